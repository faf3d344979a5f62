package org.missionpartnerships.notification.subscription.webhook;

import java.net.IDN;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Decides whether a subscriber's URL may be called, so that nobody makes this service reach into its own network. A name is
 * resolved once, each address it has is checked, and the answer names the one address to connect to: a name that points
 * elsewhere a moment later changes nothing.
 */
public final class SinkGuard {

    private static final int MAX_LENGTH = 2_048;
    private static final Pattern LAST_LABEL_IS_A_NUMBER = Pattern.compile("(?:.*\\.)?(?:[0-9]+|0x[0-9a-f]*)");
    private static final Pattern DOTTED_QUAD = Pattern.compile("(?:(?:0|[1-9][0-9]{0,2})\\.){3}(?:0|[1-9][0-9]{0,2})");
    private static final Pattern HOST_NAME =
            Pattern.compile("(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?\\.)*[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?");

    /**
     * What of this machine may be called.
     *
     * <p>{@code LOOPBACK_TOO} adds {@code http} and {@code https} on loopback addresses, at any port: for a stack on one
     * machine and for tests.
     */
    public enum Reach {
        PUBLIC_ONLY,
        LOOPBACK_TOO
    }

    /** The answer for one URL. */
    public sealed interface Verdict {

        /** May be called, at this address and no other. */
        record Allowed(URI sink, String host, InetSocketAddress address) implements Verdict {}

        /** May not be called, now or ever, unless the URL or its name's addresses change. */
        record Refused(String reason) implements Verdict {}
    }

    private final NameResolver resolver;
    private final Reach reach;

    public SinkGuard(NameResolver resolver, Reach reach) {
        this.resolver = resolver;
        this.reach = reach;
    }

    public Verdict check(String url) {
        if (url.length() > MAX_LENGTH) {
            return refused("The URL has %d characters, at most %d are allowed".formatted(url.length(), MAX_LENGTH));
        }
        URI uri;
        try {
            uri = new URI(url);
        } catch (URISyntaxException e) {
            return refused("\"%s\" is not a URL: %s".formatted(url, e.getReason()));
        }
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("https") && !(scheme.equals("http") && reach == Reach.LOOPBACK_TOO)) {
            return refused("\"%s\" does not start with https://".formatted(url));
        }
        if (uri.getRawUserInfo() != null) {
            return refused(
                    "The URL holds a user name or password; deliveries are authenticated by their signature instead");
        }
        if (uri.getRawFragment() != null) {
            return refused("The URL has a fragment (#%s), which is never sent".formatted(uri.getRawFragment()));
        }
        if (uri.getHost() == null) {
            return refused("\"%s\" names no host that can be read".formatted(url));
        }
        return checkHost(uri, scheme, uri.getHost().toLowerCase(Locale.ROOT));
    }

    private Verdict checkHost(URI uri, String scheme, String host) {
        List<InetAddress> addresses;
        String name;
        if (host.startsWith("[")) {
            if (host.contains("%")) {
                return refused("Host %s has a zone, which means this machine's own network".formatted(host));
            }
            name = host.substring(1, host.length() - 1);
            addresses = List.of(InetAddress.ofLiteral(name));
        } else {
            name = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
            if (LAST_LABEL_IS_A_NUMBER.matcher(name).matches()
                    && !DOTTED_QUAD.matcher(name).matches()) {
                return refused("Host %s: write an IPv4 address as four decimal numbers".formatted(host));
            }
            if (!HOST_NAME.matcher(name).matches()) {
                return refused("Host %s is not a host name".formatted(host));
            }
            try {
                name = IDN.toASCII(name);
                addresses = resolver.resolve(name);
            } catch (UnknownHostException | IllegalArgumentException _) {
                return refused("Host %s does not resolve to an address".formatted(host));
            }
        }
        return checkAddresses(uri, scheme, name, addresses);
    }

    private Verdict checkAddresses(URI uri, String scheme, String name, List<InetAddress> addresses) {
        if (addresses.isEmpty()) {
            return refused("Host %s does not resolve to an address".formatted(name));
        }
        boolean loopback = reach == Reach.LOOPBACK_TOO && addresses.stream().allMatch(InetAddress::isLoopbackAddress);
        if (!loopback) {
            if (!addresses.stream().allMatch(PublicAddresses::contains)) {
                return refused("Host %s has an address that is not on the public Internet".formatted(name));
            }
            if (!scheme.equals("https")) {
                return refused("Host %s is reached by http; only https is allowed".formatted(name));
            }
            if (uri.getPort() != -1 && uri.getPort() != 443) {
                return refused("Port %d of host %s: only port 443 is allowed".formatted(uri.getPort(), name));
            }
        }
        int port = uri.getPort() != -1 ? uri.getPort() : scheme.equals("https") ? 443 : 80;
        return new Verdict.Allowed(uri, name, new InetSocketAddress(addresses.getFirst(), port));
    }

    private static Verdict refused(String reason) {
        return new Verdict.Refused(reason);
    }
}
