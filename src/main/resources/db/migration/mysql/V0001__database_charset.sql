-- Tables made from here on keep every character of GB 18030 and tell look-alike identities apart.
alter database character set utf8mb4 collate utf8mb4_bin;
