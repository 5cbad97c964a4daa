package org.shouxin.workflow.camunda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shouxin.kernel.Ids;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

@EngineTest
@DisplayName("The product's models")
class ProcessDeploymentIT {

    @Autowired
    ProcessDeployment deployment;
    @Autowired
    RepositoryService repository;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    PlatformTransactionManager transactions;

    private final String capability = "c" + Ids.next();

    @Test
    @DisplayName("stand deployed by capability under stable names once a node has started")
    void deployed() {
        var expert = repository.createDeploymentQuery().deploymentName("expert").list();
        assertThat(expert).hasSize(1);
        assertThat(repository.getDeploymentResourceNames(expert.get(0).getId()))
                .contains("processes/expert/expert-recruitment.bpmn", "processes/expert/expert-eligibility.dmn",
                        "forms/expert/file-nomination.form")
                .allMatch(name -> name.startsWith("processes/expert/") || name.startsWith("forms/expert/"));
    }

    @Test
    @DisplayName("get no new version by a restart")
    void restart() {
        var before = repository.createProcessDefinitionQuery().count();
        deployment.afterSingletonsInstantiated();
        deployment.afterSingletonsInstantiated();
        assertThat(repository.createProcessDefinitionQuery().count()).isEqualTo(before);
        assertThat(repository.createDeploymentQuery().deploymentName("expert").count()).isEqualTo(1);
    }

    @Test
    @DisplayName("get a new version of their own capability alone when a form changes, process and decisions together")
    void changedForm() {
        var other = capability + "b";
        deployment.deploy(capability, files(capability, "old"));
        deployment.deploy(other, files(other, "old"));
        deployment.deploy(capability, files(capability, "new"));
        deployment.deploy(other, files(other, "old"));
        assertThat(versions(capability)).isEqualTo(2);
        assertThat(versions(other)).isEqualTo(1);
        assertThat(repository.createDeploymentQuery().deploymentName(capability).count()).isEqualTo(2);
    }

    @Test
    @DisplayName("get one version when several nodes start together")
    void together() throws Exception {
        Callable<Void> node = () -> {
            deployment.deploy(capability, files(capability, "same"));
            return null;
        };
        var nodes = Executors.newFixedThreadPool(3);
        for (var result : nodes.invokeAll(List.of(node, node, node))) {
            result.get();
        }
        nodes.shutdown();
        assertThat(versions(capability)).isEqualTo(1);
    }

    @Test
    @DisplayName("are refused with words when a capability has none")
    void emptyFolder() {
        var files = files(capability, "x");
        files.remove("processes/" + capability + "/p.bpmn");
        assertThatThrownBy(() -> deployment.deploy(capability, files)).isInstanceOf(StartRefused.class)
                .hasMessageContaining(capability).hasMessageContaining("no process model");
    }

    @Test
    @DisplayName("are refused with words when there are none at all")
    void noModels() {
        var nothing = new PathMatchingResourcePatternResolver(new java.net.URLClassLoader(new java.net.URL[0], null));
        assertThatThrownBy(() -> new ProcessDeployment(repository, nothing, jdbc, transactions).afterSingletonsInstantiated())
                .isInstanceOf(StartRefused.class).hasMessageContaining("not one process model");
    }

    private long versions(String name) {
        return repository.createProcessDefinitionQuery().processDefinitionKey("p-" + name).count();
    }

    private static SortedMap<String, Resource> files(String name, String label) {
        var files = new TreeMap<String, Resource>();
        files.put("processes/" + name + "/p.bpmn", text("""
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
                    targetNamespace="t"><process id="p-%s" isExecutable="true" camunda:historyTimeToLive="P30D">
                <startEvent id="s"/></process></definitions>""".formatted(name)));
        files.put("forms/" + name + "/f.form", text("{\"type\":\"default\",\"id\":\"f-%s\",\"components\":[{\"label\":\"%s\"}]}".formatted(name, label)));
        return files;
    }

    private static Resource text(String content) {
        return new ByteArrayResource(content.getBytes(StandardCharsets.UTF_8));
    }
}
