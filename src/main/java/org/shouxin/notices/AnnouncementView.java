package org.shouxin.notices;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * An announcement as the public reads it.
 *
 * @param publishedAt orders announcements of one day
 */
public record AnnouncementView(String id, String kind, String bureauId, List<Announcement.PublicFact> facts, LocalDate publishedOn, Instant publishedAt) {
}
