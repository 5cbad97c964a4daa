package org.shouxin.kernel;

import java.util.Locale;

/** What a person may be in a bureau. One person may hold several; the three administrators hold nothing else. */
public enum Role {
    NOMINATOR, APPLICANT, EXPERT, REVIEWER, TESTER, REQUESTER, SECTION_HEAD, MANAGER, SECRETARY,
    INVESTIGATOR, FINANCE, ENTERPRISE, AUDITOR, SYSADMIN, SECADMIN;

    /** The name a process model uses for this role as a candidate group, e.g. {@code section-head}. */
    public String group() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The role behind a model's candidate group; an unknown name is a defect of the model and stops it. */
    public static Role ofGroup(String group) {
        return valueOf(group.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
