package org.shouxin.credit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shouxin.identity.Organisation;
import org.shouxin.identity.Organisation.Bureau;
import org.shouxin.identity.Organisation.Unit;
import org.shouxin.kernel.InvalidInput;
import org.shouxin.kernel.InvalidInput.FieldProblem;
import org.shouxin.kernel.NotFound;
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

    /**
     * The bureau that is meant; without a division the only one there is.
     *
     * @throws InvalidInput naming {@code division} when there are several and none was chosen
     * @throws NotFound     {@code bureau.unknown}: it is none of them
     */
    static Bureau chosen(List<Bureau> bureaus, String division) {
        var named = division != null && !division.isBlank();
        if (bureaus.size() > 1 && !named) {
            throw new InvalidInput(List.of(new FieldProblem("division", "required", Map.of("label", PreviewWords.field("enterprise.division")))));
        }
        return bureaus.stream().filter(one -> !named || one.division().equals(division)).findFirst()
                .orElseThrow(() -> new NotFound("bureau.unknown", Map.of("bureau", PreviewWords.clean(division))));
    }
}
