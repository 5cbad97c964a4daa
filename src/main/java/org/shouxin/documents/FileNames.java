package org.shouxin.documents;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import org.shouxin.kernel.Refused;
import org.shouxin.kernel.VisibleText;

/** File names as people chose them, rare characters included, without what could deceive a reader or a file system. */
final class FileNames {

    private static final int MAX_BYTES = 255;

    private FileNames() {
    }

    /** The last part of the name; control and invisible characters, reversed text, no base or too many bytes are refused. */
    static String clean(String name) {
        if (name == null || VisibleText.hidesInLine(name)) {
            throw new Refused("document.name");
        }
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        var cleaned = Normalizer.normalize(last, Normalizer.Form.NFC).strip();
        if (cleaned.lastIndexOf('.') < 1 || cleaned.endsWith(".") || cleaned.startsWith(".")
                || cleaned.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            throw new Refused("document.name");
        }
        return cleaned;
    }
}
