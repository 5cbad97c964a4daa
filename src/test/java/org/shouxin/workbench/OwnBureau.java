package org.shouxin.workbench;

import java.util.stream.Stream;
import org.shouxin.identity.Directory;
import org.shouxin.identity.Founding;
import org.shouxin.identity.NewAccount;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.Grant;
import org.shouxin.kernel.Role;
import org.shouxin.workbench.demo.DemoPeople;
import org.shouxin.workflow.Attachments;
import org.shouxin.workflow.Cases;
import org.shouxin.workflow.Tasks;
import org.shouxin.workflow.Worklist;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A bureau that one test has for itself, with a town and people who sign in with the password of the demonstration. */
abstract class OwnBureau {

    final Cases cases;
    final Tasks tasks;
    final Attachments attachments;
    final Worklist worklist;
    private final Directory directory;
    private final Founding founding;
    private final String id;
    private String town;
    private String hash;

    OwnBureau(BeanFactory beans, String id, String name, String townName) {
        this.cases = beans.getBean(Cases.class);
        this.tasks = beans.getBean(Tasks.class);
        this.attachments = beans.getBean(Attachments.class);
        this.worklist = beans.getBean(Worklist.class);
        this.directory = beans.getBean(Directory.class);
        this.founding = beans.getBean(Founding.class);
        this.id = id;
        new TransactionTemplate(beans.getBean(PlatformTransactionManager.class)).executeWithoutResult(status -> {
            founding.bureau(id, name);
            town = founding.unit(id, "TOWN", townName);
            hash = founding.hash(DemoPeople.PASSWORD);
            people();
        });
    }

    /** Opens the accounts of the bureau. */
    abstract void people();

    /** Opens an account; nominators work for the town, the others for the bureau. */
    final void open(String username, String name, Role... roles) {
        var unit = Stream.of(roles).anyMatch(Role.NOMINATOR::equals) ? town : null;
        founding.account(new NewAccount(username, name, null, id, unit, hash, true, Stream.of(roles).map(role -> new Grant(role, id, unit)).toList()));
    }

    /** Address of the person's open task of the case, claimed if it was not theirs. */
    final String taskOf(String username, String number) {
        var actor = actor(username);
        var task = worklist.ofCase(actor, number).stream().filter(item -> item.assignee() == null || item.assignee().equals(actor.userId())).findFirst().orElseThrow();
        if (task.assignee() == null) {
            tasks.claim(actor, task.taskId(), null);
        }
        return "/tasks/" + task.taskId();
    }

    final Actor actor(String username) {
        return directory.actor(directory.byUsername(username).orElseThrow().id());
    }
}
