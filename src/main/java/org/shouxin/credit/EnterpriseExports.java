package org.shouxin.credit;

import java.util.Map;
import java.util.function.Consumer;
import org.shouxin.identity.AccessLog;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.Forbidden;
import org.shouxin.kernel.Grant;
import org.shouxin.kernel.InvalidInput;
import org.shouxin.workflow.Reason;
import org.springframework.stereotype.Service;

/**
 * Hands a list of enterprises out of the product, page by page. Who took which part of the registry, and why, stands in the
 * access log before the first row leaves, once for each bureau of whoever took it.
 */
@Service
public class EnterpriseExports {

    private static final int PAGE = 100;

    private final EnterpriseDirectory enterprises;
    private final AccessLog access;

    EnterpriseExports(EnterpriseDirectory enterprises, AccessLog access) {
        this.enterprises = enterprises;
        this.access = access;
    }

    /**
     * Notes the reason and answers how to get the rows.
     *
     * @param format for the log, e.g. {@code xlsx}
     * @throws Forbidden    {@code enterprise.forbidden}
     * @throws InvalidInput no reason was given
     */
    public Rows begin(Actor actor, EnterpriseQuery query, String format, String reason) {
        var first = enterprises.list(actor, page(query, null));
        var why = Reason.required(reason);
        actor.grants().stream().map(Grant::bureauId).distinct().sorted().forEach(bureau -> access.record("enterprise.exported", actor, Map.of("format", format,
                "reason", why, "rows", first.count() + (first.capped() ? "+" : ""), "account", actor.userId(), "bureau", bureau)));
        return sink -> {
            for (var page = first; page != null; page = page.next() == null ? null : enterprises.list(actor, page(query, page.next()))) {
                page.items().forEach(sink);
            }
        };
    }

    /** The rows, read while they are written. */
    public interface Rows {

        void each(Consumer<EnterpriseRow> sink);
    }

    private static EnterpriseQuery page(EnterpriseQuery query, String after) {
        return new EnterpriseQuery(query.text(), query.division(), query.town(), query.industry(), query.hazardClass(), query.status(), query.sort(),
                query.descending(), after, PAGE);
    }
}
