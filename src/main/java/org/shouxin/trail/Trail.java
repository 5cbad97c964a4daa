package org.shouxin.trail;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes and reads the append-only trail. Entries of one case are chained by hash; nothing here updates or deletes one. */
@Service
public class Trail {

    /** Most entries handed out at once. */
    public static final int MAX_LIMIT = 1000;

    private final Chain chain;
    private final Verifier verifier;
    private final Seals seals;
    private final Clock clock;

    Trail(Chain chain, Verifier verifier, Seals seals, Clock clock) {
        this.chain = chain;
        this.verifier = verifier;
        this.seals = seals;
        this.clock = clock;
    }

    /**
     * Appends an entry in the caller's transaction, so that the entry exists exactly if the change does.
     *
     * @throws org.springframework.transaction.IllegalTransactionStateException outside a transaction
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(TrailEvent event) {
        chain.append(event, clock.instant());
    }

    /** The entries of a case with a sequence above {@code after}, oldest first, at most {@code limit} (1..{@link #MAX_LIMIT}). */
    public List<TrailEntry> entries(String caseNumber, long after, int limit) {
        return chain.entries(caseNumber, after, Math.max(1, Math.min(limit, MAX_LIMIT)));
    }

    /** The newest entries of a case with a sequence below {@code before}, newest first, at most {@code limit} (1..{@link #MAX_LIMIT}). */
    public List<TrailEntry> latest(String caseNumber, long before, int limit) {
        return chain.latest(caseNumber, before, Math.max(1, Math.min(limit, MAX_LIMIT)));
    }

    /** The newest entries of a case with that action, newest first, at most {@code limit} (1..{@link #MAX_LIMIT}). */
    public List<TrailEntry> latestOf(String caseNumber, String action, int limit) {
        return chain.latestOf(caseNumber, action, Math.max(1, Math.min(limit, MAX_LIMIT)));
    }

    /** Recomputes the chain of one case, compares it with its head and seals, and names the first entry that does not fit. */
    public Verification verify(String caseNumber) {
        return verifier.verify(caseNumber);
    }

    /** Checks every chain and every seal. Reads the whole trail: for the command line and the auditor's page, not for a request. */
    public TrailReport verifyAll() {
        long cases = 0;
        long entries = 0;
        var broken = new ArrayList<Verification>();
        var after = "";
        for (var page = chain.cases(after, MAX_LIMIT); !page.isEmpty(); page = chain.cases(after, MAX_LIMIT)) {
            for (var caseNumber : page) {
                var verification = verifier.verify(caseNumber);
                cases++;
                entries += verification.entries();
                if (!verification.intact() && broken.size() < TrailReport.MAX_BROKEN) {
                    broken.add(verification);
                }
                after = caseNumber;
            }
        }
        return new TrailReport(cases, entries, broken, seals.count(), seals.firstBroken().orElse(0L));
    }

    /** Numbers of the chains after a number, in their order: cases, registers, and the drafts that had files. */
    public List<String> chains(String after, int limit) {
        return chain.cases(after, limit);
    }

    /** How often each of the actions stands in each of the chains. */
    public EntryCounts counts(Collection<String> caseNumbers, Set<String> actions) {
        return chain.counts(caseNumbers, actions);
    }

    /** Seals all chains that grew since the last seal, now instead of at the next hour. */
    public void seal() {
        seals.sealAll();
    }
}
