package org.shouxin.workflow.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import org.shouxin.documents.Disposition;
import org.shouxin.documents.DocumentView;
import org.shouxin.documents.Upload;
import org.shouxin.kernel.Actor;
import org.shouxin.workflow.Attachments;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Files of a case, up and down. */
@RestController
@RequestMapping("/api/v1/cases/{number}/documents")
@Tag(name = "Documents", description = "Files of a case")
class CaseDocumentsApi {

    private final Attachments attachments;

    CaseDocumentsApi(Attachments attachments) {
        this.attachments = attachments;
    }

    /** A file of a case; {@code sha256} is the hash of its content; versions of one file share the {@code slot}. */
    record DocumentJson(String id, String kind, String fileName, String mediaType, long size, String sha256, String uploadedBy,
            Instant uploadedAt, String slot, int version) {

        static DocumentJson of(DocumentView document) {
            return new DocumentJson(document.id(), document.kind(), document.fileName(), document.mediaType(), document.size(),
                    document.sha256(), document.uploadedBy(), document.uploadedAt(), document.slot(), document.version());
        }
    }

    @GetMapping(produces = "application/json")
    @Operation(summary = "Files of the case")
    ListJson<DocumentJson> list(Actor actor, @PathVariable String number) {
        return ListJson.all(attachments.of(actor, number).stream().map(DocumentJson::of).toList());
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE, produces = "application/json")
    @Operation(summary = "Add a file of at most 20 MB to the case, or a newer version of the file that it replaces")
    @ApiResponse(responseCode = "201", description = "The file is stored")
    ResponseEntity<DocumentJson> add(Actor actor, @PathVariable String number, @RequestHeader(name = "Idempotency-Key", required = false) String key,
            @RequestPart MultipartFile file, @RequestParam(defaultValue = "other") String kind,
            @RequestParam(required = false) String replaces) throws IOException {
        var id = attachments.attach(actor, number, new Upload(kind, replaces, file.getOriginalFilename(), file.getBytes()), key);
        var stored = attachments.find(actor, number, id);
        return ResponseEntity.created(URI.create("/api/v1/cases/" + number + "/documents/" + id + "/content")).body(DocumentJson.of(stored));
    }

    @GetMapping("/{id}/content")
    @Operation(summary = "The content of a file, always as a download")
    ResponseEntity<byte[]> content(Actor actor, @PathVariable String number, @PathVariable String id) {
        var file = attachments.read(actor, number, id);
        var name = Disposition.attachment(file.document().fileName());
        return ResponseEntity.ok().header(HttpHeaders.CONTENT_DISPOSITION, name).header("X-Content-Type-Options", "nosniff")
                .contentType(MediaType.parseMediaType(file.document().mediaType())).body(file.content());
    }
}
