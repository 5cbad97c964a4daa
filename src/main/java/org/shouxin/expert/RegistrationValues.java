package org.shouxin.expert;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The fields of a registration in full, as text under the keys of the form; what was left empty may be {@code null}. */
final class RegistrationValues {

    private RegistrationValues() {
    }

    static Map<String, String> of(Registration registration) {
        var values = new LinkedHashMap<String, String>();
        var candidate = registration.candidate();
        values.put("name", candidate.name());
        values.put("sex", candidate.sex());
        values.put("birthDate", candidate.birthDate().toString());
        values.put("ethnicity", candidate.ethnicity());
        values.put("politicalAffiliation", candidate.politicalAffiliation());
        values.put("birthplace", candidate.birthplace());
        values.put("residentId", candidate.residentId());
        values.put("postStatus", candidate.postStatus());
        career(values, registration.career());
        contact(values, registration.contact());
        var statements = registration.statements();
        values.put("achievements", statements.achievements());
        values.put("awards", statements.awards());
        values.put("ownStatement", statements.ownStatement());
        values.put("unitOpinion", statements.unitOpinion());
        values.put("unitContact", statements.unitContact());
        values.put("unitPhone", statements.unitPhone());
        values.put("groups", registration.groups().stream().sorted().map(SpecialtyGroup::code).collect(Collectors.joining(",")));
        values.put("workHistory", registration.workHistory().stream().map(RegistrationValues::row).collect(Collectors.joining("; ")));
        return values;
    }

    private static void career(Map<String, String> values, Registration.Career career) {
        values.put("employer", career.employer());
        values.put("supervisingDepartment", career.supervisingDepartment());
        values.put("position", career.position());
        values.put("professionalTitle", career.professionalTitle());
        values.put("titleLevel", career.titleLevel());
        values.put("school", career.school());
        values.put("education", career.education());
        values.put("fullTime", String.valueOf(career.fullTime()));
        values.put("specialty", career.specialty());
        values.put("specialtyYears", String.valueOf(career.specialtyYears()));
        values.put("strengths", career.strengths());
        values.put("safetyEngineer", String.valueOf(career.safetyEngineer()));
        values.put("safetyAssessor", String.valueOf(career.safetyAssessor()));
    }

    private static void contact(Map<String, String> values, Registration.Contact contact) {
        values.put("address", contact.address());
        values.put("wechat", contact.wechat());
        values.put("workPhone", contact.workPhone());
        values.put("homePhone", contact.homePhone());
        values.put("mobile", contact.mobile());
        values.put("email", contact.email());
        values.put("qq", contact.qq());
    }

    private static String row(Registration.WorkPeriod period) {
        return period.from() + "-" + (period.to() == null ? "" : period.to()) + " " + period.employer();
    }
}
