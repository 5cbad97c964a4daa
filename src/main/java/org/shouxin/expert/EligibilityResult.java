package org.shouxin.expert;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.shouxin.kernel.Ids;

/** One finding of one check of the conditions; never changed, a later check adds its own. */
@Entity
@Table(name = "expert_eligibility_result")
class EligibilityResult {

    @Id
    private String id;
    @Version
    private Long lockVersion;
    private String caseNumber;
    private int round;
    private int line;
    private String code;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Severity severity;
    private String article;
    private String decisionVersion;
    @JdbcTypeCode(SqlTypes.TIMESTAMP)
    private Instant checkedAt;

    protected EligibilityResult() {
    }

    EligibilityResult(String caseNumber, int round, int line, Finding finding, String decisionVersion, Instant checkedAt) {
        this.id = Ids.next();
        this.caseNumber = caseNumber;
        this.round = round;
        this.line = line;
        this.code = finding.code();
        this.severity = finding.severity();
        this.article = finding.article();
        this.decisionVersion = decisionVersion;
        this.checkedAt = checkedAt;
    }

    Finding finding() {
        return new Finding(code, severity, article);
    }

    String decisionVersion() {
        return decisionVersion;
    }
}
