### What stands on the pages that follow an answer. Each line of a text is a thought of its own.
### $emergency = emergency number, $clinic = the clinic, $hours = the out-of-hours line, $crisis = the crisis contact.

## Emergency

tier-emergency-title = Please get help now
tier-emergency-text =
    This needs emergency help straight away: call { $emergency }.
    Call even if it hurts only a little, and even in the middle of the night.
    Please do not drive there yourself.
    Have this page with you. It shows what you have told us, and at what time.
    Your exercises are paused until somebody has looked at it.
tier-emergency-told = You told us:
tier-emergency-call = Call { $emergency }
tier-emergency-show = Show this page
tier-emergency-seen = I am being seen

## Today

tier-urgent-title = Please talk to a clinician today
tier-urgent-text =
    Somebody should look at this today: ring { $clinic }.
    If it is night or a weekend, or nobody answers within 2 hours, use { $hours } or go to urgent care.
    If anything from the emergency list comes up, call { $emergency } without waiting.
    Your exercises are paused until somebody has looked at it.
tier-urgent-told = You told us:
tier-urgent-call = Ring { $clinic }
tier-urgent-list = The emergency list
were-you-seen = Has anybody looked at it since?
were-you-seen-yes = Yes, I was seen
were-you-seen-not-yet = Not yet
were-you-seen-worse = It got worse
were-you-seen-who = Who saw you?
were-you-seen-when = On which day?

## A clinician first

tier-clinician-title = One thing to check first
tier-clinician-text =
    Before you exercise, a clinician needs to look at one thing: { $reason }.
    That is only a check and does not mean bad news. Your plan waits here for you.
    You can go on walking as you usually do, unless you were told otherwise.

## A visit to book

tier-ask-title = You can begin, gently
tier-ask-text =
    Today you may begin with the gentlest exercises.
    There is one thing that a clinician should look at within 2 weeks, so please book a visit: { $reason }.
    Until you have been seen, nothing goes up and no exercise is added.
tier-ask-seen = I have been seen
tier-ask-seen-by = Seen by { $name } on { $date }
tier-ask-reminder = 14 days have gone by, and the visit is not entered yet. Please book one: { $reason }. Until then you can go on gently, and nothing goes up.

## Somebody to talk to

tier-crisis-title = You are not alone with this
tier-crisis-text =
    It is good that you have told us.
    Please talk to somebody now: { $crisis }, or somebody you trust.
    If you feel in danger, call { $emergency } at once.
    If a clinician is linked to you here, we let them know.
    Your exercises stay just as they are.
tier-crisis-always = If you ever need somebody to talk to, { $crisis } is there, whatever you answer here.
tier-crisis-rather-not = I would rather not say

## Sore days

flare-title = A day without exercises
flare-text =
    Leave the exercises out today. Sore is not the same as harmed.
    Find a position that feels good, walk a little now and then, and let your breath slow down.
    Take your medicines in the way your clinician told you.
    Ring { $clinic } today if this pain is new, came on suddenly, is the worst you have ever had, or keeps you from sleeping, standing or walking.
flare-told = This is the second day running, so your clinician is told.
easy-day-text = A lighter version today. Your plan stays as it is, and today is not counted.
settle-yes = Yes, it is settling
settle-end = It has not settled within 10 minutes, so we stop here for today.

## Starting again after a pause

clear-title = Starting again
clear-intro = Your exercises are paused until somebody has looked at it. When a clinician has, fill this in. After that the safety questions come once more.
clear-name = Name of the clinician who saw you
clear-date = Day of the visit
clear-told = A clinician told me that I may exercise
clear-not-today = Thank you. This cannot be done in the same sitting as the pause: please come back tomorrow at the earliest.
clear-kept = What you fill in here is kept, and stands in your export.
