package org.shouxin.trail;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/**
 * The canonical text of an entry, and its hash. Anyone with the rows can recompute every hash from this description.
 *
 * <p>Format 1: the SHA-256, as lower-case hex, over the UTF-8 bytes of {@code shouxin-trail/1\n} followed by one piece
 * per field in this order: case number, sequence, action, actor id, actor name, on behalf of, role, before, after, reason,
 * articles, rule version, occurred at, recorded at, previous hash. A piece is {@code <length>:<text>\n}, where length
 * counts the bytes of the text, and {@code -\n} where the field is null. Numbers are decimal, times are microseconds since
 * the epoch, before and after are JSON objects of strings with keys sorted by UTF-16 code unit and no white space, exactly
 * as stored. The first entry's previous hash is {@link #GENESIS}.
 *
 * <p>A new format gets a new number; old entries keep theirs.
 */
final class TrailFormat {

    static final int VERSION = 1;
    static final String GENESIS = "0".repeat(64);

    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();
    private static final TypeReference<Map<String, String>> VALUES = new TypeReference<>() { };

    private TrailFormat() {
    }

    /** What the row says its hash should be, as if it stood at {@code sequence}. */
    static String hash(EntryRow row, long sequence) {
        return new Canonical("shouxin-trail/1").add(row.caseNumber()).add(sequence).add(row.action()).add(row.actorId())
                .add(row.actorName()).add(row.onBehalfOf()).add(row.role()).add(row.before()).add(row.after())
                .add(row.reason()).add(row.articles()).add(row.ruleVersion()).add(row.occurredAt()).add(row.recordedAt())
                .add(row.previousHash()).sha256();
    }

    static String json(Map<String, String> values) {
        try {
            return JSON.writeValueAsString(values);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Values of a trail entry cannot be written as JSON", e);
        }
    }

    static Map<String, String> values(String json) {
        try {
            return JSON.readValue(json, VALUES);
        } catch (JsonProcessingException e) {
            // an entry changed behind the application's back must still be shown, and verification must still reach it
            return Map.of("?", json);
        }
    }

    /** Length-prefixed pieces: no two different lists of fields give the same bytes. */
    static final class Canonical {

        private final MessageDigest digest = sha256Digest();

        Canonical(String format) {
            digest.update((format + "\n").getBytes(StandardCharsets.UTF_8));
        }

        Canonical add(long number) {
            return add(Long.toString(number));
        }

        Canonical add(String text) {
            if (text == null) {
                digest.update("-\n".getBytes(StandardCharsets.UTF_8));
                return this;
            }
            var bytes = text.getBytes(StandardCharsets.UTF_8);
            digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
            digest.update(bytes);
            digest.update((byte) '\n');
            return this;
        }

        String sha256() {
            return HexFormat.of().formatHex(digest.digest());
        }

        private static MessageDigest sha256Digest() {
            try {
                return MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("Every Java has SHA-256", e);
            }
        }
    }
}
