-- The role that comop works as is no administrator, so may not say CHECKPOINT: these do it in its place.
create alias if not exists comop_write for 'fr.comop.ledger.ToDisk.write';
create alias if not exists comop_force for 'fr.comop.ledger.ToDisk.force';
