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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Deploys the product's models when a node starts, before it answers anybody: one deployment per capability, whole or not
 * at all, and only when a file of that capability changed. A lock in the database lets nodes that start together
 * make one version; the engine's own lock is skipped on H2.
 */
@Component
class ProcessDeployment implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(ProcessDeployment.class);
    private static final String SOURCE = "shouxin";

    private final RepositoryService repository;
    private final ResourcePatternResolver resources;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    ProcessDeployment(RepositoryService repository, ResourcePatternResolver resources, JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
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
        var deployment = transaction.execute(status -> {
            jdbc.sql("select name from workflow_start_lock where name = 'deployment' for update").query(String.class).single();
            return builder.deployWithResult();
        });
        var fresh = deployment.getDeployedProcessDefinitions() != null;
        LOG.info("Models of {}: {} files, {}", capability, files.size(), fresh ? "new version" : "unchanged");
    }
}
