package org.shouxin.workflow;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * {@code --consistency} runs every check, prints what it found in the machine's language, then ends with 0 when all records
 * agree and 1 when they do not. {@link ConsistencySettings} keeps the web server and the job executor off meanwhile.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ConsistencyCommand implements ApplicationRunner {

    static final String OPTION = "consistency";

    private final Consistency consistency;
    private final MessageSource messages;
    private final ConfigurableApplicationContext context;

    ConsistencyCommand(Consistency consistency, MessageSource messages, ConfigurableApplicationContext context) {
        this.consistency = consistency;
        this.messages = messages;
        this.context = context;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!arguments.containsOption(OPTION)) {
            return;
        }
        var locale = Locale.getDefault().getLanguage().equals("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
        int status;
        try (var out = new PrintWriter(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8)) {
            status = print(consistency.run(), out, locale);
        }
        System.exit(SpringApplication.exit(context, () -> status));
    }

    /** @return the exit code */
    int print(Consistency.Report report, PrintWriter out, Locale locale) {
        for (var part : report.parts()) {
            out.println(say(locale, "consistency.part", say(locale, "consistency.check." + part.name()), String.valueOf(part.findings().size())));
            part.findings().forEach(finding ->
                    out.println("  " + say(locale, "consistency." + finding.code(), finding.caseNumber(), finding.detail())));
        }
        out.println(say(locale, report.agrees() ? "consistency.agrees" : "consistency.disagrees"));
        return report.agrees() ? 0 : 1;
    }

    private String say(Locale locale, String key, Object... values) {
        return messages.getMessage(key, values, locale);
    }
}
