package org.shouxin.workbench.parts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.shouxin.documents.DocumentView;
import org.shouxin.documents.Documents;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.BadRequest;
import org.shouxin.kernel.InvalidInput;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Takes files in and hands them out, the same for cases and drafts. Whoever calls has checked that the owner is visible. */
@Component
public class CaseFiles {

    /** What a file may be for. */
    public static final List<String> KINDS = List.of("photo", "id-card", "title-certificate", "diploma", "other");

    private final Documents documents;

    public CaseFiles(Documents documents) {
        this.documents = documents;
    }

    /** Stores one upload; an empty one, or one for no known purpose, is refused. */
    public void take(Actor actor, String owner, String kind, MultipartFile file) {
        if (!KINDS.contains(kind)) {
            throw new BadRequest("document.kind");
        }
        if (file.isEmpty()) {
            throw new InvalidInput(List.of(new InvalidInput.FieldProblem("file", "required", Map.of())));
        }
        try {
            documents.store(actor, owner, kind, file.getOriginalFilename(), file.getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Always a download and never a page of ours, whatever the file says it is. */
    public ResponseEntity<byte[]> give(String owner, String documentId) {
        DocumentView document = documents.find(owner, documentId);
        var disposition = ContentDisposition.attachment().filename(document.fileName(), StandardCharsets.UTF_8).build();
        return ResponseEntity.ok().contentType(MediaType.parseMediaType(document.mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(documents.content(document));
    }

    public List<DocumentView> of(String owner) {
        return documents.of(owner);
    }
}
