package org.missionpartnerships.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * Measures contestants in turns, a second each, so that whatever else the machine does meets them all. The first rounds do not
 * count: the JVM is compiling then, and what has more of its own code would pay more for it.
 */
final class Alternating {

    /** The length of a turn. */
    static final double SECONDS = Double.parseDouble(System.getProperty("seconds", "1"));

    private static final int WARMING = Integer.getInteger("warming", 10);
    private static final int ROUNDS = Integer.getInteger("rounds", 15);

    private Alternating() {}

    /** @return what each contestant did, in the order given */
    static List<Measured> measure(List<Callable<Measured>> contestants) throws Exception {
        List<List<Measured>> rounds = contestants.stream()
                .map(_ -> (List<Measured>) new ArrayList<Measured>())
                .toList();
        for (int round = 0; round < WARMING + ROUNDS; round++) {
            for (int i = 0; i < contestants.size(); i++) {
                Measured measured = contestants.get(i).call();
                if (round >= WARMING) {
                    rounds.get(i).add(measured);
                }
            }
        }
        return rounds.stream().map(Measured::median).toList();
    }
}
