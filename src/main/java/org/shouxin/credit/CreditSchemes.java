package org.shouxin.credit;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.shouxin.identity.Organisation.Bureau;
import org.shouxin.rulebook.Rulebook;
import org.shouxin.scoring.Scheme;
import org.shouxin.scoring.Schemes;
import org.springframework.stereotype.Component;

/**
 * The schemes there are: those that ship with the product, read and checked once at the start, so that an unsound one keeps the
 * product from starting, and those that bureaus keep, read when they are first asked for. Which version a bureau grades by on a
 * day is a rule of the rulebook like any other.
 *
 * @article CR-A1, NB-2(1)
 */
@Component
class CreditSchemes {

    /** Rulebook key, before the id of a scheme: the number of the version by which a bureau grades. */
    static final String VERSION = "credit.scheme.";

    private final Schemes bundled = Schemes.bundled();
    /** A version never changes, so what was read holds for ever. Nobody asks for one before it is committed. */
    private final Map<String, Scheme> read = new ConcurrentHashMap<>();
    private final SchemeRows rows;
    private final Rulebook rulebook;

    CreditSchemes(SchemeRows rows, Rulebook rulebook) {
        this.rows = rows;
        this.rulebook = rulebook;
    }

    /** Ids of the schemes, e.g. {@code CR}. */
    List<String> ids() {
        return bundled.all().stream().map(Scheme::id).distinct().toList();
    }

    /** The versions that ship with the product. */
    List<Scheme> bundled() {
        return bundled.all();
    }

    /** The text of a version that ships with the product. */
    Optional<String> shipped(String reference) {
        return bundled.byReference(reference).map(scheme -> String.join("\n", scheme.source()) + "\n");
    }

    /**
     * The version of the scheme that the bureau grades by on the day.
     *
     * @param bureauId {@code null} for the version of those who have not chosen another one
     * @param id       e.g. {@code CR}
     */
    Optional<Scheme> on(String bureauId, String id, LocalDate day) {
        return rulebook.find(VERSION + id, bureauId, day).flatMap(rule -> byReference(id + "@" + rule.value())).filter(scheme -> scheme.inForce(day));
    }

    /** The versions of all schemes that the bureau grades by on the day. */
    List<Scheme> on(String bureauId, LocalDate day) {
        return ids().stream().flatMap(id -> on(bureauId, id, day).stream()).toList();
    }

    /** By which version each bureau grades, scheme by scheme, and by which one next. */
    List<SchemeInForce> inForce(List<Bureau> bureaus, LocalDate day) {
        return bureaus.stream().flatMap(bureau -> rulebook.inForce(bureau.id(), day).stream().filter(rule -> rule.rule().key().startsWith(VERSION))
                .map(rule -> new SchemeInForce(bureau, rule.rule().key().substring(VERSION.length()), rule.rule(), rule.next()))).toList();
    }

    /** The version that somebody names, e.g. {@code CR@1}. */
    Optional<Scheme> byReference(String reference) {
        return bundled.byReference(reference).or(() -> Optional.ofNullable(read.get(reference))).or(() -> kept(reference));
    }

    /** The version that a stored result names; it is there. */
    Scheme used(String reference) {
        return byReference(reference).orElseThrow(() -> new IllegalStateException(reference));
    }

    /** The version when the bureau may grade by it. */
    Optional<Scheme> open(String bureauId, String reference) {
        return opens(bureauId, reference) ? byReference(reference) : Optional.empty();
    }

    /** Whether the bureau may grade by the version: it ships with the product, or the bureau keeps it, though its text may be damaged. */
    boolean opens(String bureauId, String reference) {
        return bundled.byReference(reference).isPresent() || rows.find(reference).filter(kept -> kept.bureauId().equals(bureauId)).isPresent();
    }

    private Optional<Scheme> kept(String reference) {
        var found = rows.find(reference).map(kept -> Scheme.parse(reference, rows.text(kept).lines().toList()));
        found.ifPresent(scheme -> read.put(reference, scheme));
        return found;
    }
}
