package org.shouxin.expert;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.shouxin.kernel.Ids;

/** What one check of the conditions was about, and the rules it went by; never changed, a later check adds its own. */
@Entity
@Table(name = "expert_eligibility_check")
class EligibilityCheck {

    @Id
    private String id;
    @Version
    private Long lockVersion;
    private String caseNumber;
    private int round;
    private LocalDate checkedOn;
    @Embedded
    private EligibilityFacts facts;
    private String ruleVersions;

    protected EligibilityCheck() {
    }

    EligibilityCheck(String caseNumber, int round, LocalDate checkedOn, EligibilityFacts facts, RuleSet rules) {
        this.id = Ids.next();
        this.caseNumber = caseNumber;
        this.round = round;
        this.checkedOn = checkedOn;
        this.facts = facts;
        this.ruleVersions = rules.references();
    }

    int round() {
        return round;
    }

    LocalDate checkedOn() {
        return checkedOn;
    }

    EligibilityFacts facts() {
        return facts;
    }

    String ruleVersions() {
        return ruleVersions;
    }
}
