package org.shouxin.documents;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Semaphore;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.shouxin.kernel.Refused;

/**
 * Decodes an image and encodes it anew: only pixels survive, no place of exposure, no second file hidden behind the first.
 * The size is read from the header before a single pixel is decoded.
 */
final class ImageGate {

    static final long MAX_PIXELS = 40_000_000;
    /** Longest side of a stored photo in pixels: four times what a one-inch print at 300 dpi needs. */
    static final int MAX_PHOTO_SIDE = 1200;

    private static final float JPEG_QUALITY = 0.92f;
    /** At most this many images are in memory at once: one of 40 megapixels takes 160 MB. */
    private final Semaphore decoding = new Semaphore(2);

    byte[] reencode(FileGate.Type type, byte[] content, boolean photo) {
        decoding.acquireUninterruptibly();
        try {
            var upright = upright(decode(type, content), ExifOrientation.of(type, content), photo ? MAX_PHOTO_SIDE : Integer.MAX_VALUE,
                    type == FileGate.Type.JPEG);
            return encode(type, upright);
        } catch (IOException | RuntimeException e) {
            // decoders answer a damaged image with whatever breaks first; a refusal of our own passes as it is
            throw e instanceof Refused refused ? refused : new Refused("document.image");
        } finally {
            decoding.release();
        }
    }

    private static BufferedImage decode(FileGate.Type type, byte[] content) throws IOException {
        var reader = reader(type);
        try (var input = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
            reader.setInput(input, true, true);
            if ((long) reader.getWidth(0) * reader.getHeight(0) > MAX_PIXELS) {
                throw new Refused("document.pixels", Map.of("max", MAX_PIXELS / 1_000_000));
            }
            return reader.read(0);
        } finally {
            reader.dispose();
        }
    }

    private static ImageReader reader(FileGate.Type type) {
        return ImageIO.getImageReadersByMIMEType(type.mediaType()).next();
    }

    /** Turned as the camera was held, no longer than {@code maxSide}, and without transparency where the format has none. */
    private static BufferedImage upright(BufferedImage image, ExifOrientation orientation, int maxSide, boolean opaque) {
        double scale = Math.min(1.0, (double) maxSide / Math.max(image.getWidth(), image.getHeight()));
        if (scale == 1.0 && orientation == ExifOrientation.NORMAL && (!opaque || image.getType() == BufferedImage.TYPE_3BYTE_BGR)) {
            return image;
        }
        int width = Math.max(1, (int) Math.round(scale * (orientation.turned() ? image.getHeight() : image.getWidth())));
        int height = Math.max(1, (int) Math.round(scale * (orientation.turned() ? image.getWidth() : image.getHeight())));
        var upright = new BufferedImage(width, height, opaque ? BufferedImage.TYPE_3BYTE_BGR : BufferedImage.TYPE_4BYTE_ABGR);
        var graphics = upright.createGraphics();
        if (opaque) {
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, width, height);
        }
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        var transform = AffineTransform.getScaleInstance(scale, scale);
        transform.concatenate(orientation.transform(image.getWidth(), image.getHeight()));
        graphics.drawImage(image, transform, null);
        graphics.dispose();
        return upright;
    }

    private static byte[] encode(FileGate.Type type, BufferedImage image) throws IOException {
        var writer = ImageIO.getImageWritersByMIMEType(type.mediaType()).next();
        var out = new ByteArrayOutputStream();
        try (var stream = new MemoryCacheImageOutputStream(out)) {
            var settings = writer.getDefaultWriteParam();
            if (type == FileGate.Type.JPEG) {
                settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                settings.setCompressionQuality(JPEG_QUALITY);
            }
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, null), settings);
        } finally {
            writer.dispose();
        }
        if (out.size() > Documents.MAX_BYTES) {
            throw new Refused("document.size", Map.of("max", Documents.MAX_BYTES / 1024 / 1024));
        }
        return out.toByteArray();
    }
}
