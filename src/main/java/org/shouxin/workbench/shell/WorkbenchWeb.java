package org.shouxin.workbench.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Wires what surrounds every page: the language choice and the shell. */
@Configuration
class WorkbenchWeb implements WebMvcConfigurer {

    private final Languages languages;
    private final ShellAdvice shell;

    WorkbenchWeb(Languages languages, ShellAdvice shell) {
        this.languages = languages;
        this.shell = shell;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new LanguageChoice()).excludePathPatterns("/assets/**");
        registry.addInterceptor(shell).excludePathPatterns("/assets/**", "/api/**", "/error");
    }

    /** {@code ?lang=} on any page is remembered. */
    private final class LanguageChoice implements HandlerInterceptor {

        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            var asked = request.getQueryString() == null ? null : request.getParameter(Languages.PARAMETER);
            if (asked != null) {
                languages.setLocale(request, response, Languages.of(asked));
            }
            return true;
        }
    }
}
