package org.shouxin.credit.process;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.shouxin.credit.DowngradeNotices;
import org.shouxin.credit.ServiceMethod;

/**
 * Fields of the form {@code serve-downgrade-notice}; a delivery without a number is proved by a file of the case, and nobody signs
 * for a public notice.
 */
public record ServeDowngradeNoticeForm(@NotBlank String method, @NotNull LocalDate deliveredOn, String receivedBy, String receiptNumber,
        String note) {

    DowngradeNotices.Delivery delivery() {
        return new DowngradeNotices.Delivery(ServiceMethod.of(method), deliveredOn, receivedBy, receiptNumber, note);
    }
}
