package org.shouxin.expert.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.shouxin.IntegrationTest;
import org.shouxin.TestPeople;
import org.shouxin.TestPeople.People;
import org.shouxin.Visitor;
import org.shouxin.expert.ExpertDirectory;
import org.shouxin.expert.Nominee;
import org.shouxin.expert.RecruitmentFile;
import org.shouxin.expert.process.RecruitmentSteps;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("The pages of the expert pool")
class ExpertPagesIT {

    @LocalServerPort
    int port;
    @Autowired
    RecruitmentSteps steps;
    @Autowired
    RecruitmentFile file;
    @Autowired
    ExpertDirectory experts;
    @Autowired
    People people;
    @Autowired
    ObjectMapper mapper;
    @Autowired
    org.springframework.jdbc.core.simple.JdbcClient jdbc;
    private final Nominee nominee = Nominee.fit().with("name", "页<b>𠮷</b>䶮𬺈𰻝");
    private String caseNumber;
    private String expertId;
    private String token;

    @BeforeAll
    void appoint() {
        caseNumber = steps.appointed(nominee, "nominator");
        expertId = file.of(caseNumber).appointment().expertId();
        token = experts.find(people.actor("manager"), expertId).card().codeToken();
    }

    @Test
    @DisplayName("open in both languages, with names as they are written and nothing left without words")
    void pages() {
        var manager = Visitor.as(port, "manager");
        for (var page : List.of("/experts?q=" + "%F0%A0%AE%B7", "/experts/" + expertId, "/experts/" + expertId + "/work-card", "/code/" + token)) {
            for (var language : List.of("zh-CN", "en")) {
                var answer = manager.get(page + (page.contains("?") ? "&" : "?") + "lang=" + language);
                assertThat(answer.statusCode()).as(page).isEqualTo(200);
                assertThat(answer.body()).as(page).contains("页&lt;b&gt;𠮷&lt;/b&gt;䶮𬺈𰻝").doesNotContain("??").doesNotContain(nominee.get("residentId"))
                        .doesNotContain(nominee.get("mobile"));
            }
        }
    }

    @Test
    @DisplayName("answer htmx with the list alone")
    void fragment() {
        var answer = Visitor.as(port, "manager").get("/experts", "HX-Request", "true");

        assertThat(answer.body()).contains("id=\"results\"").doesNotContain("<html");
    }

    @Test
    @DisplayName("show everybody a valid code, and name, groups, term and colour only")
    void code() {
        var stranger = new Visitor(port);
        assertThat(stranger.get("/code/" + token).body()).doesNotContain(nominee.get("employer")).doesNotContain(caseNumber);
        var forged = token.substring(0, 22) + "." + (token.charAt(23) == 'A' ? 'B' : 'A') + token.substring(24);
        for (var wrong : List.of("AAAAAAAAAAAAAAAAAAAAAA", "x", token.substring(1), token.substring(0, 22), token.substring(0, 22) + ".", forged,
                token.toLowerCase(java.util.Locale.ROOT), token.toUpperCase(java.util.Locale.ROOT), token + "A")) {
            var answer = stranger.get("/code/" + wrong);
            assertThat(answer.statusCode()).as(wrong).isEqualTo(404);
            assertThat(answer.body()).as(wrong).contains("此码无效");
            assertThat(stranger.get("/code/" + wrong + "/photo").statusCode()).as(wrong).isEqualTo(404);
        }
        assertThat(stranger.get("/experts/" + expertId).statusCode()).isEqualTo(302);
    }

