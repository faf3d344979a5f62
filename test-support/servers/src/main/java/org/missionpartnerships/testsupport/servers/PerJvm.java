package org.missionpartnerships.testsupport.servers;

import java.util.function.Supplier;

/** What is started once for all tests of a JVM. */
final class PerJvm {
    private PerJvm() {}

    /**
     * @param property keeps what is known of it: a Quarkus test sees a class through two class loaders, but the properties are
     *     one per JVM
     */
    static String once(String property, Supplier<String> start) {
        synchronized (System.getProperties()) {
            String known = System.getProperty(property);
            if (known == null) {
                known = start.get();
                System.setProperty(property, known);
            }
            return known;
        }
    }
}
