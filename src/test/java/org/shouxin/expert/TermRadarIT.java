package org.shouxin.expert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouxin.IntegrationTest;
import org.shouxin.TestClock.MovableClock;
import org.shouxin.TestPeople;
import org.shouxin.TestPeople.People;
import org.shouxin.Visitor;
import org.shouxin.expert.RadarQuery.View;
import org.shouxin.expert.RadarQuery.Window;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.Grant;
import org.shouxin.kernel.Role;
import org.shouxin.rulebook.OwnRules;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("The term radar")
class TermRadarIT {

    private static final String MARK = "雷达";

    @Autowired
    TermRadar radar;
    @Autowired
    PaperPool paper;
    @Autowired
    Blacklist blacklist;
    @Autowired
    People people;
    @Autowired
    TransactionTemplate transaction;
    @Autowired
    MovableClock clock;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    ApplicationContext product;
    @LocalServerPort
    int port;

    @BeforeAll
    void pool() {
        for (var days : List.of(-181, -180, -1, 0, 30, 31, 90, 91, 180, 181)) {
            paper.endingOn(today().plusDays(days), Nominee.fit().with("name", MARK + (days < 0 ? "前" : "后") + Math.abs(days)));
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @DisplayName("shows the terms of a window, both ends included, the earliest end first")
    @CsvSource({"NEAR, 后0 后30", "SOON, 后0 后30 后31 后90", "FAR, 后0 后30 后31 后90 后91 后180", "OVER, 前180 前1"})
    void windows(Window window, String expected) {
        assertThat(names(query(View.TERMS, window, MARK, 100))).containsExactly(
                java.util.Arrays.stream(expected.split(" ")).map(name -> MARK + name).toArray(String[]::new));
    }

    @Test
    @DisplayName("is read page by page without losing or repeating anybody")
    void paged() {
        var read = new ArrayList<String>();
        String after = null;
        do {
            var page = radar.experts(people.actor("manager"), new RadarQuery(View.TERMS, Window.FAR, null, null, MARK, after, 2));
            assertThat(page.count()).isEqualTo(6);
            page.items().forEach(row -> read.add(row.name()));
            after = page.next();
        } while (after != null);
        assertThat(read).isEqualTo(names(query(View.TERMS, Window.FAR, MARK, 100)));
        assertThatThrownBy(() -> radar.experts(people.actor("manager"), new RadarQuery(View.TERMS, Window.FAR, null, null, "", "x", 2)))
                .hasMessage("cursor.invalid");
        assertThatThrownBy(() -> radar.experts(people.actor("manager"), query(View.TERMS, Window.FAR, "", 101))).hasMessage("limit.invalid");
    }

    @Test
    @DisplayName("points out experts over 65, who were 65 yesterday, and nobody whose term is over")
    void ages() {
        paper.endingOn(today().plusDays(400), Nominee.born(today().minusYears(66)).with("name", "龄六六"));
        paper.endingOn(today().plusDays(400), Nominee.born(today().minusYears(66).plusDays(1)).with("name", "龄六五"));
        paper.endingOn(today().minusDays(1), Nominee.born(today().minusYears(70)).with("name", "龄七十"));

        var rows = radar.experts(people.actor("manager"), query(View.AGES, Window.SOON, "龄", 100)).items();
        assertThat(rows).extracting(RadarRow::name).containsExactly("龄六六");
        assertThat(rows.get(0).age()).isEqualTo(66);
        assertThat(rows.get(0).tooOld()).isTrue();
    }

    @Test
    @DisplayName("points out the age of the bureau's own rule, to somebody who reads two bureaus for each of them")
    void agesOfBureaus() {
        paper.endingOn(today().plusDays(400), Nominee.born(today().minusYears(62)).with("name", "局六二"));
        try (var own = new OwnRules(product)) {
            own.enact("expert.eligibility.age", "61", today());
            var manager = people.actor("manager");
            var both = new Actor(manager.userId(), manager.personId(), manager.displayName(), List.of(new Grant(Role.MANAGER, TestPeople.WUJIN, null),
                    new Grant(Role.MANAGER, TestPeople.XINBEI, null)), null);
            assertThat(radar.experts(both, query(View.AGES, Window.SOON, "局六二", 100)).items()).singleElement()
                    .matches(row -> row.tooOld() && row.ageLimit() == 61);
        }
        assertThat(radar.experts(people.actor("manager"), query(View.AGES, Window.SOON, "局六二", 100)).items()).isEmpty();
    }

    @Test
    @DisplayName("shows whose time on the blacklist runs, with the name where the bureau knows it")
    void listed() {
        var nominee = Nominee.fit().with("name", "单中人");
        var expert = paper.endingOn(today().plusDays(500), nominee);
        list(nominee, today().minusDays(1), today(), "今日到期");
        list(nominee, today().minusDays(9), today().minusDays(1), "昨日已到期");
        list(nominee, today().plusDays(1), today().plusDays(9), "明日开始");
        list(Nominee.fit(), today(), today().plusYears(3), "无档案");

        var rows = radar.blacklist(people.actor("auditor"), query(View.BLACKLIST, Window.SOON, "", 100)).items();
        assertThat(rows).filteredOn(row -> expert.equals(row.expertId())).singleElement().satisfies(row -> {
            assertThat(row.reason()).isEqualTo("今日到期");
            assertThat(row.name()).isEqualTo("单中人");
            assertThat(row.daysLeft()).isZero();
        });
        assertThat(rows).filteredOn(row -> row.reason().equals("无档案")).singleElement().satisfies(row -> assertThat(row.name()).isNull());
        assertThat(radar.blacklist(people.actor("xb.manager"), query(View.BLACKLIST, Window.SOON, "", 100)).items()).isEmpty();
        jdbc.sql("delete from expert_blacklist_entry where reason in ('今日到期', '昨日已到期', '明日开始', '无档案')").update();
    }

    @Test
    @DisplayName("counts the experts of a group in term and off the blacklist beside the number wanted")
    void gaps() {
        var before = textile();
        paper.endingOn(today().plusDays(91), Nominee.fit().with("groups", List.of("textile")));
        paper.endingOn(today().plusDays(90), Nominee.fit().with("groups", List.of("textile", "woodDust")));
        paper.endingOn(today().minusDays(1), Nominee.fit().with("groups", List.of("textile")));
        var barred = Nominee.fit().with("groups", List.of("textile"));
        paper.endingOn(today().plusDays(200), barred);
        list(barred, today(), today(), "缺口");

        var after = textile();
        assertThat(after.active()).isEqualTo(before.active() + 2);
        assertThat(after.endingSoon()).isEqualTo(before.endingSoon() + 1);
        assertThat(after.target()).isEqualTo(2);
        assertThat(after.ruleVersion()).isEqualTo("expert.group.target.textile@1");
        assertThat(new GroupGap("b", SpecialtyGroup.TEXTILE, 1, 1, 2, "").missing()).isEqualTo(1);
        assertThat(new GroupGap("b", SpecialtyGroup.TEXTILE, 2, 1, 2, "").missingSoon()).isEqualTo(1);
        assertThat(new GroupGap("b", SpecialtyGroup.TEXTILE, 4, 1, 2, "").missingSoon()).isZero();
        jdbc.sql("delete from expert_blacklist_entry where reason = '缺口'").update();
    }

    @Test
    @DisplayName("shows each bureau its own, whatever bureau is asked for")
    void sight() {
        var asked = new RadarQuery(View.TERMS, Window.FAR, TestPeople.WUJIN, null, MARK, null, 100);
        assertThat(radar.experts(people.actor("xb.reviewer"), asked).items()).isEmpty();
        for (var reader : List.of("reviewer", "head", "auditor")) {
            assertThat(radar.experts(people.actor(reader), asked).items()).hasSize(6);
        }
        for (var other : List.of("tester", "nominator", "requester", "secretary", "sysadmin", "applicant")) {
            assertThatThrownBy(() -> radar.experts(people.actor(other), asked)).as(other).hasMessage("radar.forbidden");
        }
    }

    @ParameterizedTest
    @DisplayName("opens as a page in every view, and keeps what was typed out of the markup")
    @ValueSource(strings = {"terms", "ages", "blacklist", "gaps", "nonsense"})
    void pages(String view) throws Exception {
        var page = Visitor.as(port, "head").get("/term-radar?view=" + view + "&window=far&q=%3Cscript%3Ex%3C/script%3E&bureau=%7Bx%7D&lang=en");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Term radar").doesNotContain("<script>x").doesNotContain("??");
    }

    @Test
    @DisplayName("marks as too old only those who are")
    void marked() throws Exception {
        paper.endingOn(today().plusDays(20), Nominee.fit().with("name", "标未老"));
        var page = Visitor.as(port, "head").get("/term-radar?window=near&q=%E6%A0%87%E6%9C%AA%E8%80%81");
        assertThat(page.body()).contains("标未老").doesNotContain("超过 65 周岁");
        paper.endingOn(today().plusDays(20), Nominee.born(today().minusYears(67)).with("name", "标已老"));
        assertThat(Visitor.as(port, "head").get("/term-radar?window=near&q=%E6%A0%87%E5%B7%B2%E8%80%81").body()).contains("标已老", "超过 65 周岁");
    }

    private GroupGap textile() {
        return radar.gaps(people.actor("manager"), query(View.GAPS, Window.SOON, "", 20)).stream()
                .filter(gap -> gap.group() == SpecialtyGroup.TEXTILE).findFirst().orElseThrow();
    }

    private void list(Nominee nominee, LocalDate from, LocalDate until, String reason) {
        transaction.executeWithoutResult(status -> blacklist.enter(TestPeople.WUJIN, nominee.get("residentId"), from, until, reason));
    }

    private List<String> names(RadarQuery query) {
        return radar.experts(people.actor("manager"), query).items().stream().map(RadarRow::name).toList();
    }

    private static RadarQuery query(View view, Window window, String text, int limit) {
        return new RadarQuery(view, window, null, null, text, null, limit);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
