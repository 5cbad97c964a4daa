package org.shouxin.expert.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shouxin.TestPeople.WUJIN;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shouxin.IntegrationTest;
import org.shouxin.Picture;
import org.shouxin.TestClock.MovableClock;
import org.shouxin.TestPeople.People;
import org.shouxin.expert.Nominee;
import org.shouxin.expert.RecruitmentFile;
import org.shouxin.identity.AccountAdministration;
import org.shouxin.identity.FieldCipher;
import org.shouxin.identity.RoleAdministration;
import org.shouxin.kernel.Ids;
import org.shouxin.kernel.Problem;
import org.shouxin.kernel.Refused;
import org.shouxin.kernel.Role;
import org.shouxin.trail.Trail;
import org.shouxin.workflow.Attachments;
import org.shouxin.workflow.Cases;
import org.shouxin.workflow.ProblemWords;
import org.shouxin.workflow.Tasks;
import org.shouxin.workflow.WorkItem;
import org.shouxin.workflow.Worklist;
import org.shouxin.workflow.camunda.ProcessSteps;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
@DisplayName("A nomination")
class NominationRulesIT {

    @Autowired
    RecruitmentSteps steps;
    @Autowired
    ProcessSteps process;
    @Autowired
    RecruitmentFile file;
    @Autowired
    Trail trail;
    @Autowired
    People people;
    @Autowired
    MovableClock clock;
    @Autowired
    Tasks tasks;
    @Autowired
    AccountAdministration accounts;
    @Autowired
    RoleAdministration roles;
    @Autowired
    Cases cases;
    @Autowired
    Attachments attachments;
    @Autowired
    ProblemWords words;
    @Autowired
    Worklist worklist;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    FieldCipher cipher;

    @ParameterizedTest(name = "{0} years and a day short of the next birthday: {1}")
    @DisplayName("flags an age over 65 and takes a reasoned waiver for it")
    @CsvSource({"65, pass", "66, flag"})
    void age(int years, String outcome) {
        var number = steps.file("nominator", Nominee.born(LocalDate.now(clock).minusYears(years)));

        assertThat(process.facts(number)).containsEntry("eligibilityOutcome", outcome);
        if ("flag".equals(outcome)) {
            assertThatThrownBy(() -> steps.accept(number)).hasMessage("review.waiver-missing");
            steps.complete(number, RecruitmentModel.REVIEW_REGISTRATION, "reviewer",
                    Map.of("outcome", "accept", "waiverReason", "行业内少有的专家"));
            assertThat(process.openTasks(number)).containsExactly(RecruitmentModel.SCHEDULE_TEST);
        }
    }

    @Test
    @DisplayName("is refused for somebody with an open nomination, whatever the width of the digits")
    void duplicate() {
        var nominee = Nominee.fit();
        steps.file("nominator", nominee);
        var wide = nominee.get("residentId").chars().mapToObj(digit -> digit == 'X' ? "ｘ" : String.valueOf((char) (digit - '0' + '０')))
                .reduce("", String::concat);

        assertThatThrownBy(() -> steps.file("nominator.niutang", Nominee.fit().with("birthDate", nominee.get("birthDate")).with("residentId", wide)))
                .hasMessage("nomination.duplicate");
        assertThat(steps.file("xb.nominator", Nominee.fit().with("birthDate", nominee.get("birthDate"))
                .with("residentId", nominee.get("residentId")))).as("another bureau").startsWith("320411-ER-");
    }

    @Test
    @DisplayName("keeps apart who nominates, reviews and decides")
    void duties() {
        var own = steps.file("reviewer", Nominee.fit().with("nominationKind", "section"));
        assertThatThrownBy(() -> steps.accept(own)).hasMessage("duty.excluded");
        steps.complete(own, RecruitmentModel.REVIEW_REGISTRATION, "reviewer2", Map.of("outcome", "refuse", "reason", "不需要"));

        var self = steps.file("applicant3", Nominee.fit().with("nominationKind", "self"));
        assertThat(file.of(self).applicant().userId()).isEqualTo(people.userId("applicant3"));
        assertThatThrownBy(() -> steps.file("applicant3", Nominee.fit())).hasMessage("nomination.kind");
    }

