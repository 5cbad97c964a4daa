package org.shouxin.scoring;

import java.util.Locale;

/** What can be wrong with a scheme's rulebook. The code is stable; its words live with whoever shows it. */
public enum RulebookFault {
    LINE_UNKNOWN, LINE_CELLS, LINE_MISSING, LINE_TWICE,
    CODE_UNREADABLE, CODE_TWICE, CODE_UNKNOWN,
    NUMBER_UNREADABLE, NUMBER_OUT_OF_RANGE, DATE_UNREADABLE, DATES_REVERSED, PERIOD_UNREADABLE,
    ARTICLE_UNREADABLE, ORIGIN_UNKNOWN,
    PARTS_WEIGHT_SUM, PART_WEIGHT_SUM,
    KIND_UNKNOWN, VALUE_UNKNOWN, VALUE_TWICE, VALUE_UNCOVERED,
    RANGE_UNREADABLE, RANGE_EMPTY, RANGE_GAP, RANGE_OVERLAP, RANGE_INCOMPLETE,
    EFFECT_UNKNOWN, GATE_NEVER_CLOSES,
    MISSING_RULE_UNKNOWN, MISSING_RULE_TWICE, MISSING_RULE_ABSENT, MISSING_MUST_BLOCK,
    GRADE_UNKNOWN, GRADE_ORDER, VETO_WITHOUT_EFFECT;

    /** E.g. {@code rulebook.range-gap}. */
    public String code() {
        return "rulebook." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
