package org.shouxin.credit.process;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.shouxin.TestClock.MovableClock;
import org.shouxin.TestPeople.People;
import org.shouxin.credit.CreditExample;
import org.shouxin.credit.DowngradeFile;
import org.shouxin.credit.DowngradeView;
import org.shouxin.credit.EnterpriseDirectory;
import org.shouxin.credit.GradeChangeCases;
import org.shouxin.credit.Grades;
import org.shouxin.credit.GradingScene;
import org.shouxin.credit.SampleEnterprise;
import org.shouxin.scoring.Grade;
import org.shouxin.workflow.Cases;
import org.shouxin.workflow.Tasks;
import org.shouxin.workflow.camunda.ProcessSteps;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Enterprises of grade A that something happened to, and the steps of their downgrades as people do them. */
abstract class DowngradeScene {

    static final String SERVED_BY = "reviewer";
    static final String REVIEWED_BY = "reviewer2";
    /** What makes an enterprise of the worked example one of grade A. */
    private static final Map<String, String> SOUND = Map.of("E01", "96", "E09", "implemented", "E10", "5", "E17", "0", "E24", "0", "E05", "yes");
    /** None of them is an event that grades the enterprise anew by itself. */
    private static final Map<Grade, Map<String, String>> FALLS = Map.of(Grade.B, Map.of("E10", "12"),
            Grade.C, Map.of("E10", "20", "E09", "none", "E01", "50"),
            Grade.D, Map.of("E10", "20", "E09", "none", "E01", "50", "C06", "no", "C07", "no", "E23", "1", "E25", "1"));

    final Set<String> cases = new TreeSet<>();

    @Autowired
    ApplicationContext product;
    @Autowired
    ProcessSteps process;
    @Autowired
    Cases all;
    @Autowired
    Tasks tasks;
    @Autowired
    People people;
    @Autowired
    Grades grades;
    @Autowired
    DowngradeFile file;
    @Autowired
    MovableClock clock;
    GradingScene grading;

    @BeforeEach
    void setScene() {
        grading = new GradingScene(product);
    }

    @AfterEach
    void setClock() {
        clock.reset();
    }

    /** @param contact account of its contact, or {@code ""} */
    String sound(String contact) {
        var id = unratedSound(contact);
        grading.first(id);
        return id;
    }

    String unratedSound(String contact) {
        var values = new LinkedHashMap<>(CreditExample.VALUES);
        values.putAll(SOUND);
        return grading.known(contact.isEmpty() ? SampleEnterprise.any() : SampleEnterprise.of(contact), values);
    }

    String code(String enterprise) {
        return product.getBean(EnterpriseDirectory.class).find(people.actor("reviewer"), enterprise).row().creditCode();
    }

    /** Something happens to the enterprise; ids of the rows that say so, by indicator. */
    Map<String, String> fall(String enterprise, Grade to) {
        var rows = new HashMap<String, String>();
        FALLS.get(to).forEach((code, value) -> rows.put(code, grading.observe(enterprise, code, value, grading.today())));
        return rows;
    }

    /** It turns out that nothing had happened. */
    void mend(String enterprise, Map<String, String> rows) {
        rows.forEach((code, row) -> grading.observe(enterprise, code, SOUND.getOrDefault(code, CreditExample.VALUES.get(code)), grading.today(), row));
    }

    /** The downgrade of an enterprise of which a lower grade is found. */
    String open(String enterprise) {
        var number = grading.in(() -> product.getBean(GradeChangeCases.class).open(grades.propose(grading.assess(enterprise)).id()).orElseThrow());
        cases.add(number);
        return number;
    }

    String opened(String contact, Grade to) {
        var enterprise = sound(contact);
        fall(enterprise, to);
        return open(enterprise);
    }

    /** Up to the objection period. */
    String served(String contact, Grade to) {
        var number = opened(contact, to);
        serve(number, today());
        return number;
    }

    /** Up to the manager, without an objection. */
    String undisputed(Grade to) {
        var number = served("", to);
        over(number);
        return number;
    }

    void serve(String number, LocalDate on) {
        complete(number, DowngradeModel.SERVE_NOTICE, SERVED_BY, service(on));
    }

    static Map<String, Object> service(LocalDate on) {
        return new HashMap<>(Map.of("method", "mail", "deliveredOn", on.toString(), "receivedBy", "潘伟明", "receiptNumber", "EMS1037700012345"));
    }

