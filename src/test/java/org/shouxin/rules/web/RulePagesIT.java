package org.shouxin.rules.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouxin.IntegrationTest;
import org.shouxin.TestClock.MovableClock;
import org.shouxin.TestPeople;
import org.shouxin.TestPeople.People;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.Forbidden;
import org.shouxin.kernel.Grant;
import org.shouxin.kernel.Ids;
import org.shouxin.kernel.NotFound;
import org.shouxin.kernel.Role;
import org.shouxin.rulebook.Rulebook;
import org.shouxin.rules.RuleChanges;
import org.shouxin.rules.RuleWords;
import org.shouxin.workflow.Cases;
import org.shouxin.workflow.StartDrafts;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
@DisplayName("Somebody who works for two bureaus")
class RulePagesIT {

    private static final String RULE = "expert.test.attempts";

    @Autowired
    private RulePages pages;
    @Autowired
    private StartDrafts drafts;
    @Autowired
    private Cases cases;
    @Autowired
    private Rulebook rulebook;
    @Autowired
    private RuleWords words;
    @Autowired
    private RuleChanges changes;
    @Autowired
    private People people;
    @Autowired
    private MovableClock clock;
    private Actor both;

    @BeforeEach
    void grants() {
        both = in(Role.SECTION_HEAD, Role.SECTION_HEAD);
    }

    @AfterEach
    void tidy() {
        drafts.of(both).forEach(draft -> drafts.discard(both, draft.id(), null));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {TestPeople.WUJIN, TestPeople.XINBEI})
    @DisplayName("proposes a rule for the one whose rules are shown")
    void shown(String bureau) {
        var draft = draft(pages.propose(both, RULE, bureau, "", Ids.next()));
        assertThat(drafts.open(both, draft, Locale.ROOT).values()).containsEntry("ruleKey", RULE);
        var number = cases.start(both, "rule-change", form(), draft, null);
        assertThat(number).startsWith(bureau);
        assertThat(changes.of(number).bureauId()).isEqualTo(bureau);
        assertThat(cases.find(both, number).bureauId()).isEqualTo(bureau);
    }

    @Test
    @DisplayName("begins with the value in force, whose codes the pages name before what they mean")
    void codes() {
        var begun = drafts.open(both, draft(pages.propose(both, "credit.events", TestPeople.WUJIN, "", Ids.next())), Locale.ROOT).values();
        assertThat(begun).containsEntry("newValue", rulebook.on("credit.events", TestPeople.WUJIN, LocalDate.now(clock)).value());
        assertThat(words.value("credit.events", "C02 E13 N01", Locale.SIMPLIFIED_CHINESE))
                .isEqualTo("C02（危险化学品许可证照）、E13（安全生产标准化等级）、N01（安全生产标准化等级）");
        assertThat(words.value("credit.interview.grades", "C D", Locale.ENGLISH)).isEqualTo("C (Grade C), D (Grade D)");
        assertThat(drafts.open(both, draft(pages.propose(both, "credit.scheme.CR", TestPeople.WUJIN, "2", Ids.next())), Locale.ROOT).values())
                .as("a value that is given goes first").containsEntry("newValue", "2");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {TestPeople.WUJIN, TestPeople.XINBEI})
    @DisplayName("opens a case without a page in the one that is named, and in no other")
    void named(String bureau) {
        assertThat(cases.startIn(both, "rule-change", bureau, form(), null)).startsWith(bureau);
        assertThatThrownBy(() -> cases.startIn(both, "rule-change", "320481", form(), null)).isInstanceOf(Forbidden.class)
                .hasMessage("case.start-forbidden");
    }

    @Test
    @DisplayName("proposes none for one where others do, nor for one that is not theirs")
    void refused() {
        var reads = in(Role.SECTION_HEAD, Role.MANAGER);
        assertThatThrownBy(() -> pages.propose(reads, RULE, TestPeople.XINBEI, "", Ids.next())).isInstanceOf(Forbidden.class)
                .hasMessage("case.start-forbidden");
        assertThatThrownBy(() -> pages.propose(reads, RULE, "320481", "", Ids.next())).isInstanceOf(NotFound.class).hasMessage("bureau.unknown");
    }

    @Test
    @DisplayName("opens no case for a bureau they have left since the draft was begun")
    void left() {
        var draft = draft(pages.propose(both, RULE, TestPeople.XINBEI, "", Ids.next()));
        assertThatThrownBy(() -> cases.start(people.actor("head"), "rule-change", form(), draft, null)).isInstanceOf(Forbidden.class)
                .hasMessage("case.start-forbidden");
    }

    private Map<String, Object> form() {
        return Map.of("ruleKey", RULE, "newValue", "4", "effectiveFrom", LocalDate.now(clock).plusDays(3000).toString(), "reason", "两局各自决定");
    }

    private Actor in(Role wujin, Role xinbei) {
        var head = people.actor("head");
        return new Actor(head.userId(), head.personId(), head.displayName(),
                List.of(new Grant(wujin, TestPeople.WUJIN, null), new Grant(xinbei, TestPeople.XINBEI, null)), null);
    }

    private static String draft(String redirect) {
        return redirect.substring("redirect:/drafts/".length());
    }
}
