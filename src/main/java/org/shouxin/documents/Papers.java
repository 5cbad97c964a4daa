package org.shouxin.documents;

import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Prints a paper: Thymeleaf template to XHTML to PDF, with Chinese fonts that need nothing installed on the server. */
@Service
public class Papers {

    /** @param template e.g. {@code papers/work-card}; text in the PDF extracts as the very characters on the page */
    public byte[] pdf(String template, Map<String, Object> model, Locale locale) {
        throw new UnsupportedOperationException();
    }

    /** A QR code of the text as one SVG path in a square view box, dark modules only. */
    public String qrPath(String text) {
        throw new UnsupportedOperationException();
    }
}
