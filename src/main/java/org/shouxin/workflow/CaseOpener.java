package org.shouxin.workflow;

import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.shouxin.documents.Documents;
import org.shouxin.identity.Organisation;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.Grant;
import org.shouxin.kernel.Role;
import org.shouxin.trail.Trail;
import org.shouxin.trail.TrailEvent;
import org.shouxin.workflow.spi.CaseStart;
import org.shouxin.workflow.spi.CaseStartHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Everything that opening a case writes, in the order in which each part needs the one before. */
@Component
class CaseOpener {

    private final CaseNumbers numbers;
    private final Organisation organisation;
    private final FiledCases cases;
    private final JdbcClient jdbc;
    private final Engine engine;
    private final Documents documents;
    private final Drafts drafts;
    private final Trail trail;
    private final Clock clock;

    CaseOpener(CaseNumbers numbers, Organisation organisation, FiledCases cases, JdbcClient jdbc, Engine engine, Documents documents,
            Drafts drafts, Trail trail, Clock clock) {
        this.numbers = numbers;
        this.organisation = organisation;
        this.cases = cases;
        this.jdbc = jdbc;
        this.engine = engine;
        this.documents = documents;
        this.drafts = drafts;
        this.trail = trail;
        this.clock = clock;
    }

    /** @param role the role the case is started in; {@code null} for the product itself */
    record Place(Role role, String bureauId, String unitId) {

        static Place of(Grant grant) {
            return new Place(grant.role(), grant.bureauId(), grant.unitId());
        }

        Place in(String unit) {
            return unit == null ? this : new Place(role, bureauId, unit);
        }
    }

    /** Runs inside the command's transaction. */
    <F extends Record> String open(Actor actor, CaseStartHandler<F> handler, Place begun, F form, String draftId) {
        var place = begun.in(handler.unit(form));
        var draft = draftId == null ? null : drafts.owned(actor, draftId);
        var number = numbers.next(organisation.bureau(place.bureauId()).division(), handler.numberKind());
        var start = new CaseStart(number, place.bureauId(), place.unitId(), actor, place.role());
        trail.record(TrailEvent.of(number, "case.opened", actor, place.role()).changed("process", null, handler.processKey())
                .changed("bureau", null, place.bureauId()).changed("unit", null, place.unitId()));
        var opening = handler.open(start, form);
        var filed = cases.saveAndFlush(new FiledCase(start, handler.processKey(), opening.subject(), clock.instant()));
        admit(number, opening.parties(), actor, filed.startedOrder());
        filed.runsAs(engine.start(actor, handler.processKey(), number, facts(start, opening.facts())));
        if (draft != null) {
            documents.handOver(draft.id(), number);
            drafts.delete(draft.id());
        }
        return number;
    }

    private void admit(String number, Set<String> parties, Actor actor, long order) {
        var everybody = new HashSet<>(parties);
        if (!actor.equals(Actor.SYSTEM)) {
            everybody.add(actor.userId());
        }
        everybody.forEach(user -> jdbc.sql("insert into workflow_case_party (case_number, user_id, started_order) values (?, ?, ?)")
                .params(number, user, order).update());
    }

    private static Map<String, Object> facts(CaseStart start, Map<String, Object> own) {
        var facts = new HashMap<>(GatewayFacts.checked(own));
        facts.put("caseNumber", start.caseNumber());
        facts.put("bureauId", start.bureauId());
        facts.putIfAbsent("initiatorUserId", start.actor().userId());
        return facts;
    }
}
