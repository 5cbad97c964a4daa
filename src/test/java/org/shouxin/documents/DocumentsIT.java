package org.shouxin.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shouxin.IntegrationTest;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.Ids;
import org.shouxin.kernel.NotFound;
import org.shouxin.kernel.Refused;
import org.shouxin.kernel.Unavailable;
import org.shouxin.trail.Trail;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
@DisplayName("Documents")
class DocumentsIT {

    @Autowired
    private Documents documents;
    @Autowired
    private Trail trail;
    @Autowired
    private JdbcClient jdbc;

    private final Actor actor = new Actor(Ids.next(), Ids.next(), "张三", List.of(), null);
    private final String owner = Ids.next();
    private final byte[] content = ("%PDF-1.7\n" + Ids.next()).getBytes(StandardCharsets.US_ASCII);

    @Test
    @DisplayName("come back as they were stored, name and bytes")
    void stored() {
        var stored = documents.store(actor, owner, "diploma", "𠮷田·䶮 证书.pdf", content);
        assertThat(documents.of(owner)).containsExactly(stored);
        assertThat(documents.find(owner, stored.id())).isEqualTo(stored);
        assertThat(stored.fileName()).isEqualTo("𠮷田·䶮 证书.pdf");
        assertThat(stored.mediaType()).isEqualTo("application/pdf");
        assertThat(documents.content(stored)).isEqualTo(content);
    }

    @Test
    @DisplayName("of another owner are not found")
    void foreign() {
        var stored = documents.store(actor, owner, "diploma", "a.pdf", content);
        assertThatThrownBy(() -> documents.find(Ids.next(), stored.id())).isInstanceOf(NotFound.class).hasMessage("document.unknown");
    }

    @Test
    @DisplayName("with the same bytes are stored once")
    void storedOnce() {
        var one = documents.store(actor, owner, "diploma", "a.pdf", content);
        var other = documents.store(actor, Ids.next(), "other", "b.pdf", content);
        assertThat(other.sha256()).isEqualTo(one.sha256());
        assertThat(jdbc.sql("select count(*) from documents_content where sha256 = ?").param(one.sha256()).query(Long.class).single()).isOne();
    }

    @Test
    @DisplayName("that were changed in the database are not handed out")
    void damaged() {
        var stored = documents.store(actor, owner, "diploma", "a.pdf", content);
        jdbc.sql("update documents_content set content = ? where sha256 = ?").params(new byte[] {1}, stored.sha256()).update();
        assertThatThrownBy(() -> documents.content(stored)).isInstanceOf(Unavailable.class).hasMessage("document.damaged");
    }

    @Test
    @DisplayName("of a draft become those of the case, and the trail knows each by its hash")
    void handedOver() {
        var stored = documents.store(actor, owner, "photo", "a.png", Pictures.png(30, 40));
        var number = "320412-ER-2026-" + Ids.next();
        documents.handOver(owner, number);
        assertThat(documents.of(owner)).isEmpty();
        assertThat(documents.of(number)).extracting(DocumentView::id).containsExactly(stored.id());
        assertThat(trail.entries(owner, 0, 10)).singleElement().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo("document.stored");
            assertThat(entry.after()).containsEntry("sha256", stored.sha256()).containsEntry("kind", "photo").doesNotContainValue("a.png");
        });
        assertThat(trail.entries(number, 0, 10)).singleElement().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo("document.handed-over");
            assertThat(entry.after()).containsEntry(stored.id(), "photo sha256:" + stored.sha256());
        });
    }

    @Test
    @DisplayName("are limited in number")
    void limited() {
        for (int i = 0; i < Documents.MAX_FILES; i++) {
            documents.store(actor, owner, "other", i + ".pdf", content);
        }
        assertThatThrownBy(() -> documents.store(actor, owner, "other", "x.pdf", content)).isInstanceOf(Refused.class)
                .hasMessage("document.count");
    }
}
