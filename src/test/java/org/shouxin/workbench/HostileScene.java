package org.shouxin.workbench;

import java.util.List;
import java.util.Map;
import org.shouxin.expert.NominationPapers;
import org.shouxin.expert.Nominee;
import org.shouxin.kernel.Role;
import org.shouxin.workflow.Engine;
import org.springframework.beans.factory.BeanFactory;

/** A bureau whose own name, places, people and candidates are markup. */
final class HostileScene extends OwnBureau {

    static final List<String> MANAGERS = List.of("ly.manager", "ly.manager2", "ly.manager3");
    private static final List<String> TEXTS = List.of("birthplace", "employer", "supervisingDepartment", "position", "professionalTitle", "school", "specialty",
            "address", "wechat", "unitContact", "strengths", "achievements", "awards", "ownStatement", "unitOpinion");

    private final Engine engine;

    HostileScene(BeanFactory beans) {
        super(beans, "320481", HostileWindows.NAME, HostileWindows.NAME);
        this.engine = beans.getBean(Engine.class);
    }

    @Override
    void people() {
        open("ly.nominator", Role.NOMINATOR);
        List.of("ly.applicant", "ly.applicant2").forEach(one -> open(one, Role.APPLICANT));
        List.of("ly.reviewer", "ly.reviewer2").forEach(one -> open(one, Role.REVIEWER));
        open("ly.tester", Role.TESTER);
        open("ly.head", Role.SECTION_HEAD);
        MANAGERS.forEach(one -> open(one, Role.MANAGER));
        open("ly.secretary", Role.SECRETARY);
        open("ly.auditor", Role.AUDITOR);
    }

    private void open(String username, Role role) {
        open(username, HostileWindows.NAME, role);
    }

    /** A nomination with markup in every text, and its files. */
    String nominate(String applicant) {
        var nominee = Nominee.fit().with("name", HostileWindows.NAME).with("applicantUsername", applicant);
        TEXTS.forEach(key -> nominee.with(key, HostileWindows.TEXT));
        var number = cases.start(actor("ly.nominator"), "expert-recruitment", nominee.values(), null, null);
        NominationPapers.handIn(attachments, actor("ly.nominator"), number);
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
        tasks.complete(actor(username), worklist.ofCase(actor("ly.manager"), number).get(0).taskId(), values, null);
    }

    void runJobs(String number) {
        engine.runJobs(number);
    }
}
