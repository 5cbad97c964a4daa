package org.shouxin.expert;

import java.util.Collection;

/** The votes on one item, counted. */
public record Tally(int approve, int reject, int abstain, int recused) {

    static Tally of(Collection<Vote> votes) {
        return new Tally(count(votes, Vote.APPROVE), count(votes, Vote.REJECT), count(votes, Vote.ABSTAIN), count(votes, Vote.RECUSE));
    }

    private static int count(Collection<Vote> votes, Vote wanted) {
        return (int) votes.stream().filter(vote -> vote == wanted).count();
    }
}
