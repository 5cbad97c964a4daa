package org.shouxin.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shouxin.AtOnce;
import org.shouxin.IntegrationTest;
import org.shouxin.kernel.Actor;
import org.shouxin.kernel.Ids;
import org.shouxin.kernel.NotFound;
import org.shouxin.trail.Trail;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
@DisplayName("Versions of a document")
class DocumentVersionsIT {

    @Autowired
    private Documents documents;
    @Autowired
    private Trail trail;

    private final Actor actor = new Actor(Ids.next(), Ids.next(), "张三", List.of(), null);
    private final String owner = Ids.next();

    @Test
    @DisplayName("follow each other when the same file is uploaded again, and every one stays readable")
    void sameName() {
        var first = documents.store(actor, owner, "diploma", "毕业证.pdf", pdf("1"));
        var second = documents.store(actor, owner, "diploma", "毕业证.pdf", pdf("2"));
        var other = documents.store(actor, owner, "diploma", "学位证.pdf", pdf("3"));
        var otherKind = documents.store(actor, owner, "other", "毕业证.pdf", pdf("4"));
        assertThat(List.of(first.version(), second.version(), other.version(), otherKind.version())).containsExactly(1, 2, 1, 1);
        assertThat(second.slot()).isEqualTo(first.slot()).isEqualTo(first.id());
        assertThat(documents.content(documents.find(owner, first.id()))).isEqualTo(pdf("1"));
        assertThat(trail.entries(owner, 1, 1)).singleElement().satisfies(entry -> {
            assertThat(entry.before()).containsEntry("version", "1");
            assertThat(entry.after()).containsEntry("version", "2");
        });
    }

    @Test
    @DisplayName("are chosen by the file that is replaced, under any name, from any of its versions")
    void replaced() {
        var first = documents.store(actor, owner, "title-certificate", "职称.pdf", pdf("1"));
        var second = documents.store(actor, owner, new Upload("other", first.id(), "职称-清晰.png", Pictures.png(20, 20)));
        var third = documents.store(actor, owner, new Upload(null, first.id(), "职称-再扫.pdf", pdf("3")));
        assertThat(List.of(second.version(), third.version())).containsExactly(2, 3);
        assertThat(second.kind()).as("what it is for does not change").isEqualTo("title-certificate");
        assertThat(third.slot()).isEqualTo(first.id());
        assertThatThrownBy(() -> documents.store(actor, Ids.next(), new Upload(null, first.id(), "a.pdf", pdf("x")))).isInstanceOf(NotFound.class)
                .hasMessage("document.unknown");
    }

    @Test
    @DisplayName("of the photo are one row, whatever the files are called")
    void photo() {
        var first = documents.store(actor, owner, "photo", "a.png", Pictures.png(30, 40));
        assertThat(documents.store(actor, owner, "photo", "b.jpg", Pictures.jpeg(30, 40)).slot()).isEqualTo(first.slot());
    }

    @Test
    @DisplayName("that arrive at the same time are all kept in order, or refused by name")
    void together() {
        documents.store(actor, owner, "other", "a.pdf", pdf("0"));
        var uploads = AtOnce.call(IntStream.rangeClosed(1, 4).<Callable<String>>mapToObj(number -> () ->
                documents.store(actor, owner, "other", "a.pdf", pdf("n" + number)).id()).toList());
        var kept = uploads.answers().size();
        assertThat(kept).isPositive();
        assertThat(uploads.answers()).allSatisfy(id -> assertThat(documents.find(owner, id).slot()).isNotEmpty());
        assertThat(uploads.codes()).allMatch("document.version"::equals);
        assertThat(documents.of(owner)).extracting(DocumentView::version).containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, kept + 1).boxed().toList());
    }

    @Test
    @DisplayName("know whether they may be shown inside a page")
    void previewable() {
        assertThat(documents.store(actor, owner, "other", "a.png", Pictures.png(5, 5)).previewable()).isTrue();
        assertThat(documents.store(actor, owner, "other", "a.pdf", pdf("plain")).previewable()).isTrue();
        assertThat(documents.store(actor, owner, "other", "b.pdf", pdf("<</S/JavaScript>>")).previewable()).isFalse();
    }

    private static byte[] pdf(String text) {
        return ("%PDF-1.7\n" + text).getBytes(StandardCharsets.US_ASCII);
    }
}
