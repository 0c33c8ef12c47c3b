package dev.restaurantreviews.platform.azure;

import com.azure.storage.blob.models.BlobStorageException;

/**
 * Why a blob store has not done what it was asked, in a line: what does not answer is told by exceptions of many kinds,
 * most of them not of the storage library.
 *
 * @param status of its answer; 0 when there was none
 * @param code by which it names the reason; empty when there was no answer
 */
public record BlobFailure(String reason, int status, String code) {

    public static BlobFailure of(RuntimeException failure) {
        if (failure instanceof BlobStorageException refusal) {
            String code = String.valueOf(refusal.getErrorCode());
            int status = refusal.getStatusCode();
            return new BlobFailure("The blob store says " + status + " " + code, status, code);
        }
        if (failure instanceof NoTokenException) {
            return new BlobFailure("There is no access token for the blob store: " + failure.getMessage(), 0, "");
        }
        return new BlobFailure("The blob store does not answer: " + failure.getMessage(), 0, "");
    }
}
