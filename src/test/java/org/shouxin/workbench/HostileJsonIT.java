package org.shouxin.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouxin.workbench.HostileInputAnswers.assertDiscreet;
import static org.shouxin.workbench.HostileInputAnswers.assertRefused;
import static org.shouxin.workbench.HostileInputAnswers.call;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shouxin.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@IntegrationTest
@DisplayName("Every call that takes JSON")
class HostileJsonIT {

    private static final String JSON = "application/json";

    @LocalServerPort
    int port;
    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    private record Call(String method, String path) {
    }

    @Test
    @DisplayName("refuses a field that it does not know, before anything else")
    void unknownField() {
        assertThat(calls()).hasSizeGreaterThan(5).allSatisfy(call -> {
            for (var field : List.of("bureauId", "actor", "grants", "__proto__", "@type")) {
                assertRefused(call(port, "reviewer", call.method(), call.path(), JSON, "{\"" + field + "\":\"320411\"}"), 400, "body.unknown-field");
            }
        });
    }

    @Test
    @DisplayName("refuses what is no object, what is too deep, too long or no JSON at all")
    void misshapen() {
        var broken = List.of("[]", "\"text\"", "{", "{\"a\":", "{'a':1}", "\uFEFF\uFEFF{}", "[".repeat(5_000), "{\"" + "k".repeat(60_000) + "\":1}", "\u0000");
        assertThat(calls()).allSatisfy(call -> broken.forEach(body -> {
            var answer = call(port, "reviewer", call.method(), call.path(), JSON, body);
            assertThat(answer.statusCode()).as(body.substring(0, Math.min(20, body.length()))).isBetween(400, 499);
            assertDiscreet(answer);
        }));
        assertThat(calls()).allSatisfy(call -> assertRefused(call(port, "reviewer", call.method(), call.path(), JSON,
                " ".repeat(1_100_000) + "{}"), 413, "body.too-large"));
    }

    private List<Call> calls() {
        return mapping.getHandlerMethods().entrySet().stream().filter(entry -> takesJson(entry.getValue())).map(Map.Entry::getKey)
                .map(HostileJsonIT::described).sorted((one, other) -> one.path().compareTo(other.path())).toList();
    }

    private static boolean takesJson(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters()).anyMatch(parameter -> parameter.hasParameterAnnotation(RequestBody.class));
    }

    private static Call described(RequestMappingInfo info) {
        var path = info.getPatternValues().iterator().next();
        return new Call(info.getMethodsCondition().getMethods().iterator().next().name(), path.replaceAll("\\{[^}]+}", "none"));
    }
}