    @Test
    @DisplayName("keep valid codes out of search engines and caches")
    void unlisted() {
        var answer = new Visitor(port).get("/code/" + token);
        assertThat(answer.headers().firstValue("X-Robots-Tag").orElse("")).contains("noindex");
        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        var photo = new Visitor(port).get("/code/" + token + "/photo");
        assertThat(photo.headers().firstValue("X-Robots-Tag").orElse("")).contains("noindex");
        assertThat(photo.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    }

    @Test
    @DisplayName("say of a revoked or ended card that it is dead, and not whose it was")
    void deadCard() {
        for (var end : List.of("revoked_on = current_date", "valid_until = date '2020-01-01'")) {
            var before = jdbc.sql("select valid_until from expert_work_card where case_number = ?").param(caseNumber).query(LocalDate.class).single();
            jdbc.sql("update expert_work_card set " + end + " where case_number = ?").param(caseNumber).update();
            jdbc.sql("update expert_term set ends_on = (select valid_until from expert_work_card where case_number = ?) where case_number = ?")
                    .params(caseNumber, caseNumber).update();
            try {
                var answer = new Visitor(port).get("/code/" + token);
                assertThat(answer.statusCode()).isEqualTo(404);
                assertThat(answer.body()).contains("此工作证已失效").doesNotContain("𠮷").doesNotContain(caseNumber);
                assertThat(new Visitor(port).get("/code/" + token + "/photo").statusCode()).isEqualTo(404);
            } finally {
                jdbc.sql("update expert_work_card set revoked_on = null, valid_until = ? where case_number = ?").params(before, caseNumber).update();
                jdbc.sql("update expert_term set ends_on = ? where case_number = ?").params(before, caseNumber).update();
            }
        }
    }

    @Test
    @DisplayName("open for codes printed before they were signed")
    void oldCode() {
        jdbc.sql("update expert_work_card set code_signed = false where case_number = ?").param(caseNumber).update();
        try {
            assertThat(new Visitor(port).get("/code/" + token.substring(0, 22)).statusCode()).isEqualTo(200);
            assertThat(new Visitor(port).get("/code/" + token).statusCode()).as("printed anew meanwhile").isEqualTo(200);
            assertThat(experts.find(people.actor("manager"), expertId).card().codeToken()).isEqualTo(token.substring(0, 22));
        } finally {
            jdbc.sql("update expert_work_card set code_signed = true where case_number = ?").param(caseNumber).update();
        }
    }

    @Test
    @DisplayName("print work card, commitment and registration for those within sight")
    void papers() {
        for (var paper : List.of("/experts/" + expertId + "/work-card.pdf", "/experts/" + expertId + "/commitment.pdf",
                "/experts/" + expertId + "/letter.pdf", "/cases/" + caseNumber + "/registration.pdf")) {
            var answer = Visitor.as(port, "manager").get(paper);
            assertThat(answer.statusCode()).as(paper).isEqualTo(200);
            assertThat(answer.body()).as(paper).startsWith("%PDF");
            assertThat(Visitor.as(port, "xb.manager").get(paper).statusCode()).as(paper + " of another bureau").isEqualTo(404);
        }
    }

    @Test
    @DisplayName("print rare characters as they are written")
    void rareCharacters() throws Exception {
        var manager = Visitor.as(port, "manager");
        for (var paper : List.of("/experts/" + expertId + "/work-card.pdf", "/experts/" + expertId + "/commitment.pdf",
                "/experts/" + expertId + "/letter.pdf", "/cases/" + caseNumber + "/registration.pdf")) {
            assertThat(text(manager, paper)).as(paper).contains("页<b>").contains("</b>䶮𬺈𰻝")
                    .doesNotContain(nominee.get("residentId")).doesNotContain(nominee.get("mobile"));
        }
    }

    @Test
    @DisplayName("give the card and the page behind its code the same first day")
    void firstDay() throws Exception {
        var manager = Visitor.as(port, "manager");
        var card = experts.find(people.actor("manager"), expertId).card();
        jdbc.sql("update expert_work_card set valid_from = ? where case_number = ?").params(LocalDate.of(2001, 2, 3), caseNumber).update();
        try {
            assertThat(text(manager, "/experts/" + expertId + "/work-card.pdf")).contains("2001-02-03");
            assertThat(new Visitor(port).get("/code/" + card.codeToken()).body()).contains("2001-02-03");
        } finally {
            jdbc.sql("update expert_work_card set valid_from = ? where case_number = ?").params(card.validFrom(), caseNumber).update();
        }
    }

    private static String text(Visitor reader, String paper) throws IOException {
        try (var document = Loader.loadPDF(reader.bytes(paper))) {
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        }
    }

    @Test
    @DisplayName("have their counterparts in the API, by the same rules")
    void api() throws IOException {
        var list = json("/api/v1/experts?group=chemical&status=active&q=%F0%A0%AE%B7&sort=-term_end&limit=1", "manager", 200);
        assertThat(list.path("count").asInt()).isPositive();
        var one = json("/api/v1/experts/" + expertId, "auditor", 200);
        assertThat(one.path("expert").path("name").asText()).isEqualTo("页<b>𠮷</b>䶮𬺈𰻝");
        assertThat(one.path("residentId").asText()).contains("*");
        assertThat(one.path("cases").get(0).path("status").asText()).isEqualTo("appointed");
        assertThat(json("/api/v1/experts/" + expertId, "xb.manager", 404).path("code").asText()).isEqualTo("expert.unknown");
        assertThat(json("/api/v1/experts?sort=password", "manager", 400).path("code").asText()).isEqualTo("parameter.invalid");
        assertThat(json("/api/v1/experts?limit=101", "manager", 400).path("code").asText()).isEqualTo("limit.invalid");
    }

    @Test
    @DisplayName("give the nominator, and nobody else, an activation code in the answer itself")
    void invitation() {
        var number = steps.file("nominator", Nominee.fit());
        var nominator = Visitor.as(port, "nominator");
        assertThat(nominator.get("/cases/" + number + "/papers").body()).contains("/cases/" + number + "/invitation");
        nominator.get("/cases/" + number + "/invitation");

        assertThat(nominator.post("/cases/" + number + "/invitation", Map.of()).body()).containsPattern("([A-Z2-9]{5}-){3}[A-Z2-9]{5}");
        var reviewer = Visitor.as(port, "reviewer");
        reviewer.get("/cases/" + number + "/invitation");
        assertThat(reviewer.post("/cases/" + number + "/invitation", Map.of()).statusCode()).isEqualTo(403);
    }

    private JsonNode json(String path, String username, int status) throws IOException {
        var answer = new Visitor(port).call(path, username, TestPeople.PASSWORD);
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(status);
        return mapper.readTree(answer.body());
    }
}
