package org.shouxin.credit.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shouxin.IntegrationTest;
import org.shouxin.Visitor;
import org.shouxin.scoring.Grade;
import org.springframework.boot.test.web.server.LocalServerPort;

@IntegrationTest
@DisplayName("The interview within a downgrade")
class InterviewFilesIT extends DowngradeScene {

    private static final String KIND = "value=\"proof-of-service\"";

    @LocalServerPort
    int port;

    @Test
    @DisplayName("takes the kinds of files that the case takes, on the page of the task as on that of the case")
    void kinds() {
        var number = served("", Grade.C);
        over(number);
        decide(number, "approve");
        var task = process.taskOf(number, "userTask_scheduleInterview");
        clock.reset();
        var visitor = Visitor.as(port, "reviewer");
        for (var page : List.of("/cases/" + number, "/tasks/" + task)) {
            assertThat(visitor.get(page).body()).as(page).contains(KIND);
        }
    }
}
