package org.missionpartnerships.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.function.IntFunction;
import org.HdrHistogram.Histogram;

/** Closed-loop clients: each does its next operation when the last is answered. */
final class Load {

    /** One client's operation. */
    interface Client extends AutoCloseable {
        void once() throws Exception;

        @Override
        default void close() throws Exception {}
    }

    /** Clients that stay connected from one run to the next: a new connection's first statements cost many times the others'. */
    static final class Kept implements IntFunction<Client>, AutoCloseable {

        private final IntFunction<Client> opening;
        private final Map<Integer, Client> clients = new ConcurrentHashMap<>();

        Kept(IntFunction<Client> opening) {
            this.opening = opening;
        }

        @Override
        public Client apply(int number) {
            Client kept = clients.computeIfAbsent(number, opening::apply);
            return kept::once;
        }

        @Override
        public void close() throws Exception {
            for (Client client : clients.values()) {
                client.close();
            }
        }
    }

    private Load() {}

    /** Runs the clients for so long, each on a thread of the factory's. */
    static Measured run(int clients, double seconds, ThreadFactory threads, IntFunction<Client> client)
            throws Exception {
        try (ExecutorService pool = Executors.newThreadPerTaskExecutor(threads)) {
            CyclicBarrier start = new CyclicBarrier(clients + 1);
            long length = (long) (seconds * 1e9);
            List<Future<Histogram>> running = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                int number = i;
                running.add(pool.submit(() -> {
                    Histogram latency = new Histogram(3);
                    try (Client own = client.apply(number)) {
                        start.await();
                        long end = System.nanoTime() + length;
                        long before = System.nanoTime();
                        while (before < end) {
                            own.once();
                            long after = System.nanoTime();
                            latency.recordValue(after - before);
                            before = after;
                        }
                    }
                    return latency;
                }));
            }
            start.await();
            long began = System.nanoTime();
            Histogram all = new Histogram(3);
            for (Future<Histogram> one : running) {
                all.add(one.get());
            }
            return new Measured(all.getTotalCount() / ((System.nanoTime() - began) / 1e9), all);
        }
    }
}
