package org.shouxin.expert;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.shouxin.kernel.Ids;

/** The work card of one term. A new card revokes the one before, so it is valid at once, though its term may be still to come. */
@Entity
@Table(name = "expert_work_card")
class WorkCard {

    @Id
    private String id;
    @Version
    private Long lockVersion;
    private String expertId;
    private String caseNumber;
    private String number;
    private LocalDate issuedOn;
    private LocalDate validFrom;
    private LocalDate validUntil;
    private String codeToken;
    private String photoDocumentId;
    private boolean codeSigned;
    private LocalDate revokedOn;

    protected WorkCard() {
    }

    /**
     * @param codeToken       what the QR code carries: 128 random bits, URL-safe
     * @param photoDocumentId the photo printed on it, whatever is handed in later; {@code null} for none
     */
    WorkCard(Term term, String number, LocalDate issuedOn, String codeToken, String photoDocumentId) {
        this.id = Ids.next();
        this.expertId = term.expertId();
        this.caseNumber = term.caseNumber();
        this.number = number;
        this.issuedOn = issuedOn;
        this.validFrom = issuedOn.isBefore(term.startsOn()) ? issuedOn : term.startsOn();
        this.validUntil = term.endsOn();
        this.codeToken = codeToken;
        this.photoDocumentId = photoDocumentId;
        this.codeSigned = true;
    }

    void revoke(LocalDate on) {
        if (revokedOn == null) {
            revokedOn = on;
        }
    }

    String number() {
        return number;
    }

    String photoDocumentId() {
        return photoDocumentId;
    }

    LocalDate validUntil() {
        return validUntil;
    }
}
