package dev.restaurantreviews.doctor;

import dev.restaurantreviews.doctor.Result.Wrong;
import dev.restaurantreviews.platform.azure.BlobFailure;
import dev.restaurantreviews.platform.azure.IssuedToken;
import java.util.Optional;

/** What to do when the blob store answers and refuses, by the codes that it names its reasons with. */
final class BlobAdvice {

    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;

    private final String account;
    private final String container;
    private final boolean byKey;
    private final IdentityChecks identity;
    private final Cures cures;

    BlobAdvice(String host, String container, boolean byKey, AzureNames names, IdentityChecks identity) {
        this.account = AzureNames.account(host).orElse("ACCOUNT");
        this.container = container;
        this.byKey = byKey;
        this.identity = identity;
        this.cures = new Cures(names);
    }

    Wrong open() {
        return new Wrong(
                "Everybody may read the container " + container + ": photos that were taken off the site, too.",
                cures.closeAccount(account));
    }

    Wrong refused(BlobFailure failure) {
        return new Wrong(failure.reason() + ".", cure(failure));
    }

    private String cure(BlobFailure failure) {
        return switch (failure.code()) {
            case "AuthorizationPermissionMismatch" -> assignRole();
            case "AuthorizationFailure" ->
                cures.openAccount(account) + "\nfor the firewall of the account does not let this machine in";
            case "KeyBasedAuthenticationNotPermitted" ->
                cures.setting("STORAGE_ACCOUNT_NAME=" + account)
                        + "\ninstead of AZURE_STORAGE_CONNECTION_STRING: the account takes no keys.";
            case "ContainerNotFound", "ResourceNotFound" ->
                cures.createContainer(account, container) + "\nor correct STORAGE_CONTAINER_NAME.";
            default ->
                failure.reason().contains("does not answer")
                        ? Cures.slow(PhotoStoreChecks.CONTAINER)
                        : byStatus(failure.status());
        };
    }

    private String byStatus(int status) {
        if (status != FORBIDDEN && status != UNAUTHORIZED) {
            return Cures.SEE_GUIDE;
        }
        return byKey
                ? "az storage account show-connection-string -n " + account
                        + " --query connectionString -o tsv   (the key has been renewed, or belongs to another account)"
                : assignRole()
                        + "\nIf it has that role already: is the account one of this tenant, and the clock right?";
    }

    private String assignRole() {
        Optional<IssuedToken> token = identity.photosToken();
        return cures.assignDataRole(
                account,
                container,
                token.map(IssuedToken::objectId).orElse("OBJECT_ID"),
                token.map(IssuedToken::ofPerson).orElse(false));
    }
}
