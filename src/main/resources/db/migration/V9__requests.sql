-- A request for time, or "nothing to report", may come in a mail that answers no reminder.
alter table reply alter column message_id drop not null;
