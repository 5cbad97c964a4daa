package org.shouxin.expert.process;

import java.util.List;
import java.util.stream.Stream;
import org.shouxin.workflow.spi.ConsistencyCheck;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Exactly the recruitments that wait for a meeting have a waiting candidate, and agendas and candidates name each other. */
@Component
@Order(55)
class WaitingCandidatesCheck implements ConsistencyCheck {

    private final JdbcClient jdbc;

    WaitingCandidatesCheck(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "meeting";
    }

    @Override
    public List<Finding> check() {
        return Stream.of(
                found("candidate.not-awaiting", """
                        select w.case_number, w.id from expert_waiting_candidate w where w.state = 'WAITING' and not exists (
                            select 1 from ACT_RU_EVENT_SUBSCR s join ACT_RU_EXECUTION e on e.ID_ = s.PROC_INST_ID_
                            where s.EVENT_NAME_ = 'meetingDecision' and e.BUSINESS_KEY_ = w.case_number)
                        and not exists (select 1 from expert_agenda_item i where i.candidate_case = w.case_number
                            and i.case_number = w.meeting_case and i.delivery is null)"""),
                found("candidate.not-queued", """
                        select e.BUSINESS_KEY_, s.ID_ from ACT_RU_EVENT_SUBSCR s join ACT_RU_EXECUTION e on e.ID_ = s.PROC_INST_ID_
                        where s.EVENT_NAME_ = 'meetingDecision' and not exists (select 1 from expert_waiting_candidate w
                            where w.case_number = e.BUSINESS_KEY_ and w.state = 'WAITING')"""),
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

    private List<Finding> found(String code, String sql) {
        return jdbc.sql(sql + " order by 1, 2 limit " + MOST)
                .query((row, index) -> new Finding(code, row.getString(1), row.getString(2))).list();
    }
}
