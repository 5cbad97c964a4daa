package org.shouxin.workflow;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.shouxin.trail.CommandLineVerb;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * {@code --rebuild-worklist} compares the worklist with the engine, mends what differs and says how many rows that were.
 * May run beside running nodes.
 */
@Component
class RebuildWorklistCommand extends CommandLineVerb {

    static final String OPTION = "rebuild-worklist";

    private final Worklist worklist;

    RebuildWorklistCommand(Worklist worklist, MessageSource messages, ConfigurableApplicationContext context) {
        super(OPTION, messages, context);
        this.worklist = worklist;
    }

    @Override
    protected int answer(List<String> values, PrintWriter out, Locale locale) {
        out.println(say(locale, "worklist.rebuilt", worklist.rebuild()));
        return 0;
    }
}
