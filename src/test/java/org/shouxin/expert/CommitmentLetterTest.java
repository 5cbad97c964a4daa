package org.shouxin.expert;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The commitment letter")
class CommitmentLetterTest {

    @Test
    @DisplayName("that is hashed is the very text the form shows")
    void sameText() throws IOException {
        var form = new com.fasterxml.jackson.databind.ObjectMapper().readTree(Files.readString(Path.of("forms/expert/sign-commitment.form")));
        var shown = form.findValuesAsText("text").get(0).replace("*", "").replaceAll("\\s", "");

        assertThat(shown).isEqualTo(String.join("", new CommitmentLetter().lines()).replaceAll("\\s", ""));
    }

    @Test
    @DisplayName("has a title, ten promises and a hash")
    void complete() {
        assertThat(new CommitmentLetter().lines()).hasSize(13);
        assertThat(new CommitmentLetter().sha256()).matches("[0-9a-f]{64}");
    }
}
