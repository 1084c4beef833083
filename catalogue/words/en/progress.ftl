### How the weeks went: the page, what is asked of weeks, and the doctor's page.
### Nothing here counts days in a row, gives per cent, or judges.

nav-progress = Progress
progress-title = Progress

## The sentence

progress-nothing = Nothing to show yet. After your first session, you will see your pain and what you did here.
progress-early = A good start. After about two weeks there is enough to say how your pain is going.
progress-few = There are too few answers from the last seven days to say how your pain is going. One number before a session, or in the morning, is enough.
progress-better = Over { $span } your { $pain ->
        [morning] morning pain
       *[before] pain before sessions
    } went from about { $from } to about { $to }. That is a change most people notice.
progress-little = Over { $span } your { $pain ->
        [morning] morning pain
       *[before] pain before sessions
    } went from about { $from } to about { $to }. A little lower.
progress-same = Over { $span } your { $pain ->
        [morning] morning pain
       *[before] pain before sessions
    } stayed at about { $to }.
progress-more = Over { $span } your { $pain ->
        [morning] morning pain
       *[before] pain before sessions
    } went from about { $from } to about { $to }. Backs have better and worse weeks.
progress-weeks = { $n ->
        [one] one week
        [2] two weeks
        [3] three weeks
        [4] four weeks
        [5] five weeks
        [6] six weeks
        [7] seven weeks
        [8] eight weeks
       *[other] { $n } weeks
    }
progress-months = { $n } months
progress-years = { $n } years
progress-talk = You have exercised on fourteen days or more, and your back is not easier yet. That happens. Talk to your clinician: there may be a way that suits you better.
progress-review = Six weeks and more are a good time to go through this page with your clinician.

## What was done, and own goals

progress-week = The last seven days
progress-did = You exercised on { $days ->
        [one] 1 day
       *[other] { $days } days
    }: { $sessions ->
        [one] 1 session
       *[other] { $sessions } sessions
    }{ $minutes ->
        [0] .
        [one] , 1 minute in all.
       *[other] , { $minutes } minutes in all.
    }
progress-did-nothing = No sessions in these days. Pick up where you left off.
progress-goals = What you want to do again
progress-goal-at = You set yourself: { $goal }. Last time you put it at { $n }; 10 is as well as before.
progress-goal-new = You set yourself: { $goal }.
progress-goal-none = Name something that your back keeps you from, and see here how it goes.
progress-goal-name = Add something
progress-goal-change = Change
progress-goal-say = Say how it goes today
progress-all = All sessions
progress-report = A page for your doctor (PDF)
progress-saved = Thank you. Saved.

## Charts

progress-pain = Your pain
chart-pain-title = { $pain ->
        [morning] Pain on the morning after, 0 to 10
       *[before] Pain before sessions, 0 to 10
    }
chart-pain-about = { $points ->
        [one] One stretch of days from { $from } to { $until }.
       *[other] { $points } stretches of days from { $from } to { $until }.
    } The mean goes from { $first } to { $last }. Thin lines go from the least to the most. The numbers are in the table below.
chart-band = Tinted: about where your first week was. What lies outside it is a change most people notice.
chart-all-title = Pain before, at its worst, after sessions, and next morning, 0 to 10
chart-all-about = Means from { $from } to { $until }. The numbers are in the table below.
chart-series-before = before
chart-series-peak = worst
chart-series-after = after
chart-series-morning = morning
chart-table = The numbers
chart-dose-title = { $exercise }: seconds of work a day{ $sides ->
        [each] {" "}(one side)
       *[other] {""}
    }
chart-dose-times-title = { $exercise }: repetitions a day{ $sides ->
        [each] {" "}(one side)
       *[other] {""}
    }
chart-dose-about = From { $first } to { $last }. Each change and its reason are in the table below.
chart-column-from = From
chart-column-mean = Pain: mean (least–most)
chart-column-before = Before
chart-column-peak = Worst
chart-column-after = After
chart-column-morning = Morning after
chart-column-done = Sessions
chart-value = { $mean } ({ $least }–{ $most })
chart-value-none = –
chart-table-caption = Pain as mean (least–most); sessions done of those prescribed
chart-seconds = { $n } s
chart-times = { $n }×
# As in dates.ftl: short, below a chart.
date-short-month = { $day } { $month }
date-month-year = { $month } { $year }

## For the clinician

progress-clinician = For your clinician
progress-clinician-about = The same weeks in numbers. Your own page ends here.
progress-sessions = Sessions
progress-done-of = { $done } of { $of } prescribed sessions done{ $beside ->
        [0] {""}
        [one] , and 1 more on a day when fewer or none were asked for
       *[other] , and { $beside } more on days when fewer or none were asked for
    }
progress-done-about = A session counts from half of its repetitions. Days with a pause, a lighter week, rest after a procedure, or an easy day are not counted, nor is today. These are the person's own entries.
progress-done-none = No day is over yet on which a session was prescribed.
progress-doses = Amounts, and why they changed
progress-dose-column-day = Day
progress-dose-column-to = Amount
progress-dose-column-why = Why
progress-dose-earlier = { $n ->
        [one] and 1 earlier change
       *[other] and { $n } earlier changes
    }
