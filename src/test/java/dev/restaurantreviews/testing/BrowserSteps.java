package dev.restaurantreviews.testing;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByLabelOptions;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** What visitors do on the site's pages, with nothing but the words that they see. */
public final class BrowserSteps {

    private BrowserSteps() {}

    /** The control whose visible label reads exactly so. */
    public static Locator field(Page page, String label) {
        return page.getByLabel(label, new GetByLabelOptions().setExact(true));
    }

    public static Locator button(Page page, String text) {
        return page.getByRole(
                AriaRole.BUTTON, new GetByRoleOptions().setName(text).setExact(true));
    }

    public static Locator link(Page page, String text) {
        return page.getByRole(
                AriaRole.LINK, new GetByRoleOptions().setName(text).setExact(true));
    }

    /** The page's only main heading. */
    public static Locator heading(Page page) {
        return page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setLevel(1));
    }

    /** The line that says that a form has succeeded. */
    public static Locator statusLine(Page page) {
        return page.getByRole(AriaRole.STATUS)
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("ha(s|ve) been")));
    }

    /** Adds a restaurant; the window then shows its page. */
    public static void addRestaurant(Page page, String name, String description) {
        page.navigate("/restaurants/new");
        field(page, "Name").fill(name);
        field(page, "Description").fill(description);
        button(page, "Add restaurant").click();
        statusLine(page).waitFor();
    }

    /** Fills in the form for a review, and does not send it. */
    public static void fillReview(Page page, String stars, String comments, String name) {
        field(page, stars).check();
        field(page, "Comments").fill(comments);
        field(page, "Your name").fill(name);
    }

    /** Reviews the restaurant whose page the window shows, and ends there. */
    public static void postReview(Page page, String stars, String comments, String name) {
        link(page, "Write a review").click();
        fillReview(page, stars, comments, name);
        button(page, "Post review").click();
        statusLine(page).waitFor();
    }
}
