-- A folder's name has up to 255 letters. An arrival that "comop rebuild" entered again was answered before: nothing is sent.
alter table arrival alter column folder set data type varchar(300);
alter table arrival add column rebuilt boolean default false not null;
