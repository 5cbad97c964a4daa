package org.shouxin.workbench.security;

import jakarta.servlet.DispatcherType;
import java.time.Clock;
import java.util.Set;
import org.shouxin.identity.CurrentAccount;
import org.shouxin.identity.Directory;
import org.shouxin.kernel.Forbidden;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.RequestHeaderRequestMatcher;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/**
 * The four ways into the product: files of the user interface, the API, the API's description, and the pages. Who may do what
 * is decided by the services; here it is only decided who must be signed in, and how.
 */
@Configuration
class SecurityChains {

    private static final String[] PUBLIC_PAGES = {"/login", "/activate", "/first-administrator", "/problems/**", "/code/**", "/error"};
    private static final Set<String> OPEN_WHEN_PASSWORD_IS_DUE = Set.of("/account", "/account/password", "/logout");
    private static final RequestHeaderRequestMatcher HTMX = new RequestHeaderRequestMatcher("HX-Request", "true");

    private final Refusals refusals;
    private final CurrentAccountFilter currentAccount;

    SecurityChains(Refusals refusals, Directory directory, Clock clock) {
        this.refusals = refusals;
        this.currentAccount = new CurrentAccountFilter(directory, clock);
    }

    /** Nobody reads observations of single filters, and each would cost every request. */
    @Bean
    SecurityObservationSettings noObservations() {
        return SecurityObservationSettings.noObservations();
    }

    /** Bundles, fonts and icons: for everybody, without a session. */
    @Bean
    @Order(1)
    SecurityFilterChain assets(HttpSecurity http) throws Exception {
        return http.securityMatcher("/assets/**", "/favicon.ico")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .headers(headers -> {
                    SecurityHeaders.strict().customize(headers);
                    headers.cacheControl(cache -> cache.disable());
                })
                .build();
    }

    /** HTTP Basic with every call, no session, no cookie, therefore nothing that a foreign site could ride on. */
    @Bean
    @Order(2)
    SecurityFilterChain api(HttpSecurity http, BasicSignIn basic) throws Exception {
        return http.securityMatcher("/api/**")
                .authenticationManager(new ProviderManager(basic))
                .authorizeHttpRequests(requests -> requests
                        .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC).permitAll()
                        .anyRequest().authenticated())
                .httpBasic(login -> login.authenticationEntryPoint(refusals::unauthenticated))
                .exceptionHandling(errors -> errors.authenticationEntryPoint(refusals::unauthenticated).accessDeniedHandler(refusals::forbiddenCall))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable).requestCache(cache -> cache.disable()).logout(AbstractHttpConfigurer::disable)
                .headers(SecurityHeaders.strict())
                .addFilterBefore(currentAccount, AuthorizationFilter.class)
                .addFilterAfter(new AccountGate(account -> !account.apiAllowed(), request -> false,
                        (request, response) -> refusals.refuseCall(request, response, new Forbidden("api.notAllowed"))), CurrentAccountFilter.class)
                .addFilterAfter(new AccountGate(CurrentAccount::mustChange, request -> false,
                        (request, response) -> refusals.refuseCall(request, response, new Forbidden("account.passwordDue"))), CurrentAccountFilter.class)
                .build();
    }

    /** The API's description: for whoever is signed in on the pages or calls with HTTP Basic. */
    @Bean
    @Order(3)
    SecurityFilterChain apiDescriptionChain(HttpSecurity http, BasicSignIn basic) throws Exception {
        return http.securityMatcher("/v3/api-docs", "/v3/api-docs/**", "/v3/api-docs.yaml")
                .authenticationManager(new ProviderManager(basic))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .httpBasic(login -> login.authenticationEntryPoint(refusals::unauthenticated))
                .exceptionHandling(errors -> errors.authenticationEntryPoint(refusals::unauthenticated).accessDeniedHandler(refusals::forbiddenCall))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .requestCache(cache -> cache.disable())
                .headers(SecurityHeaders.strict())
                .addFilterBefore(currentAccount, AuthorizationFilter.class)
                .build();
    }

    /** The pages: a form to sign in, a session in the database, every form guarded against foreign sites. */
    @Bean
    @Order(4)
    SecurityFilterChain pages(HttpSecurity http, FormSignIn form) throws Exception {
        var wholePages = new HttpSessionRequestCache();
        wholePages.setRequestMatcher(new AndRequestMatcher(PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.GET, "/**"),
                new NegatedRequestMatcher(HTMX)));
        wholePages.setMatchingRequestParameterName(null);
        return http
                .authenticationManager(new ProviderManager(form))
                .authorizeHttpRequests(requests -> requests
                        .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC).permitAll()
                        .requestMatchers(PUBLIC_PAGES).permitAll()
                        .requestMatchers(HttpMethod.GET, "/announcements", "/announcements/**").permitAll()
                        .requestMatchers("/actuator/health", "/actuator/health/**").permitAll()
                        .requestMatchers("/actuator/**", "/h2-console/**").denyAll()
                        .anyRequest().authenticated())
                .formLogin(login -> login.loginPage("/login").failureUrl("/login?error").defaultSuccessUrl("/"))
                .logout(logout -> logout.logoutSuccessUrl("/login?logout").invalidateHttpSession(true).deleteCookies("SESSION"))
                .sessionManagement(sessions -> sessions.sessionFixation(fixation -> fixation.changeSessionId()))
                .requestCache(cache -> cache.requestCache(wholePages))
                .exceptionHandling(errors -> errors
                        .defaultAuthenticationEntryPointFor(refusals::signInAgain, HTMX)
                        .defaultAuthenticationEntryPointFor(new LoginUrlAuthenticationEntryPoint("/login"), new NegatedRequestMatcher(HTMX))
                        .accessDeniedHandler(refusals::forbidden))
                .headers(SecurityHeaders.strict())
                .addFilterBefore(currentAccount, AuthorizationFilter.class)
                .addFilterAfter(new AccountGate(CurrentAccount::mustChange, request -> OPEN_WHEN_PASSWORD_IS_DUE.contains(request.getServletPath()),
                        (request, response) -> response.sendRedirect(request.getContextPath() + "/account?due")), CurrentAccountFilter.class)
                .build();
    }
}
