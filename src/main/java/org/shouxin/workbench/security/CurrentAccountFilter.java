package org.shouxin.workbench.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.shouxin.identity.CurrentAccount;
import org.shouxin.identity.Directory;
import org.shouxin.kernel.Actor;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Looks the signed-in account up with every request, so that a changed role, a shut account or a new password holds on all
 * nodes at once. A session of an account that may no longer act ends here, and so does one that is older than a working day.
 */
final class CurrentAccountFilter extends OncePerRequestFilter {

    private static final Duration LONGEST_SESSION = Duration.ofHours(12);

    private final Directory directory;
    private final Clock clock;

    CurrentAccountFilter(Directory directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof SignedInPrincipal principal)) {
            chain.doFilter(request, response);
            return;
        }
        var account = current(principal, request.getSession(false));
        var context = SecurityContextHolder.createEmptyContext();
        if (account.isPresent()) {
            context.setAuthentication(new ActingAuthentication(account.get().actor()));
            request.setAttribute(Actor.class.getName(), account.get().actor());
            request.setAttribute(CurrentAccount.class.getName(), account.get());
        } else if (request.getSession(false) != null) {
            request.getSession(false).invalidate();
        }
        SecurityContextHolder.setContext(context);
        chain.doFilter(request, response);
    }

    private Optional<CurrentAccount> current(SignedInPrincipal principal, HttpSession session) {
        if (session != null && session.getCreationTime() + LONGEST_SESSION.toMillis() < clock.millis()) {
            return Optional.empty();
        }
        return directory.current(principal.userId()).filter(principal::holds);
    }
}
