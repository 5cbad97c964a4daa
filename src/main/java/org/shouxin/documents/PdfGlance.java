package org.shouxin.documents;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Whether a PDF may be shown inside a page: nothing in it acts. What cannot be looked into, such as encrypted or strangely
 * packed objects, counts as acting; such a file is a download and no worse for it.
 */
final class PdfGlance {

    /** Names of what runs, opens, sends or carries something: scripts, programs, forms of the XML kind, films, files within the file. */
    private static final Pattern ACTING = Pattern.compile(
            "/(JavaScript|Launch|SubmitForm|ImportData|GoToR|GoToE|Rendition|RichMedia|XFA|EmbeddedFiles?|Movie|Sound|3D|Encrypt)(?![A-Za-z0-9])");
    private static final Pattern HEXED = Pattern.compile("#([0-9A-Fa-f]{2})");
    private static final Pattern PACKED = Pattern.compile("/ObjStm(?![A-Za-z0-9])");
    /** From the name of the type to the packed bytes, with no text or comment between that could hold a false beginning. */
    private static final Pattern TO_STREAM = Pattern.compile("[^%(]{0,2000}?>>\\s{0,9}stream\\r?\\n");
    /** Ways to pack, or to pack twice, that are not looked into. */
    private static final Pattern STRANGE = Pattern.compile("[%(]|/(DecodeParms|DP|LZWDecode|ASCII85Decode|ASCIIHexDecode|RunLengthDecode|Crypt|F)(?![A-Za-z0-9])");
    /** Objects unpacked in all, in bytes. */
    private static final int MOST = 32 * 1024 * 1024;

    private PdfGlance() {
    }

    static boolean harmless(byte[] pdf) {
        var text = new String(pdf, StandardCharsets.ISO_8859_1);
        if (acts(text)) {
            return false;
        }
        if (PACKED.matcher(spelled(text)).results().count() != PACKED.matcher(text).results().count()) {
            return false;
        }
        int room = MOST;
        var packed = PACKED.matcher(text);
        while (packed.find()) {
            var stream = TO_STREAM.matcher(text).region(packed.end(), text.length());
            if (!stream.lookingAt() || STRANGE.matcher(text.substring(beginning(text, packed.start()), stream.end())).find()) {
                return false;
            }
            var objects = unpacked(pdf, stream.end(), room);
            if (objects == null || acts(objects)) {
                return false;
            }
            room -= objects.length();
        }
        return true;
    }

    /** Where the object begins whose type stands at {@code type}. */
    private static int beginning(String text, int type) {
        return Math.max(0, text.lastIndexOf("obj", type));
    }

    private static boolean acts(String text) {
        return ACTING.matcher(spelled(text)).find();
    }

    /** Names with their hexadecimal disguise taken off. */
    private static String spelled(String text) {
        return text.indexOf('#') < 0 ? text
                : HEXED.matcher(text).replaceAll(hex -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(hex.group(1), 16))));
    }

    /** The stream that begins there, or {@code null} when it is not deflated, damaged or too large. */
    private static String unpacked(byte[] pdf, int from, int room) {
        var inflater = new Inflater();
        try {
            inflater.setInput(pdf, from, pdf.length - from);
            var out = new ByteArrayOutputStream();
            var buffer = new byte[16 * 1024];
            while (!inflater.finished()) {
                int some = inflater.inflate(buffer);
                if (some == 0 || out.size() + some > room) {
                    return null;
                }
                out.write(buffer, 0, some);
            }
            return out.toString(StandardCharsets.ISO_8859_1);
        } catch (DataFormatException e) {
            return null;
        } finally {
            inflater.end();
        }
    }
}
