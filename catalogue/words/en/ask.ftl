### The questions, and the small answers of a day.

## The interview

ask-start = Begin with a few questions
ask-first = First come some short questions about signs, then about you: about five minutes. Your programme is made from the answers.
ask-due-title = A few questions first
ask-due = The safety questions are due again. They come before the next session and take about two minutes.
ask-more = Some questions about you are open. Your programme is made from the answers.
ask-intro =
    What comes first is rare, and everybody is asked. Most people can say no to all of it.
    Tick what fits you, or choose "None of these".
ask-since = Last time was { $date }: tick only what is new or has changed since then.
ask-progress = Question { $n } of about { $of }
ask-unsure = Not sure
ask-again = You were not sure about this. Does the explanation help? If you are still not sure, we count it as a yes, to be on the safe side.
ask-none = None of these
ask-ticked = Go on with what I ticked
ask-next = Next
ask-back = Back
ask-go-on = Go on
ask-wrong-empty = Nothing is answered yet. Choose what fits.
ask-wrong-line = That was not one of the answers. Please choose again.
ask-wrong-several = Choose one answer.
ask-wrong-range = That number is not possible here.
ask-wrong-date = That date is not possible. It cannot be in the future.
and = and

screen-feeling = Feeling, bladder, arms and legs
screen-sudden = Sudden things
screen-health = Your health lately
screen-health_more = A little more about that
screen-procedure = What was done, and when?
    .help = An injection, a needle, a treatment of nerves, cement, a stimulator or a pump. If there was more than one, take the latest; you can add others later.
screen-age = How old are you?
    .help = Your age decides some questions and where you begin.
screen-you = About you
screen-you_more = A little more about that
screen-conditions = Do any of these belong to you?
    .help = Each one you tick opens a short list, so that your programme can leave out what does not suit you.
screen-mood = How are you in yourself? Have you had thoughts of harming yourself or of ending your life?
    .help = Pain wears people down, and everybody is asked. Your exercises do not change because of it.
screen-mood-short = How you are
screen-pain_now = How much does it hurt right now?
screen-pain_worst = The worst it was in the last 24 hours
screen-pain_average = What it was on average in the last 24 hours
screen-where = Where does it hurt?
screen-limb = Does the pain go into a leg or an arm?
screen-leg_worse = What makes the leg worse?
screen-since = How long has it been this time?
screen-rest_pain = Does it hurt when you rest, or at night?
screen-settles = When something stirs it up, how long until it settles?
screen-cannot = Is there anything you cannot do?
screen-minutes = How many minutes do you have for a session?
screen-goal = What would you like to do again?
    .help = In your own words, or leave it empty. It stands on your pages, for you.

line-health-fever = Do you have a fever at the moment?
line-health-needle = Has anything been done at your spine in the last eight weeks: an injection, a needle, a treatment of nerves, cement, a stimulator or a pump?
line-you-cancer = Do you have cancer, or have you had it?
line-you-fused_spine = Are parts of your spine grown together (ankylosing spondylitis, DISH)?
line-you-pregnant = Are you pregnant?
line-you-blood_thinner = Do you take a blood thinner, or does your blood clot badly?
line-mood-no = No
line-mood-yes = Yes
line-mood-rather_not = I would rather not say
line-where-lower_back = Lower back
line-where-upper_back = Upper back
line-where-neck = Neck
line-limb-leg_above_knee = Into a leg, not below the knee
line-limb-leg_below_knee = Into a leg, below the knee
line-limb-arm = Into an arm
line-leg_worse-bending = Bending or sitting
line-leg_worse-standing = Standing or arching back
line-leg_worse-not_sure = Neither, or I am not sure
line-since-weeks_0_4 = Less than 4 weeks
line-since-weeks_4_6 = 4 to 6 weeks
line-since-weeks_6_12 = 6 to 12 weeks, and steady
line-since-weeks_12 = More than 12 weeks, and steady
line-rest_pain-no = No
line-rest_pain-sometimes = Sometimes
line-rest_pain-constant = All the time
line-settles-within_30 = Within half an hour
line-settles-within_120 = Within two hours
line-settles-longer = Longer
line-cannot-kneel = Kneel
line-cannot-lie_flat = Lie flat on my back
line-cannot-floor = Get down to the floor and up again
line-minutes-5 = About 5
line-minutes-10 = About 10
line-minutes-15 = 15 or more

procedure-which = What was it?
procedure-date = On which day?
procedure-hour = At about what time?
procedure-hour-unknown = I do not know
procedure-longer-rest = I was sedated, or my legs or arms still feel odd
procedure-longer-easy = I have diabetes and my sugars run high
procedure-link = I had a procedure

## About you

about-title = Your answers
about-intro = Your programme is made from these. Change one whenever something has changed; the programme follows at once.
about-goal = You would like
about-derived = What they come to
about-change = Change

derived-low = Your back settles quickly, so amounts may rise after two easy days.
derived-moderate = Your back is stirred up now and then, so amounts rise more slowly. What told us: { $because }.
derived-high = Your back is easily stirred up, so you begin with the lightest versions and go slowly. What told us: { $because }.
derived-acute = It has been less than 4 weeks.
derived-subacute = It has been between 4 and 12 weeks.
derived-chronic = It has been more than 12 weeks.

## Whom to call

