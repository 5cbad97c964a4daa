package org.shouxin.credit;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.shouxin.kernel.Refused;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Reads import files row by row: an Excel file with a sheet for each table, or JSON with a list for each. */
@Component
class ImportFile {

    private static final JsonFactory JSON = JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
    private static final LocalDate EXCEL_ZERO = LocalDate.of(1899, 12, 30);
    private static final int MOST_DAYS = 200_000;

    private final MessageSource messages;

    ImportFile(MessageSource messages) {
        this.messages = messages;
    }

    /** @throws Refused {@code import.unreadable}, {@code import.header}: a column that there is not, or none of the needed ones */
    void excel(byte[] content, Consumer<ImportedRow> rows) {
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(content))) {
            var found = false;
            var sheets = book.getSheets().toList();
            for (var table : ImportSheet.values()) {
                for (var sheet : sheets.stream().filter(one -> named(table, one.getName())).toList()) {
                    found = true;
                    try (var lines = sheet.openStream()) {
                        read(table, lines, rows);
                    }
                }
            }
            if (!found) {
                throw new Refused("import.unreadable");
            }
        } catch (IOException | UncheckedIOException | ExcelReaderException | IllegalArgumentException | IndexOutOfBoundsException damaged) {
            throw new Refused("import.unreadable");
        }
    }

    private void read(ImportSheet table, Stream<Row> lines, Consumer<ImportedRow> rows) {
        var columns = new HashMap<Integer, String>();
        lines.forEach(line -> {
            if (columns.isEmpty()) {
                line.stream().filter(cell -> cell != null && !cell.getText().isBlank()).forEach(cell ->
                        columns.put(cell.getColumnIndex(), column(table, cell.getText())));
                if (!columns.isEmpty() && !columns.containsValue(table.columns().get(0))) {
                    throw new Refused("import.header", Map.of("column", table.columns().get(0)));
                }
                return;
            }
            var cells = new HashMap<String, String>();
            columns.forEach((index, column) -> line.getOptionalCell(index).map(cell -> text(cell, column)).filter(text -> !text.isBlank())
                    .ifPresent(text -> cells.put(column, text)));
            if (!cells.isEmpty()) {
                rows.accept(new ImportedRow(table, line.getRowNum(), cells));
            }
        });
    }

    private static String text(Cell cell, String column) {
        if (cell.getType() != CellType.NUMBER) {
            return cell.getType() == CellType.EMPTY || cell.getType() == CellType.ERROR ? "" : cell.getText();
        }
        var number = new BigDecimal(cell.getRawValue());
        var day = column.equals("evidenceOn") || column.startsWith("valid");
        if (day && number.signum() > 0 && number.compareTo(BigDecimal.valueOf(MOST_DAYS)) < 0) {
            return EXCEL_ZERO.plusDays(number.longValue()).toString();
        }
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private boolean named(ImportSheet table, String name) {
        return table.code().equals(name.strip()) || said("credit.import.sheet." + table.code(), name);
    }

    private String column(ImportSheet table, String header) {
        return table.columns().stream().filter(column -> column.equals(header.strip()) || said(table.label(column), header)).findFirst()
                .orElseThrow(() -> new Refused("import.header", Map.of("column", header.substring(0, Math.min(header.length(), 40)))));
    }

    private boolean said(String key, String text) {
        return Stream.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH).anyMatch(locale -> messages.getMessage(key, null, locale).equals(text.strip()));
    }

    /** Enterprises before observations, in whichever order they stand. @throws Refused {@code import.unreadable}, {@code import.header} */
    void json(byte[] content, Consumer<ImportedRow> rows) {
        for (var table : ImportSheet.values()) {
            try (var json = JSON.createParser(content)) {
                expect(json.nextToken() == JsonToken.START_OBJECT);
                while (json.nextToken() == JsonToken.FIELD_NAME) {
                    var list = ImportSheet.of(json.currentName()).orElseThrow(() -> new Refused("import.unreadable"));
                    expect(json.nextToken() == JsonToken.START_ARRAY);
                    if (list == table) {
                        rows(json, table, rows);
                    } else {
                        json.skipChildren();
                    }
                }
                expect(json.currentToken() == JsonToken.END_OBJECT && json.nextToken() == null);
            } catch (IOException damaged) {
                throw new Refused("import.unreadable");
            }
        }
    }

    private static void rows(JsonParser json, ImportSheet table, Consumer<ImportedRow> rows) throws IOException {
        for (var number = 1; json.nextToken() != JsonToken.END_ARRAY; number++) {
            rows.accept(new ImportedRow(table, number, cells(json, table)));
        }
    }

    private static Map<String, String> cells(JsonParser json, ImportSheet table) throws IOException {
        expect(json.currentToken() == JsonToken.START_OBJECT);
        var cells = new HashMap<String, String>();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            var column = json.currentName();
            if (!table.columns().contains(column)) {
                throw new Refused("import.header", Map.of("column", column.substring(0, Math.min(column.length(), 40))));
            }
            var value = json.nextToken();
            expect(value.isScalarValue());
            if (value != JsonToken.VALUE_NULL) {
                cells.put(column, json.getText());
            }
        }
        return cells;
    }

    private static void expect(boolean fits) {
        if (!fits) {
            throw new Refused("import.unreadable");
        }
    }
}
