package dev.restaurantreviews.platform.azure;

import com.azure.core.credential.TokenCredential;
import com.azure.core.http.HttpClient;
import com.azure.core.http.policy.FixedDelayOptions;
import com.azure.core.http.policy.HttpLogDetailLevel;
import com.azure.core.http.policy.HttpLogOptions;
import com.azure.core.http.policy.RetryOptions;
import com.azure.core.http.policy.RetryPolicy;
import com.azure.core.util.Configuration;
import com.azure.identity.DefaultAzureCredentialBuilder;
import dev.restaurantreviews.platform.BackgroundThread;
import java.time.Duration;
import java.util.concurrent.ExecutorService;

/**
 * Azure's credential as the environment describes it: a service principal, a managed identity or a developer's login.
 * {@code docs/identity.md} tells which variables choose.
 */
final class AzureIdentity implements AutoCloseable {

    /** Less than a whole fetch may take, so that no request outlives its fetch. */
    private static final Duration SILENCE = RefreshedToken.FETCH.minusSeconds(1);

    /** RefreshedToken tries again. As a policy, for beside options the SDK cannot ask a virtual machine's endpoint. */
    private static final RetryPolicy NO_RETRIES =
            new RetryPolicy(new RetryOptions(new FixedDelayOptions(0, Duration.ZERO)));

    private final ExecutorService http = BackgroundThread.pool("identity-http");
    private final ExecutorService calls = BackgroundThread.pool("identity-call");
    private TokenCredential credential;

    /** Takes seconds at the first call, for it loads a thousand classes. */
    synchronized TokenCredential credential() {
        if (credential == null) {
            credential = build(AzureHttpClient.of(SILENCE, http));
        }
        return credential;
    }

    private TokenCredential build(HttpClient client) {
        DefaultAzureCredentialBuilder builder = new DefaultAzureCredentialBuilder()
                .httpClient(client)
                .executorService(calls)
                .retryPolicy(NO_RETRIES)
                .httpLogOptions(new HttpLogOptions().setLogLevel(HttpLogDetailLevel.NONE)); // bodies are tokens
        if (Configuration.getGlobalConfiguration().contains(Configuration.PROPERTY_AZURE_AUTHORITY_HOST)) {
            builder.disableInstanceDiscovery(); // would ask the public cloud about an authority that is none of its own
        }
        return builder.build();
    }

    @Override
    public void close() {
        BackgroundThread.end(calls);
        BackgroundThread.end(http);
    }
}
