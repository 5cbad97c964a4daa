package org.shouxin.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import org.shouxin.identity.Directory;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.Forbidden;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Gives a controller the {@link Actor} who is signed in. It comes from the account and its grants in the database alone: no
 * parameter, header or body of the request can change who acts or what they may.
 */
@Component
class ActorArgument implements HandlerMethodArgumentResolver {

    /** Where the actor of this request lies once it was looked up. */
    private static final String ATTRIBUTE = Actor.class.getName();

    private final Directory directory;

    ActorArgument(Directory directory) {
        this.directory = directory;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Actor.class;
    }

    @Override
    public Actor resolveArgument(MethodParameter parameter, ModelAndViewContainer model, NativeWebRequest web, WebDataBinderFactory binders) {
        var request = web.getNativeRequest(HttpServletRequest.class);
        if (request.getAttribute(ATTRIBUTE) instanceof Actor known) {
            return known;
        }
        if (request.getUserPrincipal() == null) {
            throw new Forbidden("signIn.required");
        }
        var actor = directory.actor(request.getUserPrincipal().getName());
        request.setAttribute(ATTRIBUTE, actor);
        return actor;
    }
}
