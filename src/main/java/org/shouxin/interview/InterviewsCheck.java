package org.shouxin.interview;

import java.util.List;
import java.util.stream.Stream;
import org.shouxin.documents.Documents;
import org.shouxin.workflow.CaseStates;
import org.shouxin.workflow.spi.ConsistencyCheck;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** An interview belongs to a case that is on file, and its papers are files of that case. */
@Component
@Order(70)
class InterviewsCheck implements ConsistencyCheck {

    private static final int PAGE = 500;

    private record Row(String id, String caseNumber, String noticeId, String minutesId) {

        Stream<String> papers() {
            return Stream.of(noticeId, minutesId).filter(java.util.Objects::nonNull);
        }
    }

    private final CaseStates cases;
    private final Documents documents;
    private final JdbcClient jdbc;

    InterviewsCheck(CaseStates cases, Documents documents, JdbcClient jdbc) {
        this.cases = cases;
        this.documents = documents;
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "interviews";
    }

    @Override
    public List<Finding> check() {
        var found = new java.util.ArrayList<Finding>();
        for (var page = page(""); !page.isEmpty() && found.size() < MOST; page = page(page.get(page.size() - 1).id())) {
            var strangers = cases.unknown(page.stream().map(Row::caseNumber).distinct().toList());
            var owners = documents.ownersOf(page.stream().flatMap(Row::papers).toList());
            page.stream().filter(one -> strangers.contains(one.caseNumber()))
                    .forEach(one -> found.add(new Finding("interview.no-case", one.caseNumber(), one.id())));
            page.forEach(one -> one.papers().filter(paper -> !one.caseNumber().equals(owners.get(paper)))
                    .forEach(paper -> found.add(new Finding("interview.no-document", one.caseNumber(), paper))));
        }
        return found.stream().limit(MOST).toList();
    }

    /** Sittings, each with the case of its interview; an interview without any follows under its own id. */
    private List<Row> page(String after) {
        return jdbc.sql("""
                select coalesce(s.id, i.id) as id, i.case_number, s.notice_id, s.minutes_id from interview_interview i
                    left join interview_sitting s on s.interview_id = i.id
                where coalesce(s.id, i.id) > ? order by coalesce(s.id, i.id) limit\s""" + PAGE).param(after)
                .query((row, index) -> new Row(row.getString(1), row.getString(2), row.getString(3), row.getString(4))).list();
    }
}