contacts-title = Whom to call
contacts-intro = Before anything else: these stand on every page that may need them. Please check them for where you live.
contacts-missing = Please fill in all four. Without them we cannot tell you whom to call.
contacts-country = Country
contacts-other = Another country
contacts-look = Fill in this country's numbers
contacts-emergency = Emergency number
contacts-hours = For nights and weekends
contacts-crisis = Somebody to talk to in a crisis
contacts-clinic = Your doctor, physiotherapist or clinic
contacts-clinic-example = name and telephone number
contacts-your-emergency = your emergency number (112 in Europe, 999 in the United Kingdom, 911 in North America)
contacts-your-hours = your doctor's line for nights and weekends
contacts-your-crisis = a crisis line near you
contacts-your-clinic = your doctor's practice

## Signs

signs-title = Something new
signs-intro = Tick what is new. What you tell us counts at once.
signs-group-moving = While moving
signs-tell = Tell us
sign-unknown = something that you told us
stop-not-yet = Thank you. Please do not leave it: ring again, or use the line for nights and weekends.
stop-clear-link = A clinician has looked at it
clear-time = At about what time
clear-save = Save
clear-wrong-name = Please give the name of the clinician who saw you.
clear-wrong-date = The visit must be later than the moment you told us of the sign, and not in the future. If it was on the same day, please give the time.
clear-wrong-told = Please tick the sentence, if it is so.
clear-wrong-age = Plinth is not made for people under 18 to use on their own. Please ask a clinician.
clear-wrong-nothing = Nothing is waiting to be looked at.
tier-age-title = Not yet for you
tier-age-text =
    Plinth is made for grown-ups. Growing spines need a plan of their own.
    Please ask a doctor or physiotherapist which exercises suit you.

## A day

open-pain = How much does it hurt right now?
open-new = Is anything new?
open-new-help = New means: numbness, weakness, bladder or bowel, fever, a fall, chest pain, or anything else that worries you.
open-nothing = Nothing new
open-something = Something new
open-wrong-pain = Choose how much it hurts, from 0 to 10.
open-wrong-new = Choose "Nothing new" or "Something new".

morning-title = Good morning
morning-about = One question about { $day }, before the new day begins.
morning-pain = How much does it hurt this morning?

changes-title = What changed and why
changes-rule = rule
change-moved = { $exercise }: { $moved }, because { $because }.
change-stays = { $exercise }: stay here for now, because { $because }.
change-rests = { $exercise }: resting this one until you have talked to your clinician, because { $because }.
change-note = For you to know: { $because }.
change-reps = { $from } → { $to } repetitions
change-hold = { $from } → { $to } seconds
change-sets = { $from } → { $to } sets
change-sessions = { $from } → { $to } sessions a day

proposals-title = Ready for a little more?
proposal-accept = Yes, please
proposal-decline = Not now

pause-title = Your plan is paused
pause-on = Take the time you need. Pick up where you left off when you are ready.
pause-back = I am back
pause-ill = I am ill
pause-away = I am travelling

day-title = Also
today-easy = A lighter version today.
today-nothing = There is nothing in your programme at the moment. Walking as you usually do is fine; your clinician can say what may come next.

## The programme

nav-programme = Programme
programme-title = Your programme
programme-empty = Your programme is made from your answers. Begin with the questions.
programme-version = Version { $n }.
programme-edit = Change it
programme-level = Version
programme-reps = Repetitions
programme-hold = Seconds to hold
programme-sessions = Sessions a day
programme-limits = My clinician told me
programme-limits-about = Your clinician may set other limits. Give their name, so that it stands in your records.
programme-top = Hardest version
programme-most-sessions = Most sessions a day
programme-as-is = As it is
programme-auto = Amounts may rise without asking me
programme-off = Leave this exercise out
programme-reason = Why
programme-told = My clinician told me so
programme-left = Not in your programme at the moment
programme-back = Bring it back
programme-resting = Resting this one until you have talked to your clinician.
programme-lift = A clinician has looked at it
programme-wrong-item = This exercise is not in your programme.
programme-wrong-range = This is outside the limits beside the field.
programme-wrong-cap = Together this would be too long a time under load. Take fewer repetitions or fewer seconds.
programme-wrong-today = Today is not a day for more. Less is always possible; try more on a quiet day.
programme-wrong-clinician = Please give your clinician's name and tick the sentence, if it is so.
programme-wrong-lift = Please give the clinician's name and the day, not in the future.

left-condition = Not for you at the moment, because { $because }.
left-conflict = Not for you at the moment: two things you told us ask for opposite versions. A clinician can say which one suits you.
left-not-yet = Not yet: it comes when your back settles more quickly.
left-visit = After your visit to a clinician.
left-one-a-week = Soon: new exercises come one a week.
left-clinician = Left out until your clinician says otherwise.
suits = This version suits you, because { $because }.
suits-care = Take a little care, because { $because }.

## The rules

rules-title = How amounts change
rules-intro = These are all the rules by which your amounts go up, stay, go down or stop. They are the same for everybody, and none of them is hidden.
rules-terms = Words the rules use
rules-all = The rules
rules-source = The rules are called HEP-DOSE-1. They build on the pain-monitoring model (Thomee 1997; Silbernagel 2007) and the two-for-two rule; where no source is named, the number is our choice.

api-not-now = No session can be had now. Something else comes first.
