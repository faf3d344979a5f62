package org.missionpartnerships.mission;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Gives each operation of the OpenAPI document an example from the demo cities: where in its path to ask, and what to send. They
 * stand in {@code openapi/examples.json}, by operationId.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class DemoCityExamples implements OASFilter {

    private static final String FILE = "/openapi/examples.json";

    /**
     * @param path by parameter
     * @param body null where nothing is sent
     */
    record Example(
            @Nullable Map<String, String> path, @Nullable Object body) {}

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Map<String, Example> examples = read();
        document.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .filter(operation -> examples.containsKey(operation.getOperationId()))
                .forEach(operation -> show(examples.get(operation.getOperationId()), operation));
    }

    private static void show(Example example, Operation operation) {
        if (example.path() != null && operation.getParameters() != null) {
            operation.getParameters().stream()
                    .filter(parameter -> parameter.getIn() == Parameter.In.PATH)
                    .filter(parameter -> example.path().containsKey(parameter.getName()))
                    .forEach(parameter -> parameter.setExample(example.path().get(parameter.getName())));
        }
        if (example.body() != null && operation.getRequestBody() != null) {
            operation
                    .getRequestBody()
                    .getContent()
                    .getMediaTypes()
                    .values()
                    .forEach(type -> type.setExample(example.body()));
        }
    }

    private static Map<String, Example> read() {
        try (InputStream file = DemoCityExamples.class.getResourceAsStream(FILE)) {
            return new ObjectMapper().readValue(file, new TypeReference<Map<String, Example>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }
}
