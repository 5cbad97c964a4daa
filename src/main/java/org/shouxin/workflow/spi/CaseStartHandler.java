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

    /**
     * The unit whose people see the case as their own, where the form says so, e.g. the town of an enterprise; {@code null} for
     * the unit of whoever starts it. A form that is refused afterwards may name any.
     */
    default String unit(F form) {
        return null;
    }

    /** One domain verb: writes what the form says. Runs in the transaction that starts the process. */
    CaseOpening open(CaseStart start, F form);
}
