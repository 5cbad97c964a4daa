package org.shouxin.workflow;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.shouxin.trail.CommandLineVerb;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** {@code --consistency} runs every check, prints what it found, then ends with 0 when all records agree and 1 when they do not. */
@Component
class ConsistencyCommand extends CommandLineVerb {

    static final String OPTION = "consistency";

    private final Consistency consistency;

    ConsistencyCommand(Consistency consistency, MessageSource messages, ConfigurableApplicationContext context) {
        super(OPTION, messages, context);
        this.consistency = consistency;
    }

    @Override
    protected int answer(List<String> values, PrintWriter out, Locale locale) {
        return print(consistency.run(), out, locale);
    }

    /** @return the exit code */
    int print(Consistency.Report report, PrintWriter out, Locale locale) {
        for (var part : report.parts()) {
            out.println(say(locale, "consistency.part", say(locale, "consistency.check." + part.name()), part.findings().size()));
            part.findings().forEach(finding ->
                    out.println("  " + say(locale, "consistency." + finding.code(), finding.caseNumber(), finding.detail())));
        }
        out.println(say(locale, report.agrees() ? "consistency.agrees" : "consistency.disagrees"));
        return report.agrees() ? 0 : 1;
    }
}
