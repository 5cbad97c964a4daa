package org.shouxin.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.Grant;
import org.shouxin.kernel.NotFound;
import org.shouxin.kernel.Role;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Looks people up. Nothing is remembered between two calls, so a change of roles holds from the next request on. */
@Service
public class Directory {

    /** More ids than this in one question are asked in several. */
    private static final int CHUNK = 500;

    private static final String ACCOUNT = "select a.id, a.person_id, a.username, a.display_name, a.bureau_id, a.unit_id, a.enabled"
            + " from identity_account a ";

    private static final RowMapper<UserView> USER = (row, at) -> new UserView(row.getString("id"), row.getString("person_id"),
            row.getString("username"), row.getString("display_name"), row.getString("bureau_id"), row.getString("unit_id"),
            row.getBoolean("enabled"));

    private final JdbcClient jdbc;

    Directory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The account with its grants as they are now; refused as {@code user.unknown} when there is none. */
    public Actor actor(String userId) {
        return current(userId).map(CurrentAccount::actor).orElseThrow(() -> new NotFound("user.unknown"));
    }

    /** The account as it is now, with what decides whether it may act at all; one question to the database. */
    public Optional<CurrentAccount> current(String userId) {
        return jdbc.sql("""
                select a.person_id, a.display_name, a.enabled, a.api_allowed, a.must_change, a.credential_stamp,
                       g.role, g.bureau_id, g.unit_id
                from identity_account a left join identity_grant g on g.account_id = a.id
                where a.id = ? order by g.role, g.bureau_id, g.unit_id""").param(userId).query(rows -> {
                    CurrentAccount account = null;
                    var grants = new ArrayList<Grant>();
                    while (rows.next()) {
                        if (rows.getString("role") != null) {
                            grants.add(new Grant(Role.valueOf(rows.getString("role")), rows.getString("bureau_id"),
                                    unitOf(rows.getString("unit_id"))));
                        }
                        var actor = new Actor(userId, rows.getString("person_id"), rows.getString("display_name"), grants, null);
                        account = new CurrentAccount(actor, rows.getBoolean("enabled"), rows.getBoolean("api_allowed"),
                                rows.getBoolean("must_change"), rows.getInt("credential_stamp"));
                    }
                    return Optional.ofNullable(account);
                });
    }

    /** Several accounts with their grants as they are now, by id; ids of nobody are left out. */
    Map<String, Actor> actors(Collection<String> userIds) {
        var actors = new HashMap<String, Actor>();
        chunked(userIds, ids -> {
            var grants = new HashMap<String, List<Grant>>();
            jdbc.sql("select account_id, role, bureau_id, unit_id from identity_grant where account_id in (:ids) order by role, bureau_id, unit_id")
                    .param("ids", ids).query(row -> {
                        grants.computeIfAbsent(row.getString("account_id"), id -> new ArrayList<>()).add(new Grant(
                                Role.valueOf(row.getString("role")), row.getString("bureau_id"), unitOf(row.getString("unit_id"))));
                    });
            jdbc.sql(ACCOUNT + "where a.id in (:ids)").param("ids", ids).query(USER).list().forEach(account -> actors.put(account.id(),
                    new Actor(account.id(), account.personId(), account.displayName(), grants.getOrDefault(account.id(), List.of()), null)));
        });
        return actors;
    }

    public Optional<UserView> user(String userId) {
        return jdbc.sql(ACCOUNT + "where a.id = ?").param(userId).query(USER).optional();
    }

    public Optional<UserView> byUsername(String username) {
        return jdbc.sql(ACCOUNT + "where a.username = ?").param(username).query(USER).optional();
    }

    /** Enabled accounts holding the role for that bureau and unit, by name. */
    public List<UserView> holding(Role role, String bureauId, String unitId) {
        return jdbc.sql(ACCOUNT + """
                where a.enabled = true and exists (select 1 from identity_grant g where g.account_id = a.id
                    and g.role = ? and g.bureau_id = ? and (g.unit_id = '' or g.unit_id = ?))
                order by a.display_name, a.username""").params(role.name(), bureauId, unitId == null ? "" : unitId).query(USER).list();
    }

    /** Enabled accounts of people of that bureau who hold one of the roles, by name. */
    List<UserView> inOffice(String bureauId, Set<Role> roles) {
        return jdbc.sql(ACCOUNT + """
                where a.enabled = true and a.bureau_id = :bureau and exists (select 1 from identity_grant g where g.account_id = a.id
                    and g.role in (:roles))
                order by a.display_name, a.username""").param("bureau", bureauId).param("roles", roles.stream().map(Role::name).toList())
                .query(USER).list();
    }

    /** Display names by user id, for lists; ids of nobody are left out. */
    public Map<String, String> names(Collection<String> userIds) {
        var names = new HashMap<String, String>();
        chunked(userIds, ids -> jdbc.sql("select id, display_name from identity_account where id in (:ids)").param("ids", ids).query(row -> {
            names.put(row.getString("id"), row.getString("display_name"));
        }));
        return names;
    }

    private static void chunked(Collection<String> userIds, Consumer<List<String>> question) {
        var ids = List.copyOf(Set.copyOf(userIds));
        for (var from = 0; from < ids.size(); from += CHUNK) {
            question.accept(ids.subList(from, Math.min(ids.size(), from + CHUNK)));
        }
    }

    private static String unitOf(String stored) {
        return stored.isEmpty() ? null : stored;
    }
}
