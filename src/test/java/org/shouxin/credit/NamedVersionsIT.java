package org.shouxin.credit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shouxin.IntegrationTest;
import org.shouxin.TestPeople.People;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.Grant;
import org.shouxin.kernel.Role;
import org.shouxin.workflow.spi.ConsistencyCheck.Finding;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
@DisplayName("A version of a scheme that a rule of a bureau names")
class NamedVersionsIT {

    private static final String BUREAU = "320411";
    private static final int NUMBER = 990;

    @Autowired
    Rounds rounds;
    @Autowired
    RoundBook book;
    @Autowired
    WhatIfs whatIfs;
    @Autowired
    SchemeCheck check;
    @Autowired
    CreditSchemes schemes;
    @Autowired
    People people;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    Clock clock;

    @AfterEach
    void withdraw() {
        jdbc.sql("delete from rulebook_bureau_rule where bureau_id = ? and case_number = 'nobody'").param(BUREAU).update();
        jdbc.sql("delete from credit_scheme_version where bureau_id = ?").param(BUREAU).update();
    }

    @Test
    @DisplayName("from today on is what a round is started by, though one of the same day was started before")
    void sameDay() {
        var morning = start();
        assertThat(start()).as("the same again").isEqualTo(morning);
        name(morning, NUMBER, schemes.on(BUREAU, "NB", today()).orElseThrow().source().stream()
                .map(line -> line.replace("scheme,NB,1,", "scheme,NB," + NUMBER + ",")).collect(Collectors.joining("\n")));
        var afternoon = start();
        assertThat(afternoon).isNotEqualTo(morning);
        assertThat(book.find(head(), afternoon).rulebook()).isEqualTo("NB@" + NUMBER);
        List.of(morning, afternoon).forEach(id -> rounds.discard(head(), id));
    }

    @Test
    @DisplayName("is found when nobody can read its text any more")
    void unreadable() {
        name(start(), NUMBER + 1, "nonsense,0\n");
        assertThat(check.check()).contains(new Finding("scheme.text", "", "NB@" + (NUMBER + 1)));
    }

    private String start() {
        return rounds.start(head(), BUREAU, "NB", null, new RoundSelection(null, "19", null));
    }

    private void name(String round, int version, String text) {
        jdbc.sql("insert into credit_scheme_version (scheme, version_no, bureau_id, scheme_text, text_sha256, round_id, kept_by, kept_at)"
                + " values ('NB', ?, ?, ?, ?, ?, ?, '2026-01-01 00:00:00')").params(version, BUREAU, text, SchemeDrafts.sha256(text), round,
                people.userId("head")).update();
        jdbc.sql("insert into rulebook_bureau_rule (bureau_id, rule_key, version_no, common_version, rule_value, effective_from, case_number, enacted_at)"
                + " values (?, 'credit.scheme.NB', 1, 1, ?, ?, 'nobody', '2026-01-01 00:00:00')").params(BUREAU, String.valueOf(version), today()).update();
    }

    /** Who works in both bureaus. */
    private Actor head() {
        var head = people.actor("head");
        return new Actor(head.userId(), head.personId(), head.displayName(), Stream.concat(head.grants().stream(),
                Stream.of(new Grant(Role.SECTION_HEAD, BUREAU, null))).toList(), null);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
