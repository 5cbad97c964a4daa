package org.shouxin.workbench.shell;

import java.util.Optional;
import org.shouxin.kernel.Actor;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who is looking, for the parts of a page that no controller asks for: navigation and name. */
@Component
public class SignedIn {

    /** The signed-in actor; empty for guests. */
    public Optional<Actor> actor() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Actor actor ? Optional.of(actor) : Optional.empty();
    }
}
