package org.shouxin.workbench.shell;

import java.util.Optional;
import org.shouxin.identity.Directory;
import org.shouxin.identity.UserView;
import org.shouxin.kernel.Actor;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who is looking, for the parts of a page that no controller asks for: navigation, name, language. */
@Component
public class SignedIn {

    private final Directory directory;

    public SignedIn(Directory directory) {
        this.directory = directory;
    }

    /** The signed-in actor; empty for guests. */
    public Optional<Actor> actor() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !authentication.isAuthenticated() || authentication instanceof AnonymousAuthenticationToken) {
            return Optional.empty();
        }
        if (authentication.getPrincipal() instanceof Actor actor) {
            return Optional.of(actor);
        }
        return directory.byUsername(authentication.getName()).map(UserView::id).map(directory::actor);
    }
}
