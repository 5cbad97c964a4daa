package org.shouxin.expert;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.shouxin.kernel.Ids;

/** A person who is not used as an expert from one day to another, both inclusive; known by blind index alone. */
@Entity
@Table(name = "expert_blacklist_entry")
class BlacklistEntry {

    @Id
    private String id;
    @Version
    private Long lockVersion;
    private String bureauId;
    private String residentIdIndex;
    private LocalDate fromOn;
    private LocalDate untilOn;
    private String reason;
    private String article;

    protected BlacklistEntry() {
    }

    BlacklistEntry(String bureauId, String residentIdIndex, LocalDate fromOn, LocalDate untilOn, String reason, String article) {
        this.id = Ids.next();
        this.bureauId = bureauId;
        this.residentIdIndex = residentIdIndex;
        this.fromOn = fromOn;
        this.untilOn = untilOn;
        this.reason = reason;
        this.article = article;
    }
}
