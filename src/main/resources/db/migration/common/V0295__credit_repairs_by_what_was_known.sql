-- A repair lifts what was known when it was passed: the number of the last row of observations then, as it was given to an
-- assessment. Assessments from before keep none and come out again by the day of the repair.
alter table credit_assessment add column repaired_known_to bigint;
