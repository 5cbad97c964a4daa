package org.shouxin.expert;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.shouxin.expert.Registration.Candidate;
import org.shouxin.expert.Registration.Career;
import org.shouxin.expert.Registration.Contact;
import org.shouxin.expert.Registration.Statements;
import org.shouxin.expert.Registration.WorkPeriod;
import org.shouxin.kernel.Conflict;
import org.shouxin.kernel.Ids;

/** One nomination on its way from the registration form to an appointment or another end. A step writes its own columns alone: most others are encrypted. */
@Entity
@DynamicUpdate
@Table(name = "expert_nomination")
class Nomination {

    @Id
    private String id;
    @Version
    private Long lockVersion;
    private String caseNumber;
    private String bureauId;
    private String unitId;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private NominationStatus status;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private NominationKind kind;
    private boolean specialExpert;
    private String specialReason;
    private String nominatedBy;
    private String applicantUsername;
    private String applicantUserId;
    private String applicantPersonId;
    @JdbcTypeCode(SqlTypes.TIMESTAMP)
    private Instant filedAt;
    private int checks;
    private LocalDate correctionDueOn;
    private LocalDate signatureDueOn;
    private LocalDate remindedOf;
    @JdbcTypeCode(SqlTypes.TIMESTAMP)
    private Instant closedAt;
    @Embedded
    private Candidate candidate;
    @Embedded
    private Career career;
    @Embedded
    private Contact contact;
    @Embedded
    private Statements statements;
    private String residentIdIndex;
    private String mobileIndex;
    private String openPersonKey;
    private String renewedTermId;
    @ElementCollection
    @CollectionTable(name = "expert_nomination_group", joinColumns = @JoinColumn(name = "nomination_id"))
    @Column(name = "group_code")
    private Set<SpecialtyGroup> groups = new HashSet<>();
    @ElementCollection
    @CollectionTable(name = "expert_work_period", joinColumns = @JoinColumn(name = "nomination_id"))
    @OrderColumn(name = "line")
    private List<WorkPeriod> workHistory = new ArrayList<>();

    protected Nomination() {
    }

    /** @param applicant the account of the candidate */
    Nomination(Filing filing, Registration registration, PersonIndex index, Party applicant, Instant filedAt) {
        this.id = Ids.next();
        this.caseNumber = filing.caseNumber();
        this.bureauId = filing.bureauId();
        this.unitId = filing.unitId();
        this.kind = filing.kind();
        this.specialExpert = filing.proposal().specialExpert();
        this.specialReason = filing.proposal().specialReason();
        this.nominatedBy = filing.actor().userId();
        this.applicantUsername = filing.proposal().applicantUsername();
        this.applicantUserId = applicant.userId();
        this.applicantPersonId = applicant.personId();
        this.status = NominationStatus.FILED;
        this.filedAt = filedAt;
        enter(registration, index);
    }

    /** A renewal, before the expert has answered: nobody nominates, the expert comes by themselves or leaves. */
    static Nomination renewal(String caseNumber, Term term, Expert expert, Registration known, PersonIndex index, Instant offeredAt) {
        var nomination = new Nomination();
        nomination.id = Ids.next();
        nomination.caseNumber = caseNumber;
        nomination.bureauId = expert.bureauId();
        nomination.kind = NominationKind.SELF;
        nomination.nominatedBy = expert.userId();
        nomination.applicantUserId = expert.userId();
        nomination.applicantPersonId = expert.party().personId();
        nomination.status = NominationStatus.OFFERED;
        nomination.filedAt = offeredAt;
        nomination.renewedTermId = term.id();
        nomination.enter(known, index);
        return nomination;
    }

    void corrected(Registration registration, PersonIndex index) {
        become(NominationStatus.FILED);
        correctionDueOn = null;
        enter(registration, index);
    }

    /** Counts one more check of the conditions and answers its number, from 1. */
    int nextCheck() {
        return ++checks;
    }

    void returned(LocalDate dueOn) {
        become(NominationStatus.RETURNED);
        correctionDueOn = dueOn;
        remindedOf = null;
    }

    /** Puts the commitment letter before the candidate until that day, inclusive. */
    void letterSent(LocalDate dueOn) {
        signatureDueOn = dueOn;
        remindedOf = null;
    }

    /** Was reminded that this last day is near. */
    void reminded(LocalDate dueOn) {
        remindedOf = dueOn;
    }

    /** Takes the next step; one that cannot follow raises {@code nomination.step} (409). */
    void become(NominationStatus next) {
        if (!status.canBecome(next)) {
            throw new Conflict("nomination.step", Map.of("from", status.name(), "to", next.name()));
        }
        status = next;
    }

    /** Takes the last step: the person may be nominated anew from now on. */
    void close(NominationStatus end, Instant when) {
        become(end);
        closedAt = when;
        openPersonKey = null;
    }

    private void enter(Registration registration, PersonIndex index) {
        candidate = registration.candidate();
        career = registration.career();
        contact = registration.contact();
        statements = registration.statements();
        groups.clear();
        groups.addAll(registration.groups());
        workHistory.clear();
        workHistory.addAll(registration.workHistory());
        residentIdIndex = index.residentId();
        mobileIndex = index.mobile();
        openPersonKey = bureauId + ":" + index.residentId();
    }

    Registration registration() {
        return new Registration(candidate, career, contact, statements, groups, workHistory);
    }

    String caseNumber() {
        return caseNumber;
    }

    String bureauId() {
        return bureauId;
    }

    String unitId() {
        return unitId;
    }

    NominationStatus status() {
        return status;
    }

    Proposal proposal() {
        return new Proposal(kind, specialExpert, specialReason, applicantUsername);
    }

    String nominatedBy() {
        return nominatedBy;
    }

    Party applicant() {
        return new Party(applicantUserId, applicantPersonId);
    }

    Instant filedAt() {
        return filedAt;
    }

    int checks() {
        return checks;
    }

    /** Last day for the answer to the letter; {@code null} before it is sent. */
    LocalDate signatureDueOn() {
        return signatureDueOn;
    }

    LocalDate correctionDueOn() {
        return correctionDueOn;
    }

    /** The term that this renews; {@code null} for the nomination of somebody who is no expert. */
    String renewedTermId() {
        return renewedTermId;
    }

    String residentIdIndex() {
        return residentIdIndex;
    }
}
