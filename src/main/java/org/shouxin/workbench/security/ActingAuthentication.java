package org.shouxin.workbench.security;

import java.util.List;
import org.shouxin.kernel.Actor;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** Who acts in this one request, looked up now; never stored in a session. */
final class ActingAuthentication extends AbstractAuthenticationToken {

    private final transient Actor actor;

    ActingAuthentication(Actor actor) {
        super(List.of());
        this.actor = actor;
        super.setAuthenticated(true);
    }

    @Override
    public Actor getPrincipal() {
        return actor;
    }

    @Override
    public String getName() {
        return actor.userId();
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ActingAuthentication acting && acting.actor.equals(actor);
    }

    @Override
    public int hashCode() {
        return actor.hashCode();
    }
}
