package org.shouxin.expert;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** What a correction changed, field by field under the keys of the form, with identifiers masked as the trail needs them. */
final class RegistrationChanges {

    /** @param before {@code null} when the field was empty */
    record Change(String field, String before, String after) {
    }

    private RegistrationChanges() {
    }

    static List<Change> between(Registration before, Registration after) {
        var old = values(before);
        var shownOld = shown(before);
        var shownNew = shown(after);
        var changes = new ArrayList<Change>();
        values(after).forEach((field, value) -> {
            if (!Objects.equals(old.get(field), value)) {
                changes.add(new Change(field, shownOld.get(field), shownNew.get(field)));
            }
        });
        return changes;
    }

    private static Map<String, String> shown(Registration registration) {
        var values = values(registration);
        for (var field : List.of("residentId", "address", "wechat", "workPhone", "homePhone", "mobile", "email", "qq", "unitPhone")) {
            values.computeIfPresent(field, (key, value) -> Masked.identifier(value));
        }
        return values;
    }

    /** The fields of the form by their keys, in full. */
    static Map<String, String> values(Registration registration) {
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
        values.put("workHistory", registration.workHistory().stream().map(RegistrationChanges::row).collect(Collectors.joining("; ")));
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
