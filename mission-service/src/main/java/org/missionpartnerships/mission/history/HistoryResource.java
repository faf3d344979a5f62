package org.missionpartnerships.mission.history;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.edge.page.Page;
import org.missionpartnerships.edge.page.PageParameters;
import org.missionpartnerships.edge.page.Pages;
import org.missionpartnerships.edge.problem.EdgeProblems;
import org.missionpartnerships.edge.problem.InputError;
import org.missionpartnerships.edge.problem.ProblemException;
import org.missionpartnerships.edge.request.CountsAs;
import org.missionpartnerships.eventsourcing.EventType;
import org.missionpartnerships.eventsourcing.Ledger;
import org.missionpartnerships.mission.chronology.AskedDay;
import org.missionpartnerships.mission.chronology.EndOf;
import org.missionpartnerships.mission.chronology.KnownAt;
import org.missionpartnerships.mission.city.RegisteredCities;
import org.missionpartnerships.mission.history.CityHistory.Selection;
import org.missionpartnerships.mission.history.TimelineEntry.Place;
import org.missionpartnerships.published.catalogue.EventCatalogue;
import org.missionpartnerships.published.mission.TermId;
import org.missionpartnerships.published.value.Certainty;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.MissionId;

@Path("cities/{id}")
@RunOnVirtualThread
@Tag(name = "History")
public class HistoryResource {

    private final CityHistory history;
    private final RegisteredCities cities;
    private final Pages pages;
    private final ObjectMapper json;

    HistoryResource(CityHistory history, RegisteredCities cities, Pages pages, ObjectMapper json) {
        this.json = json;
        this.history = history;
        this.cities = cities;
        this.pages = pages;
    }

    @GET
    @Path("timeline")
    @PermitAll
    @CountsAs(10)
    @Operation(
            operationId = "readTimeline",
            summary = "Every event of a city, of all services",
            description =
                    "In the order in which the services' records merge: causes before effects, the same every time.")
    @APIResponse(responseCode = "200", description = "A page of events")
    public RestResponse<Page<TimelineEntry>> timeline(
            @PathParam("id") CityId city,
            @QueryParam("from")
                    @Parameter(description = "Leaves out what certainly happened before this day.")
                    @Nullable
                    LocalDate from,
            @QueryParam("to") @Parameter(description = "Leaves out what certainly happened after this day.") @Nullable
                    LocalDate to,
            @QueryParam("types")
                    @Parameter(
                            description = "Only these types of events: full names or first words, separated by commas.",
                            example = "mission.launched,commitment")
                    @Nullable
                    String types,
            @QueryParam("mission")
                    @Parameter(
                            description =
                                    "Only the events of this mission: its own and those of what belongs to it, such as its bodies or its commitments.",
                            example = "burgos-poligono-circular")
                    @Nullable
                    MissionId mission,
            @QueryParam("knownAt")
                    @Parameter(
                            description =
                                    "Only what had been recorded by this instant, or by the end of this day (UTC).")
                    @Nullable
                    KnownAt knownAt,
            @BeanParam PageParameters page) {
        cities.require(city);
        Selection selection = new Selection(
                city,
                from,
                to,
                types == null ? List.of() : split(types),
                mission,
                knownAt == null ? KnownAt.now() : knownAt);
        return pages.answer(
                page,
                (after, limit) -> history.timeline(selection, after.isEmpty() ? null : place(after), limit),
                entry -> key(entry.place()));
    }

