package org.shouxin.expert.process;

import java.util.Map;
import org.shouxin.expert.Act;
import org.shouxin.expert.DirectorMeetings;
import org.shouxin.expert.MeetingFile;
import org.shouxin.workflow.spi.TaskCompletion;
import org.springframework.stereotype.Component;

/**
 * Who came to the meeting, and who takes the chair.
 *
 * @article WJ-12(4)
 */
@Component
class RecordAttendanceTask extends MeetingTask<RecordAttendanceForm> {

    private final DirectorMeetings meetings;
    private final MeetingFile file;

    RecordAttendanceTask(DirectorMeetings meetings, MeetingFile file) {
        super(MeetingModel.RECORD_ATTENDANCE, RecordAttendanceForm.class);
        this.meetings = meetings;
        this.file = file;
    }

    @Override
    public Map<String, Object> prefill(String caseNumber) {
        return PrefilledValues.of(new RecordAttendanceForm(meetings.membersOf(file.bureauOf(caseNumber)).stream()
                .map(RecordAttendanceForm.Row::of).toList()));
    }

    @Override
    public Map<String, Object> complete(TaskCompletion task, RecordAttendanceForm form) {
        return Map.of(MeetingModel.MEMBER_COUNT, meetings.recordAttendance(Act.of(task), form.attendees()));
    }
}
