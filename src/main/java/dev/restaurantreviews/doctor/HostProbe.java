package dev.restaurantreviews.doctor;

import dev.restaurantreviews.doctor.Result.Fine;
import dev.restaurantreviews.doctor.Result.Wrong;
import java.io.IOException;
import java.net.ConnectException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** Looks for the way to a host: its name, its addresses, its port. */
final class HostProbe {

    /** As long as somebody bears who looks on; a server nearby answers within milliseconds. */
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private static final String CUT =
            "Look for a proxy or firewall between that cuts connections, or another program at that port.";

    private static final int PRIVATE_IPV6 = 0xFC; // fc00::/7, RFC 4193

    private final String host;
    private final int port;
    private final NetworkAdvice advice;
    private volatile List<InetAddress> addresses = List.of();

    HostProbe(String host, int port, NetworkAdvice advice) {
        this.host = host;
        this.port = port;
        this.advice = advice;
    }

    String host() {
        return host;
    }

    Result resolve() {
        try {
            addresses = List.of(InetAddress.getAllByName(host));
        } catch (UnknownHostException e) {
            return new Wrong("The name " + host + " is not known in the DNS.", advice.unknownName());
        }
        return new Fine(addresses.stream()
                .map(address -> address.getHostAddress() + " (" + kind(address) + ")")
                .collect(Collectors.joining(", ", host + " is ", "")));
    }

    private static String kind(InetAddress address) {
        if (address.isLoopbackAddress()) {
            return "this machine";
        }
        return isPrivate(address) ? "a private address" : "a public address";
    }

    private static boolean isPrivate(InetAddress address) {
        boolean uniqueLocal = address instanceof Inet6Address && (address.getAddress()[0] & 0xFE) == PRIVATE_IPV6;
        return address.isSiteLocalAddress() || address.isLinkLocalAddress() || uniqueLocal;
    }

    Result connect() throws IOException {
        IOException last = new ConnectException("no address");
        for (InetAddress address : addresses) {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(address, port), patience());
                return new Fine("port " + port + " of " + address.getHostAddress() + " is open");
            } catch (IOException e) {
                last = e;
            }
        }
        return closed(last);
    }

    private int patience() {
        return (int) PATIENCE.dividedBy(addresses.size()).toMillis();
    }

    Result closed(IOException reason) throws IOException {
        String where = "port " + port + " of " + host + " (" + shown() + ")";
        if (reason instanceof SocketTimeoutException) {
            return new Wrong(
                    "Nothing answers at " + where + " within " + PATIENCE.toSeconds()
                            + " s: a firewall drops what comes from here, or there is no way there.",
                    advice.silence(addresses.stream().allMatch(HostProbe::isPrivate)));
        }
        if (reason instanceof NoRouteToHostException) {
            return new Wrong(
                    "There is no way from here to " + where + ": " + reason.getMessage() + ".",
                    advice.silence(addresses.stream().allMatch(HostProbe::isPrivate)));
        }
        if (reason instanceof ConnectException) {
            return new Wrong("Nothing listens at " + where + ": the connection is refused.", advice.refusal());
        }
        if (reason instanceof SocketException) {
            return new Wrong("The connection to " + where + " is cut at once: " + reason.getMessage() + ".", CUT);
        }
        throw reason;
    }

    private String shown() {
        return addresses.stream().map(InetAddress::getHostAddress).collect(Collectors.joining(", "));
    }

    /** A connection for a check that goes further. */
    Socket open() throws IOException {
        Socket socket = new Socket();
        socket.connect(new InetSocketAddress(host, port), (int) PATIENCE.toMillis());
        socket.setSoTimeout((int) PATIENCE.toMillis());
        return socket;
    }
}
