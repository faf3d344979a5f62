package org.missionpartnerships.edge.openapi;

import static org.eclipse.microprofile.openapi.OASFactory.createAPIResponse;
import static org.eclipse.microprofile.openapi.OASFactory.createContent;
import static org.eclipse.microprofile.openapi.OASFactory.createHeader;
import static org.eclipse.microprofile.openapi.OASFactory.createMediaType;
import static org.eclipse.microprofile.openapi.OASFactory.createParameter;
import static org.eclipse.microprofile.openapi.OASFactory.createSchema;
import static org.eclipse.microprofile.openapi.OASFactory.createSecurityScheme;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.missionpartnerships.edge.problem.EdgeProblems;
import org.missionpartnerships.edge.problem.ProblemBodies;
import org.missionpartnerships.edge.problem.ProblemType;

/** What operations have in common, described once under {@code components}. */
final class SharedParts {

    static final String SCHEME = "bearer";

    private static final String REQUEST = "0190b5a0-7c1e-7000-8000-000000000000";

    /** Names of the shared problem responses, by status. */
    static final Map<Integer, String> PROBLEMS = problems();

    private SharedParts() {}

    private static Map<Integer, String> problems() {
        var names = new LinkedHashMap<Integer, String>();
        names.put(400, "Malformed");
        names.put(401, "Unauthenticated");
        names.put(403, "Forbidden");
        names.put(404, "NotFound");
        names.put(409, "Conflict");
        names.put(412, "Stale");
        names.put(413, "TooLarge");
        names.put(415, "UnsupportedMediaType");
        names.put(422, "Refused");
        names.put(429, "TooManyRequests");
        names.put(500, "Failed");
        names.put(503, "Unavailable");
        return names;
    }

    static void addTo(Components components, DeclaredProblems problems) {
        components.setSecuritySchemes(
                Map.of(
                        SCHEME,
                        createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .bearerFormat("JWT")
                                .description(
                                        "A token of the identity provider, with the claim `roles`, and `cities` or `organisation`.")));
        components.addSchema("Problem", problem(problems.codes()));
        components.addSchema("InputError", inputError());
        PROBLEMS.forEach((status, name) -> components.addResponse(name, response(status, problems)));
        // sorted: the document must read the same from every JVM
        new TreeMap<>(headers()).forEach(components::addHeader);
        new TreeMap<>(parameters()).forEach(components::addParameter);
    }

    private static APIResponse response(int status, DeclaredProblems problems) {
        APIResponse response = createAPIResponse()
                .description("One of\n\n" + problems.withStatus(status))
                .content(createContent()
                        .addMediaType(
                                ProblemBodies.MEDIA_TYPE,
                                createMediaType()
                                        .schema(createSchema().ref("#/components/schemas/Problem"))
                                        .example(example(status))))
                .addHeader("Request-Id", headerRef("RequestId"));
        if (status == 429 || status == 503) {
            response.addHeader("Retry-After", headerRef("RetryAfter"));
        }
        if (status == 429) {
            response.addHeader("RateLimit", headerRef("RateLimit"))
                    .addHeader("RateLimit-Policy", headerRef("RateLimitPolicy"));
        }
        return response;
    }

    // What the type says of itself. Where the service's answers were recorded, one of them takes its place.
    private static Map<String, Object> example(int status) {
        ProblemType type = new EdgeProblems()
                .types().stream()
                        .filter(known -> known.status() == status)
                        .findFirst()
                        .orElseThrow();
        var example = new LinkedHashMap<String, Object>();
        example.put("type", type.path());
        example.put("title", type.title());
        example.put("status", status);
        example.put("detail", type.cause() + " " + type.nextStep());
        example.put("instance", "/missions/burgos-poligono-circular");
        example.put("code", type.code());
        example.put("requestId", REQUEST);
        return example;
    }

