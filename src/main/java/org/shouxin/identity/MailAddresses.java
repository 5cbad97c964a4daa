package org.shouxin.identity;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.InvalidInput;
import org.shouxin.kernel.InvalidInput.FieldProblem;
import org.shouxin.kernel.NotFound;
import org.shouxin.trail.Command;
import org.shouxin.trail.Commands;
import org.shouxin.trail.Trail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Where people want letters about their cases, as they put it into their own account; encrypted at rest. */
@Service
public class MailAddresses {

    private static final int LONGEST = 254;
    /** One address, nothing that could become two or a header. */
    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z]{2,63}");

    private final AccountRepository accounts;
    private final FieldCipher cipher;
    private final Commands commands;
    private final Trail trail;
    private final JdbcClient jdbc;

    MailAddresses(AccountRepository accounts, FieldCipher cipher, Commands commands, Trail trail, JdbcClient jdbc) {
        this.accounts = accounts;
        this.cipher = cipher;
        this.commands = commands;
        this.trail = trail;
        this.jdbc = jdbc;
    }

    /** @param language in which letters are written */
    public record MailAddress(String address, Locale language) {

        @Override
        public String toString() {
            return "MailAddress";
        }
    }

    private record Stored(String sealed, String language) {
    }

    /** The account's address; empty when it has none. */
    public Optional<MailAddress> of(String userId) {
        return jdbc.sql("select mail_sealed, mail_language from identity_account where id = ? and mail_sealed is not null").param(userId)
                .query((row, index) -> new Stored(row.getString(1), row.getString(2))).optional()
                .map(stored -> new MailAddress(cipher.decrypt(stored.sealed()), Locale.forLanguageTag(stored.language())));
    }

    /**
     * Changes one's own address; blank takes it away. What is no address raises {@code input.invalid} with {@code mail.address}.
     *
     * @param language Chinese unless it is English
     */
    public void change(Actor actor, String address, Locale language) {
        var typed = address == null ? "" : address.strip();
        if (!typed.isEmpty() && (typed.length() > LONGEST || !ADDRESS.matcher(typed).matches())) {
            throw new InvalidInput(List.of(new FieldProblem("mailAddress", "mail.address", Map.of())));
        }
        var tag = (Locale.ENGLISH.getLanguage().equals(language.getLanguage()) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE).toLanguageTag();
        commands.run(Command.of(actor, "account.mail", actor.userId()), () -> {
            jdbc.sql("update identity_account set mail_sealed = ?, mail_language = ? where id = ?")
                    .params(typed.isEmpty() ? null : cipher.encrypt(typed), tag, actor.userId()).update();
            var account = accounts.findById(actor.userId()).orElseThrow(() -> new NotFound("user.unknown"));
            trail.record(AccountEvents.of(typed.isEmpty() ? "account.mailRemoved" : "account.mailChanged", actor, account));
            return account.id();
        });
    }
}
