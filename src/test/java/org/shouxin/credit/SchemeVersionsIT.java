package org.shouxin.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shouxin.AtOnce;
import org.shouxin.IntegrationTest;
import org.shouxin.TestPeople;
import org.shouxin.TestPeople.People;
import org.shouxin.kernel.Conflict;
import org.shouxin.kernel.Forbidden;
import org.shouxin.kernel.InvalidInput;
import org.shouxin.kernel.NotFound;
import org.shouxin.rulebook.Rulebook;
import org.shouxin.scoring.Grade;
import org.shouxin.scoring.Scheme;
import org.shouxin.workflow.spi.ConsistencyCheck.Finding;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("A version of a scheme that a bureau keeps")
class SchemeVersionsIT {

    private static final String SECOND = "level,N01,2,85,NB-2(1),local-default";

    @Autowired
    ApplicationContext product;
    @Autowired
    SchemeVersions versions;
    @Autowired
    CreditSchemes schemes;
    @Autowired
    CreditPreviews previews;
    @Autowired
    Assessments assessments;
    @Autowired
    SchemeCheck check;
    @Autowired
    WhatIfs whatIfs;
    @Autowired
    Rounds rounds;
    @Autowired
    RoundBook book;
    @Autowired
    People people;
    @Autowired
    JdbcTemplate jdbc;

    private GradingScene grading;
    private SchemeScene scene;
    private String town;

    @BeforeAll
    void bureau() {
        grading = new GradingScene(product);
        scene = new SchemeScene(product, grading);
        town = scene.open();
    }

    @Test
    @DisplayName("is graded by from the day on that an approved rule change says, by that bureau, and by nobody before or elsewhere")
    void inForce() {
        var today = grading.today();
        var before = today.minusDays(1);
        var enterprise = new RoundScene.Ground(jdbc, people).plant(2, SchemeScene.BUREAU, town, "17").get(1);
        var first = scene.assess(enterprise, today);
        assertThat(first).extracting(AssessmentView::rulebook, AssessmentView::grade).containsExactly("NB@1", Grade.B);

        var round = scene.compared(scene.draft(SECOND, SECOND.replace("85", "74")));
        assertThat(book.find(scene.actor(SchemeScene.HEAD), round).changed()).isEqualTo(1);
        var reference = versions.keep(scene.actor(SchemeScene.HEAD), round);
        assertThat(versions.keep(scene.actor(SchemeScene.HEAD), round)).as("kept once").isEqualTo(reference);
        assertThat(scene.assess(enterprise, today).rulebook()).as("a text that no rule names").isEqualTo("NB@1");

        var number = scene.propose("NB", reference.substring("NB@".length()), today);
        assertThat(scene.assess(enterprise, today).rulebook()).as("a proposal").isEqualTo("NB@1");
        scene.approve(number);
        var second = scene.assess(enterprise, today);
        assertThat(second).extracting(AssessmentView::rulebook, AssessmentView::grade).containsExactly(reference, Grade.C);
        assertThat(second.composite()).isEqualByComparingTo("74");
        assertThat(scene.assess(enterprise, before)).extracting(AssessmentView::rulebook, AssessmentView::grade).containsExactly("NB@1", Grade.B);
        assertThat(assessments.explain(first.id()).composite()).as("by the version of that time").isEqualByComparingTo("85");
        assertThat(assessments.explain(second.id()).composite()).isEqualByComparingTo("74");

        assertThat(schemes.on(TestPeople.WUJIN, "NB", today)).map(Scheme::reference).contains("NB@1");
        assertThat(schemes.on(null, "NB", today)).map(Scheme::reference).contains("NB@1");
        var question = new PreviewRequest("NB", today.toString(), Map.of("N01", "2"), List.of());
        assertThat(previews.preview(scene.actor(SchemeScene.REVIEWER), question).grading().rulebook()).isEqualTo(reference);
        assertThat(previews.preview(people.actor("reviewer"), question).grading().rulebook()).isEqualTo("NB@1");
        var next = rounds.start(scene.actor(SchemeScene.HEAD), null, "NB", null, new RoundSelection(null, "17", null));
        assertThat(book.find(scene.actor(SchemeScene.HEAD), next).rulebook()).isEqualTo(reference);
        assertThat(whatIfs.begin(scene.actor(SchemeScene.REVIEWER), null, "NB")).isEqualToIgnoringNewLines(versions.text(scene.actor(SchemeScene.MANAGER), reference))
                .contains("scheme,NB," + reference.substring("NB@".length()) + ",2020-01-01,");
    }

