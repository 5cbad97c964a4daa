package org.shouxin.expert.web;

import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.shouxin.expert.Masked;
import org.shouxin.expert.RecruitmentView;
import org.shouxin.expert.Registration;
import org.shouxin.expert.SpecialtyGroup;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The registration form as its paper takes it: options in words, the birth date as YYYY.MM.
 *
 * @article WJ-A2
 */
@Component
class RegistrationPaper {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("yyyy.MM");

    private final MessageSource messages;

    RegistrationPaper(MessageSource messages) {
        this.messages = messages;
    }

    /** @param open whether identifiers are printed in full */
    Map<String, Object> model(RecruitmentView view, boolean open, Locale locale) {
        var shown = open ? UnaryOperator.<String>identity() : (UnaryOperator<String>) Masked::identifier;
        var registration = view.registration();
        var form = new HashMap<String, Object>();
        candidate(form, registration, shown, locale);
        career(form, registration.career(), locale);
        contact(form, registration.contact(), shown);
        var statements = registration.statements();
        form.put("achievements", statements.achievements());
        form.put("awards", statements.awards());
        form.put("ownStatement", statements.ownStatement());
        form.put("unitOpinion", statements.unitOpinion());
        form.put("unitContact", statements.unitContact());
        form.put("unitPhone", shown.apply(statements.unitPhone()));
        form.put("groups", groups(registration.groups(), locale));
        form.put("workHistory", registration.workHistory().stream().map(RegistrationPaper::row).toList());
        return form;
    }

    /** The last review in words; {@code null} before there was one. */
    String review(RecruitmentView view, Locale locale) {
        if (view.reviews().isEmpty()) {
            return null;
        }
        var last = view.reviews().get(view.reviews().size() - 1).opinion();
        var reason = last.reason() == null ? last.waiverReason() : last.reason();
        return option("reviewOutcome", last.outcome().code(), locale) + (reason == null ? "" : "\n" + reason);
    }

    List<String> groups(Collection<SpecialtyGroup> groups, Locale locale) {
        return groups.stream().sorted().map(group -> option("groups", group.code(), locale)).toList();
    }

    private void candidate(Map<String, Object> form, Registration registration, UnaryOperator<String> shown, Locale locale) {
        var candidate = registration.candidate();
        form.put("name", candidate.name());
        form.put("sex", option("sex", candidate.sex(), locale));
        form.put("birthDate", MONTH.format(candidate.birthDate()));
        form.put("ethnicity", option("ethnicity", candidate.ethnicity(), locale));
        form.put("politicalAffiliation", option("politicalAffiliation", candidate.politicalAffiliation(), locale));
        form.put("birthplace", candidate.birthplace());
        form.put("residentId", shown.apply(candidate.residentId()));
        form.put("postStatus", candidate.postStatus());
    }

    private void career(Map<String, Object> form, Registration.Career career, Locale locale) {
        form.put("employer", career.employer());
        form.put("supervisingDepartment", career.supervisingDepartment());
        form.put("position", career.position());
        form.put("professionalTitle", career.professionalTitle() == null ? option("titleLevel", career.titleLevel(), locale)
                : career.professionalTitle());
        form.put("school", career.school());
        form.put("education", option("education", career.education(), locale));
        form.put("fullTime", career.fullTime());
        form.put("specialty", career.specialty());
        form.put("strengths", career.strengths());
        form.put("safetyEngineer", career.safetyEngineer());
        form.put("safetyAssessor", career.safetyAssessor());
    }

    private static void contact(Map<String, Object> form, Registration.Contact contact, UnaryOperator<String> shown) {
        form.put("address", shown.apply(contact.address()));
        form.put("wechat", shown.apply(contact.wechat()));
        form.put("workPhone", shown.apply(contact.workPhone()));
        form.put("homePhone", shown.apply(contact.homePhone()));
        form.put("mobile", shown.apply(contact.mobile()));
        form.put("email", shown.apply(contact.email()));
        form.put("qq", shown.apply(contact.qq()));
    }

    private static Map<String, Object> row(Registration.WorkPeriod period) {
        var row = new HashMap<String, Object>();
        row.put("from", period.from());
        row.put("to", period.to());
        row.put("employer", period.employer());
        row.put("position", period.position());
        row.put("title", period.title());
        return row;
    }

    private String option(String list, String code, Locale locale) {
        return code == null ? null : messages.getMessage("option." + list + "." + code, null, code, locale);
    }
}
