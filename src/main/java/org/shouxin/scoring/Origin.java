package org.shouxin.scoring;

/** Where a figure of a rulebook comes from. */
public enum Origin {
    /** The source regulation gives it. */
    PRINTED("printed"),
    /** The source is silent; the figure is ours and a bureau may change it. */
    LOCAL_DEFAULT("local-default");

    private final String code;

    Origin(String code) {
        this.code = code;
    }

    /** As written in a rulebook. */
    public String code() {
        return code;
    }
}
