package org.shouxin.workbench.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/**
 * Chinese or English, and nothing else: what was asked for with {@code ?lang=}, else what this browser chose before, else
 * Chinese. The choice lives in a cookie, so that the sign-in page knows it too; API callers say it with Accept-Language.
 */
@Component("localeResolver")
public class Languages implements LocaleResolver {

    static final String PARAMETER = "lang";
    private static final String COOKIE = "lang";
    private static final String ASKED = Languages.class.getName() + ".asked";

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        if (request.getAttribute(ASKED) instanceof Locale asked) {
            return asked;
        }
        var parameter = request.getQueryString() == null ? null : request.getParameter(PARAMETER);
        if (parameter != null) {
            return of(parameter);
        }
        var cookie = WebUtils.getCookie(request, COOKIE);
        if (cookie != null) {
            return of(cookie.getValue());
        }
        return request.getRequestURI().startsWith("/api/") ? of(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)) : of(null);
    }

    /** Keeps the choice for a year. */
    @Override
    public void setLocale(HttpServletRequest request, HttpServletResponse response, Locale locale) {
        var language = of(locale == null ? null : locale.toLanguageTag());
        request.setAttribute(ASKED, language);
        response.addHeader(HttpHeaders.SET_COOKIE, ResponseCookie.from(COOKIE, language.toLanguageTag()).path("/")
                .maxAge(Duration.ofDays(365)).httpOnly(true).sameSite("Lax").build().toString());
    }

    static Locale of(String tag) {
        return tag != null && tag.toLowerCase(Locale.ROOT).startsWith("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    }
}
