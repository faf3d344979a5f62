package org.missionpartnerships.mission.chronology;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.missionpartnerships.published.value.FirstDays;
import org.missionpartnerships.published.value.Occurred;

class FirstDaysTest {

    @Property(tries = 300)
    void the_first_day_is_the_latest_of_all_that_the_chain_reaches_in_whatever_order_one_asks(
            @ForAll("chains") List<Occurred> events, @ForAll Random random) {
        Map<UUID, Occurred> known = new HashMap<>();
        events.forEach(event -> known.put(id(known.size()), event));
        List<Occurred> asked = new ArrayList<>(events);
        Collections.shuffle(asked, random);
        FirstDays days = new FirstDays(known::get);

        for (Occurred event : asked) {
            assertThat(days.of(event)).isEqualTo(oneByOne(event, known));
        }
    }

    private static LocalDate oneByOne(Occurred event, Map<UUID, Occurred> known) {
        List<Occurred> reached = new ArrayList<>(List.of(event));
        Set<UUID> seen = new HashSet<>();
        UUID after = event.after();
        while (after != null && known.containsKey(after) && seen.add(after)) {
            reached.add(known.get(after));
            after = known.get(after).after();
        }
        return Stream.concat(reached.stream().map(Occurred::earliest), Stream.of((LocalDate) null))
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo)
                .orElse(null);
    }

    @Provide
    Arbitrary<List<Occurred>> chains() {
        return Combinators.combine(
                        Arbitraries.of("2020", "2021-05", "2023", "[..2022]", "XXXX"),
                        Arbitraries.integers().between(-2, 9))
                .as((date, after) ->
                        after < 0 ? Occurred.parse(date) : Occurred.parse(date).withAfter(id(after)))
                .list()
                .ofMaxSize(8);
    }

    private static UUID id(int number) {
        return new UUID(0, number + 1);
    }
}
