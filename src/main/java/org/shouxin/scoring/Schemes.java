package org.shouxin.scoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * Schemes in all their versions, each of them once.
 *
 * @article CR-A1, NB-2(1)
 */
public final class Schemes {

    private static final List<String> BUNDLED = List.of("credit-cr", "credit-nb");

    private final List<Scheme> versions;

    /** @throws IllegalArgumentException two of them have the same reference */
    public Schemes(List<Scheme> versions) {
        this.versions = List.copyOf(versions);
        var seen = new HashSet<String>();
        versions.stream().map(Scheme::reference).filter(reference -> !seen.add(reference)).findFirst().ifPresent(twice -> {
            throw new IllegalArgumentException(twice);
        });
    }

    /** The schemes that ship with the product: CR and NB. */
    public static Schemes bundled() {
        return new Schemes(BUNDLED.stream().map(name -> Scheme.parse(name, lines(name))).toList());
    }

    /** The version that a stored result names, e.g. {@code CR@1}. */
    public Optional<Scheme> byReference(String reference) {
        return versions.stream().filter(scheme -> scheme.reference().equals(reference)).findFirst();
    }

    public List<Scheme> all() {
        return versions;
    }

    private static List<String> lines(String name) {
        try (var file = Schemes.class.getResourceAsStream("/rulebooks/" + name + ".csv")) {
            if (file == null) {
                throw new IllegalStateException(name);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
