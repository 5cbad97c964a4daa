package org.shouxin.documents;

import java.awt.geom.AffineTransform;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** How a camera was held, from a JPEG's Exif header: it is lost with the header, so the pixels must be turned before. */
enum ExifOrientation {

    NORMAL, MIRRORED, UPSIDE_DOWN, FLIPPED, TRANSPOSED, RIGHT, TRANSVERSED, LEFT;

    private static final int START_OF_SCAN = 0xFFDA;
    private static final int APP1 = 0xFFE1;
    private static final int ORIENTATION_TAG = 0x0112;

    static ExifOrientation of(FileGate.Type type, byte[] content) {
        if (type != FileGate.Type.JPEG) {
            return NORMAL;
        }
        try {
            return values()[read(ByteBuffer.wrap(content)) - 1];
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException e) {
            // a header that cannot be read says nothing about how the camera was held
            return NORMAL;
        }
    }

    boolean turned() {
        return ordinal() >= TRANSPOSED.ordinal();
    }

    /** Maps the pixels of a stored image of this width and height to where they are seen. */
    AffineTransform transform(int width, int height) {
        return switch (this) {
            case NORMAL -> new AffineTransform();
            case MIRRORED -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case UPSIDE_DOWN -> new AffineTransform(-1, 0, 0, -1, width, height);
            case FLIPPED -> new AffineTransform(1, 0, 0, -1, 0, height);
            case TRANSPOSED -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case RIGHT -> new AffineTransform(0, 1, -1, 0, height, 0);
            case TRANSVERSED -> new AffineTransform(0, -1, -1, 0, height, width);
            case LEFT -> new AffineTransform(0, -1, 1, 0, 0, width);
        };
    }

    private static int read(ByteBuffer jpeg) {
        jpeg.position(2);
        while (true) {
            int marker = jpeg.getShort() & 0xFFFF;
            int length = jpeg.getShort() & 0xFFFF;
            if (marker == START_OF_SCAN || marker < 0xFFC0) {
                return 1;
            }
            if (marker == APP1 && jpeg.getInt(jpeg.position()) == 0x45786966) {
                return inTiff(jpeg.slice(jpeg.position() + 6, length - 8));
            }
            jpeg.position(jpeg.position() + length - 2);
        }
    }

    private static int inTiff(ByteBuffer tiff) {
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int entries = tiff.getShort(directory) & 0xFFFF;
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + 12 * i;
            if ((tiff.getShort(entry) & 0xFFFF) == ORIENTATION_TAG) {
                return tiff.getShort(entry + 8) & 0xFFFF;
            }
        }
        return 1;
    }
}
