package org.missionpartnerships.local;

import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.missionpartnerships.local.Watch.Watched;

/** A process of the stack that stands at {@code place}. */
record Part(Place place, String name, BooleanSupplier dead, Supplier<String> words, Runnable starting)
        implements Watched {

    @Override
    public boolean died() {
        return dead.getAsBoolean();
    }

    @Override
    public String lastWords() {
        return words.get();
    }

    @Override
    public void start() {
        try {
            starting.run();
        } catch (RuntimeException e) {
            throw place.orFull(e);
        }
    }
}
