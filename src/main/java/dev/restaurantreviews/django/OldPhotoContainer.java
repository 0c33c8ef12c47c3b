package dev.restaurantreviews.django;

import dev.restaurantreviews.platform.azure.ForeignContainer;
import dev.restaurantreviews.platform.azure.ForeignContainer.UnusableContainerException;
import dev.restaurantreviews.platform.command.CommandFailure;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** The old photos where the Django sample has put them. */
final class OldPhotoContainer implements OldPhotos {

    private final ForeignContainer container;

    OldPhotoContainer(ForeignContainer container) {
        this.container = container;
    }

    @Override
    public Optional<byte[]> find(String name, int most) {
        return asked(() -> container.read(name, most));
    }

    @Override
    public Optional<Set<String>> names() {
        return asked(container::names);
    }

    private static <T> T asked(Supplier<T> question) {
        try {
            return question.get();
        } catch (UnusableContainerException e) {
            throw new CommandFailure("The old photos cannot be read: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        container.close();
    }
}
