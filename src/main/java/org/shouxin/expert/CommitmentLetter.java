package org.shouxin.expert;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The commitment letter as candidates of a bureau sign it and as it is printed. Its text is Chinese in every language of the
 * product: it is what is signed.
 *
 * @article WJ-A1
 */
@Component
public class CommitmentLetter {

    private static final int PROMISES = 10;
    private static final String PAPER = "paper.commitment.";

    private final MessageSource messages;
    private final Districts districts;

    CommitmentLetter(MessageSource messages, Districts districts) {
        this.messages = messages;
        this.districts = districts;
    }

    /** Title first, then one paragraph a line. */
    public List<String> lines(String bureauId) {
        var names = new Object[] {districts.of(bureauId), districts.bureau(bureauId)};
        return Stream.of(Stream.of("title", "opening"), IntStream.rangeClosed(1, PROMISES).mapToObj(item -> "item." + item),
                Stream.of("closing")).flatMap(part -> part)
                .map(part -> messages.getMessage(PAPER + part, names, Locale.SIMPLIFIED_CHINESE)).toList();
    }

    /** Hash of the lines, joined by line feeds, in hexadecimal; stored with every answer. */
    public String sha256(String bureauId) {
        try {
            var text = String.join("\n", lines(bureauId)).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
