package org.missionpartnerships.local;

import java.util.ArrayList;
import java.util.List;
import org.missionpartnerships.local.Oracle.Finding;

/** The first few say what is wrong, the count how much. */
final class Complaints {
    private static final int SHOWN = 3;

    private final List<String> first = new ArrayList<>();
    private int count;

    void add(String complaint) {
        if (count++ < SHOWN) {
            first.add(complaint);
        }
    }

    Finding finding(String service, String check, String size) {
        String more = count > SHOWN ? "; and %d more".formatted(count - SHOWN) : "";
        return new Finding(service, check, count == 0, count == 0 ? size : String.join("; ", first) + more);
    }
}
