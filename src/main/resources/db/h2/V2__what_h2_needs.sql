-- H2 has no procedural SQL of its own: its triggers are Java classes. The PostgreSQL twin is db/postgresql/V2.
create trigger audit_is_append_only before update, delete on audit
  call 'fr.comop.ledger.h2.AddOnly';
create trigger notice_act_is_append_only before update, delete on notice_act
  call 'fr.comop.ledger.h2.AddOnly';
-- It may be struck out, once.
create trigger notice_report_is_struck_only before update, delete on notice_report for each row
  call 'fr.comop.ledger.h2.StruckOnly';
create trigger notice_slip_is_struck_only before update, delete on notice_slip for each row
  call 'fr.comop.ledger.h2.StruckOnly';
-- It may be erased, as the owner, and never be another one.
create trigger audit_text_stays before update on audit_text
  call 'fr.comop.ledger.h2.AddOnly';

-- The role that comop works as is no administrator, so may not say CHECKPOINT: these do it in its place.
create alias comop_write for 'fr.comop.ledger.h2.ToDisk.write';
create alias comop_force for 'fr.comop.ledger.h2.ToDisk.force';
create alias comop_tidy for 'fr.comop.ledger.h2.ToDisk.tidy';
