package org.shouxin.calendar;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A yearly notice about holidays for tests, in both shapes in which it can be entered. */
public record Notice(int year, List<String> rows) {

    /** The dates of no real notice, but of one that could be. */
    public static Notice of(int year) {
        var rows = new ArrayList<String>();
        for (var day : List.of("01-01,HOLIDAY,元旦", "02-05,HOLIDAY,春节", "02-08,HOLIDAY,春节", "02-09,HOLIDAY,春节", "04-05,HOLIDAY,清明节",
                "05-01,HOLIDAY,劳动节", "05-03,HOLIDAY,劳动节", "06-09,HOLIDAY,端午节", "09-15,HOLIDAY,中秋节", "10-01,HOLIDAY,国庆节",
                "10-02,HOLIDAY,国庆节", "10-03,HOLIDAY,国庆节")) {
            rows.add(year + "-" + day);
        }
        if (year == 2027) {
            rows.add("2027-02-14,WORKDAY,春节");
        }
        return new Notice(year, rows);
    }

    public Notice with(String row) {
        var more = new ArrayList<>(rows);
        more.add(row);
        return new Notice(year, more);
    }

    public Notice without(String part) {
        return new Notice(year, rows.stream().filter(row -> !row.contains(part)).toList());
    }

    public byte[] csv() {
        return ("# Days off and moved working days of " + year + "; source: 国办发明电〔" + (year - 1) + "〕8号\ndate,kind,occasion\n"
                + String.join("\n", rows) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    public byte[] json() {
        var days = rows.stream().map(row -> row.split(",", -1)).map(cells -> "{\"name\":\"%s\",\"date\":\"%s\"%s}".formatted(
                cells.length > 2 ? cells[2] : "", cells[0], cells[1].equals("HOLIDAY") ? ",\"isOffDay\":true"
                : cells[1].equals("WORKDAY") ? ",\"isOffDay\":false" : "")).collect(Collectors.joining(","));
        return ("{\"year\":" + year + ",\"papers\":[\"国办发明电〔" + (year - 1) + "〕8号\"],\"days\":[" + days + "]}")
                .getBytes(StandardCharsets.UTF_8);
    }
}
