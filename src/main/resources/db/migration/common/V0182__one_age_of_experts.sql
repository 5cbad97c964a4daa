-- the radar points out the age that candidates are compared with; nothing was ever decided by an age of its own
delete from rulebook_rule where rule_key = 'expert.radar.age';
