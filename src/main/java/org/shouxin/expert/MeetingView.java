package org.shouxin.expert;

import java.time.Instant;
import java.util.List;

/**
 * Everything a director meeting knows, as its case file shows it. What has not happened yet is {@code null} or an empty list.
 *
 * @param casts      who voted what; empty until the ballots are counted
 * @param documentId the signed minutes among the documents of the case
 */
public record MeetingView(String caseNumber, String bureauId, MeetingStatus status, MeetingPlan plan, String quorumFinding, List<Item> items,
        List<Member> members, List<Cast> casts, String minutes, String minutesBy, String documentId) {

    /** One candidate on the agenda. */
    public record Item(int line, String candidateCase, String candidate, boolean special, Tally tally, MeetingOutcome outcome, String finding,
            String article, Delivery delivery) {
    }

    /**
     * A manager who should come.
     *
     * @param dissent the dissenting opinion; {@code null} until the ballots are counted
     * @param signs   whether the member was asked to sign the minutes
     * @param excused what the member was excused from, and {@code excuse} why; {@code null} for almost everybody
     */
    public record Member(String userId, String personId, String name, boolean present, boolean chair, boolean voted, String dissent,
            boolean signs, String signedName, String signRemark, Instant signedAt, ExcusedFrom excused, String excuse) {

        /** Present, and not excused before the vote. */
        public boolean attending() {
            return present && excused != ExcusedFrom.BALLOT;
        }
    }

    /** One vote, open after the count. */
    public record Cast(int line, String candidate, String personId, String member, Vote vote, String reason) {
    }

    /** Names of the members recused from the item, in the order of the list. */
    public List<String> recused(int line) {
        return casts.stream().filter(one -> one.line() == line && one.vote() == Vote.RECUSE).map(Cast::member).toList();
    }
}
