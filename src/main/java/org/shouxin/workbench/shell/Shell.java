package org.shouxin.workbench.shell;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shouxin.identity.Directory;
import org.shouxin.identity.Organisation;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.Grant;
import org.shouxin.kernel.Role;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What the frame of every page shows: navigation, who is signed in as what and where, and whether this is a demonstration. */
@Component
public class Shell {

    /** Name under which a page that has counted them leaves how many tasks wait for the reader. */
    public static final String WAITING = "waiting";

    /** @param roles names of {@link Role}, in its order */
    public record CurrentUser(String displayName, List<String> roles) {
    }

    private final SignedIn signedIn;
    private final Navigation navigation;
    private final Directory directory;
    private final Organisation organisation;
    private final boolean demo;

    public Shell(SignedIn signedIn, Navigation navigation, Directory directory, Organisation organisation,
            @Value("${shouxin.demo.enabled:false}") boolean demo) {
        this.signedIn = signedIn;
        this.navigation = navigation;
        this.directory = directory;
        this.organisation = organisation;
        this.demo = demo;
    }

    /** @param path the page being shown */
    public Map<String, Object> attributes(String path) {
        return attributes(path, Map.of());
    }

    /** @param page what the page itself shows, which may hold {@link #WAITING} */
    Map<String, Object> attributes(String path, Map<String, Object> page) {
        var attributes = new HashMap<String, Object>();
        attributes.put("demoMode", demo);
        signedIn.actor().ifPresent(actor -> {
            attributes.put("nav", navigation.of(actor, path, Optional.ofNullable((Long) page.get(WAITING))));
            attributes.put("currentUser", new CurrentUser(actor.displayName(), roles(actor)));
            attributes.put("bureauName", place(actor));
        });
        return attributes;
    }

    private static List<String> roles(Actor actor) {
        return actor.roles().stream().sorted(Comparator.naturalOrder()).map(Role::name).toList();
    }

    /** The bureaus a person works for, or the one the account belongs to. */
    private String place(Actor actor) {
        var bureaus = actor.grants().stream().map(Grant::bureauId).distinct().toList();
        if (bureaus.isEmpty()) {
            bureaus = directory.user(actor.userId()).map(user -> List.of(user.bureauId())).orElse(List.of());
        }
        return String.join(" · ", bureaus.stream().map(id -> organisation.bureau(id).name()).toList());
    }
}
