package org.shouxin.workbench;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shouxin.expert.NominationPapers;
import org.shouxin.expert.Nominee;
import org.shouxin.identity.Directory;
import org.shouxin.identity.Founding;
import org.shouxin.identity.NewAccount;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.Grant;
import org.shouxin.kernel.Role;
import org.shouxin.workflow.Attachments;
import org.shouxin.workflow.Cases;
import org.shouxin.workflow.Consultations;
import org.shouxin.workflow.Lending;
import org.shouxin.workflow.Tasks;
import org.shouxin.workflow.Urges;
import org.shouxin.workflow.WorkItem;
import org.shouxin.workflow.WorkQuery;
import org.shouxin.workflow.Worklist;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A bureau of its own with a morning's work for one person, and the colleagues who act meanwhile. Everything goes through the services. */
final class HalfDayScene {

    static final String REVIEWER = "jt.reviewer";
    static final String COLLEAGUE = "jt.colleague";
    private static final String BUREAU = "320413";
    private static final String TESTER = "jt.tester";
    private static final String HEAD = "jt.head";
    private static final String NOMINATOR = "jt.nominator";
    private static final Map<String, Object> ACCEPT = Map.of("outcome", "accept");

    record Hands(Founding founding, PlatformTransactionManager transactions, Directory directory, Cases cases, Tasks tasks, Attachments attachments,
            Lending lending, Consultations consultations, Urges urges, Worklist worklist) {
    }

    private final Hands hands;
    /** What the reviewer means to do, by the candidate's name, in the order in which the cases were filed. */
    private final Map<String, String> plan = new LinkedHashMap<>();
    private final Map<String, String> numbers = new LinkedHashMap<>();

    HalfDayScene(Hands hands, String password) {
        this.hands = hands;
        new TransactionTemplate(hands.transactions()).executeWithoutResult(status -> {
            hands.founding().bureau(BUREAU, "常州市金坛区应急管理局");
            var town = hands.founding().unit(BUREAU, "TOWN", "金城镇");
            var hash = hands.founding().hash(password);
            open(REVIEWER, "于敏", null, hash, Role.REVIEWER, Role.TESTER);
            open(COLLEAGUE, "白露", null, hash, Role.REVIEWER, Role.TESTER);
            open(TESTER, "安澜", null, hash, Role.TESTER);
            open(HEAD, "方正", null, hash, Role.SECTION_HEAD);
            open(NOMINATOR, "卫青禾", town, hash, Role.NOMINATOR);
        });
    }

    private void open(String username, String name, String unit, String hash, Role... roles) {
        var grants = new ArrayList<Grant>();
        for (var role : roles) {
            grants.add(new Grant(role, BUREAU, unit));
        }
        hands.founding().account(new NewAccount(username, name, null, BUREAU, unit, hash, true, grants));
    }

    Actor actor(String username) {
        return hands.directory().actor(hands.directory().byUsername(username).orElseThrow().id());
    }

    /** Files cases for the same purpose. */
    HalfDayScene file(String purpose, int times) {
        for (int i = 0; i < times; i++) {
            var nominee = purpose.equals("waive") ? Nominee.born(LocalDate.now(ZoneId.of("Asia/Shanghai")).minusYears(67)) : Nominee.fit();
            var nominator = actor(NOMINATOR);
            var number = hands.cases().start(nominator, "expert-recruitment", nominee.values(), null, null);
            NominationPapers.handIn(hands.attachments(), nominator, number);
            plan.put(nominee.get("name"), purpose);
            numbers.put(nominee.get("name"), number);
            prepare(purpose, number);
        }
        return this;
    }

    private void prepare(String purpose, String number) {
        switch (purpose) {
            case "lent" -> {
                hands.tasks().claim(actor(COLLEAGUE), task(number).taskId(), null);
                hands.lending().lend(actor(COLLEAGUE), task(number).taskId(), actor(REVIEWER).userId(), "请先看一遍。", null);
            }
            case "urged" -> hands.urges().urge(actor(HEAD), task(number).taskId(), "请今天办结。", null);
            case "schedule", "fetch" -> hands.tasks().complete(actor(COLLEAGUE), task(number).taskId(), ACCEPT, null);
            case "giveBack" -> {
                hands.tasks().complete(actor(COLLEAGUE), task(number).taskId(), ACCEPT, null);
                hands.tasks().complete(actor(TESTER), task(number).taskId(), Map.of("testDate", LocalDate.now(ZoneId.of("Asia/Shanghai")).toString(),
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
        return named(purpose).stream().flatMap(name -> hands.worklist().ofCase(actor(HEAD), numbers.get(name)).stream()).map(WorkItem::taskKey).toList();
    }

    private WorkItem task(String number) {
        return hands.worklist().ofCase(actor(HEAD), number).get(0);
    }

    void claimedByColleague(String name) {
        hands.tasks().claim(actor(COLLEAGUE), taskOf(name).taskId(), null);
    }

    /** The head takes the task from the reviewer, and the colleague does it. */
    void doneByColleague(String name) {
        var task = taskOf(name).taskId();
        hands.tasks().release(actor(HEAD), task, "急件，改由他人办理。", null);
        hands.tasks().complete(actor(COLLEAGUE), task, ACCEPT, null);
    }

    void givenBackByColleague(String name) {
        hands.lending().giveBack(actor(COLLEAGUE), taskOf(name).taskId(), "已看过。", null);
    }

    void answered(String name) {
        var colleagues = List.of(COLLEAGUE, TESTER, HEAD, NOMINATOR);
        colleagues.stream().map(this::actor).forEach(colleague -> hands.consultations().awaiting(colleague, 0).items().stream()
                .filter(one -> one.caseNumber().equals(numbers.get(name))).forEach(one -> hands.consultations().answer(colleague, one.id(), "合适。", null)));
    }

    long mine() {
        return hands.worklist().page(actor(REVIEWER), WorkQuery.of(WorkQuery.Scope.MINE)).count();
    }
}
