package org.shouxin.workbench.shell;

import org.shouxin.documents.Documents;
import org.springframework.stereotype.Component;

/** Writes sizes of files the way people compare them: 812 B, 14 kB, 2.3 MB. */
@Component("fileSize")
public class FileSize {

    private static final int UNIT = 1024;

    public String of(long bytes) {
        if (bytes < UNIT) {
            return bytes + " B";
        }
        if (bytes < UNIT * UNIT) {
            return Math.round(bytes / (double) UNIT) + " kB";
        }
        return Math.round(bytes * 10.0 / (UNIT * UNIT)) / 10.0 + " MB";
    }

    /** Largest file that is taken, in bytes. */
    public long largest() {
        return Documents.MAX_BYTES;
    }
}
