package org.shouxin.identity;

import java.util.List;
import java.util.Optional;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.Role;
import org.springframework.stereotype.Service;

/** Nobody judges what they brought in, or decides what they checked. Binds people, not accounts, and holds in the database too. */
@Service
public class SeparationOfDuties {

    /** Takes on the duty in the caller's transaction, or refuses with {@code duty.excluded} naming the earlier duty. */
    public void take(String caseNumber, Actor actor, Duty duty) {
        throw new UnsupportedOperationException();
    }

    /** Enters a duty of a person who does not act now, such as the subject of a case. */
    public void assign(String caseNumber, String personId, Duty duty) {
        throw new UnsupportedOperationException();
    }

    /** Why this person may not take on the duty; empty when they may. */
    public Optional<Exclusion> exclusion(String caseNumber, String personId, Duty duty) {
        throw new UnsupportedOperationException();
    }

    /** Who holds the role for that bureau and unit but may not take on the duty in this case, each with the reason. */
    public List<Exclusion> excluded(String caseNumber, Duty duty, Role role, String bureauId, String unitId) {
        throw new UnsupportedOperationException();
    }

    /** Whether at least one enabled account may take on the duty. */
    public boolean somebodyMay(String caseNumber, Duty duty, Role role, String bureauId, String unitId) {
        throw new UnsupportedOperationException();
    }
}
