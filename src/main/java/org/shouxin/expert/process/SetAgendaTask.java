package org.shouxin.expert.process;

import java.util.Map;
import org.shouxin.expert.Act;
import org.shouxin.expert.DirectorMeetings;
import org.shouxin.expert.MeetingFile;
import org.shouxin.expert.MeetingQueue;
import org.shouxin.workflow.spi.TaskCompletion;
import org.springframework.stereotype.Component;

/**
 * The agenda of a meeting, from the candidates who wait; it opens with all of them on it.
 *
 * @article WJ-12(4),WJ-12(5)
 */
@Component
class SetAgendaTask extends MeetingTask<SetAgendaForm> {

    private final DirectorMeetings meetings;
    private final MeetingQueue queue;
    private final MeetingFile file;

    SetAgendaTask(DirectorMeetings meetings, MeetingQueue queue, MeetingFile file) {
        super(MeetingModel.SET_AGENDA, SetAgendaForm.class);
        this.meetings = meetings;
        this.queue = queue;
        this.file = file;
    }

    @Override
    public Map<String, Object> prefill(String caseNumber) {
        var rows = file.candidates(queue.waiting(file.bureauOf(caseNumber))).stream().map(SetAgendaForm.Row::of).toList();
        return PrefilledValues.of(new SetAgendaForm(rows));
    }

    @Override
    public Map<String, Object> complete(TaskCompletion task, SetAgendaForm form) {
        return Map.of(MeetingModel.ITEM_COUNT, meetings.setAgenda(Act.of(task), form.included()));
    }
}
