package org.shouxin.kill;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.shouxin.credit.SampleEnterprise;

/** Enters enterprises one after the other with what is known of them, writing down what was acknowledged. */
final class Registrar implements Callable<List<Registrar.Entered>> {

    /** Deductions of one enterprise, each of a day of its own, so that one that is recorded twice shows. */
    private static final int OCCURRENCES = 4;
    private static final String DEDUCTION = "V01";

    /** One enterprise as its registrar knows it. */
    static final class Entered {
        final String id;
        final String creditCode;
        int occurrences;
        String employees;

        Entered(String id, String creditCode) {
            this.id = id;
            this.creditCode = creditCode;
        }
    }

    private final Caller caller;
    private final KillIT.Bell bell;
    private final List<Entered> entered = new ArrayList<>();

    Registrar(Caller caller, KillIT.Bell bell) {
        this.caller = caller;
        this.bell = bell;
    }

    @Override
    public List<Entered> call() throws IOException, InterruptedException {
        while (!bell.rung()) {
            enter();
        }
        return entered;
    }

    private void enter() throws IOException, InterruptedException {
        var typed = SampleEnterprise.any();
        var one = new Entered(caller.post("reviewer", "/credit/enterprises", typed).path("id").asText(), typed.creditCode());
        entered.add(one);
        for (var at = 1; at <= OCCURRENCES && !bell.rung(); at++) {
            record(one, DEDUCTION, null, at);
            one.occurrences++;
        }
        if (!bell.rung()) {
            var employees = String.valueOf(entered.size());
            record(one, "C01", employees, 0);
            one.employees = employees;
        }
    }

    private void record(Entered one, String code, String value, int daysAgo) throws IOException, InterruptedException {
        var row = new HashMap<String, Object>(Map.of("code", code, "source", "执法记录", "evidenceOn",
                LocalDate.now(ZoneId.of("Asia/Shanghai")).minusDays(daysAgo).toString()));
        if (value != null) {
            row.put("value", value);
        }
        caller.post("reviewer", "/credit/enterprises/" + one.id + "/observations", row);
    }
}
