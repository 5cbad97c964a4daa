package org.shouxin.expert;

import java.util.List;
import java.util.Map;

/**
 * The figures of the rulebook that the decision {@code expert-eligibility} compares with.
 *
 * @article WJ-11
 */
final class EligibilityRules {

    static final String EDUCATION = "expert.eligibility.education";
    static final String TITLE_LEVEL = "expert.eligibility.title-level";
    static final String SPECIALTY_YEARS = "expert.eligibility.specialty-years";
    static final String AGE = "expert.eligibility.age";
    static final List<String> KEYS = List.of(EDUCATION, TITLE_LEVEL, SPECIALTY_YEARS, AGE);

    private EligibilityRules() {
    }

    static Map<String, Object> inputs(RuleSet rules) {
        return Map.of("acceptedEducation", rules.rule(EDUCATION).asCodes(), "acceptedTitleLevels", rules.rule(TITLE_LEVEL).asCodes(),
                "requiredSpecialtyYears", rules.rule(SPECIALTY_YEARS).asInt(), "ageLimit", rules.rule(AGE).asInt());
    }
}
