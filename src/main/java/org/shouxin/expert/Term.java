package org.shouxin.expert;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.shouxin.kernel.Ids;

/** One term of an expert, from the day of appointment to its last day inclusive; never changed. */
@Entity
@Table(name = "expert_term")
class Term {

    @Id
    private String id;
    @Version
    private Long lockVersion;
    private String expertId;
    private String caseNumber;
    private LocalDate startsOn;
    private LocalDate endsOn;
    private String ruleVersion;

    protected Term() {
    }

    Term(String expertId, String caseNumber, LocalDate startsOn, LocalDate endsOn, String ruleVersion) {
        this.id = Ids.next();
        this.expertId = expertId;
        this.caseNumber = caseNumber;
        this.startsOn = startsOn;
        this.endsOn = endsOn;
        this.ruleVersion = ruleVersion;
    }

    String id() {
        return id;
    }

    String expertId() {
        return expertId;
    }

    String caseNumber() {
        return caseNumber;
    }

    /** The rule that gave the term its length. */
    String ruleVersion() {
        return ruleVersion;
    }

    LocalDate endsOn() {
        return endsOn;
    }

    LocalDate startsOn() {
        return startsOn;
    }
}
