package org.shouxin.credit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.shouxin.credit.ImportRows.StoredFault;
import org.shouxin.kernel.InvalidInput.FieldProblem;
import org.shouxin.kernel.Refused;
import org.shouxin.scoring.Scheme;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Checks the rows of one import in chunks and stages them; rows and faults leave memory with every chunk. */
final class ImportCheck implements Consumer<ImportedRow> {

    /** Most rows of one file. */
    static final int MOST_ROWS = 20_000;
    /** Most faults that are told; more are counted. */
    private static final int MOST_FAULTS = 1_000;
    private static final int CHUNK = 500;

    /** What the registry knows of a code. */
    private record Known(String bureauId, EnterpriseStatus status) {
    }

    private final String importId;
    private final String bureauId;
    private final EnterpriseReader enterprises;
    private final ObservationReader observations;
    private final List<Scheme> schemes;
    private final ImportRows rows;
    private final JdbcClient jdbc;
    private final List<ImportedRow> chunk = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private int total;
    private int known;
    private int faults;

    ImportCheck(String importId, String bureauId, EnterpriseReader enterprises, ObservationReader observations, ImportRows rows, JdbcClient jdbc) {
        this.importId = importId;
        this.bureauId = bureauId;
        this.enterprises = enterprises;
        this.observations = observations;
        this.schemes = observations.known(bureauId);
        this.rows = rows;
        this.jdbc = jdbc;
    }

    @Override
    public void accept(ImportedRow row) {
        if (total + chunk.size() == MOST_ROWS) {
            throw new Refused("import.too-many", Map.of("most", MOST_ROWS));
        }
        chunk.add(row);
        if (chunk.size() == CHUNK) {
            work();
        }
    }

    /** Works the last rows and says how the whole file stands. */
    void finish() {
        work();
        if (total == 0) {
            throw new Refused("import.empty");
        }
        if (faults > 0) {
            rows.drop(importId);
        }
        rows.checked(importId, faults > 0 ? ImportView.State.FAULTY : ImportView.State.READY, total, known, faults);
    }

    private void work() {
        if (chunk.isEmpty()) {
            return;
        }
        var registered = registered(chunk.stream().map(ImportedRow::creditCode).collect(Collectors.toSet()));
        var found = new ArrayList<StoredFault>();
        for (var row : chunk) {
            var notes = new FieldNotes(row.sheet().code());
            if (row.sheet() == ImportSheet.ENTERPRISE) {
                enterprise(row, registered.get(row.creditCode()), notes);
            } else {
                observation(row, registered.get(row.creditCode()), notes);
            }
            notes.problems().forEach(problem -> found.add(new StoredFault(row.sheet(), row.number(), problem.path(), problem.code(), told(problem))));
        }
        rows.faults(importId, Math.min(faults, MOST_FAULTS), found.subList(0, Math.max(0, Math.min(found.size(), MOST_FAULTS - faults))));
        faults += found.size();
        if (faults == 0) {
            rows.stage(importId, total, chunk);
        }
        total += chunk.size();
        chunk.clear();
    }

    private void enterprise(ImportedRow row, Known registered, FieldNotes notes) {
        enterprises.read(row.enterprise(), notes);
        if (notes.clean()) {
            if (!seen.add(row.creditCode())) {
                notes.add("creditCode", "import.twice", Map.of());
            }
            standing(registered, notes);
            known += registered == null ? 0 : 1;
        }
    }

    private void observation(ImportedRow row, Known registered, FieldNotes notes) {
        observations.read(schemes, row.observation(), notes);
        if (registered == null && !seen.contains(row.creditCode())) {
            notes.add("creditCode", "import.stranger", Map.of());
        }
        standing(registered, notes);
        known += registered == null ? 0 : 1;
    }

    private void standing(Known registered, FieldNotes notes) {
        if (registered != null && !registered.bureauId().equals(bureauId)) {
            notes.add("creditCode", "import.elsewhere", Map.of());
        } else if (registered != null && registered.status() == EnterpriseStatus.CLOSED) {
            notes.add("creditCode", "import.closed", Map.of());
        }
    }

    private Map<String, Known> registered(Set<String> codes) {
        var registered = new HashMap<String, Known>();
        jdbc.sql("select credit_code, bureau_id, status from credit_enterprise where credit_code in (:codes)").param("codes", codes).query(row -> {
            registered.put(row.getString(1), new Known(row.getString(2), EnterpriseStatus.valueOf(row.getString(3))));
        });
        return registered;
    }

    /** The arguments of the words but for labels, which every reader gets in their own language. */
    static Map<String, String> told(FieldProblem problem) {
        return problem.arguments().entrySet().stream().filter(argument -> !(argument.getValue() instanceof MessageSourceResolvable))
                .collect(Collectors.toMap(Map.Entry::getKey, argument -> String.valueOf(argument.getValue())));
    }
}
