package org.shouxin.credit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shouxin.notices.Notice;
import org.shouxin.notices.Notices;
import org.springframework.stereotype.Component;

/**
 * Tells the contact of an enterprise what happens in a case about it. No grade is told: a notice stays in the inbox, also when
 * the grade may no longer be shown.
 *
 * @article NB-1(2)
 */
@Component
class EnterpriseNotices {

    private final Notices notices;

    EnterpriseNotices(Notices notices) {
        this.notices = notices;
    }

    /** @param template words under {@code notice.title.<template>}; nobody is told when the contact has no account */
    void tell(EnterpriseParty enterprise, String caseNumber, String template, Map<String, String> facts) {
        var all = new HashMap<>(facts);
        all.put("name", enterprise.name());
        all.put("case", caseNumber);
        if (enterprise.contactUserId() != null) {
            notices.give(new Notice(template, "", caseNumber, all), List.of(enterprise.contactUserId()));
        }
    }
}
