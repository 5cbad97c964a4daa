package org.shouxin.credit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.shouxin.calendar.WorkingDays;
import org.shouxin.documents.Documents;
import org.shouxin.identity.Duty;
import org.shouxin.identity.Organisation;
import org.shouxin.identity.SeparationOfDuties;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.InvalidInput;
import org.shouxin.kernel.InvalidInput.FieldProblem;
import org.shouxin.rulebook.Rulebook;
import org.shouxin.trail.Trail;
import org.shouxin.trail.TrailEvent;
import org.shouxin.workflow.CaseNumbers;
import org.shouxin.workflow.spi.TaskCompletion;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The beginning of a downgrade: the notice that says what is proposed and why, and the proof that the enterprise has it.
 *
 * @article NB-2(2), NB-1(2)
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class DowngradeNotices {

    /** Kind of the notice among the documents of the case. */
    static final String KIND = "downgrade-notice";
    /** Kind of the signed receipt, where no number proves the delivery. */
    static final String PROOF = "proof-of-service";
    private static final String NUMBERED = "DN";
    private static final String ARTICLES = "NB-2(2),NB-1(2)";

    private final DowngradeRecords downgrades;
    private final EnterpriseParties parties;
    private final DowngradePaper paper;
    private final CaseNumbers numbers;
    private final Organisation organisation;
    private final Documents documents;
    private final SeparationOfDuties duties;
    private final Rulebook rulebook;
    private final WorkingDays workingDays;
    private final EnterpriseNotices notices;
    private final Trail trail;
    private final Clock clock;

    DowngradeNotices(DowngradeRecords downgrades, EnterpriseParties parties, DowngradePaper paper, CaseNumbers numbers,
            Organisation organisation, Documents documents, SeparationOfDuties duties, Rulebook rulebook, WorkingDays workingDays,
            EnterpriseNotices notices, Trail trail, Clock clock) {
        this.downgrades = downgrades;
        this.parties = parties;
        this.paper = paper;
        this.numbers = numbers;
        this.organisation = organisation;
        this.documents = documents;
        this.duties = duties;
        this.rulebook = rulebook;
        this.workingDays = workingDays;
        this.notices = notices;
        this.trail = trail;
        this.clock = clock;
    }

    /** Whom a case is about. @param contactUserId the account of its contact, or {@code null} */
    public record Addressee(String enterpriseName, String contactUserId) {
    }

    /** What somebody says about the delivery. @param receiptNumber may be {@code null} when a file proves it */
    public record Delivery(ServiceMethod method, LocalDate deliveredOn, String receivedBy, String receiptNumber, String note) {
    }

    /** Begins the downgrade of a proposed change; the contact of the enterprise is a party of the case. */
    public Addressee begin(String caseNumber, String bureauId, GradeChange change) {
        var enterprise = parties.of(change.enterpriseId());
        downgrades.saveAndFlush(new Downgrade(caseNumber, bureauId, change));
        if (enterprise.contactPersonId() != null) {
            duties.assign(caseNumber, enterprise.contactPersonId(), Duty.SUBJECT);
        }
        trail.record(event(caseNumber, "downgrade.proposed").changed("enterprise", null, enterprise.creditCode())
                .changed("grade", change.from().name(), change.to().name()));
        return new Addressee(enterprise.name(), enterprise.contactUserId());
    }

    /** Prints the notice, with the form of the receipt, and keeps it as a document of the case. */
    public void draftNotice(String caseNumber) {
        var downgrade = downgrades.ofCase(caseNumber);
        var enterprise = parties.of(downgrade.enterpriseId());
        var today = LocalDate.now(clock);
        var number = numbers.next(organisation.bureau(downgrade.bureauId()).division(), NUMBERED);
        var printed = documents.store(Actor.SYSTEM, caseNumber, KIND, number + ".pdf", paper.pdf(new DowngradePaper.Notice(number, caseNumber,
                downgrade.bureauId(), enterprise, downgrade.proposed().from(), downgrade.proposed().to(), downgrade.proposed().assessmentId(), today,
                rulebook.on(Objections.DAYS, downgrade.bureauId(), today).asInt())));
        downgrade.notified(number, printed.id(), today);
        trail.record(event(caseNumber, "downgrade.notice-drafted").changed("noticeNumber", null, number).changed("sha256", null, printed.sha256()));
        notices.tell(enterprise, caseNumber, "credit.downgrade-proposed", Map.of());
    }

    /**
     * Records the delivery. Raises {@code input.invalid} naming a day that cannot be: before the notice, to come, or so long ago
     * that the objection period would be over before anybody knew of it; or a delivery that neither a number nor a file proves.
     */
    public void serveNotice(TaskCompletion task, Delivery delivery) {
        var downgrade = downgrades.ofCase(task.caseNumber());
        check(downgrade, delivery);
        downgrade.served(new DowngradeView.ProofOfService(delivery.method(), delivery.deliveredOn(), delivery.receivedBy(), delivery.receiptNumber(),
                delivery.note(), task.actor().userId(), task.actor().displayName(), clock.instant()));
        trail.record(TrailEvent.of(task.caseNumber(), "downgrade.served", task.actor(), task.role())
                .changed("serviceMethod", null, delivery.method().code()).changed("deliveredOn", null, delivery.deliveredOn().toString())
                .changed("receiptNumber", null, delivery.receiptNumber()).under(ARTICLES));
    }

    private void check(Downgrade downgrade, Delivery delivery) {
        var today = LocalDate.now(clock);
        var on = delivery.deliveredOn();
        if (on.isAfter(today) || on.isBefore(downgrade.notifiedOn())) {
            throw refused("deliveredOn", on.isAfter(today) ? "service.future" : "service.early");
        }
        if (workingDays.after(on, rulebook.on(Objections.DAYS, downgrade.bureauId(), downgrade.notifiedOn()).asInt()).due().isBefore(today)) {
            throw refused("deliveredOn", "service.late");
        }
        if ((delivery.receiptNumber() == null || delivery.receiptNumber().isBlank())
                && documents.of(downgrade.caseNumber()).stream().noneMatch(document -> document.kind().equals(PROOF))) {
            throw refused("receiptNumber", "service.proof");
        }
    }

    private static InvalidInput refused(String field, String code) {
        return new InvalidInput(List.of(new FieldProblem(field, code, Map.of())));
    }

    private static TrailEvent event(String caseNumber, String action) {
        return TrailEvent.of(caseNumber, action, Actor.SYSTEM, null).under(ARTICLES);
    }
}
