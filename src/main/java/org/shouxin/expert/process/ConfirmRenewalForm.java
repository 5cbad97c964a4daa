package org.shouxin.expert.process;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.shouxin.expert.NominationKind;
import org.shouxin.expert.Registration;
import org.shouxin.expert.RenewalAnswer;
import org.shouxin.expert.RenewalOutcome;

/**
 * Fields of the form {@code confirm-renewal}: the expert's answer and, from one who applies, WJ-A2 as it is now. Whatever the
 * answer hides is required by the form alone.
 *
 * @article WJ-6,WJ-12(2)
 */
public record ConfirmRenewalForm(@NotBlank String outcome, String statement, String reason, String name, String sex, LocalDate birthDate,
        String ethnicity, String politicalAffiliation, String birthplace, String employer, String supervisingDepartment, String position,
        String professionalTitle, String titleLevel, String school, String education, boolean fullTime, String specialty,
        @Min(0) @Max(60) Integer specialtyYears, String strengths, boolean safetyEngineer, boolean safetyAssessor, String residentId,
        String postStatus, String address, String wechat, String workPhone, String homePhone, String mobile, String email, String qq,
        List<String> groups, List<NominationForm.@Valid WorkRow> workHistory, String achievements, String awards, String ownStatement) {

    RenewalAnswer answer() {
        return new RenewalAnswer(RenewalOutcome.of(outcome), statement, reason);
    }

    /** {@code null} from an expert who leaves. */
    Registration registration() {
        return RenewalOutcome.of(outcome) == RenewalOutcome.LEAVE ? null
                : new NominationForm(NominationKind.SELF.code(), null, false, null, name, sex, birthDate, ethnicity, politicalAffiliation,
                        birthplace, employer, supervisingDepartment, position, professionalTitle, titleLevel, school, education, fullTime,
                        specialty, specialtyYears, strengths, safetyEngineer, safetyAssessor, residentId, postStatus, address, wechat,
                        workPhone, homePhone, mobile, email, qq, groups, workHistory, achievements, awards, ownStatement, null, null, null)
                        .registration();
    }

    /** The registration on file as the form opens with it: what the file does not hold is left for the expert. */
    static Map<String, Object> prefilled(Registration onFile) {
        var values = PrefilledValues.of(NominationForm.of(onFile));
        values.keySet().removeAll(List.of("nominationKind", "specialExpert", "unitOpinion", "unitContact", "unitPhone"));
        values.values().removeIf(value -> "".equals(value) || Integer.valueOf(0).equals(value));
        return values;
    }

    @Override
    public String toString() {
        return "ConfirmRenewalForm";
    }
}
