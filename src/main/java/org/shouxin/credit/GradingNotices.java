package org.shouxin.credit;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.shouxin.notices.Notice;
import org.shouxin.notices.Notices;
import org.springframework.stereotype.Component;

/**
 * Tells the contact of an enterprise what is asked for and what became of its grade, in the transaction of what happened. No
 * grade is told: a notice stays in the inbox, also when the grade may no longer be shown.
 *
 * @article NB-2(2)
 */
@Component
class GradingNotices {

    /** What is told of; words under {@code notice.title.grading.<template>}. */
    enum Told {
        DATA_MISSING, GRADED, UNGRADED, CLOSED, SUSPENDED, UPGRADE_NOTICE, UPGRADED, UPGRADE_WITHDRAWN, UPGRADE_UNFOUNDED;

        String template() {
            return "grading." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Notices notices;

    GradingNotices(Notices notices) {
        this.notices = notices;
    }

    /** @param occasion which of several in the case; empty for what happens once */
    void tell(String caseNumber, Enterprise enterprise, Told told, String occasion, Map<String, String> facts) {
        if (enterprise.contactUserId() == null) {
            return;
        }
        var all = new HashMap<>(facts);
        all.put("name", enterprise.name());
        all.put("case", caseNumber);
        notices.give(new Notice(told.template(), occasion, caseNumber, all), List.of(enterprise.contactUserId()));
    }
}
