package org.shouxin.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.shouxin.expert.NominationPapers;
import org.shouxin.expert.Nominee;
import org.shouxin.identity.Directory;
import org.shouxin.identity.Founding;
import org.shouxin.identity.NewAccount;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.Grant;
import org.shouxin.kernel.Role;
import org.shouxin.workflow.Attachments;
import org.shouxin.workflow.Cases;
import org.shouxin.workflow.Engine;
import org.shouxin.workflow.Tasks;
import org.shouxin.workflow.WorkItem;
import org.shouxin.workflow.Worklist;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A bureau whose own name, places, people and candidates are markup. */
final class HostileScene {

    static final List<String> MANAGERS = List.of("ly.manager", "ly.manager2", "ly.manager3");
    private static final String BUREAU = "320481";
    private static final List<String> TEXTS = List.of("birthplace", "employer", "supervisingDepartment", "position", "professionalTitle", "school", "specialty",
            "address", "wechat", "unitContact", "strengths", "achievements", "awards", "ownStatement", "unitOpinion");

    record Hands(Founding founding, PlatformTransactionManager transactions, Directory directory, Cases cases, Tasks tasks, Attachments attachments,
            Worklist worklist, Engine engine) {
    }

    private final Hands hands;

    HostileScene(Hands hands, String password) {
        this.hands = hands;
        new TransactionTemplate(hands.transactions()).executeWithoutResult(status -> {
            hands.founding().bureau(BUREAU, HostileWindows.NAME);
            var town = hands.founding().unit(BUREAU, "TOWN", HostileWindows.NAME);
            var hash = hands.founding().hash(password);
            open("ly.nominator", town, hash, Role.NOMINATOR);
            open("ly.applicant", null, hash, Role.APPLICANT);
            open("ly.applicant2", null, hash, Role.APPLICANT);
            open("ly.reviewer", null, hash, Role.REVIEWER);
            open("ly.reviewer2", null, hash, Role.REVIEWER);
            open("ly.tester", null, hash, Role.TESTER);
            open("ly.head", null, hash, Role.SECTION_HEAD);
            MANAGERS.forEach(manager -> open(manager, null, hash, Role.MANAGER));
            open("ly.secretary", null, hash, Role.SECRETARY);
            open("ly.auditor", null, hash, Role.AUDITOR);
        });
    }

    private void open(String username, String unit, String hash, Role role) {
        hands.founding().account(new NewAccount(username, HostileWindows.NAME, null, BUREAU, unit, hash, true,
                new ArrayList<>(List.of(new Grant(role, BUREAU, unit)))));
    }

    Actor actor(String username) {
        return hands.directory().actor(hands.directory().byUsername(username).orElseThrow().id());
    }

    /** A nomination with markup in every text, and its files. */
    String nominate(String applicant) {
        var nominee = Nominee.fit().with("name", HostileWindows.NAME).with("applicantUsername", applicant);
        TEXTS.forEach(key -> nominee.with(key, HostileWindows.TEXT));
        var number = hands.cases().start(actor("ly.nominator"), "expert-recruitment", nominee.values(), null, null);
        NominationPapers.handIn(hands.attachments(), actor("ly.nominator"), number);
        return number;
    }

    /** The same through review and test. */
    String tested(String applicant, String day) {
        var number = nominate(applicant);
        complete("ly.reviewer", number, Map.of("outcome", "accept"));
        complete("ly.tester", number, Map.of("testDate", day, "startTime", "09:00", "place", HostileWindows.TEXT));
        complete("ly.tester", number, Map.of("attended", "yes", "knowledge", 36, "hazard", 27, "interview", 25));
        return number;
    }

    private void complete(String username, String number, Map<String, Object> values) {
        hands.tasks().complete(actor(username), open(number).get(0).taskId(), values, null);
    }

    /** The person's open task of the case, claimed if it was not theirs. */
    String taskOf(String username, String number) {
        var actor = actor(username);
        var task = open(number).stream().filter(item -> item.assignee() == null || item.assignee().equals(actor.userId())).findFirst().orElseThrow();
        if (task.assignee() == null) {
            hands.tasks().claim(actor, task.taskId(), null);
        }
        return "/tasks/" + task.taskId();
    }

    private List<WorkItem> open(String number) {
        return hands.worklist().ofCase(actor("ly.manager"), number);
    }

    void runJobs(String number) {
        hands.engine().runJobs(number);
    }
}
