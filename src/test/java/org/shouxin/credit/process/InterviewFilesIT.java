package org.shouxin.credit.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shouxin.IntegrationTest;
import org.shouxin.Visitor;
import org.shouxin.scoring.Grade;
import org.springframework.boot.test.web.server.LocalServerPort;

@IntegrationTest
@DisplayName("The interview within a downgrade")
class InterviewFilesIT extends DowngradeScene {

    private static final Pattern CHOICE = Pattern.compile("<select[^>]* name=\"kind\".*?</select>", Pattern.DOTALL);
    private static final Pattern OPTION = Pattern.compile("<option[^>]* value=\"([^\"]+)\"");

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
        var ofCase = kinds(visitor.get("/cases/" + number).body());
        assertThat(ofCase).contains("proof-of-service").hasSizeGreaterThan(1);
        assertThat(kinds(visitor.get("/tasks/" + task).body())).isEqualTo(ofCase);
    }

    /** What a file may be handed in as. */
    private static List<String> kinds(String page) {
        var choice = CHOICE.matcher(page);
        assertThat(choice.find()).isTrue();
        return OPTION.matcher(choice.group()).results().map(option -> option.group(1)).toList();
    }
}
