package org.shouxin.workbench.problems;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.shouxin.documents.Documents;
import org.shouxin.kernel.Problem;
import org.shouxin.kernel.Refused;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers a form that announces more than the server reads, by name and before anybody looks for a guard inside it. What was
 * sent is drained up to {@code server.tomcat.max-swallow-size}, so that the answer arrives instead of a broken connection.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class RequestSize extends OncePerRequestFilter {

    private static final long MEGABYTE = DataSize.ofMegabytes(1).toBytes();

    private final long largestUpload;
    private final long largestForm;

    RequestSize(@Value("${spring.servlet.multipart.max-request-size}") DataSize largestUpload,
            @Value("${server.tomcat.max-http-form-post-size}") DataSize largestForm) {
        this.largestUpload = largestUpload.toBytes();
        this.largestForm = largestForm.toBytes();
    }

    /** The refusal of a file that is too large, wherever that was noticed. */
    static Problem fileTooLarge() {
        return new Refused("document.size", Map.of("max", Documents.MAX_BYTES / MEGABYTE));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var type = request.getContentType() == null ? "" : request.getContentType().toLowerCase(Locale.ROOT);
        var length = request.getContentLengthLong();
        if (type.startsWith("multipart/") && length > largestUpload) {
            refuse(request, response, fileTooLarge());
        } else if (type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE) && length > largestForm) {
            refuse(request, response, new Refused("form.too-large", Map.of("max", largestForm / MEGABYTE)));
        } else {
            chain.doFilter(request, response);
        }
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, Problem problem) throws IOException {
        request.setAttribute(ErrorPages.NAMED, problem);
        response.sendError(HttpStatus.PAYLOAD_TOO_LARGE.value());
    }
}