    @Test
    @DisplayName("is known to a node that was started before it was kept")
    void otherNode() {
        var node = new CreditSchemes(product.getBean(SchemeRows.class), product.getBean(Rulebook.class));
        assertThat(node.byReference("NB@9999")).isEmpty();
        var reference = versions.keep(scene.actor(SchemeScene.HEAD), scene.compared(scene.harmless()));
        assertThat(node.byReference(reference)).map(Scheme::reference).contains(reference);
        assertThat(node.byReference(reference).orElseThrow()).as("read once").isSameAs(node.byReference(reference).orElseThrow());
    }

    @Test
    @DisplayName("is proposed only when it is there, and open to the bureau")
    void proposed() {
        var today = grading.today();
        var kept = versions.keep(scene.actor(SchemeScene.HEAD), scene.compared(scene.harmless())).substring("NB@".length());
        for (var wrong : List.of("2", "99999", String.valueOf(Integer.parseInt(kept) + 1000))) {
            assertThatThrownBy(() -> scene.propose("NB", wrong, today.plusDays(1))).as(wrong).isInstanceOfSatisfying(InvalidInput.class, refused -> assertThat(
                    refused.fields()).singleElement().matches(field -> field.path().equals("newValue") && field.code().equals("rule.scheme-version")));
        }
        assertThatThrownBy(() -> scene.propose("CR", kept, today.plusDays(1))).as("a version of another scheme").isInstanceOf(InvalidInput.class);
        assertThat(product.getBean(SchemeChoice.class).problem(TestPeople.WUJIN, "credit.scheme.NB", kept, today)).as("another bureau").isPresent();
        assertThat(product.getBean(SchemeChoice.class).problem(SchemeScene.BUREAU, "credit.scheme.NB", kept, today)).isEmpty();
        assertThat(product.getBean(SchemeChoice.class).problem(SchemeScene.BUREAU, "credit.scheme.NB", kept, today.withYear(2019)))
                .map(problem -> problem.code()).contains("rule.scheme-dates");
        assertThat(product.getBean(SchemeChoice.class).problem(SchemeScene.BUREAU, "credit.blacklist.years", "3", today)).isEmpty();
    }

    @Test
    @DisplayName("gets a number that nobody else has, also when two drafts are kept in the same moment; one draft gets one")
    void atOnce() {
        var one = scene.compared(scene.harmless());
        var other = scene.compared(scene.harmless());
        var head = scene.actor(SchemeScene.HEAD);
        var two = AtOnce.call(() -> versions.keep(head, one), () -> versions.keep(head, other));
        assertThat(two.refusals()).isEmpty();
        assertThat(two.answers()).doesNotHaveDuplicates().allMatch(reference -> reference.matches("NB@1[0-9]{2}"));
        var same = scene.compared(scene.harmless());
        var once = AtOnce.call(() -> versions.keep(head, same), () -> versions.keep(head, same));
        assertThat(once.refusals()).isEmpty();
        assertThat(once.answers()).hasSize(2).containsOnly(once.answers().get(0));
        assertThat(versions.list(head, 0, 100)).filteredOn(version -> version.roundId().equals(same)).hasSize(1);
    }

    @ParameterizedTest(name = "{1}: {2}")
    @CsvSource(delimiter = '|', value = {
            "scheme,NB,1,2020-01-01,,NB-2(1),printed | scheme,NB,1,2020-01-01,2099-12-31,NB-2(1),printed | scheme.ends",
            "deduction,V01,warning,violation,2,P6M,NB-2(1),local-default | deduction,V01,reprimand,violation,2,P6M,NB-2(1),local-default | scheme.no-words",
            "deduction,V01,warning,violation,2,P6M,NB-2(1),local-default | deduction,C01,warning,violation,2,P6M,NB-2(1),local-default | scheme.other-code"})
    @DisplayName("is not made of a draft that nobody could live with:")
    void unfit(String line, String changed, String code) {
        var head = line.startsWith("scheme,") ? current(line) : line;
        var round = scene.compared(scene.draft(head, changed));
        assertThatThrownBy(() -> versions.keep(scene.actor(SchemeScene.HEAD), round)).hasMessage(code);
        assertThat(versions.of(book.find(scene.actor(SchemeScene.HEAD), round))).isNull();
    }

