package org.shouxin.identity;

/** The start is refused because the operator left out, or mistook, something that people's secrets depend on. */
class Misconfigured extends IllegalStateException {

    private final String remedy;

    /** @param remedy what to do, in one or two sentences */
    Misconfigured(String message, String remedy) {
        super(message);
        this.remedy = remedy;
    }

    String remedy() {
        return remedy;
    }
}
