package org.shouxin.interview.process;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.shouxin.kernel.Role;
import org.shouxin.workflow.spi.CaseOpening;
import org.shouxin.workflow.spi.CaseStart;
import org.shouxin.workflow.spi.CaseStartHandler;

/** A case of the tests that does nothing but call an interview. */
record SummonsOpening() implements CaseStartHandler<SummonsOpening.Summons> {

    /** @param intervieweeUserId account of whoever is called, or {@code null} */
    record Summons(String intervieweeUserId) {
    }

    @Override
    public String processKey() {
        return "errand-summons";
    }

    @Override
    public String numberKind() {
        return "SU";
    }

    @Override
    public Set<Role> startableBy() {
        return Set.of();
    }

    @Override
    public Class<Summons> form() {
        return Summons.class;
    }

    @Override
    public CaseOpening open(CaseStart start, Summons summons) {
        var facts = new HashMap<String, Object>(Map.of("interviewSubject", "subject-1"));
        if (summons.intervieweeUserId() != null) {
            facts.put("intervieweeUserId", summons.intervieweeUserId());
        }
        return new CaseOpening("常州市武进某化工有限公司", facts, Set.of());
    }
}
