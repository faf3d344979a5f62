package org.missionpartnerships.edge.problem;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The catalogue: the address in a problem's {@code type} leads here. */
@Path("/problems")
@RunOnVirtualThread
@PermitAll
public class ProblemsResource {

    private final ProblemCatalogue catalogue;

    ProblemsResource(ProblemCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** What the service can answer instead of success. */
    public record ProblemList(List<ProblemView> items) {}

    public record ProblemView(
            String type, String code, int status, String title, String cause, String nextStep, boolean retryable) {

        static ProblemView of(ProblemType type) {
            return new ProblemView(
                    type.path(),
                    type.code(),
                    type.status(),
                    type.title(),
                    type.cause(),
                    type.nextStep(),
                    type.retryable());
        }
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "listProblems", summary = "Every kind of problem that this service can answer with")
    @APIResponse(responseCode = "200", description = "By code")
    public ProblemList list() {
        return new ProblemList(catalogue.all().stream().map(ProblemView::of).toList());
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public String listPage() {
        return page(
                "Problems",
                catalogue.all().stream()
                        .map(type -> "<li><a href=\"%s\">%s</a> (%d): %s</li>"
                                .formatted(type.path(), type.code(), type.status(), escaped(type.title())))
                        .collect(Collectors.joining("\n", "<ul>\n", "\n</ul>")));
    }

    @GET
    @Path("{code}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "getProblem", summary = "One kind of problem: cause, next step, and whether to retry")
    @APIResponse(responseCode = "200", description = "The kind of problem")
    public ProblemView get(@PathParam("code") String code) {
        return ProblemView.of(find(code));
    }

    @GET
    @Path("{code}")
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public String getPage(@PathParam("code") String code) {
        ProblemType type = find(code);
        return page(type.title(), """
                <p><code>%s</code>, status %d</p>
                <h2>When it happens</h2><p>%s</p>
                <h2>What to do</h2><p>%s</p>
                <p>%s</p>
                <p><a href="/problems">All problems</a></p>""".formatted(
                type.code(),
                type.status(),
                escaped(type.cause()),
                escaped(type.nextStep()),
                type.retryable() ? "The same request may succeed later." : "The same request will fail again."));
    }

    private ProblemType find(String code) {
        return catalogue
                .find(code)
                .orElseThrow(() -> EdgeProblems.NOT_FOUND
                        .because("There is no problem with the code %s. GET /problems lists them all.".formatted(code))
                        .exception());
    }

    private static String page(String title, String content) {
        return """
                <!doctype html>
                <html lang="en"><head><meta charset="utf-8"><title>%1$s</title>
                <style>body{font-family:sans-serif;max-width:44rem;margin:2rem auto;padding:0 1rem;line-height:1.5}</style></head>
                <body><h1>%1$s</h1>
                %2$s
                </body></html>
                """.formatted(escaped(title), content);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
