-- Who served the notice of a downgrade, or took down the objection to it, neither reviews the objection nor decides; the
-- contact of the enterprise stands on the other side. Who asks for a repair does not inspect it.
insert into identity_duty_rule (pair_key, duty_a, duty_b, articles) values
    ('SERVE/REVIEW', 'SERVE', 'REVIEW', 'NB-2(2)'),
    ('SERVE/DECIDE', 'SERVE', 'DECIDE', 'NB-2(2)'),
    ('CONTEST/REVIEW', 'CONTEST', 'REVIEW', 'NB-2(2)'),
    ('CONTEST/DECIDE', 'CONTEST', 'DECIDE', 'NB-2(2)'),
    ('SUBJECT/SERVE', 'SUBJECT', 'SERVE', 'NB-2(2)'),
    ('REQUEST/INVESTIGATE', 'REQUEST', 'INVESTIGATE', 'NB-2(2)');
