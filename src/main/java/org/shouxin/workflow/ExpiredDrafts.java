package org.shouxin.workflow;

import java.time.Instant;
import org.shouxin.documents.Documents;
import org.shouxin.kernel.Actor;
import org.shouxin.privacy.spi.Expiring;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Drafts that nobody saved for a long time, with their files. */
@Component
class ExpiredDrafts implements Expiring {

    private final JdbcClient jdbc;
    private final Documents documents;

    ExpiredDrafts(JdbcClient jdbc, Documents documents) {
        this.jdbc = jdbc;
        this.documents = documents;
    }

    @Override
    public String kind() {
        return "drafts";
    }

    @Override
    public String rule() {
        return "personal.keep.draft-days";
    }

    /** A draft that is saved at the same moment stays. */
    @Override
    public int erase(Instant before, int most) {
        var rows = 0;
        for (var id : jdbc.sql("select draft_id from workflow_draft where saved_at < ? order by saved_at limit ?").params(StoredTime.of(before), most)
                .query(String.class).list()) {
            if (jdbc.sql("delete from workflow_draft where draft_id = ? and saved_at < ?").params(id, StoredTime.of(before)).update() > 0) {
                documents.discard(Actor.SYSTEM, id);
                rows++;
            }
        }
        return rows;
    }
}
