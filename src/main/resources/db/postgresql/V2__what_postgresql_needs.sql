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

-- It may be struck out, once.
create function refuse_all_but_striking() returns trigger language plpgsql as $$
begin
  -- to destroy what the archives said may be (Ledger.asOwner)
  if tg_op = 'DELETE' and current_setting('comop.destroying', true) = 'on' then
    return old;
  end if;
  if tg_op = 'UPDATE' then
    if old.struck_at is null
        and to_jsonb(old) - array['struck_reason', 'struck_by', 'struck_at']
          = to_jsonb(new) - array['struck_reason', 'struck_by', 'struck_at'] then
      return new;
    end if;
  end if;
  raise exception 'What became of a letter is struck out once: % refused', tg_op;
end $$;

create trigger notice_report_is_struck_only before update or delete on notice_report
  for each row execute function refuse_all_but_striking();

create trigger notice_report_stays before truncate on notice_report
  execute function refuse_all_but_striking();

create trigger notice_slip_is_struck_only before update or delete on notice_slip
  for each row execute function refuse_all_but_striking();

create trigger notice_slip_stays before truncate on notice_slip
  execute function refuse_all_but_striking();

-- It may be erased, row by row, and never be another one.
create trigger audit_text_stays before update or truncate on audit_text
  execute function refuse_change();
