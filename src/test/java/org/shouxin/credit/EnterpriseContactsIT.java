package org.shouxin.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shouxin.IntegrationTest;
import org.shouxin.TestClock.MovableClock;
import org.shouxin.TestPeople;
import org.shouxin.TestPeople.People;
import org.shouxin.Visitor;
import org.shouxin.kernel.Forbidden;
import org.shouxin.kernel.InvalidInput;
import org.shouxin.kernel.NotFound;
import org.shouxin.privacy.ShownField;
import org.shouxin.privacy.ViewLog;
import org.shouxin.trail.Trail;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
@DisplayName("The contact of an enterprise")
class EnterpriseContactsIT {

    private static final String WHY = "通知企业补充材料";

    @Autowired
    EnterpriseContacts contacts;
    @Autowired
    EnterpriseRegistry registry;
    @Autowired
    People people;
    @Autowired
    Trail trail;
    @Autowired
    ViewLog views;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    MovableClock clock;
    @LocalServerPort
    int port;

    private TypedEnterprise typed;
    private String id;

    @BeforeEach
    void registered() {
        typed = SampleEnterprise.any();
        id = registry.register(people.actor("reviewer"), typed, null);
    }

    @AfterEach
    void setClock() {
        clock.reset();
    }

    @Test
    @DisplayName("is shown in full for a reason, and the trail keeps who and why but no value")
    void shown() {
        assertThat(contacts.inFull(people.actor("reviewer"), id, WHY)).extracting(ShownField::value).containsExactly(typed.contactName(), typed.contactPhone());
        var entry = trail.latest("enterprise-" + typed.creditCode(), Long.MAX_VALUE, 1).get(0);
        assertThat(entry.action()).isEqualTo("personal.unmasked");
        assertThat(entry.toString()).contains(WHY, "contactName,contactPhone").doesNotContain(typed.contactPhone(), typed.contactName());
        assertThat(jdbc.sql("select unmasked from privacy_view where record_id = ? and record_kind = 'ENTERPRISE'").param(id).query(Integer.class).list())
                .containsExactly(1);
    }

    @Test
    @DisplayName("is shown to nobody without a reason, without a role that needs it, or from elsewhere")
    void refused() {
        assertThatThrownBy(() -> contacts.inFull(people.actor("reviewer"), id, " ")).isInstanceOf(InvalidInput.class);
        for (var other : List.of("requester", "auditor", "nominator")) {
            assertThat(contacts.mayShow(people.actor(other), id)).as(other).isFalse();
            assertThatThrownBy(() -> contacts.inFull(people.actor(other), id, WHY)).as(other).isInstanceOf(Forbidden.class).hasMessage("personal.role");
        }
        assertThatThrownBy(() -> contacts.inFull(people.actor("xb.reviewer"), id, WHY)).isInstanceOf(NotFound.class);
        assertThat(jdbc.sql("select count(*) from privacy_view where record_id = ?").param(id).query(Long.class).single()).isZero();
    }

    @Test
    @DisplayName("is noted for the auditor when a page or the API shows the enterprise, and when its trail does, for each reader once an hour")
    void opened() {
        withinOneHour();
        Visitor.as(port, "reviewer").get("/credit/enterprises/" + id);
        Visitor.as(port, "reviewer").get("/credit/enterprises/" + id);
        new Visitor(port).call("/api/v1/credit/enterprises/" + id, "head", TestPeople.PASSWORD);
        Visitor.as(port, "auditor").get("/credit/enterprises/" + id + "/trail");
        Visitor.as(port, "xb.reviewer").get("/credit/enterprises/" + id);
        var seen = views.page(people.actor("auditor"), new ViewLog.Query(null, typed.creditCode(), null, null, null)).items();
        assertThat(seen).extracting(ViewLog.View::by).containsExactlyInAnyOrder(name("reviewer"), name("head"), name("auditor"));
        assertThat(seen).allMatch(view -> view.address().equals("/credit/enterprises/" + id) && view.unmasked() == 0);
    }

    /** In the last minutes of an hour the next one begins now. */
    private void withinOneHour() {
        if (LocalTime.now(clock).getMinute() >= 55) {
            clock.advance(Duration.ofMinutes(5));
        }
    }

    private String name(String username) {
        return people.actor(username).displayName();
    }

    @Test
    @DisplayName("is asked for on the page and shown in that answer alone")
    void page() {
        var visitor = Visitor.as(port, "reviewer");
        var address = "/credit/enterprises/" + id;
        assertThat(visitor.get(address).body()).contains(address + "/contact").doesNotContain(typed.contactPhone());
        assertThat(visitor.get(address + "/contact").body()).doesNotContain(typed.contactPhone());
        var answer = visitor.post(address + "/contact", Map.of("reason", WHY));
        assertThat(answer.body()).contains(typed.contactPhone());
        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(visitor.post(address + "/contact", Map.of("reason", "")).statusCode()).isEqualTo(422);
    }
}
