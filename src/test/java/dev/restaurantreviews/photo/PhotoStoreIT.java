package dev.restaurantreviews.photo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.restaurantreviews.platform.config.Settings;
import dev.restaurantreviews.platform.config.Settings.PhotoContainer;
import dev.restaurantreviews.testing.ServerTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reactivestreams.Publisher;
import org.slf4j.Logger;
import reactor.core.publisher.Mono;

/** The store that the settings name, inside both servers with the libraries that they and the WAR bring. */
@Tag("in-both-containers")
class PhotoStoreIT extends ServerTest {

    @Inject
    PhotoStore store;

    @Inject
    Settings settings;

    @Test
    void aPhotoIsPutReadAndDeletedInABlobStore() throws Exception {
        assertThat(settings.photos()).isInstanceOf(PhotoContainer.class);
        PhotoStoreContract contract = new PhotoStoreContract() {
            @Override
            PhotoStore store() {
                return store;
            }
        };

        contract.itIsUp();
        contract.manyBlocksAreReadInOrder();
        contract.aPartIsReadAsFarAsItExists(99, 100);
        contract.aPartIsReadAsFarAsItExists(101, 1);
        contract.aDeletedPhotoIsGoneInAllSizesAndCanBeDeletedAgain();
    }

    /** Payara has older ones of its own; see payara-web.xml. */
    @ParameterizedTest
    @ValueSource(classes = {Mono.class, Publisher.class, JsonFactory.class, JsonMapper.class, Logger.class})
    void theLibrariesAreThoseOfTheWar(Class<?> library) {
        assertThat(library.getClassLoader()).isSameAs(PhotoStore.class.getClassLoader());
    }

    @Test
    void theConnectionStringIsNotPrinted() {
        assertThat(settings.toString()).doesNotContain("AccountKey").contains("container photos");
    }
}
