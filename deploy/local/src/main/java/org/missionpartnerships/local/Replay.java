package org.missionpartnerships.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.missionpartnerships.eventsourcing.json.EventJson;
import org.missionpartnerships.published.value.Quantity;

/** {@code ./mp replay burgos}: what happened, and what stood at three dates, in words. */
final class Replay {
    private static final List<String> DATES = List.of("2022-12-31", "2023-12-31", "2024-03-01");

    private final Api api;
    private final Terminal terminal;

    Replay(Place place, Terminal terminal) {
        this.api = new Api(place);
        this.terminal = terminal;
    }

    void of(String city) {
        timeline(city);
        DATES.forEach(date -> partnership(city, date));
    }

    private void timeline(String city) {
        terminal.say(city + ": what happened, as recorded");
        String path = "/cities/" + city + "/timeline?limit=200";
        while (!path.isEmpty()) {
            JsonNode page = api.get(Service.MISSION, path, Map.of());
            for (JsonNode entry : page.path("items")) {
                terminal.say("  %-22s %-36s %-18s %s"
                        .formatted(
                                entry.at("/occurred/edtf").asText("?"),
                                entry.path("type").asText(),
                                entry.path("service").asText(),
                                source(entry)));
            }
            path = page.path("next").asText("");
        }
    }

    private void partnership(String city, String date) {
        JsonNode partnership = api.get(Service.MISSION, "/cities/" + city + "/partnership?at=" + date, Map.of());
        terminal.say("");
        terminal.say(city + " at the end of " + date);
        for (JsonNode term : partnership.path("administrations")) {
            line(
                    "administration",
                    term,
                    "since " + term.at("/origin/occurred/edtf").asText());
        }
        for (JsonNode mission : partnership.path("missions")) {
            terminal.say("  mission %s (%s)"
                    .formatted(
                            mission.path("title").asText(mission.path("mission").asText()), status(mission)));
            mission.path("stages")
                    .forEach(stage -> line("  stage", stage, stage.path("stage").asText()));
            mission.path("continuity")
                    .forEach(kept ->
                            line("  continuity", kept, kept.path("statement").asText("confirmed")));
            if (mission.path("coordinationUnits").isEmpty()) {
                terminal.say("    %-20s %-9s %s".formatted("office", "", "none yet"));
            }
            mission.path("coordinationUnits")
                    .forEach(unit -> line("  office", unit, unit.path("name").asText()));
            mission.path("partners")
                    .forEach(partner -> line(
                            "  partner",
                            partner,
                            partner.path("organisation").asText(words(partner, "count", "group"))));
            mission.path("measurements")
                    .forEach(measured -> line(
                            "  measured",
                            measured,
                            quantity(measured.path("value")) + ", "
                                    + measured.path("name").asText()));
            mission.path("deliverables")
                    .forEach(delivered -> line(
                            "  deliverable", delivered, delivered.path("title").asText()));
            mission.path("commitments").forEach(this::commitment);
            mission.path("fundingShares")
                    .forEach(share ->
                            line("  funding", share, share.path("subject").asText()));
            mission.path("editions")
                    .forEach(edition ->
                            line("  edition", edition, edition.path("title").asText()));
        }
    }

    private void commitment(JsonNode commitment) {
        String who =
                commitment.path("organisation").asText(commitment.path("group").asText());
        String what = who + ": " + commitment.path("description").asText();
        if (commitment.hasNonNull("delivered")) {
            say("  delivered", commitment.at("/delivered/certainty").asText(), what);
        } else {
            say("  committed", commitment.at("/made/certainty").asText(), what);
        }
    }

    private static String status(JsonNode mission) {
        List<String> words = new ArrayList<>();
        words.add(mission.path("status").asText("perhaps not yet proposed"));
        mission.path("possibleStatuses").forEach(possible -> words.add("possibly " + possible.asText()));
        return String.join(", ", words);
    }

    private void line(String what, JsonNode element, String words) {
        say(what, element.at("/origin/certainty").asText(), words);
    }

    private void say(String what, String certainty, String words) {
        terminal.say("  %-22s %-9s %s".formatted(what, certainty, words));
    }

    private static String words(JsonNode element, String quantity, String name) {
        return (quantity(element.path(quantity)) + " " + element.path(name).asText()).strip();
    }

    /** As a person would say it. */
    static String quantity(JsonNode quantity) {
        if (quantity.isMissingNode()) {
            return "";
        }
        return EventJson.mapper().convertValue(quantity, Quantity.class).toString();
    }

    private static String source(JsonNode entry) {
        JsonNode source = entry.at("/data/source");
        return (source.path("document").asText() + " " + source.path("locator").asText()).strip();
    }
}
