package org.shouxin.workflow.web;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What {@code /v3/api-docs} says beside the operations themselves: who may call, and every refusal an operation may answer. */
@Configuration
class OpenApiWords {

    private static final Map<String, String> REFUSALS_OF_ALL = Map.of("400", "The request is malformed", "401", "Sign-in required",
            "403", "Not permitted", "404", "Nothing of that name for the caller", "503", "Try again later");
    private static final Map<String, String> REFUSALS_OF_WRITING = Map.of("409", "Somebody was faster", "413", "Too large",
            "422", "A rule says no; fields are named");

    /** How a refusal looks: RFC 9457, whose {@code type} opens as a page. */
    record ApiProblem(URI type, String title, int status, String detail, String code, String next, List<ApiProblemField> fields) {
    }

    /** One field that cannot be accepted. */
    record ApiProblemField(String path, String code, String message) {
    }

    @Bean
    OpenAPI apiInformation() {
        return new OpenAPI().info(new Info().title("Shouxin").version("v1")
                .description("Cases, tasks and experts of an emergency-management bureau. Send an Idempotency-Key with every writing call: "
                        + "the same key with the same body gets the first answer, with another body it is refused; a call without one is not recognised when it is repeated."))
                .components(new Components().addSecuritySchemes("basic", new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("basic")))
                .addSecurityItem(new SecurityRequirement().addList("basic"));
    }

    @Bean
    OpenApiCustomizer describedRefusals() {
        return api -> {
            ModelConverters.getInstance().readAll(ApiProblem.class).forEach((name, schema) -> api.getComponents().addSchemas(name, schema));
            if (api.getPaths() != null) {
                api.getPaths().values().forEach(path -> path.readOperationsMap().forEach(OpenApiWords::describe));
            }
        };
    }

    private static void describe(PathItem.HttpMethod method, Operation operation) {
        REFUSALS_OF_ALL.forEach((status, words) -> operation.getResponses().computeIfAbsent(status, absent -> problem(words)));
        if (method != PathItem.HttpMethod.GET) {
            REFUSALS_OF_WRITING.forEach((status, words) -> operation.getResponses().computeIfAbsent(status, absent -> problem(words)));
        }
    }

    private static ApiResponse problem(String words) {
        var schema = new Schema<>().$ref("#/components/schemas/ApiProblem");
        return new ApiResponse().description(words).content(new Content().addMediaType("application/problem+json", new MediaType().schema(schema)));
    }
}
