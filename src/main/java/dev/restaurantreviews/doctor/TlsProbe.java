package dev.restaurantreviews.doctor;

import dev.restaurantreviews.doctor.Result.Fine;
import dev.restaurantreviews.doctor.Result.Wrong;
import dev.restaurantreviews.platform.Causes;
import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import javax.net.ssl.SSLException;

/** Looks whether a server encrypts, and with a certificate that the site accepts. */
final class TlsProbe {

    /** Where encryption can begin: at once, or after the words that a protocol wants before. */
    interface Opening {
        Socket open() throws IOException;
    }

    private final String host;
    private final Opening opening;
    private final TlsHandshake handshake;
    private final String trustCure;

    /** @param trustCure what makes the site trust another authority */
    TlsProbe(String host, Opening opening, TlsHandshake handshake, String trustCure) {
        this.host = host;
        this.opening = opening;
        this.handshake = handshake;
        this.trustCure = trustCure;
    }

    Result examine() throws IOException {
        try {
            return new Fine(handshake.over(opening.open()).toString());
        } catch (SSLException e) {
            return refused(e);
        } catch (EOFException | SocketException e) {
            return new Wrong(
                    "The connection to " + host + " is cut when encryption begins.",
                    "Look for a proxy or firewall between that does not let TLS pass.");
        } catch (SocketTimeoutException e) {
            return new Wrong(
                    host + " accepts connections and says nothing.",
                    "Look for a proxy or firewall between, or a server that hangs.");
        }
    }

    private Result refused(SSLException reason) {
        String shown = shown();
        if (Causes.include(reason, CertificateExpiredException.class)
                || Causes.include(reason, CertificateNotYetValidException.class)) {
            return new Wrong(
                    "The certificate of " + host + " is not valid now, by the clock of this machine" + shown + ".",
                    "Renew it there; or, if this machine's clock is wrong: " + Cures.CLOCK);
        }
        String words = Words.of(reason);
        if (words.contains("No subject alternative") || words.contains("No name matching")) {
            return new Wrong(
                    "The certificate is not for " + host + shown + ".",
                    "Use one of the names of the certificate for the host.");
        }
        if (Causes.include(reason, CertificateException.class)) {
            return new Wrong(
                    "Java does not trust whoever issued the certificate of " + host + shown + " (" + words + ").",
                    trustCure);
        }
        return new Wrong(
                "No encrypted connection to " + host + " comes about: " + words + ".",
                "Both sides must know one version of TLS, 1.2 or 1.3.");
    }

    /** What the server shows to whoever does not look closely. */
    private String shown() {
        try {
            return ": " + TlsHandshake.looking(host).over(opening.open()).certificateText();
        } catch (IOException e) {
            return "";
        }
    }
}
