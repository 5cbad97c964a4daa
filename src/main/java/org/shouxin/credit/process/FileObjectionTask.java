package org.shouxin.credit.process;

import java.util.Map;
import org.shouxin.credit.Objections;
import org.shouxin.workflow.spi.TaskCompletion;
import org.springframework.stereotype.Component;

/**
 * The contact of the enterprise objects.
 *
 * @article NB-2(2)
 */
@Component
class FileObjectionTask extends DowngradeTask<FileObjectionForm> {

    private final Objections objections;

    FileObjectionTask(Objections objections) {
        super(DowngradeModel.FILE_OBJECTION, FileObjectionForm.class);
        this.objections = objections;
    }

    @Override
    public Map<String, Object> complete(TaskCompletion task, FileObjectionForm form) {
        objections.fileObjection(task, form.statement());
        return Map.of();
    }
}
