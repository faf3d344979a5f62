package org.missionpartnerships.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.missionpartnerships.testsupport.servers.FreePort;

/** Who has a port that we need. */
final class Listener {
    private static final Pattern SS = Pattern.compile("\\(\\(\"([^\"]+)\",pid=(\\d+)");
    private static final Pattern LSOF = Pattern.compile("p(\\d+)\\nc([^\\n]+)");

    private Listener() {}

    static void requireFree(int port, String who) {
        if (!FreePort.isFree(port)) {
            throw new CannotContinue(
                    "Port %d, which %s needs, is taken by %s. Stop that process, or shift all ports with MP_PORT_OFFSET=100 ./mp up."
                            .formatted(port, who, nameOf(port)));
        }
    }

    private static String nameOf(int port) {
        Matcher ss = SS.matcher(output("ss", "-Hltnp", "sport = :" + port));
        if (ss.find()) {
            return "%s (process %s)".formatted(ss.group(1), ss.group(2));
        }
        Matcher lsof = LSOF.matcher(output("lsof", "-nP", "-iTCP:" + port, "-sTCP:LISTEN", "-Fpc"));
        if (lsof.find()) {
            return "%s (process %s)".formatted(lsof.group(2), lsof.group(1));
        }
        return "another process";
    }

    /** Nothing, when the program is not there or finds nothing. */
    private static String output(String... command) {
        try {
            Process process = new ProcessBuilder(List.of(command))
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            process.getOutputStream().close();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }
}
