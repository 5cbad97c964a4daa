package org.shouxin.credit;

import java.util.List;
import java.util.stream.Stream;
import org.shouxin.workflow.spi.ConsistencyCheck;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Departments are told what the ledger says, and every last grade was told or waits for its number. */
@Component
@Order(65)
class ShareCheck implements ConsistencyCheck {

    private final JdbcClient jdbc;

    ShareCheck(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "shares";
    }

    @Override
    public List<Finding> check() {
        return Stream.of(
                found("share.grade", """
                        select s.enterprise_id from credit_share s left join credit_grade g
                            on g.enterprise_id = s.enterprise_id and g.sequence_no = s.grade_sequence
                        where g.id is null or coalesce(g.grade, '-') <> coalesce(s.grade, '-') or g.scheme <> s.scheme or g.effective_from <> s.since"""),
                found("share.missing", """
                        select t.enterprise_id from credit_standing t left join credit_share s on s.enterprise_id = t.enterprise_id
                        where t.grade_sequence > coalesce(s.grade_sequence, 0) and not exists (select 1 from credit_share_pending p
                            where p.enterprise_id = t.enterprise_id and p.grade_sequence = t.grade_sequence)"""),
                found("share.counter", """
                        select s.enterprise_id from credit_share s where s.share_no > (
                            select c.last_no from credit_share_counter c where c.counter = 'share')"""))
                .flatMap(List::stream).toList();
    }

    private List<Finding> found(String code, String sql) {
        return jdbc.sql(sql + " order by 1 limit " + MOST).query((row, index) -> new Finding(code, "", row.getString(1))).list();
    }
}
