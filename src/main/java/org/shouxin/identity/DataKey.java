package org.shouxin.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * Where the key of personal data comes from: the environment, or, on the embedded database only, a file beside it that is
 * made on the first start and readable by its owner alone.
 */
final class DataKey {

    private static final int BYTES = 32;
    private static final String FILE_DATABASE = "jdbc:h2:file:";
    private static final String MEMORY_DATABASE = "jdbc:h2:mem:";

    private static final String HOW = "Set SHOUXIN_DATA_KEY to the base64 of 32 random bytes (openssl rand -base64 32), the same on every"
            + " node, and keep it apart from the database's backups.";

    private DataKey() {
    }

    /**
     * The key to encrypt with, then older ones that still decrypt.
     *
     * @param configured base64 of 32 bytes; blank when none is set
     * @param older      the same, several separated by commas
     */
    static List<byte[]> keys(String configured, String older, String databaseUrl) {
        var keys = new ArrayList<byte[]>();
        keys.add(configured.isBlank() ? embedded(databaseUrl) : decoded(configured));
        if (!older.isBlank()) {
            for (var key : older.split(",")) {
                keys.add(decoded(key));
            }
        }
        return keys;
    }

    private static byte[] decoded(String text) {
        try {
            var key = Base64.getDecoder().decode(text.strip());
            if (key.length == BYTES) {
                return key;
            }
        } catch (IllegalArgumentException e) {
            throw new Misconfigured("SHOUXIN_DATA_KEY is not base64.", HOW);
        }
        throw new Misconfigured("SHOUXIN_DATA_KEY is not the base64 of exactly 32 bytes.", HOW);
    }

    private static byte[] embedded(String url) {
        if (url.startsWith(MEMORY_DATABASE)) {
            return random();
        }
        if (!url.startsWith(FILE_DATABASE)) {
            throw new Misconfigured("SHOUXIN_DATA_KEY is not set, and personal data cannot be encrypted without it.", HOW);
        }
        var file = Path.of(url.substring(FILE_DATABASE.length()).split(";")[0] + ".key").toAbsolutePath();
        try {
            return Files.exists(file) ? decoded(Files.readString(file)) : written(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The data key beside the embedded database cannot be read or written", e);
        }
    }

    private static byte[] written(Path file) throws IOException {
        var key = random();
        Files.createDirectories(file.getParent());
        if (Files.getFileStore(file.getParent()).supportsFileAttributeView("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(file);
        }
        Files.writeString(file, Base64.getEncoder().encodeToString(key), StandardOpenOption.WRITE);
        return key;
    }

    private static byte[] random() {
        var key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        return key;
    }
}
