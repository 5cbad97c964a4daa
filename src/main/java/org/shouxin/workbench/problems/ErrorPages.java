package org.shouxin.workbench.problems;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.shouxin.kernel.Problem;
import org.shouxin.workbench.shell.Shell;
import org.shouxin.workflow.ProblemWords;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * What is shown when a request ended before or outside any page: unknown address, wrong method, no right, a defect. It names
 * no class, path or query of the inside; the reference leads an administrator to the log. A page about a defect has no
 * navigation, since what makes it may be what is broken.
 */
@Controller
class ErrorPages implements ErrorController {

    private static final Logger log = LoggerFactory.getLogger(ErrorPages.class);

    /** Request attribute: the problem by its own name, where a filter knows more than the status says. */
    static final String NAMED = ErrorPages.class.getName() + ".named";

    private final ProblemWords words;
    private final Shell shell;

    ErrorPages(ProblemWords words, Shell shell) {
        this.words = words;
        this.shell = shell;
    }

    @RequestMapping("/error")
    Object error(HttpServletRequest request, HttpServletResponse response, Locale locale, Model model) {
        var status = status(request);
        var reference = Correlation.of(request);
        var told = request.getAttribute(NAMED) instanceof Problem named ? words.of(named, locale)
                : words.of("http." + status.value(), Map.of(), locale);
        if (status.is5xxServerError()) {
            log.error("[{}] {} {} failed with {}", reference, request.getMethod(), path(request), status.value(),
                    (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION));
        }
        if (path(request).startsWith("/api/")) {
            return json(status, told, reference);
        }
        response.setStatus(status.value());
        if (status == HttpStatus.PAYLOAD_TOO_LARGE && request.getHeader("HX-Request") != null) {
            return besideTheForm(told, response, model);
        }
        if (status.is4xxClientError()) {
            model.addAllAttributes(shell.attributes(path(request)));
        }
        model.addAttribute("problem", ProblemView.of(told, status.is5xxServerError() ? reference : null));
        return "workbench/problem";
    }

    /** A form that htmx sent stays as it was typed; only the sentence is new. */
    private static String besideTheForm(ProblemWords.Words told, HttpServletResponse response, Model model) {
        response.setHeader("HX-Retarget", "#messages");
        response.setHeader("HX-Reswap", "innerHTML");
        model.addAttribute("refusal", told);
        return "workbench/fragments :: refusal";
    }

    private static ResponseEntity<Map<String, Object>> json(HttpStatus status, ProblemWords.Words told, String reference) {
        var problem = new LinkedHashMap<String, Object>();
        problem.put("type", "/problems/" + told.code());
        problem.put("title", told.title());
        problem.put("status", status.value());
        problem.put("detail", told.detail());
        problem.put("code", told.code());
        problem.put("next", told.next());
        if (status.is5xxServerError()) {
            problem.put("reference", reference);
        }
        return ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
    }

    private static HttpStatus status(HttpServletRequest request) {
        var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer known ? known : 404;
        var status = HttpStatus.resolve(code);
        return status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
    }

    private static String path(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String uri ? uri : request.getRequestURI();
    }
}
