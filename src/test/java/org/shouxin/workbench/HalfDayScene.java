package org.shouxin.workbench;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shouxin.expert.NominationPapers;
import org.shouxin.expert.Nominee;
import org.shouxin.kernel.Role;
import org.shouxin.workflow.Consultations;
import org.shouxin.workflow.Lending;
import org.shouxin.workflow.Urges;
import org.shouxin.workflow.WorkItem;
import org.shouxin.workflow.WorkQuery;
import org.springframework.beans.factory.BeanFactory;

/** A bureau of its own with a morning's work for one person, and the colleagues who act meanwhile. Everything goes through the services. */
final class HalfDayScene extends OwnBureau {

    static final String REVIEWER = "jt.reviewer";
    static final String COLLEAGUE = "jt.colleague";
    private static final String TESTER = "jt.tester";
    private static final String HEAD = "jt.head";
    private static final String NOMINATOR = "jt.nominator";
    private static final Map<String, Object> ACCEPT = Map.of("outcome", "accept");

    private final Lending lending;
    private final Consultations consultations;
    private final Urges urges;
    /** What the reviewer means to do, by the candidate's name, in the order in which the cases were filed. */
    private final Map<String, String> plan = new LinkedHashMap<>();
    private final Map<String, String> numbers = new LinkedHashMap<>();

    HalfDayScene(BeanFactory beans) {
        super(beans, "320413", "常州市金坛区应急管理局", "金城镇");
        this.lending = beans.getBean(Lending.class);
        this.consultations = beans.getBean(Consultations.class);
        this.urges = beans.getBean(Urges.class);
    }

    @Override
    void people() {
        open(REVIEWER, "于敏", Role.REVIEWER, Role.TESTER);
        open(COLLEAGUE, "白露", Role.REVIEWER, Role.TESTER);
        open(TESTER, "安澜", Role.TESTER);
        open(HEAD, "方正", Role.SECTION_HEAD);
        open(NOMINATOR, "卫青禾", Role.NOMINATOR);
    }

    /** Files cases for the same purpose. */
    HalfDayScene file(String purpose, int times) {
        for (int i = 0; i < times; i++) {
            var nominee = purpose.equals("waive") ? Nominee.born(LocalDate.now(ZoneId.of("Asia/Shanghai")).minusYears(67)) : Nominee.fit();
            var nominator = actor(NOMINATOR);
            var number = cases.start(nominator, "expert-recruitment", nominee.values(), null, null);
            NominationPapers.handIn(attachments, nominator, number);
            plan.put(nominee.get("name"), purpose);
            numbers.put(nominee.get("name"), number);
            prepare(purpose, number);
        }
        return this;
    }

    private void prepare(String purpose, String number) {
        switch (purpose) {
            case "lent" -> {
                tasks.claim(actor(COLLEAGUE), task(number).taskId(), null);
                lending.lend(actor(COLLEAGUE), task(number).taskId(), actor(REVIEWER).userId(), "请先看一遍。", null);
            }
            case "urged" -> urges.urge(actor(HEAD), task(number).taskId(), "请今天办结。", null);
            case "schedule", "fetch" -> tasks.complete(actor(COLLEAGUE), task(number).taskId(), ACCEPT, null);
            case "giveBack" -> {
                tasks.complete(actor(COLLEAGUE), task(number).taskId(), ACCEPT, null);
                tasks.complete(actor(TESTER), task(number).taskId(), Map.of("testDate", LocalDate.now(ZoneId.of("Asia/Shanghai")).toString(),
                        "startTime", "09:00", "place", "会议室"), null);
            }
            default -> { }
        }
    }

    String purpose(String name) {
        return plan.get(name);
    }

    void plan(String name, String purpose) {
        plan.put(name, purpose);
    }

    List<String> named(String purpose) {
        return plan.entrySet().stream().filter(entry -> entry.getValue().equals(purpose)).map(Map.Entry::getKey).toList();
    }

    int size() {
        return plan.size();
    }

    /** The open task of the candidate's case. */
    WorkItem taskOf(String name) {
        return task(numbers.get(name));
    }

    /** Step at which the candidates' cases stand, each once or more; empty for cases that ended. */
    List<String> steps(String purpose) {
        return named(purpose).stream().flatMap(name -> worklist.ofCase(actor(HEAD), numbers.get(name)).stream()).map(WorkItem::taskKey).toList();
    }

    private WorkItem task(String number) {
        return worklist.ofCase(actor(HEAD), number).get(0);
    }

    void claimedByColleague(String name) {
        tasks.claim(actor(COLLEAGUE), taskOf(name).taskId(), null);
    }

    /** The head takes the task from the reviewer, and the colleague does it. */
    void doneByColleague(String name) {
        var task = taskOf(name).taskId();
        tasks.release(actor(HEAD), task, "急件，改由他人办理。", null);
        tasks.complete(actor(COLLEAGUE), task, ACCEPT, null);
    }

    void givenBackByColleague(String name) {
        lending.giveBack(actor(COLLEAGUE), taskOf(name).taskId(), "已看过。", null);
    }

    void answered(String name) {
        var colleagues = List.of(COLLEAGUE, TESTER, HEAD, NOMINATOR);
        colleagues.stream().map(this::actor).forEach(colleague -> consultations.awaiting(colleague, 0).items().stream()
                .filter(one -> one.caseNumber().equals(numbers.get(name))).forEach(one -> consultations.answer(colleague, one.id(), "合适。", null)));
    }

    long mine() {
        return worklist.page(actor(REVIEWER), WorkQuery.of(WorkQuery.Scope.MINE)).count();
    }
}
