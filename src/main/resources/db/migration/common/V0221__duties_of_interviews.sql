-- Nobody arranges or holds the interview they are called to, or judges what became of it; whoever held it, or recorded the evidence,
-- does not verify it.
insert into identity_duty_rule (pair_key, duty_a, duty_b, articles) values
    ('SUBJECT/ARRANGE', 'SUBJECT', 'ARRANGE', 'WJ-21'),
    ('SUBJECT/HOLD', 'SUBJECT', 'HOLD', 'WJ-21'),
    ('SUBJECT/VERIFY', 'SUBJECT', 'VERIFY', 'WJ-21'),
    ('HOLD/VERIFY', 'HOLD', 'VERIFY', 'WJ-21'),
    ('EVIDENCE/VERIFY', 'EVIDENCE', 'VERIFY', 'WJ-21');
