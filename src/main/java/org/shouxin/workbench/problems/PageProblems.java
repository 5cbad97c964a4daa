package org.shouxin.workbench.problems;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import org.shouxin.kernel.InvalidInput;
import org.shouxin.kernel.Problem;
import org.shouxin.workbench.shell.Shell;
import org.shouxin.workflow.ProblemWords;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;

/** Turns a refusal that no page dealt with itself into the problem page, with the refusal's own status. */
@ControllerAdvice(annotations = Controller.class)
@Order(Ordered.LOWEST_PRECEDENCE)
class PageProblems {

    private final ProblemWords words;
    private final Shell shell;

    PageProblems(ProblemWords words, Shell shell) {
        this.words = words;
        this.shell = shell;
    }

    @ExceptionHandler
    ModelAndView refused(Problem problem, HttpServletRequest request, Locale locale) {
        var page = page(ProblemView.of(words.of(problem, locale), null), problem.kind().status(), request);
        page.addObject("caseNumber", problem.arguments().get("case"));
        if (problem instanceof InvalidInput invalid) {
            page.addObject("fields", words.fields(invalid, locale));
        }
        return page;
    }

    @ExceptionHandler
    ModelAndView tooLarge(MaxUploadSizeExceededException e, HttpServletRequest request, Locale locale) {
        return page(ProblemView.of(words.of(RequestSize.fileTooLarge(), locale), null), 413, request);
    }

    /** A form that should carry a file and does not, or breaks off. */
    @ExceptionHandler
    ModelAndView torn(MultipartException e, HttpServletRequest request, Locale locale) {
        return page(ProblemView.of(words.of("http.400", Map.of(), locale), null), 400, request);
    }

    private ModelAndView page(ProblemView problem, int status, HttpServletRequest request) {
        var page = new ModelAndView("workbench/problem", "problem", problem);
        if (status < 500) {
            page.addAllObjects(shell.attributes(request.getRequestURI()));
        }
        page.setStatus(HttpStatusCode.valueOf(status));
        return page;
    }
}
