package org.shouxin.credit;

import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.shouxin.credit.ImportRows.StoredFault;
import org.shouxin.credit.ImportView.State;
import org.shouxin.identity.Directory;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.Problem;
import org.shouxin.scoring.Scheme;
import org.shouxin.trail.Command;
import org.shouxin.trail.Commands;
import org.shouxin.trail.Trail;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Applies confirmed imports in chunks. A chunk and the note that it was applied commit together, under the lock of its
 * import: a node may die at any moment, and the next one goes on where it stood; two nodes never apply the same row.
 *
 * @article NB-2
 */
@Component
class ImportApplication {

    private static final Logger log = LoggerFactory.getLogger(ImportApplication.class);
    private static final int CHUNK = 100;
    /** Faults of the application stand behind those of the check. */
    private static final int FIRST_FAULT = 1_000_000;
    private static final String DONE = "done";

    private final ImportRows rows;
    private final EnterpriseRegistry registry;
    private final EnterpriseObservations observations;
    private final ObservationReader reader;
    private final ObservationRows recorded;
    private final Enterprises enterprises;
    private final Towns towns;
    private final Directory people;
    private final Commands commands;
    private final Trail trail;

    ImportApplication(ImportRows rows, EnterpriseRegistry registry, EnterpriseObservations observations, ObservationReader reader,
            ObservationRows recorded, Enterprises enterprises, Towns towns, Directory people, Commands commands, Trail trail) {
        this.rows = rows;
        this.registry = registry;
        this.observations = observations;
        this.reader = reader;
        this.recorded = recorded;
        this.enterprises = enterprises;
        this.towns = towns;
        this.people = people;
        this.commands = commands;
        this.trail = trail;
    }

    /** What became of a row. */
    private enum Outcome {
        ENTERED, CHANGED, SAME, REFUSED
    }

    @Scheduled(fixedDelayString = "${shouxin.credit.import-every:PT2S}", initialDelayString = "${shouxin.credit.import-every:PT2S}")
    void work() {
        for (var id : rows.applying()) {
            try {
                finish(id);
            } catch (Problem busy) {
                log.info("Import {} goes on later: {}", id, busy.code());
            } catch (DataAccessException | IllegalStateException | IllegalArgumentException | UncheckedIOException | NoSuchElementException e) {
                // the others behind it go on
                log.error("Import {} cannot go on for now", id, e);
            }
        }
    }

    /** Applies what is left of an import. */
    void finish(String id) {
        while (chunk(id)) {
            log.debug("A chunk of import {} was applied", id);
        }
    }

    /** Applies the next rows; false when there were none. */
    boolean chunk(String id) {
        return !DONE.equals(commands.run(Command.of(Actor.SYSTEM, "import.apply", id), () -> {
            var one = rows.locked(id).filter(found -> found.state() == State.APPLYING);
            if (one.isEmpty()) {
                return DONE;
            }
            var actor = people.actor(rows.confirmedBy(id).orElseThrow());
            var waiting = rows.waiting(id, CHUNK);
            if (waiting.isEmpty()) {
                end(actor, one.get());
                return DONE;
            }
            var outcomes = new LinkedHashMap<Integer, String>();
            var facts = registry.reader(towns.bureau(one.get().bureauId()));
            var schemes = reader.known(one.get().bureauId());
            waiting.forEach(staged -> outcomes.put(staged.ordinal(), apply(actor, one.get(), facts, schemes, staged).name()));
            rows.applied(id, outcomes);
            return id;
        }));
    }

    private void end(Actor actor, ImportView one) {
        rows.turn(one.id(), State.APPLIED, null);
        trail.record(EnterpriseImports.event(actor, one, "import.applied").changed("entered", null, String.valueOf(one.enteredRows()))
                .changed("changed", null, String.valueOf(one.changedRows())).changed("same", null, String.valueOf(one.sameRows()))
                .changed("refused", null, String.valueOf(one.refusedRows())));
    }

    /** Checked again: the registry may have moved since the file was checked. */
    private Outcome apply(Actor actor, ImportView one, EnterpriseReader enterpriseReader, List<Scheme> schemes, ImportRows.Staged staged) {
        var row = staged.row();
        var notes = new FieldNotes(row.sheet().code());
        var known = enterprises.lockedByCode(row.creditCode());
        if (known.isPresent() && !known.get().bureauId().equals(one.bureauId())) {
            notes.add("creditCode", "import.elsewhere", Map.of());
        } else if (known.isPresent() && known.get().status() == EnterpriseStatus.CLOSED) {
            notes.add("creditCode", "import.closed", Map.of());
        }
        var outcome = row.sheet() == ImportSheet.ENTERPRISE ? enterprise(actor, enterpriseReader, row, known.orElse(null), notes)
                : observation(actor, schemes, row, known.orElse(null), notes);
        if (!notes.clean()) {
            var problem = notes.problems().get(0);
            rows.faults(one.id(), FIRST_FAULT + staged.ordinal(), List.of(new StoredFault(row.sheet(), row.number(), problem.path(), problem.code(),
                    ImportCheck.told(problem))));
        }
        return outcome;
    }

    private Outcome enterprise(Actor actor, EnterpriseReader enterpriseReader, ImportedRow row, Enterprise known, FieldNotes notes) {
        var facts = enterpriseReader.read(row.enterprise(), notes);
        if (facts == null) {
            return Outcome.REFUSED;
        }
        if (known == null) {
            registry.entered(actor, facts);
            return Outcome.ENTERED;
        }
        return registry.imported(actor, known, facts) ? Outcome.CHANGED : Outcome.SAME;
    }

    private Outcome observation(Actor actor, List<Scheme> schemes, ImportedRow row, Enterprise known, FieldNotes notes) {
        var checked = reader.read(schemes, row.observation(), notes);
        if (known == null) {
            notes.add("creditCode", "import.stranger", Map.of());
        }
        if (!notes.clean()) {
            return Outcome.REFUSED;
        }
        if (recorded.of(known.id(), checked.code()).stream().anyMatch(checked::same)) {
            return Outcome.SAME;
        }
        observations.recorded(actor, known, checked);
        return Outcome.ENTERED;
    }
}
