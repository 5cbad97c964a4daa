package org.shouxin.expert.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.shouxin.expert.AppointmentLetters;
import org.springframework.stereotype.Component;

/**
 * Issues the letter of appointment of the new term.
 *
 * @article WJ-6,WJ-7
 */
@Component
class IssueLetterDelegate implements JavaDelegate {

    private final AppointmentLetters letters;

    IssueLetterDelegate(AppointmentLetters letters) {
        this.letters = letters;
    }

    @Override
    public void execute(DelegateExecution execution) {
        letters.issueLetter(execution.getProcessBusinessKey());
    }
}
