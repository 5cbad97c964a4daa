package org.shouxin.expert;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.shouxin.identity.UserView;
import org.shouxin.kernel.Conflict;
import org.shouxin.kernel.Ids;

/** A manager who should come to the meeting: present or not, voted once, signed once. */
@Entity
@Table(name = "expert_meeting_member")
class MeetingMember {

    @Id
    private String id;
    @Version
    private Long lockVersion;
    private String caseNumber;
    private String userId;
    private String personId;
    private String memberName;
    private boolean present;
    private boolean chair;
    private Integer seat;
    private Integer signingSeat;
    private String dissent;
    @JdbcTypeCode(SqlTypes.TIMESTAMP)
    private Instant votedAt;
    private String signedName;
    private String signRemark;
    @JdbcTypeCode(SqlTypes.TIMESTAMP)
    private Instant signedAt;
    @Embedded
    private Excusal excusal;

    protected MeetingMember() {
    }

    /** @param seat counts from 0 over those present; {@code null} for who did not come */
    MeetingMember(String caseNumber, UserView manager, boolean chair, Integer seat) {
        this.id = Ids.next();
        this.caseNumber = caseNumber;
        this.userId = manager.id();
        this.personId = manager.personId();
        this.memberName = manager.displayName();
        this.present = seat != null;
        this.chair = chair;
        this.seat = seat;
    }

    void voted(String dissentingOpinion, Instant when) {
        if (!attending() || votedAt != null) {
            throw new Conflict("meeting.voted");
        }
        dissent = dissentingOpinion;
        votedAt = when;
    }

    void signsAt(int place) {
        signingSeat = place;
    }

    void signed(String name, String remark, Instant when) {
        if (!awaited(ExcusedFrom.SIGNATURE)) {
            throw new Conflict("meeting.signed");
        }
        signedName = name;
        signRemark = remark;
        signedAt = when;
    }

    /** Ends what is open of the member; refused as {@code meeting.excuse-nothing} when that is not open. */
    void excuse(Excusal granted) {
        if (!awaited(granted.from())) {
            throw new Conflict("meeting.excuse-nothing");
        }
        excusal = granted;
    }

    /** Whether the member's ballot or signature is still open, as far as it was ever asked for. */
    boolean awaited(ExcusedFrom what) {
        return excusal == null && switch (what) {
            case BALLOT -> present && votedAt == null;
            case SIGNATURE -> signingSeat != null && signedAt == null;
        };
    }

    /** Which run of the step is the member's, from 0. */
    int run(ExcusedFrom what) {
        return what == ExcusedFrom.BALLOT ? seat : signingSeat;
    }

    /** Present, and not excused before the vote: counts for the quorum and signs the minutes. */
    boolean attending() {
        return present && (excusal == null || excusal.from() != ExcusedFrom.BALLOT);
    }

    /** {@code null} for almost everybody. */
    Excusal excusal() {
        return excusal;
    }

    String userId() {
        return userId;
    }

    String personId() {
        return personId;
    }

    String name() {
        return memberName;
    }

    boolean present() {
        return present;
    }

    boolean chair() {
        return chair;
    }

    Integer seat() {
        return seat;
    }

    Integer signingSeat() {
        return signingSeat;
    }

    boolean hasVoted() {
        return votedAt != null;
    }

    String dissent() {
        return dissent;
    }

    String signedName() {
        return signedName;
    }

    String signRemark() {
        return signRemark;
    }

    /** {@code null} before the member signed. */
    Instant signedAt() {
        return signedAt;
    }
}
