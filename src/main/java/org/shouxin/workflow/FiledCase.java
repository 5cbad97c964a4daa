package org.shouxin.workflow;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.shouxin.workflow.spi.CaseStart;

/** A case on file: opened once, run by one process instance, ended once. */
@Entity
@Table(name = "workflow_case")
class FiledCase {

    enum State { OPEN, ENDED }

    @Id
    private String caseNumber;
    private String processKey;
    private String bureauId;
    private String unitId;
    private String subject;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private State state;
    private String outcome;
    private String startedBy;
    @JdbcTypeCode(SqlTypes.TIMESTAMP)
    private Instant startedAt;
    @Column(updatable = false)
    private long startedOrder;
    @JdbcTypeCode(SqlTypes.TIMESTAMP)
    private Instant endedAt;
    private String processInstanceId;
    private String processDefinitionId;
    @Version
    private Long version;

    protected FiledCase() {
    }

    FiledCase(CaseStart start, String processKey, String subject, Instant at) {
        this.caseNumber = start.caseNumber();
        this.processKey = processKey;
        this.bureauId = start.bureauId();
        this.unitId = start.unitId();
        this.subject = subject;
        this.state = State.OPEN;
        this.startedBy = start.actor().userId();
        this.startedAt = at.truncatedTo(ChronoUnit.SECONDS);
        this.startedOrder = StoredTime.order(at);
    }

    String subject() {
        return subject;
    }

    long startedOrder() {
        return startedOrder;
    }

    /** Ties the case to the process instance that runs it. */
    void runsAs(Engine.Started started) {
        if (processInstanceId != null) {
            throw new IllegalStateException("case " + caseNumber + " runs already");
        }
        processInstanceId = started.processInstanceId();
        processDefinitionId = started.processDefinitionId();
    }

    /** Gives the case another line to be listed under. */
    void rename(String to) {
        subject = to;
    }

    /** Ends an open case; an ended one stays as it ended. */
    void end(String endEventId, Instant at) {
        if (state == State.ENDED) {
            throw new IllegalStateException("case " + caseNumber + " has ended already");
        }
        state = State.ENDED;
        outcome = endEventId;
        endedAt = at.truncatedTo(ChronoUnit.SECONDS);
    }
}
