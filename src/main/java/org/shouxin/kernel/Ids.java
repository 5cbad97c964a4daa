package org.shouxin.kernel;

import java.util.UUID;

/** Ids of rows: random UUIDs as text, never reused, never guessable. */
public final class Ids {

    private Ids() {
    }

    public static String next() {
        return UUID.randomUUID().toString();
    }
}
