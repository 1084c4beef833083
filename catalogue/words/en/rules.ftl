### The rules by which amounts change, for a public page. Ids: dose-engine.md, section 6.
### `.because` is a short clause for "What changed and why": after "because", or alone after a colon.
### Every number here is the rule itself: change one only together with the rule.

## Words the rules use

rules-term-before = Pain before: the number from 0 to 10 that you give before a session.
rules-term-usual = Your usual pain: the middle one of your last 7 numbers from before a session, on earlier days. With fewer than 3 of them, it is today's first number.
rules-term-easy = An easy exercise: pain rose by 1 at most and stayed at 5 or below.
rules-term-small-rise = A small rise: pain rose by 2 or more, or was 6 or more, but it was not a clear rise.
rules-term-clear-rise = A clear rise: pain rose by 3 or more and reached 4 or more; or it rose by 2 or more and reached at least 6 and at least 2 above your usual; or it rose at all and reached 8 or more.
rules-term-quiet-morning = A quiet morning: next morning, pain is no higher than it was before the first session.
rules-term-sore-morning = A sore morning: next morning, pain is 4 or more, and it is 3 or more above the pain before the first session, or 2 or more above both that pain and your usual.
rules-term-sore-day = A sore day: a sore morning after it, or a clear rise in 2 or more exercises.
rules-term-lightest = The lightest version: the easiest level of an exercise, the fewest repetitions and seconds, once a day. A version that one of your conditions asks for stays in force.
rules-term-step-down = One step down: one thing gets a little less, such as 1 or 2 repetitions, or 2 or 5 seconds.
rules-term-week = A lighter week: for 7 days every exercise is done in its lightest version.
rules-term-set-amounts = A plan by set amounts: your clinician has agreed with you that the plan goes by amounts, not by pain. Then a small rise, or a morning that is only a little worse, counts as easy.
rules-term-sore-easily = How easily your back gets sore: low, middle or high, from your answers. Where three numbers stand in a rule, they are for low, middle and high.

## What you tell us

rule-R00 = When an entry does not fit, such as a day that is already finished or a number that cannot be, then Plinth does not take it and your plan stays as it is. Any sign you reported with it still counts.
    .because = that entry did not fit, so your plan stays as it is
rule-R01 = When you report a sign that needs emergency help, then everything stops at once and the emergency page opens. Your exercises stay paused until somebody has looked at it.
    .because = you told us of a sign that needs help at once
rule-R02 = When you report a sign that a clinician should see today, or one that Plinth does not know, then everything stops at once. Your exercises stay paused until somebody has looked at it. After a procedure, new numbness or tingling, or pain that moves further down an arm or leg, counts as such a sign until 14 days after the easy days have ended.
    .because = you told us of a sign that a clinician should see today
rule-R03 = When you tell us about thoughts of harming yourself, then we show you at once whom you can talk to, and your clinician is told if one is linked. Your exercises do not change because of it.
    .because = talking to somebody comes first, and your exercises stay as they are
rule-R04 = When you report something that a clinician should look at before you go on, then all the safety questions come again before your next session, and your clinician is told.
    .because = you told us something that the safety questions ask about
rule-R05a = When an exercise brings new numbness or tingling, or pain that moves further down an arm or leg, then it goes to its lightest version and your clinician is told.
    .because = numbness, tingling or pain moved into an arm or leg
rule-R05b = When that happens a second time within 28 days, then we are resting this one until you have talked to your clinician.
    .because = numbness, tingling or pain moved into an arm or leg twice within 28 days
rule-R05c = When it happens while the exercise is already resting, then it goes on resting and your clinician is told.
    .because = numbness, tingling or pain came again while this one was resting
rule-R06a = When an exercise brings a sharp catch, then it goes one step down. If it is in its lightest version already, it stays there and your clinician is told.
    .because = there was a sharp catch
rule-R06b = When an exercise brings a sharp catch for the third time within 14 days, then we are resting this one until you have talked to your clinician.
    .because = there was a sharp catch three times within 14 days
rule-R06c = When a catch is reported while the exercise is already resting, then it goes on resting and your clinician is told.
    .because = there was a sharp catch while this one was resting
rule-R07 = When you feel dizzy, or more out of breath than the effort explains, then the session ends and your amounts stay the same. On a second day within 14 days, your clinician is told.
    .because = you felt dizzy or short of breath

