package org.shouxin.documents;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import javax.imageio.ImageIO;

/** Pictures made on the spot, so that no test carries anyone's face. */
final class Pictures {

    private Pictures() {
    }

    /** A one-inch portrait, as a paper's model takes it. */
    static String photo() {
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(png(295, 413));
    }

    static byte[] png(int width, int height) {
        return encoded("png", portrait(width, height));
    }

    static byte[] jpeg(int width, int height) {
        return encoded("jpg", portrait(width, height));
    }

    static byte[] encoded(String format, BufferedImage image) {
        try (var out = new ByteArrayOutputStream()) {
            ImageIO.write(image, format, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Head and shoulders before blue, the upper left corner red. */
    static BufferedImage portrait(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(new Color(0x5B8FC7));
        graphics.fillRect(0, 0, width, height);
        graphics.setColor(new Color(0x2B3A4A));
        graphics.fillOval(width / 8, height * 3 / 5, width * 3 / 4, height);
        graphics.setColor(new Color(0xE8C39E));
        graphics.fillOval(width * 3 / 10, height / 5, width * 2 / 5, height * 2 / 5);
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, width / 8, height / 8);
        graphics.dispose();
        return image;
    }
}