progress-why-begun = where it began
progress-why-chosen = chosen by the person
progress-why-programme = the programme was made anew
progress-dose-now = { $amount }. { $often }
progress-seen = What a camera saw
progress-seen-about = Median repetition in the first and in the latest week in which it saw enough. Range is told by the first week; a camera is no measuring instrument.
progress-seen-column-hold = Hold
progress-seen-column-range = Range
progress-seen-column-days = Days
progress-seen-hold = { $from } → { $to } s
progress-seen-range = { $n } % of the first week
progress-seen-none = nothing to hold
progress-measures = Questionnaires
progress-measures-none = None answered yet.
progress-measure-column = Measure
progress-measure-first = First
progress-measure-last = Latest
progress-measure-notice = Change most people notice
progress-peg = PEG, 0 to 10, lower is better (Krebs 2009)
progress-peg-pain = Average pain of the week, 0 to 10 (NRS)
progress-psfs = Own activities, 0 to 10, higher is better (PSFS, Stratford 1995)
progress-psfs-one = { $goal }, 0 to 10
progress-groc = Change all in all, -7 to +7 (GROC)
progress-notice-peg = 30 % lower
progress-notice-pain = 2 points or 30 % lower (Ostelo 2008)
progress-notice-psfs = 2 points
progress-notice-psfs-one = 3 points
progress-notice-groc = +3
progress-on = { $value } ({ $date })

## What is asked of weeks

measure-card-title = How was the past week?
measure-card = A few short questions. They help you and your clinician see how it goes. Leave them out if you like.
measure-card-goals = You named one thing that you would like to do again. Is there another?
measure-answer = Answer
measure-later = Not now
measure-save = Save
measure-missing = Choose a number for each question, or "Not now".
measure-peg-title = Your past week
measure-peg-pain = What number best describes your pain on average in the past week?
measure-peg-pain-low = no pain
measure-peg-pain-high = pain as bad as you can imagine
measure-peg-enjoyment = What number best describes how, during the past week, pain has interfered with your enjoyment of life?
measure-peg-activity = What number best describes how, during the past week, pain has interfered with your general activity?
measure-peg-low = does not interfere
measure-peg-high = completely interferes
measure-psfs-title = What you want to do again
measure-psfs-about = How well can you do it today?
measure-psfs-low = unable to do it
measure-psfs-high = as well as before
measure-psfs-some = Answer for at least one of them, or "Not now".
measure-groc-title = All in all
measure-groc-about = Compared with when you began these exercises, how is your back now?
measure-groc-low = a very great deal worse
measure-groc-zero = about the same
measure-groc-high = a very great deal better
measure-source-peg = PEG: Krebs and others, 2009.
measure-source-psfs = Patient-Specific Functional Scale: Stratford and others, 1995.

## Naming what one wants to do again

goal-title = Something you want to do again
goal-about = Name one thing in your own life that your back makes hard or keeps you from. In your own words, and small enough to try.
goal-examples = For example
goal-example-list =
    put on my socks standing up
    sit through dinner
    carry the shopping home
    dig the garden for half an hour
    sleep through the night
goal-text = I want to
goal-yours = You told us before: { $goal }
goal-save = Save
goal-edit-title = Change what you named
goal-leave = Take it off the list
goal-leave-about = What you said about it stays in your numbers.
goal-wrong = Write a few words, { $n } letters at most.
goal-full = Five are enough at a time. Take one off the list first.

## The doctor's page

report-title = Back exercises: a page for the doctor
report-dates = From { $from } to { $until }
report-name = Name and date of birth
report-made = Made by Plinth from what the person entered. Not signed by a clinician.
report-made-by = Prescribed by { $name }. Made by Plinth from what the person entered.
report-from-to = { $from }, then { $to }
report-hold = hold { $from } s, then { $to } s
report-prescribed = Prescribed now, and how it came about
report-item-began = { $now }. Began on { $date } with: { $first }.
report-item-changes = { $n ->
        [one] 1 change since
       *[other] { $n } changes since
    }, the latest on { $date }: { $why }.
report-item-rests = Resting since { $date }, until a clinician has looked at it: { $why }.
report-left = Left out: { $names }.
report-felt = Felt
report-done = Done
report-did-days = On { $days ->
        [one] 1 day
       *[other] { $days } days
    }, { $sessions ->
        [one] 1 session
       *[other] { $sessions } sessions
    }.
report-changes = Latest changes, and why
report-change = { $exercise }, { $amount }: { $why }.
# Why an amount changed, for a clinician, where the rule's own clause speaks to the person.
report-why-R09a = after a break of 8 to 14 days, begun a little lighter
report-why-R09b = after a break of 15 to 28 days, begun lighter
report-why-R09c = after a break of more than 28 days, begun again gently
report-why-R10 = the lighter week is over
report-why-R15a = sorer for some days, so a lighter step
report-why-R15b = sorer for some days, and this is the lightest version already
report-why-R31 = enough easy days, so a step up is suggested
report-why-R32 = enough easy days in a row, with quiet mornings after
report-why-R33 = a change in the plan was noted
report-why-R34 = a clinician says that this one may come back
report-signs = Signs that were told, pauses and rests
report-signs-none = None told.
report-sign-open = { $sign }. Not looked at yet.
report-sign-closed = { $sign }. Looked at on { $date } by { $by }.
report-sign-session = { $sign }, felt in a session.
report-pause-ill = Ill
report-pause-away = Travelling
report-pause = { $why }, until { $date }.
report-pause-on = { $why }, still.
report-rest = { $exercise } rested; looked at on { $date } by { $by }.
report-rest-until = { $exercise } rested until { $date }.
report-rest-on = { $exercise } rests, until a clinician has looked at it.
report-more = and { $n } more
report-nothing = Nothing yet.
report-written = The page for the doctor is in { $file }.
report-not-yet = There is nothing to put on a page for the doctor yet. Answer the questions first.
report-foot = Plinth · { $date } · Shows and logs exercises; not a medical device.
