package org.shouxin.trail;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * {@code --verify-trail} checks the whole trail, {@code --verify-trail=<case>} one case: prints what it found, then ends with
 * 0 when the trail is whole and 1 when it is not.
 */
@Component
class VerifyTrailCommand extends CommandLineVerb {

    static final String OPTION = "verify-trail";

    private final Trail trail;

    VerifyTrailCommand(Trail trail, MessageSource messages, ConfigurableApplicationContext context) {
        super(OPTION, messages, context);
        this.trail = trail;
    }

    @Override
    protected int answer(List<String> values, PrintWriter out, Locale locale) {
        return values.isEmpty() ? verifyAll(out, locale) : verify(values.get(0), out, locale);
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
}
