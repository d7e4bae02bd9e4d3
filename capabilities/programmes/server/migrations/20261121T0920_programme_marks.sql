-- Which version of a programme is in force changes a few times a year: processes keep it while its mark stands.

create trigger programmes_mark after insert or update or delete on programmes
  for each statement execute function yx_move_mark('programmes');
