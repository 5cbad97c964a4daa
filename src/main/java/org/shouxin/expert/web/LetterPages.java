package org.shouxin.expert.web;

import org.shouxin.documents.Disposition;
import org.shouxin.documents.Documents;
import org.shouxin.expert.AppointmentLetters;
import org.shouxin.expert.ExpertDirectory;
import org.shouxin.kernel.Actor;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Letters of appointment, for whoever sees the expert.
 *
 * @article WJ-6,WJ-7
 */
@Controller
class LetterPages {

    private final ExpertDirectory experts;
    private final AppointmentLetters letters;
    private final Documents documents;

    LetterPages(ExpertDirectory experts, AppointmentLetters letters, Documents documents) {
        this.experts = experts;
        this.letters = letters;
        this.documents = documents;
    }

    /** @param caseNumber the case in which the term began; without one, the last letter */
    @GetMapping("/experts/{id}/letter.pdf")
    ResponseEntity<byte[]> letter(Actor actor, @PathVariable String id, @RequestParam(name = "case", required = false) String caseNumber) {
        var letter = letters.of(experts.find(actor, id).row().id(), caseNumber);
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF).cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, Disposition.inline(letter.fileName()))
                .header("X-Content-Type-Options", "nosniff").body(documents.content(letter));
    }
}
