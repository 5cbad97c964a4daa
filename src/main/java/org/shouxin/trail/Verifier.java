package org.shouxin.trail;

import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Walks the chain of one case in one snapshot of the database, so that entries written meanwhile cause no false alarm, and
 * compares its end with the head and with the newest seal, which know how long the chain has to be.
 */
@Component
class Verifier {

    private static final int PAGE = 500;

    private final Chain chain;
    private final Seals seals;
    private final TransactionTemplate snapshot;

    Verifier(Chain chain, Seals seals, PlatformTransactionManager transactions) {
        this.chain = chain;
        this.seals = seals;
        this.snapshot = new TransactionTemplate(transactions);
        this.snapshot.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.snapshot.setReadOnly(true);
    }

    Verification verify(String caseNumber) {
        return snapshot.execute(status -> {
            var walked = walk(caseNumber, sealed(caseNumber));
            return walked.intact() ? compareEnd(walked) : walked;
        });
    }

    private Verification walk(String caseNumber, Map<Long, String> sealed) {
        EntryRow last = null;
        for (var page = chain.rows(caseNumber, 0, PAGE); !page.isEmpty(); page = chain.rows(caseNumber, last.sequence(), PAGE)) {
            for (var row : page) {
                if (!follows(last, row)) {
                    return diagnose(row, last == null ? 1 : last.sequence() + 1);
                }
                if (!sealed.getOrDefault(row.sequence(), row.hash()).equals(row.hash())) {
                    // the rows agree with each other but are not the ones that were sealed: rewritten up to here
                    return new Verification(caseNumber, chain.length(caseNumber), row.sequence(), Verification.CHANGED);
                }
                last = row;
            }
        }
        return new Verification(caseNumber, last == null ? 0 : last.sequence(), 0, Verification.INTACT);
    }

    private static boolean follows(EntryRow last, EntryRow row) {
        long sequence = last == null ? 1 : last.sequence() + 1;
        var previous = last == null ? TrailFormat.GENESIS : last.hash();
        return row.sequence() == sequence && row.previousHash().equals(previous) && row.hashFits(sequence);
    }

    private Verification diagnose(EntryRow row, long expected) {
        var caseNumber = row.caseNumber();
        var next = chain.rows(caseNumber, row.sequence(), 1).stream().findFirst().orElse(null);
        return new Diagnosis(row, next, expected, chain.length(caseNumber), hash -> chain.holds(caseNumber, hash)).verification();
    }

    /** The rows agree with each other; now whether they are all there. */
    private Verification compareEnd(Verification walked) {
        var caseNumber = walked.caseNumber();
        long length = walked.entries();
        var head = chain.head(caseNumber).orElse(null);
        if (seals.longest(caseNumber) > length || head == null && length > 0 || head != null && head.sequence() > length) {
            return broken(walked, length + 1, Verification.TRUNCATED);
        }
        if (head == null) {
            return walked;
        }
        if (head.sequence() < length) {
            return broken(walked, head.sequence() + 1, Verification.INSERTED);
        }
        var end = length == 0 ? TrailFormat.GENESIS : chain.rows(caseNumber, length - 1, 1).get(0).hash();
        return end.equals(head.hash()) ? walked : broken(walked, Math.max(1, length), Verification.CHANGED);
    }

    private Map<Long, String> sealed(String caseNumber) {
        return seals.sealedHeads(caseNumber).stream().collect(Collectors.toMap(Seal.SealedHead::sequence, Seal.SealedHead::hash));
    }

    private static Verification broken(Verification walked, long sequence, String finding) {
        return new Verification(walked.caseNumber(), walked.entries(), sequence, finding);
    }
}
