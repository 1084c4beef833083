### The pages.

app-name = Plinth
app-skip-link = Skip to content
nav-label = Main
nav-today = Today
nav-exercises = Exercises
nav-why = Why moving helps
nav-help = Help
footer-label = More
footer-not-device = Plinth shows and logs exercises. It is not a medical device and does not replace a doctor or physiotherapist.

## Doses

dose = { $counts ->
        [cycles] { $reps ->
            [one] 1 slow cycle
           *[other] { $reps } slow cycles
        }
       *[repetitions] { $reps ->
            [one] Once
           *[other] { $reps } times
        }
    }{ $sides ->
        [each] { " " }each side
        [both] { " " }for both sides
       *[none] { "" }
    }{ $hold ->
        [0] { "" }
        [one] , hold for 1 second
       *[other] , hold for { $hold } seconds
    }{ $sets ->
        [one] { "" }
       *[other] , { $sets } sets
    }

minutes = { $n ->
        [one] 1 minute
       *[other] { $n } minutes
    }

## Today

today-title = Today
today-ask-first-title = Ask a doctor first
today-ask-first = These exercises may help you move and stay active. Before you begin, ask a doctor or physiotherapist whether they suit your back. The questions that come first look for what speaks against it.
today-ask-first-signs = Some signs need help now, not exercise:
today-ask-first-link = when to get help
today-length = About { $minutes ->
        [one] 1 minute
       *[other] { $minutes } minutes
    }, { $exercises ->
        [one] 1 exercise
       *[other] { $exercises } exercises
    }
today-start = { $slot ->
        [evening] Start the evening session
       *[morning] Start the morning session
    }
today-again = { $slot ->
        [evening] Do the evening session again
       *[morning] Do the morning session again
    }
today-short = Short on time? { $minutes ->
        [one] 1 minute
       *[other] { $minutes } minutes
    }: { $exercises }
today-short-start = Start the short session
today-done = Done at { $time }
today-done-part = Begun at { $time }, done in part
today-ask-how = How was it?
today-exercises = The exercises
today-empty = There are no exercises for this time of day.
today-first = Your first session. It tells you everything as you go; you need neither look nor touch.
today-recent = Lately
today-all-history = All sessions

## Session page

session-title-no-script = This session runs in a browser with scripts. Without them you can follow the steps below at your own pace, and then say what you did.
session-no-script-save = Save what I did
session-did = I did this

## How was it?

how-title = How was it?
how-intro = Leave out whatever you like.
how-pain-before = Pain before the session
how-pain-after = Pain now
how-pain-peak = The worst pain during it
how-steady = Was your back still, your breathing easy, and no new pain?
how-yes = Yes
how-no = No
how-effort = How hard was it?
how-scale-pain-low = no pain
how-scale-pain-high = worst imaginable
how-scale-effort-low = no effort
how-scale-effort-high = hardest ever
how-exercises = Exercise by exercise
how-done = Done
how-partly = Partly
how-stopped = Stopped
how-not-done = Not done
how-because = Stopped because
because-none = no reason given
because-pain = it hurt
because-too-hard = it was too hard
because-interrupted = something came up
how-save = Save
how-later = Not now
how-saved = Thank you. Saved.
how-clear = leave out

## History

history-title = History
history-empty = No sessions yet. When you have done one, it stands here.
history-start = Go to Today
history-older = Older sessions
history-newer = Newest sessions
history-pain = Pain { $before } before, { $after } after
history-pain-before = Pain { $n } before
history-pain-after = Pain { $n } after
history-effort = Effort { $n } of 10
history-finished = All of it
history-part = { $of ->
        [one] { $done } of 1 exercise
       *[other] { $done } of { $of } exercises
    }
history-stopped = Stopped early
history-by-hand = Entered by hand
history-short = Short session
history-reps = { $done } of { $of }
history-column-day = Day
history-column-session = Session
history-column-done = Done
history-column-felt = How it felt
history-caption = Sessions, newest first
history-lasted = { $minutes ->
        [0] Under a minute
        [one] 1 minute
       *[other] { $minutes } minutes
    }
session-page-title = { $slot }, { $day }
session-page-what = What you did
session-page-easier = in an easier version
session-page-no-answer = You have not said yet how it was.

## Exercises

exercises-title = Exercises
exercises-intro = Seven movements for your back, each in easier and harder versions.
exercise-how = How
exercise-do = Do
exercise-dont = Don't
exercise-why = Why
exercise-feel = What you may feel
exercise-works = Works
exercise-stretches = Stretches
exercise-needs = You need
exercise-dose = How much
exercise-dose-now = Your dose now
exercise-dose-range = From { $floor } up to { $ceiling }
exercise-sessions = { $n ->
        [one] Once a day
        [2] Twice a day
       *[other] { $n } times a day
    }
exercise-levels = Easier and harder
exercise-level-now = your level now
exercise-level-off = only when you or your clinician choose it
exercise-other-forms = Other versions
exercise-settings = Other ways to set up
exercise-sources = Where this comes from
exercise-source-numbers = Numbers:
exercise-class-strength = Strength
exercise-class-stability = Stability
exercise-class-mobility = Mobility
exercise-article-title = As in the article
exercise-article-now = This is the dose in the article that Plinth began from.
exercise-article-later = The article asks for { $dose }. You get there step by step; it is not where to begin.
exercise-article-about = The article asks for { $dose }.
exercise-article-hold = holding for { $least ->
        [one] 1 second
       *[other] { $least } seconds
    }
exercise-article-hold-range = holding for { $least } to { $most } seconds
exercise-article-reps = { $least ->
        [one] once
       *[other] { $least } times
    }
