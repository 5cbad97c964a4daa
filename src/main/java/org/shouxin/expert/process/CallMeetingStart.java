package org.shouxin.expert.process;

import java.util.Map;
import java.util.Set;
import org.shouxin.expert.Act;
import org.shouxin.expert.DirectorMeetings;
import org.shouxin.kernel.Role;
import org.shouxin.workflow.spi.CaseOpening;
import org.shouxin.workflow.spi.CaseStart;
import org.shouxin.workflow.spi.CaseStartHandler;
import org.springframework.stereotype.Component;

/**
 * Calls a director meeting. Lists name it by its date and place.
 *
 * @article WJ-12(4),WJ-12(5)
 */
@Component
class CallMeetingStart implements CaseStartHandler<CallMeetingForm> {

    private final DirectorMeetings meetings;

    CallMeetingStart(DirectorMeetings meetings) {
        this.meetings = meetings;
    }

    @Override
    public String processKey() {
        return MeetingModel.PROCESS;
    }

    @Override
    public String numberKind() {
        return MeetingModel.NUMBER_KIND;
    }

    @Override
    public Set<Role> startableBy() {
        return Set.of(Role.SECRETARY);
    }

    @Override
    public Class<CallMeetingForm> form() {
        return CallMeetingForm.class;
    }

    @Override
    public CaseOpening open(CaseStart start, CallMeetingForm form) {
        meetings.callMeeting(new Act(start.caseNumber(), start.actor(), start.role()), start.bureauId(), form.plan());
        return new CaseOpening(form.meetingDate() + " " + form.startTime() + " " + form.place(), Map.of(), Set.of());
    }
}
