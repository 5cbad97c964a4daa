package org.shouxin.documents;

import java.util.List;
import org.shouxin.kernel.Actor;
import org.springframework.stereotype.Service;

/** Stores files by their content and lists them by their owner. Access is decided by whoever owns the case. */
@Service
public class Documents {

    /** Largest file taken, in bytes. */
    public static final long MAX_BYTES = 20L * 1024 * 1024;

    /** Stores one file; wrong type, size or name is refused as {@code document.type}, {@code document.size}, {@code document.name}. */
    public DocumentView store(Actor actor, String owner, String kind, String fileName, byte[] content) {
        throw new UnsupportedOperationException();
    }

    public List<DocumentView> of(String owner) {
        throw new UnsupportedOperationException();
    }

    /** The document of that owner; not found when it belongs to another. */
    public DocumentView find(String owner, String documentId) {
        throw new UnsupportedOperationException();
    }

    public byte[] content(DocumentView document) {
        throw new UnsupportedOperationException();
    }

    /** Files of a draft become files of the case that was opened from it. */
    public void handOver(String draftId, String caseNumber) {
        throw new UnsupportedOperationException();
    }
}
