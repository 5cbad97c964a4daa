package org.shouxin.workbench.security;

import java.util.List;
import org.shouxin.identity.SignIn;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** The sign-in form's check. What goes into the session is the account's id and nothing of the form. */
@Component
class FormSignIn implements AuthenticationProvider {

    private final SignIn signIn;

    FormSignIn(SignIn signIn) {
        this.signIn = signIn;
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        var address = ((WebAuthenticationDetails) asked.getDetails()).getRemoteAddress();
        var account = signIn.verify(asked.getName(), String.valueOf(asked.getCredentials()), address)
                .orElseThrow(() -> new BadCredentialsException("signIn.failed"));
        return UsernamePasswordAuthenticationToken.authenticated(
                new SignedInPrincipal(account.actor().userId(), account.credentialStamp()), null, List.of());
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
