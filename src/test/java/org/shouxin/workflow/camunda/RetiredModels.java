package org.shouxin.workflow.camunda;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Deploys the models and forms of a capability, of which some may be older ones kept for tests. */
public record RetiredModels(RepositoryService repository, String capability) {

    private static final String KEPT = "classpath:retired/";

    /** @param retired place of a file in the deployment, and its name among the kept ones */
    public void deploy(String name, Map<String, String> retired) throws IOException {
        var resources = new PathMatchingResourcePatternResolver();
        var files = new TreeMap<String, Resource>();
        for (var root : new String[] {"processes/" + capability + "/", "forms/" + capability + "/"}) {
            for (var found : resources.getResources("classpath*:" + root + "*.*")) {
                files.put(root + found.getFilename(), found);
            }
        }
        retired.forEach((place, kept) -> files.put(place, resources.getResource(KEPT + kept)));
        var builder = repository.createDeployment().name(name);
        for (var one : files.entrySet()) {
            try (var content = one.getValue().getInputStream()) {
                builder.addInputStream(one.getKey(), content);
            }
        }
        builder.deploy();
    }

    /** The present models are the newest ones again, for whoever comes after. */
    public void present() throws IOException {
        deploy(capability + "-after-" + System.nanoTime(), Map.of());
    }
}
