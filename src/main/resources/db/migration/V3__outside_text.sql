-- Texts that stand outside of every question of a submission: margins, notes, sheets of people's own.
create table outside_text (
  submission_id bigint        not null references submission (id),
  ordinal       int           not null,
  sheet         varchar(60)   not null,
  cell          varchar(20)   not null,
  words         varchar(2000) not null,
  primary key (submission_id, ordinal)
);
