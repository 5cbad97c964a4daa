package org.shouxin.scoring;

import java.util.List;

/** Facts that a scheme cannot read. Nothing is scored; every finding is told at once, as codes without sentences. */
public class FactsRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Finding> findings;

    /**
     * @param subject code of the indicator, deduction or veto, as it was given
     * @param code    {@code value.unknown-indicator}, {@code value.unknown-deduction}, {@code value.unknown-veto},
     *                {@code value.twice}, {@code value.evidence-later} (evidence younger than the date graded for), or one
     *                of {@link ValueKind#parse}
     * @param given   the value that was refused
     */
    public record Finding(String subject, String code, String given) {
    }

    public FactsRefused(List<Finding> findings) {
        super(findings.toString());
        this.findings = List.copyOf(findings);
    }

    /** In the order in which the facts were given. */
    public List<Finding> findings() {
        return findings;
    }
}
