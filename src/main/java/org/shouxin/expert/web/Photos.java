package org.shouxin.expert.web;

import java.util.Optional;
import org.shouxin.documents.DocumentView;
import org.shouxin.documents.Documents;
import org.shouxin.documents.Papers;
import org.shouxin.kernel.NotFound;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** The candidate's photo among the files of a recruitment: the one handed in last. */
@Component
class Photos {

    private static final String KIND = "photo";

    private final Documents documents;

    Photos(Documents documents) {
        this.documents = documents;
    }

    /** @param caseNumber {@code null} for an expert appointed on paper, who has no photo here */
    Optional<DocumentView> of(String caseNumber) {
        return caseNumber == null ? Optional.empty() : documents.of(caseNumber).stream()
                .filter(document -> document.kind().equals(KIND)).reduce((first, second) -> second);
    }

    /** The photo as a paper's model takes it; {@code null} when there is none. */
    String forPaper(String caseNumber) {
        return of(caseNumber).map(document -> Papers.image(document, documents.content(document))).orElse(null);
    }

    /** @throws NotFound {@code document.unknown} */
    ResponseEntity<byte[]> answer(String caseNumber) {
        var photo = of(caseNumber).orElseThrow(() -> new NotFound("document.unknown"));
        return ResponseEntity.ok().contentType(MediaType.parseMediaType(photo.mediaType())).cacheControl(CacheControl.noStore())
                .header("X-Content-Type-Options", "nosniff").body(documents.content(photo));
    }
}
