package org.shouxin.credit;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.shouxin.credit.ImportView.Fault;
import org.shouxin.credit.ImportView.State;
import org.shouxin.documents.Documents;
import org.shouxin.identity.AccessLog;
import org.shouxin.identity.Organisation.Bureau;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.Conflict;
import org.shouxin.kernel.Forbidden;
import org.shouxin.kernel.Ids;
import org.shouxin.kernel.InvalidInput;
import org.shouxin.kernel.InvalidInput.FieldProblem;
import org.shouxin.kernel.NotFound;
import org.shouxin.kernel.Refused;
import org.shouxin.kernel.Role;
import org.shouxin.trail.Command;
import org.shouxin.trail.Commands;
import org.shouxin.trail.Trail;
import org.shouxin.trail.TrailEvent;
import org.shouxin.workflow.ProblemWords;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Brings a file of enterprises and observations into the registry: checked as a whole, told row by row, confirmed by a
 * person, applied by {@link ImportApplication}. A file with one fault changes nothing, and neither does the same file again.
 *
 * @article NB-2
 */
@Service
public class EnterpriseImports {

    private static final Set<Role> READERS = Set.of(Role.REVIEWER, Role.SECTION_HEAD, Role.MANAGER, Role.AUDITOR);
    private static final int LONGEST_ID = 40;

    private final EnterpriseRegistry registry;
    private final ObservationReader observations;
    private final ImportFile file;
    private final ImportRows rows;
    private final Documents documents;
    private final Commands commands;
    private final Trail trail;
    private final AccessLog access;
    private final ProblemWords words;
    private final JdbcClient jdbc;
    private final Clock clock;

    EnterpriseImports(EnterpriseRegistry registry, ObservationReader observations, ImportFile file, ImportRows rows, Documents documents,
            Commands commands, Trail trail, AccessLog access, ProblemWords words, JdbcClient jdbc, Clock clock) {
        this.registry = registry;
        this.observations = observations;
        this.file = file;
        this.rows = rows;
        this.documents = documents;
        this.commands = commands;
        this.trail = trail;
        this.access = access;
        this.words = words;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether the actor reads imports of any bureau. */
    public static boolean open(Actor actor) {
        return !actor.bureausAs(READERS).isEmpty();
    }

    /** The bureaus for which the actor imports. */
    public List<Bureau> bureaus(Actor actor) {
        return EnterpriseRegistry.maintains(actor) ? registry.bureaus(actor) : List.of();
    }

    /**
     * Checks a file and returns the import's id; that of the earlier import when the bureau had the very same file before.
     *
     * @param division of the bureau; {@code null} for an actor of one bureau
     * @throws InvalidInput naming {@code division}: the actor has several bureaus and chose none
     * @throws NotFound  {@code bureau.unknown}
     * @throws Forbidden {@code enterprise.maintainers-only}
     * @throws Refused   {@code document.*}: the file is not let in; {@code import.unreadable}, {@code import.header},
     *                   {@code import.empty}, {@code import.too-many}
     */
    public String upload(Actor actor, String division, String fileName, byte[] content) {
        var bureau = Towns.chosen(registry.bureaus(actor), division);
        var name = fileName == null ? "" : fileName.toLowerCase(Locale.ROOT);
        var isJson = name.endsWith(".json");
        if (!isJson && !name.endsWith(".xlsx")) {
            throw new Refused("document.type");
        }
        var hash = isJson ? documents.sha256(content) : documents.sha256OfAdmitted(fileName, content);
        return commands.run(new Command(actor, "import.upload", bureau.id(), null, hash), () -> rows.same(bureau.id(), hash).orElseGet(() -> {
            var id = Ids.next();
            rows.insert(id, bureau.id(), hash, actor.userId(), clock.instant());
            var check = new ImportCheck(id, bureau.id(), registry.reader(bureau), observations, rows, jdbc);
            if (isJson) {
                file.json(content, check);
            } else {
                file.excel(content, check);
            }
            check.finish();
            var checked = rows.find(id).orElseThrow();
            trail.record(event(actor, checked, "import.uploaded").changed("sha256", null, hash).changed("rows", null, String.valueOf(checked.totalRows()))
                    .changed("faults", null, String.valueOf(checked.faults())).changed("bureau", null, bureau.id()));
            return id;
        }));
    }

    /** Lets the rows be applied. @throws Conflict {@code import.state}: faulty, thrown away or confirmed before */
    public void confirm(Actor actor, String id) {
        turn(actor, id, State.APPLYING, "import.confirmed");
    }

    /** Throws an import away that was not confirmed. @throws Conflict {@code import.state} */
    public void discard(Actor actor, String id) {
        turn(actor, id, State.DISCARDED, "import.discarded");
    }

    private void turn(Actor actor, String id, State next, String action) {
        if (!EnterpriseRegistry.maintains(actor, find(actor, id).bureauId())) {
            throw new Forbidden("enterprise.maintainers-only");
        }
        commands.run(Command.of(actor, action, id), () -> {
            var before = rows.locked(id).orElseThrow(() -> new NotFound("import.unknown"));
            if (before.state() != State.READY) {
                throw new Conflict("import.state");
            }
            rows.turn(id, next, next == State.APPLYING ? actor.userId() : null);
            if (next == State.DISCARDED) {
                rows.drop(id);
            }
            trail.record(event(actor, before, action).changed("rows", null, String.valueOf(before.totalRows())));
            return id;
        });
    }

    /** @throws NotFound {@code import.unknown} */
    public ImportView find(Actor actor, String id) {
        return rows.find(id).filter(one -> actor.bureausAs(READERS).contains(one.bureauId())).orElseThrow(() -> {
            access.foreign(actor, "import", id.replaceAll("[^A-Za-z0-9-]", "?").substring(0, Math.min(id.length(), LONGEST_ID)));
            return new NotFound("import.unknown");
        });
    }

    /** Imports of the actor's bureaus, the latest first. @throws Forbidden {@code enterprise.forbidden} */
    public List<ImportView> list(Actor actor, int from, int limit) {
        if (!open(actor)) {
            throw new Forbidden("enterprise.forbidden");
        }
        return rows.of(List.copyOf(actor.bureausAs(READERS)), from, limit);
    }

    /** What cannot be accepted, in the order of the file, in the reader's language. */
    public List<Fault> faults(Actor actor, String id, int from, int limit, Locale locale) {
        find(actor, id);
        return rows.faults(id, from, limit).stream().map(fault -> {
            var arguments = new HashMap<String, Object>(fault.arguments());
            arguments.put("label", PreviewWords.field(fault.sheet().code() + "." + fault.field()));
            var told = words.fields(new InvalidInput(List.of(new FieldProblem(fault.field(), fault.code(), arguments))), locale);
            return new Fault(fault.sheet(), fault.number(), fault.field(), told.get(0).message());
        }).toList();
    }

    static TrailEvent event(Actor actor, ImportView one, String action) {
        var role = actor.holds(Role.REVIEWER, one.bureauId(), null) ? Role.REVIEWER : Role.SECTION_HEAD;
        return TrailEvent.of("enterprise-import-" + one.id(), action, actor, role).under("NB-2");
    }
}
