package org.shouxin.documents;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.geom.Path2D;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;

/** A QR code as rectangles of dark modules, quiet zone included; one path, so that no hair lines show between modules. */
final class QrCode {

    private static final int QUIET_ZONE = 4;

    private final BitMatrix modules;

    /** @param text up to a few hundred characters; medium error correction survives a scratched card */
    QrCode(String text) {
        try {
            modules = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, Map.of(EncodeHintType.CHARACTER_SET, "UTF-8",
                    EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, QUIET_ZONE));
        } catch (WriterException e) {
            throw new IllegalArgumentException("The text does not fit a QR code", e);
        }
    }

    /** As the {@code d} of an SVG path in a square view box of that side. */
    String path(int side) {
        var path = new StringBuilder();
        forEachRun((x, y, length) -> path.append('M').append(scaled(x, side)).append(' ').append(scaled(y, side))
                .append('H').append(scaled(x + length, side)).append('V').append(scaled(y + 1, side))
                .append('H').append(scaled(x, side)).append('Z'));
        return path.toString();
    }

    /** As a shape of that side, for drawing. */
    Path2D shape(double side) {
        var shape = new Path2D.Double();
        double module = side / modules.getWidth();
        forEachRun((x, y, length) -> {
            shape.moveTo(x * module, y * module);
            shape.lineTo((x + length) * module, y * module);
            shape.lineTo((x + length) * module, (y + 1) * module);
            shape.lineTo(x * module, (y + 1) * module);
            shape.closePath();
        });
        return shape;
    }

    private interface Run {
        void at(int x, int y, int length);
    }

    private void forEachRun(Run run) {
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                int start = x;
                while (x < modules.getWidth() && modules.get(x, y)) {
                    x++;
                }
                if (x > start) {
                    run.at(start, y, x - start);
                }
            }
        }
    }

    private String scaled(int module, int side) {
        return BigDecimal.valueOf((long) module * side).divide(BigDecimal.valueOf(modules.getWidth()), 2, RoundingMode.HALF_UP)
                .stripTrailingZeros().toPlainString();
    }
}
