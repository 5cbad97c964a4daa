package org.shouxin.credit.web;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A workbook of one sheet, written while its rows are read. No cell is taken for a formula. */
final class ExcelList {

    private static final int FLUSHED = 100;

    private ExcelList() {
    }

    /** @param rows is called once, with what takes the rows one by one */
    static void write(OutputStream out, String title, List<String> headings, Consumer<Consumer<List<String>>> rows) throws IOException {
        try (var book = new Workbook(out, "Shouxin", "1.0")) {
            var sheet = book.newWorksheet(title);
            var line = new int[1];
            Consumer<List<String>> sink = cells -> {
                for (var column = 0; column < cells.size(); column++) {
                    sheet.inlineString(line[0], column, SafeCell.of(cells.get(column)));
                }
                if (++line[0] % FLUSHED == 0) {
                    flush(sheet);
                }
            };
            sink.accept(headings);
            rows.accept(sink);
        }
    }

    private static void flush(Worksheet sheet) {
        try {
            sheet.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
