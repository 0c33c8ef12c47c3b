package dev.restaurantreviews.platform.web;

import dev.restaurantreviews.platform.text.PlainText;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.commons.fileupload2.core.DiskFileItem;
import org.apache.commons.fileupload2.core.DiskFileItemFactory;
import org.apache.commons.fileupload2.core.FileItemInput;
import org.apache.commons.fileupload2.core.FileItemInputIterator;
import org.apache.commons.fileupload2.core.FileUploadSizeException;
import org.apache.commons.fileupload2.jakarta.servlet6.JakartaServletFileUpload;

/**
 * A multipart body, read part by part: texts go to memory, files to disk, and every limit holds while reading. The
 * servers' own readers take all parts into memory before anybody can count them.
 */
final class MultipartForm implements AutoCloseable {

    /** In bytes: four photos of 10 MB, and the texts. */
    static final long LARGEST_BODY = 45L * 1024 * 1024;

    /** Far more than the largest form has. */
    private static final int MOST_PARTS = 50;

    /** In bytes: a file name of a thousand letters fits. */
    private static final int LARGEST_PART_HEADER = 4 * 1024;

    private static final Logger LOG = Logger.getLogger(MultipartForm.class.getName());

    private final Map<String, List<String>> texts = new LinkedHashMap<>();
    private final List<UploadedFile> files = new ArrayList<>();
    private final Path folder;
    private final boolean tooLarge;
    private boolean diskFull;
    private long textBytes;

    private MultipartForm(Path folder, boolean tooLarge) {
        this.folder = folder;
        this.tooLarge = tooLarge;
    }

    /**
     * Reads the body of a request, for {@link #close()} to be called at the request's end. Of a body that says that it is
     * larger than {@link #LARGEST_BODY} only the texts are kept.
     *
     * @throws FileUploadSizeException when it is too large even for that, or has too many parts or too much text
     * @throws IOException when it cannot be understood, or breaks off
     */
    static MultipartForm read(HttpServletRequest request) throws IOException {
        File folder = (File) request.getServletContext().getAttribute(ServletContext.TEMPDIR);
        MultipartForm form = new MultipartForm(folder.toPath(), request.getContentLengthLong() > LARGEST_BODY);
        try {
            form.readParts(request);
            return form;
        } catch (IOException | RuntimeException e) {
            form.close();
            throw e;
        }
    }

    private void readParts(HttpServletRequest request) throws IOException {
        JakartaServletFileUpload<DiskFileItem, DiskFileItemFactory> upload = new JakartaServletFileUpload<>();
        upload.setHeaderCharset(StandardCharsets.UTF_8);
        upload.setMaxSize(tooLarge ? BodyFilter.DRAINED : LARGEST_BODY);
        upload.setMaxPartHeaderSize(LARGEST_PART_HEADER);
        FileItemInputIterator parts = upload.getItemIterator(request);
        for (int count = 1; parts.hasNext(); count++) {
            if (count > MOST_PARTS) {
                throw new FileUploadSizeException("too many parts", MOST_PARTS, count);
            }
            FileItemInput part = parts.next();
            try (InputStream content = part.getInputStream()) {
                if (part.isFormField()) {
                    takeText(part.getFieldName(), content);
                } else {
                    takeFile(part, content);
                }
            }
        }
    }

    private void takeText(String control, InputStream content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] buffer = new byte[8 * 1024];
        for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
            textBytes += read;
            if (textBytes > BodyFilter.LARGEST_TEXTS) {
                throw new FileUploadSizeException("too much text", BodyFilter.LARGEST_TEXTS, textBytes);
            }
            bytes.write(buffer, 0, read);
        }
        texts.computeIfAbsent(control, key -> new ArrayList<>()).add(bytes.toString(StandardCharsets.UTF_8));
    }

    private void takeFile(FileItemInput part, InputStream content) throws IOException {
        if (tooLarge || diskFull) {
            content.transferTo(OutputStream.nullOutputStream());
        } else if (!part.getName().isEmpty()) { // empty is what browsers send for a control without a file
            keep(part, content);
        }
    }

    private void keep(FileItemInput part, InputStream content) throws IOException {
        try (OutputStream file = create(part)) {
            byte[] buffer = new byte[64 * 1024];
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                write(file, buffer, read);
            }
        } catch (DiskException e) {
            LOG.log(Level.SEVERE, "Uploaded files cannot be kept.", e.getCause());
            diskFull = true;
            content.transferTo(OutputStream.nullOutputStream());
        }
    }

    private OutputStream create(FileItemInput part) throws DiskException {
        try {
            Path file = Files.createTempFile(folder, "upload-", null);
            files.add(new UploadedFile(part.getFieldName(), name(part.getName()), file));
            return Files.newOutputStream(file);
        } catch (IOException e) {
            throw new DiskException(e);
        }
    }

    private static void write(OutputStream file, byte[] buffer, int length) throws DiskException {
        try {
            file.write(buffer, 0, length);
        } catch (IOException e) {
            throw new DiskException(e);
        }
    }

    /** Told apart from a body that cannot be read. */
    private static final class DiskException extends IOException {

        private static final long serialVersionUID = 1;

        DiskException(IOException cause) {
            super(cause);
        }
    }

    /** Whether its files were left out because the body is too large. */
    boolean isTooLarge() {
        return tooLarge;
    }

    /** Whether files were left out because they could not be kept. */
    boolean isDiskFull() {
        return diskFull;
    }

    /** Some browsers send whole paths, and what turns the direction of writing could disguise an ending. */
    private static String name(String sent) {
        String name = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        return PlainText.oneLine(PlainText.clean(name)).replaceAll("\\p{Cf}", "");
    }

    /** The texts by their controls, in the order in which they came. */
    Map<String, List<String>> texts() {
        return texts;
    }

    List<UploadedFile> files() {
        return List.copyOf(files);
    }

    /** Deletes the files. */
    @Override
    public void close() {
        for (UploadedFile file : files) {
            try {
                Files.deleteIfExists(file.content());
            } catch (IOException e) {
                LOG.log(Level.WARNING, "An uploaded file stays behind: {0}", e.getMessage());
            }
        }
    }
}
