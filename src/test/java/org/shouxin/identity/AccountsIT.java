package org.shouxin.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shouxin.TestPeople.WUJIN;
import static org.shouxin.TestPeople.XINBEI;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shouxin.IntegrationTest;
import org.shouxin.TestClock.MovableClock;
import org.shouxin.TestPeople.People;
import org.shouxin.kernel.Conflict;
import org.shouxin.kernel.Forbidden;
import org.shouxin.kernel.Ids;
import org.shouxin.kernel.InvalidInput;
import org.shouxin.kernel.NotFound;
import org.shouxin.kernel.Refused;
import org.shouxin.kernel.Role;
import org.shouxin.trail.Trail;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
@DisplayName("Accounts")
class AccountsIT {

    private static final String PASSWORD = "Wujin-2026-ok";

    @Autowired
    Accounts accounts;
    @Autowired
    AccountAdministration administration;
    @Autowired
    RoleAdministration roles;
    @Autowired
    AccountList list;
    @Autowired
    OwnAccount own;
    @Autowired
    SignIn signIn;
    @Autowired
    SeparationOfDuties duties;
    @Autowired
    Directory directory;
    @Autowired
    People people;
    @Autowired
    Trail trail;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    TransactionTemplate transaction;
    @Autowired
    MovableClock clock;

    @AfterEach
    void reset() {
        clock.reset();
        jdbc.sql("delete from identity_sign_in_attempt").update();
    }

