package org.missionpartnerships.published.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class AsyncApiTest {

    private static final Path FILE = Path.of("../docs/asyncapi/mission-partnerships.json");
    private static final String ACCEPT = "./mvnw -pl published-events test -Dtest=AsyncApiTest -Dasyncapi=write";

    @Test
    void the_asyncapi_document_in_the_tree_is_that_of_the_catalogue() throws IOException {
        String drawn = AsyncApiDocument.draw();
        if ("write".equals(System.getProperty("asyncapi"))) {
            Files.createDirectories(FILE.getParent());
            Files.writeString(FILE, drawn);
        }

        assertThat(FILE).as("Write it with: %s", ACCEPT).exists();
        assertThat(Files.readString(FILE))
                .as("docs/asyncapi no longer says what the catalogue says. Write it again with: %s", ACCEPT)
                .isEqualTo(drawn);
    }
}
