package org.shouxin.credit.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shouxin.IntegrationTest;
import org.shouxin.credit.DowngradeStatus;
import org.shouxin.scoring.Grade;
import org.shouxin.workflow.camunda.RetiredModels;
import org.springframework.beans.factory.annotation.Autowired;

/** Cases that began on the first model of a downgrade, on which only one of contact and reviewer could bring the objection. */
@IntegrationTest
@DisplayName("A downgrade on the first model")
class RetiredDowngradeIT extends DowngradeScene {

    private static final Map<String, String> FIRST = Map.of("processes/credit/grade-downgrade.bpmn", "grade-downgrade.bpmn");

    @Autowired
    RepositoryService repository;

    @Test
    @DisplayName("goes on as it began, from before its period and from within it, while new ones run on the present model")
    void goesOn() throws IOException {
        var models = new RetiredModels(repository, "credit");
        models.deploy("credit-before-both-ways", FIRST);
        String unserved;
        String waiting;
        try {
            unserved = opened("", Grade.D);
            waiting = served("enterprise", Grade.C);
        } finally {
            models.present();
        }
        assertThat(process.openTasks(served("enterprise", Grade.C))).isEqualTo(List.of(DowngradeModel.FILE_OBJECTION, DowngradeModel.RECORD_OBJECTION));

        assertThat(process.openTasks(waiting)).containsExactly(DowngradeModel.FILE_OBJECTION);
        complete(waiting, DowngradeModel.FILE_OBJECTION, "enterprise", Map.of("statement", "检查记录与事实不符"));
        assertThat(view(waiting).status()).isEqualTo(DowngradeStatus.OBJECTED);

        serve(unserved, today());
        assertThat(process.openTasks(unserved)).containsExactly(DowngradeModel.RECORD_OBJECTION);
        assertThat(process.dueOf(unserved, DowngradeModel.PERIOD_OVER)).as("no days of the desk")
                .isEqualTo(view(unserved).objectionDueOn().plusDays(1).atStartOfDay(clock.getZone()).toInstant());
        over(unserved);
        decide(unserved, "approve");
        assertThat(process.openTasks(unserved)).containsExactly("userTask_scheduleInterview");
    }
}
