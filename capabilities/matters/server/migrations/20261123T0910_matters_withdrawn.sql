-- The monthly list of withdrawals reads few rows of many: only those are in this index.

create index matters_withdrawn on matters (tenant_id, programme, closed_at desc, id desc) where closed_because = 'withdrawn';
