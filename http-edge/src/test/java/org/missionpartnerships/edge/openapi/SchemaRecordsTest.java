package org.missionpartnerships.edge.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.Index;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SchemaRecordsTest {

    record Plot(String crop, int rows) {}

    record PlotRequest(@Nullable String crop, int rows) {}

    record PageOf<T>(List<T> items, @Nullable String next) {}

    record PageOfPlots(@Nullable List<Plot> items, String next) {}

    static class Shed {
        @Schema(name = "ShedTool")
        record Tool(String name) {}
    }

    static class Kitchen {
        record Tool(@Nullable String name) {}
    }

    static List<List<ClassInfo>> orders() throws IOException {
        Index index = Index.of(
                Plot.class, PlotRequest.class, PageOf.class, PageOfPlots.class, Shed.Tool.class, Kitchen.Tool.class);
        List<ClassInfo> classes = List.copyOf(index.getKnownClasses());
        return List.of(classes, classes.reversed());
    }

    @ParameterizedTest
    @MethodSource("orders")
    void a_schema_is_described_by_the_record_of_its_own_name(List<ClassInfo> classes) {
        assertThat(alwaysThere(classes, "Plot", "crop", "rows")).containsExactly("crop", "rows");
        assertThat(alwaysThere(classes, "PlotRequest", "crop", "rows")).containsExactly("rows");
    }

    @ParameterizedTest
    @MethodSource("orders")
    void a_schema_of_a_generic_record_by_the_longest_start_of_its_name(List<ClassInfo> classes) {
        assertThat(alwaysThere(classes, "PageOfTool", "items", "next")).containsExactly("items");
        assertThat(alwaysThere(classes, "PageOfPlotsAndMore", "items", "next")).containsExactly("next");
    }

    @ParameterizedTest
    @MethodSource("orders")
    void a_record_that_names_its_schema_is_found_by_that_name(List<ClassInfo> classes) {
        assertThat(alwaysThere(classes, "ShedTool", "name")).containsExactly("name");
        assertThat(alwaysThere(classes, "Tool", "name")).isEmpty();
    }

    private static List<String> alwaysThere(List<ClassInfo> classes, String schema, String... members) {
        return new SchemaRecords(classes)
                .withMembers(schema, Set.of(members))
                .map(SchemaRecords::alwaysThere)
                .orElseThrow();
    }
}
