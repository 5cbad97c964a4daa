package org.shouxin.expert;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.Map;

/**
 * What the decision {@code expert-eligibility} is asked about.
 *
 * @param age full years on the day of the check
 * @article WJ-11
 */
@Embeddable
record EligibilityFacts(String education, String titleLevel, boolean safetyEngineer, boolean safetyAssessor, int specialtyYears,
        int age, boolean blacklisted) {

    static EligibilityFacts of(Registration registration, boolean blacklisted, LocalDate today) {
        var career = registration.career();
        return new EligibilityFacts(career.education(), career.titleLevel(), career.safetyEngineer(), career.safetyAssessor(),
                career.specialtyYears(), age(registration.candidate().birthDate(), today), blacklisted);
    }

    /** Full years; whoever was born on 29 February is a year older on 1 March of a common year. */
    static int age(LocalDate born, LocalDate today) {
        return Period.between(born, today).getYears();
    }

    /** The facts, and the figures of the rulebook they are compared with. */
    Map<String, Object> inputs(RuleSet rules) {
        var inputs = new HashMap<>(EligibilityRules.inputs(rules));
        inputs.put("education", education);
        inputs.put("titleLevel", titleLevel);
        inputs.put("safetyEngineer", safetyEngineer);
        inputs.put("safetyAssessor", safetyAssessor);
        inputs.put("specialtyYears", specialtyYears);
        inputs.put("age", age);
        inputs.put("blacklisted", blacklisted);
        return inputs;
    }
}
