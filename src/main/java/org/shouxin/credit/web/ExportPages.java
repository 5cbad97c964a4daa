package org.shouxin.credit.web;

import com.fasterxml.jackson.core.JsonFactory;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.shouxin.credit.EnterpriseExports;
import org.shouxin.credit.EnterpriseRow;
import org.shouxin.kernel.Actor;
import org.shouxin.rulebook.CodeTables;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The filtered list as a file, written while it is read. Phones and accounts of contacts are not in it. */
@Controller
class ExportPages {

    private static final List<String> COLUMNS = List.of("creditCode", "name", "division", "town", "industry", "hazardClass");

    private final EnterpriseExports exports;
    private final CodeTables tables;
    private final MessageSource messages;

    ExportPages(EnterpriseExports exports, CodeTables tables, MessageSource messages) {
        this.exports = exports;
        this.tables = tables;
        this.messages = messages;
    }

    @PostMapping(EnterpriseFilter.ADDRESS + "/export")
    void export(Actor actor, @ModelAttribute EnterpriseFilter filter, @RequestParam(defaultValue = "xlsx") String format, @RequestParam String reason,
            Locale locale, HttpServletResponse response) throws IOException {
        var json = format.equals("json");
        var rows = exports.begin(actor, filter.query(), json ? "json" : "xlsx", reason);
        response.setContentType(json ? "application/json" : ImportPages.EXCEL);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"enterprises." + (json ? "json" : "xlsx") + "\"");
        if (json) {
            json(rows, response);
        } else {
            excel(rows, locale, response);
        }
    }

    private static void json(EnterpriseExports.Rows rows, HttpServletResponse response) throws IOException {
        try (var json = new JsonFactory().createGenerator(response.getOutputStream())) {
            json.writeStartArray();
            rows.each(row -> {
                try {
                    json.writeStartObject();
                    for (var at = 0; at < COLUMNS.size(); at++) {
                        json.writeStringField(COLUMNS.get(at), cells(row).get(at));
                    }
                    json.writeStringField("status", row.status().code());
                    json.writeEndObject();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            json.writeEndArray();
        }
    }

    private void excel(EnterpriseExports.Rows rows, Locale locale, HttpServletResponse response) throws IOException {
        var names = new CodeNames(tables, locale);
        var headings = Stream.concat(COLUMNS.stream().map(column -> "credit.field.enterprise." + column), Stream.of("page.enterprises.status"))
                .map(key -> say(key, locale)).toList();
        ExcelList.write(response.getOutputStream(), say("page.enterprises.title", locale), headings, sink -> rows.each(row -> sink.accept(List.of(
                row.creditCode(), row.name(), row.division() + " " + names.division(row.division()), row.town(),
                row.industry() + " " + names.industry(row.industry()), say("credit.hazard." + row.hazardClass().code(), locale),
                say("credit.enterprise.status." + row.status().code(), locale)))));
    }

    private static List<String> cells(EnterpriseRow row) {
        return List.of(row.creditCode(), row.name(), row.division(), row.town(), row.industry(), row.hazardClass().code());
    }

    private String say(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