## Before a session

rule-R08a = When your exercises are paused until somebody has looked at a sign, then there is no session.
    .because = your exercises are paused until somebody has looked at it
rule-R08b = When you or your clinician have paused the plan, then there is no session until one of you goes on.
    .because = your plan is paused
rule-R08c = When the safety questions are due, then they come before the next session.
    .because = the safety questions come first
rule-R08d = When pain before is 8 or more, then there is no session today, and we show what may help on a sore day. On a second day in a row, your clinician is told.
    .because = your pain before the session was 8 or more
rule-R08e = When all your exercises are resting, then there is no session and your clinician is told.
    .because = all your exercises are resting until you have talked to your clinician
rule-R08f = When an exercise is in its rest time after a procedure, then it is left out until that time is over.
    .because = this one rests for a while after your procedure
rule-R09a = When your last exercise day was 8 to 14 days ago, then repetitions and seconds go to 80 in 100 of what they were, never below the least of that level. One break is counted once.
    .because = you had a break of 8 to 14 days, so we begin a little lighter
rule-R09b = When your last exercise day was 15 to 28 days ago, then each exercise goes one level down if there is one, and repetitions and seconds go to half, never below the least of that level. The safety questions come first.
    .because = you had a break of 15 to 28 days, so we begin lighter
rule-R09c = When your last exercise day was more than 28 days ago, then each exercise begins again in its lightest version. The safety questions come first.
    .because = you had a break of more than 28 days, so we begin gently again
rule-R10 = When a lighter week is over, then you go on with the amounts of your plan. Nothing goes up because of it.
    .because = your lighter week is over
rule-R11a = When nothing speaks against it, then today's session is what your plan says.
    .because = nothing speaks against your usual plan today
rule-R11b = When you are in the easy days after a procedure or in a lighter week, or pain before is 6 or 7, then today's session is the lightest version and your plan stays as it is. With a plan by set amounts, pain of 6 or 7 does not change the session.
    .because = today is a day for a lighter version

## Pain over days and weeks

rule-R12 = When a report says that pain before was 8 or more, then that day is noted as a sore day. On a second day in a row, your clinician is told.
    .because = your pain before the session was 8 or more
rule-R13 = When there are 14 or more reports, and pain before is on average 2 points or more higher in the last 7 than in the first 7, then your clinician is told. If it is still so 7 days later, a lighter week begins, and again after each 7 days or more that it stays so.
    .because = your pain before sessions has been climbing for a while
rule-R14a = When there are 14 or more reports, and pain before has not come down by 1 point or more from the first 7 to the last 7 (on average), then we tell you once. This is for pain before that began at 2 or more on average.
    .because = your pain before sessions has not come down much yet
rule-R14b = When that is still so 42 days or more after the first report, then your clinician is told once.
    .because = your pain before sessions has not come down much in six weeks
rule-R15a = When the third sore day comes within 14 days, the second sore morning comes within 3 days, or pain before is still climbing 7 days after your clinician was told, then a lighter week begins. Repetitions and seconds of each exercise go to 80 in 100, or the exercise goes one step down if that changes nothing. Your clinician is told.
    .because = your back has been sorer for some days, so we take a lighter step
rule-R15b = When a lighter week begins and an exercise is in its lightest version already, then it stays there and your clinician is told.
    .because = your back has been sorer for some days, and this is the lightest version already
rule-R16 = When an exercise brings a clear rise on the third day within 10 days, then we are resting this one until you have talked to your clinician. In its lightest version or in a lighter week, the second day is enough.
    .because = pain rose clearly with this one several times within 10 days

## After a day, exercise by exercise

rule-R17 = When an exercise brought a catch, numbness, tingling or spreading pain that day, then nothing more changes that day and its easy days are counted from the start again.
    .because = it brought a catch, numbness, tingling or spreading pain that day
rule-R18a = When an exercise brings a clear rise, then it goes one step down.
    .because = pain rose clearly during this one
rule-R18b = When an exercise brings a clear rise in its lightest version, then it stays there and your clinician is told.
    .because = pain rose clearly during this one, and it is the lightest version already
rule-R19 = When a sore morning comes within 2 days of a step up, then that exercise goes one step down again.
    .because = the morning after was sore, so soon after a step up
rule-R20a = When effort was 9 or 10 of 10, or less than half was done because of pain or because it was too hard, then the exercise goes one step down.
    .because = it was very hard
