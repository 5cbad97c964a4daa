package org.shouxin.credit;

import java.util.List;
import java.util.Optional;
import org.shouxin.identity.Organisation;
import org.shouxin.identity.Organisation.Bureau;
import org.shouxin.identity.Organisation.Unit;
import org.springframework.stereotype.Component;

/** The town offices that supervise enterprises, and the bureaus they belong to. */
@Component
class Towns {

    private static final String KIND = "TOWN";

    private final Organisation organisation;

    Towns(Organisation organisation) {
        this.organisation = organisation;
    }

    List<Unit> of(String bureauId) {
        return organisation.unitsOf(bureauId).stream().filter(unit -> unit.kind().equals(KIND)).toList();
    }

    String name(String townId) {
        return organisation.unit(townId).map(Unit::name).orElse(townId);
    }

    /** The bureau of a division of GB/T 2260, if it is one of this deployment. */
    Optional<Bureau> bureauOf(String division) {
        return organisation.bureaus().stream().filter(bureau -> bureau.division().equals(division)).findFirst();
    }

    Bureau bureau(String bureauId) {
        return organisation.bureau(bureauId);
    }
}
