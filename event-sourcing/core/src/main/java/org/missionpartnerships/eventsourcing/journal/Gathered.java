package org.missionpartnerships.eventsourcing.journal;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Looks up together what is asked for at the same time: those who come during one lookup share the next. */
final class Gathered<K, V> {

    private final Function<Collection<K>, Map<K, V>> lookup;
    private final ReentrantLock turn = new ReentrantLock();
    private @Nullable Round<K, V> gathering;

    private record Round<K, V>(Set<K> keys, CompletableFuture<Map<K, V>> found) {}

    /** @param lookup one at a time */
    Gathered(Function<Collection<K>, Map<K, V>> lookup) {
        this.lookup = lookup;
    }

    /** @throws RuntimeException as the lookup does, to all who shared it */
    Optional<V> of(K key) {
        Round<K, V> mine;
        boolean first;
        synchronized (this) {
            first = gathering == null;
            mine = first ? new Round<>(new LinkedHashSet<>(), new CompletableFuture<>()) : gathering;
            mine.keys().add(key);
            gathering = mine;
        }
        if (first) {
            lookUp(mine);
        }
        try {
            return Optional.ofNullable(mine.found().join().get(key));
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : e;
        }
    }

    private void lookUp(Round<K, V> round) {
        turn.lock();
        try {
            synchronized (this) {
                gathering = null;
            }
            round.found().complete(lookup.apply(round.keys()));
        } catch (RuntimeException | Error e) {
            round.found().completeExceptionally(e);
        } finally {
            turn.unlock();
        }
    }
}
