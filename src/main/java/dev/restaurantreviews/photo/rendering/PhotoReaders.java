package dev.restaurantreviews.photo.rendering;

import com.twelvemonkeys.imageio.plugins.jpeg.JPEGImageReaderSpi;
import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriter;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;
import javax.imageio.spi.ImageReaderWriterSpi;
import javax.imageio.spi.ImageWriterSpi;
import javax.imageio.spi.ServiceRegistry;

/**
 * The fixed list of decoders and the one encoder. {@code ImageIO} itself would offer every decoder of the server's class
 * path, and would not find those in a WAR.
 */
final class PhotoReaders {

    private static final String JDK_JPEG_READER = "com.sun.imageio.plugins.jpeg.JPEGImageReaderSpi";
    private static final String JDK_JPEG_WRITER = "com.sun.imageio.plugins.jpeg.JPEGImageWriterSpi";
    private static final String JDK_PNG_READER = "com.sun.imageio.plugins.png.PNGImageReaderSpi";

    private final ImageReaderSpi jpeg;
    private final ImageReaderSpi png;
    private final ImageReaderSpi webp = new WebPImageReaderSpi();
    private final ImageWriterSpi writer;

    PhotoReaders() {
        Thread thread = Thread.currentThread();
        ClassLoader own = thread.getContextClassLoader();
        thread.setContextClassLoader(ClassLoader.getPlatformClassLoader()); // or the JDK's registry keeps our classes
        try {
            jpeg = jpegWith(ofJdk(ImageReaderSpi.class, JDK_JPEG_READER));
            png = ofJdk(ImageReaderSpi.class, JDK_PNG_READER);
            writer = ofJdk(ImageWriterSpi.class, JDK_JPEG_WRITER);
        } finally {
            thread.setContextClassLoader(own);
        }
    }

    private static <T extends ImageReaderWriterSpi> T ofJdk(Class<T> category, String name) {
        Iterator<T> providers = IIORegistry.getDefaultInstance()
                .getServiceProviders(
                        category, provider -> provider.getClass().getName().equals(name), false);
        return providers.next();
    }

    /** It finds the JDK's reader, which does the decoding, in the registry that it is registered with: a small own one. */
    private static ImageReaderSpi jpegWith(ImageReaderSpi jdk) {
        List<Class<?>> categories = List.of(ImageReaderSpi.class);
        ServiceRegistry registry = new ServiceRegistry(categories.iterator());
        JPEGImageReaderSpi provider = new JPEGImageReaderSpi();
        registry.registerServiceProvider(jdk, ImageReaderSpi.class);
        registry.registerServiceProvider(provider, ImageReaderSpi.class);
        return provider;
    }

    /** A new reader, to be disposed of. */
    ImageReader reader(PhotoHeader.Format format) throws IOException {
        ImageReaderSpi provider = switch (format) {
            case JPEG -> jpeg;
            case PNG -> png;
            case WEBP -> webp;
        };
        return provider.createReaderInstance();
    }

    /** A new JPEG writer, to be disposed of. */
    ImageWriter writer() throws IOException {
        return writer.createWriterInstance();
    }
}
