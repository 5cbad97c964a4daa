package org.shouxin.workflow.web;

import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import org.shouxin.documents.Documents;
import org.shouxin.kernel.InvalidInput;
import org.shouxin.kernel.Problem;
import org.shouxin.workflow.ProblemWords;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/** Says refusals of the API as RFC 9457 problems, whose {@code type} opens as a page. No sentence of a library gets out. */
@RestControllerAdvice(annotations = RestController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class ApiProblems {

    private final ProblemWords words;

    ApiProblems(ProblemWords words) {
        this.words = words;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Problem problem, Locale locale) {
        var told = problem(problem.kind().status(), words.of(problem, locale));
        if (problem instanceof InvalidInput invalid) {
            told.setProperty("fields", words.fields(invalid, locale));
        }
        return answer(told);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadable(HttpMessageNotReadableException e, Locale locale) {
        if (e.getCause() instanceof UnrecognizedPropertyException unknown) {
            return say(HttpStatus.BAD_REQUEST, "body.unknown-field", Map.of("field", safe(unknown.getPropertyName())), locale);
        }
        return causedBySize(e) ? say(HttpStatus.PAYLOAD_TOO_LARGE, "body.too-large", Map.of(), locale)
                : say(HttpStatus.BAD_REQUEST, "body.invalid", Map.of(), locale);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> missing(MissingServletRequestParameterException e, Locale locale) {
        return say(HttpStatus.BAD_REQUEST, "parameter.invalid", Map.of("name", e.getParameterName()), locale);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> missing(MissingServletRequestPartException e, Locale locale) {
        return say(HttpStatus.BAD_REQUEST, "parameter.invalid", Map.of("name", e.getRequestPartName()), locale);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> mistyped(MethodArgumentTypeMismatchException e, Locale locale) {
        return say(HttpStatus.BAD_REQUEST, "parameter.invalid", Map.of("name", e.getName()), locale);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooLarge(MaxUploadSizeExceededException e, Locale locale) {
        return say(HttpStatus.PAYLOAD_TOO_LARGE, "document.size", Map.of("max", Documents.MAX_BYTES / 1024 / 1024), locale);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> torn(MultipartException e, Locale locale) {
        return say(HttpStatus.BAD_REQUEST, "body.invalid", Map.of(), locale);
    }

    private static boolean causedBySize(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof BodyLimit.Exceeded) {
                return true;
            }
        }
        return false;
    }

    private ResponseEntity<ProblemDetail> say(HttpStatus status, String code, Map<String, Object> arguments, Locale locale) {
        return answer(problem(status.value(), words.of(code, arguments, locale)));
    }

    private static ProblemDetail problem(int status, ProblemWords.Words told) {
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.valueOf(status), told.detail());
        problem.setType(URI.create("/problems/" + told.code()));
        problem.setTitle(told.title());
        problem.setProperty("code", told.code());
        problem.setProperty("next", told.next());
        return problem;
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus()).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
    }

    private static String safe(String name) {
        return name.replaceAll("[^A-Za-z0-9_.-]", "?").substring(0, Math.min(name.length(), 64));
    }
}
