-- An administrator opened at the server's own console, past the others, is seen as such by whoever looks on.

alter table people_accounts add column recovered_at timestamptz(3), add column recovered_reason text;
comment on column people_accounts.recovered_at is 'When the account was opened by `yixian recover`, because no administrator of its kind could sign in any more; null for all others.';
comment on column people_accounts.recovered_reason is 'Why, in the words of whoever stood at the console.';
