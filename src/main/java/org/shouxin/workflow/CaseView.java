package org.shouxin.workflow;

import java.time.Instant;
import org.shouxin.privacy.PersonalRecord;

/**
 * A case as lists and pages see it.
 *
 * @param state   {@code OPEN} or {@code ENDED}
 * @param outcome id of the end event that was reached, e.g. {@code endEvent_appointed}; {@code null} while open
 */
public record CaseView(String number, String processKey, String bureauId, String unitId, String subject, String state,
        String outcome, String startedBy, Instant startedAt, Instant endedAt, String processInstanceId,
        String processDefinitionId) {

    /** The case as a record about people. */
    public PersonalRecord personalRecord() {
        return new PersonalRecord(PersonalRecord.Kind.CASE, number, bureauId, unitId, number);
    }
}
