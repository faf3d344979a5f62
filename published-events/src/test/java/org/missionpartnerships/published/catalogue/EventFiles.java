package org.missionpartnerships.published.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.missionpartnerships.eventsourcing.EventType;

/** Files that stand one for each event type and version, as {@code <name>/v<version>.json}. */
record EventFiles(Path root) {

    static final EventFiles SCHEMAS = new EventFiles(Path.of("src/main/resources/schemas"));
    static final EventFiles GOLDEN = new EventFiles(Path.of("src/test/resources/golden"));

    Path path(EventType type) {
        return root.resolve(EventSchemas.path(type));
    }

    /** The types that have a file, by name and version. */
    List<EventType> types() {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .map(root::relativize)
                    .map(EventFiles::type)
                    .sorted(EventCatalogueTest.BY_NAME_AND_VERSION)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static EventType type(Path file) {
        String version = file.getFileName().toString().replaceAll("^v(\\d+)\\.json$", "$1");
        return new EventType(file.getParent().toString(), Integer.parseInt(version));
    }
}
