package dev.restaurantreviews.photo;

import dev.restaurantreviews.photo.PhotoMetrics.Operation;
import dev.restaurantreviews.photo.rendering.PhotoRefusedException;
import dev.restaurantreviews.photo.rendering.PhotoRenderer;
import dev.restaurantreviews.photo.rendering.PhotosBusyException;
import dev.restaurantreviews.photo.rendering.RenderedPhoto;
import dev.restaurantreviews.platform.BusyException;
import dev.restaurantreviews.visitor.VisitorId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/**
 * Takes a visitor's file in: rendered first, then a row, then its files in the store. It then waits for the review that
 * shows it. No transaction is open while the store is at work.
 */
@ApplicationScoped
public class PhotoIntake {

    @Inject
    private PhotoRenderer renderer;

    @Inject
    private PhotoService photos;

    @Inject
    private PhotoStore store;

    @Inject
    private PhotoMetrics metrics;

    /**
     * Takes one file in; nothing of it stays when that fails.
     *
     * @param page the address of the form that it is sent for
     * @throws PhotoRefusedException when it is no photo that we take
     * @throws PhotosBusyException when too many are being rendered already
     * @throws PhotosFullException when too many wait for their reviews
     * @throws PhotoStoreException when the store does not answer
     */
    public UUID takeIn(VisitorId visitor, String page, Path file) throws PhotoRefusedException {
        try {
            UUID photo = keep(visitor, page, file);
            metrics.takenIn();
            return photo;
        } catch (PhotoRefusedException e) {
            metrics.refused(e.reason());
            throw e;
        } catch (BusyException e) {
            metrics.refusedForNow();
            throw e;
        }
    }

    private UUID keep(VisitorId visitor, String page, Path file) throws PhotoRefusedException {
        RenderedPhoto rendered = renderer.render(file);
        UUID photo = photos.reserve(visitor, page, rendered);
        try {
            rendered.jpegs().forEach((size, jpeg) -> store.put(photo, size, jpeg));
        } catch (PhotoStoreException e) {
            metrics.storeFailed(Operation.PUT);
            photos.giveUp(List.of(photo));
            throw e;
        }
        if (!photos.stored(photo)) { // it took so long that the sweeper has been there
            store.delete(photo);
            throw new PhotosBusyException("a photo was given up while it was stored");
        }
        return photo;
    }
}
