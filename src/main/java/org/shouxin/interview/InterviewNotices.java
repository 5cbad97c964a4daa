package org.shouxin.interview;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shouxin.notices.Notice;
import org.shouxin.notices.Notices;
import org.springframework.stereotype.Component;

/** Tells the interviewee what is asked and what became of it, when there is an account to tell. */
@Component
class InterviewNotices {

    private final Notices notices;

    InterviewNotices(Notices notices) {
        this.notices = notices;
    }

    /** @param occasion which of several in this interview */
    void tell(Interview interview, String what, String occasion, Map<String, String> facts) {
        if (interview.intervieweeUserId() == null) {
            return;
        }
        var all = new HashMap<>(facts);
        all.put("case", interview.caseNumber());
        notices.give(new Notice("interview." + what, interview.callNo() + "/" + occasion, interview.caseNumber(), all),
                List.of(interview.intervieweeUserId()));
    }
}
