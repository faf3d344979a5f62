package org.missionpartnerships.published.catalogue;

import com.fasterxml.classmate.ResolvedType;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.MemberScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.eventsourcing.Slug;
import org.missionpartnerships.eventsourcing.json.EventJson;

/** Draws the JSON Schema of an event from its record: what is not {@code @Nullable} is required, and more may always come. */
final class SchemaGenerator {

    private static final JsonMapper JSON = EventJson.mapper();

    private final com.github.victools.jsonschema.generator.SchemaGenerator generator;

    SchemaGenerator() {
        SchemaGeneratorConfigBuilder config =
                new SchemaGeneratorConfigBuilder(SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON);
        config.with(Option.DEFINITIONS_FOR_ALL_OBJECTS).without(Option.SCHEMA_VERSION_INDICATOR);
        config.forTypesInGeneral()
                .withPropertySorter(Comparator.comparingInt(SchemaGenerator::position))
                .withCustomDefinitionProvider(SchemaGenerator::plainValue);
        config.forFields()
                .withRequiredCheck(
                        field -> !field.getRawMember().getAnnotatedType().isAnnotationPresent(Nullable.class));
        this.generator = new com.github.victools.jsonschema.generator.SchemaGenerator(config.build());
    }

    /** The schema as it stands in the tree, down to the last line break. */
    String schemaOf(EventCatalogue.Entry entry) {
        ObjectNode schema = JSON.createObjectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$id", EventSchemas.id(entry.type()));
        schema.put("title", entry.title());
        schema.put("description", entry.description());
        ObjectNode drawn = drawn(entry.record());
        JsonNode definitions = drawn.remove("$defs");
        schema.setAll(drawn);
        if (definitions != null) {
            schema.set("$defs", definitions);
        }
        return JsonFiles.pretty(schema);
    }

    private ObjectNode drawn(Class<?> record) {
        try {
            return (ObjectNode) JSON.readTree(generator.generateSchema(record).toString());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Members stand in the order in which they are written. */
    private static int position(MemberScope<?, ?> member) {
        RecordComponent[] components = member.getDeclaringType().getErasedType().getRecordComponents();
        List<String> names = components == null
                ? List.of()
                : Arrays.stream(components).map(RecordComponent::getName).toList();
        return names.indexOf(member.getDeclaredName());
    }

    private static @Nullable CustomDefinition plainValue(ResolvedType type, SchemaGenerationContext context) {
        tools.jackson.databind.node.ObjectNode schema =
                context.getGeneratorConfig().createObjectNode();
        if (!describe(type.getErasedType(), schema)) {
            return null;
        }
        return new CustomDefinition(
                schema, CustomDefinition.DefinitionType.INLINE, CustomDefinition.AttributeInclusion.YES);
    }

    private static boolean describe(Class<?> type, tools.jackson.databind.node.ObjectNode schema) {
        if (type == UUID.class) {
            schema.put("type", "string").put("format", "uuid");
        } else if (type == LocalDate.class) {
            schema.put("type", "string").put("format", "date");
        } else if (type == Instant.class) {
            schema.put("type", "string").put("format", "date-time");
        } else if (type == Period.class) {
            schema.put("type", "string").put("format", "duration");
        } else if (type == URI.class) {
            schema.put("type", "string").put("format", "uri");
        } else if (type == BigDecimal.class) {
            schema.put("type", "number");
        } else if (type.isEnum()) {
            schema.put("type", "string");
            tools.jackson.databind.node.ArrayNode values = schema.putArray("enum");
            for (Object constant : type.getEnumConstants()) {
                values.add(JSON.convertValue(constant, String.class));
            }
        } else if (idType(type) == String.class) {
            // Readable ids are slugs, without exception.
            schema.put("type", "string")
                    .put("pattern", "^" + Slug.PATTERN + "$")
                    .put("maxLength", Slug.MAX_LENGTH);
        } else if (idType(type) != null) {
            return describe(idType(type), schema);
        } else {
            return false;
        }
        return true;
    }

    /** What a record that is written as its only component consists of. */
    private static @Nullable Class<?> idType(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        return components != null
                        && components.length == 1
                        && components[0].getAccessor().isAnnotationPresent(JsonValue.class)
                ? components[0].getType()
                : null;
    }
}
