package org.shouxin.expert;

import java.time.LocalDate;
import java.util.List;

/** An expert as lists show one. */
public record ExpertRow(String id, String bureauId, String number, String name, String employer, String specialty, String titleLevel,
        List<SpecialtyGroup> groups, LocalDate termEndsOn, Standing standing) {
}
