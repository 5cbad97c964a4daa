package org.shouxin.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.ClassPathResource;

/**
 * A font whose every glyph stands for one character. In the font as it ships, 生 is also the radical U+2F63 and 胶 is also
 * U+3B35; a PDF names a glyph by the lowest code point, so text copied or searched in it would be other characters that look
 * the same. Here the character map keeps, of those that share a glyph, the one that people write.
 */
final class PaperFont {

    private static final int TABLE_CMAP = 0x636D6170;
    private static final int SEGMENTED_COVERAGE = 12;

    private record Group(long first, long last, long glyph) {
    }

    private final byte[] bytes;
    private final Map<Integer, Integer> glyphs;

    private PaperFont(byte[] bytes, Map<Integer, Integer> glyphs) {
        this.bytes = bytes;
        this.glyphs = glyphs;
    }

    static PaperFont load(String path) {
        try (var in = new ClassPathResource(path).getInputStream()) {
            return of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("The font " + path + " is not on the class path", e);
        }
    }

    /** @param font a TrueType file with a format 12 character map */
    static PaperFont of(byte[] font) {
        var bytes = font.clone();
        var file = ByteBuffer.wrap(bytes);
        int directory = tableDirectory(file);
        int cmap = file.getInt(directory + 8);
        var glyphs = oneCharacterPerGlyph(read(file, cmap));
        file.putInt(directory + 12, write(file, cmap, file.getInt(directory + 12), glyphs));
        return new PaperFont(bytes, glyphs);
    }

    InputStream open() {
        return new ByteArrayInputStream(bytes);
    }

    boolean prints(int codePoint) {
        return glyphs.containsKey(codePoint);
    }

    private static int tableDirectory(ByteBuffer file) {
        int tables = file.getShort(4) & 0xFFFF;
        for (int i = 0; i < tables; i++) {
            if (file.getInt(12 + 16 * i) == TABLE_CMAP) {
                return 12 + 16 * i;
            }
        }
        throw new IllegalArgumentException("The font has no character map");
    }

    private static TreeMap<Integer, Integer> read(ByteBuffer file, int cmap) {
        int subtables = file.getShort(cmap + 2) & 0xFFFF;
        for (int i = 0; i < subtables; i++) {
            int subtable = cmap + file.getInt(cmap + 4 + 8 * i + 4);
            if ((file.getShort(subtable) & 0xFFFF) == SEGMENTED_COVERAGE) {
                var glyphs = new TreeMap<Integer, Integer>();
                int groups = file.getInt(subtable + 12);
                for (int at = subtable + 16; at < subtable + 16 + 12 * groups; at += 12) {
                    for (int code = file.getInt(at); code <= file.getInt(at + 4); code++) {
                        glyphs.put(code, file.getInt(at + 8) + code - file.getInt(at));
                    }
                }
                return glyphs;
            }
        }
        throw new IllegalArgumentException("The font has no character map of format 12");
    }

    private static TreeMap<Integer, Integer> oneCharacterPerGlyph(TreeMap<Integer, Integer> glyphs) {
        var written = new HashMap<Integer, Integer>();
        glyphs.forEach((code, glyph) -> written.merge(glyph, code, (one, other) -> rank(other) < rank(one) ? other : one));
        // a higher code point may stay: only the lowest one of a glyph is ever extracted
        var kept = new TreeMap<Integer, Integer>();
        glyphs.forEach((code, glyph) -> {
            if (code >= written.get(glyph)) {
                kept.put(code, glyph);
            }
        });
        return kept;
    }

    /** How usual a character is in Chinese text; of equals the lower code point wins. */
    private static int rank(int code) {
        boolean radicalOrCompatible = code >= 0x2E80 && code <= 0x2FDF || code >= 0xF900 && code <= 0xFAFF
                || code >= 0x2F800 && code <= 0x2FA1F;
        boolean usual = code <= 0xFF || code >= 0x3000 && code <= 0x301B || code >= 0x4E00 && code <= 0x9FFF
                || code >= 0xFF00 && code <= 0xFF60;
        return radicalOrCompatible ? 2 : usual ? 0 : 1;
    }

    /** Writes a map with this one subtable over the old one, which it never outgrows; returns the new length. */
    private static int write(ByteBuffer file, int cmap, int room, TreeMap<Integer, Integer> glyphs) {
        var groups = groups(glyphs);
        int length = 12 + 16 + 12 * groups.size();
        if (length > room) {
            throw new IllegalArgumentException("The new character map does not fit where the old one was");
        }
        file.position(cmap);
        file.putShort((short) 0).putShort((short) 1);
        file.putShort((short) 3).putShort((short) 10).putInt(12);
        file.putShort((short) SEGMENTED_COVERAGE).putShort((short) 0).putInt(length - 12).putInt(0).putInt(groups.size());
        groups.forEach(group -> file.putInt((int) group.first()).putInt((int) group.last()).putInt((int) group.glyph()));
        return length;
    }

    private static List<Group> groups(TreeMap<Integer, Integer> glyphs) {
        var groups = new ArrayList<Group>();
        glyphs.forEach((code, glyph) -> {
            var last = groups.isEmpty() ? null : groups.get(groups.size() - 1);
            if (last != null && last.last() + 1 == code && last.glyph() + code - last.first() == glyph) {
                groups.set(groups.size() - 1, new Group(last.first(), code, last.glyph()));
            } else {
                groups.add(new Group(code, code, glyph));
            }
        });
        return groups;
    }
}
