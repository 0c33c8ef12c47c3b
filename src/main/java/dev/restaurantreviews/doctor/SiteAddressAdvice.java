package dev.restaurantreviews.doctor;

import dev.restaurantreviews.doctor.Result.Wrong;
import dev.restaurantreviews.platform.Causes;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import javax.net.ssl.SSLException;

/** What to do when the public address does not lead to the site. */
final class SiteAddressAdvice {

    private static final int MOVED = 300;
    private static final int WRONG = 400;
    private static final int PLATFORM_ERROR = 500;

    private final URI base;
    private final AzureNames names;
    private final Cures cures;

    SiteAddressAdvice(URI base, AzureNames names) {
        this.base = base;
        this.names = names;
        this.cures = new Cures(names);
    }

    Wrong unreachable(IOException reason) {
        if (Causes.include(reason, UnresolvedAddressException.class)) {
            return new Wrong(
                    "The name " + base.getHost() + " of APP_PUBLIC_URL is not known in the DNS.",
                    "Add it to the DNS of the domain, or: " + cures.setting("APP_PUBLIC_URL=…"));
        }
        if (Causes.include(reason, SSLException.class)) {
            return new Wrong(
                    "The certificate of " + base + " is not accepted: " + Words.of(reason) + ".",
                    "openssl s_client -servername " + base.getHost() + " -connect " + base.getHost() + ":443"
                            + "   (shows it; on App Service: az webapp config ssl list -g " + names.group() + ")");
        }
        if (reason instanceof HttpTimeoutException) {
            return new Wrong("Nothing answers at " + base + " in time.", cures.log());
        }
        if (reason instanceof ConnectException) {
            return new Wrong("Nothing listens at " + base + ": the site is not running.", start());
        }
        return new Wrong("There is no answer from " + base + ": " + Words.of(reason) + ".", cures.log());
    }

    private String start() {
        return names.app().equals("APP")
                ? "./scripts/run   (or start the server that has the WAR)"
                : "az webapp start -g " + names.group() + " -n " + names.app();
    }

    Wrong somethingElse(HttpResponse<String> answer) {
        int status = answer.statusCode();
        if (status >= MOVED && status < WRONG) {
            return new Wrong(
                    base + " sends visitors on to "
                            + answer.headers().firstValue("Location").orElse("another address") + ".",
                    redirected());
        }
        if (status >= PLATFORM_ERROR) {
            return new Wrong(
                    base + " answers /health/live with " + status + ": the server is there, the site is not.",
                    cures.log());
        }
        return new Wrong(
                base + " answers /health/live with " + status + ", and not as this site does: another program is there,"
                        + " or the WAR is not at the context root.",
                "Deploy the WAR as ROOT.war (on App Service: az webapp deploy --type war --src-path"
                        + " target/restaurant-reviews-tomcat.war -g " + names.group() + " -n " + names.app()
                        + "), or correct APP_PUBLIC_URL.");
    }

    String redirected() {
        return cures.setting("APP_PUBLIC_URL=…") + "\nwith the address that visitors end at.";
    }

    /** Whether visitors' texts and cookies go unencrypted through a network. */
    boolean isPlainOnTheInternet() {
        String host = base.getHost();
        boolean here = host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]");
        return "http".equals(base.getScheme()) && !here;
    }
}
