package org.shouxin.expert.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shouxin.IntegrationTest;
import org.shouxin.Picture;
import org.shouxin.TestClock.MovableClock;
import org.shouxin.TestPeople.People;
import org.shouxin.Visitor;
import org.shouxin.documents.Documents;
import org.shouxin.expert.ExpertDirectory;
import org.shouxin.expert.ExpertView;
import org.shouxin.expert.Nominee;
import org.shouxin.expert.PaperPool;
import org.shouxin.expert.RecruitmentFile;
import org.shouxin.trail.Trail;
import org.shouxin.workflow.Attachments;
import org.shouxin.workflow.Consistency;
import org.shouxin.workflow.spi.ConsistencyCheck;
import org.shouxin.workflow.spi.ConsistencyCheck.Finding;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
@DisplayName("A letter of appointment")
class AppointmentLettersIT {

    private static final DateTimeFormatter PRINTED = DateTimeFormatter.ofPattern("yyyy年M月d日");

    @Autowired
    RecruitmentSteps steps;
    @Autowired
    RenewalSteps renewals;
    @Autowired
    PaperPool paper;
    @Autowired
    RecruitmentFile file;
    @Autowired
    ExpertDirectory experts;
    @Autowired
    Attachments attachments;
    @Autowired
    Documents documents;
    @Autowired
    Consistency consistency;
    @Autowired
    Trail trail;
    @Autowired
    People people;
    @Autowired
    MovableClock clock;
    @Autowired
    JdbcClient jdbc;
    @LocalServerPort
    int port;

    @AfterEach
    void setClock() {
        clock.reset();
    }

    @Test
    @DisplayName("is printed once, numbered by the year, kept as a document of the case and named by the trail with its hash")
    void issued() throws IOException {
        var number = steps.appointed(Nominee.fit().with("name", "𠮷䶮·买提"), "nominator");
        var appointment = file.of(number).appointment();
        var kept = attachments.of(people.actor("reviewer"), number).stream().filter(one -> one.kind().equals("appointment-letter")).toList();

        assertThat(appointment.letter()).matches("320412-AL-" + today().getYear() + "-\\d{4,}");
        assertThat(kept).singleElement().matches(one -> one.fileName().equals(appointment.letter() + ".pdf") && one.previewable());
        assertThat(text(documents.content(kept.get(0)))).contains("编号：" + appointment.letter(), "𠮷䶮·买提同志：兹聘请您为武进区安全生产专家",
                "自" + PRINTED.format(appointment.termStartsOn()) + "起至" + PRINTED.format(appointment.termEndsOn()) + "止",
                "专家编号：" + appointment.expertNumber(), PRINTED.format(today()));
        assertThat(trail.entries(number, 0, 1000)).filteredOn(entry -> "letter.issued".equals(entry.action())).singleElement()
                .matches(entry -> kept.get(0).sha256().equals(entry.after().get("sha256")) && appointment.letter().equals(entry.after().get("letter")));
        var address = "/experts/" + appointment.expertId() + "/letter.pdf";
        assertThat(Visitor.as(port, "manager").bytes(address)).as("printed again later").isEqualTo(documents.content(kept.get(0)));
        assertThat(Visitor.as(port, "manager").get(address + "?case=320412-ER-1999-0001").statusCode()).isEqualTo(404);
        assertThat(Visitor.as(port, "manager").get("/cases/" + number + "/papers").body()).contains(address + "?case=" + number);
    }

