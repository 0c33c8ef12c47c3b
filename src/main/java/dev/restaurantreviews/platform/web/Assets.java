package dev.restaurantreviews.platform.web;

import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What visitors' browsers load: {@code site.css} (Pico as the lowest cascade layer, then our own files) and the scripts,
 * read from the WAR at start and addressed by their content, so that browsers may keep them for ever. Pages call it as
 * <code>#{applicationScope.assets.url('site.css')}</code>.
 */
public class Assets {

    private static final String ATTRIBUTE = "assets";
    private static final String FOLDER = "/WEB-INF/assets/";
    private static final String STYLE_FOLDER = FOLDER + "css/";
    private static final String PICO = STYLE_FOLDER + "pico.min.css";
    private static final String STYLES = "site.css";
    private static final String LAYERS = "@layer pico, tokens, base, layout, components, forms, print;\n";

    private final Map<String, Asset> assets = new TreeMap<>();

    private Assets(ServletContext context) {
        put(Asset.of(STYLES, styles(context)));
        for (String folder : Set.of("js/", "images/")) {
            for (String path : files(context, FOLDER + folder)) {
                put(Asset.of(path.substring(path.lastIndexOf('/') + 1), read(context, path)));
            }
        }
    }

    private void put(Asset asset) {
        assets.put(asset.name(), asset);
    }

    /** The assets of the deployment, read at the first call; in development mode at every call. */
    static Assets of(ServletContext context) {
        if (context.getAttribute(ATTRIBUTE) == null || DevelopmentMode.isOn(context)) {
            context.setAttribute(ATTRIBUTE, new Assets(context));
        }
        return (Assets) context.getAttribute(ATTRIBUTE);
    }

    private static String styles(ServletContext context) {
        StringBuilder css = new StringBuilder(LAYERS)
                .append("@layer pico {\n")
                .append(read(context, PICO).replaceFirst("^@charset[^;]*;", ""))
                .append("}\n");
        for (String path : files(context, STYLE_FOLDER)) {
            if (!path.equals(PICO)) {
                css.append(read(context, path));
            }
        }
        return css.toString();
    }

    private static Set<String> files(ServletContext context, String folder) {
        Set<String> paths = context.getResourcePaths(folder);
        return paths == null ? Set.of() : new TreeSet<>(paths);
    }

    private static String read(ServletContext context, String path) {
        try (InputStream in = context.getResourceAsStream(path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<Asset> find(String name) {
        return Optional.ofNullable(assets.get(name));
    }

    /**
     * The address of an asset.
     *
     * @throws IllegalArgumentException for a name that is none: a page must not refer to what is not there
     */
    public String url(String name) {
        Asset asset = find(name).orElseThrow(() -> new IllegalArgumentException("There is no asset " + name));
        return AssetServlet.PATH + asset.version() + "/" + asset.name();
    }
}
