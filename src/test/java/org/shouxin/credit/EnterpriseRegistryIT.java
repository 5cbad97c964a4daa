package org.shouxin.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shouxin.IntegrationTest;
import org.shouxin.TestPeople;
import org.shouxin.TestPeople.People;
import org.shouxin.kernel.Ids;
import org.shouxin.kernel.InvalidInput;
import org.shouxin.kernel.InvalidInput.FieldProblem;
import org.shouxin.kernel.Problem;
import org.shouxin.trail.Trail;
import org.shouxin.trail.TrailEntry;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
@DisplayName("The registry of enterprises")
class EnterpriseRegistryIT {

    @Autowired
    EnterpriseRegistry registry;
    @Autowired
    EnterpriseDirectory directory;
    @Autowired
    People people;
    @Autowired
    Trail trail;
    @Autowired
    JdbcClient jdbc;

    @Test
    @DisplayName("holds what was entered, the contact encrypted, and its trail from the beginning without personal data")
    void entered() {
        var typed = SampleEnterprise.named("常州䶮𬺈化工有限公司");
        var id = register("reviewer", typed);
        var view = directory.find(people.actor("auditor"), id);
        assertThat(view.row()).isEqualTo(new EnterpriseRow(id, typed.creditCode(), typed.name(), TestPeople.WUJIN, "320412",
                people.unit(TestPeople.WUJIN, "湖塘镇"), "湖塘镇", "26", HazardClass.HIGH, EnterpriseStatus.ACTIVE));
        assertThat(view.contactPhone()).isEqualTo("139******78");
        assertThat(view.maintained()).isFalse();
        assertThat(jdbc.sql("select contact_name, contact_phone from credit_enterprise where id = ?").param(id).query().singleRow().values())
                .noneMatch(stored -> stored.toString().contains("潘伟明") || stored.toString().contains("13912345678"));
        assertThat(entries(typed.creditCode())).extracting(TrailEntry::action).containsExactly("enterprise.registered");
        assertThat(entries(typed.creditCode()).toString()).contains(typed.name(), typed.creditCode()).doesNotContain("潘伟明", "13912345678");
        assertThat(trail.verify("enterprise-" + typed.creditCode()).intact()).isTrue();
    }

    @Test
    @DisplayName("takes a code in full width and small letters, once for all bureaus, closed or not")
    void once() {
        var typed = SampleEnterprise.any();
        var wide = new StringBuilder();
        typed.creditCode().toLowerCase().chars().forEach(character -> wide.append((char) (character + 0xFEE0)));
        var id = register("reviewer", SampleEnterprise.with(typed, "creditCode", wide + " "));
        assertThat(directory.find(people.actor("head"), id).row().creditCode()).isEqualTo(typed.creditCode());
        assertThatThrownBy(() -> register("head", typed)).hasMessage("enterprise.taken");
        var there = new TypedEnterprise(typed.creditCode(), typed.name(), TestPeople.XINBEI, "孟河镇", "26", "low", null, null, null, null);
        assertThatThrownBy(() -> register("xb.reviewer", there)).hasMessage("enterprise.taken");
        registry.close(people.actor("head"), id, "已注销", 0, null);
        assertThatThrownBy(() -> register("head", typed)).hasMessage("enterprise.taken");
    }

    @ParameterizedTest(name = "{0} = {1}: {2}")
    @CsvSource(nullValues = "-", value = {"creditCode, '', required", "creditCode, 91320412MA00000000, credit-code.check-digit",
            "creditCode, 9132041OMA00000000, credit-code.format", "creditCode, 9132041201234567ZI, credit-code.letters", "name, ' ', required",
            "name, -, required", "name, 常州\u200B化工, characters", "division, 320413, enterprise.division", "division, '', required", "town, 孟河镇, enterprise.town",
            "town, 安全生产基础科, enterprise.town", "town, -, required", "industry, C, enterprise.industry", "industry, 99, enterprise.industry",
            "industry, '', required", "hazardClass, red, enterprise.hazardClass", "contactPhone, 12ab, enterprise.phone",
            "contactUsername, reviewer, enterprise.account", "contactUsername, nobody, enterprise.account"})
    @DisplayName("names the field that cannot be accepted")
    void refused(String field, String value, String code) {
        var typed = SampleEnterprise.with(SampleEnterprise.any(), field, value);
        assertThatThrownBy(() -> register("reviewer", typed)).isInstanceOfSatisfying(InvalidInput.class, refusal -> assertThat(refusal.fields())
                .extracting(FieldProblem::path, FieldProblem::code).containsExactly(tuple(field, code)));
    }

    @Test
    @DisplayName("names everything that is wrong with a form at once")
    void allAtOnce() {
        assertThatThrownBy(() -> register("reviewer", TypedEnterprise.blank(TestPeople.WUJIN))).isInstanceOfSatisfying(InvalidInput.class,
                refusal -> assertThat(refusal.fields()).extracting(FieldProblem::path).containsExactly("creditCode", "name", "town", "industry", "hazardClass"));
    }

