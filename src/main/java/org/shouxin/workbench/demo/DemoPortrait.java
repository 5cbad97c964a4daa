package org.shouxin.workbench.demo;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** A one-inch photo of nobody and the copy of nobody's card: silhouettes, because invented people have no faces. */
final class DemoPortrait {

    private static final int WIDTH = 295;
    private static final int HEIGHT = 413;
    private static final int CARD_WIDTH = 856;
    private static final int CARD_HEIGHT = 540;

    private DemoPortrait() {
    }

    /** PNG; the shade tells people apart. */
    static byte[] png(int shade) {
        return encoded(silhouette(shade));
    }

    /** The copy of a card with lines instead of words and the portrait beside them, PNG. */
    static byte[] idCard(int shade) {
        var image = new BufferedImage(CARD_WIDTH, CARD_HEIGHT, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(new Color(0xEE, 0xF3, 0xF7));
        pen.fillRect(0, 0, CARD_WIDTH, CARD_HEIGHT);
        pen.setColor(new Color(0xA9, 0xB8, 0xC6));
        for (var line = 0; line < 6; line++) {
            pen.fillRect(60, 90 + line * 70, 330 - line % 3 * 60, 22);
        }
        pen.drawImage(silhouette(shade), 520, 70, null);
        pen.dispose();
        return encoded(image);
    }

    private static BufferedImage silhouette(int shade) {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(new Color(0xD6, 0xE4, 0xF2));
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setColor(Color.getHSBColor(0.58f + shade % 7 * 0.012f, 0.35f, 0.42f + shade % 5 * 0.03f));
        pen.fill(new Ellipse2D.Double(88, 82, 120, 150));
        pen.fill(new RoundRectangle2D.Double(36, 262, 224, 240, 150, 150));
        pen.dispose();
        return image;
    }

    private static byte[] encoded(BufferedImage image) {
        try {
            var out = new ByteArrayOutputStream();
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("A picture in memory can be written", e);
        }
    }
}
