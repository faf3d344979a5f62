package org.missionpartnerships.notification.subscription.webhook;

import java.math.BigInteger;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which addresses belong to the public Internet. Everything that IANA's special-purpose registries set aside does not, nor do
 * the metadata services that clouds put at addresses which look public.
 */
final class PublicAddresses {

    private static final List<Block> CLOSED_V4 = Stream.of(
                    "0.0.0.0/8", // this network
                    "10.0.0.0/8",
                    "100.64.0.0/10", // carrier-grade NAT; one cloud's metadata at 100.100.100.200
                    "127.0.0.0/8",
                    "168.63.129.16/32", // one cloud's host agent, at an address that looks public
                    "169.254.0.0/16", // link-local; most clouds' metadata at 169.254.169.254
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.31.196.0/24",
                    "192.52.193.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "192.175.48.0/24",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/4",
                    "240.0.0.0/4")
            .map(Block::parse)
            .toList();

    /** Global unicast; all else in IPv6 is closed: loopback, mapped, NAT64, unique local, link-local, multicast. */
    private static final Block OPEN_V6 = Block.parse("2000::/3");

    private static final List<Block> CLOSED_V6 = Stream.of(
                    "2001::/23", // protocol assignments, Teredo among them
                    "2001:db8::/32",
                    "2002::/16", // 6to4 wraps an IPv4 address
                    "2620:4f:8000::/48",
                    "3fff::/20")
            .map(Block::parse)
            .toList();

    private PublicAddresses() {}

    static boolean contains(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (bytes.length == 4) {
            return CLOSED_V4.stream().noneMatch(block -> block.contains(bytes));
        }
        return OPEN_V6.contains(bytes) && CLOSED_V6.stream().noneMatch(block -> block.contains(bytes));
    }

    private record Block(byte[] network, int prefix) {

        static Block parse(String text) {
            int slash = text.indexOf('/');
            try {
                return new Block(
                        InetAddress.ofLiteral(text.substring(0, slash)).getAddress(),
                        Integer.parseInt(text.substring(slash + 1)));
            } catch (IllegalArgumentException e) {
                throw new IllegalStateException("Address block " + text, e);
            }
        }

        boolean contains(byte[] address) {
            int free = network.length * 8 - prefix;
            return address.length == network.length
                    && new BigInteger(1, address).shiftRight(free).equals(new BigInteger(1, network).shiftRight(free));
        }
    }
}
