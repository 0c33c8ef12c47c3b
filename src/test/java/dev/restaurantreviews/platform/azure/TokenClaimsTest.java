package dev.restaurantreviews.platform.azure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenClaimsTest {

    private static String token(String payload) {
        String middle =
                Base64.getUrlEncoder().withoutPadding().encodeToString(payload.getBytes(StandardCharsets.UTF_8));
        return "e30." + middle + ".c2lnbmF0dXJl";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'oid':'o1','appid':'a1','idtyp':'app','xms_mirid':'/subscriptions/x'} | a managed identity",
                "{'oid':'o1','appid':'a1','idtyp':'app'} | a service principal",
                "{'oid':'o1','appid':'a1','upn':'me@example.org'} | a developer's login",
                "{'oid':'o1','appid':'a1','idtyp':'user'} | a developer's login"
            })
    void theBearerIsNamedByKindAndIds(String payload, String kind) {
        String bearer = TokenClaims.of(token(payload.replace('\'', '"'))).bearer();

        assertThat(bearer).isEqualTo(kind + ", object id o1, application id a1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "opaque", "a.b", "a.b.c", "e30.W10.x", "e30.e30.x", "....."})
    void aTokenOfAnotherFormNamesNobodyAndIsNotRepeated(String token) {
        assertThat(TokenClaims.of(token).bearer()).isEqualTo("somebody whom the token does not name");
    }

    @Test
    void claimsOfAnotherTypeDoNoHarm() {
        assertThat(TokenClaims.of(token("{\"oid\":7,\"appid\":null}")).bearer()).contains("object id unknown");
    }
}
