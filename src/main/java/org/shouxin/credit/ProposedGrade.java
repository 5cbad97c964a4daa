package org.shouxin.credit;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.shouxin.scoring.Grade;

/** What the enterprise was notified of, and the assessment it rested on then. */
@Embeddable
record ProposedGrade(
        @Column(name = "change_id") String changeId,
        @Column(name = "assessment_id") String assessmentId,
        @Column(name = "from_grade") @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR) Grade from,
        @Column(name = "to_grade") @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR) Grade to) {
}
