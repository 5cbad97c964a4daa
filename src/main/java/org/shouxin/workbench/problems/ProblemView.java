package org.shouxin.workbench.problems;

import org.shouxin.workflow.ProblemWords.Words;

/** A refusal as its page shows it. {@code correlationId} is {@code null} where nothing needs to be looked up in a log. */
record ProblemView(String title, String detail, String next, String code, String correlationId) {

    static ProblemView of(Words words, String correlationId) {
        return new ProblemView(words.title(), words.detail(), words.next(), words.code(), correlationId);
    }
}
