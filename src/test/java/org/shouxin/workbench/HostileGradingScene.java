package org.shouxin.workbench;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.locks.LockSupport;
import org.shouxin.credit.CreditExample;
import org.shouxin.credit.EnterpriseObservations;
import org.shouxin.credit.EnterpriseRegistry;
import org.shouxin.credit.SampleEnterprise;
import org.shouxin.credit.TypedEnterprise;
import org.shouxin.credit.TypedObservation;
import org.shouxin.kernel.Role;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A bureau whose enterprise is called by markup, as is everything that is known of it. */
final class HostileGradingScene extends OwnBureau {

    private static final String BUREAU = "320402";
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    final String creditCode = SampleEnterprise.code();
    final String enterprise;
    private final EnterpriseObservations observations;
    private final JdbcClient jdbc;

    HostileGradingScene(BeanFactory beans) {
        super(beans, BUREAU, HostileWindows.NAME, HostileWindows.NAME);
        observations = beans.getBean(EnterpriseObservations.class);
        jdbc = beans.getBean(JdbcClient.class);
        enterprise = beans.getBean(EnterpriseRegistry.class).register(actor("tn.reviewer"), new TypedEnterprise(creditCode, HostileWindows.NAME, BUREAU,
                HostileWindows.NAME, "26", "high", HostileWindows.TEXT, HostileWindows.NAME, "13912345678", ""), null);
        CreditExample.VALUES.forEach((code, value) -> observe(code, value, TODAY.minusDays(30)));
    }

    @Override
    void people() {
        open("tn.reviewer", HostileWindows.NAME, Role.REVIEWER);
        open("tn.reviewer2", HostileWindows.NAME, Role.REVIEWER);
        open("tn.head", HostileWindows.NAME, Role.SECTION_HEAD);
        open("tn.investigator", HostileWindows.NAME, Role.INVESTIGATOR);
        open("tn.manager", HostileWindows.NAME, Role.MANAGER);
        open("tn.auditor", HostileWindows.NAME, Role.AUDITOR);
    }

    private void observe(String code, String value, LocalDate evidence) {
        observations.record(actor("tn.reviewer"), enterprise, new TypedObservation(code, value, HostileWindows.TEXT, evidence.toString(), "", "", null), null);
    }

    /** Somebody died: the case in which the grade falls, which opens by itself. */
    String fatalAccident() {
        observe("E22", "1", TODAY);
        var patience = System.nanoTime() + 30_000_000_000L;
        while (System.nanoTime() < patience) {
            var number = jdbc.sql("select case_number from credit_grade_change where enterprise_id = ? and case_number is not null").param(enterprise)
                    .query(String.class).optional();
            if (number.isPresent()) {
                return number.get();
            }
            LockSupport.parkNanos(20_000_000);
        }
        throw new AssertionError("no case was opened for the accident");
    }
}
