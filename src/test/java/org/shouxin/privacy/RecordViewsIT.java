package org.shouxin.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shouxin.IntegrationTest;
import org.shouxin.TestClock.MovableClock;
import org.shouxin.TestPeople;
import org.shouxin.TestPeople.People;
import org.shouxin.Visitor;
import org.shouxin.expert.ExpertDirectory;
import org.shouxin.expert.Nominee;
import org.shouxin.expert.PersonalFields;
import org.shouxin.expert.PersonalGroup;
import org.shouxin.expert.RecruitmentFile;
import org.shouxin.expert.process.RecruitmentSteps;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.BadRequest;
import org.shouxin.kernel.Forbidden;
import org.shouxin.privacy.ViewLog.View;
import org.shouxin.workflow.Cases;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
@DisplayName("Who opened which record")
class RecordViewsIT {

    @LocalServerPort
    int port;
    @Autowired
    RecruitmentSteps steps;
    @Autowired
    RecruitmentFile file;
    @Autowired
    ExpertDirectory experts;
    @Autowired
    PersonalFields personal;
    @Autowired
    ViewLog log;
    @Autowired
    OwnData own;
    @Autowired
    Cases cases;
    @Autowired
    People people;
    @Autowired
    MovableClock clock;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    PlatformTransactionManager transactions;
    private String number;

    @BeforeEach
    void nominate() {
        number = steps.file("nominator", Nominee.fit());
        jdbc.sql("delete from privacy_view where register = ?").param(number).update();
    }

    @AfterEach
    void present() {
        clock.reset();
    }

    @Test
    @DisplayName("is one line a person, record and hour, from pages and API alike")
    void once() {
        var visitor = Visitor.as(port, "investigator");
        visitor.get("/cases/" + number);
        visitor.get("/cases/" + number);
        visitor.get("/cases/" + number + "/registration.pdf");
        new Visitor(port).call("/api/v1/cases/" + number, "investigator", TestPeople.PASSWORD);
        assertThat(views(number)).singleElement().matches(view -> view.by().equals(people.actor("investigator").displayName())
                && view.address().equals("/cases/" + number));

        clock.advance(Duration.ofHours(1));
        cases.find(people.actor("investigator"), number);
        cases.find(people.actor("manager"), number);
        assertThat(views(number)).hasSize(3);
    }

    @Test
    @DisplayName("is one line also when two windows open it at the same moment, on nodes that know nothing of each other")
    void together() throws InterruptedException, ExecutionException {
        var threads = Executors.newFixedThreadPool(4);
        var finance = people.actor("finance");
        var record = cases.find(people.actor("manager"), number).personalRecord();
        var tries = Stream.generate(() -> (Callable<Void>) () -> {
            new RecordViews(jdbc, clock).opened(finance, record);
            return null;
        }).limit(8).toList();
        for (var opened : threads.invokeAll(tries)) {
            opened.get();
        }
        threads.shutdown();
        assertThat(views(number)).filteredOn(view -> view.by().equals(finance.displayName())).hasSize(1);
    }

