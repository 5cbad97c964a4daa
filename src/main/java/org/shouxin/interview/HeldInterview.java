package org.shouxin.interview;

import java.util.List;

/**
 * What is recorded of a sitting.
 *
 * @param minutes what was said; {@code null} when the interviewee did not come
 * @param items   what is to be rectified, may be none
 * @param remark  why the interviewee did not come; {@code null} when they did
 */
public record HeldInterview(boolean attended, List<Attendee> attendees, String minutes, List<String> items, String remark) {

    public HeldInterview {
        attendees = List.copyOf(attendees);
        items = List.copyOf(items);
    }
}
