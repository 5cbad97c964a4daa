package org.shouxin.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shouxin.IntegrationTest;
import org.shouxin.TestPeople;
import org.shouxin.TestPeople.People;
import org.shouxin.Visitor;
import org.shouxin.expert.Nominee;
import org.shouxin.expert.process.RecruitmentSteps;
import org.shouxin.kernel.BadRequest;
import org.shouxin.kernel.Forbidden;
import org.shouxin.kernel.Ids;
import org.shouxin.kernel.InvalidInput;
import org.shouxin.kernel.NotFound;
import org.shouxin.notices.Announcement.PublicFact;
import org.shouxin.trail.Trail;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
@DisplayName("Announcements")
class AnnouncementsIT {

    private static final Pattern NEXT = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"");

    @LocalServerPort
    int port;
    @Autowired
    TestRestTemplate http;
    @Autowired
    RecruitmentSteps steps;
    @Autowired
    Announcements announcements;
    @Autowired
    Trail trail;
    @Autowired
    People people;
    @Autowired
    TransactionTemplate transaction;
    @Autowired
    JdbcClient jdbc;

    private final String number = "A-" + Ids.next().substring(0, 8);

    @AfterEach
    void forget() {
        jdbc.sql("delete from notices_announcement where case_number like ?").param(number + "%").update();
    }

    @Test
    @DisplayName("of an appointment say name, groups and term to everybody, and nothing more")
    void appointment() throws Exception {
        var nominee = Nominee.fit().with("name", "𠮷𬺈·买提");
        var caseNumber = steps.appointed(nominee, "nominator");
        var id = jdbc.sql("select announcement_id from notices_announcement where case_number = ?").param(caseNumber).query(String.class).single();
        var stranger = new Visitor(port);

        assertThat(pageWith(stranger, "/announcements/" + id)).contains("𠮷𬺈·买提");
        for (var language : List.of("zh-CN", "en")) {
            var page = stranger.get("/announcements/" + id + "?lang=" + language).body();
            assertThat(page).contains("𠮷𬺈·买提").contains(java.time.LocalDate.now(java.time.ZoneId.of("Asia/Shanghai")).plusYears(3).toString())
                    .contains(language.equals("en") ? "Confined space" : "有限空间").doesNotContain("??").doesNotContain("<textarea");
            for (var kept : List.of("residentId", "mobile", "address", "employer", "workPhone")) {
                assertThat(page).as(kept).doesNotContain(nominee.get(kept));
            }
            assertThat(page).doesNotContain(caseNumber);
        }
        var paper = http.getForEntity("/announcements/" + id + "/announcement.pdf", byte[].class);
        assertThat(paper.getStatusCode().value()).isEqualTo(200);
        try (var document = Loader.loadPDF(paper.getBody())) {
            var text = new PDFTextStripper().getText(document).replaceAll("\\s", "");
            assertThat(text).contains("𬺈·买提").contains("关于聘任安全生产专家的公告").contains("有限空间").doesNotContain(nominee.get("residentId"));
            assertThat(document.getNumberOfPages()).isEqualTo(1);
        }
        assertThat(trail.latest(caseNumber, Long.MAX_VALUE, 5)).anySatisfy(entry -> {
            assertThat(entry.action()).isEqualTo("announcement.published");
            assertThat(entry.articles()).isEqualTo("WJ-7,WJ-12(4)");
        });
    }

    /** The page of the list that leads there: announcements dated ahead by other tests come first. */
    private static String pageWith(Visitor visitor, String address) {
        var page = visitor.get("/announcements?bureau=320412").body();
        for (var next = NEXT.matcher(page); !page.contains(address + "\"") && next.find(); next = NEXT.matcher(page)) {
            page = visitor.get(next.group(1).replace("&amp;", "&")).body();
        }
        assertThat(page).contains(address);
        return page;
    }

    @Test
    @DisplayName("are withdrawn by a manager of the bureau, with a reason, once, and then say nothing")
    void withdrawn() {
        var id = publish("", TestPeople.WUJIN);
        var manager = people.actor("manager");
        assertThatThrownBy(() -> announcements.withdraw(people.actor("xb.manager"), id, "x", null)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> announcements.withdraw(people.actor("reviewer"), id, "x", null)).hasMessage("announcement.manager-only");
        assertThatThrownBy(() -> announcements.withdraw(manager, id, "  ", null)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> announcements.withdraw(manager, id, "x".repeat(501), null)).isInstanceOf(InvalidInput.class);
        assertThat(announcements.find(id).facts()).containsExactly(PublicFact.of("name", "公示人"), PublicFact.named("groups", List.of("option.groups.chemical")));

        var pages = Visitor.as(port, "manager");
        assertThat(pages.get("/announcements/" + id).body()).contains("<textarea").contains("data-confirm");
        assertThat(pages.post("/announcements/" + id + "/withdraw", Map.of("reason", " ")).statusCode()).isEqualTo(422);
        assertThat(pages.post("/announcements/" + id + "/withdraw", Map.of("reason", "名单有误")).statusCode()).isEqualTo(302);

        assertThatThrownBy(() -> announcements.withdraw(manager, id, "again", null)).isInstanceOf(NotFound.class).hasMessage("announcement.withdrawn");
        assertThatThrownBy(() -> announcements.find(id)).isInstanceOf(NotFound.class).hasMessage("announcement.withdrawn");
        var gone = new Visitor(port).get("/announcements/" + id);
        assertThat(gone.statusCode()).isEqualTo(404);
        assertThat(gone.body()).contains("已撤回").doesNotContain("公示人").doesNotContain("名单有误");
        assertThat(new Visitor(port).get("/announcements/" + id + "/announcement.pdf").statusCode()).isEqualTo(404);
        assertThat(new Visitor(port).get("/announcements").body()).doesNotContain(id);
        assertThat(trail.entries(number, 0, 10)).extracting(entry -> entry.action() + entry.reason())
                .containsExactly("announcement.published", "announcement.withdrawn名单有误");
    }

    @Test
    @DisplayName("are listed page by page from new to old, for all bureaus or one")
    void pages() {
        var ids = new ArrayList<String>();
        for (var at = 0; at < 23; at++) {
            ids.add(0, publish("-" + at, at == 5 ? TestPeople.XINBEI : TestPeople.WUJIN));
        }
        var seen = new ArrayList<String>();
        String after = null;
        do {
            var page = announcements.page(null, after);
            assertThat(page.items()).hasSizeLessThanOrEqualTo(20);
            page.items().forEach(one -> seen.add(one.id()));
            after = page.next();
        } while (after != null);
        assertThat(seen).doesNotHaveDuplicates();
        assertThat(seen.stream().filter(ids::contains)).as("others announced on days to come").containsExactlyElementsOf(ids);
        assertThat(announcements.page(TestPeople.XINBEI, null).items()).extracting(AnnouncementView::id).contains(ids.get(17));
        assertThat(announcements.page(TestPeople.XINBEI, null).items()).extracting(AnnouncementView::bureauId).containsOnly(TestPeople.XINBEI);
        assertThatThrownBy(() -> announcements.page(null, "%%")).isInstanceOf(BadRequest.class);
    }

    @Test
    @DisplayName("of the same kind are made once in a case")
    void once() {
        publish("", TestPeople.WUJIN);
        assertThatThrownBy(() -> publish("", TestPeople.WUJIN)).isInstanceOf(DuplicateKeyException.class);
        assertThat(new Visitor(port).get("/announcements/" + Ids.next()).statusCode()).isEqualTo(404);
    }

    private String publish(String suffix, String bureau) {
        transaction.executeWithoutResult(status -> announcements.publish(new Announcement("appointment", bureau, number + suffix,
                List.of(PublicFact.of("name", "公示人"), PublicFact.named("groups", List.of("option.groups.chemical"))), "WJ-7")));
        return jdbc.sql("select announcement_id from notices_announcement where case_number = ?").param(number + suffix).query(String.class).single();
    }
}
