package org.shouxin.expert;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.shouxin.notices.Notice;
import org.shouxin.notices.Notices;
import org.springframework.stereotype.Component;

/**
 * Tells the nominator and the candidate what became of a recruitment, in the transaction of what happened.
 *
 * @article WJ-12
 */
@Component
class OutcomeNotices {

    /** What is told of; words under {@code notice.title.recruitment.<template>}. */
    enum Outcome {
        RETURNED, CORRECTION_NEAR, LAPSED, REFUSED, TEST_SCHEDULED, TEST_PASSED, RETEST, TEST_FAILED, APPROVED, NOT_APPOINTED, SIGNATURE_NEAR,
        DECLINED, UNSIGNED, APPOINTED, RENEWAL_OFFERED, NOT_RENEWED, RENEWAL_LAPSED;

        String template() {
            return "recruitment." + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    private final Notices notices;

    OutcomeNotices(Notices notices) {
        this.notices = notices;
    }

    /** Something that happens once in a recruitment. */
    void tell(Nomination nomination, Outcome outcome, Map<String, String> facts) {
        tell(nomination, outcome, "", facts);
    }

    /** @param occasion which of several: the round of the review, the attempt at the test */
    void tell(Nomination nomination, Outcome outcome, String occasion, Map<String, String> facts) {
        var all = new HashMap<>(facts);
        all.put("name", nomination.registration().candidate().name());
        all.put("case", nomination.caseNumber());
        notices.give(new Notice(outcome.template(), occasion, nomination.caseNumber(), all),
                Arrays.asList(nomination.nominatedBy(), nomination.applicant().userId()));
    }
}
