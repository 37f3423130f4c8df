-- An extension that was granted by mistake stays on record, and counts no more.
alter table extension add column cancelled_by varchar(200);
alter table extension add column cancelled_at timestamp with time zone;
