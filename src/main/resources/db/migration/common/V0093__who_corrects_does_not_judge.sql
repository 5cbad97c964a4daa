-- whoever corrected a registration for the nominating unit stands where the nominator stood
insert into identity_duty_rule (pair_key, duty_a, duty_b, articles) values
    ('CORRECT/REVIEW', 'CORRECT', 'REVIEW', 'WJ-12(1),WJ-12(3)'),
    ('CORRECT/TEST', 'CORRECT', 'TEST', 'WJ-12(1),WJ-11(5)'),
    ('CORRECT/DECIDE', 'CORRECT', 'DECIDE', 'WJ-12(1),WJ-12(4)');
