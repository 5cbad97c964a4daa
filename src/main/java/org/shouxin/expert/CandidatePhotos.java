package org.shouxin.expert;

import java.util.Optional;
import org.shouxin.documents.DocumentView;
import org.shouxin.documents.Documents;
import org.springframework.stereotype.Component;

/**
 * The candidate's photo among the files of a recruitment: the one handed in last, until a work card is issued with it. The
 * card keeps the photo it was issued with. Without a new one, a renewal keeps the photo of the appointment before.
 *
 * @article WJ-7,WJ-A2
 */
@Component
public class CandidatePhotos {

    private static final String KIND = "photo";

    private final Documents documents;
    private final RenewalFile renewals;

    CandidatePhotos(Documents documents, RenewalFile renewals) {
        this.documents = documents;
        this.renewals = renewals;
    }

    /** @param caseNumber {@code null} for an expert appointed on paper, who has no photo here */
    public Optional<DocumentView> latest(String caseNumber) {
        return caseNumber == null ? Optional.empty() : documents.of(caseNumber).stream()
                .filter(document -> document.kind().equals(KIND)).reduce((first, second) -> second)
                .or(() -> renewals.past(caseNumber).flatMap(past -> latest(past.caseNumber())));
    }

    /** @param documentId the photo a card was issued with; {@code null} for a card without one */
    public Optional<DocumentView> issued(String caseNumber, String documentId) {
        return documentId == null || caseNumber == null ? Optional.empty() : documents.of(caseNumber).stream()
                .filter(document -> document.id().equals(documentId)).findFirst()
                .or(() -> renewals.past(caseNumber).flatMap(past -> issued(past.caseNumber(), documentId)));
    }
}
