package dev.restaurantreviews.devserver;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.ScreenshotType;
import dev.restaurantreviews.testing.Chromium;
import dev.restaurantreviews.testing.DrawnPhotos;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Takes pictures of every kind of page of a running site, so that somebody can look at them: narrow and wide, light and
 * dark, with forced colours, without script. It adds restaurants and reviews one, since some pages exist only then; the
 * photos are those of the sample data.
 */
public final class Screenshots {

    private static final List<Integer> WIDTHS = List.of(390, 768, 1280);
    private static final int HEIGHT = 900;
    private static final int QUALITY = 85; // per cent
    private static final Path PHOTO = Path.of("src/test/resources/sample-photos/pancakes-1600.jpg");
    private static final Map<String, String> LISTS = Map.of(
            "list", "/",
            "list-filters", "/?q=the&cuisine=SEAFOOD&price=2&min=3&sort=reviews",
            "list-none", "/?q=supercalifragilistic",
            "list-second", "/?page=2",
            "details", "/restaurants/1",
            "details-second", "/restaurants/1?page=2",
            "details-one-photo", "/restaurants/2",
            "details-stars", "/restaurants/1?stars=5&sort=high",
            "not-found", "/nothing-here");

    private final Browser browser;
    private final String baseUrl;
    private final Path folder;

    private Screenshots(Browser browser, String baseUrl, Path folder) {
        this.browser = browser;
        this.baseUrl = baseUrl;
        this.folder = folder;
    }

    /** Takes one argument, the folder for the pictures; {@code BASE_URL} names the site. */
    public static void main(String[] arguments) {
        PrintStream out = System.out;
        if (arguments.length != 1) {
            out.println("Usage: ./scripts/screenshots FOLDER");
            System.exit(2);
        }
        String baseUrl = System.getenv().getOrDefault("BASE_URL", "http://localhost:8080/");
        Path folder = Path.of(arguments[0]);
        try (Chromium chromium = new Chromium()) {
            new Screenshots(chromium.browser(), baseUrl, folder).takeAll();
        }
        out.println("Pictures of " + baseUrl + " are in " + folder.toAbsolutePath());
    }

    private void takeAll() {
        takeForReadme(); // before the restaurants of the other pictures are there
        for (int width : WIDTHS) {
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                String suffix = "-" + width + "-" + scheme.name().toLowerCase(Locale.ROOT);
                take(suffix, sized(width).setColorScheme(scheme));
            }
        }
        take("-no-script", sized(WIDTHS.get(0)).setJavaScriptEnabled(false));
        take(
                "-forced-colors",
                sized(WIDTHS.get(2)).setForcedColors(ForcedColors.ACTIVE).setReducedMotion(ReducedMotion.REDUCE));
    }

    private static NewContextOptions sized(int width) {
        return new NewContextOptions().setViewportSize(width, HEIGHT);
    }

    private void take(String suffix, NewContextOptions options) {
        try (BrowserContext context = browser.newContext(options.setBaseURL(baseUrl))) {
            Page page = context.newPage();
            LISTS.forEach((name, address) -> {
                page.navigate(address);
                shoot(page, name + suffix);
            });
            takeDialog(page, suffix);
            takeForms(page, suffix);
        }
    }

    private void takeDialog(Page page, String suffix) {
        page.navigate("/restaurants/1");
        if (page.locator(".lead a").count() > 0) {
            page.locator(".lead a").first().click();
            page.waitForLoadState(LoadState.NETWORKIDLE);
            shootWindow(page, "dialog" + suffix);
        }
    }

    private void takeForms(Page page, String suffix) {
        page.navigate("/restaurants/new");
        shoot(page, "add" + suffix);
        page.getByLabel("Name").fill("Donaudampfschifffahrtsgesellschaftskapitänskajüte");
        page.getByLabel("Street address").fill("Rindfleischetikettierungsüberwachungsaufgaben 100");
        press(page, "Add restaurant");
        shoot(page, "add-errors" + suffix);
        page.getByLabel("Description").fill("W".repeat(200) + " and a little more.");
        press(page, "Add restaurant");
        shoot(page, "details-none" + suffix);
        takeReview(page, suffix);
    }

    private void takeReview(Page page, String suffix) {
        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Write a review"))
                .click();
        shoot(page, "review" + suffix);
        page.getByLabel("Comments").fill("المكان جميل والطعام لذيذ.\n".repeat(3) + "x".repeat(1950));
        addPhotos(page);
        press(page, "Post review");
        shoot(page, "review-errors" + suffix);
        page.getByLabel("4 stars").check();
        page.getByLabel("Comments").fill("المكان جميل والطعام لذيذ.\n\nلن ننسى هذا المساء.");
        page.getByLabel("Your name").fill("ليلى");
        page.getByLabel("4 stars").focus();
        shoot(page, "review-filled" + suffix);
        press(page, "Post review");
        shoot(page, "details-posted" + suffix);
        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Edit your review"))
                .click();
        shoot(page, "review-edit" + suffix);
    }

    private static void addPhotos(Page page) {
        page.getByLabel("Photos").setInputFiles(new FilePayload[] {
            DrawnPhotos.file("soup.jpg"), new FilePayload("menu.heic", "image/heic", new byte[] {1}),
        });
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(button)).click();
    }

    /** The whole page, once its photos are there. */
    private void shoot(Page page, String name) {
        page.locator("img[loading=lazy]").all().forEach(Locator::scrollIntoViewIfNeeded);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.locator("body > header").scrollIntoViewIfNeeded(); // what sticks to the window goes back to its place
        page.screenshot(new ScreenshotOptions().setFullPage(true).setPath(folder.resolve(name + ".png")));
    }

    /** What the README shows: the upper part of pages, light, dark and on a phone. */
    private void takeForReadme() {
        takeForReadme("", sized(WIDTHS.get(2)));
        takeForReadme("-dark", sized(WIDTHS.get(2)).setColorScheme(ColorScheme.DARK));
        takeForReadme("-phone", sized(WIDTHS.get(0)));
    }

    private void takeForReadme(String suffix, NewContextOptions options) {
        try (BrowserContext context = browser.newContext(options.setBaseURL(baseUrl))) {
            Page page = context.newPage();
            page.navigate("/");
            shootWindow(page, "readme/list" + suffix);
            page.navigate("/restaurants/1");
            shootWindow(page, "readme/details" + suffix);
            page.navigate("/restaurants/1/review");
            page.getByLabel("4 stars").check();
            page.getByLabel("Comments").fill("Pancakes as soft as the window bench, and nobody minds a second coffee.");
            page.getByLabel("Your name").fill("Ines");
            page.getByLabel("Photos").setInputFiles(PHOTO);
            page.getByLabel("Description").fill("Three pancakes with berries");
            page.mouse().move(0, 0);
            shootWindow(page, "readme/review" + suffix);
        }
    }

    /** As JPEG: photos make PNG files large. */
    private void shootWindow(Page page, String name) {
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.screenshot(new ScreenshotOptions()
                .setType(ScreenshotType.JPEG)
                .setQuality(QUALITY)
                .setPath(folder.resolve(name + ".jpg")));
    }
}
