package org.missionpartnerships.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The commands of {@code ./mp} that need more than a shell. */
public final class Main {
    private static final Logger KAFKA_CLIENT = Logger.getLogger("org.apache.kafka");

    private final Place place = Place.here();
    private final Terminal terminal = new Terminal(System.out);
    private final Stack stack = new Stack(place, terminal);

    private Main() {}

    public static void main(String[] arguments) {
        KAFKA_CLIENT.setLevel(Level.SEVERE);
        List<String> words = List.of(arguments);
        try {
            var main = new Main();
            try {
                System.exit(main.run(words) ? 0 : 1);
            } catch (UncheckedIOException e) {
                throw main.place.orFull(e);
            }
        } catch (CannotContinue e) {
            System.err.println(e.getMessage());
        } catch (CancellationException e) {
            // whoever interrupted was told what happens
        } catch (InterruptedException e) {
            System.err.println("Interrupted.");
        } catch (RuntimeException e) {
            System.err.println(e.getMessage());
            if (System.getenv("MP_DEBUG") == null) {
                System.err.println("MP_DEBUG=1 ./mp " + String.join(" ", words) + " tells more.");
            } else {
                e.printStackTrace();
            }
        }
        System.exit(1);
    }

    private boolean run(List<String> words) throws InterruptedException {
        return switch (words.isEmpty() ? "" : words.getFirst()) {
            case "up" -> up(words.subList(1, words.size()));
            case "down" -> {
                stack.down();
                yield true;
            }
            case "status" -> stack.status();
            case "demo" -> {
                new Demo(place, stack.tokens(), terminal).load(city(words));
                yield true;
            }
            case "replay" -> {
                new Replay(place, terminal).of(city(words));
                yield true;
            }
            case WatchProcess.NAME -> {
                stack.watch();
                yield true;
            }
            case "verify" -> new Verification(place, stack, terminal).run();
            case String other -> throw new CannotContinue("There is no command " + other + ". Try ./mp help.");
        };
    }

    private boolean up(List<String> options) throws InterruptedException {
        for (String option : options) {
            if (!List.of("--attach", "--empty").contains(option)) {
                throw new CannotContinue("./mp up takes --attach and --empty, not " + option + ".");
            }
        }
        boolean attach = options.contains("--attach");
        if (stack.isUp()) {
            terminal.say("It is up already.");
            stack.awaitReady();
        } else {
            terminal.say("Starting (state and logs in " + place.project().relativize(place.state()) + ") ...");
            stack.up();
        }
        if (!options.contains("--empty")) {
            new Demo(place, stack.tokens(), terminal).load("burgos");
        }
        welcome(stack.writeTokens());
        if (attach) {
            new Logs(place, terminal).follow(stack);
        }
        return true;
    }

    private void welcome(Map<String, Path> tokens) {
        terminal.say("");
        terminal.say("All is ready. APIs to read and try:");
        for (Service service : Service.values()) {
            terminal.say("  %-22s %s/q/swagger-ui   (%s/q/openapi)"
                    .formatted(service.id(), place.url(service), place.url(service)));
        }
        terminal.say("");
        terminal.say("A token per role, good for 30 days (also in files, to keep lines short):");
        tokens.forEach((role, file) -> {
            terminal.say("  " + role + "   " + place.project().relativize(file));
            terminal.say("    " + read(file));
        });
        String mission = place.url(Service.MISSION);
        terminal.say("");
        terminal.say("Three to try:");
        terminal.say("  # Burgos on 1 March 2024: the office certain, the foundation's staff possible");
        terminal.say("  curl -s '" + mission + "/cities/burgos/partnership?at=2024-03-01'");
        terminal.say("  # what happened, in order, with how sure each date is");
        terminal.say("  curl -s '" + mission + "/cities/burgos/timeline?limit=5'");
        terminal.say("  # propose a mission; repeat it, and nothing happens twice");
        terminal.say("  curl -s -X POST '" + mission + "/missions' -H 'Content-Type: application/json' \\");
        terminal.say("       -H \"Authorization: Bearer $(cat "
                + place.project().relativize(tokens.getOrDefault("steward", Path.of("")))
                + ")\" -H 'Idempotency-Key: my-first' \\");
        terminal.say(
                "       -d '{\"city\":\"burgos\",\"title\":\"Repair before recycling\",\"topic\":\"circular-economy\","
                        + "\"occurred\":{\"edtf\":\"2026\"}}'");
        terminal.say("");
        terminal.say("Then: ./mp replay burgos    ./mp verify    ./mp status    ./mp down");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String city(List<String> words) {
        if (words.size() != 2) {
            throw new CannotContinue("Which city? ./mp " + words.getFirst() + " burgos");
        }
        return words.get(1);
    }
}
