-- Whoever nominates somebody else is not the candidate: a self-nomination takes the duty SUBJECT alone.
insert into identity_duty_rule (pair_key, duty_a, duty_b, articles) values
    ('NOMINATE/SUBJECT', 'NOMINATE', 'SUBJECT', 'WJ-12(3)');
