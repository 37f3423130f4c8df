-- The H2 twin is db/h2/V2.
create function refuse_change() returns trigger language plpgsql as $$
begin
  -- to destroy what the archives said may be (Ledger.asOwner)
  if tg_op = 'DELETE' and tg_table_name = 'notice_act' and current_setting('comop.destroying', true) = 'on' then
    return old;
  end if;
  raise exception '% is append-only: % refused', case tg_table_name when 'notice_act' then 'A case' else 'The audit trail' end, tg_op;
end $$;

create trigger audit_is_append_only before update or delete or truncate on audit
  execute function refuse_change();

create trigger notice_act_is_append_only before update or delete or truncate on notice_act
  execute function refuse_change();

-- It may be erased, row by row, and never be another one.
create trigger audit_text_stays before update or truncate on audit_text
  execute function refuse_change();
