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

    /** Words under {@code division.<code>} by GB/T 2260; a bureau of another division is named after its own, as its name says. */
    public String of(String bureauId) {
        var bureau = organisation.bureau(bureauId);
        var suffix = messages.getMessage("division.bureau", new Object[] {""}, Locale.SIMPLIFIED_CHINESE);
        var own = bureau.name().endsWith(suffix) ? bureau.name().substring(0, bureau.name().length() - suffix.length()) : bureau.name();
        return messages.getMessage("division." + bureau.division(), null, own, Locale.SIMPLIFIED_CHINESE);
    }

    /** The bureau as a paper of its own district calls it: by the district's rank, e.g. that of 武进区 as 区应急管理局. */
    public String bureau(String bureauId) {
        var district = of(bureauId);
        return messages.getMessage("division.bureau", new Object[] {district.substring(district.length() - 1)}, Locale.SIMPLIFIED_CHINESE);
    }
}
