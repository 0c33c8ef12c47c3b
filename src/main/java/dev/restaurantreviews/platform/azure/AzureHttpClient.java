package dev.restaurantreviews.platform.azure;

import com.azure.core.http.HttpClient;
import com.azure.core.http.jdk.httpclient.JdkHttpClientBuilder;
import java.time.Duration;
import java.util.concurrent.ExecutorService;

/** The JDK's HTTP client, as the SDK takes it. */
final class AzureHttpClient {

    private static final Duration CONNECT = Duration.ofSeconds(2);

    private AzureHttpClient() {}

    /**
     * Makes one.
     *
     * @param silence until the first byte, and between two
     * @param threads that do its work
     */
    static HttpClient of(Duration silence, ExecutorService threads) {
        Thread thread = Thread.currentThread();
        ClassLoader site = thread.getContextClassLoader();
        thread.setContextClassLoader(ClassLoader.getPlatformClassLoader()); // its own thread must not hold the site
        try {
            return new JdkHttpClientBuilder()
                    .executor(threads)
                    .connectionTimeout(CONNECT)
                    .responseTimeout(silence)
                    .readTimeout(silence)
                    .writeTimeout(silence)
                    .build();
        } finally {
            thread.setContextClassLoader(site);
        }
    }
}
