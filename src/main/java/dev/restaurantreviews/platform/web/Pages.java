package dev.restaurantreviews.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All addresses of the site: finds the page that a path means, or where a page has gone. */
@ApplicationScoped
public class Pages {

    private List<Entry<PageAddress>> pages;
    private List<Entry<MovedAddress>> moved;
    private Set<String> posts;

    private record Entry<T>(PathTemplate template, T value) {}

    protected Pages() {} // for the proxy

    @Inject
    Pages(@Any Instance<PageAddress> pages, @Any Instance<MovedAddress> moved, @Any Instance<PostAddress> posts) {
        this.pages = entries(pages, PageAddress::path);
        this.moved = entries(moved, MovedAddress::path);
        this.posts = posts.stream().map(PostAddress::path).collect(Collectors.toSet());
    }

    private static <T> List<Entry<T>> entries(Instance<T> addresses, Function<T, String> path) {
        return addresses.stream()
                .map(address -> new Entry<>(new PathTemplate(path.apply(address)), address))
                .toList();
    }

    /** The page at a path; empty for a path that is none, a number out of range included. */
    public Optional<RequestedPage> find(String path) {
        for (Entry<PageAddress> entry : pages) {
            Optional<Long> id = entry.template().match(path);
            if (id.isPresent()) {
                PageAddress page = entry.value();
                return Optional.of(new RequestedPage(
                        page.path(), entry.template().fill(id.get()), page.view(), page.form(), id.get()));
            }
        }
        return Optional.empty();
    }

    /** Whether an address that is no page takes posts. */
    boolean takesPosts(String path) {
        return posts.contains(path);
    }

    /**
     * A page that has gone elsewhere.
     *
     * @param route the template of the address that it had
     */
    record MovedPage(String route, String target) {}

    /** Where the page that once was at a path is now. */
    Optional<MovedPage> findMoved(String path) {
        return moved.stream()
                .flatMap(entry -> entry.template().match(path).map(id -> moved(entry.value(), id)).stream())
                .findFirst();
    }

    private static MovedPage moved(MovedAddress address, long id) {
        return new MovedPage(address.path(), new PathTemplate(address.target()).fill(id));
    }
}
