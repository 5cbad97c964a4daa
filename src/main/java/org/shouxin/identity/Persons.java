package org.shouxin.identity;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.shouxin.kernel.Ids;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The people behind the accounts. Who gives the same resident ID twice is the same person; only a keyed hash of it is kept. */
@Component
class Persons {

    private static final String PURPOSE = "identity.residentId";

    private final JdbcClient jdbc;
    private final FieldCipher cipher;
    private final Clock clock;

    Persons(JdbcClient jdbc, FieldCipher cipher, Clock clock) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.clock = clock;
    }

    /** @param residentId may be blank: then this is somebody new */
    @Transactional(propagation = Propagation.MANDATORY)
    String findOrEnter(String residentId, Realm realm) {
        if (residentId == null || residentId.isBlank()) {
            return enter(null, realm);
        }
        var index = index(residentId);
        return byIndex(index).orElseGet(() -> {
            try {
                return enter(index, realm);
            } catch (DuplicateKeyException raced) {
                return byIndex(index).orElseThrow(() -> raced);
            }
        });
    }

    Optional<String> byResidentId(String residentId) {
        return residentId == null || residentId.isBlank() ? Optional.empty() : byIndex(index(residentId));
    }

    boolean hasResidentId(String personId) {
        return jdbc.sql("select count(*) from identity_person where id = ? and resident_index is not null").param(personId)
                .query(Long.class).single() > 0;
    }

    private String index(String residentId) {
        return cipher.blindIndex(PURPOSE, residentId.strip().toUpperCase(Locale.ROOT));
    }

    Realm realm(String personId) {
        return jdbc.sql("select realm from identity_person where id = ?").param(personId)
                .query((row, at) -> Realm.valueOf(row.getString("realm"))).single();
    }

    private Optional<String> byIndex(String index) {
        return jdbc.sql("select id from identity_person where resident_index = ?").param(index).query(String.class).optional();
    }

    private String enter(String index, Realm realm) {
        var id = Ids.next();
        jdbc.sql("insert into identity_person (id, realm, resident_index, created_at) values (?, ?, ?, ?)")
                .params(id, realm.name(), index, clock.millis()).update();
        return id;
    }
}
