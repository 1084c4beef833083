### Days, times and numbers. $weekday and $month are the words below; day, year, hour and minute are
### digits.

weekday = { $n ->
        [1] Monday
        [2] Tuesday
        [3] Wednesday
        [4] Thursday
        [5] Friday
        [6] Saturday
       *[7] Sunday
    }
weekday-short = { $n ->
        [1] Mon
        [2] Tue
        [3] Wed
        [4] Thu
        [5] Fri
        [6] Sat
       *[7] Sun
    }
month = { $n ->
        [1] January
        [2] February
        [3] March
        [4] April
        [5] May
        [6] June
        [7] July
        [8] August
        [9] September
        [10] October
        [11] November
       *[12] December
    }
month-short = { $n ->
        [1] Jan
        [2] Feb
        [3] Mar
        [4] Apr
        [5] May
        [6] Jun
        [7] Jul
        [8] Aug
        [9] Sep
        [10] Oct
        [11] Nov
       *[12] Dec
    }

date-day = { $weekday } { $day } { $month }
date-full = { $day } { $month } { $year }
date-month = { $day } { $month }
date-short = { $day } { $month } { $year }
date-short-time = { $weekday } { $day } { $month } { $year }, { $time }
date-month-time = { $day } { $month }, { $time }
clock = { $hour }:{ $minute }
# Between the whole and its tenths.
decimal-mark = .
