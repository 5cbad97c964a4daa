package org.shouxin.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shouxin.TestPeople.WUJIN;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shouxin.IntegrationTest;
import org.shouxin.TestPeople.People;
import org.shouxin.kernel.Conflict;
import org.shouxin.kernel.Ids;
import org.shouxin.kernel.Role;
import org.shouxin.trail.Trail;
import org.shouxin.trail.TrailEntry;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
@DisplayName("Accounts and units")
class RepeatedAdministrationIT {

    @Autowired
    AccountAdministration administration;
    @Autowired
    OrganisationAdministration organisation;
    @Autowired
    Organisation units;
    @Autowired
    RoleAdministration roles;
    @Autowired
    People people;
    @Autowired
    Trail trail;

    @Test
    @DisplayName("are opened, given roles and shut once, however often the button is pressed")
    void repeated() {
        var sysadmin = people.actor("sysadmin");
        var key = Ids.next();
        var wanted = request();
        var first = administration.create(sysadmin, wanted, key);
        var again = administration.create(sysadmin, wanted, key);
        assertThat(again.userId()).isEqualTo(first.userId());
        assertThat(again.code()).as("the code is nowhere kept").isNull();
        assertThatThrownBy(() -> administration.create(sysadmin, request(), key)).hasMessage("idempotency.reused");
        for (var press = 0; press < 2; press++) {
            roles.give(people.actor("secadmin"), first.userId(), Role.REVIEWER, WUJIN, null, key);
            administration.disable(sysadmin, first.userId(), "left", key + "d");
        }
        assertThat(trail.latest("identity", Long.MAX_VALUE, 10)).filteredOn(entry -> entry.toString().contains(first.userId()))
                .extracting(TrailEntry::action).containsExactlyInAnyOrder("account.created", "account.granted", "account.disabled");
    }

    @Test
    @DisplayName("are entered once with one key, and a second one of that name is refused with another")
    void unit() {
        var sysadmin = people.actor("sysadmin");
        var key = Ids.next();
        var name = "测试镇" + key.substring(0, 8);
        for (var press = 0; press < 2; press++) {
            organisation.addUnit(sysadmin, WUJIN, "TOWN", name, key);
        }
        assertThat(units.unitsOf(WUJIN)).filteredOn(unit -> unit.name().equals(name)).hasSize(1);
        assertThatThrownBy(() -> organisation.addUnit(sysadmin, WUJIN, "TOWN", name, Ids.next())).isInstanceOf(Conflict.class).hasMessage("unit.taken");
    }

    private static AccountAdministration.Request request() {
        return new AccountAdministration.Request("t" + Ids.next().substring(0, 12), "重复按键", "", WUJIN, "", false);
    }
}
