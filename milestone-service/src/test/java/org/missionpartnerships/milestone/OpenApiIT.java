package org.missionpartnerships.milestone;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import org.eclipse.microprofile.config.ConfigProvider;
import org.missionpartnerships.testsupport.openapi.ServiceDocument;
import org.missionpartnerships.testsupport.specs.RealServers;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
@TestProfile(OpenApiIT.OfItsOwn.class)
class OpenApiIT extends ServiceDocument {

    /** A profile of its own starts the service anew. */
    public static class OfItsOwn implements QuarkusTestProfile {}

    @Override
    protected URI address() {
        return URI.create(
                "http://localhost:" + ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class));
    }

    @Override
    protected String name() {
        return "milestone-service";
    }

    @Override
    protected String elsewhere() {
        return MissionService.proposed("burgos", "burgos-poligono-circular").toString();
    }
}
