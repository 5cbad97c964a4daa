package org.shouxin.documents;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.Conflict;
import org.shouxin.kernel.Ids;
import org.shouxin.kernel.NotFound;
import org.shouxin.kernel.Refused;
import org.shouxin.kernel.Unavailable;
import org.shouxin.trail.Command;
import org.shouxin.trail.Commands;
import org.shouxin.trail.Trail;
import org.shouxin.trail.TrailEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Stores files by their content and lists them by their owner. Access is decided by whoever owns the case. The trail of
 * the owner names each file by its hash, so that a file changed in the database is found, and never by its name, which often
 * carries a person's.
 */
@Service
public class Documents {

    /** Largest file taken, in bytes. */
    public static final long MAX_BYTES = 20L * 1024 * 1024;
    /** Most files of one owner; papers that the product itself prints come on top. */
    public static final int MAX_FILES = 50;

    private static final int PAGE = 200;
    private static final String ANY_KIND = "other";
    private static final Logger log = LoggerFactory.getLogger(Documents.class);

    private final FileGate gate;
    private final DocumentStore store;
    private final Commands commands;
    private final Trail trail;
    private final Clock clock;

    Documents(FileGate gate, DocumentStore store, Commands commands, Trail trail, Clock clock) {
        this.gate = gate;
        this.store = store;
        this.commands = commands;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Stores one file. Images are decoded and encoded anew, so what is stored may differ from what was sent. A photo, and a file
     * of the same kind and name as an earlier one, becomes the newer version of that; nothing is ever overwritten.
     *
     * @param owner the case number, or the draft id before the case exists
     * @throws Refused {@code document.type}, {@code document.size}, {@code document.empty}, {@code document.name},
     *         {@code document.image}, {@code document.photo}, {@code document.count}, {@code document.printed}: nobody's file takes the
     *         place of a paper that the product printed
     * @throws NotFound {@code document.unknown}: the file to replace is not the owner's
     * @throws Conflict {@code document.version}: another version arrived at the same time
     */
    public DocumentView store(Actor actor, String owner, Upload upload) {
        var kind = upload.replaces() == null ? upload.kind() : find(owner, upload.replaces()).kind();
        var file = gate.admit(kind, upload.fileName(), upload.content());
        var id = Ids.next();
        commands.run(Command.of(actor, "document.store", owner), () -> {
            var before = store.of(owner);
            if (before.size() >= MAX_FILES && !Actor.SYSTEM.equals(actor)) {
                throw new Refused("document.count", Map.of("max", MAX_FILES));
            }
            var older = older(before, kind, file.name(), upload.replaces());
            if (older.filter(DocumentView::printed).isPresent() && !Actor.SYSTEM.equals(actor)) {
                throw new Refused("document.printed");
            }
            var document = new DocumentView(id, owner, kind, file.name(), file.type().mediaType(), file.content().length,
                    Sha256.of(file.content()), actor.userId(), clock.instant().truncatedTo(ChronoUnit.MICROS),
                    older.map(DocumentView::slot).orElse(id), older.map(DocumentView::version).orElse(0) + 1, file.previewable());
            store.insert(document, file.content());
            var event = TrailEvent.of(owner, "document.stored", actor, null).changed("document", null, id)
                    .changed("kind", null, kind).changed("sha256", null, document.sha256());
            trail.record(older.isEmpty() ? event : event.changed("version", String.valueOf(older.get().version()), String.valueOf(document.version())));
            return id;
        });
        return find(owner, id);
    }

    /** The SHA-256 of a file that is read and not kept, once it was looked at; refused as in {@link #store(Actor, String, Upload)}. */
    public String sha256OfAdmitted(String fileName, byte[] content) {
        return Sha256.of(gate.admit(ANY_KIND, fileName, content).content());
    }

    /** The SHA-256 of a text that is read and not kept; too large a one is refused as {@code document.size}. */
    public String sha256(byte[] text) {
        if (text.length > MAX_BYTES) {
            throw new Refused("document.size", Map.of("max", MAX_BYTES / 1024 / 1024));
        }
        return Sha256.of(text);
    }

    /** As {@link #store(Actor, String, Upload)}, of a file that replaces none by its id. */
    public DocumentView store(Actor actor, String owner, String kind, String fileName, byte[] content) {
        return store(actor, owner, Upload.of(kind, fileName, content));
    }

    /** The newest version of the slot that the file belongs to. */
    private static Optional<DocumentView> older(List<DocumentView> documents, String kind, String name, String replaced) {
        return documents.stream().filter(document -> replaced != null ? document.id().equals(replaced)
                        : document.kind().equals(kind) && (kind.equals(FileGate.PHOTO) || document.fileName().equals(name)))
                .map(DocumentView::slot).findFirst()
                .flatMap(slot -> documents.stream().filter(document -> document.slot().equals(slot)).max(Comparator.comparingInt(DocumentView::version)));
    }

    /** The files of an owner, oldest first. */
    public List<DocumentView> of(String owner) {
        return store.of(owner);
    }

    /** The document of that owner; not found when it belongs to another. */
    public DocumentView find(String owner, String documentId) {
        return store.find(owner, documentId).orElseThrow(() -> new NotFound("document.unknown"));
    }

    /**
     * The bytes of a document, checked against their hash.
     *
     * @throws Unavailable {@code document.damaged}: what the database holds is not what was stored
     */
    public byte[] content(DocumentView document) {
        var content = store.content(document.sha256());
        if (content.isEmpty() || !Sha256.of(content.get()).equals(document.sha256())) {
            log.error("The content of document {} is not what was stored", document.id());
            throw new Unavailable("document.damaged");
        }
        return content.get();
    }

    /** Files of a draft become files of the case that was opened from it; the case's trail names each. */
    public void handOver(String draftId, String caseNumber) {
        commands.run(Command.of(Actor.SYSTEM, "document.hand-over", caseNumber), () -> {
            var documents = store.of(draftId);
            if (!documents.isEmpty()) {
                store.handOver(draftId, caseNumber);
                var event = TrailEvent.of(caseNumber, "document.handed-over", Actor.SYSTEM, null);
                for (var document : documents) {
                    event = event.changed(document.id(), null, document.kind() + " sha256:" + document.sha256());
                }
                trail.record(event);
            }
            return caseNumber;
        });
    }

    /** Files of a draft that was thrown away go with it; what is recorded is that they were there. */
    public void discard(Actor actor, String draftId) {
        commands.run(Command.of(actor, "document.discard", draftId), () -> {
            var documents = store.of(draftId);
            if (!documents.isEmpty()) {
                store.discard(draftId);
                var event = TrailEvent.of(draftId, "document.discarded", actor, null);
                for (var document : documents) {
                    event = event.changed(document.id(), document.kind() + " sha256:" + document.sha256(), null);
                }
                trail.record(event);
            }
            return draftId;
        });
    }

    /** A file whose content is gone or is not what was stored. */
    public record Damaged(String id, String owner, boolean missing) {
    }

    /** What the database holds of a content. */
    private enum Held {
        SOUND, CHANGED, MISSING
    }

    /** Reads every content once, however many files share it, and hashes it anew; stops after {@code most} damaged files. */
    public List<Damaged> damaged(int most) {
        var damaged = new ArrayList<Damaged>();
        var sha256 = "";
        var held = Held.SOUND;
        for (var page = store.after("", "", PAGE); !page.isEmpty() && damaged.size() < most;
                page = store.after(sha256, page.get(page.size() - 1).id(), PAGE)) {
            for (var document : page) {
                if (!document.sha256().equals(sha256)) {
                    sha256 = document.sha256();
                    held = held(sha256);
                }
                if (held != Held.SOUND) {
                    damaged.add(new Damaged(document.id(), document.owner(), held == Held.MISSING));
                }
            }
        }
        return damaged.subList(0, Math.min(most, damaged.size()));
    }

    private Held held(String sha256) {
        return store.content(sha256).map(content -> Sha256.of(content).equals(sha256) ? Held.SOUND : Held.CHANGED).orElse(Held.MISSING);
    }

    /** Who owns each of these documents; ids of none are left out. */
    public Map<String, String> ownersOf(Collection<String> documentIds) {
        return documentIds.isEmpty() ? Map.of() : store.ownersOf(documentIds);
    }

    /** Whoever owns files, in order; {@code after} is the last owner that was read. */
    public List<String> owners(String after, int limit) {
        return store.owners(after, limit);
    }
}
