package org.shouxin.expert.process;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.shouxin.expert.MeetingDelivery;
import org.shouxin.workflow.Engine;
import org.shouxin.workflow.spi.ConsistencyCheck;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Exactly the recruitments that wait for a meeting have a waiting candidate, and agendas and candidates name each other. */
@Component
@Order(55)
class WaitingCandidatesCheck implements ConsistencyCheck {

    private static final int PAGE = 500;

    private final Engine engine;
    private final JdbcClient jdbc;

    WaitingCandidatesCheck(Engine engine, JdbcClient jdbc) {
        this.engine = engine;
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "meeting";
    }

    @Override
    public List<Finding> check() {
        var awaiting = awaiting();
        return Stream.of(notAwaiting(awaiting), notQueued(awaiting),
                found("candidate.on-no-agenda", """
                        select w.case_number, w.meeting_case from expert_waiting_candidate w
                        where w.meeting_case is not null and not exists (select 1 from expert_agenda_item i
                            where i.case_number = w.meeting_case and i.candidate_case = w.case_number)"""),
                found("candidate.on-closed-agenda", """
                        select w.case_number, w.meeting_case from expert_waiting_candidate w
                        join expert_meeting m on m.case_number = w.meeting_case
                        where w.state = 'WAITING' and m.status in ('ADJOURNED', 'CONCLUDED')"""),
                found("meeting.item-lost", """
                        select i.candidate_case, i.case_number from expert_agenda_item i join expert_meeting m on m.case_number = i.case_number
                        where m.status not in ('ADJOURNED', 'CONCLUDED') and i.delivery is null and not exists (
                            select 1 from expert_waiting_candidate w where w.case_number = i.candidate_case
                            and w.meeting_case = i.case_number)""")).flatMap(List::stream).toList();
    }

    /** By case number, what waits for a decision. */
    private Map<String, String> awaiting() {
        var awaiting = new TreeMap<String, String>();
        for (var page = engine.awaiting(MeetingDelivery.MESSAGE, null, PAGE); !page.isEmpty();
                page = engine.awaiting(MeetingDelivery.MESSAGE, page.get(page.size() - 1).id(), PAGE)) {
            page.forEach(one -> awaiting.put(one.caseNumber(), one.id()));
        }
        return awaiting;
    }

    private List<Finding> notAwaiting(Map<String, String> awaiting) {
        return jdbc.sql("""
                select w.case_number, w.id from expert_waiting_candidate w where w.state = 'WAITING'
                and not exists (select 1 from expert_agenda_item i where i.candidate_case = w.case_number
                    and i.case_number = w.meeting_case and i.delivery is null) order by 1, 2""")
                .query((row, index) -> new Finding("candidate.not-awaiting", row.getString(1), row.getString(2))).list().stream()
                .filter(found -> !awaiting.containsKey(found.caseNumber())).limit(MOST).toList();
    }

    private List<Finding> notQueued(Map<String, String> awaiting) {
        var queued = Set.copyOf(jdbc.sql("select case_number from expert_waiting_candidate where state = 'WAITING'").query(String.class).list());
        return awaiting.entrySet().stream().filter(one -> !queued.contains(one.getKey())).limit(MOST)
                .map(one -> new Finding("candidate.not-queued", one.getKey(), one.getValue())).toList();
    }

    private List<Finding> found(String code, String sql) {
        return jdbc.sql(sql + " order by 1, 2 limit " + MOST)
                .query((row, index) -> new Finding(code, row.getString(1), row.getString(2))).list();
    }
}