    @Test
    @DisplayName("is not noted for what stands in the trail anyway, nor for the product itself")
    void writing() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> cases.find(people.actor("secretary"), number));
        new RecordViews(jdbc, clock).opened(Actor.SYSTEM, cases.find(people.actor("manager"), number).personalRecord());
        assertThat(views(number)).extracting(View::by).containsExactly(people.actor("manager").displayName());
    }

    @Test
    @DisplayName("counts how often masked fields were seen in full, also in the hour after the page was opened")
    void unmasked() {
        var head = people.actor("head");
        personal.ofCase(head, number, PersonalGroup.IDENTITY, "核对身份信息");
        personal.ofCase(head, number, PersonalGroup.CONTACT, "通知面谈");
        assertThat(views(number)).singleElement().matches(view -> view.unmasked() == 2);
    }

    @Test
    @DisplayName("is read by the auditor of the record's bureau, by account, record and day; by nobody else")
    void auditor() {
        cases.find(people.actor("reviewer2"), number);
        var auditor = people.actor("auditor");
        var today = LocalDate.now(clock);
        assertThat(log.page(auditor, new ViewLog.Query("reviewer2", number, null, null, null)).items()).hasSize(1);
        assertThat(log.page(auditor, new ViewLog.Query("manager", number, null, null, null)).items()).isEmpty();
        assertThat(log.page(auditor, new ViewLog.Query("nobody.at.all", number, null, null, null)).items()).isEmpty();
        assertThat(log.page(people.actor("xb.auditor"), new ViewLog.Query(null, number, null, null, null)).items()).isEmpty();
        assertThatThrownBy(() -> log.page(people.actor("manager"), new ViewLog.Query(null, null, null, null, null))).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> log.page(auditor, new ViewLog.Query(null, null, null, null, "x"))).isInstanceOf(BadRequest.class);
        var page = Visitor.as(port, "auditor");
        var filter = "/admin/views?account=reviewer2&record=" + number;
        assertThat(page.get(filter + "&from=" + today + "&until=" + today).body()).contains("href=\"/cases/" + number).doesNotContain("??");
        assertThat(page.get(filter + "&from=" + today.plusDays(1)).body()).doesNotContain("href=\"/cases/" + number);
        assertThat(page.get(filter + "&until=" + today.minusDays(1)).body()).doesNotContain("href=\"/cases/" + number);
        assertThat(page.get(filter + "&from=never").body()).contains("href=\"/cases/" + number);
    }

    @Test
    @DisplayName("is told page by page without a gap")
    void paged() {
        var record = cases.find(people.actor("manager"), number).personalRecord();
        for (var at = 0; at < ViewLog.ROWS; at++) {
            clock.advance(Duration.ofHours(1));
            new RecordViews(jdbc, clock).opened(people.actor("manager"), record);
        }
        var auditor = people.actor("auditor");
        var first = log.page(auditor, new ViewLog.Query(null, number, null, null, null));
        var rest = log.page(auditor, new ViewLog.Query(null, number, null, null, first.next()));
        assertThat(first.items()).hasSize(ViewLog.ROWS);
        assertThat(rest.items()).hasSize(1);
        assertThat(rest.next()).isNull();
        assertThat(first.items().get(ViewLog.ROWS - 1).openedAt()).isAfter(rest.items().get(0).openedAt());
    }

    @Test
    @DisplayName("is told the person whom the record is about, without their own looks")
    void own() {
        var candidate = people.directory().actor(file.of(number).applicant().userId());
        cases.find(people.actor("reviewer"), number);
        cases.find(candidate, number);
        var appointed = steps.appointed(Nominee.fit(), "nominator");
        var expert = file.of(appointed).appointment();
        experts.find(people.actor("finance"), expert.expertId());

        assertThat(log.ofOwn(candidate, null).items()).extracting(View::by).containsExactly(people.actor("reviewer").displayName());
        assertThat(log.ofOwn(people.directory().actor(file.of(appointed).applicant().userId()), null).items())
                .anyMatch(view -> view.number().equals(expert.expertNumber()) && view.address().equals("/experts/" + expert.expertId()));
        assertThat(log.ofOwn(people.actor("nominator"), null).items()).isEmpty();
    }

    @Test
    @DisplayName("is one thing a person is told; another is everything that is kept about them, in full and for them alone")
    void data() {
        var nominee = Nominee.fit();
        var appointed = steps.appointed(nominee, "nominator");
        var candidate = people.directory().actor(file.of(appointed).applicant().userId());
        assertThat(own.of(candidate).toString()).contains(appointed, nominee.get("residentId"), nominee.get("mobile"), nominee.get("address"),
                file.of(appointed).appointment().expertNumber()).doesNotContain("g1.");
        assertThat(own.of(people.actor("nominator")).toString()).doesNotContain(appointed, nominee.get("residentId"));
        var answer = Visitor.as(port, "nominator").get("/account/data");
        assertThat(answer.headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment");
        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(answer.body()).contains("\"username\":\"nominator\"");
    }

    private List<View> views(String register) {
        return log.page(people.actor("auditor"), new ViewLog.Query(null, register, null, null, null)).items();
    }
}
