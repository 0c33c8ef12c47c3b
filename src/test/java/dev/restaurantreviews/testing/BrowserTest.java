package dev.restaurantreviews.testing;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A test in Chromium on the shared site; each window is a visitor of its own. */
public abstract class BrowserTest extends BlackBoxTest {

    private static final AxeRunOptions VIOLATIONS_ONLY = new AxeRunOptions();

    private static final int PATIENCE_MILLIS = 10_000;

    static {
        VIOLATIONS_ONLY.setResultTypes(List.of("violations"));
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    }

    @RegisterExtension
    static final SharedBrowser BROWSER = new SharedBrowser();

    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    @BeforeEach
    void forgetComplaints() {
        complaints.clear();
    }

    /** A window with JavaScript. */
    protected Page open(String path) {
        return open(path, new NewContextOptions());
    }

    protected Page openWithoutScript(String path) {
        return open(path, new NewContextOptions().setJavaScriptEnabled(false));
    }

    /** A window as the options say: colour scheme, size, language, … */
    protected Page open(String path, NewContextOptions options) {
        BrowserContext context = BROWSER.chromium()
                .browser()
                .newContext(options.setBaseURL(baseUrl().toString()));
        contexts.add(context);
        context.setDefaultTimeout(PATIENCE_MILLIS);
        Page page = context.newPage();
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if ("error".equals(message.type()) && !message.text().contains("the server responded with a status")) {
                complaints.add(message.text());
            }
        });
        page.navigate(path);
        return page;
    }

    /** Finds everything that axe-core objects to; needs a window with JavaScript. */
    protected static void assertAccessible(Page page) {
        List<String> violations = new AxeBuilder(page)
                        .setLegacyMode(
                                true) // the other mode opens a window more for each page, for frames that we do not
                        // have
                        .options(VIOLATIONS_ONLY)
                        .analyze()
                        .getViolations()
                        .stream()
                        .map(BrowserTest::describe)
                        .toList();
        Assertions.assertThat(violations).as(page.url()).isEmpty();
    }

    private static String describe(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " "
                + rule.getNodes().stream().map(node -> node.getHtml()).toList();
    }

    /** Errors that the page's scripts or its content security policy have caused so far. */
    protected List<String> complaints() {
        return complaints;
    }

    @AfterEach
    void closeWindows() {
        contexts.forEach(BrowserContext::close);
    }

    /** Keeps {@link Chromium} for the whole run. */
    static final class SharedBrowser implements BeforeAllCallback {

        private Chromium chromium;

        @Override
        public void beforeAll(ExtensionContext context) {
            chromium = context.getRoot()
                    .getStore(Namespace.create(Chromium.class))
                    .getOrComputeIfAbsent(Chromium.class, key -> new Chromium(), Chromium.class);
        }

        Chromium chromium() {
            return chromium;
        }
    }
}
