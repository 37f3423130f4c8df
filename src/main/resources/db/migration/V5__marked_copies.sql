-- The marked copy that went back with a submission; how often the very same file was sent again.

alter table submission add column marked_copy char(64);
alter table submission add column sent_again int default 0 not null;
create index submission_marked_copy on submission (marked_copy);
