package org.shouxin.credit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.shouxin.TestPeople.People;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.Ids;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Enterprises of which enough is known to grade them, and the verbs of grading in transactions of their own. */
public record GradingScene(ApplicationContext product) {

    /** An enterprise of Wujin with the values of {@link CreditExample}, known for 100 days: 75.25, grade B. */
    public String graded() {
        return known(CreditExample.VALUES);
    }

    /** Another one without an E22: nothing can be graded as long as nobody says whether there were accidents. */
    public String incomplete() {
        var values = new LinkedHashMap<>(CreditExample.VALUES);
        values.remove("E22");
        return known(values);
    }

    /** A new enterprise of Wujin of which those values are known for 100 days. */
    public String known(Map<String, String> values) {
        return known(SampleEnterprise.any(), values);
    }

    public String known(TypedEnterprise typed, Map<String, String> values) {
        var id = bean(EnterpriseRegistry.class).register(reviewer(), typed, null);
        // one transaction, for the sake of time
        in(() -> {
            values.forEach((code, value) -> observe(id, code, value, today().minusDays(100)));
            return id;
        });
        return id;
    }

    public String observe(String enterpriseId, String code, String value, LocalDate evidence) {
        return observe(enterpriseId, code, value, evidence, null);
    }

    /**
     * Records a row of which nobody takes notice: where it would have the enterprise graded anew at once, beside the test, it does not.
     *
     * @param corrects row that was wrong, or {@code null}
     */
    public String observe(String enterpriseId, String code, String value, LocalDate evidence, String corrects) {
        return in(() -> {
            var row = bean(EnterpriseObservations.class).record(reviewer(), enterpriseId,
                    new TypedObservation(code, value, "区应急局检查", evidence.toString(), "", "", corrects), null);
            bean(RegradingRows.class).done(enterpriseId);
            return row;
        });
    }

    /** It turns out that the last row of the indicator was wrong. */
    public String correct(String enterpriseId, String code, String value, LocalDate evidence) {
        return observe(enterpriseId, code, value, evidence, bean(ObservationRows.class).of(enterpriseId, code).get(0).id());
    }

    public AssessmentView assess(String enterpriseId) {
        return in(() -> bean(Assessments.class).assess(reviewer(), enterpriseId, "CR", today(), null));
    }

    /** Assesses and puts the grade in force without more ado, as the first. */
    public AssessmentView first(String enterpriseId) {
        return in(() -> {
            var assessed = bean(Assessments.class).assess(reviewer(), enterpriseId, "CR", today(), null);
            bean(Grades.class).first(reviewer(), assessed.id(), null, today());
            return assessed;
        });
    }

    public GradeChange propose(AssessmentView assessment) {
        return in(() -> bean(Grades.class).propose(assessment));
    }

    /** An accident leads from the grade in force to D. In one transaction, so that nothing grades it anew beside the test. */
    public GradeChange lower(String enterpriseId) {
        return in(() -> {
            observe(enterpriseId, "E22", "1", today());
            return propose(assess(enterpriseId));
        });
    }

    /** Puts the grade in force that is found without what was vetoed until today. */
    public void repair(String enterpriseId) {
        run(() -> {
            var assessed = bean(Assessments.class).assessRepaired(reviewer(), enterpriseId, "CR", today(), null);
            bean(Grades.class).repaired(reviewer(), enterpriseId, assessed.id(), number(), today());
        });
    }

    /** A case number that nobody else has. */
    public static String number() {
        return "t-" + Ids.next().substring(0, 18);
    }

    /** Grades anew whatever waits for it, also what its own thread was about to. */
    public void regrade() {
        bean(Regradings.class).work();
    }

    public Actor reviewer() {
        return bean(People.class).actor("reviewer");
    }

    public LocalDate today() {
        return LocalDate.now(bean(Clock.class));
    }

    public <T> T bean(Class<T> type) {
        return product.getBean(type);
    }

    public void run(Runnable verb) {
        in(() -> {
            verb.run();
            return null;
        });
    }

    public <T> T in(Supplier<T> verb) {
        var transaction = new TransactionTemplate(bean(PlatformTransactionManager.class));
        transaction.setIsolationLevel(TransactionTemplate.ISOLATION_READ_COMMITTED);
        return transaction.execute(status -> verb.get());
    }
}
