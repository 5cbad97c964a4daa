package org.shouxin.workbench.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Predicate;
import org.shouxin.identity.CurrentAccount;
import org.springframework.web.filter.OncePerRequestFilter;

/** Stops a signed-in account that has to do something else first, or may not come in through this door. */
final class AccountGate extends OncePerRequestFilter {

    /** What happens to those who are stopped. */
    @FunctionalInterface
    interface Turnstile {
        void turnAway(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException;
    }

    private final Predicate<CurrentAccount> stops;
    private final Predicate<HttpServletRequest> open;
    private final Turnstile turnstile;

    /** @param open requests that pass all the same */
    AccountGate(Predicate<CurrentAccount> stops, Predicate<HttpServletRequest> open, Turnstile turnstile) {
        this.stops = stops;
        this.open = open;
        this.turnstile = turnstile;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getAttribute(CurrentAccount.class.getName()) instanceof CurrentAccount account && stops.test(account) && !open.test(request)) {
            turnstile.turnAway(request, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** Several gates stand in one chain; each marks its own passage. */
    @Override
    protected String getAlreadyFilteredAttributeName() {
        return getClass().getName() + "." + System.identityHashCode(this);
    }
}
