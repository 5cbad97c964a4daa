package org.shouxin.workbench.shell;

import java.util.Optional;
import org.shouxin.kernel.Actor;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** Who is looking, for the parts of a page that no controller asks for: navigation and name. */
@Component
public class SignedIn {

    /** The signed-in actor, also on an error page, where the security filters have gone home already; empty for guests. */
    public Optional<Actor> actor() {
        var request = RequestContextHolder.getRequestAttributes();
        if (request != null && request.getAttribute(Actor.class.getName(), RequestAttributes.SCOPE_REQUEST) instanceof Actor known) {
            return Optional.of(known);
        }
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Actor actor ? Optional.of(actor) : Optional.empty();
    }
}