    @Test
    @DisplayName("is not made of a draft that cannot be read any more, and the line is named")
    void unreadable() {
        var round = scene.compared(scene.harmless());
        jdbc.update("update credit_round_draft set draft_text = concat(?, draft_text) where round_id = ?", "nonsense,0\n", round);
        assertThatThrownBy(() -> versions.keep(scene.actor(SchemeScene.HEAD), round)).isInstanceOfSatisfying(InvalidInput.class, refused -> assertThat(
                refused.fields()).singleElement().matches(field -> field.path().equals("draft") && field.code().equals("rulebook.line-unknown")
                && field.arguments().get("line").equals(1)));
    }

    /** The bureau's version of today has a number of its own. */
    private String current(String head) {
        return head.replace("NB,1,", "NB," + schemes.on(SchemeScene.BUREAU, "NB", grading.today()).orElseThrow().version() + ",");
    }

    @Test
    @DisplayName("is kept by a section head of the bureau, of a draft that was compared, and read by those who read rounds there")
    void who() {
        var round = scene.compared(scene.harmless());
        assertThatThrownBy(() -> versions.keep(scene.actor(SchemeScene.REVIEWER), round)).isInstanceOf(Forbidden.class).hasMessage("scheme.keepers-only");
        assertThatThrownBy(() -> versions.keep(scene.actor(SchemeScene.MANAGER), round)).isInstanceOf(Forbidden.class).hasMessage("scheme.keepers-only");
        assertThatThrownBy(() -> versions.keep(people.actor("head"), round)).isInstanceOf(NotFound.class).hasMessage("round.unknown");
        var reference = versions.keep(scene.actor(SchemeScene.HEAD), round);
        assertThat(versions.text(scene.actor(SchemeScene.MANAGER), reference)).contains("deduction,V01,warning,violation,3,P6M");
        assertThatThrownBy(() -> versions.text(people.actor("head"), reference)).isInstanceOf(NotFound.class).hasMessage("scheme.unknown");
        assertThat(versions.text(people.actor("auditor"), "CR@1")).startsWith("# Scheme CR");
        assertThatThrownBy(() -> versions.text(people.actor("finance"), "CR@1")).isInstanceOf(Forbidden.class);
        var plain = rounds.start(scene.actor(SchemeScene.HEAD), null, "NB", "2026-01-02", RoundSelection.ALL);
        assertThatThrownBy(() -> versions.keep(scene.actor(SchemeScene.HEAD), plain)).isInstanceOf(Conflict.class).hasMessage("round.no-draft");
        var thrown = scene.compared(scene.harmless());
        rounds.discard(scene.actor(SchemeScene.HEAD), thrown);
        assertThatThrownBy(() -> versions.keep(scene.actor(SchemeScene.HEAD), thrown)).isInstanceOf(Conflict.class).hasMessage("round.state");
    }

    @Test
    @DisplayName("whose text was changed behind the back of the product is found")
    void damaged() {
        var reference = versions.keep(scene.actor(SchemeScene.HEAD), scene.compared(scene.harmless()));
        var found = new Finding("scheme.text", "", reference);
        assertThat(check.check()).doesNotContain(found);
        var number = Integer.valueOf(reference.substring("NB@".length()));
        jdbc.update("update credit_scheme_version set scheme_text = concat(scheme_text, '#') where scheme = 'NB' and version_no = ?", number);
        try {
            assertThat(check.check()).contains(found);
        } finally {
            jdbc.update("update credit_scheme_version set scheme_text = substring(scheme_text, 1, char_length(scheme_text) - 1) where scheme = 'NB'"
                    + " and version_no = ?", number);
        }
        assertThat(check.check()).doesNotContain(found);
    }

    @Test
    @DisplayName("that a rule names is there, or the rule is found")
    void named() {
        var missing = new Finding("scheme.rule", "nobody", "CR@7777");
        assertThat(check.check()).doesNotContain(missing);
        jdbc.update("insert into rulebook_bureau_rule (bureau_id, rule_key, version_no, common_version, rule_value, effective_from, case_number, enacted_at)"
                + " values (?, 'credit.scheme.CR', 99, 1, '7777', '2999-01-01', 'nobody', '2026-01-01 00:00:00')", SchemeScene.BUREAU);
        try {
            assertThat(check.check()).contains(missing);
        } finally {
            jdbc.update("delete from rulebook_bureau_rule where bureau_id = ? and rule_value = '7777'", SchemeScene.BUREAU);
        }
    }
}
