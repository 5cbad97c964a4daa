package org.shouxin.scoring;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A line of a rulebook with its number, and the reading of its cells. The last two are the article and the origin. */
record Row(String rulebook, int number, List<String> cells) {

    private static final Pattern CODE = Pattern.compile("[A-Za-z][A-Za-z0-9]*(-[A-Za-z0-9]+)*");
    private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,2})?");
    private static final Pattern ARTICLES = Pattern.compile("[A-Z]{2}-[A-Z0-9]+(\\([A-Za-z0-9]+\\))*( [A-Z]{2}-[A-Z0-9]+(\\([A-Za-z0-9]+\\))*)*");

    Row {
        cells = List.copyOf(cells);
    }

    String kind() {
        return cells.get(0);
    }

    String text(int cell) {
        return cells.get(cell);
    }

    /** A code or a speaking key. */
    String code(int cell) {
        check(CODE.matcher(text(cell)).matches(), RulebookFault.CODE_UNREADABLE, text(cell));
        return text(cell);
    }

    List<String> codes(int cell) {
        return Arrays.asList(text(cell).split("\\|", -1));
    }

    /**
     * The rows by the codes of indicators that they name, each code in one row at most.
     *
     * @param indicators rows of the indicators there are
     * @param cell       in which the codes stand
     * @param twice      what a code is refused as that a row before names
     */
    static Map<String, Row> byCode(List<Row> indicators, List<Row> rows, int cell, RulebookFault twice) {
        var known = indicators.stream().map(row -> row.text(1)).toList();
        var rowOf = new HashMap<String, Row>();
        for (var row : rows) {
            for (var code : row.codes(cell)) {
                row.check(known.contains(code), RulebookFault.CODE_UNKNOWN, code);
                row.check(rowOf.put(code, row) == null, twice, code);
            }
        }
        return rowOf;
    }

    /** @param least and {@code most} are allowed */
    BigDecimal number(int cell, String least, String most) {
        check(DECIMAL.matcher(text(cell)).matches(), RulebookFault.NUMBER_UNREADABLE, text(cell));
        var number = new BigDecimal(text(cell));
        check(number.compareTo(new BigDecimal(least)) >= 0 && number.compareTo(new BigDecimal(most)) <= 0,
                RulebookFault.NUMBER_OUT_OF_RANGE, text(cell), least, most);
        return number;
    }

    /** Counts from 1. */
    int version(int cell) {
        check(text(cell).matches("[1-9][0-9]{0,8}"), RulebookFault.NUMBER_UNREADABLE, text(cell));
        return Integer.parseInt(text(cell));
    }

    LocalDate date(int cell) {
        try {
            return LocalDate.parse(text(cell));
        } catch (DateTimeParseException unreadable) {
            throw refused(RulebookFault.DATE_UNREADABLE, text(cell));
        }
    }

    Period period(int cell) {
        try {
            var period = Period.parse(text(cell));
            check(!period.isZero() && !period.isNegative(), RulebookFault.PERIOD_UNREADABLE, text(cell));
            return period;
        } catch (DateTimeParseException unreadable) {
            throw refused(RulebookFault.PERIOD_UNREADABLE, text(cell));
        }
    }

    /** A period that is told in months alone. */
    Period months(int cell) {
        var period = period(cell);
        check(period.getDays() == 0, RulebookFault.PERIOD_UNREADABLE, text(cell));
        return period;
    }

    Grade grade(int cell) {
        return Arrays.stream(Grade.values()).filter(grade -> grade.name().equals(text(cell))).findFirst()
                .orElseThrow(() -> refused(RulebookFault.GRADE_UNKNOWN, text(cell)));
    }

    String article() {
        var article = cells.get(cells.size() - 2);
        check(ARTICLES.matcher(article).matches(), RulebookFault.ARTICLE_UNREADABLE, article);
        return article;
    }

    Origin origin() {
        var origin = cells.get(cells.size() - 1);
        return Arrays.stream(Origin.values()).filter(known -> known.code().equals(origin)).findFirst()
                .orElseThrow(() -> refused(RulebookFault.ORIGIN_UNKNOWN, origin));
    }

    void check(boolean sound, RulebookFault fault, String... arguments) {
        if (!sound) {
            throw refused(fault, arguments);
        }
    }

    RulebookRefused refused(RulebookFault fault, String... arguments) {
        return new RulebookRefused(rulebook, number, fault, List.of(arguments));
    }
}
