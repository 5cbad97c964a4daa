package org.shouxin.interview.process;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.shouxin.interview.Attendee;
import org.shouxin.interview.HeldInterview;

/** Fields of the form {@code hold-interview}; what depends on whether the interviewee came is left out otherwise. */
public record HoldInterviewForm(@NotNull String attended, List<@Valid Row> attendees, String minutes, List<@Valid Item> items, String remark) {

    /** Somebody who took part. */
    public record Row(@NotBlank String name, @NotBlank String capacity, String signedName) {
    }

    /** Something to rectify. */
    public record Item(@NotBlank String item) {
    }

    HeldInterview held() {
        return new HeldInterview("yes".equals(attended), attendees == null ? List.of()
                : attendees.stream().map(row -> new Attendee(row.name(), row.capacity(), row.signedName())).toList(), minutes,
                items == null ? List.of() : items.stream().map(Item::item).toList(), remark);
    }
}
