package org.shouxin.notices;

import java.time.Instant;
import org.shouxin.privacy.spi.Expiring;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is known of letters that went out, or were given up, long ago. */
@Component
@Order(1)
class ExpiredMails implements Expiring {

    private final JdbcClient jdbc;

    ExpiredMails(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return "mails";
    }

    @Override
    public String rule() {
        return "personal.keep.mail-days";
    }

    @Override
    public int erase(Instant before, int most) {
        var ids = jdbc.sql("select mail_id from notices_mail where state <> ? and ended_at < ? order by ended_at limit ?")
                .params(MailState.WAITING.name(), Moment.of(before), most).query(String.class).list();
        return ids.isEmpty() ? 0 : jdbc.sql("delete from notices_mail where mail_id in (:ids) and state <> :waiting").param("ids", ids)
                .param("waiting", MailState.WAITING.name()).update();
    }
}
