package org.shouxin.workflow;

import java.util.List;
import org.shouxin.documents.DocumentView;
import org.shouxin.documents.Documents;
import org.shouxin.documents.Upload;
import org.shouxin.identity.AccessLog;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.NotFound;
import org.shouxin.trail.Command;
import org.shouxin.trail.Commands;
import org.springframework.stereotype.Service;

/** Files of cases and of drafts: who sees the case sees its files, and a draft's files are its writer's alone. */
@Service
public class Attachments {

    /** A file with its bytes. */
    public record File(DocumentView document, byte[] content) {
    }

    private final Cases cases;
    private final Drafts drafts;
    private final Documents documents;
    private final ToldTrail told;
    private final Commands commands;
    private final AccessLog access;

    Attachments(Cases cases, Drafts drafts, Documents documents, ToldTrail told, Commands commands, AccessLog access) {
        this.cases = cases;
        this.drafts = drafts;
        this.documents = documents;
        this.told = told;
        this.commands = commands;
        this.access = access;
    }

    /** The files of a case that the actor sees, without those that are no longer shown to that reader. */
    public List<DocumentView> of(Actor actor, String caseNumber) {
        cases.find(actor, caseNumber);
        return told.shown(actor, caseNumber, documents.of(caseNumber));
    }

    public List<DocumentView> ofDraft(Actor actor, String draftId) {
        drafts.look(actor, draftId);
        return documents.of(draftId);
    }

    /** Adds a file to a case and returns its id; refused as {@code case.unknown|read-only|ended} or {@code document.*}. */
    public String attach(Actor actor, String caseNumber, String kind, String fileName, byte[] content, String idempotencyKey) {
        return attach(actor, caseNumber, Upload.of(kind, fileName, content), idempotencyKey);
    }

    /** Adds a file, or a newer version of one, to a case and returns its id; refused likewise. */
    public String attach(Actor actor, String caseNumber, Upload upload, String idempotencyKey) {
        var as = cases.findToAct(actor, caseNumber);
        return commands.run(new Command(actor, "case.attach", caseNumber, idempotencyKey, hash(upload)), () -> {
            cases.requireOpen(caseNumber);
            var id = store(as, caseNumber, upload);
            cases.requireStillOpen(caseNumber);
            return id;
        });
    }

    /** Adds a file to a draft and returns its id. */
    public String attachToDraft(Actor actor, String draftId, String kind, String fileName, byte[] content, String idempotencyKey) {
        return attachToDraft(actor, draftId, Upload.of(kind, fileName, content), idempotencyKey);
    }

    /** Adds a file, or a newer version of one, to a draft and returns its id. */
    public String attachToDraft(Actor actor, String draftId, Upload upload, String idempotencyKey) {
        drafts.look(actor, draftId);
        return commands.run(new Command(actor, "draft.attach", draftId, idempotencyKey, hash(upload)), () -> store(actor, draftId, upload));
    }

    /** A file of a case the actor sees; not found as {@code document.unknown} when it belongs to another, {@code document.withheld} when it is kept back. */
    public File read(Actor actor, String caseNumber, String documentId) {
        return file(find(actor, caseNumber, documentId));
    }

    /** The file's description alone, on the same terms. */
    public DocumentView find(Actor actor, String caseNumber, String documentId) {
        cases.find(actor, caseNumber);
        var document = described(actor, caseNumber, documentId);
        if (told.shown(actor, caseNumber, List.of(document)).isEmpty()) {
            throw new NotFound("document.withheld");
        }
        return document;
    }

    /** A file of the actor's own draft. */
    public File readOfDraft(Actor actor, String draftId, String documentId) {
        drafts.look(actor, draftId);
        return file(described(actor, draftId, documentId));
    }

    private String store(Actor actor, String owner, Upload upload) {
        if (upload.replaces() != null) {
            described(actor, owner, upload.replaces());
        }
        return documents.store(actor, owner, upload).id();
    }

    private static String hash(Upload upload) {
        return BodyHash.of(upload.kind(), upload.replaces(), upload.fileName(), upload.content());
    }

    private File file(DocumentView document) {
        return new File(document, documents.content(document));
    }

    private DocumentView described(Actor actor, String owner, String documentId) {
        try {
            return documents.find(owner, documentId);
        } catch (NotFound unknown) {
            access.foreign(actor, "document", SafeText.of(documentId));
            throw unknown;
        }
    }
}
