package org.shouxin.expert;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

@DisplayName("The commitment letter")
class CommitmentLetterTest {

    private static CommitmentLetter letter() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/documents");
        messages.setDefaultEncoding("UTF-8");
        return new CommitmentLetter(messages, new Districts(null, messages) {
            @Override
            public String of(String bureauId) {
                return "320412".equals(bureauId) ? "武进区" : "新北区";
            }
        });
    }

    @Test
    @DisplayName("has a title, ten promises and a hash of its own for every bureau")
    void complete() {
        var lines = letter().lines("320412");

        assertThat(lines).hasSize(13);
        assertThat(lines.get(0)).isEqualTo("武进区安全生产专家服务承诺书");
        assertThat(lines.get(12)).contains("《武进区安全生产专家管理办法》");
        assertThat(letter().sha256("320412")).matches("[0-9a-f]{64}").isNotEqualTo(letter().sha256("320411"));
    }

    @Test
    @DisplayName("stands beside the form, which repeats no letter of another district")
    void notInTheForm() throws IOException {
        assertThat(Files.readString(Path.of("forms/expert/sign-commitment.form"))).doesNotContain("武进").contains("承诺书");
    }
}
