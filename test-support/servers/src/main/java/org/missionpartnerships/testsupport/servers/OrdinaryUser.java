package org.missionpartnerships.testsupport.servers;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** PostgreSQL refuses to run as root; a root user starts it through one of these. */
final class OrdinaryUser {
    /** The server believes that it is nobody, and its files stay root's. */
    private static final List<String> USER_NAMESPACE = List.of("unshare", "-U");

    private static final List<String> NOBODY = List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");

    private OrdinaryUser() {}

    static List<String> prefix() {
        if (!"root".equals(System.getProperty("user.name"))) {
            return List.of();
        }
        if (works(USER_NAMESPACE)) {
            return USER_NAMESPACE;
        }
        if (works(NOBODY)) {
            return NOBODY;
        }
        throw new IllegalStateException(
                "PostgreSQL refuses to run as root, and neither `unshare -U` nor `setpriv` works"
                        + " here. Start this as an ordinary user.");
    }

    /** What the server must own when it really runs as somebody else. */
    static void handOver(List<String> prefix, Path... paths) throws IOException {
        if (prefix == NOBODY) {
            for (Path path : paths) {
                ServerProcess.run(List.of("chown", "65534:65534", path.toString()));
            }
        }
    }

    private static boolean works(List<String> prefix) {
        try {
            ServerProcess.run(Stream.concat(prefix.stream(), Stream.of("true")).toList());
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
