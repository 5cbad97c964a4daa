package org.shouxin.expert;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The commitment letter as candidates sign it. Its text is Chinese in every language of the product: it is what is signed.
 *
 * @article WJ-A1
 */
@Component
public class CommitmentLetter {

    private final String text;

    CommitmentLetter() {
        try {
            text = new ClassPathResource("expert/commitment-letter.txt").getContentAsString(StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("The commitment letter is not in the build", e);
        }
    }

    /** Title first, then one paragraph a line. */
    public List<String> lines() {
        return text.lines().filter(line -> !line.isBlank()).toList();
    }

    /** Hash of the text in hexadecimal, stored with every answer. */
    public String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
