-- H2 has no procedural SQL of its own: its triggers are Java classes. The PostgreSQL twin is db/postgresql/V2.
create trigger audit_is_append_only before update, delete on audit
  call 'fr.comop.ledger.RefuseChange';
