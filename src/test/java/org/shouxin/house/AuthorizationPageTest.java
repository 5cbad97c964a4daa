package org.shouxin.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** {@code docs/authorization.md} is made from the matrix; written with {@code -Dshouxin.docs.write=true}, else compared. */
@DisplayName("The authorization matrix")
class AuthorizationPageTest {

    private static final Path PAGE = Path.of("docs", "authorization.md");

    @Test
    @DisplayName("is the page in the documentation")
    void pageIsCurrent() throws IOException {
        var matrix = AuthorizationMatrix.read();
        assertThat(matrix.rows()).hasSizeGreaterThan(50);
        if (Boolean.getBoolean("shouxin.docs.write")) {
            Files.writeString(PAGE, matrix.page());
        }
        assertThat(Files.exists(PAGE) ? Files.readString(PAGE) : "").isEqualTo(matrix.page());
    }

    @Test
    @DisplayName("lets nobody in who is not signed in, but at the doors themselves")
    void anonymous() {
        var open = AuthorizationMatrix.read().rows().stream().filter(row -> row.answers().get(AuthorizationMatrix.ANONYMOUS).equals("ok"))
                .map(AuthorizationMatrix.Row::pattern).distinct();
        assertThat(open).containsExactlyInAnyOrder("/login", "/activate", "/problems/{code}", "/announcements",
                "/announcements/{id}", "/announcements/{id}/announcement.pdf", "/code/{token}",
                "/code/{token}/photo");
    }
}
