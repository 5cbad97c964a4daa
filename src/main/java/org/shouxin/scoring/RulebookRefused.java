package org.shouxin.scoring;

import java.util.List;

/** A rulebook that cannot be used, with the line that is wrong. Holds no sentence: a code and its arguments. */
public class RulebookRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String rulebook;
    private final int line;
    private final RulebookFault fault;
    private final transient List<String> arguments;

    /**
     * @param rulebook  name of the file or draft
     * @param line      counts from 1; the last line of the file when something is missing altogether
     * @param arguments what the code speaks of, e.g. the indicator and the sum of its weights
     */
    public RulebookRefused(String rulebook, int line, RulebookFault fault, List<String> arguments) {
        super(rulebook + ":" + line + " " + fault.code() + " " + arguments);
        this.rulebook = rulebook;
        this.line = line;
        this.fault = fault;
        this.arguments = List.copyOf(arguments);
    }

    public String rulebook() {
        return rulebook;
    }

    public int line() {
        return line;
    }

    public RulebookFault fault() {
        return fault;
    }

    /** The stable code of the fault. */
    public String code() {
        return fault.code();
    }

    public List<String> arguments() {
        return arguments;
    }
}
