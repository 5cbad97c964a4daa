package org.shouxin.workflow.camunda;

/** A start that would put work at risk, with what is wrong and what to do, for the operator at the console. */
class StartRefused extends RuntimeException {

    private final String remedy;

    StartRefused(String finding, String remedy) {
        super(finding);
        this.remedy = remedy;
    }

    StartRefused(String finding, String remedy, Throwable cause) {
        super(finding, cause);
        this.remedy = remedy;
    }

    String remedy() {
        return remedy;
    }
}
