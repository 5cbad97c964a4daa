package org.shouxin.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.Grant;
import org.shouxin.kernel.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of deputies. */
@Component
class DeputyRows {

    private static final String SELECT = """
            select d.*, p.display_name as principal_name, s.display_name as deputy_name, n.display_name as namer_name
            from identity_deputy d join identity_account p on p.id = d.principal_id join identity_account s on s.id = d.deputy_id
            left join identity_account n on n.id = d.named_by
            """;
    private static final String HOLDS = "exists (select 1 from identity_grant g where g.account_id = p.id and g.role in (%s))";
    /** Rows a person may see: the own ones, and those of whom they lead; the same rule as {@link DeputyRules#leads}. */
    private static final String SEEN = "(d.principal_id = :me or d.deputy_id = :me or d.named_by = :me"
            + " or (p.bureau_id in (:managedBureaus) or p.unit_id in (:managedUnits)) and not " + HOLDS.formatted(":managers")
            + " or (p.bureau_id in (:headedBureaus) or p.unit_id in (:headedUnits)) and not " + HOLDS.formatted(":heads") + ")";
    /** Matches no id, so that an SQL {@code in} list is never empty. */
    private static final Set<String> NONE = Set.of("-");

    private final JdbcClient jdbc;

    DeputyRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Deputyship row, Instant now) {
        jdbc.sql("insert into identity_deputy (id, principal_id, deputy_id, bureau_id, unit_id, processes, from_at, until_at, reason, named_by,"
                + " named_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(row.id(), row.principalId(), row.deputyId(), row.bureauId(), row.unitId() == null ? "" : row.unitId(),
                        String.join(",", new TreeSet<>(row.processes())), row.from().toEpochMilli(), row.until().toEpochMilli(), row.reason(),
                        row.namedBy(), now.toEpochMilli())
                .update();
    }

    /** @return whether it was not revoked before */
    boolean revoke(String id, String by, Instant at) {
        return jdbc.sql("update identity_deputy set revoked_by = ?, revoked_at = ? where id = ? and revoked_at is null")
                .params(by, at.toEpochMilli(), id).update() > 0;
    }

    /** Locks both accounts, always in the same order, so that of two namings at once the second sees the first. */
    void lock(String one, String other) {
        List.of(one, other).stream().sorted().forEach(id -> jdbc.sql("select id from identity_account where id = ? for update").param(id)
                .query(String.class).optional());
    }

    /** Whether the person is represented by anybody, or by this deputy alone, at some moment of the period. */
    boolean represented(String principalId, String deputyId, Instant from, Instant until) {
        return jdbc.sql("select count(*) from identity_deputy where principal_id = :principal and (:deputy = '' or deputy_id = :deputy)"
                + " and revoked_at is null and from_at < :until and until_at > :from").param("principal", principalId)
                .param("deputy", deputyId == null ? "" : deputyId).param("from", from.toEpochMilli()).param("until", until.toEpochMilli())
                .query(Long.class).single() > 0;
    }

    /** Whether the person stands in for anybody at some moment of the period. */
    boolean standsIn(String deputyId, Instant from, Instant until) {
        return jdbc.sql("select count(*) from identity_deputy where deputy_id = ? and revoked_at is null and from_at < ? and until_at > ?")
                .params(deputyId, until.toEpochMilli(), from.toEpochMilli()).query(Long.class).single() > 0;
    }

    Optional<Deputyship> find(String id) {
        return jdbc.sql(SELECT + "where d.id = ?").param(id).query(DeputyRows::row).optional();
    }

    /** Newest end first, so that what is in force or to come stands before what is over. */
    List<Deputyship> seen(Actor actor, int from, int limit) {
        return jdbc.sql(SELECT + "where " + SEEN + " order by d.until_at desc, d.id limit :size offset :skip").params(sight(actor))
                .param("size", limit).param("skip", from).query(DeputyRows::row).list();
    }

    long countSeen(Actor actor) {
        return jdbc.sql("select count(*) from identity_deputy d join identity_account p on p.id = d.principal_id where " + SEEN)
                .params(sight(actor)).query(Long.class).single();
    }

    private static Map<String, Object> sight(Actor actor) {
        return Map.of("me", actor.userId(), "managers", List.of(Role.MANAGER.name()), "heads", DeputyRules.HEADS.stream().map(Role::name).toList(),
                "managedBureaus", places(actor, Role.MANAGER, true), "managedUnits", places(actor, Role.MANAGER, false),
                "headedBureaus", places(actor, Role.SECTION_HEAD, true), "headedUnits", places(actor, Role.SECTION_HEAD, false));
    }

    /** Whole bureaus or single units in which the actor holds the role. */
    private static Set<String> places(Actor actor, Role role, boolean whole) {
        var places = actor.grants().stream().filter(grant -> grant.role() == role && (grant.unitId() == null) == whole)
                .map(whole ? Grant::bureauId : Grant::unitId).collect(Collectors.toSet());
        return places.isEmpty() ? NONE : places;
    }

    /** For whom the person stands in now, each with the roles that the principal holds now; one question to the database. */
    List<StandIn> standIns(Actor deputy, Instant now) {
        var found = new LinkedHashMap<String, StandIn>();
        var grants = new HashMap<String, List<Grant>>();
        jdbc.sql("""
                select d.id, d.principal_id, d.processes, p.display_name, g.role, g.bureau_id, g.unit_id
                from identity_deputy d join identity_account p on p.id = d.principal_id and p.enabled = true
                join identity_grant g on g.account_id = p.id
                where d.deputy_id = :deputy and d.revoked_at is null and d.from_at <= :now and d.until_at > :now
                order by d.from_at, d.id, g.role, g.bureau_id, g.unit_id""").param("deputy", deputy.userId()).param("now", now.toEpochMilli())
                .query(row -> {
                    var role = Role.valueOf(row.getString("role"));
                    var id = row.getString("id");
                    if (DeputyRules.OFFICES.contains(role)) {
                        grants.computeIfAbsent(id, one -> new ArrayList<>()).add(new Grant(role, row.getString("bureau_id"), unit(row)));
                        found.put(id, new StandIn(acting(deputy, row.getString("principal_id"), grants.get(id)),
                                row.getString("display_name"), processes(row)));
                    }
                });
        return List.copyOf(found.values());
    }

    private static Actor acting(Actor deputy, String principalId, List<Grant> grants) {
        return new Actor(deputy.userId(), deputy.personId(), deputy.displayName(), grants, principalId);
    }

    private static Deputyship row(ResultSet row, int index) throws SQLException {
        var revoked = row.getObject("revoked_at", Long.class);
        return new Deputyship(row.getString("id"), row.getString("principal_id"), row.getString("principal_name"), row.getString("deputy_id"),
                row.getString("deputy_name"), row.getString("bureau_id"), unit(row), processes(row), Instant.ofEpochMilli(row.getLong("from_at")),
                Instant.ofEpochMilli(row.getLong("until_at")), row.getString("reason"), row.getString("named_by"), row.getString("namer_name"),
                revoked == null ? null : Instant.ofEpochMilli(revoked));
    }

    private static String unit(ResultSet row) throws SQLException {
        var unit = row.getString("unit_id");
        return unit.isEmpty() ? null : unit;
    }

    private static Set<String> processes(ResultSet row) throws SQLException {
        var processes = row.getString("processes");
        return processes.isEmpty() ? Set.of() : Set.copyOf(List.of(processes.split(",")));
    }
}
