package org.missionpartnerships.edge.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.Type;

/**
 * Completes the OpenAPI document: problem responses, headers, security, required members, examples. It fails the build where a resource
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
        document.setServers(List.of(OASFactory.createServer().url("/").description("This service")));
        document.setSecurity(List.of(OASFactory.createSecurityRequirement().addScheme(SharedParts.SCHEME)));
        var declared = new DeclaredOperations(index);
        Set<String> schemas = document.getComponents().getSchemas().keySet();
        if (document.getPaths() != null && document.getPaths().getPathItems() != null) {
            document.getPaths()
                    .getPathItems()
                    .forEach((path, item) -> item.getOperations()
                            .forEach((method, operation) -> complete(path, method, operation, declared, schemas)));
            DemoExamples.ofTheService().showIn(document);
        }
    }

    private static void complete(
            String path, HttpMethod http, Operation operation, DeclaredOperations declared, Set<String> schemas) {
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
        boolean command = changes && declared.answersCommands(method);
        boolean one = !changes && path.endsWith("}") && declared.answersConditionalReads(method);
        if (open) {
            operation.setSecurity(List.of());
        } else {
            operation.addExtension("x-roles", DeclaredOperations.roles(method));
        }
        answers(operation, method, command, one, schemas);
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

    private static void answers(
            Operation operation, MethodInfo method, boolean command, boolean one, Set<String> schemas) {
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            if (!status.startsWith("2") || response.getRef() != null) {
                return;
            }
            if (response.getContent() == null && !status.equals("204")) {
                response.setContent(content(method, status, schemas));
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

    // An @APIResponse without content would leave a generated client without a type for the answer.
    private static Content content(MethodInfo method, String status, Set<String> schemas) {
        Type type = method.returnType();
        while (type.kind() == Type.Kind.PARAMETERIZED_TYPE) {
            type = type.asParameterizedType().arguments().getFirst();
        }
        String name = type.name().withoutPackagePrefix();
        String simple = name.substring(name.lastIndexOf('$') + 1);
        if (!schemas.contains(simple)) {
            throw new IllegalStateException(
                    "%s.%s: the %s response has no content, and %s is not described elsewhere. Say what it is: @APIResponse(content = ...)"
                            .formatted(method.declaringClass().name(), method.name(), status, simple));
        }
        return OASFactory.createContent()
                .addMediaType(
                        "application/json",
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref("#/components/schemas/" + simple)));
    }
}
