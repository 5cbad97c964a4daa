package org.shouxin.expert;

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
        if (!present || votedAt != null) {
            throw new Conflict("meeting.voted");
        }
        dissent = dissentingOpinion;
        votedAt = when;
    }

    void signsAt(int place) {
        signingSeat = place;
    }

    void signed(String name, String remark, Instant when) {
        if (signingSeat == null || signedAt != null) {
            throw new Conflict("meeting.signed");
        }
        signedName = name;
        signRemark = remark;
        signedAt = when;
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
