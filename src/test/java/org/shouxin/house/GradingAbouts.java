package org.shouxin.house;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.shouxin.TestPeople.People;
import org.shouxin.credit.CreditExample;
import org.shouxin.credit.EnterpriseDirectory;
import org.shouxin.credit.GradeChangeCases;
import org.shouxin.credit.Grades;
import org.shouxin.credit.GradingScene;
import org.shouxin.credit.RoundSelection;
import org.shouxin.credit.Rounds;
import org.shouxin.credit.SampleEnterprise;
import org.shouxin.credit.TypedEnterprise;
import org.shouxin.workflow.Attachments;
import org.shouxin.workflow.Cases;
import org.shouxin.workflow.Tasks;
import org.shouxin.workflow.camunda.ProcessSteps;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Downgrades, repairs, interviews and a round at the steps that the matrix asks for, all of Hutang, whose contact is {@code enterprise}. */
final class GradingAbouts {

    private static final Map<String, String> WORSE = Map.of("E10", "20", "E09", "none", "E01", "50");

    private final ApplicationContext product;
    private final GradingScene scene;
    private final Map<String, String> numbers = new HashMap<>();
    private final Map<String, String> ids = new HashMap<>();
    private final String notice;

    GradingAbouts(ApplicationContext product) {
        this.product = product;
        this.scene = new GradingScene(product);
        var downgrade = downgrade(SampleEnterprise.of("enterprise"));
        numbers.put("downgrade case", downgrade);
        numbers.put("downgrade case of another contact", downgrade(SampleEnterprise.any()));
        notice = product.getBean(Attachments.class).of(people().actor("reviewer"), downgrade).get(0).id();
        task("notice to serve", downgrade, "userTask_serveDowngradeNotice");
        task("objection to file", served(), "userTask_fileObjection");
        task("downgrade to decide", heard(), "userTask_decideDowngrade");
        var interviewed = heard();
        complete(interviewed, "userTask_decideDowngrade", "manager", Map.of("outcome", "approve"));
        task("interview to arrange", interviewed, "userTask_scheduleInterview");
        var repair = repair();
        numbers.put("repair case", repair);
        task("repair to check", repair, "userTask_checkRepair");
        ids.put("checked round", round());
    }

    /** @param otherwise when the line is about something else */
    String number(String about, String otherwise) {
        return numbers.getOrDefault(about, otherwise);
    }

    String id(String about) {
        return ids.getOrDefault(about, "");
    }

    /** The paper of the case, when the line is about one. */
    String document(String about, String otherwise) {
        return numbers.containsKey(about) ? notice : otherwise;
    }

    /** At the step that serves the notice: from B down to C. */
    private String downgrade(TypedEnterprise typed) {
        var enterprise = scene.known(typed, CreditExample.VALUES);
        scene.first(enterprise);
        WORSE.forEach((code, value) -> scene.observe(enterprise, code, value, scene.today()));
        return scene.in(() -> product.getBean(GradeChangeCases.class).open(product.getBean(Grades.class).propose(scene.assess(enterprise)).id()).orElseThrow());
    }

    private String served() {
        var number = downgrade(SampleEnterprise.of("enterprise"));
        complete(number, "userTask_serveDowngradeNotice", "reviewer", Map.of("method", "mail", "deliveredOn", today(), "receivedBy", "潘伟明",
                "receiptNumber", "EMS1037700012345"));
        return number;
    }

    /** At the step that decides, after an objection that changed nothing. */
    private String heard() {
        var number = served();
        complete(number, "userTask_fileObjection", "enterprise", Map.of("statement", "检查记录与事实不符"));
        complete(number, "userTask_reviewObjection", "reviewer2", Map.of("outcome", "accept", "reason", "已核对检查记录"));
        return number;
    }

    private String repair() {
        var values = new LinkedHashMap<>(CreditExample.VALUES);
        values.put("E22", "1");
        var enterprise = scene.known(SampleEnterprise.of("enterprise"), values);
        scene.first(enterprise);
        var code = product.getBean(EnterpriseDirectory.class).find(people().actor("reviewer"), enterprise).row().creditCode();
        return product.getBean(Cases.class).start(people().actor("enterprise"), "credit-repair", Map.of("creditCode", code, "rectifiedOn", today(),
                "measures", "更换联锁装置并通过验收", "commitment", "严格落实主体责任"), null, null);
    }

    /** Started by {@code head}; of no enterprise, and as if its check were over. */
    private String round() {
        var rounds = product.getBean(Rounds.class);
        var head = people().actor("head");
        var round = rounds.start(head, null, "NB", "2026-01-02", new RoundSelection(null, "12", null));
        rounds.discard(head, round);
        product.getBean(JdbcClient.class).sql("update credit_round set state = 'CHECKED', ended_at = null where id = ?").param(round).update();
        return round;
    }

    private void task(String about, String number, String step) {
        ids.put(about, product.getBean(ProcessSteps.class).taskOf(number, step));
    }

    private void complete(String number, String step, String username, Map<String, Object> values) {
        product.getBean(Tasks.class).complete(people().actor(username), product.getBean(ProcessSteps.class).taskOf(number, step), values, null);
    }

    private String today() {
        return LocalDate.now(product.getBean(Clock.class)).toString();
    }

    private People people() {
        return product.getBean(People.class);
    }
}
