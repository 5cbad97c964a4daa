package org.shouxin.identity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.Forbidden;
import org.shouxin.kernel.Grant;
import org.shouxin.kernel.NotFound;
import org.shouxin.kernel.Role;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The accounts of an administrator's bureaus. Others' accounts look as if there were none, and asking for one is recorded. */
@Service
public class AccountList {

    public static final int PAGE = 20;
    private static final Set<Role> ADMINISTRATORS = Set.of(Role.SYSADMIN, Role.SECADMIN);
    private static final String SELECT = """
            select a.id, a.username, a.display_name, a.bureau_id, b.name as bureau_name, u.name as unit_name, a.enabled,
                   a.api_allowed, a.must_change, a.activation_hash
            from identity_account a join identity_bureau b on b.id = a.bureau_id left join identity_unit u on u.id = a.unit_id
            """;

    private final JdbcClient jdbc;
    private final AccessLog log;

    AccountList(JdbcClient jdbc, AccessLog log) {
        this.jdbc = jdbc;
        this.log = log;
    }

    /** @param total how many accounts match on all pages together */
    public record Page(List<AccountView> accounts, long total, int number) {

        public boolean hasNext() {
            return (long) (number + 1) * PAGE < total;
        }
    }

    /**
     * Accounts of the actor's bureaus by username.
     *
     * @param text   part of a username or name; blank for all
     * @param number of the page, from 0
     */
    public Page page(Actor actor, String text, int number) {
        var bureaus = bureaus(actor);
        var wanted = text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
        var like = "%" + wanted.replaceAll("([!%_])", "!$1") + "%";
        var where = "where a.bureau_id in (:bureaus) and (a.username like :like escape '!' or lower(a.display_name) like :like escape '!')";
        var from = Math.max(0, number);
        var total = jdbc.sql("select count(*) from identity_account a " + where).param("bureaus", bureaus).param("like", like)
                .query(Long.class).single();
        var rows = jdbc.sql(SELECT + where + " order by a.username limit :size offset :from").param("bureaus", bureaus).param("like", like)
                .param("size", PAGE).param("from", (long) from * PAGE).query(view(Map.of())).list();
        var grants = grants(rows.stream().map(AccountView::id).toList());
        return new Page(rows.stream().map(row -> with(row, grants)).toList(), total, from);
    }

    /** Refused as {@code account.unknown} when there is none in the actor's bureaus. */
    public AccountView view(Actor actor, String accountId) {
        var bureaus = bureaus(actor);
        return jdbc.sql(SELECT + "where a.id = ?").param(accountId).query(view(grants(List.of(accountId)))).optional()
                .filter(account -> bureaus.contains(account.bureauId())).orElseThrow(() -> {
                    log.foreign(actor, "account", accountId);
                    return new NotFound("account.unknown");
                });
    }

    private static Set<String> bureaus(Actor actor) {
        var bureaus = actor.bureausAs(ADMINISTRATORS);
        if (bureaus.isEmpty()) {
            throw new Forbidden("admin.only");
        }
        return bureaus;
    }

    private Map<String, List<Grant>> grants(List<String> accountIds) {
        var grants = new HashMap<String, List<Grant>>();
        if (!accountIds.isEmpty()) {
            jdbc.sql("select account_id, role, bureau_id, unit_id from identity_grant where account_id in (:ids) order by role, bureau_id, unit_id")
                    .param("ids", accountIds).query(row -> {
                        var unit = row.getString("unit_id");
                        grants.computeIfAbsent(row.getString("account_id"), id -> new ArrayList<>()).add(new Grant(
                                Role.valueOf(row.getString("role")), row.getString("bureau_id"), unit.isEmpty() ? null : unit));
                    });
        }
        return grants;
    }

    private static RowMapper<AccountView> view(Map<String, List<Grant>> grants) {
        return (row, at) -> new AccountView(row.getString("id"), row.getString("username"), row.getString("display_name"),
                row.getString("bureau_id"), row.getString("bureau_name"), row.getString("unit_name"), row.getBoolean("enabled"),
                row.getBoolean("api_allowed"), row.getBoolean("must_change"), row.getString("activation_hash") != null,
                grants.getOrDefault(row.getString("id"), List.of()));
    }

    private static AccountView with(AccountView row, Map<String, List<Grant>> grants) {
        return new AccountView(row.id(), row.username(), row.displayName(), row.bureauId(), row.bureauName(), row.unitName(),
                row.enabled(), row.apiAllowed(), row.mustChange(), row.waiting(), grants.getOrDefault(row.id(), List.of()));
    }
}
