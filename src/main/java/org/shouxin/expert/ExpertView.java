package org.shouxin.expert;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * An expert as the expert page shows one.
 *
 * @param residentId masked, and so is {@code mobile}
 * @param terms      latest first
 * @param card       the card in force, {@code null} when there is none
 * @param history    the person's recruitment cases in the bureau, latest first
 */
public record ExpertView(ExpertRow row, Person person, List<TermView> terms, Card card, List<PastCase> history) {

    /** @param caseNumber the case of the last appointment; {@code null} when that was on paper */
    public record Person(String caseNumber, String sex, LocalDate birthDate, String education, String professionalTitle, String position,
            String strengths, boolean safetyEngineer, boolean safetyAssessor, String residentId, String mobile, LocalDate appointedOn) {
    }

    /**
     * @param endsOn last day, inclusive
     * @param ended  whether it was ended because no other followed
     * @param letter number of its letter of appointment; {@code null} when the product printed none
     */
    public record TermView(String caseNumber, LocalDate startsOn, LocalDate endsOn, boolean ended, String letter) {
    }

    /**
     * @param codeToken  what the QR code of the card carries
     * @param caseNumber the case it was issued in; {@code null} when that was on paper
     * @param photoId    the photo it was issued with; {@code null} when there was none
     */
    public record Card(String number, LocalDate issuedOn, LocalDate validFrom, LocalDate validUntil, String codeToken, String caseNumber, String photoId) {
    }

    /** One recruitment of the person. */
    public record PastCase(String caseNumber, NominationStatus status, Instant filedAt) {
    }
}
