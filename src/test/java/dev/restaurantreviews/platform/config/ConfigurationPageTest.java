package dev.restaurantreviews.platform.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ConfigurationPageTest {

    private static final Path PAGE = Path.of("docs/configuration.md");
    private static final String BEGIN = "<!-- Made of the declarations in Setting.java; change them there. -->\n";
    private static final String END = "<!-- End of what is made. -->\n";

    private static final String UPDATE = "./mvnw -q -o test -Dtest=ConfigurationPageTest -Dupdate=true";

    @Test
    void thePageOfTheSettingsSaysWhatTheirDeclarationsSay() throws IOException {
        String page = Files.readString(PAGE);
        String expected = page.substring(0, page.indexOf(BEGIN) + BEGIN.length()) + "\n" + SettingTables.all() + "\n"
                + page.substring(page.indexOf(END));
        if (Boolean.getBoolean("update")) {
            Files.writeString(PAGE, expected);
        }

        assertThat(Files.readString(PAGE))
                .as("%s is not what the declarations make of it; to mend it: %s", PAGE, UPDATE)
                .isEqualTo(expected);
    }
}
