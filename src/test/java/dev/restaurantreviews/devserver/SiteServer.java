package dev.restaurantreviews.devserver;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** One of the servers that can run the site; each is started as a process of its own. */
interface SiteServer {

    String name();

    /** Writes what the server needs and returns the command that runs it in the foreground. */
    List<String> prepare() throws IOException;

    /** Variables that the command needs, besides the site's settings. */
    Map<String, String> environment();

    /** Whether, by its log, the server has tried to deploy the site: what does not answer now never will. */
    boolean hasBooted(String log);
}
