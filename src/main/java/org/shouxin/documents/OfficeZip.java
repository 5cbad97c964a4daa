package org.shouxin.documents;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.shouxin.kernel.Refused;

/**
 * Looks into a Word or Excel file without trusting it: bounded inflation, no macros, no strange paths, the right heart. Reads
 * by the central directory as office programs do, since what writes a workbook in one pass leaves the sizes out in front.
 */
final class OfficeZip {

    static final List<String> DETECTED = List.of("application/zip", "application/x-tika-ooxml",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private static final int MAX_ENTRIES = 5_000;
    private static final long MAX_INFLATED = 100L * 1024 * 1024;

    private OfficeZip() {
    }

    static void require(byte[] content, String heart) {
        var names = new HashSet<String>();
        long inflated = 0;
        try (var zip = ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(content)).get()) {
            for (var entry : Collections.list(zip.getEntries())) {
                if (names.size() == MAX_ENTRIES || !isHarmless(entry) || !names.add(entry.getName())) {
                    throw new Refused("document.type");
                }
                try (var inside = zip.getInputStream(entry)) {
                    inflated = drain(inside, inflated);
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new Refused("document.type");
        }
        if (!names.contains("[Content_Types].xml") || !names.contains(heart)) {
            throw new Refused("document.type");
        }
    }

    private static boolean isHarmless(ZipArchiveEntry entry) {
        var name = entry.getName().toLowerCase(Locale.ROOT);
        return !name.contains("..") && !name.startsWith("/") && !name.contains("\\") && !name.endsWith("vbaproject.bin")
                && !name.contains("/embeddings/") && !name.contains("/activex/");
    }

    private static long drain(InputStream inside, long before) throws IOException {
        var buffer = new byte[8192];
        long inflated = before;
        for (int read = inside.read(buffer); read >= 0; read = inside.read(buffer)) {
            inflated += read;
            if (inflated > MAX_INFLATED) {
                throw new Refused("document.size", Map.of("max", Documents.MAX_BYTES / 1024 / 1024));
            }
        }
        return inflated;
    }
}
