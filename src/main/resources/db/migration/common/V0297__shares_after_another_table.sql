-- The version of the table of measures by which departments were told; after another one they are told everything again.
insert into credit_share_counter (counter, last_no) values ('measures', 0);
