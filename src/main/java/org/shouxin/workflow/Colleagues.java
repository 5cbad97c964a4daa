package org.shouxin.workflow;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.shouxin.identity.Deputyships;
import org.shouxin.identity.UserView;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.BadRequest;
import org.shouxin.kernel.Forbidden;
import org.shouxin.kernel.Refused;
import org.springframework.stereotype.Component;

/** The people of the own bureau to whom something about a case can be shown or put. */
@Component
class Colleagues {

    /** Most people addressed at once. */
    static final int MOST = 20;

    private final Deputyships deputyships;

    Colleagues(Deputyships deputyships) {
        this.deputyships = deputyships;
    }

    /** Everybody of the actor's bureau with an office, the actor left out. */
    List<UserView> of(Actor actor) {
        return deputyships.colleagues(actor).stream().filter(user -> !user.id().equals(actor.userId())).toList();
    }

    /** The chosen ones; refused as {@code parameter.invalid} for none or too many, {@code colleague.unfit} for somebody else. */
    List<UserView> chosen(Actor actor, Collection<String> userIds) {
        if (userIds == null || userIds.isEmpty() || userIds.size() > MOST) {
            throw new BadRequest("parameter.invalid", Map.of("name", "to"));
        }
        var wanted = Set.copyOf(userIds);
        var found = of(actor).stream().filter(user -> wanted.contains(user.id())).toList();
        if (found.size() != wanted.size()) {
            throw new Refused("colleague.unfit");
        }
        return found;
    }

    /** Only the bureau's own people share a case; candidates and other parties do not. Refused as {@code case.staff-only}. */
    static void demandStaff(Actor as, String bureauId, String unitId) {
        if (as.grants().stream().noneMatch(grant -> Sight.STAFF.contains(grant.role()) && grant.covers(bureauId, unitId))) {
            throw new Forbidden("case.staff-only");
        }
    }

    static Map<String, String> names(List<UserView> users) {
        return users.stream().collect(Collectors.toMap(UserView::id, UserView::displayName));
    }
}