    private static Schema problem(List<String> codes) {
        return createSchema()
                .type(List.of(SchemaType.OBJECT))
                .description("A problem detail (RFC 9457). Members beyond these depend on its type.")
                .addProperty("type", text("Path of the problem's description.").format("uri-reference"))
                .addProperty("title", text("The same for every occurrence of this type."))
                .addProperty(
                        "status",
                        createSchema().type(List.of(SchemaType.INTEGER)).format("int32"))
                .addProperty("detail", text("What, which one, expected and actual, and what to do next."))
                .addProperty("instance", text("Path of the request.").format("uri-reference"))
                .addProperty("code", text("Stable name of the type.").extensions(Map.of("x-extensible-enum", codes)))
                .addProperty("requestId", text("Tell it to whoever runs the service."))
                .addProperty(
                        "errors",
                        createSchema()
                                .type(List.of(SchemaType.ARRAY))
                                .description("Every mistake in the request.")
                                .items(createSchema().ref("#/components/schemas/InputError")))
                .additionalPropertiesBoolean(true)
                .required(List.of("type", "title", "status", "detail", "instance", "code", "requestId"));
    }

    private static Schema inputError() {
        return createSchema()
                .type(List.of(SchemaType.OBJECT))
                .description("One mistake, in the body, a parameter or a header.")
                .addProperty("pointer", text("JSON pointer into the body.").format("json-pointer"))
                .addProperty("parameter", text("Name of the parameter."))
                .addProperty("header", text("Name of the header."))
                .addProperty("code", text("Stable name of the mistake."))
                .addProperty("message", text("What is wrong, and what was expected."))
                .required(List.of("code", "message"));
    }

    private static Map<String, Header> headers() {
        return Map.of(
                "ETag",
                header(
                        "Version of the resource, in double quotes; send it back as If-Match or If-None-Match.",
                        "\"8\""),
                "EventPosition",
                header(
                        "Where the change stands in the journal; send it back as After, to this or another service.",
                        "mission-service/burgos/57"),
                "RequestId",
                header(
                        "Id of the request: the caller's own, or a UUIDv7. The causation of every event it caused.",
                        REQUEST),
                "IdempotentReplayed",
                header("`true` if this is the answer to an earlier request with the same Idempotency-Key.", "true"),
                "Location",
                header("Address of the new resource.", "/missions/burgos-poligono-circular"),
                "RetryAfter",
                header("Seconds to wait before the next try.", "1"),
                "RateLimit",
                header(
                        "With every answer: `r`, how many more requests this instance takes from the caller at once.",
                        "\"caller\";r=4987"),
                "RateLimitPolicy",
                header(
                        "With every answer: `q` requests at once, and as many again within `w` seconds.",
                        "\"caller\";q=5000;w=10"));
    }

    private static Map<String, Parameter> parameters() {
        return Map.of(
                "IfMatch",
                parameter(
                        "If-Match",
                        "ETag that was read. The command is refused with 412 if the resource has changed since.",
                        "\"7\""),
                "IfNoneMatch",
                parameter(
                        "If-None-Match",
                        "ETag that was read. Answered with 304 if it is still the current one.",
                        "\"7\""),
                "IdempotencyKey",
                parameter(
                        "Idempotency-Key",
                        "Chosen by the caller, bare or in double quotes; a repeated request with the same key takes effect once and gets the first answer again. Checked before If-Match.",
                        "8e03978e-40d5-43e8-bc93-6894a57f9324"),
                "Prefer",
                parameter(
                        "Prefer",
                        "`respond-async`: answer before read models show the change. `wait=N`: wait for them up to N seconds, at most 10.",
                        "wait=5"),
                "After",
                parameter(
                        "After",
                        "Event-Position of earlier responses, comma-separated. Answered once this service has applied them, or 503 not-caught-up.",
                        "mission-service/burgos/57"));
    }

    static Header headerRef(String name) {
        return createHeader().ref("#/components/headers/" + name);
    }

    static Parameter parameterRef(String name) {
        return createParameter().ref("#/components/parameters/" + name);
    }

    static APIResponse responseRef(String name) {
        return createAPIResponse().ref("#/components/responses/" + name);
    }

    private static Schema text(String description) {
        return createSchema().type(List.of(SchemaType.STRING)).description(description);
    }

    private static Header header(String description, String example) {
        return createHeader()
                .description(description)
                .schema(createSchema().type(List.of(SchemaType.STRING)))
                .example(example);
    }

    private static Parameter parameter(String name, String description, String example) {
        return createParameter()
                .in(Parameter.In.HEADER)
                .name(name)
                .description(description)
                .schema(createSchema().type(List.of(SchemaType.STRING)))
                .example(example);
    }
}
