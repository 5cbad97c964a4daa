package org.shouxin.documents;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.EnumSet;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.util.function.SingletonSupplier;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Prints a paper: Thymeleaf template to XHTML to PDF, with Chinese fonts that need nothing installed on the server. A paper
 * reaches nothing outside itself: images come as data in the model, addresses of files or servers are not followed.
 */
@Service
public class Papers {

    /** Side of the square view box in which {@link #qrPath} draws: {@code viewBox="0 0 1000 1000"}. */
    public static final int QR_SIDE = 1000;

    private static final Logger log = LoggerFactory.getLogger(Papers.class);
    private static final String FONTS = "fonts/ttf/NotoSansSC/NotoSansSC-";
    /** Has hundreds of rare Han characters that the first font lacks, such as U+20BB7; read only for a page that needs one. */
    private static final String RARE_FONTS = "fonts/ttf/NotoSansJP/NotoSansJP-";
    private static final Set<FSFontUseCase> FALLBACK = EnumSet.of(FSFontUseCase.FALLBACK_FINAL);
    private static final Pattern NOT_XML = Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");
    /** Printed for a character that both fonts lack: the printer's mark for a missing type, never a look-alike. */
    private static final String MISSING = Character.toString(0x3013);

    private final SpringTemplateEngine templates = new SpringTemplateEngine();
    private final SingletonSupplier<PaperFont> regular = SingletonSupplier.of(() -> PaperFont.load(FONTS + "Regular.ttf"));
    private final SingletonSupplier<PaperFont> bold = SingletonSupplier.of(() -> PaperFont.load(FONTS + "Bold.ttf"));
    private final SingletonSupplier<PaperFont> rareRegular = SingletonSupplier.of(() -> PaperFont.load(RARE_FONTS + "Regular.ttf"));
    private final SingletonSupplier<PaperFont> rareBold = SingletonSupplier.of(() -> PaperFont.load(RARE_FONTS + "Bold.ttf"));
    private final Clock clock;

    Papers(MessageSource messages, Clock clock) {
        var resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/");
        resolver.setSuffix(".html");
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCharacterEncoding("UTF-8");
        this.templates.setTemplateResolver(resolver);
        this.templates.setTemplateEngineMessageSource(messages);
        this.clock = clock;
    }

    /**
     * Prints a paper. The same model at the same second gives the same bytes.
     *
     * @param template e.g. {@code papers/work-card}; each template's head comment names what its model holds. Text in the PDF
     *                 extracts as the very characters on the page
     * @param locale   language of the printed words; the official papers are Chinese, their English is a translation
     */
    public byte[] pdf(String template, Map<String, Object> model, Locale locale) {
        var filled = NOT_XML.matcher(templates.process(template, new Context(locale, model))).replaceAll("");
        boolean rare = needsRareFont(filled);
        var page = rare ? marked(template, filled) : filled;
        var out = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder().withW3cDocument(parse(page), "")
                .useFont(() -> regular.obtain().open(), "Paper", 400, FontStyle.NORMAL, true)
                .useFont(() -> bold.obtain().open(), "Paper", 700, FontStyle.NORMAL, true)
                .useReplacementText(MISSING).useObjectDrawerFactory(new QrObject()).withProducer("Shouxin")
                .useExternalResourceAccessControl((uri, type) -> isData(uri), ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .useExternalResourceAccessControl((uri, type) -> isData(uri), ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
                .toStream(out);
        if (rare) {
            builder.useFont(() -> rareRegular.obtain().open(), "Rare", 400, FontStyle.NORMAL, true, FALLBACK)
                    .useFont(() -> rareBold.obtain().open(), "Rare", 700, FontStyle.NORMAL, true, FALLBACK);
        }
        try (var renderer = builder.buildPdfRenderer()) {
            renderer.layout();
            var document = renderer.createPDFKeepOpen();
            try (document) {
                document.getDocumentInformation().setCreationDate(now());
                document.getDocumentInformation().setModificationDate(now());
                document.setDocumentId((long) page.hashCode());
                document.save(out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The paper " + template + " could not be printed", e);
        }
        return out.toByteArray();
    }

    /** A QR code of the text as one SVG path in the view box {@code 0 0 1000 1000}, dark modules only, quiet zone included. */
    public String qrPath(String text) {
        return new QrCode(text).path(QR_SIDE);
    }

    /** An image as a paper's model takes it: the bytes themselves as an address. */
    public static String image(DocumentView document, byte[] content) {
        return "data:" + document.mediaType() + ";base64," + Base64.getEncoder().encodeToString(content);
    }

    private static boolean isData(String address) {
        return address != null && address.startsWith("data:image/");
    }

    private GregorianCalendar now() {
        return GregorianCalendar.from(clock.instant().truncatedTo(ChronoUnit.SECONDS).atZone(clock.getZone()));
    }

    private boolean needsRareFont(String page) {
        return page.codePoints().anyMatch(code -> !Character.isWhitespace(code) && !regular.obtain().prints(code));
    }

    /**
     * The page with {@link #MISSING} for what neither font has, each named in the log. The renderer would leave out, without a
     * mark, whatever this Java does not know yet: Unicode grows by thousands of Han characters at a time.
     */
    private String marked(String template, String page) {
        var missing = page.codePoints().filter(code -> !Character.isWhitespace(code) && !regular.obtain().prints(code)
                && !rareRegular.obtain().prints(code)).distinct().toArray();
        var marked = page;
        for (int code : missing) {
            log.warn("{} needs U+{}, which the fonts lack", template, Integer.toHexString(code));
            marked = marked.replace(Character.toString(code), Character.getType(code) == Character.NON_SPACING_MARK ? "" : MISSING);
        }
        return marked;
    }

    private static Document parse(String page) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setExpandEntityReferences(false);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(page)));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalStateException("The page of a paper is not well-formed", e);
        }
    }
}
