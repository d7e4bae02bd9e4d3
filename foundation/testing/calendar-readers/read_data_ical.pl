# Reads iCalendar text with Data::ICal (perl) and says what every event is, as JSON.
use strict;
use warnings;
use Data::ICal;
use Encode qw(decode);
use JSON::PP;

sub moment {
  my ($property) = @_;
  my ($y, $m, $d, $h, $i, $s, $z) = $property->value =~ /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)(Z?))?$/
    or die 'no moment: ' . $property->value;
  return "$y-$m-$d" if !defined $h;
  return "$y-$m-${d}T$h:$i:$s" . ($z || ' floating');
}

local $/;
my $calendar = Data::ICal->new(data => decode('UTF-8', <STDIN>)) or die 'unreadable';
my @found;
for my $event (grep { $_->ical_entry_type eq 'VEVENT' } @{ $calendar->entries }) {
  my %of = map { my $name = $_; $name => $event->property($name) && $event->property($name)->[0] } qw(uid summary description dtstart dtend);
  push @found, {
    uid => $of{uid}->value,
    title => $of{summary}->value,
    text => $of{description} ? $of{description}->value : '',
    from => moment($of{dtstart}),
    to => moment($of{dtend}),
  };
}
print JSON::PP->new->ascii->encode(\@found);
