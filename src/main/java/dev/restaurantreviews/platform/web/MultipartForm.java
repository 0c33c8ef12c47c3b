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
    private long textBytes;

    private MultipartForm(Path folder) {
        this.folder = folder;
    }

    /** A file could not be kept: the disk is full, or not there. */
    static final class StorageException extends IOException {

        private static final long serialVersionUID = 1;

        StorageException(IOException cause) {
            super(cause);
        }
    }

    /**
     * Reads the body of a request, for {@link #close()} to be called at the request's end.
     *
     * @throws FileUploadSizeException when it is too large, or has too many parts
     * @throws StorageException when its files cannot be kept
     * @throws IOException when it cannot be understood, or breaks off
     */
    static MultipartForm read(HttpServletRequest request) throws IOException {
        File folder = (File) request.getServletContext().getAttribute(ServletContext.TEMPDIR);
        MultipartForm form = new MultipartForm(folder.toPath());
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
        upload.setMaxSize(LARGEST_BODY);
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
        if (part.getName().isEmpty()) {
            return; // what browsers send for a control without a file
        }
        Path file;
        try {
            file = Files.createTempFile(folder, "upload-", null);
        } catch (IOException e) {
            throw new StorageException(e);
        }
        files.add(new UploadedFile(part.getFieldName(), name(part.getName()), file));
        copy(content, file);
    }

    private static void copy(InputStream content, Path file) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                keep(out, buffer, read);
            }
        }
    }

    private static void keep(OutputStream out, byte[] buffer, int length) throws StorageException {
        try {
            out.write(buffer, 0, length);
        } catch (IOException e) {
            throw new StorageException(e);
        }
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
