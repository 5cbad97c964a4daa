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
 * {@code --rebuild-worklist} compares the worklist with the engine, mends what differs, says how many rows that were in the
 * machine's language, and ends. May run beside running nodes; {@link RebuildWorklistSettings} keeps web server and jobs off.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RebuildWorklistCommand implements ApplicationRunner {

    static final String OPTION = "rebuild-worklist";

    private final Worklist worklist;
    private final MessageSource messages;
    private final ConfigurableApplicationContext context;

    RebuildWorklistCommand(Worklist worklist, MessageSource messages, ConfigurableApplicationContext context) {
        this.worklist = worklist;
        this.messages = messages;
        this.context = context;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!arguments.containsOption(OPTION)) {
            return;
        }
        var locale = Locale.getDefault().getLanguage().equals("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
        try (var out = new PrintWriter(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8)) {
            out.println(messages.getMessage("worklist.rebuilt", new Object[] {String.valueOf(worklist.rebuild())}, locale));
        }
        System.exit(SpringApplication.exit(context));
    }
}
