package org.shouxin.credit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.shouxin.identity.Directory;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.Forbidden;
import org.shouxin.scoring.Scheme;
import org.springframework.stereotype.Service;

/**
 * Tells those who read rounds which versions of schemes there are, and by which one their bureaus grade.
 *
 * @article NB-2(1), CR-A1
 */
@Service
public class SchemeBook {

    private final CreditSchemes schemes;
    private final Towns towns;
    private final Directory people;
    private final Clock clock;

    SchemeBook(CreditSchemes schemes, Towns towns, Directory people, Clock clock) {
        this.schemes = schemes;
        this.towns = towns;
        this.people = people;
        this.clock = clock;
    }

    /** By which versions the actor's bureaus grade today. @throws Forbidden {@code round.forbidden} */
    public List<SchemeInForce> inForce(Actor actor) {
        return schemes.inForce(RoundBook.bureaus(actor).stream().map(towns::bureau).toList(), LocalDate.now(clock));
    }

    /** References of the versions that ship with the product. */
    public List<String> shipped() {
        return schemes.bundled().stream().map(Scheme::reference).toList();
    }

    /** Names of those who kept the versions, by user id. */
    public Map<String, String> keepers(List<SchemeView> kept) {
        return people.names(kept.stream().map(SchemeView::keptBy).collect(Collectors.toSet()));
    }
}
