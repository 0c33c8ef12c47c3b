package dev.restaurantreviews.platform.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.restaurantreviews.platform.azure.BlobConnection;
import dev.restaurantreviews.platform.config.Settings.BlobIdentity;
import dev.restaurantreviews.platform.config.Settings.LogFormat;
import dev.restaurantreviews.platform.config.Settings.Migrate;
import dev.restaurantreviews.platform.config.Settings.PhotoContainer;
import dev.restaurantreviews.platform.config.Settings.PhotoFolder;
import dev.restaurantreviews.platform.config.Settings.SharedKey;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsReaderTest {

    private static final String CONNECTION =
            "DefaultEndpointsProtocol=https;AccountName=reviews;AccountKey=c2VjcmV0;EndpointSuffix=core.windows.net";

    private final Map<String, String> environment = new HashMap<>(Map.of(
            "DBHOST", "db.example",
            "DBNAME", "reviews",
            "DBUSER", "reviewer",
            "DBPASS", "s3cret",
            "PHOTO_DIR", System.getProperty("java.io.tmpdir")));

    private Settings read() {
        return Settings.of(name -> Optional.ofNullable(environment.get(name)));
    }

    @Test
    void whatIsNotSetHasItsDefault() {
        Settings settings = read();

        assertThat(settings.siteName()).isEqualTo("Restaurant Reviews");
        assertThat(settings.zone()).hasToString("UTC");
        assertThat(settings.publicUrl()).isEmpty();
        assertThat(settings.trustedProxyHops()).isZero();
        assertThat(settings.migrate()).isEqualTo(Migrate.AUTO);
        assertThat(settings.drain()).isEqualTo(Duration.ofSeconds(5));
        assertThat(settings.logFormat()).isEqualTo(LogFormat.TEXT);
        assertThat(settings.metricsToken()).isEmpty();
        assertThat(settings.database().port()).isEqualTo(5432);
        assertThat(settings.database().sslMode()).isEqualTo("prefer");
    }

    @Test
    void anEmptyValueCountsAsNotSet() {
        environment.put("SITE_TIMEZONE", " ");

        assertThat(read().zone()).hasToString("UTC");
    }

    @ParameterizedTest
    @CsvSource({
        "DBPORT, 0",
        "DBPORT, five",
        "SITE_TIMEZONE, Mars/Olympus",
        "MIGRATE, sometimes",
        "LOG_FORMAT, xml",
        "TRUSTED_PROXY_HOPS, -1",
        "DRAIN_SECONDS, -1",
        "DRAIN_SECONDS, 121",
        "DRAIN_SECONDS, 5s",
        "DBSSLMODE, maybe",
        "DBSSLROOTCERT, /no/such/file",
        "APP_PUBLIC_URL, reviews.example",
        "APP_PUBLIC_URL, ftp://reviews.example",
        "APP_PUBLIC_URL, https://reviews.example/path",
        "APP_PUBLIC_URL, https://",
        "PHOTO_DIR, /dev/null/photos",
        "STORAGE_CONTAINER_NAME, Photos",
        "STORAGE_CONTAINER_NAME, ab",
        "STORAGE_CONTAINER_NAME, a--b",
        "STORAGE_CONTAINER_NAME, -photos",
        "STORAGE_CONTAINER_NAME, photos-",
        "STORAGE_CONTAINER_NAME, a.b",
        "STORAGE_CONTAINER_NAME, 0123456789012345678901234567890123456789012345678901234567890123"
    })
    void aWrongValueIsNamedWithItsVariable(String name, String value) {
        environment.put(name, value);

        WrongSettings wrong = catchThrowableOfType(WrongSettings.class, this::read);

        assertThat(wrong.mistakes())
                .singleElement()
                .asString()
                .startsWith(name + " is \"" + value + "\"")
                .contains("must be");
    }

    @Test
    void allMistakesAreToldAtOnceAndNeverThePassword() {
        environment.remove("DBHOST");
        environment.put("DBPORT", "x");
        environment.put("MIGRATE", "x");

        WrongSettings wrong = catchThrowableOfType(WrongSettings.class, this::read);

        assertThat(wrong.mistakes()).hasSize(3).noneMatch(line -> line.contains("s3cret"));
    }

    @Test
    void theTokenOfTheMetricsIsNeverTold() {
        environment.put("METRICS_TOKEN", "s3cret");
        assertThat(read().metricsToken().orElseThrow().value()).isEqualTo("s3cret");
        assertThat(read().toString()).doesNotContain("s3cret");

        environment.put("METRICS_TOKEN", "s3cret in two words");
        WrongSettings wrong = catchThrowableOfType(WrongSettings.class, this::read);

        assertThat(wrong.mistakes())
                .singleElement()
                .asString()
                .startsWith("METRICS_TOKEN is not shown")
                .doesNotContain("s3cret");
    }

    @Test
    void thePasswordInAUrlIsNotTold() {
        environment.put("APP_PUBLIC_URL", "https://me:s3cret@reviews.example");

        WrongSettings wrong = catchThrowableOfType(WrongSettings.class, this::read);

        assertThat(wrong.mistakes())
                .singleElement()
                .asString()
                .contains("APP_PUBLIC_URL")
                .doesNotContain("s3cret");
    }

    @Test
    void withoutAPasswordATokenTakesItsPlaceOverACheckedConnection() {
        environment.remove("DBPASS");

        Settings.Database database = read().database();

        assertThat(database.password()).isEmpty();
        assertThat(database.sslMode()).isEqualTo("verify-full");
    }

    @ParameterizedTest
    @CsvSource({
        "reviews-db, , reviews-db.postgres.database.azure.com",
        "localhost, , localhost",
        "LOCALHOST, , LOCALHOST",
        "[::1], , [::1]",
        "192.0.2.7, , 192.0.2.7",
        "db.example, , db.example",
        "::1, , ::1",
        "reviews-db, s3cret, reviews-db"
    })
    void theNameOfAnAzureServerIsEnoughWhereThereIsNoPassword(String host, String password, String expected) {
        environment.put("DBHOST", host);
        environment.put("DBPASS", password == null ? "" : password);

        assertThat(read().database().host()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"disable", "allow", "prefer"})
    void aTokenIsNotSentUnencrypted(String mode) {
        environment.put("DBSSLMODE", mode);
        assertThat(read().database().sslMode()).isEqualTo(mode);

        environment.remove("DBPASS");
        assertThatThrownBy(this::read)
                .hasMessageContaining("DBSSLMODE is \"" + mode + "\"")
                .hasMessageContaining("require");
    }

    @Test
    void theUserOfTheRetiredSingleServerIsToldApart() {
        environment.remove("DBPASS");
        environment.put("DBHOST", "reviews-db");
        environment.put("DBUSER", "reviewer@reviews-db");
        assertThatThrownBy(this::read).hasMessageContaining("the name of the role alone");

        environment.put("DBUSER", "reviewer@example.org"); // a person's name at Entra
        assertThat(read().database().user()).isEqualTo("reviewer@example.org");
    }

    @ParameterizedTest
    @CsvSource({
        "AZURE_TOKEN_CREDENTIALS, production",
        "AZURE_AUTHORITY_HOST, http://login.example",
        "STORAGE_ACCOUNT_NAME, Reviews",
        "STORAGE_ACCOUNT_NAME, reviews.blob.core.windows.net",
        "STORAGE_URL, http://reviews.blob.core.windows.net",
        "STORAGE_URL, https://",
        "STORAGE_URL, reviews"
    })
    void whatCannotBeAnIdentityOrItsStoreIsNamed(String name, String value) {
        environment.remove("PHOTO_DIR");
        environment.remove("DBPASS");
        environment.putIfAbsent("STORAGE_URL", "https://reviews.blob.core.windows.net");
        if (name.equals("STORAGE_ACCOUNT_NAME")) {
            environment.remove("STORAGE_URL");
        }
        environment.put(name, value);

        assertThatThrownBy(this::read)
                .hasMessageContaining(name + " is \"" + value + "\"")
                .hasMessageContaining("must");
    }

    @ParameterizedTest
    @ValueSource(strings = {"prod", "DEV", "ManagedIdentityCredential", "azureclicredential"})
    void credentialsAreChosenByTheWordsOfTheLibrary(String word) {
        environment.remove("DBPASS");
        environment.put("AZURE_TOKEN_CREDENTIALS", word);

        assertThat(read().needIdentity()).isTrue();
    }

    @Test
    void mistakesAboutTheIdentityAreToldBesideThoseAboutTheStore() {
        environment.remove("PHOTO_DIR");
        environment.put("STORAGE_ACCOUNT_NAME", "Reviews");
        environment.put("AZURE_TOKEN_CREDENTIALS", "production");

        WrongSettings wrong = catchThrowableOfType(WrongSettings.class, this::read);

        assertThat(wrong.mistakes()).hasSize(2);
    }

    @Test
    void halfAServicePrincipalIsNoneAndItsSecretIsNotTold() {
        environment.remove("DBPASS");
        environment.put("AZURE_CLIENT_SECRET", "s3cret");
        environment.put("AZURE_CLIENT_ID", "b7e5e4a4-0000-4000-8000-1f2e3d4c5b6a");

        assertThatThrownBy(this::read).hasMessageContaining("AZURE_TENANT_ID").hasMessageNotContainingAny("s3cret");
    }

    @Test
    void anIdentityIsNotAskedForWithPasswordAndFolder() {
        environment.put("AZURE_TOKEN_CREDENTIALS", "nobody reads this");

        assertThat(read().needIdentity()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "STORAGE_ACCOUNT_NAME, reviews, https://reviews.blob.core.windows.net",
        "STORAGE_URL, https://reviews.blob.core.windows.net/, https://reviews.blob.core.windows.net",
        "STORAGE_URL, https://127.0.0.1:10000/reviews, https://127.0.0.1:10000/reviews"
    })
    void aBlobStoreWithoutAKeyIsOpenedByTheIdentity(String name, String value, String endpoint) {
        environment.remove("PHOTO_DIR");
        environment.put(name, value);

        assertThat(read().photos()).isEqualTo(new PhotoContainer(new BlobIdentity(URI.create(endpoint)), "photos"));
        assertThat(read().needIdentity()).isTrue();
    }

    @Test
    void withoutAPlaceForPhotosTheSiteSaysWhatIsMissing() {
        environment.remove("PHOTO_DIR");

        assertThatThrownBy(this::read)
                .hasMessageContaining("PHOTO_DIR is not set")
                .hasMessageContaining("AZURE_STORAGE_CONNECTION_STRING");
    }

    @Test
    void aFolderForPhotosIsMade(@TempDir Path directory) {
        Path folder = directory.resolve("not/yet/there");
        environment.put("PHOTO_DIR", folder.toString());

        assertThat(read().photos()).isEqualTo(new PhotoFolder(folder));
        assertThat(folder).isDirectory();
    }

    @Test
    void photosLiveInOnePlaceOnly() {
        environment.put("AZURE_STORAGE_CONNECTION_STRING", CONNECTION);

        assertThatThrownBy(this::read).hasMessageContaining("PHOTO_DIR and AZURE_STORAGE_CONNECTION_STRING are set");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                CONNECTION,
                "AccountName=a;AccountKey=c2VjcmV0;BlobEndpoint=http://127.0.0.1:10000/a;",
                "UseDevelopmentStorage=true"
            })
    void aConnectionStringNamesABlobStore(String connection) {
        environment.remove("PHOTO_DIR");
        environment.put("AZURE_STORAGE_CONNECTION_STRING", connection);
        PhotoContainer expected = new PhotoContainer(new SharedKey(connection), "photos");

        assertThat(read().photos()).isEqualTo(expected);
        try (BlobConnection client = new BlobConnection(expected)) {
            assertThat(client.container().getBlobContainerName()).isEqualTo("photos");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "s3cret",
                "DefaultEndpointsProtocol=https;AccountName=reviews",
                "DefaultEndpointsProtocol=https;AccountKey=s3cret==",
                "DefaultEndpointsProtocol=https;AccountName=reviews;AccountKey=not-base64-s3cret",
                "DefaultEndpointsProtocol=ftp;AccountName=reviews;AccountKey=c2VjcmV0",
                "AccountName=reviews;AccountKey=c2VjcmV0",
                "AccountName=reviews;AccountKey=c2VjcmV0;BlobEndpoint=s3cret",
                "UseDevelopmentStorage=false"
            })
    void aConnectionStringThatIsNoneIsToldWithoutItsText(String connection) {
        environment.remove("PHOTO_DIR");
        environment.put("AZURE_STORAGE_CONNECTION_STRING", connection);

        WrongSettings wrong = catchThrowableOfType(WrongSettings.class, this::read);

        assertThat(wrong.mistakes())
                .singleElement()
                .asString()
                .startsWith("AZURE_STORAGE_CONNECTION_STRING")
                .contains("must be")
                .doesNotContain("s3cret", "c2VjcmV0");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "STORAGE_URL | DefaultEndpointsProtocol=https;AccountName=r;AccountKey=s3cret==;",
                "STORAGE_ACCOUNT_NAME | BlobEndpoint=https://r;SharedAccessSignature=sv=1&sig=s3cret",
                "STORAGE_URL | https://u:s3/cret@r.blob.core.windows.net",
                "STORAGE_CONTAINER_NAME | a;AccountKey=s3cret",
                "DBHOST | jdbc:postgresql://u:s3cret@h/db",
                "DBPORT | 5432;password=s3cret",
                "SITE_TIMEZONE | u:s3cret@host",
                "AZURE_TOKEN_CREDENTIALS | secret=s3cret"
            })
    void whatMightBeASecretInTheWrongPlaceIsNotTold(String name, String value) {
        environment.remove("PHOTO_DIR");
        environment.remove("DBPASS");
        environment.put(name.equals("STORAGE_ACCOUNT_NAME") ? "IGNORED" : "STORAGE_URL", "https://r.example");
        environment.put(name, value);

        assertThatThrownBy(this::read)
                .hasMessageContaining(name + " is not shown")
                .hasMessageNotContainingAny("s3cret", "s3/cret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pg1:5432", "db.example:5432", "db example", "https://db.example", "db/x"})
    void aHostIsNothingButAHost(String host) {
        environment.put("DBHOST", host);

        assertThatThrownBy(this::read).hasMessageContaining("DBHOST is \"" + host + "\"");
    }

    @Test
    void theSignatureInAStorageUrlIsNotTold() {
        environment.remove("PHOTO_DIR");
        environment.put("STORAGE_URL", "https://me:s3cret@reviews.blob.core.windows.net/?sv=1&sig=s3cret");

        assertThatThrownBy(this::read).hasMessageNotContainingAny("s3cret");
    }

    @Test
    void thePublicUrlLosesItsLastSlash() {
        environment.put("APP_PUBLIC_URL", "https://reviews.example/");

        assertThat(read().publicUrl()).contains(URI.create("https://reviews.example"));
    }

    @Test
    void onAppServiceThePublicUrlIsTheHostOfTheSite() {
        environment.put("WEBSITE_HOSTNAME", "reviews.azurewebsites.net");

        assertThat(read().publicUrl()).contains(URI.create("https://reviews.azurewebsites.net"));
    }

    @Test
    void passwordAndKeyAreNotPrinted() {
        environment.remove("PHOTO_DIR");
        environment.put("AZURE_STORAGE_CONNECTION_STRING", CONNECTION);

        assertThat(read().toString()).doesNotContain("s3cret", "c2VjcmV0");
    }
}