rule-R20b = When that happens in the lightest version, then it stays there and your clinician is told.
    .because = it was very hard, and this is the lightest version already
rule-R21 = When pain before was 6 or 7 on a day, then that day is not counted, for or against you. With a plan by set amounts it is counted.
    .because = your pain before the session was 6 or 7, so the day is not counted
rule-R22a = When an exercise brings a small rise, then you stay here for now and its easy days are counted from the start again.
    .because = pain rose a little during this one
rule-R22b = When a third small rise comes without an easy day of that exercise in between, then it goes one step down.
    .because = pain rose a little three times running
rule-R22c = When that happens in the lightest version, then it stays there and your clinician is told.
    .because = pain rose a little three times running, and this is the lightest version already
rule-R23a = When an exercise was easy on a day of the following kinds, then you stay here for now and its easy days are counted from the start again. These days are: a lighter week, the rest or easy days after a procedure, a day with safety questions due, a day on which you reported a sign, a day with pain before of 8 or more, a time when pain before is climbing over weeks, and a day with a sore morning after it.
    .because = this is a time to stay where you are
rule-R23b = When an exercise was easy on pain, but effort was above 3 of 10 for a stretch, 4 for a steadiness exercise or 5 for a strength exercise, or less than 90 in 100 was done, or the movement was not steady yet, then you stay here for now and its easy days are counted from the start again. Being interrupted does not count as doing less.
    .because = it still takes some getting used to
rule-R24 = When the next morning's pain is missing or a little higher, or you were interrupted, then that day is not counted. Your easy days so far are kept.
    .because = that day is not counted, and your easy days so far are kept
rule-R25 = When an exercise was easy, then that day counts. It takes 2, 3 or 4 such days (low, middle, high) before a step up. When 4 days or more pass from one exercise day to the next, counting starts again.
    .because = one more easy day is counted
rule-R26 = When the amount was changed less than 4, 5 or 7 days ago (low, middle, high), then you stay here for now.
    .because = the last change is only a few days old
rule-R27 = When a step up has been suggested and nobody has answered yet, then you stay here for now.
    .because = a suggested step is waiting for an answer
rule-R28 = When an exercise has reached the most that your plan allows, then it stays there and your clinician is told.
    .because = you have reached the most in your plan for this one
rule-R29 = When the next step is a harder level, then it comes only after you have said that your back was still, your breathing easy and there was no new pain, or the camera saw steady movements (80 of 100 or more).
    .because = the next level comes when the movement feels steady
rule-R30 = When enough has gone up already, then this exercise waits its turn: 2, 1 or 1 steps up in a day, and 6, 3 or 2 within 7 days (low, middle, high), and 1 stretch within 7 days. Suggested steps count too. Strength comes first, then steadiness, then stretches.
    .because = enough has gone up for now, and this one waits its turn
rule-R31 = When a step up is earned and your plan asks first, then it is suggested to your clinician, or to you if no clinician is linked.
    .because = you had enough easy days, so a step up is suggested
rule-R32 = When a step up is earned, or a suggested one is accepted, then one thing goes up by one step: repetitions first, then seconds, sets, the level, and sessions a day. A new level begins with its own smaller amounts.
    .because = you had enough easy days in a row, with quiet mornings after

## Other changes

rule-R33 = When a pause begins or ends, the safety questions are passed, a procedure is entered, your plan is looked at afresh, or a suggested step is turned down, then this is noted. When you start again after a pause, or your plan was looked at afresh, easy days are counted from the start and suggested steps are withdrawn. The same goes for exercises named with a procedure and for one that was turned down.
    .because = a change in your plan was noted
rule-R34 = When your clinician opens an exercise that was resting, then it comes back in its lightest version.
    .because = your clinician says that this one may come back
rule-R35 = When a suggested step is accepted on a day that is not right for it, then the step waits and the suggestion stays. Not right is: the plan is paused, the safety questions are due, a lighter week, the rest or easy days after a procedure, a day on which you reported a sign, pain before of 8 or more, a sore day, a time when pain before is climbing over weeks, less than 4, 5 or 7 days since the last change (low, middle, high), or when enough has gone up already. Pain before of 6 or 7 counts too, but not with a plan by set amounts.
    .because = this is not the day for a step up, and the suggestion stays
