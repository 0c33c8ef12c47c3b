package dev.restaurantreviews.platform.config;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The operator's tables of all settings, as Markdown made of their declarations. */
final class SettingTables {

    private SettingTables() {}

    static String all() {
        return Arrays.stream(SettingGroup.values()).map(SettingTables::of).collect(Collectors.joining("\n"));
    }

    private static String of(SettingGroup group) {
        return "## " + group.title() + "\n\n| name | meaning | must be | when not set |\n|---|---|---|---|\n"
                + Arrays.stream(Setting.values())
                        .filter(setting -> setting.declaration().group() == group)
                        .map(SettingTables::row)
                        .collect(Collectors.joining());
    }

    private static String row(Setting setting) {
        SettingDeclaration declaration = setting.declaration();
        return "| `" + setting + "` | " + meaning(declaration) + " | " + text(declaration.right()) + " | "
                + whenNotSet(declaration) + " |\n";
    }

    private static String meaning(SettingDeclaration declaration) {
        return Stream.of(
                        declaration.meaning() + (declaration.secret() ? " (never shown)" : ""),
                        text(declaration.note()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(". "));
    }

    private static String whenNotSet(SettingDeclaration declaration) {
        return declaration.usual() == null ? text(declaration.otherwise()) : "`" + declaration.usual() + "`";
    }

    private static String text(String text) {
        return text == null ? "" : text;
    }
}
