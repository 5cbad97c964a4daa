package org.shouxin.interview;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What belongs to an interview line by line: who took part, what is to be rectified, and what became of it. Rows are only added. */
@Component
class InterviewRows {

    private final JdbcClient jdbc;

    InterviewRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void keep(String interviewId, HeldInterview held) {
        IntStream.range(0, held.attendees().size()).forEach(at -> {
            var one = held.attendees().get(at);
            jdbc.sql("insert into interview_attendee (interview_id, line_no, name, capacity, signed_name) values (?, ?, ?, ?, ?)")
                    .params(interviewId, at + 1, one.name(), one.capacity(), one.signedName()).update();
        });
        IntStream.range(0, held.items().size()).forEach(at -> jdbc.sql("insert into interview_item (interview_id, line_no, item) values (?, ?, ?)")
                .params(interviewId, at + 1, held.items().get(at)).update());
    }

    void add(String interviewId, InterviewView.Step step) {
        var line = jdbc.sql("select coalesce(max(line_no), 0) + 1 from interview_step where interview_id = ?").param(interviewId).query(Integer.class).single();
        jdbc.sql("insert into interview_step (interview_id, line_no, kind, told, handed_in_by, by_user, at) values (?, ?, ?, ?, ?, ?, ?)")
                .params(interviewId, line, step.kind().name(), step.told(), step.handedInBy(), step.by(), LocalDateTime.ofInstant(step.at(), ZoneOffset.UTC))
                .update();
    }

    List<Attendee> attendees(String interviewId) {
        return jdbc.sql("select name, capacity, signed_name from interview_attendee where interview_id = ? order by line_no").param(interviewId)
                .query((row, index) -> new Attendee(row.getString(1), row.getString(2), row.getString(3))).list();
    }

    List<String> items(String interviewId) {
        return jdbc.sql("select item from interview_item where interview_id = ? order by line_no").param(interviewId).query(String.class).list();
    }

    List<InterviewView.Step> steps(String interviewId) {
        return jdbc.sql("select kind, told, handed_in_by, by_user, at from interview_step where interview_id = ? order by line_no").param(interviewId)
                .query((row, index) -> new InterviewView.Step(InterviewView.Kind.valueOf(row.getString(1)), row.getString(2), row.getString(3),
                        row.getString(4), moment(row.getObject(5, LocalDateTime.class)))).list();
    }

    private static Instant moment(LocalDateTime stored) {
        return stored.toInstant(ZoneOffset.UTC);
    }
}
