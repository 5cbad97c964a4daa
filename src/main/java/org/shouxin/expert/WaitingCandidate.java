package org.shouxin.expert;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.shouxin.kernel.Ids;
import org.shouxin.kernel.Refused;

/** A candidate whose case waits for a director meeting; on the agenda of one open meeting at most. */
@Entity
@Table(name = "expert_waiting_candidate")
class WaitingCandidate {

    enum State { WAITING, DECIDED, GONE }

    @Id
    private String id;
    @Version
    private Long lockVersion;
    private String caseNumber;
    private String bureauId;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private State state;
    private String meetingCase;
    @JdbcTypeCode(SqlTypes.TIMESTAMP)
    private Instant queuedAt;
    private long queuedOrder;

    protected WaitingCandidate() {
    }

    WaitingCandidate(String caseNumber, String bureauId, Instant queuedAt) {
        this.id = Ids.next();
        this.caseNumber = caseNumber;
        this.bureauId = bureauId;
        this.state = State.WAITING;
        this.queuedAt = queuedAt;
        this.queuedOrder = ChronoUnit.MICROS.between(Instant.EPOCH, queuedAt);
    }

    /** Puts the candidate on an agenda; one who does not wait, or is on another, is refused as {@code meeting.candidate-not-waiting}. */
    void putOn(Meeting meeting) {
        if (state != State.WAITING || meetingCase != null || !bureauId.equals(meeting.bureauId())) {
            throw notWaiting(caseNumber);
        }
        meetingCase = meeting.caseNumber();
    }

    static Refused notWaiting(String caseNumber) {
        return new Refused("meeting.candidate-not-waiting", Map.of("case", caseNumber));
    }

    /** The meeting is over without a decision on the candidate, who waits for the next one. */
    void release() {
        meetingCase = null;
    }

    void decided() {
        state = State.DECIDED;
    }

    /** The case ended without a decision. */
    void gone() {
        state = State.GONE;
    }

    boolean waits() {
        return state == State.WAITING;
    }

    String caseNumber() {
        return caseNumber;
    }

    String meetingCase() {
        return meetingCase;
    }
}
