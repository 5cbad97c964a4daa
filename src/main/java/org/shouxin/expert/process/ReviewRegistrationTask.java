package org.shouxin.expert.process;

import java.util.Date;
import java.util.Map;
import org.shouxin.expert.Act;
import org.shouxin.expert.Recruitment;
import org.shouxin.workflow.spi.TaskCompletion;
import org.springframework.stereotype.Component;

/**
 * Preliminary review of a registration.
 *
 * @article WJ-12(3)
 */
@Component
class ReviewRegistrationTask extends RecruitmentTask<ReviewRegistrationForm> {

    private final Recruitment recruitment;

    ReviewRegistrationTask(Recruitment recruitment) {
        super(RecruitmentModel.REVIEW_REGISTRATION, ReviewRegistrationForm.class);
        this.recruitment = recruitment;
    }

    @Override
    public Map<String, Object> complete(TaskCompletion task, ReviewRegistrationForm form) {
        var deadline = recruitment.reviewRegistration(Act.of(task), form.opinion());
        return deadline == null ? Map.of(RecruitmentModel.REVIEW_OUTCOME, form.outcome())
                : Map.of(RecruitmentModel.REVIEW_OUTCOME, form.outcome(), RecruitmentModel.CORRECTION_DUE, Date.from(deadline));
    }
}
