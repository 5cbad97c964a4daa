package org.shouxin.workbench.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/**
 * Puts the shell around every page, and only around whole pages: an htmx answer is a fragment and needs none, a redirect
 * has no model, the API has no page.
 */
@Component
public class ShellAdvice implements HandlerInterceptor {

    private final Shell shell;

    public ShellAdvice(Shell shell) {
        this.shell = shell;
    }

    @Override
    public void postHandle(HttpServletRequest request, HttpServletResponse response, Object handler, ModelAndView answer) {
        if (answer == null || answer.getViewName() == null) {
            return;
        }
        var view = answer.getViewName();
        if (!view.startsWith("redirect:") && !view.contains("::")) {
            answer.addAllObjects(shell.attributes(request.getRequestURI(), answer.getModel()));
        }
    }
}
