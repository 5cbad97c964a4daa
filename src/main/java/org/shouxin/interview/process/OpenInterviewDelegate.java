package org.shouxin.interview.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.shouxin.interview.InterviewOpening;
import org.springframework.stereotype.Component;

/**
 * Begins the interview and says who hands in evidence later on.
 *
 * @article WJ-21,NB-2
 */
@Component
class OpenInterviewDelegate implements JavaDelegate {

    private final InterviewOpening opening;

    OpenInterviewDelegate(InterviewOpening opening) {
        this.opening = opening;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var interviewee = (String) execution.getVariable(InterviewModel.INTERVIEWEE);
        var due = opening.openInterview(execution.getProcessBusinessKey(), (String) execution.getVariable(InterviewModel.BUREAU), interviewee,
                (String) execution.getVariable(InterviewModel.SUBJECT));
        execution.setVariable(InterviewModel.SCHEDULE_DUE, Date.from(due));
        execution.setVariable(InterviewModel.EVIDENCE_BY, interviewee == null ? "reviewer" : "interviewee");
    }
}
