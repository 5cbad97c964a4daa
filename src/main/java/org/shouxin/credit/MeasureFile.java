package org.shouxin.credit;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.shouxin.credit.Measure.Kind;
import org.shouxin.scoring.Grade;

/** Reads the table of measures; anything that does not fit is refused with its line. */
final class MeasureFile {

    private static final int CELLS = 11;
    private static final String GOES_ON = "goes-on";

    private MeasureFile() {
    }

    /** @throws IllegalStateException naming file and line */
    static List<Measure> parse(String name, List<String> lines) {
        var measures = new ArrayList<Measure>();
        var codes = new HashSet<String>();
        for (var at = 0; at < lines.size(); at++) {
            var line = lines.get(at).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            try {
                var cells = line.split(",", -1);
                require(cells.length == CELLS, "cells: " + cells.length);
                require(codes.add(cells[0] + " " + cells[7]), cells[0]);
                Arrays.stream(cells[1].split("\\|", -1)).map(department -> measure(department, cells)).forEach(measures::add);
            } catch (IllegalArgumentException | DateTimeException e) {
                throw new IllegalStateException(name + ":" + (at + 1) + " " + e.getMessage(), e);
            }
        }
        return List.copyOf(measures);
    }

    private static Measure measure(String department, String[] cells) {
        require(cells[0].matches("[A-Z][0-9]{2}") && department.matches("[a-z-]+"), cells[0] + " " + department);
        var kind = Kind.valueOf(cells[2].toUpperCase(Locale.ROOT));
        var sanction = kind == Kind.SANCTION ? SanctionMeasure.of(cells[3]) : null;
        require(sanction == null ? Set.of(GOES_ON, "rests").contains(cells[6]) : (cells[4] + cells[5] + cells[6]).isEmpty(), cells[4] + cells[5] + cells[6]);
        var grades = EnumSet.noneOf(Grade.class);
        if (sanction == null) {
            Arrays.stream(cells[3].split("\\|")).map(Grade::valueOf).forEach(grades::add);
        }
        var from = LocalDate.parse(cells[7]);
        var to = cells[8].isEmpty() ? null : LocalDate.parse(cells[8]);
        var lasts = cells[5].isEmpty() ? null : Period.parse(cells[5]);
        require(to == null || !to.isBefore(from), cells[8]);
        require(lasts == null || !lasts.isNegative() && !lasts.isZero(), cells[5]);
        require(cells[9].matches("[A-Z]+-[A-Z0-9.()]+"), cells[9]);
        require(cells[10].equals("printed") || cells[10].equals("local-default"), cells[10]);
        return new Measure(cells[0], department, kind, grades, sanction, sanction == null ? Period.parse(cells[4]) : null, lasts,
                cells[6].equals(GOES_ON), from, to, cells[9], cells[10].equals("local-default"));
    }

    private static void require(boolean fits, String found) {
        if (!fits) {
            throw new IllegalArgumentException(found);
        }
    }
}
