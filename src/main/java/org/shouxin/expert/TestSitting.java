package org.shouxin.expert;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.Conflict;
import org.shouxin.kernel.Ids;

/** One sitting of the comprehensive test: scheduled, recorded, graded, each once and in this order. */
@Entity
@Table(name = "expert_test_sitting")
class TestSitting {

    @Id
    private String id;
    @Version
    private Long lockVersion;
    private String caseNumber;
    private int attempt;
    private LocalDate testDate;
    private String startTime;
    private String place;
    private String note;
    private String scheduledBy;
    @JdbcTypeCode(SqlTypes.TIMESTAMP)
    private Instant scheduledAt;
    private Boolean attended;
    private BigDecimal knowledge;
    private BigDecimal hazard;
    private BigDecimal interview;
    private BigDecimal total;
    private String remarks;
    private String recordedBy;
    @JdbcTypeCode(SqlTypes.TIMESTAMP)
    private Instant recordedAt;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private TestOutcome outcome;
    private String finding;
    private String article;
    private String decisionVersion;
    private String ruleVersions;

    protected TestSitting() {
    }

    TestSitting(String caseNumber, int attempt, TestAppointment appointment, Actor tester, Instant scheduledAt) {
        this.id = Ids.next();
        this.caseNumber = caseNumber;
        this.attempt = attempt;
        this.testDate = appointment.testDate();
        this.startTime = appointment.startTime();
        this.place = appointment.place();
        this.note = appointment.note();
        this.scheduledBy = tester.userId();
        this.scheduledAt = scheduledAt;
    }

    /** Another day or place for a sitting that did not take place. */
    void rescheduled(TestAppointment appointment, Actor tester, Instant when) {
        if (recordedAt != null) {
            throw new Conflict("test.recorded");
        }
        testDate = appointment.testDate();
        startTime = appointment.startTime();
        place = appointment.place();
        note = appointment.note();
        scheduledBy = tester.userId();
        scheduledAt = when;
    }

    /** A sitting that is about to be recorded took place on this day at the latest, whatever day was planned. */
    void heldBy(LocalDate today) {
        if (recordedAt != null) {
            throw new Conflict("test.recorded");
        }
        if (testDate.isAfter(today)) {
            testDate = today;
        }
    }

    boolean recorded() {
        return recordedAt != null;
    }

    /** @param newTotal sum of the components, 0 for a candidate who did not come */
    void recorded(TestResult result, BigDecimal newTotal, Actor tester, Instant when) {
        if (recordedAt != null) {
            throw new Conflict("test.recorded");
        }
        attended = result.attended();
        knowledge = result.knowledge();
        hazard = result.hazard();
        interview = result.interview();
        total = newTotal;
        remarks = result.remarks();
        recordedBy = tester.userId();
        recordedAt = when;
    }

    void graded(TestOutcome newOutcome, Finding found, String version, RuleSet rules) {
        if (recordedAt == null || outcome != null) {
            throw new Conflict("test.graded");
        }
        outcome = newOutcome;
        finding = found.code();
        article = found.article();
        decisionVersion = version;
        ruleVersions = rules.references();
    }

    /** What the decision {@code expert-test-outcome} is asked with. */
    Map<String, Object> inputs(RuleSet rules) {
        var inputs = new HashMap<>(TestRules.inputs(rules));
        inputs.put("attended", attended);
        inputs.put("total", total.doubleValue());
        inputs.put("attempt", attempt);
        return inputs;
    }

    String decisionVersion() {
        return decisionVersion;
    }

    String ruleVersions() {
        return ruleVersions;
    }

    int attempt() {
        return attempt;
    }

    LocalDate testDate() {
        return testDate;
    }

    TestAppointment appointment() {
        return new TestAppointment(testDate, startTime, place, note);
    }

    /** {@code null} before it is recorded. */
    TestResult result() {
        return attended == null ? null : new TestResult(attended, knowledge, hazard, interview, remarks);
    }

    BigDecimal total() {
        return total;
    }

    TestOutcome outcome() {
        return outcome;
    }

    String finding() {
        return finding;
    }

    String article() {
        return article;
    }
}
