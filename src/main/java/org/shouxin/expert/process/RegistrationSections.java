package org.shouxin.expert.process;

import java.util.ArrayList;
import java.util.List;
import org.shouxin.expert.Masked;
import org.shouxin.expert.PersonalGroup;
import org.shouxin.expert.RecruitmentView;
import org.shouxin.expert.Registration;
import org.shouxin.expert.SpecialtyGroup;
import org.shouxin.workflow.spi.FactSheet.Fact;
import org.shouxin.workflow.spi.FactSheet.Section;

/**
 * The registration form as facts, in the order of WJ-A2. Resident ID, addresses, phones and accounts are masked.
 *
 * @article WJ-12(2)
 */
final class RegistrationSections {

    private static final String FORM = "form.file-nomination.";
    private static final String PAGE = "page.recruitment.";

    private final List<Fact> facts = new ArrayList<>();

    private RegistrationSections() {
    }

    /** @param mayShow whether the viewer may ask for what is masked */
    static List<Section> of(RecruitmentView view, boolean mayShow) {
        var registration = view.registration();
        return List.of(
                Section.table(PAGE + "groups", List.of(FORM + "groups"), registration.groups().stream().sorted()
                        .map(RegistrationSections::group).toList()),
                disclosed(new RegistrationSections().person(registration).section("person"), PersonalGroup.IDENTITY, view, mayShow),
                new RegistrationSections().career(registration.career()).section("work"),
                disclosed(new RegistrationSections().contact(registration).section("contact"), PersonalGroup.CONTACT, view, mayShow),
                history(registration),
                disclosed(new RegistrationSections().statements(registration.statements()).section("statements"), PersonalGroup.UNIT, view,
                        mayShow && registration.statements().unitPhone() != null));
    }

    private static Section disclosed(Section section, PersonalGroup group, RecruitmentView view, boolean mayShow) {
        return mayShow ? section.disclosedAt("/cases/" + view.caseNumber() + "/personal/" + group.code()) : section;
    }

    private static List<Fact> group(SpecialtyGroup group) {
        return List.of(Fact.named(FORM + "groups", "option.groups." + group.code()).toned(null, "WJ-3"));
    }

    private static Section history(Registration registration) {
        return Section.table(PAGE + "workHistory", List.of(PAGE + "period", FORM + "workHistory.employer",
                FORM + "workHistory.position", FORM + "workHistory.title"), registration.workHistory().stream()
                .map(row -> List.of(Fact.of(PAGE + "period", row.from() + " - " + (row.to() == null ? "" : row.to())),
                        Fact.of(FORM + "workHistory.employer", row.employer()),
                        Fact.of(FORM + "workHistory.position", row.position()), Fact.of(FORM + "workHistory.title", row.title())))
                .toList());
    }

    private RegistrationSections person(Registration registration) {
        var candidate = registration.candidate();
        text("name", candidate.name());
        option("sex", candidate.sex());
        text("birthDate", candidate.birthDate().toString());
        option("ethnicity", candidate.ethnicity());
        option("politicalAffiliation", candidate.politicalAffiliation());
        text("birthplace", candidate.birthplace());
        text("residentId", Masked.identifier(candidate.residentId()));
        option("postStatus", candidate.postStatus());
        return this;
    }

    private RegistrationSections career(Registration.Career career) {
        text("employer", career.employer());
        text("supervisingDepartment", career.supervisingDepartment());
        text("position", career.position());
        text("professionalTitle", career.professionalTitle());
        option("titleLevel", career.titleLevel());
        text("school", career.school());
        option("education", career.education());
        yesNo("fullTime", career.fullTime());
        text("specialty", career.specialty());
        text("specialtyYears", String.valueOf(career.specialtyYears()));
        text("strengths", career.strengths());
        yesNo("safetyEngineer", career.safetyEngineer());
        yesNo("safetyAssessor", career.safetyAssessor());
        return this;
    }

    private RegistrationSections contact(Registration registration) {
        var contact = registration.contact();
        text("address", Masked.identifier(contact.address()));
        text("wechat", Masked.identifier(contact.wechat()));
        text("workPhone", Masked.identifier(contact.workPhone()));
        text("homePhone", Masked.identifier(contact.homePhone()));
        text("mobile", Masked.identifier(contact.mobile()));
        text("email", Masked.identifier(contact.email()));
        text("qq", Masked.identifier(contact.qq()));
        return this;
    }

    private RegistrationSections statements(Registration.Statements statements) {
        text("achievements", statements.achievements());
        text("awards", statements.awards());
        text("ownStatement", statements.ownStatement());
        text("unitOpinion", statements.unitOpinion());
        text("unitContact", statements.unitContact());
        text("unitPhone", Masked.identifier(statements.unitPhone()));
        return this;
    }

    private Section section(String name) {
        return Section.pairs(PAGE + name, facts);
    }

    private void text(String field, String value) {
        if (value != null) {
            facts.add(Fact.of(FORM + field, value));
        }
    }

    private void option(String field, String code) {
        if (code != null && !code.isEmpty()) {
            facts.add(Fact.named(FORM + field, "option." + field + "." + code));
        }
    }

    private void yesNo(String field, boolean value) {
        facts.add(Fact.named(FORM + field, value ? "page.recruitment.yes" : "page.recruitment.no"));
    }
}
