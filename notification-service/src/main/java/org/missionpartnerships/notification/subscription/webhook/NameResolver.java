package org.missionpartnerships.notification.subscription.webhook;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** From a host's name to its addresses. */
@FunctionalInterface
public interface NameResolver {

    List<InetAddress> resolve(String host) throws UnknownHostException;

    /** The machine's own way to resolve names. */
    static NameResolver system() {
        return host -> List.of(InetAddress.getAllByName(host));
    }
}
