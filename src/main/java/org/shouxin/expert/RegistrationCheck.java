package org.shouxin.expert;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.shouxin.expert.Registration.Candidate;
import org.shouxin.kernel.InvalidInput;
import org.shouxin.kernel.InvalidInput.FieldProblem;

/**
 * What no form schema can check on a registration: the resident ID and its birth date, the characters of a name, the order of
 * the work history. Names every faulty field at once.
 *
 * @article WJ-12(2)
 */
final class RegistrationCheck {

    private final LocalDate today;
    private final List<FieldProblem> problems = new ArrayList<>();

    private RegistrationCheck(LocalDate today) {
        this.today = today;
    }

    /** The registration as it is stored: name and resident ID normalised. Raises {@link InvalidInput} naming each faulty field. */
    static Registration normalised(Registration typed, LocalDate today) {
        var check = new RegistrationCheck(today);
        var candidate = check.candidate(typed.candidate());
        check.workHistory(typed.workHistory());
        if (typed.groups().isEmpty()) {
            check.refuse("groups", "required");
        }
        if (!check.problems.isEmpty()) {
            throw new InvalidInput(check.problems);
        }
        return new Registration(candidate, typed.career(), typed.contact(), typed.statements(), typed.groups(), typed.workHistory());
    }

    private Candidate candidate(Candidate typed) {
        var name = PersonName.normalised(typed.name());
        PersonName.fault(name).ifPresent(code -> refuse("name", code));
        if (typed.birthDate().isAfter(today)) {
            refuse("birthDate", "birth-date.future");
        }
        var residentId = ResidentId.normalised(typed.residentId());
        ResidentId.fault(residentId, today).ifPresentOrElse(code -> refuse("residentId", code), () -> agree(residentId, typed));
        return new Candidate(name, typed.sex(), typed.birthDate(), typed.ethnicity(), typed.politicalAffiliation(),
                typed.birthplace(), residentId, typed.postStatus());
    }

    private void agree(String residentId, Candidate typed) {
        if (!ResidentId.birthDate(residentId).filter(typed.birthDate()::equals).isPresent()) {
            refuse("birthDate", "birth-date.differs");
        }
    }

    private void workHistory(List<Registration.WorkPeriod> rows) {
        for (var row = 0; row < rows.size(); row++) {
            var period = rows.get(row);
            if (period.to() != null && period.to().compareTo(period.from()) < 0) {
                refuse("workHistory[" + row + "].to", "period.reversed");
            }
        }
    }

    private void refuse(String path, String code) {
        problems.add(new FieldProblem(path, code, Map.of()));
    }
}
