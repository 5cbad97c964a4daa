package org.shouxin.identity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.Forbidden;
import org.shouxin.kernel.Role;
import org.shouxin.trail.Trail;
import org.shouxin.trail.TrailEntry;
import org.shouxin.trail.TrailEvent;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The register {@code access}: sign-ins, failures, locks, and attempts at what belongs to others. Entries stand even when
 * the request that caused them is refused and rolled back.
 */
@Service
public class AccessLog {

    public static final String REGISTER = "access";
    /** How many entries a page shows. */
    public static final int PAGE = 50;

    private static final int BATCH = 500;

    private final Trail trail;
    private final TransactionTemplate own;

    AccessLog(Trail trail, PlatformTransactionManager transactions) {
        this.trail = trail;
        this.own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** @param facts what happened, by field; no personal identifiers */
    public void record(String action, Actor actor, Map<String, String> facts) {
        own.executeWithoutResult(status -> {
            var event = TrailEvent.of(REGISTER, action, actor, null);
            for (var fact : facts.entrySet()) {
                event = event.changed(fact.getKey(), null, fact.getValue());
            }
            trail.record(event);
        });
    }

    /** Somebody asked for a row of another bureau, unit or person by its id. */
    public void foreign(Actor actor, String kind, String id) {
        var facts = new HashMap<>(Map.of("kind", kind, "id", id, "account", actor.userId()));
        actor.grants().stream().findFirst().ifPresent(grant -> facts.put("bureau", grant.bureauId()));
        record("access.foreign", actor, facts);
    }

    /**
     * The newest entries of a register, {@code access} or {@code identity}, for the security administrator and the auditor;
     * others are refused as {@code admin.secadminOnly}.
     *
     * @param before only entries with a sequence below
     */
    public List<TrailEntry> latest(Actor actor, String register, long before) {
        if (!actor.has(Role.SECADMIN) && !actor.has(Role.AUDITOR)) {
            throw new Forbidden("admin.secadminOnly");
        }
        var bureaus = actor.bureausAs(Set.of(Role.SECADMIN, Role.AUDITOR));
        var found = new ArrayList<TrailEntry>();
        var below = before;
        while (found.size() < PAGE) {
            var batch = trail.latest(register, below, BATCH);
            batch.stream().filter(entry -> visible(entry, bureaus)).limit((long) PAGE - found.size()).forEach(found::add);
            if (batch.size() < BATCH) {
                break;
            }
            below = batch.get(batch.size() - 1).sequence();
        }
        return found;
    }

    /** An entry about an account is for the administrators of its bureau; one about nobody's account is for all. */
    private static boolean visible(TrailEntry entry, Set<String> bureaus) {
        var bureau = entry.after().get("bureau");
        return bureau == null || bureaus.contains(bureau);
    }
}
