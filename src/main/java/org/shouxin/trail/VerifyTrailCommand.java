package org.shouxin.trail;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
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
 * {@code --verify-trail} checks the whole trail, {@code --verify-trail=<case>} one case: prints what it found in the
 * machine's language, then ends with 0 when the trail is whole and 1 when it is not. {@link VerifyTrailSettings} keeps the
 * web server and the job executor off meanwhile.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class VerifyTrailCommand implements ApplicationRunner {

    static final String OPTION = "verify-trail";

    private final Trail trail;
    private final MessageSource messages;
    private final ConfigurableApplicationContext context;

    VerifyTrailCommand(Trail trail, MessageSource messages, ConfigurableApplicationContext context) {
        this.trail = trail;
        this.messages = messages;
        this.context = context;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!arguments.containsOption(OPTION)) {
            return;
        }
        var cases = arguments.getOptionValues(OPTION);
        var locale = Locale.getDefault().getLanguage().equals("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
        int status;
        try (var out = new PrintWriter(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8)) {
            status = cases.isEmpty() ? verifyAll(out, locale) : verify(cases.get(0), out, locale);
        }
        System.exit(SpringApplication.exit(context, () -> status));
    }

    int verify(String caseNumber, PrintWriter out, Locale locale) {
        var verification = trail.verify(caseNumber);
        if (verification.intact() && verification.entries() == 0) {
            out.println(say(locale, "trail.verify.unknown", caseNumber));
            return 1;
        }
        out.println(line(verification, locale));
        return verification.intact() ? 0 : 1;
    }

    int verifyAll(PrintWriter out, Locale locale) {
        var report = trail.verifyAll();
        out.println(say(locale, "trail.verify.read", report.cases(), report.entries(), report.seals()));
        report.broken().forEach(verification -> out.println(line(verification, locale)));
        if (report.brokenSeal() > 0) {
            out.println(say(locale, "trail.verify.brokenSeal", report.brokenSeal()));
        }
        out.println(say(locale, report.intact() ? "trail.verify.whole" : "trail.verify.notWhole"));
        return report.intact() ? 0 : 1;
    }

    private String line(Verification verification, Locale locale) {
        var finding = say(locale, "trail.finding." + verification.finding());
        return verification.intact() ? say(locale, "trail.verify.intact", verification.caseNumber(), verification.entries(), finding)
                : say(locale, "trail.verify.broken", verification.caseNumber(), verification.brokenAt(), finding);
    }

    private String say(Locale locale, String key, Object... values) {
        var texts = Arrays.stream(values).map(String::valueOf).toArray();
        return messages.getMessage(key, texts, locale);
    }
}