    @Test
    @DisplayName("is of the person whose resident ID it gives: nobody hides a self-nomination, names another's or changes the person")
    void person() {
        var own = Nominee.fit().with("nominationKind", "section");
        var other = Nominee.fit();
        known("reviewer", own, () -> {
            assertThatThrownBy(() -> steps.file("reviewer", own)).hasMessage("nomination.self-kind");
            assertThatThrownBy(() -> steps.file("reviewer", own.with("applicantUsername", "applicant3"))).hasMessage("nomination.self-kind");
            assertThatThrownBy(() -> steps.file("nominator", Nominee.fit().with("applicantUsername", "reviewer"))).hasMessage("nomination.person-changed");
        });
        var nominee = Nominee.fit().with("applicantUsername", "applicant3");
        var number = steps.file("nominator", nominee);
        steps.sendBack(number);
        known("reviewer", other, () -> assertThatThrownBy(() -> steps.correct(number, nominee.values(), "residentId", other.get("residentId")))
                .hasMessage("nomination.person-changed"));
        steps.correct(number, nominee.values(), "residentId", other.get("residentId"));
        assertThat(file.of(number).registration().candidate().residentId()).isEqualTo(other.get("residentId"));
    }

    @Test
    @DisplayName("is accepted only with the files that the rulebook demands, and whoever nominated is told which are missing")
    void papers() {
        var nominee = Nominee.fit();
        var number = steps.fileWithoutPapers("nominator", nominee);
        var nominator = people.actor("nominator");
        attachments.attach(nominator, number, "photo", "photo.png", Picture.png(), null);
        assertThatThrownBy(() -> steps.accept(number)).isInstanceOf(Refused.class).hasMessage("review.documents-missing")
                .satisfies(refused -> assertThat(words.of((Refused) refused, Locale.SIMPLIFIED_CHINESE).detail()).contains("身份证").doesNotContain("照片"));
        steps.sendBack(number);
        assertThat(cases.facts(nominator, number).sections()).filteredOn(section -> section.titleKey().endsWith("recruitment.documents"))
                .singleElement().asString().contains("kind.photo", "document.present", "kind.id-card", "document.missing", "WJ-A2,WJ-12(3)");
        attachments.attach(nominator, number, "id-card", "card.png", Picture.png(), null);
        steps.correct(number, nominee.values());
        steps.accept(number);
        assertThat(trail.entries(number, 0, 1000)).filteredOn(entry -> "nomination.reviewed".equals(entry.action())).last()
                .matches(entry -> "expert.review.documents@1".equals(entry.ruleVersion()));
    }

    @Test
    @DisplayName("is listed under the corrected name from then on, and the trail keeps the old one")
    void renamed() {
        var nominee = Nominee.fit().with("name", "错名");
        var number = steps.file("nominator", nominee);
        steps.sendBack(number);
        steps.correct(number, nominee.values(), "name", "正名");

        assertThat(cases.find(people.actor("nominator"), number).subject()).isEqualTo("正名");
        assertThat(worklist.ofCase(people.actor("reviewer"), number)).singleElement().extracting(WorkItem::subject).isEqualTo("正名");
        assertThat(jdbc.sql("select distinct subject from workflow_task where case_number = ?").param(number).query(String.class).list())
                .containsExactly("正名");
        assertThat(trail.entries(number, 0, 1000)).filteredOn(entry -> "nomination.corrected".equals(entry.action())).singleElement()
                .matches(entry -> "错名".equals(entry.before().get("name")) && "正名".equals(entry.after().get("name")));
    }

