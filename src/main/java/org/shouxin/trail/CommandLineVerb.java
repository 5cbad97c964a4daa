package org.shouxin.trail;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;

/**
 * Something an operator asks of the product with an option on the command line: it prints what it found in the machine's
 * language and ends the process with an exit code. {@link CommandLineSettings} keeps everything else off meanwhile.
 */
public abstract class CommandLineVerb implements ApplicationRunner, Ordered {

    private final String option;
    private final MessageSource messages;
    private final ConfigurableApplicationContext context;

    protected CommandLineVerb(String option, MessageSource messages, ConfigurableApplicationContext context) {
        this.option = option;
        this.messages = messages;
        this.context = context;
    }

    @Override
    public final void run(ApplicationArguments arguments) {
        if (!arguments.containsOption(option)) {
            return;
        }
        var locale = Locale.getDefault().getLanguage().equals("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
        int status;
        try (var out = new PrintWriter(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8)) {
            status = answer(arguments.getOptionValues(option), out, locale);
        }
        System.exit(SpringApplication.exit(context, () -> status));
    }

    @Override
    public final int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    /**
     * Does what was asked and prints the answer.
     *
     * @param values what stood behind the option, {@code --option=value}; often nothing
     * @return the exit code, 0 when all is well
     */
    protected abstract int answer(List<String> values, PrintWriter out, Locale locale);

    protected final String say(Locale locale, String key, Object... values) {
        return messages.getMessage(key, Arrays.stream(values).map(String::valueOf).toArray(), locale);
    }
}
