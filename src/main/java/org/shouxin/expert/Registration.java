package org.shouxin.expert;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * What form WJ-A2 says about a candidate. Coded fields hold the option values of the form. Texts are {@code null} when left
 * empty. Identifiers are plain here and encrypted in the database; no {@code toString} shows them.
 *
 * @article WJ-12(2)
 */
public record Registration(Candidate candidate, Career career, Contact contact, Statements statements, Set<SpecialtyGroup> groups,
        List<WorkPeriod> workHistory) {

    public Registration {
        groups = Set.copyOf(groups);
        workHistory = List.copyOf(workHistory);
    }

    @Override
    public String toString() {
        return "Registration";
    }

    /** @param residentId normalised number, see {@link ResidentId} */
    @Embeddable
    public record Candidate(String name, String sex, LocalDate birthDate, String ethnicity, String politicalAffiliation,
            String birthplace, @Convert(converter = EncryptedColumn.class) String residentId, String postStatus) {

        @Override
        public String toString() {
            return "Candidate";
        }
    }

    /** @param specialtyYears full years in the specialty, 0 to 60 */
    @Embeddable
    public record Career(String employer, String supervisingDepartment, @Column(name = "job") String position,
            String professionalTitle, String titleLevel, String school, String education, boolean fullTime, String specialty,
            int specialtyYears, String strengths, boolean safetyEngineer, boolean safetyAssessor) {
    }

    /** Where the candidate can be reached. */
    @Embeddable
    public record Contact(@Column(name = "address_sealed") @Convert(converter = EncryptedColumn.class) String address,
            @Column(name = "wechat_sealed") @Convert(converter = EncryptedColumn.class) String wechat,
            @Convert(converter = EncryptedColumn.class) String workPhone,
            @Convert(converter = EncryptedColumn.class) String homePhone, @Convert(converter = EncryptedColumn.class) String mobile,
            @Column(name = "email_sealed") @Convert(converter = EncryptedColumn.class) String email,
            @Column(name = "qq_sealed") @Convert(converter = EncryptedColumn.class) String qq) {

        @Override
        public String toString() {
            return "Contact";
        }
    }

    /** What the candidate and the nominating unit say. */
    @Embeddable
    public record Statements(String achievements, String awards, String ownStatement, String unitOpinion, String unitContact,
            @Convert(converter = EncryptedColumn.class) String unitPhone) {

        @Override
        public String toString() {
            return "Statements";
        }
    }

    /**
     * One row of the work history.
     *
     * @param from first month as {@code YYYY.MM}
     * @param to   last month as {@code YYYY.MM}; {@code null} means until today
     */
    @Embeddable
    public record WorkPeriod(@Column(name = "from_month") String from, @Column(name = "to_month") String to, String employer,
            @Column(name = "job") String position, String title) {
    }
}
