package org.missionpartnerships.edge.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Problems as {@code application/problem+json}. */
@Singleton
public class ProblemBodies {

    public static final String MEDIA_TYPE = "application/problem+json";

    private static final Logger LOG = Logger.getLogger(ProblemBodies.class);

    private final ProblemCatalogue catalogue;
    private final ObjectMapper json;

    ProblemBodies(ProblemCatalogue catalogue, ObjectMapper json) {
        this.catalogue = catalogue;
        this.json = json;
    }

    /** The problem itself, or the service's own failure if no catalogue entry describes it. */
    public Problem catalogued(Problem problem) {
        if (catalogue.contains(problem.type())) {
            return problem;
        }
        LOG.errorf(
                "Problem type %s is not in the catalogue: return it from a ProblemTypes bean",
                problem.type().code());
        return EdgeProblems.INTERNAL_ERROR.because(
                "The service answered with a problem that it does not describe. Report the requestId.");
    }

    /** @param instance path of the request */
    public byte[] write(Problem problem, String instance, String requestId) {
        var body = new LinkedHashMap<String, @Nullable Object>();
        body.put("type", problem.type().path());
        body.put("title", problem.type().title());
        body.put("status", problem.type().status());
        body.put("detail", problem.detail());
        body.put("instance", instance);
        body.put("code", problem.type().code());
        body.put("requestId", requestId);
        if (!problem.errors().isEmpty()) {
            body.put("errors", problem.errors());
        }
        problem.members().forEach(body::putIfAbsent);
        try {
            return json.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Problem " + problem.type().code() + " has a member that is not JSON", e);
        }
    }
}
