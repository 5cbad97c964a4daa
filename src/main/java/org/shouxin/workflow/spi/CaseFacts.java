package org.shouxin.workflow.spi;

import org.shouxin.kernel.Actor;

/** Tells the facts of the cases of one process; personal identifiers come out masked. */
public interface CaseFacts {

    String processKey();

    FactSheet of(Actor viewer, String caseNumber);
}
