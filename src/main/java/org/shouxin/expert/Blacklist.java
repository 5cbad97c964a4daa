package org.shouxin.expert;

import java.time.LocalDate;
import org.shouxin.identity.FieldCipher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is not used as an expert for now.
 *
 * @article WJ-21
 */
@Service
public class Blacklist {

    private final BlacklistEntries entries;
    private final FieldCipher cipher;

    Blacklist(BlacklistEntries entries, FieldCipher cipher) {
        this.entries = entries;
        this.cipher = cipher;
    }

    /** Lists a person from one day to another, both inclusive, in the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void enter(String bureauId, String residentId, LocalDate from, LocalDate until, String reason) {
        var index = cipher.blindIndex("resident-id", ResidentId.normalised(residentId));
        entries.save(new BlacklistEntry(bureauId, index, from, until, reason, "WJ-21"));
    }

    boolean holds(String bureauId, String residentIdIndex, LocalDate day) {
        return entries.existsByBureauIdAndResidentIdIndexAndFromOnLessThanEqualAndUntilOnGreaterThanEqual(bureauId, residentIdIndex,
                day, day);
    }
}
