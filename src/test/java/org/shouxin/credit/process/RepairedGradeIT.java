package org.shouxin.credit.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shouxin.IntegrationTest;
import org.shouxin.TestPeople;
import org.shouxin.Visitor;
import org.shouxin.credit.CreditExample;
import org.shouxin.credit.GradeChangeCases;
import org.shouxin.credit.SampleEnterprise;
import org.shouxin.scoring.Grade;
import org.shouxin.trail.Trail;
import org.shouxin.workflow.Attachments;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Walks every address of the authorization matrix that leads to an enterprise or its cases, after a repair. */
@IntegrationTest
@DisplayName("The grade from before a repair")
class RepairedGradeIT extends DowngradeScene {

    private static final Path MATRIX = Path.of("src", "test", "resources", "authorization-matrix.csv");
    private static final byte[] RECEIPT = "%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
    /** Ways in which pages and the API say B, first grade, upgrade and downgrade as the cause of a grade. */
    private static final Pattern SAID = Pattern.compile("B → |→ B|(grade|from|to)\"\\s*:\\s*\"B\"|<strong>B</strong>|>(?<!<text[^>]{0,99}>)B<|\"(FIRST|UPGRADE|DOWNGRADE|UP|DOWN)\""
            + "|<(ins|del)>(首次评级|升级|降级)<");

    @LocalServerPort
    int port;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    Trail trail;
    @Autowired
    Attachments attachments;
    private final Map<String, Visitor> visitors = new LinkedHashMap<>();
    private String enterprise;
    private List<String> numbers;
    private List<String> old;
    private List<String> assessments;
    private List<String> documents;

    @Test
    @DisplayName("is told to nobody at any address, and to auditors in the trail and on the papers alone")
    void told() throws IOException {
        downgraded();
        var change = auditor(numbers.get(2));
        repaired();
        // sessions live by the wall clock
        clock.reset();
        assertThat(written()).as("what is looked for is what is used").containsPattern(SAID).contains(old);
        var told = new ArrayList<String>();
        for (var user : List.of("reviewer", "head", "manager", "requester", "nominator", "enterprise")) {
            var seen = new ArrayList<String>();
            for (var address : addresses()) {
                var answer = address.startsWith("/api/") ? new Visitor(port).call(address, user, TestPeople.PASSWORD) : as(user).get(address);
                assertThat(answer.statusCode()).as("%s %s", user, address).isLessThan(500);
                if (answer.statusCode() == 200) {
                    seen.add(address);
                    told.addAll(said(answer.body(), own(address)).map(word -> user + " " + address + " " + word).toList());
                }
            }
            assertThat(seen).as("what %s was shown", user).contains("/credit/enterprises/" + enterprise + "/trail", "/credit/enterprises/" + enterprise + "/grade");
        }
        assertThat(told).isEmpty();
        assertThat(as("reviewer").get("/cases/" + numbers.get(2)).body()).contains("不再展示");
        assertThat(auditor(numbers.get(2))).startsWith(change.substring(0, change.lastIndexOf("]")));
        documents.forEach(id -> assertThat(as("auditor").get("/cases/" + numbers.get(2) + "/documents/" + id).statusCode()).isEqualTo(200));
        documents.forEach(id -> assertThat(as("manager").get("/cases/" + numbers.get(2) + "/documents/" + id).statusCode()).isEqualTo(404));
        numbers.forEach(number -> assertThat(trail.verify(number).intact()).isTrue());
    }

    /** What a page tells of the earlier grades. @param own whether it is about the enterprise, so that letters count too */
    private Stream<String> said(String body, boolean own) {
        return Stream.concat(old.stream().filter(body::contains), own ? SAID.matcher(body).results().map(MatchResult::group) : Stream.of());
    }

    private boolean own(String address) {
        return address.contains(enterprise) || numbers.stream().anyMatch(address::contains);
    }

