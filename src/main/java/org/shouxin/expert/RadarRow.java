package org.shouxin.expert;

import java.time.LocalDate;
import java.util.List;

/**
 * An expert on the term radar.
 *
 * @param age      full years today
 * @param ageLimit the age above which the bureau's rules ask for a waiver
 * @param renewal  {@code null} when no renewal was opened
 * @param daysLeft days until the last day of the term; negative when it is over
 */
public record RadarRow(String id, String bureauId, String number, String name, String employer, List<SpecialtyGroup> groups, int age,
        int ageLimit, LocalDate termEndsOn, long daysLeft, Standing standing, Renewal renewal) {

    /** The renewal of the term that is shown. */
    public record Renewal(String caseNumber, NominationStatus status) {
    }

    public boolean tooOld() {
        return age > ageLimit;
    }

    RadarRow with(List<SpecialtyGroup> known, Renewal opened) {
        return new RadarRow(id, bureauId, number, name, employer, known, age, ageLimit, termEndsOn, daysLeft, standing, opened);
    }
}
