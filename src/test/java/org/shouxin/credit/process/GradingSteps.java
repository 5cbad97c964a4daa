package org.shouxin.credit.process;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.shouxin.TestPeople.People;
import org.shouxin.credit.GradingScene;
import org.shouxin.workflow.Cases;
import org.shouxin.workflow.Tasks;
import org.shouxin.workflow.camunda.ProcessSteps;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Moves the cases of enterprises by hand and remembers them. */
class GradingSteps {

    final GradingScene scene;
    final ProcessSteps process;
    final Set<String> cases = new TreeSet<>();
    private final ApplicationContext product;

    GradingSteps(ApplicationContext product) {
        this.product = product;
        this.scene = new GradingScene(product);
        this.process = product.getBean(ProcessSteps.class);
    }

    String code(String enterpriseId) {
        return product.getBean(JdbcClient.class).sql("select credit_code from credit_enterprise where id = ?").param(enterpriseId).query(String.class).single();
    }

    /** Opens the assessment of an enterprise as of today. */
    String open(String username, String enterpriseId) {
        return open(username, Map.of("creditCode", code(enterpriseId), "asOf", scene.today().toString()));
    }

    String open(String username, Map<String, Object> form) {
        var number = product.getBean(Cases.class).start(people().actor(username), AssessmentModel.PROCESS, new HashMap<>(form), null, null);
        cases.add(number);
        return number;
    }

    void complete(String number, String step, String username, Map<String, Object> values) {
        product.getBean(Tasks.class).complete(people().actor(username), process.taskOf(number, step), values, null);
    }

    /** Opens an assessment of which nothing is missing and lets another reviewer confirm it. */
    String assessed(String enterpriseId) {
        var number = open("reviewer", enterpriseId);
        confirm(number);
        return number;
    }

    void confirm(String number) {
        complete(number, AssessmentModel.CONFIRM_ASSESSMENT, confirmer(number), Map.of("outcome", "confirm"));
    }

    /** The reviewer who did not open it. */
    private String confirmer(String number) {
        var opener = product.getBean(Cases.class).find(people().actor("head"), number).startedBy();
        return opener.equals(people().userId("reviewer")) ? "reviewer2" : "reviewer";
    }

    People people() {
        return product.getBean(People.class);
    }
}