    @Test
    @DisplayName("keeps every change with old and new values, and none where nothing changed")
    void changed() {
        var typed = SampleEnterprise.any();
        var id = register("reviewer", typed);
        var head = people.actor("head");
        registry.change(head, id, directory.find(head, id).typed(), 0, null);
        assertThat(entries(typed.creditCode())).hasSize(1);
        registry.change(head, id, SampleEnterprise.with(SampleEnterprise.with(directory.find(head, id).typed(), "name", "常州新名有限公司"), "contactPhone", "0519-86310000"), 0, null);
        var view = directory.find(head, id);
        assertThat(view.row().name()).isEqualTo("常州新名有限公司");
        assertThat(view.contactPhone()).isEqualTo("051********00");
        assertThat(view.contactName()).isEqualTo("潘伟明");
        var entry = entries(typed.creditCode()).get(1);
        assertThat(entry.before()).containsExactlyInAnyOrderEntriesOf(Map.of("enterpriseName", typed.name()));
        assertThat(entry.after()).containsExactlyInAnyOrderEntriesOf(Map.of("enterpriseName", "常州新名有限公司", "contact", "changed"));
        assertThatThrownBy(() -> registry.change(head, id, typed, 0, null)).hasMessage("enterprise.changed");
        assertThatThrownBy(() -> registry.change(head, id, SampleEnterprise.with(typed, "creditCode", SampleEnterprise.code()), view.version(), null)).hasMessage("enterprise.code-fixed");
    }

    @Test
    @DisplayName("closes with a reason, changes no closed one, and reopens")
    void closed() {
        var typed = SampleEnterprise.any();
        var id = register("reviewer", typed);
        var head = people.actor("head");
        assertThatThrownBy(() -> registry.close(head, id, " ", 0, null)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> registry.reopen(head, id, "误", 0, null)).hasMessage("enterprise.active");
        registry.close(head, id, "营业执照已吊销", 0, null);
        assertThatThrownBy(() -> registry.change(head, id, typed, 1, null)).hasMessage("enterprise.closed");
        assertThatThrownBy(() -> registry.close(head, id, "再次", 1, null)).hasMessage("enterprise.closed");
        registry.reopen(head, id, "登记有误", 1, null);
        assertThat(directory.find(head, id).row().status()).isEqualTo(EnterpriseStatus.ACTIVE);
        assertThat(entries(typed.creditCode())).extracting(TrailEntry::action)
                .containsExactly("enterprise.registered", "enterprise.closed", "enterprise.reopened");
        assertThat(entries(typed.creditCode()).get(1).reason()).isEqualTo("营业执照已吊销");
    }

    @Test
    @DisplayName("lets one of two win who enter the same code, or change the same enterprise, at the same moment")
    void races() throws Exception {
        var typed = SampleEnterprise.any();
        assertThat(both(() -> register("reviewer", typed), () -> register("reviewer2", typed))).containsExactlyInAnyOrder("won", "409");
        var id = register("reviewer", SampleEnterprise.any());
        assertThat(both(() -> change("reviewer", id, "甲公司"), () -> change("head", id, "乙公司"))).containsExactlyInAnyOrder("won", "409");
        assertThat(directory.find(people.actor("head"), id).version()).isEqualTo(1);
    }

    @Test
    @DisplayName("answers a repeated request with the first answer")
    void repeated() {
        var key = Ids.next();
        var typed = SampleEnterprise.any();
        var reviewer = people.actor("reviewer");
        assertThat(registry.register(reviewer, typed, key)).isEqualTo(registry.register(reviewer, typed, key));
        assertThatThrownBy(() -> registry.register(reviewer, SampleEnterprise.any(), key)).hasMessage("idempotency.reused");
    }

    private String change(String username, String id, String name) {
        registry.change(people.actor(username), id, SampleEnterprise.with(directory.find(people.actor("reviewer"), id).typed(), "name", name), 0, null);
        return id;
    }

    private static List<String> both(Callable<String> first, Callable<String> second) throws Exception {
        try (var pool = new ClosingPool()) {
            var both = Stream.of(first, second).map(pool::submit).toList();
            return List.of(both.get(0).get(), both.get(1).get());
        }
    }

    /** Two hands that begin together. */
    private record ClosingPool(ExecutorService threads, CyclicBarrier start) implements AutoCloseable {

        ClosingPool() {
            this(Executors.newFixedThreadPool(2), new CyclicBarrier(2));
        }

        Future<String> submit(Callable<String> verb) {
            return threads.submit(() -> {
                start.await();
                try {
                    verb.call();
                    return "won";
                } catch (Problem lost) {
                    return String.valueOf(lost.kind().status());
                }
            });
        }

        @Override
        public void close() {
            threads.shutdownNow();
        }
    }

    private String register(String username, TypedEnterprise typed) {
        return registry.register(people.actor(username), typed, null);
    }

    private List<TrailEntry> entries(String creditCode) {
        return trail.entries("enterprise-" + creditCode, 0, 100);
    }
}
