package org.shouxin.expert;

import java.util.Locale;
import org.shouxin.identity.Organisation;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The name of a bureau's district as official papers write it. */
@Component
public class Districts {

    private final Organisation organisation;
    private final MessageSource messages;

    Districts(Organisation organisation, MessageSource messages) {
        this.organisation = organisation;
        this.messages = messages;
    }

    /** Words under {@code division.<code>} by GB/T 2260; a bureau of another division gives its own name. */
    public String of(String bureauId) {
        var bureau = organisation.bureau(bureauId);
        return messages.getMessage("division." + bureau.division(), null, bureau.name(), Locale.SIMPLIFIED_CHINESE);
    }
}
