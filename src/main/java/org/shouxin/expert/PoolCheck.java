package org.shouxin.expert;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.shouxin.workflow.CaseStates;
import org.shouxin.workflow.CaseStates.CaseState;
import org.shouxin.workflow.spi.ConsistencyCheck;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A recruitment's nomination stands where its case ended, and exactly the appointed have an expert, a term and
 * a card; an expert is in the pool by the last of the terms, and a term that was ended has no valid card.
 */
@Component
@Order(50)
class PoolCheck implements ConsistencyCheck {

    private static final String RECRUITMENT = "expert-recruitment";
    private static final int PAGE = 500;

    private final CaseStates cases;
    private final JdbcClient jdbc;

    PoolCheck(CaseStates cases, JdbcClient jdbc) {
        this.cases = cases;
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "expert";
    }

    @Override
    public List<Finding> check() {
        var findings = new ArrayList<Finding>();
        nominationsOfCases(findings);
        casesOf("nomination.no-case", "expert_nomination", findings);
        casesOf("term.no-case", "expert_term", findings);
        casesOf("card.no-case", "expert_work_card", findings);
        Stream.of(
                found("appointed.no-term", """
                        select n.case_number, n.id from expert_nomination n where n.status = 'APPOINTED' and not exists (
                            select 1 from expert_term t join expert_expert e on e.id = t.expert_id where t.case_number = n.case_number)"""),
                found("appointed.no-card", """
                        select n.case_number, n.id from expert_nomination n where n.status = 'APPOINTED' and not exists (
                            select 1 from expert_work_card c join expert_expert e on e.id = c.expert_id where c.case_number = n.case_number)"""),
                found("term.not-appointed", """
                        select n.case_number, t.id from expert_nomination n join expert_term t on t.case_number = n.case_number
                        where n.status <> 'APPOINTED'"""),
                found("card.not-appointed", """
                        select n.case_number, c.id from expert_nomination n join expert_work_card c on c.case_number = n.case_number
                        where n.status <> 'APPOINTED'"""),
                found("expert.no-term", """
                        select e.case_number, e.id from expert_expert e where not exists (
                            select 1 from expert_term t where t.expert_id = e.id)"""),
                found("expert.term-differs", """
                        select e.case_number, e.id from expert_expert e
                            join (select expert_id, max(ends_on) as last_day from expert_term group by expert_id) t on t.expert_id = e.id
                        where t.last_day <> e.term_ends_on"""),
                found("expert.terms-overlap", """
                        select a.case_number, a.id from expert_term a join expert_term b on b.expert_id = a.expert_id and b.id <> a.id
                        where a.starts_on <= b.starts_on and b.starts_on <= a.ends_on"""),
                found("expert.no-card", """
                        select e.case_number, e.id from expert_expert e
                            join expert_term t on t.expert_id = e.id and t.ends_on = e.term_ends_on
                        where not exists (select 1 from expert_term_end x where x.term_id = t.id)
                            and not exists (select 1 from expert_work_card c where c.expert_id = e.id and c.revoked_on is null
                                and c.valid_until = e.term_ends_on)"""),
                found("expert.cards", """
                        select min(c.case_number), c.expert_id from expert_work_card c where c.revoked_on is null
                        group by c.expert_id having count(*) > 1"""),
                found("term-end.card-valid", """
                        select c.case_number, c.id from expert_term_end x join expert_work_card c on c.expert_id = x.expert_id
                            and c.valid_until = x.ended_on
                        where c.revoked_on is null"""),
                found("term-end.differs", """
                        select t.case_number, t.id from expert_term_end x left join expert_term t on t.id = x.term_id
                        where t.id is null or t.ends_on <> x.ended_on or t.expert_id <> x.expert_id"""))
                .forEach(findings::addAll);
        return findings;
    }

    private void nominationsOfCases(List<Finding> findings) {
        var after = "";
        for (var page = cases.page(RECRUITMENT, after, PAGE); !page.isEmpty(); page = cases.page(RECRUITMENT, after, PAGE)) {
            var statuses = statuses(page.stream().map(CaseState::number).toList());
            for (var one : page) {
                var status = statuses.get(one.number());
                if (status == null) {
                    findings.add(new Finding("nomination.missing", one.number(), ""));
                } else if (!fits(NominationStatus.valueOf(status), one)) {
                    findings.add(new Finding("nomination.status", one.number(), status + " / " + (one.open() ? "open" : one.outcome())));
                }
                after = one.number();
            }
        }
    }

    /** An open case has a nomination that goes on; an ended one has the status that its end event is named after. */
    static boolean fits(NominationStatus status, CaseState one) {
        return one.open() ? !status.closed()
                : ("endEvent_" + status.name().replace("_", "")).toLowerCase(Locale.ROOT).equals(String.valueOf(one.outcome()).toLowerCase(Locale.ROOT));
    }

    private Map<String, String> statuses(List<String> numbers) {
        var statuses = new HashMap<String, String>();
        jdbc.sql("select case_number, status from expert_nomination where case_number in (:numbers)").param("numbers", numbers)
                .query(row -> {
                    statuses.put(row.getString(1), row.getString(2));
                });
        return statuses;
    }

    private void casesOf(String code, String table, List<Finding> findings) {
        var after = "";
        for (var page = numbers(table, after); !page.isEmpty(); page = numbers(table, after)) {
            cases.unknown(page).forEach(number -> findings.add(new Finding(code, number, table)));
            after = page.get(page.size() - 1);
        }
    }

    private List<String> numbers(String table, String after) {
        return jdbc.sql("select case_number from " + table + " where case_number > ? order by case_number limit " + PAGE).param(after)
                .query(String.class).list();
    }

    private List<Finding> found(String code, String sql) {
        return jdbc.sql(sql + " order by 1, 2 limit " + MOST).query((row, index) -> new Finding(code, row.getString(1), row.getString(2))).list();
    }
}
