package org.shouxin.workflow;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.shouxin.identity.UserView;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.Ids;
import org.shouxin.notices.Notice;
import org.shouxin.notices.Notices;
import org.shouxin.trail.Command;
import org.shouxin.trail.Commands;
import org.shouxin.trail.Trail;
import org.shouxin.trail.TrailEvent;
import org.springframework.stereotype.Service;

/** Copies of a case for information: a notice in the inbox of each recipient, who may read this case from then on and no other. */
@Service
public class Copies {

    private final Cases cases;
    private final CaseReaders readers;
    private final Colleagues colleagues;
    private final Notices notices;
    private final Commands commands;
    private final Trail trail;

    Copies(Cases cases, CaseReaders readers, Colleagues colleagues, Notices notices, Commands commands, Trail trail) {
        this.cases = cases;
        this.readers = readers;
        this.colleagues = colleagues;
        this.notices = notices;
        this.commands = commands;
        this.trail = trail;
    }

    /** Refused as {@code case.unknown|read-only|staff-only}, {@code colleague.unfit} or {@code input.invalid}. */
    public void copy(Actor actor, String caseNumber, Collection<String> userIds, String remark, String idempotencyKey) {
        var as = cases.findToAct(actor, caseNumber);
        var file = cases.find(actor, caseNumber);
        Colleagues.demandStaff(as, file.bureauId(), file.unitId());
        var why = Reason.optional(remark);
        var hash = BodyHash.of(userIds == null ? List.of() : userIds.stream().sorted().toList(), why);
        commands.run(new Command(actor, "case.copy", caseNumber, idempotencyKey, hash), () -> {
            var chosen = colleagues.chosen(actor, userIds);
            chosen.forEach(colleague -> readers.admit(as, caseNumber, colleague.id()));
            trail.record(TrailEvent.of(caseNumber, "case.copied", as, null)
                    .changed("recipients", null, String.join(",", chosen.stream().map(UserView::id).sorted().toList())).because(why));
            notices.give(new Notice("case.copied", Ids.next(), caseNumber, Map.of("by", actor.displayName(), "remark", Reason.forNotice(why))),
                    chosen.stream().map(UserView::id).toList());
            return "";
        });
    }

    /** Whether the actor may copy this case to colleagues. */
    public boolean mayCopy(Actor actor, CaseView file) {
        return actor.grants().stream().anyMatch(grant -> Sight.STAFF.contains(grant.role()) && grant.covers(file.bureauId(), file.unitId()));
    }

    /** Whom the actor may copy it to. */
    public List<UserView> colleagues(Actor actor) {
        return colleagues.of(actor);
    }
}
