package org.shouxin.rulebook;

import java.time.LocalDate;
import org.springframework.stereotype.Service;

/** Rule data by key and date. */
@Service
public class Rulebook {

    /** The rule in force on the date; a key without a rule on that date is refused as {@code rulebook.no-rule}. */
    public Rule on(String key, LocalDate date) {
        throw new UnsupportedOperationException();
    }
}
