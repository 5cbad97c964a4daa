package org.shouxin.rulebook;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/**
 * A rulebook as a file: a header, then {@code key,version,value,articles,local default,from,to}. Lines that begin with
 * {@code #} are remarks; several articles are separated by blanks; an open end is left empty.
 *
 * <p>A key's versions follow each other day by day. A gap would leave a date without a rule, an overlap would leave two, so
 * both are refused here, before anything is decided by them.
 */
final class RuleFile {

    private static final String HEADER = "key,version,value,articles,local_default,effective_from,effective_to";

    private RuleFile() {
    }

    /** @throws IllegalStateException naming file and line of the first rule that is wrong */
    static List<Rule> parse(String name, List<String> lines) {
        if (lines.isEmpty() || !lines.get(0).equals(HEADER)) {
            throw new IllegalStateException(name + " line 1: not " + HEADER);
        }
        var rules = new ArrayList<Rule>();
        var last = new HashMap<String, Rule>();
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).isBlank() || lines.get(i).startsWith("#")) {
                continue;
            }
            var place = name + " line " + (i + 1) + ": ";
            var rule = rule(place, lines.get(i));
            checkFollows(place, last.put(rule.key(), rule), rule);
            rules.add(rule);
        }
        return List.copyOf(rules);
    }

    private static Rule rule(String place, String line) {
        var cells = line.split(",", -1);
        if (cells.length != 7 || cells[0].isBlank() || cells[2].isBlank()) {
            throw new IllegalStateException(place + "not " + HEADER);
        }
        if (!cells[4].equals("true") && !cells[4].equals("false")) {
            throw new IllegalStateException(place + "local_default is neither true nor false");
        }
        if (cells[3].isBlank()) {
            throw new IllegalStateException(place + "a rule names the article it serves");
        }
        try {
            return new Rule(cells[0], Integer.parseInt(cells[1]), cells[2], cells[3].strip().replaceAll("\\s+", ","),
                    Boolean.parseBoolean(cells[4]), LocalDate.parse(cells[5]), cells[6].isEmpty() ? null : LocalDate.parse(cells[6]), null);
        } catch (NumberFormatException | DateTimeParseException e) {
            throw new IllegalStateException(place + "a number or date cannot be read", e);
        }
    }

    private static void checkFollows(String place, Rule before, Rule rule) {
        if (rule.effectiveTo() != null && rule.effectiveTo().isBefore(rule.effectiveFrom())) {
            throw new IllegalStateException(place + "ends before it begins");
        }
        if (rule.version() != (before == null ? 1 : before.version() + 1)) {
            throw new IllegalStateException(place + "versions of a key count 1, 2, 3 in order");
        }
        if (before == null) {
            return;
        }
        var expected = before.effectiveTo() == null ? null : before.effectiveTo().plusDays(1);
        if (expected == null || rule.effectiveFrom().isBefore(expected)) {
            throw new IllegalStateException(place + "overlaps version " + before.version());
        }
        if (rule.effectiveFrom().isAfter(expected)) {
            throw new IllegalStateException(place + "leaves a gap after version " + before.version());
        }
    }
}
