package org.shouxin.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shouxin.IntegrationTest;
import org.shouxin.TestPeople.People;
import org.shouxin.TestPeople;
import org.shouxin.Visitor;
import org.shouxin.identity.Founding;
import org.shouxin.identity.NewAccount;
import org.shouxin.identity.Organisation.Bureau;
import org.shouxin.identity.RoleAdministration;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.Grant;
import org.shouxin.kernel.InvalidInput.FieldProblem;
import org.shouxin.kernel.InvalidInput;
import org.shouxin.kernel.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@IntegrationTest
@DisplayName("Whoever works for several bureaus")
class SeveralBureausIT {

    private static final String OTHER = "320411";
    private static final byte[] FAULTY = "{\"enterprise\":[{\"name\":\"several\"}]}".getBytes(StandardCharsets.UTF_8);

    @Autowired
    Rounds rounds;
    @Autowired
    RoundBook book;
    @Autowired
    EnterpriseImports imports;
    @Autowired
    WhatIfs whatIfs;
    @Autowired
    Founding founding;
    @Autowired
    RoleAdministration roles;
    @Autowired
    ApplicationContext product;
    @LocalServerPort
    int port;
    @Autowired
    People people;

    @Test
    @DisplayName("says for which one a round is started, and sees it on the round")
    void round() {
        var head = both(people.actor("head"), Role.SECTION_HEAD);
        assertThat(book.starting(head)).extracting(Bureau::division).containsExactly(OTHER, TestPeople.WUJIN);
        for (var none : new String[] {null, "", " "}) {
            assertThatThrownBy(() -> rounds.start(head, none, "NB", "2026-01-05", new RoundSelection(null, "13", null)))
                    .isInstanceOfSatisfying(InvalidInput.class, SeveralBureausIT::namesDivision);
        }
        var id = rounds.start(head, OTHER, "NB", "2026-01-05", new RoundSelection(null, "13", null));
        var started = book.find(head, id);
        assertThat(started.bureauId()).isEqualTo(OTHER);
        assertThat(book.names(started).bureau()).isEqualTo(book.starting(head).get(0).name());
        rounds.discard(head, id);
    }

    @Test
    @DisplayName("says by whose version a draft begins")
    void draft() {
        var head = both(people.actor("head"), Role.SECTION_HEAD);
        assertThat(book.reading(head)).extracting(Bureau::division).containsExactly(OTHER, TestPeople.WUJIN);
        assertThatThrownBy(() -> whatIfs.begin(head, "", "NB")).isInstanceOfSatisfying(InvalidInput.class, SeveralBureausIT::namesDivision);
        assertThat(whatIfs.begin(head, OTHER, "NB")).contains("scheme,NB,");
        assertThatThrownBy(() -> whatIfs.begin(head, "110101", "NB")).hasMessage("bureau.unknown");
    }

    @Test
    @DisplayName("chooses on every page, and begins a draft only then")
    void pages() {
        new GradingScene(product).run(() -> founding.account(new NewAccount("two.bureaus", "双岗", null, TestPeople.WUJIN, null, founding.hash(TestPeople.PASSWORD), true,
                List.of(new Grant(Role.SECTION_HEAD, TestPeople.WUJIN, null), new Grant(Role.SECTION_HEAD, OTHER, null)))));
        try {
            choose(Visitor.as(port, "two.bureaus"));
        } finally {
            // other tests know who the heads of Wujin are
            roles.take(people.actor("secadmin"), people.userId("two.bureaus"), Role.SECTION_HEAD, TestPeople.WUJIN, null, null);
        }
    }

    private static void choose(Visitor visitor) {
        for (var page : List.of("/rounds", "/credit/imports", "/rounds/what-if")) {
            assertThat(visitor.get(page).body()).as(page).containsOnlyOnce("id=\"f-division\"").doesNotContain("name=\"draft\"", "e-division");
        }
        var refused = visitor.post("/rounds", Map.of("scheme", "NB", "asOf", "2026-01-05"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("id=\"e-division\"", "aria-describedby=\"e-division\"");
        var begun = visitor.get("/rounds/what-if?scheme=NB&division=" + OTHER).body();
        assertThat(begun).contains("scheme,NB,", "name=\"division\" value=\"" + OTHER + "\"", "<option value=\"" + OTHER + "\" selected=\"selected\">");
    }

    @Test
    @DisplayName("says for which one a file is imported")
    void imported() {
        var reviewer = both(people.actor("reviewer"), Role.REVIEWER);
        assertThatThrownBy(() -> imports.upload(reviewer, "", "several.json", FAULTY)).isInstanceOfSatisfying(InvalidInput.class, SeveralBureausIT::namesDivision);
        assertThat(imports.find(reviewer, imports.upload(reviewer, TestPeople.WUJIN, "several.json", FAULTY)).bureauId()).isEqualTo(TestPeople.WUJIN);
    }

    private static void namesDivision(InvalidInput refusal) {
        assertThat(refusal.fields()).extracting(FieldProblem::path).containsExactly("division");
    }

    private static Actor both(Actor actor, Role role) {
        return new Actor(actor.userId(), actor.personId(), actor.displayName(), Stream.concat(actor.grants().stream(),
                List.of(new Grant(role, OTHER, null)).stream()).toList(), null);
    }
}
