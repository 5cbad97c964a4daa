package org.shouxin.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.shouxin.AtOnce;
import org.shouxin.IntegrationTest;
import org.shouxin.kernel.InvalidInput;
import org.shouxin.kernel.Refused;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
@DisplayName("The outbox")
class OutboxIT extends OutboxScene {

    @Test
    @DisplayName("holds nothing without a mail server")
    void notConfigured() {
        give(NO_MAIL, "1", "finance");

        assertThat(states()).isEmpty();
        assertThat(jdbc.sql("select count(*) from notices_notice where case_number = ?").param(number).query(Long.class).single()).isEqualTo(1);
        assertThat(new MailAdministration(NO_MAIL, commands, trail, access, jdbc, clock).configured()).isFalse();
        assertThat(new MailSettings("smtp.example.com", "", "").configured()).as("without a sender").isFalse();
    }

    @Test
    @DisplayName("sends each letter once, in the words and to the address of its receiver, and keeps neither")
    void once() throws MessagingException, IOException {
        addresses.change(people.actor("head"), "head@example.com", Locale.ENGLISH);
        give(MAIL, "1", "finance", "head");
        give(MAIL, "1", "finance", "head");
        assertThat(jdbc.sql("select * from notices_mail").query().listOfRows().toString()).doesNotContain("example.com").doesNotContain("赵");

        node(MAIL).deliver();
        node(MAIL).deliver();

        assertThat(states()).containsExactly("SENT", "SENT");
        assertThat(server.getReceivedMessages()).hasSize(2);
        var chinese = to("finance@example.com");
        assertThat(chinese.getSubject()).isEqualTo("[守信] 初审未通过（" + number + "）");
        assertThat((String) chinese.getContent()).contains("赵𠮷 的推荐未通过初审").contains("https://shouxin.example/cases/" + number);
        assertThat(chinese.getFrom()[0]).hasToString("shouxin@example.gov.cn");
        assertThat(chinese.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        var english = to("head@example.com");
        assertThat(english.getSubject()).isEqualTo("[Shouxin] Refused by the preliminary review (" + number + ")");
        assertThat((String) english.getContent()).contains("The nomination of 赵𠮷 did not pass");
        assertThat(english.getHeader("Message-ID")).isNotEqualTo(chinese.getHeader("Message-ID"));
    }

    @Test
    @DisplayName("sends nothing of a change that did not happen")
    void together() {
        assertThatThrownBy(() -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
            notices(MAIL).give(notice("1"), List.of(people.userId("finance")));
            throw new IllegalStateException("the change fails");
        })).isInstanceOf(IllegalStateException.class);
        node(MAIL).deliver();
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    @DisplayName("sends each of thirty letters once though three nodes send at the same time")
    void threeNodes() {
        for (var occasion = 0; occasion < 30; occasion++) {
            give(MAIL, String.valueOf(occasion), "finance");
        }
        var nodes = AtOnce.run(Stream.generate(() -> node(MAIL)).limit(3).<Runnable>map(node -> node::deliver).toList());

        assertThat(nodes.refusals()).isEmpty();
        assertThat(Arrays.stream(server.getReceivedMessages()).map(OutboxScene::id)).hasSize(30).doesNotHaveDuplicates();
        assertThat(states()).hasSize(30).containsOnly("SENT");
        assertThat(jdbc.sql("select max(attempts) from notices_mail").query(Long.class).single()).isEqualTo(1);
    }

    @Test
    @DisplayName("skips whom it has no address of, and takes the address of the case when the account has none")
    void addresses() {
        give(MAIL, "1", "head");
        node(MAIL).deliver();
        assertThat(states()).containsExactly("SKIPPED");
        assertThat(jdbc.sql("select fault from notices_mail").query(String.class).single()).isEqualTo(Postman.NO_ADDRESS);

        give(MAIL, "2", "head", "finance");
        postman(MAIL, (user, caseNumber) -> caseNumber.equals(number) ? Optional.of("of-the-case@example.com") : Optional.empty()).deliver();
        assertThat(to("of-the-case@example.com")).isNotNull();
        assertThat(to("finance@example.com")).as("the account's own address wins").isNotNull();
        assertThat(server.getReceivedMessages()).hasSize(2);
    }

    @Test
    @DisplayName("goes only to what is one address, kept encrypted")
    void oneAddress() {
        var finance = people.actor("finance");
        for (var wrong : List.of("a@b", "a b@example.com", "a@example.com,b@example.com", "a@example.com\r\nBcc: b@example.com", "<a@example.com>",
                "a@example..com", "x".repeat(65) + "@example.com")) {
            assertThatThrownBy(() -> addresses.change(finance, wrong, Locale.ENGLISH)).as(wrong).isInstanceOf(InvalidInput.class);
        }
        assertThat(addresses.of(finance.userId()).orElseThrow().address()).isEqualTo("finance@example.com");
        assertThat(jdbc.sql("select mail_sealed from identity_account where id = ?").param(finance.userId()).query(String.class).single())
                .doesNotContain("example");
        addresses.change(finance, " ", Locale.ENGLISH);
        assertThat(addresses.of(finance.userId())).isEmpty();
    }
}
