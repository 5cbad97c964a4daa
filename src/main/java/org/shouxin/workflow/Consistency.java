package org.shouxin.workflow;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.shouxin.identity.Organisation;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.Forbidden;
import org.shouxin.kernel.Role;
import org.shouxin.workflow.spi.ConsistencyCheck;
import org.shouxin.workflow.spi.ConsistencyCheck.Finding;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs every {@link ConsistencyCheck} of the modules, each in a snapshot of its own, so that people who work meanwhile cause
 * no false alarm. It reads whole tables: for administrators, not for every request.
 */
@Service
public class Consistency {

    private static final Logger log = LoggerFactory.getLogger(Consistency.class);
    private static final Set<Role> READERS = EnumSet.of(Role.SYSADMIN, Role.AUDITOR);

    /** What one check found. */
    public record Part(String name, List<Finding> findings) {
    }

    /**
     * What all checks found.
     *
     * @param elsewhere how many findings belong to bureaus that the reader does not administer and are left out
     */
    public record Report(List<Part> parts, int elsewhere) {

        /** Whether all records agree, in every bureau. */
        public boolean agrees() {
            return elsewhere == 0 && parts.stream().allMatch(part -> part.findings().isEmpty());
        }
    }

    private final ObjectProvider<ConsistencyCheck> checks;
    private final Organisation organisation;
    private final TransactionTemplate snapshot;

    Consistency(ObjectProvider<ConsistencyCheck> checks, Organisation organisation, PlatformTransactionManager transactions) {
        this.checks = checks;
        this.organisation = organisation;
        this.snapshot = new TransactionTemplate(transactions);
        this.snapshot.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.snapshot.setReadOnly(true);
    }

    /** Everything, for the operator of the machine. */
    public Report run() {
        return new Report(checks().stream().map(this::run).toList(), 0);
    }

    List<ConsistencyCheck> checks() {
        return checks.orderedStream().toList();
    }

    /** Rows so damaged that they cannot even be read are what a check is for: its breaking off, however, is a finding and stops no other check. */
    Part run(ConsistencyCheck check) {
        try {
            return new Part(check.name(), snapshot.execute(status -> check.check()));
        } catch (RuntimeException damaged) {
            log.error("The check {} broke off", check.name(), damaged);
            return new Part(check.name(), List.of(new Finding("check.failed", "", damaged.getClass().getSimpleName())));
        }
    }

    /** What was found in the bureaus that the person administers or audits, and what belongs to no case. */
    Report shown(Actor actor, List<Part> all) {
        var own = actor.bureausAs(READERS).stream().map(bureau -> organisation.bureau(bureau).division() + "-").collect(Collectors.toSet());
        Predicate<Finding> shown = finding -> finding.caseNumber().isEmpty() || own.stream().anyMatch(finding.caseNumber()::startsWith);
        var elsewhere = all.stream().flatMap(part -> part.findings().stream()).filter(shown.negate()).count();
        return new Report(all.stream().map(part -> new Part(part.name(), part.findings().stream().filter(shown).toList())).toList(), (int) elsewhere);
    }

    /** Refuses everybody but system administrators and auditors as {@code consistency.forbidden}. */
    public void demandReader(Actor actor) {
        if (!actor.hasAny(READERS)) {
            throw new Forbidden("consistency.forbidden");
        }
    }
}
