package dev.restaurantreviews.platform.config;

/** What the settings are about, in the order in which an operator meets them. */
enum SettingGroup {
    DATABASE("Database"),
    PHOTOS("Photos"),
    IDENTITY("Identity at Azure"),
    SITE("Site"),
    OPERATION("Operation");

    private final String title;

    SettingGroup(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }
}
