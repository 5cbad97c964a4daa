-- who proposes a rule, who checks it and who approves it are three people by an article of its own
insert into identity_duty_rule (pair_key, duty_a, duty_b, articles) values
    ('PROPOSE/CHECK', 'PROPOSE', 'CHECK', 'WJ-17'),
    ('PROPOSE/APPROVE', 'PROPOSE', 'APPROVE', 'WJ-17'),
    ('CHECK/APPROVE', 'CHECK', 'APPROVE', 'WJ-17');
