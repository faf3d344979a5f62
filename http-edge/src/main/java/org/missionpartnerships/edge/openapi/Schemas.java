package org.missionpartnerships.edge.openapi;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.IndexView;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.eventsourcing.Slug;

/** Schemas as a client generator wants them: what is always there is required, and one value is one value. */
final class Schemas {

    private static final String PREFIX = "#/components/schemas/";

    private final OpenAPI document;
    private final SchemaRecords records;
    private final Map<String, Schema> named;

    Schemas(OpenAPI document, IndexView index) {
        this.document = document;
        this.records = new SchemaRecords(index.getKnownClasses());
        this.named =
                document.getComponents() == null || document.getComponents().getSchemas() == null
                        ? Map.of()
                        : document.getComponents().getSchemas();
    }

    void mend() {
        everywhere(Schemas::withoutNull);
        named.forEach((name, schema) -> records.ofOneValue(name).ifPresent(record -> becomeText(schema, record)));
        everywhere(this::inlineScalar);
        named.forEach(this::requireWhatIsAlwaysThere);
        openEnumsOfAnswers();
        removeUnused();
    }

    // Members without a value are left out, so nothing is ever null.
    private static void withoutNull(Schema schema) {
        if (schema.getType() != null
                && schema.getType().size() > 1
                && schema.getType().contains(SchemaType.NULL)) {
            schema.setType(schema.getType().stream()
                    .filter(type -> type != SchemaType.NULL)
                    .toList());
        }
        List<Schema> either = schema.getAnyOf();
        if (either != null && either.size() == 2 && either.stream().anyMatch(Schemas::isNull)) {
            Schema other =
                    either.stream().filter(one -> !isNull(one)).findFirst().orElseThrow();
            schema.setAnyOf(null);
            copy(other, schema);
        }
    }

    private static boolean isNull(Schema schema) {
        return List.of(SchemaType.NULL).equals(schema.getType());
    }

    private static void becomeText(Schema schema, ClassInfo record) {
        String value = record.recordComponents().getFirst().type().name().withoutPackagePrefix();
        schema.setProperties(null);
        schema.setRequired(null);
        schema.setType(List.of(SchemaType.STRING));
        if (value.equals("UUID")) {
            schema.setFormat("uuid");
        } else if (schema.getPattern() == null && schema.getFormat() == null) {
            schema.setPattern("^" + Slug.PATTERN + "$");
            schema.setMaxLength(Slug.MAX_LENGTH);
        }
    }

    private void inlineScalar(Schema schema) {
        Schema target = target(schema);
        if (target != null && target.getEnumeration() == null && isScalar(target)) {
            copy(target, schema);
        }
    }

    private static boolean isScalar(Schema schema) {
        return schema.getType() != null
                && schema.getType().stream().noneMatch(type -> type == SchemaType.OBJECT || type == SchemaType.ARRAY);
    }

    private static void copy(Schema from, Schema to) {
        to.setRef(from.getRef());
        to.setType(from.getType());
        to.setFormat(from.getFormat() != null ? from.getFormat() : to.getFormat());
        to.setPattern(from.getPattern() != null ? anchored(from.getPattern()) : to.getPattern());
        to.setMaxLength(from.getMaxLength() != null ? from.getMaxLength() : to.getMaxLength());
        to.setItems(from.getItems());
        to.setEnumeration(from.getEnumeration());
        if (to.getDescription() == null) {
            to.setDescription(from.getDescription());
        }
        // A format is its own example, and YAML would read an unquoted date back as something else than text.
        if (to.getExamples() == null && from.getFormat() == null) {
            to.setExamples(from.getExamples());
        }
        if (from.getProperties() != null) {
            to.setProperties(from.getProperties());
        }
        if (from.getAdditionalPropertiesSchema() != null) {
            to.setAdditionalPropertiesSchema(from.getAdditionalPropertiesSchema());
        }
    }

    private static String anchored(String pattern) {
        return pattern.startsWith("^") ? pattern : "^(?:" + pattern + ")$";
    }

    private void requireWhatIsAlwaysThere(String name, Schema schema) {
        if (schema.getProperties() == null) {
            return;
        }
        records.withMembers(name, schema.getProperties().keySet())
                .map(SchemaRecords::alwaysThere)
                .ifPresent(members -> schema.setRequired(members.isEmpty() ? null : members));
    }