    @Test
    @DisplayName("leaves resident ID and phones neither in the engine nor in the trail")
    void canary() {
        var nominee = Nominee.fit().with("mobile", "13912345999").with("workPhone", "0519-86319999");
        var number = steps.file("nominator", nominee);
        steps.sendBack(number);
        steps.correct(number, nominee.values(), "mobile", "13912345888");

        for (var secret : List.of(nominee.get("residentId"), "13912345999", "13912345888", "86319999", nominee.get("address"))) {
            for (var table : List.of("ACT_RU_VARIABLE", "ACT_HI_VARINST", "ACT_HI_DETAIL")) {
                assertThat(jdbc.sql("select count(*) from " + table + " where TEXT_ like ? or TEXT2_ like ?").params("%" + secret + "%",
                        "%" + secret + "%").query(Long.class).single()).as(table).isZero();
            }
            assertThat(trail.entries(number, 0, 1000).toString()).doesNotContain(secret);
            assertThat(jdbc.sql("select concat(resident_id, mobile, work_phone, address_sealed) from expert_nomination where case_number = ?")
                    .param(number).query(String.class).single()).doesNotContain(secret);
        }
        assertThat(trail.verify(number).intact()).isTrue();
    }

    @Test
    @DisplayName("is corrected by another of the same town when a head says so, with a reason; nobody else gets it, and a signature goes to nobody")
    void absent() {
        var nominee = Nominee.fit();
        var number = steps.file("nominator", nominee);
        steps.sendBack(number);
        var task = process.taskOf(number, RecruitmentModel.CORRECT_REGISTRATION);
        var colleague = colleague("nominator");
        var head = people.actor("head");

        assertThat(tasks.view(head, task, Locale.ENGLISH).actions()).containsExactly("handOver");
        assertThat(tasks.receivers(head, task)).extracting(Tasks.Receiver::userId).contains(colleague).doesNotContain(people.userId("nominator"),
                people.userId("nominator.niutang"), people.userId("reviewer"));
        assertThatThrownBy(() -> tasks.handOver(head, task, people.userId("nominator.niutang"), "请假", null)).hasMessage("task.receiver-unfit");
        assertThatThrownBy(() -> tasks.handOver(head, task, colleague, " ", null)).hasMessage("input.invalid");
        assertThatThrownBy(() -> tasks.handOver(people.actor("nominator"), task, colleague, "请假", null)).hasMessage("task.personal");
        assertThatThrownBy(() -> tasks.handOver(people.actor("reviewer"), task, colleague, "请假", null)).hasMessage("task.not-in-your-groups");
        tasks.handOver(head, task, colleague, "请假", null);
        tasks.complete(people.directory().actor(colleague), task, nominee.values(), null);

        assertThat(trail.entries(number, 0, 1000)).filteredOn(entry -> "task.handed-over".equals(entry.action())).singleElement()
                .matches(entry -> "SECTION_HEAD".equals(entry.role()) && people.userId("nominator").equals(entry.before().get("assignee"))
                        && colleague.equals(entry.after().get("assignee")));
        steps.approve(number);
        var signature = process.taskOf(number, RecruitmentModel.SIGN_COMMITMENT);
        assertThat(tasks.view(head, signature, Locale.ENGLISH).actions()).isEmpty();
        assertThatThrownBy(() -> tasks.handOver(head, signature, colleague, "请假", null)).isInstanceOf(Problem.class);
    }

    /** Another account of the same unit. */
    private String colleague(String username) {
        var unit = people.directory().user(people.userId(username)).orElseThrow().unitId();
        var opened = accounts.create(people.actor("sysadmin"),
                new AccountAdministration.Request("c" + Ids.next().substring(0, 12), "同事", "", WUJIN, unit, false), null);
        roles.give(people.actor("secadmin"), opened.userId(), Role.NOMINATOR, WUJIN, unit, null);
        return opened.userId();
    }

    private void known(String username, Nominee as, Runnable meanwhile) {
        var person = people.actor(username).personId();
        jdbc.sql("update identity_person set resident_index = ? where id = ?").params(cipher.blindIndex("identity.residentId", as.get("residentId")), person).update();
        try {
            meanwhile.run();
        } finally {
            jdbc.sql("update identity_person set resident_index = null where id = ?").param(person).update();
        }
    }
}
