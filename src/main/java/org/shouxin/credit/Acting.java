package org.shouxin.credit;

import java.util.List;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.Role;
import org.shouxin.trail.TrailEvent;

/** In which role somebody acts on the grade of an enterprise, for the trail. */
final class Acting {

    private static final List<Role> ROLES = List.of(Role.REVIEWER, Role.SECTION_HEAD, Role.MANAGER, Role.INVESTIGATOR, Role.ENTERPRISE);

    private Acting() {
    }

    /** @param chain a case number or the register of an enterprise */
    static TrailEvent event(Actor actor, String chain, String action) {
        return TrailEvent.of(chain, action, actor, ROLES.stream().filter(actor::has).findFirst().orElse(null));
    }
}
