package org.missionpartnerships.testsupport.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FreePortTest {

    @Test
    void no_port_is_given_twice() {
        assertThat(Stream.generate(FreePort::next).limit(1_000)).doesNotHaveDuplicates();
    }
}