    @Test
    @DisplayName("are opened by the system administrator, come alive with a one-time code, and get their roles from the security administrator")
    void life() {
        var issued = open("");
        assertThat(signIn.verify(issued.username(), "", "a")).isEmpty();
        assertThat(jdbc.sql("select count(*) from identity_account where activation_hash like ?").param("%" + issued.code() + "%")
                .query(Long.class).single()).isZero();
        assertThatThrownBy(() -> own.activate(issued.code(), "weak", "weak")).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> own.activate(issued.code(), PASSWORD, PASSWORD + "x")).isInstanceOf(InvalidInput.class);
        own.activate(issued.code().toLowerCase().replace("-", " "), PASSWORD, PASSWORD);
        assertThatThrownBy(() -> own.activate(issued.code(), PASSWORD, PASSWORD)).isInstanceOf(Refused.class).hasMessage("activation.invalid");
        var account = signIn.verify(issued.username(), PASSWORD, "a").orElseThrow();
        assertThat(account.actor().grants()).isEmpty();
        roles.give(people.actor("secadmin"), issued.userId(), Role.REVIEWER, WUJIN, "", null);
        assertThat(directory.actor(issued.userId()).holds(Role.REVIEWER, WUJIN, null)).isTrue();
        roles.take(people.actor("secadmin"), issued.userId(), Role.REVIEWER, WUJIN, "", null);
        administration.disable(people.actor("sysadmin"), issued.userId(), "test is over", null);
        assertThat(signIn.verify(issued.username(), PASSWORD, "a")).isEmpty();
        var actions = trail.latest("identity", Long.MAX_VALUE, 10).stream()
                .filter(entry -> issued.userId().equals(entry.after().get("account"))).map(entry -> entry.action()).toList();
        assertThat(actions).containsExactly("account.disabled", "account.revoked", "account.granted", "account.activated", "account.created");
        assertThat(trail.verify("identity").intact()).isTrue();
    }

    @Test
    @DisplayName("lose password and sessions when a new one-time code is issued, and the code grows old")
    void resetAccount() {
        var issued = open("");
        own.activate(issued.code(), PASSWORD, PASSWORD);
        var before = directory.current(issued.userId()).orElseThrow().credentialStamp();
        var again = administration.reset(people.actor("sysadmin"), issued.userId());
        assertThat(signIn.verify(issued.username(), PASSWORD, "b")).isEmpty();
        assertThat(directory.current(issued.userId()).orElseThrow().credentialStamp()).isGreaterThan(before);
        clock.advance(Duration.ofDays(15));
        assertThatThrownBy(() -> own.activate(again.code(), PASSWORD, PASSWORD)).hasMessage("activation.invalid");
    }

    @Test
    @DisplayName("change their password only with the present one, and close after five wrong guesses")
    void ownPassword() {
        var issued = open("");
        own.activate(issued.code(), PASSWORD, PASSWORD);
        var actor = directory.actor(issued.userId());
        assertThatThrownBy(() -> own.changePassword(actor, PASSWORD, PASSWORD, PASSWORD, "c")).isInstanceOf(InvalidInput.class);
        own.changePassword(actor, PASSWORD, "Other-2026-ok", "Other-2026-ok", "c");
        assertThat(signIn.verify(issued.username(), "Other-2026-ok", "c")).isPresent();
        for (var guess = 0; guess < 5; guess++) {
            assertThatThrownBy(() -> own.changePassword(actor, "wrong", PASSWORD, PASSWORD, "c")).isInstanceOf(InvalidInput.class);
        }
        assertThatThrownBy(() -> own.changePassword(actor, "Other-2026-ok", PASSWORD, PASSWORD, "c")).hasMessage("account.resting");
    }

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource({"SYSADMIN, SECADMIN", "SYSADMIN, AUDITOR", "SECADMIN, AUDITOR", "SYSADMIN, REVIEWER", "AUDITOR, MANAGER", "REVIEWER, SECADMIN"})
    @DisplayName("never unite two realms, on one account or two of the same person")
    void exclusive(Role held, Role wanted) {
        var residentId = "32041219" + Ids.next();
        var first = open(residentId);
        var second = open(residentId);
        var secadmin = people.actor("secadmin");
        assertThat(directory.actor(first.userId()).personId()).isEqualTo(directory.actor(second.userId()).personId());
        roles.give(secadmin, first.userId(), held, WUJIN, null, null);
        assertThatThrownBy(() -> roles.give(secadmin, first.userId(), wanted, WUJIN, null, null)).isInstanceOf(Refused.class).hasMessage("role.exclusive");
        assertThatThrownBy(() -> roles.give(secadmin, second.userId(), wanted, WUJIN, null, null)).isInstanceOf(Refused.class).hasMessage("role.exclusive");
        assertThatThrownBy(() -> insertGrant(second.userId(), wanted, Realm.of(wanted))).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> insertGrant(second.userId(), wanted, Realm.of(held))).isInstanceOf(DataAccessException.class);
        roles.take(secadmin, first.userId(), held, WUJIN, null, null);
        roles.give(secadmin, second.userId(), wanted, WUJIN, null, null);
        roles.take(secadmin, second.userId(), wanted, WUJIN, null, null);
    }

    @Test
    @DisplayName("of one person count as one for separation of duties")
    void samePerson() {
        var residentId = "32041220" + Ids.next();
        var first = open(residentId);
        var second = open(" " + residentId.toLowerCase() + " ");
        var number = "320412-ER-2026-" + Ids.next().substring(0, 8);
        transaction.executeWithoutResult(status -> duties.take(number, directory.actor(first.userId()), Duty.REVIEW));
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> duties.take(number, directory.actor(second.userId()), Duty.DECIDE)))
                .hasMessage("duty.excluded");
    }

    @Test
    @DisplayName("of another bureau look as if there were none, and the attempt is recorded")
    void foreign() {
        var id = people.userId("xb.reviewer");
        assertThatThrownBy(() -> list.view(people.actor("sysadmin"), id)).isInstanceOf(NotFound.class).hasMessage("account.unknown");
        assertThatThrownBy(() -> administration.disable(people.actor("sysadmin"), id, "x", null)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> roles.give(people.actor("secadmin"), id, Role.MANAGER, WUJIN, null, null)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> roles.give(people.actor("secadmin"), people.userId("reviewer"), Role.REVIEWER, XINBEI, null, null)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> administration.create(people.actor("sysadmin"), request("spy" + suffix(), "", XINBEI), null)).isInstanceOf(NotFound.class);
        assertThat(trail.latest("access", Long.MAX_VALUE, 5)).anySatisfy(entry -> {
            assertThat(entry.action()).isEqualTo("access.foreign");
            assertThat(entry.after()).containsEntry("id", id);
        });
        assertThat(list.page(people.actor("sysadmin"), "xb.", 0).total()).isZero();
        assertThat(list.page(people.actor("xb.sysadmin"), "xb.", 0).accounts()).hasSize(11);
    }

    @Test
    @DisplayName("are administered by nobody else, never by oneself, and the last administrator stays")
    void rights() {
        var reviewer = people.userId("reviewer2");
        assertThatThrownBy(() -> list.page(people.actor("manager"), "", 0)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> administration.reset(people.actor("secadmin"), reviewer)).isInstanceOf(Forbidden.class).hasMessage("admin.sysadminOnly");
        assertThatThrownBy(() -> roles.give(people.actor("sysadmin"), reviewer, Role.MANAGER, WUJIN, null, null)).isInstanceOf(Forbidden.class).hasMessage("admin.secadminOnly");
        assertThatThrownBy(() -> administration.disable(people.actor("sysadmin"), people.userId("sysadmin"), "x", null)).hasMessage("account.own");
        assertThatThrownBy(() -> roles.give(people.actor("secadmin"), people.userId("secadmin"), Role.SECADMIN, WUJIN, null, null)).hasMessage("account.own");
        assertThatThrownBy(() -> administration.disable(people.actor("sysadmin"), people.userId("secadmin"), "x", null)).hasMessage("account.last");
    }

    @Test
    @DisplayName("have names of a plain form, each given once, and people names without invisible characters")
    void names() {
        var sysadmin = people.actor("sysadmin");
        assertThatThrownBy(() -> administration.create(sysadmin, request("reviewer", "", WUJIN), null)).isInstanceOf(Conflict.class).hasMessage("username.taken");
        for (var wrong : List.of("Admin", "ádmin", "a", "with space", "x".repeat(33), "1abc", "")) {
            assertThatThrownBy(() -> administration.create(sysadmin, request(wrong, "", WUJIN), null)).as(wrong).isInstanceOf(InvalidInput.class);
        }
        for (var wrong : List.of("", "张\u200B三", "张\u0000三", "张\u202E三", "名".repeat(51))) {
            assertThatThrownBy(() -> administration.create(sysadmin, new AccountAdministration.Request("n" + suffix(), wrong, "", WUJIN, "", false), null))
                    .isInstanceOf(InvalidInput.class);
        }
        var rare = administration.create(sysadmin, new AccountAdministration.Request("n" + suffix(), "𠮷䶮•𬺈", "", WUJIN, "", false), null);
        assertThat(directory.user(rare.userId()).orElseThrow().displayName()).isEqualTo("𠮷䶮·𬺈");
    }

    @Test
    @DisplayName("of applicants are the existing one of the bureau, or a new one that waits for its code")
    void applicants() {
        var existing = transaction.execute(status -> accounts.applicant(WUJIN, "applicant2", "whatever"));
        assertThat(existing.userId()).isEqualTo(people.userId("applicant2"));
        assertThat(existing.activationCode()).isNull();
        assertThatThrownBy(() -> transaction.execute(status -> accounts.applicant(WUJIN, "xb.applicant", "x"))).isInstanceOf(Refused.class).hasMessage("user.unknown");
        assertThatThrownBy(() -> transaction.execute(status -> accounts.applicant(WUJIN, "nobody", "x"))).hasMessage("user.unknown");
        var invited = transaction.execute(status -> accounts.applicant(WUJIN, " ", "新来的人"));
        own.activate(invited.activationCode(), PASSWORD, PASSWORD);
        assertThat(signIn.verify(invited.username(), PASSWORD, "d").orElseThrow().actor().holds(Role.APPLICANT, WUJIN, null)).isTrue();
        transaction.executeWithoutResult(status -> accounts.grant(invited.userId(), Role.EXPERT, WUJIN, null));
        transaction.executeWithoutResult(status -> accounts.grant(invited.userId(), Role.EXPERT, WUJIN, null));
        assertThat(directory.actor(invited.userId()).roles()).containsExactlyInAnyOrder(Role.APPLICANT, Role.EXPERT);
        assertThatThrownBy(() -> transaction.execute(status -> accounts.applicant(WUJIN, "auditor", "x"))).hasMessage("role.exclusive");
    }

    private AccountAdministration.OneTimeCode open(String residentId) {
        return administration.create(people.actor("sysadmin"), request("t" + suffix(), residentId, WUJIN), null);
    }

    private void insertGrant(String accountId, Role role, Realm realm) {
        jdbc.sql("insert into identity_grant (id, account_id, role, realm, bureau_id, unit_id, granted_at) values (?, ?, ?, ?, ?, '', 0)")
                .params(Ids.next(), accountId, role.name(), realm.name(), WUJIN).update();
    }

    private static AccountAdministration.Request request(String username, String residentId, String bureau) {
        return new AccountAdministration.Request(username, "试用人员", residentId, bureau, "", false);
    }

    private static String suffix() {
        return Ids.next().substring(0, 8);
    }
}
