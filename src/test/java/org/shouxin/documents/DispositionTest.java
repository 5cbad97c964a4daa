package org.shouxin.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.http.ContentDisposition;

@Label("The header that names a file")
@DisplayName("The header that names a file")
class DispositionTest {

    @Property
    @Label("says any name in visible ASCII and gives it back whole")
    void anyName(@ForAll String typed) {
        var name = "a" + typed.replaceAll("[\\x{D800}-\\x{DFFF}]", "") + ".pdf";
        var header = Disposition.attachment(name);
        assertThat(header).matches("attachment; filename=\"[!-~&&[^\"\\\\%/:*?<>|;]]+\"; filename\\*=UTF-8''[A-Za-z0-9!#$&+.^_`|~%-]+");
        assertThat(ContentDisposition.parse(header).getFilename()).isEqualTo(name);
    }

    @Test
    @DisplayName("is not ended, doubled or led astray by hostile names")
    void hostile() {
        assertThat(Disposition.attachment("a\"; filename=\"b.exe")).isEqualTo("attachment; filename=\"a___filename=_b.exe\"; filename*=UTF-8''a%22%3B%20filename%3D%22b.exe");
        assertThat(Disposition.attachment("..\\..\\x\r\nSet-Cookie: a=b.pdf")).doesNotContain("\r", "\n", "\\", "Set-Cookie: ");
        assertThat(Disposition.inline("𠮷䶮.pdf")).isEqualTo("inline; filename=\"__.pdf\"; filename*=UTF-8''%F0%A0%AE%B7%E4%B6%AE.pdf");
        for (var name : List.of("安".repeat(83) + ".pdf", "x".repeat(251) + ".pdf", "\u202Efdp.exe", "%2e%2e%2f.pdf", "'''.pdf")) {
            assertThat(ContentDisposition.parse(Disposition.attachment(name)).getFilename()).isEqualTo(name);
        }
    }
}
