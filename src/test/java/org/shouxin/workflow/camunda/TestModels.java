package org.shouxin.workflow.camunda;

import java.util.List;
import org.camunda.bpm.engine.RepositoryService;

/** Deploys test models together with what they refer to; an unchanged set adds no version. */
final class TestModels {

    private TestModels() {
    }

    static void deploy(RepositoryService repository, String... files) {
        var builder = repository.createDeployment().name(files[0]).enableDuplicateFiltering(false);
        List.of(files).forEach(builder::addClasspathResource);
        builder.deploy();
    }
}
