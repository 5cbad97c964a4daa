package org.shouxin.identity;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/**
 * Encrypts personal fields at rest (AES-256-GCM, key id and random IV in front) and makes blind indexes for exact lookup.
 *
 * <p>Stored form: {@code g1.<key id>.<base64url of IV and ciphertext>}. The start is refused when there is no key.
 */
@Service
public class FieldCipher {

    /** A stored field that this node cannot open: changed, or sealed with a key that is not here. */
    public static final class Unreadable extends IllegalStateException {

        private static final long serialVersionUID = 1L;

        Unreadable(String message) {
            super(message);
        }

        Unreadable(String message, Throwable cause) {
            super(message, cause);
        }
    }

    private static final String FORM = "g1";
    private static final int IV_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int SIGNATURE_BYTES = 16;

    private final SecureRandom random = new SecureRandom();
    private final Map<String, SecretKeySpec> keys = new LinkedHashMap<>();
    private final String currentKeyId;
    private final byte[] indexKey;

    FieldCipher(@Value("${shouxin.data.key:}") String key, @Value("${shouxin.data.older-keys:}") String olderKeys,
            @Value("${spring.datasource.url}") String databaseUrl) {
        var all = DataKey.keys(key, olderKeys, databaseUrl);
        all.forEach(bytes -> keys.put(keyId(bytes), new SecretKeySpec(bytes, "AES")));
        currentKeyId = keyId(all.get(0));
        // The oldest key stays the root of the indexes, so that a new key does not orphan them.
        indexKey = hmac(all.get(all.size() - 1), "blind-index");
    }

    /** @param plain {@code null} stays {@code null} */
    public String encrypt(String plain) {
        if (plain == null) {
            return null;
        }
        var iv = new byte[IV_BYTES];
        random.nextBytes(iv);
        try {
            var sealed = cipher(Cipher.ENCRYPT_MODE, currentKeyId, iv).doFinal(plain.getBytes(StandardCharsets.UTF_8));
            var bytes = ByteBuffer.allocate(iv.length + sealed.length).put(iv).put(sealed).array();
            return FORM + "." + currentKeyId + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A personal field could not be encrypted", e);
        }
    }

    /** Refuses, by {@link Unreadable} that shows nothing of it, what was changed or sealed with a key that is not here. */
    public String decrypt(String stored) {
        if (stored == null) {
            return null;
        }
        var parts = stored.split("\\.");
        if (parts.length != 3 || !parts[0].equals(FORM) || !keys.containsKey(parts[1])) {
            throw new Unreadable("A personal field is not in a form this node has the key for");
        }
        try {
            var bytes = Base64.getUrlDecoder().decode(parts[2]);
            var opened = cipher(Cipher.DECRYPT_MODE, parts[1], Arrays.copyOf(bytes, IV_BYTES))
                    .doFinal(bytes, IV_BYTES, bytes.length - IV_BYTES);
            return new String(opened, StandardCharsets.UTF_8);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new Unreadable("A personal field was changed behind the product's back", e);
        }
    }

    /**
     * Keyed hash of the normalised value: equal values give equal indexes, and nothing else can be learned from one. Width,
     * case and spaces do not matter.
     *
     * @param purpose what the index is for; indexes of different purposes never match
     */
    public String blindIndex(String purpose, String plain) {
        if (plain == null) {
            return null;
        }
        var normal = Normalizer.normalize(plain, Normalizer.Form.NFKC).replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        return HexFormat.of().formatHex(hmac(hmac(indexKey, purpose), normal));
    }

    /**
     * Signature of a text that leaves the product and must be known again when it comes back: 128 bits, URL-safe, 22 characters.
     * Every character counts, unlike in {@link #blindIndex}; a new key does not make old signatures void.
     *
     * @param purpose what is signed; signatures of different purposes never match
     */
    public String sign(String purpose, String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hmac(hmac(indexKey, "sign." + purpose), text), SIGNATURE_BYTES));
    }

    /** Whether {@link #sign} gave this signature; takes the same time for every wrong one. */
    public boolean signed(String purpose, String text, String signature) {
        return MessageDigest.isEqual(sign(purpose, text).getBytes(StandardCharsets.UTF_8), signature.getBytes(StandardCharsets.UTF_8));
    }

    private Cipher cipher(int mode, String keyId, byte[] iv) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, keys.get(keyId), new GCMParameterSpec(TAG_BITS, iv));
        cipher.updateAAD(keyId.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private static String keyId(byte[] key) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(key), 0, 4);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HmacSHA256", e);
        }
    }
}
