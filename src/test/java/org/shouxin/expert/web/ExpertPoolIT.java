package org.shouxin.expert.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.shouxin.IntegrationTest;
import org.shouxin.OneConnection;
import org.shouxin.TestPeople.People;
import org.shouxin.expert.ExpertDirectory;
import org.shouxin.expert.ExpertRow;
import org.shouxin.expert.Invitations;
import org.shouxin.expert.Nominee;
import org.shouxin.expert.PoolQuery;
import org.shouxin.expert.RecruitmentFile;
import org.shouxin.expert.SafetyCode;
import org.shouxin.expert.SpecialtyGroup;
import org.shouxin.expert.Standing;
import org.shouxin.expert.process.RecruitmentSteps;
import org.shouxin.kernel.Problem;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("The expert pool")
class ExpertPoolIT {

    @Autowired
    RecruitmentSteps steps;
    @Autowired
    RecruitmentFile file;
    @Autowired
    ExpertDirectory experts;
    @Autowired
    Invitations invitations;
    @Autowired
    SafetyCode codes;
    @Autowired
    People people;
    @Autowired
    DataSource database;
    private String caseNumber;
    private String expertId;

    @BeforeAll
    void appointTwo() {
        caseNumber = steps.appointed(Nominee.fit().with("name", "池𠮷").with("groups", List.of("woodDust")), "nominator");
        expertId = file.of(caseNumber).appointment().expertId();
        steps.appointed(Nominee.fit().with("name", "池乙"), "nominator");
    }

    @Test
    @DisplayName("is read page by page, in either order, without losing or repeating anybody")
    void paged() {
        for (var sort : PoolQuery.Sort.values()) {
            for (var descending : List.of(true, false)) {
                var all = experts.list(people.actor("manager"), query(sort, descending, null, 100)).items();
                var first = experts.list(people.actor("manager"), query(sort, descending, null, 1));
                var second = experts.list(people.actor("manager"), query(sort, descending, first.next(), 1));
                assertThat(Stream.concat(first.items().stream(), second.items().stream()).map(ExpertRow::id).toList())
                        .isEqualTo(all.stream().map(ExpertRow::id).limit(2).toList());
                assertThat(first.count()).isEqualTo(all.size());
            }
        }
        assertThatThrownBy(() -> experts.list(people.actor("manager"), query(PoolQuery.Sort.NAME, false, "x", 1))).hasMessage("cursor.invalid");
    }

    @Test
    @DisplayName("is filtered by group, term and text, rare characters included")
    void filtered() {
        var manager = people.actor("manager");
        assertThat(experts.list(manager, new PoolQuery(SpecialtyGroup.WOOD_DUST, Standing.ACTIVE, "𠮷", PoolQuery.Sort.NUMBER, false, null, 10)).items())
                .extracting(ExpertRow::id).contains(expertId);
        assertThat(experts.list(manager, new PoolQuery(SpecialtyGroup.FIREWORKS, null, "池", PoolQuery.Sort.NUMBER, false, null, 10)).items()).isEmpty();
        assertThat(experts.list(manager, new PoolQuery(null, Standing.EXPIRED, null, PoolQuery.Sort.NUMBER, false, null, 100)).items())
                .allMatch(row -> row.standing() == Standing.EXPIRED).extracting(ExpertRow::id).doesNotContain(expertId);
        assertThat(experts.list(manager, new PoolQuery(null, null, "%", PoolQuery.Sort.NUMBER, false, null, 10)).items()).isEmpty();
    }

    @Test
    @DisplayName("shows each bureau its own experts, an expert themselves and administrators nobody")
    void sight() {
        for (var insider : List.of("manager", "auditor", "reviewer", "requester", "nominator")) {
            assertThat(experts.find(people.actor(insider), expertId).row().name()).isEqualTo("池𠮷");
        }
        for (var outsider : List.of("xb.manager", "xb.auditor", "applicant", "enterprise", "sysadmin", "secadmin")) {
            assertThatThrownBy(() -> experts.find(people.actor(outsider), expertId)).as(outsider).hasMessage("expert.unknown");
        }
        var owner = people.directory().actor(file.of(caseNumber).applicant().userId());
        assertThat(experts.list(owner, query(PoolQuery.Sort.NUMBER, false, null, 10)).items()).extracting(ExpertRow::id).containsExactly(expertId);
    }

    @Test
    @DisplayName("masks identifiers and leads to terms, card and cases")
    void detail() {
        var view = experts.find(people.actor("manager"), expertId);

        assertThat(view.person().residentId()).matches("652\\*{13}[0-9X]{2}");
        assertThat(view.person().mobile()).matches("139\\*{6}\\d{2}");
        assertThat(view.terms()).hasSize(1);
        assertThat(view.history()).extracting("caseNumber").containsExactly(caseNumber);
        assertThat(view.card().codeToken()).matches("[A-Za-z0-9_-]{22}\\.[A-Za-z0-9_-]{22}");
        assertThat(codes.holder(view.card().codeToken()).name()).isEqualTo("池𠮷");
        assertThatThrownBy(() -> codes.holder("AAAAAAAAAAAAAAAAAAAAAA")).hasMessage("code.unknown");
    }

    @Test
    @DisplayName("is read with one connection, so that many readers at once do not wait for each other")
    void frugal() {
        var manager = people.actor("manager");
        var token = experts.find(manager, expertId).card().codeToken();

        assertThat(OneConnection.left(database, () -> experts.list(manager, query(PoolQuery.Sort.NAME, false, null, 10))).items())
                .extracting(ExpertRow::id).contains(expertId);
        assertThat(OneConnection.left(database, () -> experts.find(manager, expertId)).row().id()).isEqualTo(expertId);
        assertThat(OneConnection.left(database, () -> codes.holder(token)).groups()).containsExactly(SpecialtyGroup.WOOD_DUST);
    }

    @Test
    @DisplayName("takes only one of two nominations of one person filed in the same moment")
    void raced() throws Exception {
        var nominee = Nominee.fit();
        var twin = Nominee.fit().with("birthDate", nominee.get("birthDate")).with("residentId", nominee.get("residentId"));
        var both = Executors.newFixedThreadPool(2);
        try {
            var outcomes = both.invokeAll(List.<Callable<String>>of(() -> attempt("nominator", nominee), () -> attempt("nominator.niutang", twin)));
            var results = List.of(outcomes.get(0).get(), outcomes.get(1).get());
            assertThat(results).filteredOn(result -> result.startsWith("320412-ER-")).hasSize(1);
        } finally {
            both.shutdown();
        }
    }

    @Test
    @DisplayName("lets the nominator alone give the candidate a code, and a new one makes the old one void")
    void invitation() {
        var number = steps.file("nominator", Nominee.fit());

        var first = invitations.renew(people.actor("nominator"), number);
        var second = invitations.renew(people.actor("nominator"), number);
        assertThat(first.activationCode()).isNotEqualTo(second.activationCode());
        assertThat(first.userId()).isEqualTo(file.of(number).applicant().userId());
        assertThatThrownBy(() -> invitations.renew(people.actor("reviewer"), number)).hasMessage("invitation.not-open");
    }

    private String attempt(String username, Nominee nominee) {
        try {
            return steps.file(username, nominee);
        } catch (Problem lost) {
            return lost.code();
        }
    }

    private static PoolQuery query(PoolQuery.Sort sort, boolean descending, String after, int limit) {
        return new PoolQuery(null, null, "池", sort, descending, after, limit);
    }
}
