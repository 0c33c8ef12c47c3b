package dev.restaurantreviews.devserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.restaurantreviews.testing.TestSites;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

class SiteIT {

    @Test
    void aFailedDeploymentIsToldFromASlowOne() {
        Path war = TestSites.CHECKOUT.resolve("target/broken.war");
        ShrinkWrap.create(WebArchive.class)
                .setWebXML(new StringAsset("<web-app"))
                .as(ZipExporter.class)
                .exportTo(war.toFile(), true);
        Options options = new Options(
                TestSites.CHECKOUT,
                TestSites.SERVER,
                war,
                TestSites.directoryWithDatabase("broken"),
                Ports.free(),
                Set.of(),
                TestSites.environment());
        List<String> said = new ArrayList<>();

        assertThatThrownBy(() -> Site.start(options, said::add))
                .isInstanceOf(SiteFailure.class)
                .hasMessageContaining("its deployment failed");

        assertThat(said).last().asString().startsWith("Stopped");
        assertThat(Ports.isFree(options.port())).isTrue();
    }
}
