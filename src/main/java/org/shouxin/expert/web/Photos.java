package org.shouxin.expert.web;

import java.util.Optional;
import org.shouxin.documents.DocumentView;
import org.shouxin.documents.Documents;
import org.shouxin.documents.Papers;
import org.shouxin.expert.CandidatePhotos;
import org.shouxin.expert.ExpertView;
import org.shouxin.expert.SafetyCode;
import org.shouxin.kernel.NotFound;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Photos as pages and papers show them: a card with the one it was issued with, a registration with the one handed in last. */
@Component
class Photos {

    private final CandidatePhotos photos;
    private final Documents documents;

    Photos(CandidatePhotos photos, Documents documents) {
        this.photos = photos;
        this.documents = documents;
    }

    Optional<DocumentView> of(ExpertView expert) {
        return expert.card() == null ? photos.latest(expert.person().caseNumber())
                : photos.issued(expert.card().caseNumber(), expert.card().photoId());
    }

    Optional<DocumentView> of(SafetyCode.Holder holder) {
        return photos.issued(holder.caseNumber(), holder.photoId());
    }

    /** The photo as a paper's model takes it; {@code null} when there is none. */
    String forPaper(String caseNumber) {
        return forPaper(photos.latest(caseNumber));
    }

    /** As {@link #forPaper(String)}, for a photo that was looked up. */
    String forPaper(Optional<DocumentView> photo) {
        return photo.map(document -> Papers.image(document, documents.content(document))).orElse(null);
    }

    /** @throws NotFound {@code document.unknown} */
    ResponseEntity<byte[]> answer(Optional<DocumentView> found) {
        var photo = found.orElseThrow(() -> new NotFound("document.unknown"));
        return ResponseEntity.ok().contentType(MediaType.parseMediaType(photo.mediaType())).cacheControl(CacheControl.noStore())
                .header("X-Content-Type-Options", "nosniff").body(documents.content(photo));
    }
}
