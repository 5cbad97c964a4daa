package org.shouxin.identity;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Bureaus and their units. */
@Service
public class Organisation {

    /** @param division six digits of GB/T 2260, e.g. 320412 for Wujin */
    public record Bureau(String id, String division, String name) {
    }

    /** @param kind {@code TOWN}, {@code SECTION} or {@code BRIGADE} */
    public record Unit(String id, String bureauId, String kind, String name) {
    }

    public Bureau bureau(String id) {
        throw new UnsupportedOperationException();
    }

    public Optional<Unit> unit(String id) {
        throw new UnsupportedOperationException();
    }

    public List<Bureau> bureaus() {
        throw new UnsupportedOperationException();
    }

    public List<Unit> unitsOf(String bureauId) {
        throw new UnsupportedOperationException();
    }
}
