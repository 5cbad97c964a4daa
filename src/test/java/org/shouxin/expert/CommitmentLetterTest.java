package org.shouxin.expert;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

@DisplayName("The commitment letter")
class CommitmentLetterTest {

    private static CommitmentLetter letter() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/documents", "messages/expert");
        messages.setDefaultEncoding("UTF-8");
        return new CommitmentLetter(messages, new Districts(null, messages) {
            @Override
            public String of(String bureauId) {
                return Map.of("320412", "武进区", "320411", "新北区", "320481", "溧阳市").get(bureauId);
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
    @DisplayName("names the bureau by its district's rank, in Wujin as the regulation prints it")
    void bureau() {
        assertThat(letter().lines("320412")).anyMatch(line -> line.startsWith("在配合区应急管理局开展安全生产检查、隐患排查及重大隐患整改验收等工作期间"))
                .anyMatch(line -> line.startsWith("6.不借区应急管理局名义开展"));
        assertThat(letter().lines("320481")).anyMatch(line -> line.startsWith("在配合市应急管理局开展"))
                .anyMatch(line -> line.startsWith("6.不借市应急管理局名义开展")).noneMatch(line -> line.contains("武进") || line.contains("区应急"));
    }

    @Test
    @DisplayName("stands beside the form, which repeats no letter of another district")
    void notInTheForm() throws IOException {
        assertThat(Files.readString(Path.of("forms/expert/sign-commitment.form"))).doesNotContain("武进").contains("承诺书");
    }
}
