package org.shouxin.notices;

import java.time.Instant;
import org.shouxin.privacy.spi.Expiring;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Notices of the inboxes from long ago; one whose letter is still known waits for the letter. */
@Component
@Order(2)
class ExpiredNotices implements Expiring {

    private static final String NO_MAIL = " and not exists (select 1 from notices_mail m where m.notice_id = notices_notice.notice_id)";

    private final JdbcClient jdbc;

    ExpiredNotices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return "notices";
    }

    @Override
    public String rule() {
        return "personal.keep.notice-days";
    }

    @Override
    public int erase(Instant before, int most) {
        var ids = jdbc.sql("select notice_id from notices_notice where given_at < ?" + NO_MAIL + " order by given_at limit ?")
                .params(Moment.of(before), most).query(String.class).list();
        return ids.isEmpty() ? 0 : jdbc.sql("delete from notices_notice where notice_id in (:ids)").param("ids", ids).update();
    }
}
