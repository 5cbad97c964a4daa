package org.shouxin.credit.web;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.shouxin.credit.Measure.Applied;
import org.shouxin.credit.ShareSeal;
import org.shouxin.credit.ShareView;
import org.shouxin.credit.Shares;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Lists for departments as files, written while they are read. */
@Component
class ShareFiles {

    static final String NAME = "shares.csv";
    private static final List<String> COLUMNS = List.of("creditCode", "name", "grade", "since", "withdrawn", "measures");

    private final ShareSeal seal;
    private final MessageSource messages;

    ShareFiles(ShareSeal seal, MessageSource messages) {
        this.seal = seal;
        this.messages = messages;
    }

    /** Three files: the list, its hash as {@code sha256sum} writes it, and the signature of the second. */
    void zip(Shares.Rows rows, OutputStream out) throws IOException {
        try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            zip.putNextEntry(new ZipEntry(NAME));
            var hashed = new DigestOutputStream(new FilterOutputStream(zip) {
                @Override
                public void write(byte[] bytes, int from, int length) throws IOException {
                    out.write(bytes, from, length);
                }
            }, sha256());
            line(hashed, COLUMNS);
            rows.each(row -> line(hashed, cells(row)));
            var sum = (HexFormat.of().formatHex(hashed.getMessageDigest().digest()) + "  " + NAME + "\n").getBytes(StandardCharsets.US_ASCII);
            entry(zip, NAME + ".sha256", sum);
            entry(zip, NAME + ".sha256.sig", seal.sign(sum));
        }
    }

    private static void entry(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
    }

    private static void line(OutputStream out, List<String> cells) {
        try {
            out.write((cells.stream().map(ShareFiles::quoted).collect(Collectors.joining(",")) + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String quoted(String cell) {
        return "\"" + SafeCell.of(cell).replace("\"", "\"\"") + "\"";
    }

    private static List<String> cells(ShareView row) {
        return List.of(row.creditCode(), row.name(), row.grade() == null ? "" : row.grade(), row.since().toString(), String.valueOf(row.withdrawn()),
                row.measures().stream().map(one -> one.measure().code() + "/" + one.from() + "/" + (one.until() == null ? ".." : one.until())).collect(Collectors.joining(" ")));
    }

    void excel(Shares.Rows rows, Locale locale, OutputStream out) throws IOException {
        var headings = COLUMNS.stream().map(column -> say("credit.field.share." + column, locale)).toList();
        ExcelList.write(out, say("page.shares.title", locale), headings, sink -> rows.each(row -> sink.accept(List.of(row.creditCode(), row.name(),
                row.grade() == null ? say("page.round.suspendedGrade", locale) : row.grade(), row.since().toString(),
                row.withdrawn() ? say("page.shares.withdrawn", locale) : "",
                row.measures().stream().map(one -> period(one, locale)).collect(Collectors.joining("; "))))));
    }

    private String period(Applied one, Locale locale) {
        var words = say("credit.measure." + one.measure().code(), locale);
        return one.until() == null ? messages.getMessage("page.shares.measureFrom", new Object[] {words, one.from()}, locale)
                : messages.getMessage("page.shares.measureUntil", new Object[] {words, one.from(), one.until()}, locale);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private String say(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
