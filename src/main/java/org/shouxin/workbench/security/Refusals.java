package org.shouxin.workbench.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.shouxin.kernel.Forbidden;
import org.shouxin.kernel.Problem;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/** What the filters say when they refuse: the same words, in the same shape, as a refusal of any controller. */
@Component
class Refusals {

    private final ProblemAnswer answer;

    Refusals(ProblemAnswer answer) {
        this.answer = answer;
    }

    /** A page that this person may not see, or a form whose guard against foreign sites does not fit. */
    void forbidden(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied) throws IOException, ServletException {
        var problem = new Forbidden(denied instanceof CsrfException ? "request.stale" : "request.forbidden");
        request.setAttribute(RefusedPages.ATTRIBUTE, problem);
        request.getRequestDispatcher(RefusedPages.PATH).forward(request, response);
    }

    /** A call of the API that the account may not make. */
    void forbiddenCall(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied) throws IOException {
        refuseCall(request, response, new Forbidden("request.forbidden"));
    }

    /** A call of an account that may not use the API, or has to change its password on a page first. */
    void refuseCall(HttpServletRequest request, HttpServletResponse response, Problem problem) throws IOException {
        answer.write(request, response, problem.kind().status(), problem.code());
    }

    /** An htmx request of a session that ended: the whole window goes to the sign-in page, not a fragment of it. */
    void signInAgain(HttpServletRequest request, HttpServletResponse response, AuthenticationException missing) {
        response.setHeader("HX-Redirect", request.getContextPath() + "/login?expired");
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    }

    /**
     * 401 of the API, with one text for everything that can be wrong with the credentials. Programs are told how to sign in; a
     * browser is not, because it would put up a window of its own.
     */
    void unauthenticated(HttpServletRequest request, HttpServletResponse response, AuthenticationException missing) throws IOException {
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        var browser = request.getHeader("Sec-Fetch-Mode") != null || accept != null && accept.contains("text/html");
        if (!browser) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"shouxin\", charset=\"UTF-8\"");
        }
        answer.write(request, response, HttpServletResponse.SC_UNAUTHORIZED, "signIn.required");
    }
}