    @Test
    @DisplayName("of a renewal says that the service goes on, and leaves the letter of the term before as it is")
    void renewed() throws IOException {
        var nominee = Nominee.fit();
        var first = steps.appointed(nominee, "nominator");
        var expert = file.of(first).appointment().expertId();
        clock.advance(Duration.between(clock.instant(), file.of(first).appointment().termEndsOn().minusDays(10).atTime(12, 0)
                .atZone(clock.getZone()).toInstant()));
        var number = renewals.opened(expert);
        renewals.apply(number, nominee);
        steps.approve(number);
        steps.signAsCandidate(number, nominee);
        clock.reset();

        var manager = Visitor.as(port, "manager");
        assertThat(experts.find(people.actor("manager"), expert).terms()).extracting(ExpertView.TermView::letter)
                .containsExactly(file.of(number).appointment().letter(), file.of(first).appointment().letter()).doesNotContainNull();
        assertThat(text(manager.bytes("/experts/" + expert + "/letter.pdf"))).contains("兹续聘您为武进区安全生产专家",
                "自" + PRINTED.format(file.of(first).appointment().termEndsOn().plusDays(1)) + "起");
        assertThat(text(manager.bytes("/experts/" + expert + "/letter.pdf?case=" + first))).contains("兹聘请您为", file.of(first).appointment().letter());
    }

    @Test
    @DisplayName("is not there for somebody appointed on paper, and nobody else's case gives one")
    void onPaper() {
        var expert = paper.endingOn(today().plusDays(300));
        var other = steps.appointed(Nominee.fit(), "nominator");
        var manager = Visitor.as(port, "manager");

        assertThat(manager.get("/experts/" + expert + "/letter.pdf").statusCode()).isEqualTo(404);
        assertThat(manager.get("/experts/" + expert + "/letter.pdf?case=" + other).statusCode()).isEqualTo(404);
        assertThat(manager.get("/experts/" + expert).body()).doesNotContain("letter.pdf");
    }

    @Test
    @DisplayName("is kept although the case has as many files as people may hand in")
    void full() {
        var nominee = Nominee.fit();
        var number = steps.file("nominator", nominee);
        for (var count = documents.of(number).size(); count < Documents.MAX_FILES; count++) {
            documents.store(people.actor("nominator"), number, "other", count + ".png", Picture.png());
        }
        assertThatThrownBy(() -> documents.store(people.actor("nominator"), number, "other", "one-more.png", Picture.png()))
                .hasMessage("document.count");
        steps.approve(number);
        steps.signAsCandidate(number, nominee);
        assertThat(file.of(number).appointment().letter()).isNotNull();
    }

    @Test
    @DisplayName("without its file or its term is found by the check of all records")
    void checked() {
        var number = steps.appointed(Nominee.fit(), "nominator");
        var document = jdbc.sql("select document_id from expert_letter where case_number = ?").param(number).query(String.class).single();
        jdbc.sql("update expert_letter set document_id = 'x' where case_number = ?").param(number).update();
        jdbc.sql("update expert_term set case_number = null where case_number = ?").param(number).update();
        try {
            assertThat(findings(number)).contains("letter.no-document", "letter.no-term");
        } finally {
            jdbc.sql("update expert_letter set document_id = ? where case_number = ?").params(document, number).update();
            jdbc.sql("update expert_term set case_number = ? where expert_id = (select expert_id from expert_letter where case_number = ?)")
                    .params(number, number).update();
        }
        assertThat(findings(number)).isEmpty();
    }

    @Test
    @DisplayName("is not named one by one when very many are lost")
    void lost() {
        var number = steps.appointed(Nominee.fit(), "nominator");
        var expert = jdbc.sql("select expert_id from expert_letter where case_number = ?").param(number).query(String.class).single();
        for (var at = 0; at <= ConsistencyCheck.MOST; at++) {
            jdbc.sql("insert into expert_letter (case_number, expert_id, number, issued_on, document_id) values (?, ?, ?, ?, 'x')")
                    .params("lost-" + at, expert, "lost-" + at, today()).update();
        }
        try {
            assertThat(consistency.run().parts()).flatExtracting(Consistency.Part::findings).filteredOn(found -> found.caseNumber().startsWith("lost-"))
                    .extracting(Finding::code).hasSize(2 * ConsistencyCheck.MOST).containsOnly("letter.no-term", "letter.no-document");
        } finally {
            jdbc.sql("delete from expert_letter where document_id = 'x'").update();
        }
    }

    private List<String> findings(String number) {
        return consistency.run().parts().stream().flatMap(part -> part.findings().stream()).filter(finding -> finding.caseNumber().equals(number)).map(Finding::code).toList();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        }
    }
}
