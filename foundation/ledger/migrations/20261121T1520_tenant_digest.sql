-- Where national algorithms are required, a jurisdiction's ledger is kept with SM3 from its first entry on.

alter table tenants add column digest text not null default 'sha256' check (digest in ('sha256', 'sm3'));
comment on column tenants.digest is 'Hash of the ledger''s chains and tree: SHA-256 or SM3 (GM/T 0004). Chosen when the jurisdiction is founded; a ledger of two hashes fails its verification.';
