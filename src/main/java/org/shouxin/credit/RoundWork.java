package org.shouxin.credit;

import java.util.List;

/** What a round does with a chunk of enterprises, inside the chunk's transaction. */
interface RoundWork {

    RoundRows.Tally with(RoundView round, List<String> enterprises);
}
