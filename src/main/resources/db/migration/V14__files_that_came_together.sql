-- The files of the shared folder, one or several an arrival: those that came together are answered together.
create table arrival_file (
  arrival_id bigint        not null references arrival (id),
  ordinal    int           not null,
  origin     varchar(1100) not null,
  name       varchar(500)  not null,
  sha256     char(64)      not null,
  size_bytes bigint        not null,
  seen_at    timestamp with time zone not null,
  lies_at    varchar(1100),
  filed_at   timestamp with time zone,
  primary key (arrival_id, ordinal),
  constraint arrival_file_origin unique (origin)
);
create index arrival_file_filed on arrival_file (filed_at);
insert into arrival_file (arrival_id, ordinal, origin, name, sha256, size_bytes, seen_at, filed_at)
select id, 1, origin, coalesce(name, ''), sha256, size_bytes, received_at,
       case when filed then coalesce(decided_at, recorded_at) end
from arrival where channel = 'FOLDER';

-- What stands in the way of taking in and filing away, for staff to see; gone when it is over.
create table hindrance (
  way      varchar(20)   not null,
  place    varchar(1100) not null,
  what     varchar(2000) not null,
  since    timestamp with time zone not null,
  unread   varchar(200),
  primary key (way, place)
);
