package org.missionpartnerships.local;

import java.util.List;
import org.missionpartnerships.testsupport.servers.PidFile;
import org.missionpartnerships.testsupport.servers.ServerProcess;

/** The watch as a process of its own, which goes on when we end. */
final class WatchProcess {
    static final String NAME = "watch";

    private final Place place;
    private final ServerProcess process;

    WatchProcess(Place place) {
        this.place = place;
        this.process = new ServerProcess(
                NAME, place.watchLog(), new PidFile(place.state().resolve("run").resolve(NAME + ".pid")));
    }

    boolean running() {
        return process.running();
    }

    long pid() {
        return process.handle().pid();
    }

    void start() {
        List<String> java = ServerProcess.java(
                "-Xmx32m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dmp.home=" + place.project());
        java.addAll(List.of("-cp", ServerProcess.ownClassPath(), Main.class.getName(), NAME));
        var command = new ProcessBuilder(java).directory(place.state().toFile());
        command.environment().put("MP_STATE", place.state().toString());
        command.environment().put("MP_PORT_OFFSET", Integer.toString(place.portOffset()));
        process.launch(command);
    }

    void stop() {
        process.stop("TERM");
    }
}
