package org.missionpartnerships.testsupport.servers;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/** Ports for servers. */
public final class FreePort {
    private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();

    private FreePort() {}

    /**
     * A free port below the range that outgoing connections take, so that a restarted server finds it free again. Never one that
     * was given before: its server may only be about to listen, or be down for a moment.
     */
    public static int next() {
        for (int attempt = 0; attempt < 1_000; attempt++) {
            int port = ThreadLocalRandom.current().nextInt(20_000, 32_000);
            if (isFree(port) && GIVEN.add(port)) {
                return port;
            }
        }
        throw new IllegalStateException("No free port between 20000 and 32000 was found in 1000 attempts");
    }

    /** As {@link #next}, and another than one that is spoken for though nobody listens yet. */
    public static int nextBut(int other) {
        int port = next();
        return port == other ? next() : port;
    }

    /** Refuses with a sentence that says which server wanted the port. */
    public static void require(String server, int port) {
        if (!isFree(port)) {
            throw new IllegalStateException(server + " needs port " + port + ", but another process listens there");
        }
    }

    /**
     * Whether the port could be taken, found out by taking it for a moment. To wait for a server, ask {@link #isListening}:
     * this question could take the port from under it.
     */
    public static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether somebody accepts connections there. Takes nothing from anyone. */
    public static boolean isListening(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1_000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
