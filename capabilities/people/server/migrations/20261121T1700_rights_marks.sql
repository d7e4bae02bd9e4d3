-- What an account may do is asked by every request and changes seldom: processes keep it while this mark stands.

create trigger people_accounts_mark after insert or update or delete on people_accounts
  for each statement execute function yx_move_mark('rights');
create trigger people_grants_mark after insert or update or delete on people_grants
  for each statement execute function yx_move_mark('rights');
create trigger people_officers_mark after insert or update or delete on people_officers
  for each statement execute function yx_move_mark('rights');
create trigger people_logins_mark after insert or update or delete on people_logins
  for each statement execute function yx_move_mark('rights');
