package org.shouxin.expert;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.Conflict;
import org.shouxin.kernel.Ids;
import org.shouxin.rulebook.Rule;

/** One director meeting on its way from the call to the delivery of its decisions. */
@Entity
@Table(name = "expert_meeting")
class Meeting {

    @Id
    private String id;
    @Version
    private Long lockVersion;
    private String caseNumber;
    private String bureauId;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private MeetingStatus status;
    private LocalDate meetingDate;
    private String startTime;
    private String place;
    private String remarks;
    private String calledBy;
    @JdbcTypeCode(SqlTypes.TIMESTAMP)
    private Instant calledAt;
    private String quorumFinding;
    private String quorumVersion;
    private String quorumRule;
    private LocalDate quorumOn;
    private String majorityRule;
    private String minutes;
    private String minutesBy;
    private String documentId;
    @JdbcTypeCode(SqlTypes.TIMESTAMP)
    private Instant closedAt;

    protected Meeting() {
    }

    Meeting(String caseNumber, String bureauId, MeetingPlan plan, Actor secretary, Instant calledAt) {
        this.id = Ids.next();
        this.caseNumber = caseNumber;
        this.bureauId = bureauId;
        this.status = MeetingStatus.CALLED;
        this.meetingDate = plan.meetingDate();
        this.startTime = plan.startTime();
        this.place = plan.place();
        this.remarks = plan.remarks();
        this.calledBy = secretary.userId();
        this.calledAt = calledAt;
    }

    /** Takes the next step; one that cannot follow raises {@code meeting.step} (409). */
    void become(MeetingStatus next) {
        if (!status.canBecome(next)) {
            throw new Conflict("meeting.step", Map.of("from", status.name(), "to", next.name()));
        }
        status = next;
    }

    void demand(MeetingStatus wanted) {
        if (status != wanted) {
            throw new Conflict("meeting.step", Map.of("from", status.name(), "to", wanted.name()));
        }
    }

    /**
     * @param version of the decision table that answered
     * @param day     whose rules were applied
     */
    void quorumChecked(Finding finding, boolean quorum, String version, Rule share, LocalDate day) {
        become(quorum ? MeetingStatus.VOTING : MeetingStatus.ADJOURNED);
        quorumFinding = finding.code();
        quorumVersion = version;
        quorumRule = share.reference();
        quorumOn = day;
    }

    void counted(Rule share) {
        become(MeetingStatus.COUNTED);
        majorityRule = share.reference();
    }

    void minuted(String text, Actor secretary) {
        become(MeetingStatus.MINUTED);
        minutes = text;
        minutesBy = secretary.displayName();
    }

    void signed(String minutesDocument) {
        become(MeetingStatus.SIGNED);
        documentId = minutesDocument;
    }

    void conclude(Instant when) {
        become(MeetingStatus.CONCLUDED);
        closedAt = when;
    }

    /** Ends the meeting that found no quorum. */
    void adjourn(Instant when) {
        demand(MeetingStatus.ADJOURNED);
        closedAt = when;
    }

    String caseNumber() {
        return caseNumber;
    }

    String bureauId() {
        return bureauId;
    }

    MeetingStatus status() {
        return status;
    }

    MeetingPlan plan() {
        return new MeetingPlan(meetingDate, startTime, place, remarks);
    }

    String quorumFinding() {
        return quorumFinding;
    }

    String quorumVersion() {
        return quorumVersion;
    }

    /** {@code null} before the check. */
    LocalDate quorumOn() {
        return quorumOn;
    }

    /** Whether the table let the meeting vote. */
    boolean quorate() {
        return status.ordinal() >= MeetingStatus.VOTING.ordinal();
    }

    String quorumRule() {
        return quorumRule;
    }

    String majorityRule() {
        return majorityRule;
    }

    String minutes() {
        return minutes;
    }

    String minutesBy() {
        return minutesBy;
    }

    String documentId() {
        return documentId;
    }
}
