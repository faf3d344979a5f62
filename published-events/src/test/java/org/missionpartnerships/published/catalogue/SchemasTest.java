package org.missionpartnerships.published.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.missionpartnerships.eventsourcing.EventType;
import org.missionpartnerships.eventsourcing.json.EventJson;
import org.missionpartnerships.published.catalogue.SchemaCompatibility.Breach;

/** The schemas in the tree are what integrators build on. With {@code -Dschemas=write} harmless changes are written to it. */
class SchemasTest {

    private static final String ACCEPT =
            "./mvnw -pl published-events test -Dtest=SchemasTest#the_schema_in_the_tree_is_that_of_the_record -Dschemas=write";

    private final SchemaGenerator generator = new SchemaGenerator();

    @ParameterizedTest
    @MethodSource("org.missionpartnerships.published.catalogue.EventCatalogue#entries")
    void the_schema_in_the_tree_is_that_of_the_record(EventCatalogue.Entry entry) throws IOException {
        Path file = EventFiles.SCHEMAS.path(entry.type());
        String drawn = generator.schemaOf(entry);
        if (Files.exists(file)) {
            refuseBreaches(
                    "%s changed in a way that breaks others. (If this version was never published, remove the file and write it anew with: %s)"
                            .formatted(file, ACCEPT),
                    SchemaCompatibility.withinVersion(json(Files.readString(file)), json(drawn)));
        }
        if ("write".equals(System.getProperty("schemas"))) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, drawn);
        }
        if (!Files.exists(file)) {
            fail("%s has no schema in the tree. Write it with: %s".formatted(entry.type(), ACCEPT));
        }
        assertThat(Files.readString(file))
                .as(
                        "%s is no longer that of %s, though nothing breaks. Accept the change with: %s",
                        file, entry.record().getSimpleName(), ACCEPT)
                .isEqualTo(drawn);
    }

    @Test
    void every_version_adds_only_what_is_optional_to_every_earlier_one() throws IOException {
        List<EventType> types = EventFiles.SCHEMAS.types();
        for (EventType newer : types) {
            for (EventType older : types) {
                if (older.name().equals(newer.name()) && older.version() < newer.version()) {
                    refuseBreaches(
                            "%s breaks readers of %s".formatted(newer, older),
                            SchemaCompatibility.betweenVersions(committed(older), committed(newer)));
                }
            }
        }
    }

    @Test
    void every_type_ever_published_keeps_its_schema() {
        assertThat(EventFiles.SCHEMAS.types())
                .as("Schemas stand for every type and version that can be read, and for no other")
                .containsExactlyElementsOf(EventCatalogue.readable().stream()
                        .sorted(EventCatalogueTest.BY_NAME_AND_VERSION)
                        .toList());
    }

    @Test
    void every_schema_is_a_schema() throws IOException {
        Schema metaSchema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
        for (EventType type : EventFiles.SCHEMAS.types()) {
            assertThat(metaSchema.validate(Files.readString(EventFiles.SCHEMAS.path(type)), InputFormat.JSON))
                    .as("%s", type)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("org.missionpartnerships.published.catalogue.EventCatalogue#entries")
    void services_find_the_schema_on_their_class_path(EventCatalogue.Entry entry) throws IOException {
        JsonNode packaged =
                EventJson.mapper().readTree(EventSchemas.read(entry.type()).orElseThrow());

        assertThat(packaged.path("$id").asText()).isEqualTo(EventSchemas.id(entry.type()));
    }

    private static JsonNode committed(EventType type) throws IOException {
        return json(Files.readString(EventFiles.SCHEMAS.path(type)));
    }

    private static JsonNode json(String text) throws IOException {
        return EventJson.mapper().readTree(text);
    }

    private static void refuseBreaches(String what, List<Breach> breaches) {
        if (!breaches.isEmpty()) {
            fail("%s:%n%s"
                    .formatted(what, breaches.stream().map(Breach::toString).collect(Collectors.joining("\n"))));
        }
    }
}
