package org.shouxin.documents;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.util.Map;
import org.w3c.dom.Element;

/** Lets a paper hold a QR code: {@code <object type="image/x-qr" data="text" style="width: 24mm; height: 24mm"></object>}. */
final class QrObject implements FSObjectDrawerFactory, FSObjectDrawer {

    private static final String TYPE = "image/x-qr";

    @Override
    public FSObjectDrawer createDrawer(Element element) {
        return isReplacedObject(element) ? this : null;
    }

    @Override
    public boolean isReplacedObject(Element element) {
        return element.getNodeName().equals("object") && TYPE.equals(element.getAttribute("type"));
    }

    @Override
    public Map<Shape, String> drawObject(Element element, double x, double y, double width, double height, OutputDevice device,
            RenderingContext context, int dotsPerPixel) {
        device.drawWithGraphics((float) x, (float) y, (float) (width / dotsPerPixel), (float) (height / dotsPerPixel), graphics -> {
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setColor(Color.BLACK);
            graphics.fill(new QrCode(element.getAttribute("data")).shape(Math.min(width, height) / dotsPerPixel));
        });
        return Map.of();
    }
}
