package org.shouxin.credit.process;

import java.util.Map;
import org.shouxin.credit.Objections;
import org.shouxin.workflow.spi.TaskCompletion;
import org.springframework.stereotype.Component;

/**
 * A reviewer takes down an objection that came on paper, beside the contact who may object in person.
 *
 * @article NB-2(2)
 */
@Component
class RecordObjectionTask extends DowngradeTask<RecordObjectionForm> {

    private final Objections objections;

    RecordObjectionTask(Objections objections) {
        super(DowngradeModel.RECORD_OBJECTION, RecordObjectionForm.class);
        this.objections = objections;
    }

    @Override
    public Map<String, Object> complete(TaskCompletion task, RecordObjectionForm form) {
        objections.recordObjection(task, form.objector(), form.receivedOn(), form.statement());
        return Map.of();
    }
}