exercise-article-reps-range = { $least } to { $most } times
exercise-article-minutes = { $n ->
        [one] one minute
       *[other] { $n } minutes
    }
exercise-article-sessions = { $n ->
        [one] once a day
       *[other] { $n } times a day
    }
exercise-article-offer = You may choose the article's two minutes at once.
exercise-article-choose = Do it as in the article
exercise-article-unchoose = Go back to the gentler start
exercise-article-chosen = You chose the dose of the article.
exercise-next-page = Next exercise
exercise-unknown = There is no such exercise.

## Why moving helps

why-title = Why moving helps
why-intro = When the back hurts, lying still feels right. After a day or two it tends to make things worse: muscles weaken, joints stiffen, and moving frightens more. Most people do better when they keep moving, gently and often.
why-support-title = Muscles that carry
why-support = Muscles of the belly, back and buttocks share the work with the spine. Used regularly they may carry more of it.
why-blood-title = Blood and oxygen
why-blood = Moving brings more blood to muscles and the tissue around the spine, and with it oxygen.
why-stiff-title = Less stiffness
why-stiff = Joints and muscles that are moved through a comfortable range often feel looser, and daily movements become easier.
why-mood-title = A lighter mood
why-mood = Activity sets free the body's own substances that dampen pain and lift the mood. Many people feel it the same day.
why-habits-title = Habits that help
why-habits-move = Change position often. No posture is bad for a minute; any posture is tiring for an hour.
why-habits-load = Keep loads close to you and share them between legs and back.
why-habits-bed = Rest when you need to, then get up again. Short walks count.
why-habits-sore = Sore is not the same as harmed. A pull, effort or the usual ache is fine; ease back when it gets sharp.
why-when-title = Morning and evening
why-when = Start when you have been up and about for half an hour: in the first hour after waking the discs are at their fullest and bending is stiffest. In that hour, walk a little before knee-to-chest, cat-cow and the seated rotation.
why-limits-title = What these exercises cannot do
why-limits = They do not heal a disc, replace an examination, or work for everybody. If nothing has changed after two weeks, or anything gets worse, talk to your doctor or physiotherapist.
why-sources-title = Where this comes from
why-sources =
    Staying active rather than resting in bed: NICE guideline NG59 (low back pain and sciatica) and WHO guideline on chronic low back pain, 2023.
    The four ways in which moving may help, and the habits: the article for patients that Plinth began from, in our words and with its claims toned down.
    Early-morning bending: Snook and others, Spine 1998.
    Which exercises carry the progress: Owen and others, Br J Sports Med 2020;54:1279.

## Help

help-title = Help
help-now-title = Get emergency help now
help-now = Call { $emergency } if you have any of these. Do not drive yourself.
help-now-list =
    numbness round the genitals, back passage or inner thighs
    new trouble starting, stopping or feeling your urine, or new leaking
    new loss of control or feeling of the bowels
    pain, tingling or weakness in both legs that is new or growing
    a foot that drops or drags, or strength that is fading
    chest pain, fainting, or being breathless at rest
    sudden tearing pain in the back or belly
    pain that began with a serious accident or a fall from a height
    hands turning clumsy or walking turning unsteady
    sudden severe headache or neck pain, trouble speaking, a drooping face
    back pain with fever and new weakness, numbness or a stiff neck
help-tell-title = Tell us, and whom to call
help-crisis = If you have thoughts of harming yourself or of ending your life, please talk to somebody now. In danger, call the emergency number.
help-today-title = Speak to a clinician today
help-today-list =
    fever or shivers with new or worse back pain
    new weakness in an arm or leg that nobody has examined
    night pain that no position eases
    losing weight without trying
    a swollen, painful calf
    numbness or tingling that came with an exercise and is still there next morning
help-stop-title = Stop the exercise when
help-stop-list =
    pain or tingling moves further down a leg or arm
    anything feels newly numb or weak
    you feel dizzy, or more out of breath than the effort explains
    something catches sharply: leave that exercise out today
help-up-title = I can't get up
help-up-list =
    Stay calm and breathe. Rest first.
    Bend your knees and roll onto your side in one piece.
    Push up with your arms until you sit or kneel. Wait for three breaths.
    Crawl to a firm chair. Put both hands on it, one foot flat on the floor.
    Push up, turn, and sit down. Wait again before you stand.
help-up-call = If you cannot get up, or it hurts sharply, call for help and stay warm.
help-feelings-title = What is fine
help-feelings = A pull, effort, or the usual ache up to about 5 of 10 is fine when it has settled by the next morning.

## Errors

error-title = That did not work
error-home = Go to Today
error-not-found = There is no page here. It may have moved.
error-inside = Something went wrong in Plinth. What was saved is safe.
error-full = There is no room left on the disk of this Plinth, so nothing more can be kept. What was saved is safe. Tell whoever looks after it.
error-busy = Plinth cannot keep anything just now. What was saved is safe. Try again in a minute.
error-foreign = Only Plinth's own pages may change what is kept. Open the page again and try once more.

## Only in the terminal

how-terminal-keys = Type a number and press Enter. Enter alone leaves it out.

## The person who shows the exercises.

figure-people = Who shows the exercises
figure-people-about = Choose somebody you like to look at. It is remembered on this device.
shown-by-ada = Ada
shown-by-kofi = Kofi
shown-by-rosa = Rosa
shown-by-tom = Tom
shown-by-mei = Mei
shown-by-sami = Sami
figure-play = Play the movement
figure-pause = Pause the movement
figure-turn = Turn the figure: drag it, or use the arrow keys
figure-reset = Back to the first view
figure-explain = Show what works
