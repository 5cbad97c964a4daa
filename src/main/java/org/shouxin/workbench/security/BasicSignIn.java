package org.shouxin.workbench.security;

import java.util.List;
import org.shouxin.identity.Directory;
import org.shouxin.identity.SignIn;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** The API's check: like the form's, but a pair of name and password that was right a moment ago is not hashed again. */
@Component
class BasicSignIn implements AuthenticationProvider {

    private final SignIn signIn;
    private final VerifiedCredentials verified;
    private final Directory directory;

    BasicSignIn(SignIn signIn, VerifiedCredentials verified, Directory directory) {
        this.signIn = signIn;
        this.verified = verified;
        this.directory = directory;
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        var address = ((WebAuthenticationDetails) asked.getDetails()).getRemoteAddress();
        var password = String.valueOf(asked.getCredentials());
        var principal = verified.find(asked.getName(), password, this::current, () -> signIn.verify(asked.getName(), password, address)
                        .map(account -> new SignedInPrincipal(account.actor().userId(), account.credentialStamp())))
                .orElseThrow(() -> new BadCredentialsException("signIn.failed"));
        return UsernamePasswordAuthenticationToken.authenticated(principal, null, List.of());
    }

    private boolean current(SignedInPrincipal principal) {
        return directory.current(principal.userId()).filter(principal::holds).isPresent();
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
