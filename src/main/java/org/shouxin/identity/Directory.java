package org.shouxin.identity;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.Role;
import org.springframework.stereotype.Service;

/** Looks people up. */
@Service
public class Directory {

    /** The account with its grants as they are now; refused as {@code user.unknown} when there is none. */
    public Actor actor(String userId) {
        throw new UnsupportedOperationException();
    }

    public Optional<UserView> user(String userId) {
        throw new UnsupportedOperationException();
    }

    public Optional<UserView> byUsername(String username) {
        throw new UnsupportedOperationException();
    }

    /** Enabled accounts holding the role for that bureau and unit, by name. */
    public List<UserView> holding(Role role, String bureauId, String unitId) {
        throw new UnsupportedOperationException();
    }

    /** Display names by user id, for lists. */
    public Map<String, String> names(Collection<String> userIds) {
        throw new UnsupportedOperationException();
    }
}
