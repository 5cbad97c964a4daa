package org.shouxin.credit.process;

import java.util.Map;
import org.shouxin.credit.DowngradeNotices;
import org.shouxin.workflow.spi.TaskCompletion;
import org.springframework.stereotype.Component;

/**
 * Proof that the enterprise has the notice.
 *
 * @article NB-2(2)
 */
@Component
class ServeDowngradeNoticeTask extends DowngradeTask<ServeDowngradeNoticeForm> {

    private final DowngradeNotices notices;

    ServeDowngradeNoticeTask(DowngradeNotices notices) {
        super(DowngradeModel.SERVE_NOTICE, ServeDowngradeNoticeForm.class);
        this.notices = notices;
    }

    @Override
    public Map<String, Object> complete(TaskCompletion task, ServeDowngradeNoticeForm form) {
        notices.serveNotice(task, form.delivery());
        return Map.of();
    }
}
