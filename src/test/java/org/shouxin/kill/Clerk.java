package org.shouxin.kill;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.shouxin.Picture;
import org.shouxin.expert.NominationPapers;
import org.shouxin.expert.Nominee;

/** Opens recruitments one after the other and carries each as far as it goes, writing down what was acknowledged. */
final class Clerk implements Callable<List<Clerk.Recruited>> {

    private static final String PLACE = "武进区行政中心";

    /** One case as its clerk knows it: acknowledged commands by the action they leave in the trail, and the saved draft, if any. */
    static final class Recruited {
        final String number;
        final Map<String, Integer> acknowledged = new TreeMap<>();
        final List<String> completed = new ArrayList<>();
        String draftedTask;
        int draftVersion;
        boolean ended;

        Recruited(String number) {
            this.number = number;
            count("case.opened");
        }

        private void count(String action) {
            acknowledged.merge(action, 1, Integer::sum);
        }
    }

    private final Caller caller;
    private final KillIT.Bell bell;
    private final List<Recruited> cases = new ArrayList<>();

    Clerk(Caller caller, KillIT.Bell bell) {
        this.caller = caller;
        this.bell = bell;
    }

    @Override
    public List<Recruited> call() throws IOException, InterruptedException {
        while (!bell.rung()) {
            recruit();
        }
        return cases;
    }

    private void recruit() throws IOException, InterruptedException {
        var opened = caller.post("nominator", "/cases", Map.of("process", "expert-recruitment", "values", Nominee.fit().values()));
        var one = new Recruited(opened.path("number").asText());
        cases.add(one);
        comment(one, "nominator");
        for (var kind : NominationPapers.KINDS) {
            hand(one, kind);
        }
        step(one, "reviewer", "userTask_reviewRegistration", Map.of("outcome", "accept"));
        fail(one);
        comment(one, "manager");
        fail(one);
        one.ended = Collections.frequency(one.completed, "userTask_recordTest") == 2;
    }

    /** A sitting of the test that is not enough; the second one ends the case. */
    private void fail(Recruited one) throws IOException, InterruptedException {
        step(one, "tester", "userTask_scheduleTest", Map.of("testDate", LocalDate.now(ZoneId.of("Asia/Shanghai")).toString(),
                "startTime", "09:00", "place", PLACE));
        step(one, "tester", "userTask_recordTest", Map.of("attended", "yes", "knowledge", 20, "hazard", 14, "interview", 16));
    }

    private void hand(Recruited one, String kind) throws IOException, InterruptedException {
        if (bell.rung()) {
            return;
        }
        caller.upload("nominator", "/cases/" + one.number + "/documents", kind, Picture.png());
        one.count("document.stored");
    }

    private void comment(Recruited one, String user) throws IOException, InterruptedException {
        if (bell.rung()) {
            return;
        }
        caller.post(user, "/cases/" + one.number + "/comments", Map.of("text", user + " " + one.number));
        one.count("case.commented");
    }

    /** Claims, saves two drafts and completes; leaves off where the bell rings. */
    private void step(Recruited one, String user, String step, Map<String, Object> values) throws IOException, InterruptedException {
        if (bell.rung()) {
            return;
        }
        var task = caller.get(user, "/tasks?scope=groups&q=" + one.number).path("items").path(0);
        if (!task.path("step").asText().equals(step)) {
            throw new AssertionError("Case " + one.number + " stands at " + task + " instead of " + step);
        }
        var path = "/tasks/" + task.path("id").asText();
        caller.post(user, path + "/claim", null);
        one.count("task.claimed");
        one.draftedTask = path;
        one.draftVersion = 0;
        for (var version = 0; version < 2 && !bell.rung(); version++) {
            var saved = caller.post(user, path + "/draft", Map.of("values", values, "version", version));
            one.draftVersion = saved.path("version").asInt();
            if (one.draftVersion != version + 1) {
                throw new AssertionError("Draft " + (version + 1) + " of " + one.number + " was answered " + saved);
            }
        }
        if (!bell.rung()) {
            caller.post(user, path + "/complete", Map.of("values", values));
            one.count("task.completed");
            one.completed.add(step);
            one.draftedTask = null;
        }
    }
}
