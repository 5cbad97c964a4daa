package org.shouxin.scoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The schemes a bureau can grade by, in all their versions.
 *
 * @article CR-A1, NB-2(1)
 */
public final class Schemes {

    private static final List<String> BUNDLED = List.of("credit-cr", "credit-nb");

    private final List<Scheme> versions;

    public Schemes(List<Scheme> versions) {
        this.versions = List.copyOf(versions);
    }

    /** The schemes that ship with the product: CR and NB. */
    public static Schemes bundled() {
        return new Schemes(BUNDLED.stream().map(name -> Scheme.parse(name, lines(name))).toList());
    }

    /**
     * The version of the scheme to grade by on the date; of several the one with the highest number.
     *
     * @param id e.g. {@code CR}
     */
    public Optional<Scheme> on(String id, LocalDate date) {
        return versions.stream().filter(scheme -> scheme.id().equals(id) && scheme.inForce(date))
                .max((left, right) -> Integer.compare(left.version(), right.version()));
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
