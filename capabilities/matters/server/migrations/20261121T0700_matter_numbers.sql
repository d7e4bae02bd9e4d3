-- No list could use this index: a number is asked for together with the words of the title, and by them alone.

drop index matters_number;
