package org.shouxin.expert;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.shouxin.kernel.Ids;

/** One candidate on the agenda of a meeting: counted once, delivered once. */
@Entity
@Table(name = "expert_agenda_item")
class AgendaItem {

    @Id
    private String id;
    @Version
    private Long lockVersion;
    private String caseNumber;
    private int line;
    private String candidateCase;
    private Integer approveVotes;
    private Integer rejectVotes;
    private Integer abstainVotes;
    private Integer recused;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private MeetingOutcome outcome;
    private String finding;
    private String article;
    private String decisionVersion;
    private LocalDate countedOn;
    private Boolean blacklisted;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Delivery delivery;
    @JdbcTypeCode(SqlTypes.TIMESTAMP)
    private Instant deliveredAt;

    protected AgendaItem() {
    }

    /** @param line counts from 1 */
    AgendaItem(String caseNumber, int line, String candidateCase) {
        this.id = Ids.next();
        this.caseNumber = caseNumber;
        this.line = line;
        this.candidateCase = candidateCase;
    }

    /**
     * @param listed  whether the candidate was on the blacklist that day
     * @param version of the decision table that answered
     */
    void counted(Tally tally, MeetingOutcome result, Finding why, String version, LocalDate day, boolean listed) {
        if (outcome != null) {
            throw new IllegalStateException("item " + line + " of " + caseNumber + " is counted already");
        }
        approveVotes = tally.approve();
        rejectVotes = tally.reject();
        abstainVotes = tally.abstain();
        recused = tally.recused();
        outcome = result;
        finding = why.code();
        article = why.article();
        decisionVersion = version;
        countedOn = day;
        blacklisted = listed;
    }

    void delivered(Delivery result, Instant when) {
        if (outcome == null || delivery != null) {
            throw new IllegalStateException("item " + line + " of " + caseNumber + " cannot be delivered now");
        }
        delivery = result;
        deliveredAt = when;
    }

    int line() {
        return line;
    }

    String candidateCase() {
        return candidateCase;
    }

    /** {@code null} before the ballots are counted. */
    Tally tally() {
        return outcome == null ? null : new Tally(approveVotes, rejectVotes, abstainVotes, recused);
    }

    MeetingOutcome outcome() {
        return outcome;
    }

    String finding() {
        return finding;
    }

    String article() {
        return article;
    }

    String decisionVersion() {
        return decisionVersion;
    }

    /** {@code null} before the ballots are counted. */
    LocalDate countedOn() {
        return countedOn;
    }

    boolean blacklisted() {
        return blacklisted;
    }

    Delivery delivery() {
        return delivery;
    }
}
