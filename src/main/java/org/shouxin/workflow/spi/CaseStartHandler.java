package org.shouxin.workflow.spi;

import java.util.Set;
import org.shouxin.kernel.Role;

/**
 * Opens cases of one process.
 *
 * @param <F> the fields of the start form; keys and required flags equal the form's
 */
public interface CaseStartHandler<F extends Record> {

    String processKey();

    /** Kind in the case number, e.g. {@code ER}. */
    String numberKind();

    Set<Role> startableBy();

    Class<F> form();

    /** One domain verb: writes what the form says. Runs in the transaction that starts the process. */
    CaseOpening open(CaseStart start, F form);
}
