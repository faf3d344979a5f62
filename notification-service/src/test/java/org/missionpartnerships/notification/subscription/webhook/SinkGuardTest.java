package org.missionpartnerships.notification.subscription.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.missionpartnerships.notification.subscription.webhook.SinkGuard.Reach;
import org.missionpartnerships.notification.subscription.webhook.SinkGuard.Verdict;

class SinkGuardTest {

    private static final InetAddress PUBLIC = InetAddress.ofLiteral("93.184.215.14");

    private static final Map<String, List<InetAddress>> NAMES = Map.of(
            "hooks.example", List.of(PUBLIC),
            "inside.example", List.of(InetAddress.ofLiteral("10.0.0.7")),
            "both.example", List.of(PUBLIC, InetAddress.ofLiteral("192.168.1.1")),
            "six.example", List.of(InetAddress.ofLiteral("2606:2800:21f:cb07:6820:80da:af6b:8b2c")),
            "localhost", List.of(InetAddress.ofLiteral("127.0.0.1"), InetAddress.ofLiteral("::1")),
            "mixed.local.example", List.of(InetAddress.ofLiteral("127.0.0.1"), PUBLIC),
            "xn--espaa-rta.example", List.of(PUBLIC));

    private final SinkGuard guard = new SinkGuard(SinkGuardTest::resolve, Reach.PUBLIC_ONLY);
    private final SinkGuard local = new SinkGuard(SinkGuardTest::resolve, Reach.LOOPBACK_TOO);

    @Test
    void a_public_https_url_is_allowed_at_the_address_that_was_checked() {
        Verdict.Allowed allowed = allowed(guard.check("https://Hooks.example/in?x=1"));
        assertThat(allowed.host()).isEqualTo("hooks.example");
        assertThat(allowed.address().getAddress()).isEqualTo(PUBLIC);
        assertThat(allowed.address().getPort()).isEqualTo(443);
        allowed(guard.check("https://hooks.example:443/"));
        allowed(guard.check("https://hooks.example."));
        allowed(guard.check("https://six.example/"));
        allowed(guard.check("https://93.184.215.14/"));
        allowed(guard.check("https://xn--espaa-rta.example/"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://169.254.169.254/latest/meta-data",
                "https://[::ffff:127.0.0.1]/",
                "https://[::ffff:7f00:1]/",
                "https://[::127.0.0.1]/",
                "https://[0:0:0:0:0:0:0:1]/",
                "https://[::]/",
                "https://[64:ff9b::7f00:1]/",
                "https://[2002:7f00:1::]/",
                "https://[2001:0:4136:e378:8000:63bf:3fff:fdd2]/",
                "https://[2001:db8::1]/",
                "https://[fd00:ec2::254]/",
                "https://[fe80::1]/",
                "https://[fe80::1%25eth0]/",
                "https://[ff02::1]/",
                "https://0x7f000001/",
                "https://0x7f.1/",
                "https://2130706433/",
                "https://017700000001/",
                "https://0177.0.0.1/",
                "https://127.1/",
                "https://127.0.0.1./",
                "https://127.0.0.1/",
                "https://0.0.0.0/",
                "https://10.1.2.3/",
                "https://100.64.0.1/",
                "https://100.100.100.200/",
                "https://168.63.129.16/",
                "https://172.16.0.1/",
                "https://172.31.255.255/",
                "https://192.168.0.1/",
                "https://192.0.0.192/",
                "https://198.18.0.1/",
                "https://224.0.0.1/",
                "https://255.255.255.255/",
                "https://localhost/",
                "https://localhost./",
                "https://LOCALHOST/",
                "https://inside.example/",
                "https://both.example/",
                "https://nowhere.example/",
                "https://hooks.example:5432/",
                "https://hooks.example:80/",
                "https://hooks.example:0/",
                "https://hooks.example:99999/",
                "https://user:secret@hooks.example/",
                "https://hooks.example@10.0.0.1/",
                "https://hooks.example/#part",
                "https://hooks.example\\@10.0.0.1/",
                "https://hooks.example/\r\nHost: inside.example",
                "https://hooks.example\u3002evil/",
                "https:///path",
                "https://",
                "http://hooks.example/",
                "file:///etc/passwd",
                "ftp://hooks.example/",
                "gopher://hooks.example/",
                "jar:https://hooks.example!/",
                "//hooks.example/",
                "hooks.example",
                ""
            })
    void everything_else_is_refused(String url) {
        assertThat(guard.check(url))
                .isInstanceOfSatisfying(
                        Verdict.Refused.class,
                        refused -> assertThat(refused.reason()).isNotBlank());
    }

    @Test
    void a_name_that_changes_its_address_is_checked_again_and_pinned_each_time() {
        Queue<InetAddress> answers = new ArrayDeque<>(List.of(PUBLIC, InetAddress.ofLiteral("10.0.0.1")));
        SinkGuard rebinding = new SinkGuard(_ -> List.of(answers.remove()), Reach.PUBLIC_ONLY);
        assertThat(allowed(rebinding.check("https://hooks.example/")).address().getAddress())
                .isEqualTo(PUBLIC);
        assertThat(answers).as("resolved once per check").hasSize(1);
        assertThat(rebinding.check("https://hooks.example/")).isInstanceOf(Verdict.Refused.class);
    }

    @Test
    void a_local_stack_may_reach_loopback_at_any_port_but_no_other_inside() {
        assertThat(allowed(local.check("http://localhost:9000/x")).address().getPort())
                .isEqualTo(9000);
        allowed(local.check("http://127.0.0.1/"));
        allowed(local.check("http://[::1]:8080/"));
        allowed(local.check("https://hooks.example/"));
        for (String url : List.of(
                "http://10.0.0.7/",
                "http://169.254.169.254/",
                "http://mixed.local.example/",
                "http://hooks.example/",
                "https://hooks.example:5432/",
                "file:///etc/passwd")) {
            assertThat(local.check(url)).as(url).isInstanceOf(Verdict.Refused.class);
        }
    }

    private static Verdict.Allowed allowed(Verdict verdict) {
        assertThat(verdict).isInstanceOf(Verdict.Allowed.class);
        return (Verdict.Allowed) verdict;
    }

    private static List<InetAddress> resolve(String host) throws UnknownHostException {
        List<InetAddress> addresses = NAMES.get(host);
        if (addresses != null) {
            return addresses;
        }
        if (host.matches("[0-9.]+")) {
            return List.of(InetAddress.ofLiteral(host));
        }
        throw new UnknownHostException(host);
    }
}
