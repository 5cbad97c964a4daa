package org.shouxin.credit;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.shouxin.identity.Directory;
import org.shouxin.identity.Founding;
import org.shouxin.identity.NewAccount;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.Grant;
import org.shouxin.kernel.Ids;
import org.shouxin.kernel.Role;
import org.shouxin.workbench.demo.DemoPeople;
import org.shouxin.workflow.Cases;
import org.shouxin.workflow.Tasks;
import org.shouxin.workflow.camunda.ProcessSteps;
import org.springframework.beans.factory.BeanFactory;

/** A bureau that grades by versions of its own, and the people there who draft, propose, check and approve. */
final class SchemeScene {

    static final String BUREAU = "320404";
    static final String HEAD = "zl.head";
    static final String REVIEWER = "zl.reviewer";
    static final String MANAGER = "zl.manager";

    private final BeanFactory beans;
    private final GradingScene grading;

    SchemeScene(BeanFactory beans, GradingScene grading) {
        this.beans = beans;
        this.grading = grading;
    }

    /** Opens the bureau unless another test has; its town. */
    String open() {
        if (beans.getBean(Directory.class).byUsername(HEAD).isPresent()) {
            return beans.getBean(Towns.class).of(BUREAU).get(0).id();
        }
        var founding = beans.getBean(Founding.class);
        return grading.in(() -> {
            founding.bureau(BUREAU, "常州市钟楼区应急管理局");
            var hash = founding.hash(DemoPeople.PASSWORD);
            Map.of(HEAD, Role.SECTION_HEAD, REVIEWER, Role.REVIEWER, MANAGER, Role.MANAGER).forEach((name, role) -> founding.account(
                    new NewAccount(name, "钟" + role.ordinal(), null, BUREAU, null, hash, true, List.of(new Grant(role, BUREAU, null)))));
            return founding.unit(BUREAU, "TOWN", "邹区镇");
        });
    }

    Actor actor(String username) {
        var directory = beans.getBean(Directory.class);
        return directory.actor(directory.byUsername(username).orElseThrow().id());
    }

    /** A draft that nobody else compares, and that changes little. */
    String harmless() {
        return draft("deduction,V01,warning,violation,2,P6M,NB-2(1),local-default", "deduction,V01,warning,violation,3,P6M,NB-2(1),local-default");
    }

    /** A text that differs from what the bureau grades by today in one line, and from every other draft. */
    String draft(String line, String changed) {
        var text = beans.getBean(WhatIfs.class).begin(actor(REVIEWER), null, "NB");
        if (Stream.of(text.split("\n")).noneMatch(line::equals)) {
            throw new IllegalArgumentException(line);
        }
        return text.replace(line, changed) + "\n# " + Ids.next();
    }

    /** Compares the draft to the end; the round. */
    String compared(String draft) {
        var id = beans.getBean(WhatIfs.class).start(actor(HEAD), null, "NB", draft, null, RoundSelection.ALL);
        while (beans.getBean(RoundBook.class).find(actor(HEAD), id).state().atWork()) {
            beans.getBean(RoundRuns.class).run(id);
        }
        return id;
    }

    /** Proposes the version for a day; the case. */
    String propose(String scheme, String version, LocalDate from) {
        return beans.getBean(Cases.class).start(actor(REVIEWER), "rule-change", Map.of("ruleKey", "credit.scheme." + scheme, "newValue", version,
                "effectiveFrom", from.toString(), "reason", "钟应急〔2026〕3号"), null, null);
    }

    void approve(String caseNumber) {
        complete(caseNumber, "userTask_checkRule", HEAD, "accept");
        complete(caseNumber, "userTask_approveRule", MANAGER, "approve");
    }

    private void complete(String caseNumber, String step, String username, String outcome) {
        var task = beans.getBean(ProcessSteps.class).taskOf(caseNumber, step);
        beans.getBean(Tasks.class).complete(actor(username), task, Map.of("outcome", outcome), null);
    }

    /** @param asOf at most today */
    AssessmentView assess(String enterprise, LocalDate asOf) {
        return grading.in(() -> beans.getBean(Assessments.class).assess(actor(REVIEWER), enterprise, "NB", asOf, null));
    }
}
