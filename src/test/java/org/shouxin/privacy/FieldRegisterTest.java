package org.shouxin.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shouxin.rulebook.Rule;
import org.springframework.core.io.ClassPathResource;

@DisplayName("The register of personal fields")
class FieldRegisterTest {

    private static final Path PAGE = Path.of("docs", "personal-fields.md");
    private static final Path FORMS = Path.of("forms");
    private static final Path FORM = FORMS.resolve(Path.of("expert", "file-nomination.form"));

    /** Forms that ask for the fields of the registration under the names of the register. */
    private static final Set<String> REGISTRATIONS = Set.of("file-nomination", "correct-registration", "confirm-renewal");
    /** Where the register keeps what another form asks about people. */
    private static final Map<String, String> KEPT_AS = Map.ofEntries(
            Map.entry("record-public-objection/objector", "publicObjector"), Map.entry("record-public-objection/content", "publicObjector"),
            Map.entry("serve-downgrade-notice/receivedBy", "noticeReceiver"), Map.entry("serve-downgrade-notice/note", "noticeReceiver"),
            Map.entry("record-objection/objector", "objector"), Map.entry("record-objection/statement", "objector"),
            Map.entry("file-objection/statement", "objector"), Map.entry("apply-repair/commitment", "repairApplicant"),
            Map.entry("hold-interview/name", "interviewAttendees"), Map.entry("hold-interview/capacity", "interviewAttendees"),
            Map.entry("hold-interview/signedName", "interviewAttendees"), Map.entry("hold-interview/minutes", "interviewMinutes"),
            Map.entry("hold-interview/remark", "interviewMinutes"), Map.entry("record-evidence/handedInBy", "evidenceGiver"),
            Map.entry("cast-ballots/vote", "ballots"), Map.entry("cast-ballots/dissent", "ballots"), Map.entry("cast-ballots/candidate", "name"),
            Map.entry("set-agenda/candidate", "name"), Map.entry("sign-minutes/signedName", "ballots"), Map.entry("sign-minutes/remark", "ballots"),
            Map.entry("draft-minutes/minutes", "ballots"), Map.entry("record-attendance/username", "username"),
            Map.entry("record-attendance/name", "displayName"), Map.entry("sign-commitment/signedName", "signature"),
            Map.entry("record-test/knowledge", "testResults"), Map.entry("record-test/hazard", "testResults"),
            Map.entry("record-test/interview", "testResults"), Map.entry("record-test/remarks", "testResults"),
            Map.entry("record-test/attended", "testResults"), Map.entry("confirm-renewal/statement", "renewalStatement"));
    /** What says nothing about a person in any form: days, choices, codes and numbers. */
    private static final Set<String> NOT_PERSONAL = Set.of("outcome", "asOf", "attended", "caseNumber", "chair", "code", "creditCode", "deliveredOn",
            "effectiveFrom", "evidenceOn", "from", "include", "indicator", "inspectedOn", "meetingDate", "method", "plannedOn", "present", "receiptNumber",
            "receivedOn", "rectifiedOn", "restUnavailable", "ruleKey", "special", "startTime", "testDate", "to", "verification");
    /** Free texts that say nothing about a person in these forms; in another one the same key may. */
    private static final Set<String> NOT_PERSONAL_THERE = Set.of("apply-repair/measures", "call-meeting/place", "call-meeting/remarks",
            "decide-sanctions/measures", "file-nomination/title", "correct-registration/title", "confirm-renewal/title", "hold-interview/item",
            "inspect-repair/findings", "propose-rule/newValue", "record-evidence/evidence", "reinspect-enterprise/findings", "revise-rule/newValue",
            "schedule-interview/place", "schedule-interview/topic", "schedule-test/note", "schedule-test/place", "submit-evidence/evidence",
            "supply-observations/source", "supply-observations/value", "verify-rectification/remark");
    /** Reasons may name people whatever the form. */
    private static final Set<String> REASONS = Set.of("reason", "waiverReason");

    @Test
    @DisplayName("names every field that a nomination asks for, once")
    void complete() throws IOException {
        var named = new FieldRegister().entries().stream().map(FieldRegister.Entry::field).toList();
        var asked = StreamSupport.stream(new ObjectMapper().readTree(FORM.toFile()).findParents("key").spliterator(), false)
                .filter(component -> !component.path("type").asText().equals("dynamiclist")).map(component -> component.path("key").asText())
                .filter(key -> !List.of("from", "to").contains(key)).distinct().toList();
        assertThat(asked).contains("residentId", "mobile").hasSizeGreaterThan(30);
        assertThat(named).doesNotHaveDuplicates().containsAll(asked.stream().filter(key -> !key.equals("title")).toList()).contains("workHistory");
    }

