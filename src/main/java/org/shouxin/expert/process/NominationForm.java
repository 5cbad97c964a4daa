package org.shouxin.expert.process;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import org.shouxin.expert.NominationKind;
import org.shouxin.expert.Proposal;
import org.shouxin.expert.Registration;
import org.shouxin.expert.Registration.Candidate;
import org.shouxin.expert.Registration.Career;
import org.shouxin.expert.Registration.Contact;
import org.shouxin.expert.Registration.Statements;
import org.shouxin.expert.Registration.WorkPeriod;
import org.shouxin.expert.SpecialtyGroup;

/**
 * Fields of the forms {@code file-nomination} and {@code correct-registration}: WJ-A2.
 *
 * @article WJ-12(2)
 */
public record NominationForm(@NotBlank String nominationKind, String applicantUsername, boolean specialExpert, String specialReason,
        @NotBlank String name, @NotBlank String sex, @NotNull LocalDate birthDate, @NotBlank String ethnicity,
        String politicalAffiliation, String birthplace, @NotBlank String employer, String supervisingDepartment, String position,
        String professionalTitle, @NotBlank String titleLevel, String school, @NotBlank String education, boolean fullTime,
        @NotBlank String specialty, @NotNull @Min(0) @Max(60) Integer specialtyYears, String strengths, boolean safetyEngineer,
        boolean safetyAssessor, @NotBlank String residentId, @NotBlank String postStatus, @NotBlank String address, String wechat,
        String workPhone, String homePhone, @NotBlank String mobile, String email, String qq, @NotEmpty List<String> groups,
        List<@Valid WorkRow> workHistory, String achievements, String awards, @NotBlank String ownStatement, String unitOpinion,
        String unitContact, String unitPhone) {

    /** One row of the work history; months as {@code YYYY.MM}. */
    public record WorkRow(@NotBlank String from, String to, @NotBlank String employer, String position, String title) {

        private static WorkRow of(WorkPeriod period) {
            return new WorkRow(period.from(), period.to(), period.employer(), period.position(), period.title());
        }

        private WorkPeriod period() {
            return new WorkPeriod(from, to, employer, position, title);
        }
    }

    /** Of somebody who comes by themselves. */
    static NominationForm of(Registration registration) {
        return of(new Proposal(NominationKind.SELF, false, null, null), registration);
    }

    static NominationForm of(Proposal proposal, Registration registration) {
        var candidate = registration.candidate();
        var career = registration.career();
        var contact = registration.contact();
        var statements = registration.statements();
        return new NominationForm(proposal.kind().code(), proposal.applicantUsername(), proposal.specialExpert(),
                proposal.specialReason(), candidate.name(), candidate.sex(), candidate.birthDate(), candidate.ethnicity(),
                candidate.politicalAffiliation(), candidate.birthplace(), career.employer(), career.supervisingDepartment(),
                career.position(), career.professionalTitle(), career.titleLevel(), career.school(), career.education(),
                career.fullTime(), career.specialty(), career.specialtyYears(), career.strengths(), career.safetyEngineer(),
                career.safetyAssessor(), candidate.residentId(), candidate.postStatus(), contact.address(), contact.wechat(),
                contact.workPhone(), contact.homePhone(), contact.mobile(), contact.email(), contact.qq(),
                registration.groups().stream().sorted().map(SpecialtyGroup::code).toList(),
                registration.workHistory().stream().map(WorkRow::of).toList(), statements.achievements(), statements.awards(),
                statements.ownStatement(), statements.unitOpinion(), statements.unitContact(), statements.unitPhone());
    }

    Proposal proposal() {
        return new Proposal(NominationKind.of(nominationKind), specialExpert, filled(specialReason), filled(applicantUsername));
    }

    Registration registration() {
        return new Registration(new Candidate(name, sex, birthDate, ethnicity, politicalAffiliation, birthplace, residentId, postStatus),
                new Career(employer, supervisingDepartment, position, professionalTitle, titleLevel, school, education, fullTime,
                        specialty, specialtyYears, strengths, safetyEngineer, safetyAssessor),
                new Contact(address, wechat, workPhone, homePhone, mobile, email, qq),
                new Statements(achievements, awards, ownStatement, unitOpinion, unitContact, unitPhone),
                new HashSet<>(groups.stream().map(SpecialtyGroup::of).toList()),
                workHistory == null ? List.of() : workHistory.stream().map(WorkRow::period).toList());
    }

    private static String filled(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    @Override
    public String toString() {
        return "NominationForm";
    }
}