    // A new constant in an answer must not break a client; in a request, an unknown one is a mistake.
    private void openEnumsOfAnswers() {
        Set<String> asked = new HashSet<>();
        operations().forEach(operation -> {
            if (operation.getRequestBody() != null) {
                content(operation.getRequestBody().getContent()).forEach(schema -> reach(schema, asked));
            }
            parameters(operation)
                    .map(Parameter::getSchema)
                    .filter(Objects::nonNull)
                    .forEach(schema -> reach(schema, asked));
        });
        named.forEach((name, schema) -> {
            if (!asked.contains(name)) {
                walk(schema, Schemas::open);
            }
        });
    }

    private static void open(Schema schema) {
        if (schema.getEnumeration() != null) {
            schema.addExtension("x-extensible-enum", schema.getEnumeration());
            schema.setEnumeration(null);
        }
    }

    private void removeUnused() {
        Set<String> used = new HashSet<>();
        operations().forEach(operation -> schemas(operation).forEach(schema -> reach(schema, used)));
        var components = document.getComponents();
        if (components != null && components.getResponses() != null) {
            components
                    .getResponses()
                    .values()
                    .forEach(response -> content(response.getContent()).forEach(schema -> reach(schema, used)));
        }
        List.copyOf(named.keySet()).stream()
                .filter(name -> !used.contains(name))
                .forEach(name -> document.getComponents().removeSchema(name));
    }

    private void reach(Schema from, Set<String> reached) {
        walk(from, schema -> {
            Schema target = target(schema);
            if (target != null && reached.add(nameOf(schema))) {
                reach(target, reached);
            }
        });
    }

    private @Nullable Schema target(Schema schema) {
        return schema.getRef() == null ? null : named.get(nameOf(schema));
    }

    private static String nameOf(Schema reference) {
        return reference
                .getRef()
                .substring(Math.min(PREFIX.length(), reference.getRef().length()));
    }

    private void everywhere(Consumer<Schema> visit) {
        named.values().forEach(schema -> walk(schema, visit));
        operations().forEach(operation -> schemas(operation).forEach(schema -> walk(schema, visit)));
    }

    private Stream<Operation> operations() {
        return document.getPaths() == null || document.getPaths().getPathItems() == null
                ? Stream.of()
                : document.getPaths().getPathItems().values().stream()
                        .flatMap(path -> path.getOperations().values().stream());
    }

    private static Stream<Schema> schemas(Operation operation) {
        Stream<Schema> body = operation.getRequestBody() == null
                ? Stream.of()
                : content(operation.getRequestBody().getContent());
        Stream<Schema> answers =
                operation.getResponses() == null || operation.getResponses().getAPIResponses() == null
                        ? Stream.of()
                        : operation.getResponses().getAPIResponses().values().stream()
                                .flatMap(response -> content(response.getContent()));
        return Stream.of(body, parameters(operation).map(Parameter::getSchema).filter(Objects::nonNull), answers)
                .flatMap(schemas -> schemas);
    }

    private static Stream<Parameter> parameters(Operation operation) {
        return operation.getParameters() == null ? Stream.of() : operation.getParameters().stream();
    }

    private static Stream<Schema> content(@Nullable Content content) {
        return content == null || content.getMediaTypes() == null
                ? Stream.of()
                : content.getMediaTypes().values().stream()
                        .map(type -> type.getSchema())
                        .filter(Objects::nonNull);
    }

    private static void walk(Schema schema, Consumer<Schema> visit) {
        visit.accept(schema);
        var children = new ArrayList<Schema>();
        if (schema.getProperties() != null) {
            children.addAll(schema.getProperties().values());
        }
        Stream.of(schema.getAllOf(), schema.getAnyOf(), schema.getOneOf())
                .filter(Objects::nonNull)
                .flatMap(Collection::stream)
                .forEach(children::add);
        Stream.of(schema.getItems(), schema.getAdditionalPropertiesSchema(), schema.getNot())
                .filter(Objects::nonNull)
                .forEach(children::add);
        children.forEach(child -> walk(child, visit));
    }
}
