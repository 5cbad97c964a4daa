package org.shouxin.expert;

import java.util.Collection;
import java.util.Map;
import org.shouxin.rulebook.Rule;

/** The votes on one item, counted. */
public record Tally(int approve, int reject, int abstain, int recused) {

    static Tally of(Collection<Vote> votes) {
        return new Tally(count(votes, Vote.APPROVE), count(votes, Vote.REJECT), count(votes, Vote.ABSTAIN), count(votes, Vote.RECUSE));
    }

    /**
     * What the decision table on majorities asks for.
     *
     * @param present how many of the members took part in the vote
     * @param share   more than this share of the votes for and against must be for, in percent
     * @param listed  whether the candidate is on the blacklist
     */
    Map<String, Object> inputs(int present, Rule share, boolean listed) {
        return Map.of("blacklisted", listed, "share", share.asInt(), "approve", approve, "reject", reject, "abstain", abstain,
                "recused", recused, "present", present);
    }

    /** As the trail keeps it: for, against, abstentions, recusals. */
    String text() {
        return approve + ":" + reject + ":" + abstain + ":" + recused;
    }

    private static int count(Collection<Vote> votes, Vote wanted) {
        return (int) votes.stream().filter(vote -> vote == wanted).count();
    }
}
