-- Names of subjects stand on every row of every list: processes keep those asked for, and forget all with the next change.

create trigger subjects_mark after insert or update or delete on subjects
  for each statement execute function yx_move_mark('subjects');
