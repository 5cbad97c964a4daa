package org.shouxin.expert.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shouxin.TestPeople.People;
import org.shouxin.expert.NominationPapers;
import org.shouxin.expert.DueRenewals;
import org.shouxin.expert.Nominee;
import org.shouxin.expert.RecruitmentFile;
import org.shouxin.kernel.Actor;
import org.shouxin.workflow.Attachments;
import org.shouxin.workflow.Tasks;
import org.shouxin.workflow.camunda.ProcessSteps;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the product and an expert do when a term ends. */
@TestComponent
public class RenewalSteps {

    private final DueRenewals due;
    private final Tasks tasks;
    private final ProcessSteps steps;
    private final RecruitmentFile file;
    private final People people;
    private final JdbcClient jdbc;
    private final Attachments attachments;

    public RenewalSteps(DueRenewals due, Tasks tasks, ProcessSteps steps, RecruitmentFile file, People people, JdbcClient jdbc,
            Attachments attachments) {
        this.due = due;
        this.tasks = tasks;
        this.steps = steps;
        this.file = file;
        this.people = people;
        this.jdbc = jdbc;
        this.attachments = attachments;
    }

    /** Lets the product look, and answers the expert's renewal case. */
    public String opened(String expertId) {
        due.openDue();
        return cases(expertId).get(0);
    }

    public List<String> cases(String expertId) {
        return jdbc.sql("select n.case_number from expert_nomination n join expert_term t on t.id = n.renewed_term_id where t.expert_id = ?"
                + " order by n.filed_at").param(expertId).query(String.class).list();
    }

    public Actor expert(String caseNumber) {
        return people.directory().actor(file.of(caseNumber).applicant().userId());
    }

    /** With the files that a review demands, for a term that was on paper has none. */
    public void apply(String caseNumber, Nominee nominee, Object... changes) {
        NominationPapers.handIn(attachments, expert(caseNumber), caseNumber);
        answer(caseNumber, application(nominee, changes));
    }

    public void leave(String caseNumber) {
        answer(caseNumber, Map.of("outcome", "leave", "reason", "年事已高"));
    }

    public void answer(String caseNumber, Map<String, Object> values) {
        tasks.complete(expert(caseNumber), steps.taskOf(caseNumber, RecruitmentModel.CONFIRM_RENEWAL), values, null);
    }

    public static Map<String, Object> application(Nominee nominee, Object... changes) {
        var values = new HashMap<>(nominee.values());
        List.of("nominationKind", "applicantUsername", "specialExpert").forEach(values::remove);
        values.put("outcome", "apply");
        values.put("statement", "任期内参加检查十二次，本人情况无变化。");
        for (var at = 0; at < changes.length; at += 2) {
            values.put((String) changes[at], changes[at + 1]);
        }
        return values;
    }
}
