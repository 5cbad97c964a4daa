package org.shouxin.kill;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.shouxin.credit.CreditExample;
import org.shouxin.credit.SampleEnterprise;

/**
 * Grades enterprises one after the other: first grade, downgrade with an objection, repair. Writes down what was acknowledged, and
 * stops between two steps when the bell rings and one of them is through although the product was killed on its way.
 */
final class Grader implements Callable<List<Grader.Graded>> {

    /** One case of an enterprise as its grader knows it. */
    static final class Step {
        final List<String> completed = new ArrayList<>();
        int claimed;
        boolean ended;
    }

    /** One enterprise: its cases by number, the causes of its grades that may be shown, the latest first, and the steps before which the product was killed. */
    static final class Graded {
        final String id;
        final String creditCode;
        final String name;
        final Map<String, Step> cases = new LinkedHashMap<>();
        final List<String> killedBefore = new ArrayList<>();
        List<String> causes = List.of();
        private int starts;

        Graded(String id, String creditCode, String name, int starts) {
            this.id = id;
            this.creditCode = creditCode;
            this.name = name;
            this.starts = starts;
        }

        private void reached(String step, int now) {
            if (now > starts) {
                killedBefore.add(step);
                starts = now;
            }
        }

        /** By what its cases are found: the part of the name that no other has. */
        String mark() {
            return name.substring(2, 10);
        }

        /** Repaired, and the product was killed after its grading began and before its repair ended. */
        boolean repairedInSpite() {
            return causes.equals(List.of("repair")) && !killedBefore.isEmpty();
        }
    }

    /** What makes an enterprise of the worked example one of grade A. */
    private static final Map<String, String> SOUND = Map.of("E01", "96", "E09", "implemented", "E10", "5", "E17", "0", "E24", "0", "E05", "yes");

    private final KilledProduct product;
    private final Caller caller;
    private final KillIT.Bell bell;
    private final List<Graded> graded = new ArrayList<>();

    Grader(KilledProduct product, Caller caller, KillIT.Bell bell) {
        this.product = product;
        this.caller = caller;
        this.bell = bell;
    }

    @Override
    public List<Graded> call() throws IOException, InterruptedException {
        while (!over()) {
            grade();
        }
        return graded;
    }

    private boolean over() {
        return bell.rung() && graded.stream().anyMatch(Graded::repairedInSpite);
    }

    private void grade() throws IOException, InterruptedException {
        var typed = SampleEnterprise.of("enterprise");
        var starts = product.starts();
        var one = new Graded(caller.post("reviewer", "/credit/enterprises", typed).path("id").asText(), typed.creditCode(), typed.name(), starts);
        graded.add(one);
        var first = assessment(one);
        if (!step(one, first, "reviewer", "userTask_supplyObservations", Map.of("observations", sound(), "restUnavailable", false))
                || !confirm(one, first, List.of("first")) || over()) {
            return;
        }
        caller.post("reviewer", "/credit/enterprises/" + one.id + "/observations", Map.of("code", "E10", "value", "12", "source", "区应急局检查",
                "evidenceOn", today()));
        if (!over() && confirm(one, assessment(one), one.causes) && lower(one) && !over()) {
            repair(one);
        }
    }

    private static List<Map<String, Object>> sound() {
        var values = new LinkedHashMap<>(CreditExample.VALUES);
        values.putAll(SOUND);
        return values.entrySet().stream().map(value -> Map.<String, Object>of("code", value.getKey(), "value", value.getValue(), "evidenceOn", today(),
                "source", "区应急局检查")).toList();
    }

    private String assessment(Graded one) throws IOException, InterruptedException {
        return open(one, "reviewer", "enterprise-assessment", Map.of("creditCode", one.creditCode, "asOf", today()));
    }

    private boolean confirm(Graded one, String number, List<String> causes) throws IOException, InterruptedException {
        if (!step(one, number, "reviewer2", "userTask_confirmAssessment", Map.of("outcome", "confirm"))) {
            return false;
        }
        one.cases.get(number).ended = true;
        one.causes = causes;
        return true;
    }

    /** The case that the confirmation opened. */
    private boolean lower(Graded one) throws IOException, InterruptedException {
        var number = caller.get("reviewer", "/cases?process=grade-downgrade&q=" + one.mark()).path("items").path(0).path("number").asText();
        one.cases.put(number, new Step());
        var delivery = Map.<String, Object>of("method", "mail", "deliveredOn", today(), "receivedBy", "潘伟明", "receiptNumber", "EMS1037700012345");
        var lowered = step(one, number, "reviewer", "userTask_serveDowngradeNotice", delivery)
                && step(one, number, "enterprise", "userTask_fileObjection", Map.of("statement", "检查记录与事实不符"))
                && step(one, number, "reviewer2", "userTask_reviewObjection", Map.of("outcome", "accept", "reason", "已核对检查记录"))
                && step(one, number, "manager", "userTask_decideDowngrade", Map.of("outcome", "approve"));
        if (lowered) {
            one.cases.get(number).ended = true;
            one.causes = List.of("downgrade", "first");
        }
        return lowered;
    }

    private void repair(Graded one) throws IOException, InterruptedException {
        var number = open(one, "enterprise", "credit-repair", Map.of("creditCode", one.creditCode, "rectifiedOn", today(), "measures", "更换联锁装置",
                "commitment", "严格落实主体责任"));
        var inspection = Map.<String, Object>of("outcome", "passed", "inspectedOn", today(), "findings", "现场核查");
        if (step(one, number, "reviewer", "userTask_checkRepair", Map.of("outcome", "accept"))
                && step(one, number, "investigator", "userTask_inspectRepair", inspection)
                && step(one, number, "manager", "userTask_decideRepair", Map.of("outcome", "approve"))) {
            one.cases.get(number).ended = true;
            one.causes = List.of("repair");
        }
    }

    private String open(Graded one, String user, String process, Map<String, Object> values) throws IOException, InterruptedException {
        var number = caller.post(user, "/cases", Map.of("process", process, "values", values)).path("number").asText();
        one.cases.put(number, new Step());
        return number;
    }

    /** Claims what is not a person's own already and completes; false when the bell rang before. */
    private boolean step(Graded one, String number, String user, String step, Map<String, Object> values) throws IOException, InterruptedException {
        if (over()) {
            return false;
        }
        var own = step.equals("userTask_fileObjection");
        var task = caller.get(user, "/tasks?scope=" + (own ? "mine" : "groups") + "&step=" + step + "&q=" + number).path("items").path(0);
        if (!task.path("step").asText().equals(step)) {
            throw new AssertionError("Case " + number + " does not stand at " + step + " but at " + task);
        }
        var path = "/tasks/" + task.path("id").asText();
        if (!own) {
            caller.post(user, path + "/claim", null);
            one.cases.get(number).claimed++;
        }
        if (over()) {
            return false;
        }
        caller.post(user, path + "/complete", Map.of("values", values));
        one.cases.get(number).completed.add(step);
        one.reached(step, product.starts());
        return true;
    }

    private static String today() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();
    }
}
