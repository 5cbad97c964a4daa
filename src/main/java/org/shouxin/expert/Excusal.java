package org.shouxin.expert;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** That a member was excused, from what, why, by whom and when. */
@Embeddable
record Excusal(
        @Column(name = "excused_from") @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR) ExcusedFrom from,
        @Column(name = "excused_reason") String reason,
        @Column(name = "excused_by") String by,
        @Column(name = "excused_at") @JdbcTypeCode(SqlTypes.TIMESTAMP) Instant at) {
}
