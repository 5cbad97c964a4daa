package org.shouxin.credit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.shouxin.identity.Directory;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.Conflict;
import org.shouxin.kernel.Forbidden;
import org.shouxin.kernel.InvalidInput;
import org.shouxin.kernel.NotFound;
import org.shouxin.kernel.Role;
import org.shouxin.scoring.Facts;
import org.shouxin.scoring.Scheme;
import org.shouxin.trail.Command;
import org.shouxin.trail.Commands;
import org.shouxin.trail.Trail;
import org.shouxin.trail.TrailEvent;
import org.shouxin.workflow.BodyHash;
import org.springframework.stereotype.Service;

/**
 * What is known of enterprises, row by row: indicator or deduction, raw value, source, evidence, validity. A row stays as it
 * was recorded; a correction is another row, so that what was known on any day can be read at any later one.
 *
 * @article CR-A1, NB-2(2)
 */
@Service
public class EnterpriseObservations {

    private static final String ARTICLES = "CR-A1,NB-2(2)";

    private final EnterpriseDirectory directory;
    private final Enterprises enterprises;
    private final ObservationReader reader;
    private final ObservationRows rows;
    private final CreditSchemes schemes;
    private final Directory people;
    private final Commands commands;
    private final CreditEvents events;
    private final Trail trail;
    private final Clock clock;

    EnterpriseObservations(EnterpriseDirectory directory, Enterprises enterprises, ObservationReader reader, ObservationRows rows, CreditSchemes schemes,
            Directory people, Commands commands, CreditEvents events, Trail trail, Clock clock) {
        this.directory = directory;
        this.enterprises = enterprises;
        this.reader = reader;
        this.rows = rows;
        this.schemes = schemes;
        this.people = people;
        this.commands = commands;
        this.events = events;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Records one row and returns its id.
     *
     * @throws Forbidden    {@code enterprise.maintainers-only}
     * @throws InvalidInput naming every field that cannot be accepted
     * @throws Conflict     {@code enterprise.closed}; {@code observation.corrected}: the row to correct was corrected before
     * @throws NotFound     {@code enterprise.unknown}, {@code observation.unknown}: the row to correct is not of this enterprise and code
     */
    public String record(Actor actor, String enterpriseId, TypedObservation typed, String idempotencyKey) {
        var bureau = directory.row(actor, enterpriseId).bureauId();
        if (!EnterpriseRegistry.maintains(actor, bureau)) {
            throw new Forbidden("enterprise.maintainers-only");
        }
        var notes = new FieldNotes("observation");
        var checked = reader.read(reader.known(bureau), typed, notes);
        notes.refuse();
        return commands.run(new Command(actor, "observation.record", enterpriseId, idempotencyKey, BodyHash.of(typed)), () -> recorded(actor,
                enterprises.lockedById(enterpriseId).orElseThrow(() -> new NotFound("enterprise.unknown")), checked));
    }

    /** Appends inside the caller's transaction, which has locked the enterprise. */
    String recorded(Actor actor, Enterprise enterprise, ObservationReader.Checked checked) {
        if (enterprise.status() == EnterpriseStatus.CLOSED) {
            throw new Conflict("enterprise.closed");
        }
        var corrected = checked.corrects() == null ? null : corrected(enterprise.id(), checked);
        var id = rows.append(enterprise.id(), checked, clock.instant(), actor.userId());
        var role = actor.holds(Role.REVIEWER, enterprise.bureauId(), null) ? Role.REVIEWER : Role.SECTION_HEAD;
        trail.record(TrailEvent.of(enterprise.register(), corrected == null ? "observation.recorded" : "observation.corrected", actor, role)
                .changed("indicator", null, checked.code()).changed("value", corrected == null ? null : corrected.value(), checked.value())
                .changed("source", null, checked.source()).changed("evidenceOn", null, checked.evidenceOn().toString())
                .changed("validFrom", null, checked.validFrom().toString())
                .changed("validUntil", null, checked.validUntil() == null ? null : checked.validUntil().toString()).under(ARTICLES));
        events.recorded(enterprise, checked);
        return id;
    }

    private RecordedObservation corrected(String enterpriseId, ObservationReader.Checked checked) {
        var wrong = rows.of(enterpriseId, checked.code()).stream().filter(row -> row.id().equals(checked.corrects())).findFirst()
                .orElseThrow(() -> new NotFound("observation.unknown"));
        if (wrong.supersededBy() != null) {
            throw new Conflict("observation.corrected");
        }
        return wrong;
    }

    /** What is known on the day. @throws NotFound {@code enterprise.unknown} */
    public KnownOn on(Actor actor, String enterpriseId, LocalDate day) {
        return new KnownOn(day, rows.of(directory.row(actor, enterpriseId).id()));
    }

    /** Every row of a code, the latest first, with the names of those who recorded them. */
    public List<RecordedObservation> history(Actor actor, String enterpriseId, String code) {
        return rows.of(directory.row(actor, enterpriseId).id(), code);
    }

    /** Names of those who recorded the rows, by user id. */
    public Map<String, String> recorders(List<RecordedObservation> observations) {
        return people.names(observations.stream().map(RecordedObservation::recordedBy).collect(Collectors.toSet()));
    }

    /** What a scheme grades the enterprise by on a day; for the product itself, so without looking at rights. */
    Facts facts(String enterpriseId, Scheme scheme, LocalDate day) {
        return new KnownOn(day, rows.of(enterpriseId)).facts(scheme);
    }

    /** The schemes that the enterprise's bureau grades by on a day, each with its indicators and deductions. @throws NotFound {@code enterprise.unknown} */
    public List<Scheme> schemes(Actor actor, String enterpriseId, LocalDate day) {
        return schemes.on(directory.row(actor, enterpriseId).bureauId(), day);
    }
}
