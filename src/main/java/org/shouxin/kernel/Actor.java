package org.shouxin.kernel;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who acts: the account, the person behind it, and what that person may be and where.
 *
 * <p>The person matters besides the account because separation of duties binds people: a second account of the same
 * person is the same person.
 *
 * @param onBehalfOf the user id of the principal when acting as a deputy, else {@code null}
 */
public record Actor(String userId, String personId, String displayName, List<Grant> grants, String onBehalfOf) {

    /** The product itself: timers, lapses and other things nobody clicked. */
    public static final Actor SYSTEM = new Actor("system", "system", "system", List.of(), null);

    public Actor {
        Objects.requireNonNull(userId, "userId");
        Objects.requireNonNull(personId, "personId");
        grants = List.copyOf(grants);
    }

    public boolean has(Role role) {
        return grants.stream().anyMatch(grant -> grant.role() == role);
    }

    public boolean hasAny(Set<Role> roles) {
        return grants.stream().anyMatch(grant -> roles.contains(grant.role()));
    }

    /** Whether this actor holds the role for a row of the given bureau and unit. */
    public boolean holds(Role role, String bureauId, String unitId) {
        return grants.stream().anyMatch(grant -> grant.role() == role && grant.covers(bureauId, unitId));
    }

    public Set<Role> roles() {
        return grants.stream().map(Grant::role).collect(Collectors.toUnmodifiableSet());
    }

    /** The bureaus in which this actor holds any of the roles for the whole bureau. */
    public Set<String> bureausAs(Set<Role> roles) {
        return grants.stream().filter(grant -> grant.unitId() == null && roles.contains(grant.role()))
                .map(Grant::bureauId).collect(Collectors.toUnmodifiableSet());
    }
}
