package org.shouxin.workbench.parts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.shouxin.kernel.BadRequest;
import org.shouxin.workflow.Attachments;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.multipart.MultipartFile;

/** How files come in through a form and go out to a browser, the same for cases and drafts. */
public final class CaseFiles {

    /** What a file may be for. */
    public static final List<String> KINDS = List.of("photo", "id-card", "title-certificate", "diploma", "other");

    private CaseFiles() {
    }

    /** The bytes of an upload; a purpose that is not in the list is refused as {@code document.kind}. */
    public static byte[] bytes(String kind, MultipartFile file) {
        if (!KINDS.contains(kind)) {
            throw new BadRequest("document.kind");
        }
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Always a download and never a page of ours, whatever the file says it is. */
    public static ResponseEntity<byte[]> download(Attachments.File file) {
        var disposition = ContentDisposition.attachment().filename(file.document().fileName(), StandardCharsets.UTF_8).build();
        return ResponseEntity.ok().contentType(MediaType.parseMediaType(file.document().mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(file.content());
    }
}
