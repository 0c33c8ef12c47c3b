package dev.restaurantreviews.platform.health;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Collections;
import java.util.Locale;

/** Tells a request that was made on this very machine from one that a proxy here has passed on. */
public final class LocalRequests {

    private LocalRequests() {}

    /** Whether whoever asks is on this machine, and so may know details. */
    public static boolean isLocal(HttpServletRequest request) {
        return isLoopback(request.getRemoteAddr())
                && Collections.list(request.getHeaderNames()).stream()
                        .map(name -> name.toLowerCase(Locale.ROOT))
                        .noneMatch(name -> name.equals("forwarded") || name.startsWith("x-forwarded-"));
    }

    private static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress(); // an address, so nothing is looked up
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
