package org.shouxin.expert.process;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import org.shouxin.expert.BallotLine;
import org.shouxin.expert.MeetingView;
import org.shouxin.expert.Vote;

/** Fields of the form {@code cast-ballots}. Whether a reason is needed depends on vote and findings, so the server says. */
public record CastBallotsForm(List<@Valid Row> ballots, String dissent) {

    /** The vote on one candidate. */
    public record Row(String caseNumber, String candidate, @NotBlank String vote, String reason) {

        static Row of(MeetingView.Item item) {
            return new Row(item.candidateCase(), item.candidate(), null, null);
        }

        private BallotLine line() {
            return new BallotLine(caseNumber, Vote.of(vote), reason);
        }
    }

    List<BallotLine> lines() {
        return ballots == null ? List.of() : ballots.stream().map(Row::line).toList();
    }
}
