package org.shouxin.workbench.parts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.shouxin.documents.Disposition;
import org.shouxin.documents.DocumentView;
import org.shouxin.documents.Upload;
import org.shouxin.kernel.BadRequest;
import org.shouxin.kernel.NotFound;
import org.shouxin.workflow.Attachments;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.multipart.MultipartFile;

/** How files come in through a form and go out to a browser, the same for cases and drafts. */
public final class CaseFiles {

    /** What a file may be for. */
    private static final List<String> KINDS = List.of("photo", "id-card", "title-certificate", "diploma", "proof-of-service", "other");
    /** What files of a process are for; those of others are of any kind. */
    private static final Map<String, List<String>> OFFERED = Map.of("expert-recruitment", List.of("photo", "id-card", "title-certificate", "diploma", "other"),
            "grade-downgrade", List.of("proof-of-service", "other"));

    /** Of a picture opened by itself: pixels and nothing else, in an origin of its own. */
    private static final String PICTURE_POLICY = "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox";
    /** A browser's PDF viewer refuses to work in a sandbox; it has one of its own, and the file was looked through. */
    private static final String PDF_POLICY = "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; "
            + "base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

    /** The file that counts and the versions before it, newest first. */
    public record Slot(DocumentView current, List<DocumentView> older) {

        public boolean picture() {
            return current.mediaType().startsWith("image/");
        }
    }

    private CaseFiles() {
    }

    /** The kinds that people choose from in a case of the process. */
    public static List<String> kinds(String process) {
        return OFFERED.getOrDefault(process, List.of("other"));
    }

    /** Files as a panel lists them: one line per slot, in the order in which the slots were begun. */
    public static List<Slot> slots(List<DocumentView> documents) {
        var bySlot = documents.stream().collect(Collectors.groupingBy(DocumentView::slot, LinkedHashMap::new, Collectors.toList()));
        return bySlot.values().stream().map(versions -> {
            var newestFirst = versions.stream().sorted(Comparator.comparingInt(DocumentView::version).reversed()).toList();
            return new Slot(newestFirst.get(0), newestFirst.subList(1, newestFirst.size()));
        }).toList();
    }

    /** A file as a form sends it; a purpose that is not in the list is refused as {@code document.kind}. */
    public static Upload upload(String kind, String replaces, MultipartFile file) {
        if (replaces.isEmpty() && !KINDS.contains(kind)) {
            throw new BadRequest("document.kind");
        }
        try {
            return new Upload(kind, replaces, file.getOriginalFilename(), file.getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Always a download and never a page of ours, whatever the file says it is. */
    public static ResponseEntity<byte[]> download(Attachments.File file) {
        return answer(file, Disposition::attachment, null);
    }

    /**
     * Shown by the browser, for the page that lists the file; only what the gate found harmless.
     *
     * @throws NotFound {@code document.no-preview}
     */
    public static ResponseEntity<byte[]> preview(Attachments.File file) {
        if (!file.document().previewable()) {
            throw new NotFound("document.no-preview");
        }
        return answer(file, Disposition::inline, file.document().mediaType().startsWith("image/") ? PICTURE_POLICY : PDF_POLICY);
    }

    private static ResponseEntity<byte[]> answer(Attachments.File file, Function<String, String> disposition, String policy) {
        var answer = ResponseEntity.ok().contentType(MediaType.parseMediaType(file.document().mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.apply(file.document().fileName()))
                .header("X-Content-Type-Options", "nosniff").header("Cross-Origin-Resource-Policy", "same-origin").cacheControl(CacheControl.noStore());
        if (policy != null) {
            answer.header("Content-Security-Policy", policy).header("X-Frame-Options", "SAMEORIGIN");
        }
        return answer.body(file.content());
    }
}
