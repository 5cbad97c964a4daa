package org.shouxin.workflow.camunda;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.SortedMap;
import org.camunda.bpm.engine.RepositoryService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys the product's models when a node starts, before it answers anybody: one deployment per capability, whole or not
 * at all, and only when a file of that capability changed. The engine deploys under a lock in the database, so that nodes
 * starting together make one version.
 */
@Component
class ProcessDeployment implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(ProcessDeployment.class);
    private static final String SOURCE = "shouxin";

    private final RepositoryService repository;
    private final ResourcePatternResolver resources;

    ProcessDeployment(RepositoryService repository, ResourcePatternResolver resources) {
        this.repository = repository;
        this.resources = resources;
    }

    @Override
    public void afterSingletonsInstantiated() {
        try {
            var groups = ModelFiles.find(resources);
            if (groups.isEmpty()) {
                throw new StartRefused("There is not one process model on the class path.",
                        "Build again: the folders processes/ and forms/ belong into the jar.");
            }
            groups.forEach(this::deploy);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param files by name; a capability without a process model is refused */
    void deploy(String capability, SortedMap<String, Resource> files) {
        if (files.keySet().stream().noneMatch(name -> name.endsWith(".bpmn"))) {
            throw new StartRefused("The capability " + capability + " has no process model.",
                    "Put one under processes/" + capability + "/, or remove the folder.");
        }
        var builder = repository.createDeployment().name(capability).source(SOURCE).enableDuplicateFiltering(false);
        files.forEach((name, file) -> {
            try (var content = file.getInputStream()) {
                builder.addInputStream(name, content);
            } catch (IOException e) {
                throw new UncheckedIOException(name, e);
            }
        });
        var deployment = builder.deployWithResult();
        var fresh = deployment.getDeployedProcessDefinitions() != null;
        LOG.info("Models of {}: {} files, {}", capability, files.size(), fresh ? "new version" : "unchanged");
    }
}
