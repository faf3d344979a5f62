package org.missionpartnerships.edge.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jspecify.annotations.Nullable;

/**
 * Completes the OpenAPI document: problem responses, headers, security, required members. It fails the build where a resource
 * method has no operationId, or does not say who may call it.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class MendedOpenApi implements OASFilter {

    private final IndexView index;

    public MendedOpenApi(IndexView index) {
        this.index = index;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        new Schemas(document, index).mend();
        SharedParts.addTo(document.getComponents(), new DeclaredProblems(index));
        document.setServers(null);
        document.setSecurity(List.of(OASFactory.createSecurityRequirement().addScheme(SharedParts.SCHEME)));
        var declared = new DeclaredOperations(index);
        if (document.getPaths() != null && document.getPaths().getPathItems() != null) {
            document.getPaths()
                    .getPathItems()
                    .forEach((path, item) -> item.getOperations()
                            .forEach((method, operation) -> complete(path, method, operation, declared)));
        }
    }

    private static void complete(String path, HttpMethod http, Operation operation, DeclaredOperations declared) {
        if (operation.getOperationId() == null) {
            throw new IllegalStateException(
                    "%s %s has no operationId: add @Operation(operationId = ...), a verb and a noun that read well in a client"
                            .formatted(http, path));
        }
        MethodInfo method = declared.method(operation.getOperationId());
        if (method == null) {
            return;
        }
        boolean open = DeclaredOperations.isPublic(method);
        boolean changes = http != HttpMethod.GET && http != HttpMethod.HEAD;
        boolean command = changes && DeclaredOperations.answersCommands(method);
        boolean one = !changes && path.endsWith("}") && DeclaredOperations.answersConditionalReads(method);
        if (open) {
            operation.setSecurity(List.of());
        } else {
            operation.addExtension("x-roles", DeclaredOperations.roles(method));
        }
        answers(operation, command, one);
        if (command) {
            List.of("IfMatch", "IdempotencyKey", "Prefer")
                    .forEach(name -> operation.addParameter(SharedParts.parameterRef(name)));
        }
        if (one) {
            operation.addParameter(SharedParts.parameterRef("IfNoneMatch"));
        }
        operation.addParameter(SharedParts.parameterRef("After"));
        problems(operation, path, open, changes, command);
    }

    private static void answers(Operation operation, boolean command, boolean one) {
        Map<String, APIResponse> responses = operation.getResponses().getAPIResponses();
        @Nullable
        APIResponse described = responses.entrySet().stream()
                .filter(entry ->
                        entry.getKey().startsWith("2") && entry.getValue().getContent() != null)
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
        responses.forEach((status, response) -> {
            if (!status.startsWith("2") || response.getRef() != null) {
                return;
            }
            if (response.getContent() == null && described != null && command) {
                response.setContent(described.getContent());
            }
            response.addHeader("Request-Id", SharedParts.headerRef("RequestId"));
            if (command || one) {
                response.addHeader("ETag", SharedParts.headerRef("ETag"));
            }
            if (command) {
                response.addHeader("Event-Position", SharedParts.headerRef("EventPosition"))
                        .addHeader("Idempotent-Replayed", SharedParts.headerRef("IdempotentReplayed"));
            }
            if (status.equals("201")) {
                response.addHeader("Location", SharedParts.headerRef("Location"));
            }
        });
        if (one) {
            operation
                    .getResponses()
                    .addAPIResponse(
                            "304",
                            OASFactory.createAPIResponse()
                                    .description("The caller has the current version already")
                                    .addHeader("ETag", SharedParts.headerRef("ETag")));
        }
    }

    private static void problems(Operation operation, String path, boolean open, boolean changes, boolean command) {
        var applicable = new TreeMap<>(SharedParts.PROBLEMS);
        if (open) {
            applicable.remove(403);
        }
        if (!path.contains("{") && !command) {
            applicable.remove(404);
        }
        if (!changes) {
            List.of(409, 412, 413, 415, 422).forEach(applicable::remove);
        }
        applicable.forEach((status, name) -> {
            String key = status.toString();
            if (!operation.getResponses().hasAPIResponse(key)) {
                operation.getResponses().addAPIResponse(key, SharedParts.responseRef(name));
            }
        });
    }
}
