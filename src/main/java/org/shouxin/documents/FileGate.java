package org.shouxin.documents;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.tika.Tika;
import org.shouxin.kernel.BadRequest;
import org.shouxin.kernel.Refused;
import org.springframework.stereotype.Component;

/** What may come in from outside: a few types, told by their content and not by their name, in a harmless shape. */
@Component
class FileGate {

    /** Kind of the one picture that a person has in a case. */
    static final String PHOTO = "photo";

    private static final Pattern KIND = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    /** A type that is let in, the endings that agree with it, and what the content looks like to the detector. */
    enum Type {
        PDF("application/pdf", List.of("pdf"), List.of("application/pdf")),
        PNG("image/png", List.of("png"), List.of("image/png")),
        JPEG("image/jpeg", List.of("jpg", "jpeg"), List.of("image/jpeg")),
        DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", List.of("docx"), OfficeZip.DETECTED),
        XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", List.of("xlsx"), OfficeZip.DETECTED);

        private final String mediaType;
        private final List<String> endings;
        private final List<String> detected;

        Type(String mediaType, List<String> endings, List<String> detected) {
            this.mediaType = mediaType;
            this.endings = endings;
            this.detected = detected;
        }

        String mediaType() {
            return mediaType;
        }

        boolean isImage() {
            return this == PNG || this == JPEG;
        }

        static Optional<Type> ofEnding(String ending) {
            return Arrays.stream(values()).filter(type -> type.endings.contains(ending)).findFirst();
        }
    }

    /** A file as it may be stored. */
    record Admitted(String name, Type type, byte[] content) {

        boolean previewable() {
            return type.isImage() || type == Type.PDF && PdfGlance.harmless(content);
        }
    }

    private final Tika tika = new Tika();
    private final ImageGate images = new ImageGate();

    Admitted admit(String kind, String fileName, byte[] content) {
        if (kind == null || !KIND.matcher(kind).matches()) {
            throw new BadRequest("document.kind");
        }
        if (content.length == 0) {
            throw new Refused("document.empty");
        }
        if (content.length > Documents.MAX_BYTES) {
            throw new Refused("document.size", Map.of("max", Documents.MAX_BYTES / 1024 / 1024));
        }
        var name = FileNames.clean(fileName);
        var type = type(name, content);
        if (kind.equals(PHOTO) && !type.isImage()) {
            throw new Refused("document.photo");
        }
        return new Admitted(name, type, type.isImage() ? images.reencode(type, content, kind.equals(PHOTO)) : content);
    }

    private Type type(String name, byte[] content) {
        var ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        var type = Type.ofEnding(ending).orElseThrow(() -> new Refused("document.type"));
        // no name is given to the detector: it would believe it
        if (!type.detected.contains(tika.detect(content))) {
            throw new Refused("document.type");
        }
        switch (type) {
            case PDF -> requireAtStart(content, "%PDF-");
            case DOCX -> OfficeZip.require(content, "word/document.xml");
            case XLSX -> OfficeZip.require(content, "xl/workbook.xml");
            default -> { }
        }
        return type;
    }

    private static void requireAtStart(byte[] content, String magic) {
        for (int i = 0; i < magic.length(); i++) {
            if (i >= content.length || content[i] != magic.charAt(i)) {
                throw new Refused("document.type");
            }
        }
    }
}
