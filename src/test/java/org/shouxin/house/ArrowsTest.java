package org.shouxin.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shouxin.Application;
import org.springframework.modulith.core.ApplicationModuleDependency;
import org.springframework.modulith.core.ApplicationModules;

/** The modules and every arrow between them, literally. A new arrow is a decision with a page in docs/adr, not an import. */
@DisplayName("Modules")
class ArrowsTest {

    private static final ApplicationModules MODULES = ApplicationModules.of(Application.class);

    private static final Set<String> PLATFORM =
            Set.of("kernel", "trail", "calendar", "rulebook", "identity", "documents", "notices", "privacy", "workflow", "rules");

    /** Upper bounds: what each module may know. Kernel is open to all. */
    private static final Map<String, Set<String>> ALLOWED = Map.ofEntries(
            Map.entry("kernel", Set.of()),
            Map.entry("scoring", Set.of()),
            Map.entry("trail", Set.of("kernel")),
            Map.entry("calendar", Set.of("kernel")),
            Map.entry("rulebook", Set.of("kernel")),
            Map.entry("identity", Set.of("kernel", "trail")),
            Map.entry("privacy", Set.of("kernel", "trail", "identity", "rulebook")),
            Map.entry("documents", Set.of("kernel", "trail")),
            Map.entry("notices", Set.of("kernel", "trail", "identity", "documents", "privacy")),
            Map.entry("workflow", Set.of("kernel", "trail", "identity", "calendar", "documents", "rulebook", "notices", "privacy")),
            Map.entry("rules", Set.of("kernel", "trail", "identity", "calendar", "rulebook", "workflow")),
            Map.entry("expert", Set.of("kernel", "trail", "identity", "calendar", "documents", "rulebook", "workflow", "scoring", "notices", "privacy")),
            Map.entry("credit", Set.of("kernel", "trail", "identity", "calendar", "documents", "rulebook", "workflow", "notices", "privacy", "scoring")),
            Map.entry("interview", Set.of("kernel", "trail", "identity", "calendar", "documents", "rulebook", "workflow", "notices")),
            Map.entry("workbench", Set.of("kernel", "trail", "identity", "calendar", "documents", "rulebook", "workflow", "expert", "credit", "notices", "privacy")));

    @Test
    @DisplayName("keep their insides to themselves and form no cycle")
    void verified() {
        MODULES.verify();
    }

    @Test
    @DisplayName("are exactly the ones the house is made of")
    void named() {
        assertThat(MODULES.stream().map(module -> module.getIdentifier().toString())).containsExactlyInAnyOrderElementsOf(ALLOWED.keySet());
    }

    @Test
    @DisplayName("know each other only along the listed arrows")
    void arrows() {
        var arrows = new TreeMap<String, Set<String>>();
        MODULES.forEach(module -> arrows.put(module.getIdentifier().toString(), new TreeSet<>(
                module.getDirectDependencies(MODULES).stream().map(ApplicationModuleDependency::getTargetModule)
                        .map(target -> target.getIdentifier().toString()).toList())));
        assertThat(arrows).hasSameSizeAs(ALLOWED);
        arrows.forEach((module, known) -> assertThat(ALLOWED.get(module)).as("what " + module + " knows").containsAll(known));
        assertThat(arrows.get("workflow")).as("the platform has real arrows, so this test looks at something").contains("trail", "identity");
    }

    @Test
    @DisplayName("of the platform never name a capability, and nobody uses the workbench")
    void platformNamesNoCapability() {
        MODULES.forEach(module -> {
            var targets = module.getDirectDependencies(MODULES).stream()
                    .map(dependency -> dependency.getTargetModule().getIdentifier().toString()).toList();
            assertThat(targets).as(module.getIdentifier() + " uses the workbench").doesNotContain("workbench");
            if (PLATFORM.contains(module.getIdentifier().toString())) {
                assertThat(PLATFORM).as(module.getIdentifier() + " stays on the platform").containsAll(targets);
            }
        });
    }
}
