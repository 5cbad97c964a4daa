package org.shouxin.expert;

import java.util.Locale;

/**
 * What part of the term radar to read; {@code null} means any.
 *
 * @param bureauId one of the reader's bureaus
 * @param text     part of name, number, employer or specialty
 * @param after    cursor of the previous page, or {@code null}
 * @param limit    1 to 100
 */
public record RadarQuery(View view, Window window, String bureauId, SpecialtyGroup group, String text, String after, int limit) {

    /** What the radar looks at. Words under {@code page.radar.view.<code>}. */
    public enum View {
        TERMS, AGES, BLACKLIST, GAPS;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How far ahead, or that a term is over already; days by the rulebook. Words under {@code page.radar.window.<code>}. */
    public enum Window {
        NEAR("expert.radar.near-days"), SOON("expert.radar.window-days"), FAR("expert.radar.far-days"), OVER("expert.radar.far-days");

        private final String rule;

        Window(String rule) {
            this.rule = rule;
        }

        /** Rulebook key of the days. */
        String rule() {
            return rule;
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