    private Visitor as(String user) {
        return visitors.computeIfAbsent(user, one -> Visitor.as(port, one));
    }

    /** What the auditor reads of the enterprise and of its cases. */
    private String written() {
        return as("auditor").get("/credit/enterprises/" + enterprise + "/trail").body() + numbers.stream().map(this::auditor).collect(Collectors.joining());
    }

    private String auditor(String number) {
        return new Visitor(port).call("/api/v1/cases/" + number + "/trail", "auditor", TestPeople.PASSWORD).body();
    }

    /** Every page and every answer of the API there is about enterprises and cases. */
    private List<String> addresses() throws IOException {
        var addresses = new ArrayList<String>();
        for (var line : Files.readAllLines(MATRIX)) {
            var cells = line.split(";", -1);
            if (cells[0].equals("GET") && !cells[1].startsWith("/admin")) {
                addresses.addAll(filled(cells[1]));
            }
        }
        return addresses.stream().filter(address -> !address.contains("{")).distinct().toList();
    }

    private List<String> filled(String pattern) {
        if (pattern.contains("{number}")) {
            var inside = numbers.stream().map(number -> pattern.replace("{number}", number)).toList();
            return pattern.contains("/documents/{") ? documents.stream().map(id -> pattern.replace("{number}", numbers.get(2))
                    .replaceAll("\\{(id|documentId)}", id)).toList() : inside;
        }
        if (pattern.contains("/assessments/{id}")) {
            return assessments.stream().map(id -> pattern.replace("{id}", id)).toList();
        }
        return List.of(pattern.contains("/enterprises/{id}") ? pattern.replace("{id}", enterprise).replace("{indicator}", "E10") : pattern);
    }

    /** First grade B in a case, then A in another, then B again in a third. */
    private void downgraded() {
        var steps = new GradingSteps(product);
        var values = new LinkedHashMap<>(CreditExample.VALUES);
        values.putAll(Map.of("E15", "yes", "E21", "yes"));
        enterprise = grading.known(SampleEnterprise.of("enterprise"), values);
        var first = steps.assessed(enterprise);
        Map.of("E09", "implemented", "E10", "2", "E01", "99", "E17", "0", "E05", "yes", "C05", "yes", "C12", "95", "E24", "0")
                .forEach((code, value) -> grading.observe(enterprise, code, value, today().minusDays(1)));
        var up = grading.in(() -> product.getBean(GradeChangeCases.class).open(grades.propose(grading.assess(enterprise)).id()).orElseThrow());
        process.strike(up, UpgradeModel.NOTICE_ENDED);
        assertThat(grades.current(enterprise).orElseThrow().grade()).isEqualTo(Grade.A);
        Map.of("E01", "50", "E09", "none").forEach((code, value) -> grading.observe(enterprise, code, value, today()));
        var down = open(enterprise);
        attachments.attach(people.actor(SERVED_BY), down, "proof-of-service", "回执.pdf", RECEIPT, null);
        serve(down, today());
        over(down);
        decide(down, "approve");
        numbers = new ArrayList<>(List.of(first, up, down));
        documents = attachments.of(people.actor("reviewer"), down).stream().map(document -> document.id()).toList();
        assertThat(documents).hasSize(2);
        old = jdbc.sql("select distinct composite from credit_assessment where enterprise_id = ? order by composite").param(enterprise).query(String.class).list();
        assessments = jdbc.sql("select id from credit_assessment where enterprise_id = ?").param(enterprise).query(String.class).list();
        assertThat(old).hasSizeGreaterThan(2);
    }

    private void repaired() {
        Map.of("E01", "99", "E09", "implemented", "E03", "no").forEach((code, value) -> grading.observe(enterprise, code, value, today()));
        var number = repaired(enterprise);
        var now = grades.current(enterprise).orElseThrow();
        assertThat(now.grade()).isEqualTo(Grade.A);
        assertThat(old).doesNotContain(now.composite().toPlainString());
        numbers.add(number);
    }
}
