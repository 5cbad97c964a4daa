package org.shouxin.trail;

import org.springframework.stereotype.Component;

/** First cut: the chain itself. */
@Component
class Verifier {

    private final Chain chain;

    Verifier(Chain chain) {
        this.chain = chain;
    }

    Verification verify(String caseNumber) {
        long sequence = 0;
        var previous = TrailFormat.GENESIS;
        for (var page = chain.rows(caseNumber, 0, 500); !page.isEmpty(); page = chain.rows(caseNumber, sequence, 500)) {
            for (var row : page) {
                if (row.sequence() != sequence + 1 || !row.previousHash().equals(previous) || !row.hashFits(row.sequence())) {
                    return new Verification(caseNumber, sequence, sequence + 1, "changed");
                }
                sequence = row.sequence();
                previous = row.hash();
            }
        }
        return new Verification(caseNumber, sequence, 0, "intact");
    }
}
