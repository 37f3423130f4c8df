-- What commands of staff may do on PostgreSQL, as a role of their own: they read all that comop stores, add to it, and
-- change and delete what commands change and delete. They cannot change a table, nor what was written to the audit trail,
-- nor wake or stop the timers of the service. Whoever learns its password can do no more.
--
--   create role comop_staff login password '…';                       once, as the administrator
--   psql -h HOST -U comop -d comop -f comop-staff.sql                  as the owner of the tables, after "comop init" and
--                                                                      after each new version: tables may be new
--
-- comop init, rebuild and the other commands for the person in IT need the service's own account.
do $$
declare
  known record;
begin
  for known in select tablename as name from pg_tables where schemaname = 'public' and tableowner = current_user loop
    execute format('revoke all on public.%I from comop_staff', known.name);
    if known.name not like 'qrtz\_%' then
      execute format('grant select on public.%I to comop_staff', known.name);
    end if;
    -- the service alone knows the clock, and when it has last looked
    if known.name not like 'qrtz\_%'
        and known.name not in ('flyway_schema_history', 'clock_seen', 'clock_step', 'last_look', 'audit_head') then
      execute format('grant insert on public.%I to comop_staff', known.name);
    end if;
    -- what was done is added to, and stays
    if known.name not like 'qrtz\_%'
        and known.name not in ('flyway_schema_history', 'clock_seen', 'clock_step', 'last_look', 'audit', 'audit_text',
                               'notice_act') then
      execute format('grant update on public.%I to comop_staff', known.name);
    end if;
    if known.name in ('arrival_concern', 'dead_address', 'finding', 'finding_place', 'handover', 'hindrance',
                      'known_by', 'outbox', 'outbox_attachment', 'outbox_text', 'page_comment', 'reminder', 'sent_to') then
      execute format('grant delete on public.%I to comop_staff', known.name);
    end if;
  end loop;
end $$;
