package org.shouxin.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Personal fields")
class FieldCipherTest {

    private static final String MYSQL = "jdbc:mysql://localhost/shouxin";
    private static final String ID = "32041219750315001X";

    private final FieldCipher cipher = new FieldCipher(key(1), "", MYSQL);

    @Test
    @DisplayName("come back as they were, rare characters included, and look different every time")
    void roundTrip() {
        for (var plain : new String[] {ID, "", "𠮷䶮𬺈𰻝", "a".repeat(10_000)}) {
            var stored = cipher.encrypt(plain);
            assertThat(stored).startsWith("g1.").doesNotContain(ID);
            assertThat(cipher.decrypt(stored)).isEqualTo(plain);
            assertThat(cipher.encrypt(plain)).isNotEqualTo(stored);
        }
        assertThat(cipher.encrypt(null)).isNull();
        assertThat(cipher.decrypt(null)).isNull();
        assertThat(cipher.blindIndex("x", null)).isNull();
    }

    @Test
    @DisplayName("are refused when one bit was changed, moved under another key or cut")
    void tampered() {
        var stored = cipher.encrypt(ID);
        var at = stored.length() - 10;
        var changed = stored.substring(0, at) + (stored.charAt(at) == 'A' ? 'B' : 'A') + stored.substring(at + 1);
        for (var wrong : new String[] {changed, stored.substring(0, 20), "g1.00000000." + stored.split("\\.")[2], "plain text", "g1.." }) {
            assertThatThrownBy(() -> cipher.decrypt(wrong)).isInstanceOf(IllegalStateException.class).hasMessageNotContaining(ID);
        }
    }

    @Test
    @DisplayName("stay readable and findable after the key was changed, and new ones use the new key")
    void rotation() {
        var old = cipher.encrypt(ID);
        var rotated = new FieldCipher(key(2), key(1), MYSQL);
        assertThat(rotated.decrypt(old)).isEqualTo(ID);
        assertThat(rotated.encrypt(ID).split("\\.")[1]).isNotEqualTo(old.split("\\.")[1]);
        assertThat(rotated.blindIndex("person", ID)).isEqualTo(cipher.blindIndex("person", ID));
        assertThatThrownBy(() -> new FieldCipher(key(2), "", MYSQL).decrypt(old)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    @DisplayName("are found again whatever the width, case and spaces, but only for the same purpose and key")
    void blindIndex() {
        var index = cipher.blindIndex("person", ID);
        assertThat(index).hasSize(64).doesNotContain(ID);
        assertThat(cipher.blindIndex("person", " 32041219750315001x ")).isEqualTo(index);
        assertThat(cipher.blindIndex("person", "３２０４１２１９７５０３１５００１Ｘ")).isEqualTo(index);
        assertThat(cipher.blindIndex("phone", ID)).isNotEqualTo(index);
        assertThat(cipher.blindIndex("person", "320412197503150028")).isNotEqualTo(index);
        assertThat(new FieldCipher(key(2), "", MYSQL).blindIndex("person", ID)).isNotEqualTo(index);
    }

    @Test
    @DisplayName("need a key that fits: without one a start on MySQL is refused in words")
    void keyNeeded() {
        assertThatThrownBy(() -> new FieldCipher("", "", MYSQL)).isInstanceOf(IllegalStateException.class).hasMessageContaining("SHOUXIN_DATA_KEY");
        assertThatThrownBy(() -> new FieldCipher("c2hvcnQ=", "", MYSQL)).hasMessageContaining("32 bytes");
        assertThatThrownBy(() -> new FieldCipher("not base64!", "", MYSQL)).hasMessageContaining("base64");
    }

    @Test
    @DisplayName("get a key of their own beside the embedded database, for its owner's eyes only, and the same one after a restart")
    void embedded(@TempDir Path folder) throws IOException {
        var url = "jdbc:h2:file:" + folder.resolve("data/shouxin") + ";WRITE_DELAY=0";
        var stored = new FieldCipher("", "", url).encrypt(ID);
        assertThat(new FieldCipher("", "", url).decrypt(stored)).isEqualTo(ID);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("data/shouxin.key")))).isEqualTo("rw-------");
    }

    private static String key(int of) {
        var bytes = new byte[32];
        Arrays.fill(bytes, (byte) of);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
