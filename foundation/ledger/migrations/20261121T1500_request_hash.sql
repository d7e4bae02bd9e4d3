-- A request may hold somebody's telephone number, of which a plain hash is found again by trying them all.

comment on column ledger_commands.request_hash is 'HMAC-SHA256 under the house''s key, which is not in the database. Rows from before it: plain SHA-256 of the canonical request; still recognised, never written anew.';