    /** The last day and the days of the desk pass, and the timer strikes. */
    void over(String number) {
        clock.advance(Duration.between(clock.instant(), process.dueOf(number, DowngradeModel.PERIOD_OVER)).plusMinutes(1));
        process.strike(number, DowngradeModel.PERIOD_OVER);
    }

    void advanceTo(LocalDate day, Duration after) {
        clock.advance(Duration.between(clock.instant(), day.atStartOfDay(clock.getZone()).toInstant().plus(after)));
    }

    void object(String number) {
        complete(number, DowngradeModel.RECORD_OBJECTION, SERVED_BY, Map.of("receivedOn", today().toString(), "objector", "潘伟明", "statement", "检查记录与事实不符"));
    }

    void review(String number, String outcome) {
        complete(number, DowngradeModel.REVIEW_OBJECTION, REVIEWED_BY, Map.of("outcome", outcome, "reason", "已核对检查记录"));
    }

    void decide(String number, String outcome) {
        complete(number, DowngradeModel.DECIDE_DOWNGRADE, "manager", outcome.equals("approve") ? Map.of("outcome", outcome)
                : Map.of("outcome", outcome, "reason", "事实不清"));
    }

    /** The interview is held and asks for nothing, or the enterprise stays away twice. */
    void interview(String number, boolean passed) {
        schedule(number);
        if (passed) {
            complete(number, "userTask_holdInterview", "head", Map.of("attended", "yes", "minutes", "已当面告知", "attendees",
                    List.of(Map.of("name", "潘伟明", "capacity", "主要负责人", "signedName", "潘伟明")), "items", List.of()));
            return;
        }
        complete(number, "userTask_holdInterview", "head", Map.of("attended", "no", "remark", "无人接听"));
        schedule(number);
        complete(number, "userTask_holdInterview", "head", Map.of("attended", "no", "remark", "再次未到"));
    }

    private void schedule(String number) {
        complete(number, "userTask_scheduleInterview", "reviewer", Map.of("plannedOn", today().toString(), "startTime", "09:30", "place", "二楼会议室",
                "topic", "信用等级调整"));
    }

    void reinspect(String number, String outcome) {
        complete(number, DowngradeModel.REINSPECT_ENTERPRISE, "investigator", Map.of("outcome", outcome, "inspectedOn", today().toString(), "findings", "现场查看"));
    }

    void sanction(String number, String outcome) {
        complete(number, DowngradeModel.DECIDE_SANCTIONS, "manager", outcome.equals("impose")
                ? Map.of("outcome", outcome, "measures", List.of("cancelPoints", "blacklist"), "reason", "逾期未整改") : Map.of("outcome", outcome, "reason", "已停产"));
    }

    void complete(String number, String step, String username, Map<String, Object> values) {
        tasks.complete(people.actor(username), process.taskOf(number, step), values, null);
    }

    /** The repair that somebody of the bureau enters for the enterprise. */
    String applied(String enterprise) {
        return all.start(people.actor("reviewer"), RepairModel.PROCESS, Map.of("creditCode", code(enterprise), "rectifiedOn", today().toString(),
                "measures", "更换联锁装置并通过验收", "commitment", "严格落实主体责任"), null, null);
    }

    /** Up to the manager. */
    void inspected(String repair) {
        complete(repair, RepairModel.CHECK_REPAIR, "reviewer2", Map.of("outcome", "accept"));
        complete(repair, RepairModel.INSPECT_REPAIR, "investigator", Map.of("outcome", "passed", "inspectedOn", today().toString(), "findings", "现场核查"));
    }

    /** The enterprise applies for its repair, and every step of it goes well. */
    String repaired(String enterprise) {
        var repair = applied(enterprise);
        inspected(repair);
        complete(repair, RepairModel.DECIDE_REPAIR, "manager", Map.of("outcome", "approve"));
        return repair;
    }

    /** What stands published of the case, whatever else was announced meanwhile. */
    List<String> announced(String number, String kind) {
        return product.getBean(JdbcClient.class).sql("select facts from notices_announcement where case_number = ? and kind = ? and withdrawn_at is null")
                .params(number, kind).query(String.class).list();
    }

    DowngradeView view(String number) {
        return file.of(number);
    }

    Grade grade(String number) {
        return grades.current(view(number).enterpriseId()).orElseThrow().grade();
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
