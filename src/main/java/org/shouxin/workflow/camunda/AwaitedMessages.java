package org.shouxin.workflow.camunda;

import java.util.List;
import org.shouxin.workflow.Engine.Awaiting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads page by page which cases wait for a message; the engine's own query does not know their numbers. */
@Component
class AwaitedMessages {

    private final JdbcClient jdbc;

    AwaitedMessages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Awaiting> of(String message, String afterId, int limit) {
        return jdbc.sql("""
                select s.ID_, c.BUSINESS_KEY_ from ACT_RU_EVENT_SUBSCR s join ACT_RU_EXECUTION c on c.ID_ = s.PROC_INST_ID_
                where s.EVENT_NAME_ = ? and s.ID_ > ? order by s.ID_ limit\s""" + limit).params(message, afterId == null ? "" : afterId)
                .query((row, index) -> new Awaiting(row.getString(1), row.getString(2))).list();
    }
}