    @Test
    @DisplayName("names whatever any form asks about people; what a new form asks is either in the register or said not to be personal")
    void everyForm() throws IOException {
        var named = new FieldRegister().entries().stream().map(FieldRegister.Entry::field).collect(Collectors.toSet());
        var asked = new TreeMap<String, String>();
        try (var forms = Files.walk(FORMS)) {
            for (var form : forms.filter(path -> path.toString().endsWith(".form")).toList()) {
                var name = form.getFileName().toString().replace(".form", "");
                for (var component : new ObjectMapper().readTree(form.toFile()).findParents("key")) {
                    if (!Set.of("dynamiclist", "group").contains(component.path("type").asText())) {
                        asked.put(name + "/" + component.path("key").asText(), component.path("key").asText());
                    }
                }
            }
        }
        assertThat(asked).hasSizeGreaterThan(100);
        assertThat(asked.keySet()).as("named as personal, but asked nowhere").containsAll(KEPT_AS.keySet());
        assertThat(asked.values()).as("named as not personal, but asked nowhere").containsAll(NOT_PERSONAL);
        assertThat(asked.keySet()).as("named as not personal there, but not asked there").containsAll(NOT_PERSONAL_THERE);
        assertThat(NOT_PERSONAL_THERE).doesNotContainAnyElementsOf(KEPT_AS.keySet());
        assertThat(named).containsAll(KEPT_AS.values()).contains("reasons").doesNotContainAnyElementsOf(NOT_PERSONAL);
        var unknown = asked.keySet().stream().filter(key -> !KEPT_AS.containsKey(key) && !NOT_PERSONAL.contains(asked.get(key))
                && !NOT_PERSONAL_THERE.contains(key) && !REASONS.contains(asked.get(key))
                && !(REGISTRATIONS.contains(key.replaceAll("/.*", "")) && named.contains(asked.get(key)))).toList();
        assertThat(unknown).as("say in privacy/fields.csv why it is kept, or here that it is not about people").isEmpty();
    }

    @Test
    @DisplayName("has words in both languages for every code, and the page of the documentation says the same")
    void words() throws IOException {
        var page = new StringBuilder("""
                # Personal fields

                Which data about people the product keeps, what for, on which basis and for how long; the page `/personal-fields` shows the same.
                WJ = Wujin expert management measures, PIPL = Personal Information Protection Law, CSL = Cybersecurity Law (article 21 as of 2016, 23 since
                2026), NB = Ningbo enterprise integrity system. Days stand in the rulebook (`personal.keep.*`). Made from `src/main/resources/privacy/fields.csv` by
                `mvn test -Dtest=FieldRegisterTest -Dshouxin.docs.write=true`.

                | field | kept in | purpose | basis | kept for | protection |
                | --- | --- | --- | --- | --- | --- |
                """);
        var english = words("");
        var chinese = words("_zh_CN");
        for (var entry : new FieldRegister().entries()) {
            var codes = entry.places().stream().map(place -> "personal.place." + place).collect(Collectors.toList());
            codes.addAll(List.of("personal.purpose." + entry.purpose(), "personal.kept." + entry.kept(), "personal.protection." + entry.protection()));
            assertThat(english).as(entry.field()).containsKeys(codes.toArray());
            assertThat(chinese).as(entry.field()).containsKeys(codes.toArray());
            assertThat(english.containsKey("personal.field." + entry.field()) || english.containsKey("form.file-nomination." + entry.field())).as(entry.field()).isTrue();
            page.append("| %s | %s | %s | %s | %s | %s |%n".formatted(entry.field(), entry.places().stream().map(place ->
                    english.getProperty("personal.place." + place)).collect(Collectors.joining(", ")), english.get("personal.purpose." + entry.purpose()),
                    String.join(", ", entry.basis()), english.get("personal.kept." + entry.kept()), english.get("personal.protection." + entry.protection())));
        }
        if (Boolean.getBoolean("shouxin.docs.write")) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.exists(PAGE) ? Files.readString(PAGE) : "").isEqualTo(page.toString());
    }

    @Test
    @DisplayName("is refused with a gap")
    void wrong() {
        assertThatThrownBy(() -> FieldRegister.parse(List.of("field"))).hasMessageContaining("line 1");
        var header = "field,kept in,purpose,basis,kept for,protection";
        assertThatThrownBy(() -> FieldRegister.parse(List.of(header, "name,pool,identify,,file,plain"))).hasMessageContaining("name,pool");
        assertThat(FieldRegister.parse(List.of(header, "# remark", "name,pool x,identify,A-1 B-2,file,plain"))).singleElement()
                .isEqualTo(new FieldRegister.Entry("name", List.of("pool", "x"), "identify", List.of("A-1", "B-2"), "file", "plain"));
    }

    @ParameterizedTest(name = "{0} days: {1}")
    @CsvSource({"183, false", "184, true", "1095, true"})
    @DisplayName("lets no rulebook forget logs before six months are over")
    void logs(int days, boolean fits) {
        var rule = new Rule(ExpiredViews.LOG_DAYS, 1, String.valueOf(days), "CSL-21(3)", true, LocalDate.of(2020, 1, 1), null, null);
        if (fits) {
            Retention.requireLogs(rule);
        } else {
            assertThatThrownBy(() -> Retention.requireLogs(rule)).hasMessageContaining(ExpiredViews.LOG_DAYS);
        }
    }

    private static Properties words(String language) throws IOException {
        var words = new Properties();
        for (var bundle : List.of("privacy", "models")) {
            words.load(new StringReader(new ClassPathResource("messages/" + bundle + language + ".properties").getContentAsString(StandardCharsets.UTF_8)));
        }
        return words;
    }
}
