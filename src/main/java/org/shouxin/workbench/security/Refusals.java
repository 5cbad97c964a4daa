package org.shouxin.workbench.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.shouxin.kernel.Forbidden;
import org.shouxin.kernel.Problem;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** What the filters say when they refuse: the same words, by the same way, as a refusal of any controller. */
@Component
class Refusals {

    private final HandlerExceptionResolver resolver;
    private final UnauthenticatedAnswer unauthenticated;

    Refusals(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver resolver, UnauthenticatedAnswer unauthenticated) {
        this.resolver = resolver;
        this.unauthenticated = unauthenticated;
    }

    /** A page that this person may not see, or a form whose guard against foreign sites does not fit. */
    void forbidden(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied) {
        refuse(request, response, new Forbidden(denied instanceof CsrfException ? "request.stale" : "request.forbidden"));
    }

    /** 403 for a call of an account that may not use the API, or has to change its password on a page first. */
    void refuse(HttpServletRequest request, HttpServletResponse response, Problem problem) {
        resolver.resolveException(request, response, null, problem);
    }

    /** An htmx request of a session that ended: the whole window goes to the sign-in page, not a fragment of it. */
    void signInAgain(HttpServletRequest request, HttpServletResponse response, AuthenticationException missing) {
        response.setHeader("HX-Redirect", request.getContextPath() + "/login?expired");
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    }

    /**
     * 401 of the API. Programs are told how to sign in; a browser is not, because it would put up a window of its own.
     */
    void unauthenticated(HttpServletRequest request, HttpServletResponse response, AuthenticationException missing) throws IOException {
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        var browser = request.getHeader("Sec-Fetch-Mode") != null || accept != null && accept.contains("text/html");
        if (!browser) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"shouxin\", charset=\"UTF-8\"");
        }
        unauthenticated.write(request, response);
    }
}
