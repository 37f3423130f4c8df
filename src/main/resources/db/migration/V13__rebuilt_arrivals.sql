-- A folder's name has up to 255 letters. "comop rebuild" only goes on in a store in which nothing but its own work lies.
alter table arrival alter column folder set data type varchar(300);
alter table arrival add column rebuilt boolean default false not null;