    @GET
    @Path("partnership")
    @PermitAll
    @CountsAs(10)
    @Operation(
            operationId = "readPartnership",
            summary = "What stood in a city at a date, as far as was known at an instant",
            description =
                    "Each element says whether it is certain or possible, and which event and source it comes from.")
    @APIResponse(
            responseCode = "200",
            description = "The city's missions, partners, offices and figures at that date",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Partnership.class)))
    public Object partnership(
            @PathParam("id") CityId city,
            @QueryParam("at")
                    @Parameter(
                            description =
                                    "The day, by whose end; a month or a year means its last day; today (UTC) if left out.",
                            example = "2023-12-31")
                    @Nullable
                    EndOf at,
            @QueryParam("knownAt")
                    @Parameter(
                            description =
                                    "Only what had been recorded by this instant, or by the end of this day (UTC).")
                    @Nullable
                    KnownAt knownAt,
            @QueryParam("certainty")
                    @Parameter(
                            description =
                                    "certain: only elements of which all that is told had certainly happened. possible: only the others. What holds such elements, as a mission does, is shown with them.",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"certain", "possible"}))
                    @Nullable
                    Certainty certainty) {
        if (certainty == Certainty.NOT_YET) {
            throw invalid(
                    "certainty",
                    "is notYet, and what had certainly not happened is left out: expected certain or possible");
        }
        cities.require(city);
        KnownAt known = knownAt == null ? KnownAt.now() : knownAt;
        Partnership then = PartnershipAt.of(city, EndOf.orToday(at), history.known(city, known));
        return certainty == null ? then : new OnlyAsSure(certainty).of(then, json);
    }

    @GET
    @Path("diff")
    @PermitAll
    @CountsAs(10)
    @Operation(
            operationId = "readDiff",
            summary = "What changed in a city between two days",
            description =
                    "Additions, changes, departures and endings, each with the event behind it; what is certain and what is only possible apart.")
    @APIResponse(responseCode = "200", description = "The changes, and the same as one paragraph")
    public CityDiff diff(
            @PathParam("id") CityId city,
            @QueryParam("from")
                    @Parameter(
                            required = true,
                            description = "The earlier day, by whose end; a month or a year means its last day.",
                            example = "2023")
                    @Nullable
                    EndOf from,
            @QueryParam("to")
                    @Parameter(
                            description =
                                    "The later day, by whose end; a month or a year means its last day; today (UTC) if left out.",
                            example = "2024")
                    @Nullable
                    EndOf to,
            @QueryParam("knownAt")
                    @Parameter(
                            description =
                                    "Only what had been recorded by this instant, or by the end of this day (UTC).")
                    @Nullable
                    KnownAt knownAt) {
        LocalDate earlier = required("from", from).day();
        LocalDate later = EndOf.orToday(to);
        if (earlier.isAfter(later)) {
            throw invalid("from", "is %s, after %s: expected the earlier of the two days".formatted(earlier, later));
        }
        cities.require(city);
        KnownHistory known = history.known(city, knownAt == null ? KnownAt.now() : knownAt);
        return Differences.between(city, earlier, later, known, history.names(known));
    }

    @GET
    @Path("handover")
    @PermitAll
    @CountsAs(10)
    @Operation(
            operationId = "readHandover",
            summary = "The pack for a new administration",
            description =
                    "What each mission had promised, decided and due when the term started, and by whom: as far as the record holds it, with the event behind each line.")
    @APIResponse(responseCode = "200", description = "The pack")
    public Handover handover(
            @PathParam("id") CityId city,
            @QueryParam("term")
                    @Parameter(required = true, description = "The administration term that starts.", example = "2023")
                    @Nullable
                    TermId term,
            @QueryParam("knownAt")
                    @Parameter(
                            description =
                                    "Only what had been recorded by this instant, or by the end of this day (UTC).")
                    @Nullable
                    KnownAt knownAt) {
        TermId starting = required("term", term);
        cities.requireTerm(city, starting);
        KnownHistory known = history.known(city, knownAt == null ? KnownAt.now() : knownAt);
        return new HandoverPack(city, starting, known, history.names(known)).answer(AskedDay.today());
    }

    private static <T> T required(String parameter, @Nullable T value) {
        if (value == null) {
            throw invalid(parameter, "is missing");
        }
        return value;
    }

    private static ProblemException invalid(String parameter, String why) {
        return EdgeProblems.INVALID_REQUEST
                .because("Parameter %s %s.".formatted(parameter, why))
                .withErrors(List.of(InputError.inParameter(parameter, "invalid", why)))
                .exception();
    }

    private static List<String> split(String types) {
        List<String> wanted = Arrays.stream(types.split(",")).map(String::strip).toList();
        for (String name : wanted) {
            if (EventCatalogue.readable().stream().noneMatch(type -> isCalled(type, name))) {
                throw invalid(
                        "types",
                        ("has \"%s\", which no event is called: expected names such as mission.launched, or their first words"
                                        + " such as commitment, separated by commas")
                                .formatted(name));
            }
        }
        return wanted;
    }

    private static boolean isCalled(EventType type, String name) {
        return type.name().equals(name) || type.name().startsWith(name + ".");
    }

    private static List<String> key(Place place) {
        return List.of(
                place.recordedAt().toString(), place.service(), place.ledger().name(), Long.toString(place.seq()));
    }

    private static Place place(List<String> key) {
        return new Place(Instant.parse(key.get(0)), key.get(1), new Ledger(key.get(2)), Long.parseLong(key.get(3)));
    }
}
