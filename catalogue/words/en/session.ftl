### What is said and shown while a session runs.
### `.cue` is shown very large: five words at most.

side-left = left
side-right = right

slot-morning = Morning session
slot-evening = Evening session

## Changing position

say-next = Next: { $exercise }.

leave-lying = Bend your knees, roll onto your side in one piece and push up with your arms. Sit for three slow breaths.
leave-side-lying = Push up to sitting with your arms. Sit for three slow breaths.
leave-bed = Bend your knees, roll onto your side, let your feet down and push up with your arms. Sit for three slow breaths.
leave-hands-and-knees = Bring one foot forward, hold on to a chair, and come up slowly.

reach-lying = Hold on to a chair, go down on one knee, then both hands, then your side, then your back. Head on a small cushion, knees bent, feet flat.
    .cue = Lie on your back
reach-side-lying = Lie on the side that feels better, knees bent, a cushion under your head.
    .cue = Lie on your side
reach-bed = Sit on the edge of a firm bed, lie down on your side, then roll onto your back in the middle. Knees bent, feet flat.
    .cue = Lie on the bed
reach-hands-and-knees = Come down to your hands and knees: hands under shoulders, knees under hips.
    .cue = Hands and knees
reach-chair = Sit on the front half of a chair without arms, both feet flat.
    .cue = Sit on the chair
reach-standing = Stand up slowly. Hold on to something if you need to.
    .cue = Stand up slowly

go-lying-hands-and-knees = Roll onto your side in one piece, then push up onto your hands and knees: hands under shoulders, knees under hips. Wait for a breath.
go-hands-and-knees-lying = Lower yourself onto your side, then roll onto your back. Knees bent, feet flat.
go-lying-side-lying = Roll onto the side that feels better, knees bent.
go-side-lying-lying = Roll onto your back in one piece. Knees bent, feet flat.
go-chair-standing = Lean forward and stand up slowly.

## Steps of an exercise

say-ready = { $which ->
        [none] Ready.
       *[other] { $label } first. Ready.
    }
    .cue = Get ready
say-try =
    .cue = One slow try
say-ask = Was that steady, was breathing easy, and no new pain? If not, press E, or the button Easier.
    .cue = Steady? No new pain?
say-stay =
    .cue = Stay
say-rest = { $which ->
        [none] Rest. { $cycles ->
            [0] Then number { $next } of { $of }.
           *[other] Then cycle { $next } of { $of }.
        }
       *[other] Rest. Then { $label }, { $next } of { $of }.
    }
    .cue = Rest
say-set-rest = Rest. Next comes set { $next } of { $of }.
say-finish = That was the last one. Well done. Take a moment before you walk on.
    .cue = Done
say-stopped = Stopped here. What you did is kept.
say-paused = Paused. Go on when you like.

## It hurts
## What is spoken are these words and the buttons with their numbers, as they are shown.

hurts-peak-title = How much does it hurt?
hurts-peak-text = From 0, no pain, to 10, the worst imaginable.
hurts-feeling-title = What does it feel like?
hurts-feeling-sore = Just sore
hurts-feeling-catch = A sharp catch
hurts-feeling-spread = It spreads down a leg or arm
hurts-feeling-new_numbness = Newly numb or tingling
hurts-feeling-dizzy = Dizzy
hurts-feeling-breathless = Too short of breath
hurts-place-title = Where do you feel it?
hurts-place-back = Back or neck
hurts-place-leg = A leg
hurts-place-arm = An arm
hurts-place-elsewhere = Somewhere else
hurts-leave-out = Leave out
hurts-back = One back
hurts-sore-text = A pull or the usual ache is fine. Give it a moment, and choose.

hurts-left-title = We leave this one out today
hurts-caught-text = A sharp catch is very common and rarely serious. Take a few easy breaths.
hurts-rose-text = It hurts clearly more than before the session. Sore is not the same as harmed. Take a few easy breaths.
hurts-next = Go on: { $exercise }
hurts-next-last = Go on to the end

hurts-settle-title = Is it settling?
hurts-settle-text = Walk about or lie comfortably. Exercises that move your back the same way rest today.
hurts-settle-not-yet = Not yet
hurts-settle-left = { $time } left to settle
hurts-settle-waits = Take your time. There is nothing you need to do.
hurts-settle-half = Five minutes are left. Is it settling?

hurts-over-rose = A second exercise hurt clearly more, so we stop here for today. Sore is not the same as harmed. What you did is kept.
hurts-over-dizzy = Sit or lie down now, and stay there until it has passed. Call { $emergency } at once if you faint, have chest pain, or are short of breath at rest.

told-thanks = Thank you for telling us.
told-clinician = Thank you for telling us. A clinician needs to look at this before your next session.

## The page around it

session-start = Start
session-resume = Go on where you were
session-restart = Start anew
session-pause = Pause
session-go-on = Go on
session-back = Back
session-repeat = Again
session-ready = I'm ready
session-skip = Skip
session-done = I've done it
session-easier = Easier
session-hurts = It hurts
session-stop = Stop
session-more = More
session-next = Next
session-last = The last step
session-place = Exercise { $n } of { $of }
session-seconds = seconds
session-controls = Session controls
session-help = Help (opens in a new tab)
session-new = Something new
session-new-long = Something new, or help
session-close = Close
signs-empty = Tick what is new, or choose "None of these".
session-progress = Progress through the session
session-left = { $minutes ->
        [0] Less than a minute left
        [one] About 1 minute left
       *[other] About { $minutes } minutes left
    }
session-rep = { $rep } of { $of }
session-set = Set { $set } of { $of }
session-side = { $side } side
session-paused-title = Paused
session-paused-text = Tap Go on, or press Space.
session-away = You were away, so we waited here. Nothing is lost.
session-hurts-title = Let it settle
session-hurts-text = A pull or the usual ache is fine. A sharp catch: choose easier, or skip this exercise. If pain or tingling moves further down a leg or arm, or anything feels numb or weak, stop and open Help.
session-loading = Getting your session ready…
session-failed-title = This did not load
session-reload = Load again
session-failed = The session could not be loaded. Check the connection to Plinth and load this page again. Nothing you did is lost.
session-elsewhere = Your session is open in another tab or window.
session-take-over = Use it here
session-taken = Your session now runs in another tab or window.
session-ended-title = Session over
session-kept = Kept on this device.
session-sending = Sending…
session-sent = Saved.
session-unsent = Saved on this device. It will be sent when Plinth can be reached again.
session-refused = Plinth did not accept this record. It stays on this device.
session-storage-full = This device's storage is full, so this session could not be kept if the page closes. Keep it open until it says Saved.
session-captions = What is being said

session-safety-title = Before you lie down
session-safety-phone = Keep a phone or alarm within reach.
session-safety-space = Clear a space of two metres by one and a half. No socks on a smooth floor.
session-safety-chair = The chair must not roll or tip.
session-safety-wake = If you have just got up: start when you have been up and about for half an hour.
session-hands-free = Once started, it runs by itself. You need neither look nor touch.

settings-title = Voice and sounds
settings-speak = Speak the cues
settings-voice = Voice
settings-voice-none = This device has no voice for English. Tones and captions still work.
settings-voice-default = The device's own choice
settings-rate = Speaking speed
settings-rate-slow = Slower
settings-rate-normal = Normal
settings-rate-fast = Faster
settings-volume = Speech volume
settings-try-voice = Try the voice
settings-sample = Breathe out and draw your right knee up.
settings-tones = Tones
settings-tone-prepare = Three, two, one before moving
settings-tone-change = Every change: move, hold, rest, breathe
settings-tone-halfway = Halfway through a hold
settings-tone-last-three = Last three seconds of a hold
settings-tone-end = End of the session
settings-tone-volume = Tone volume
settings-try-tones = Try a tone
settings-letters = Letter and number keys work
settings-awake = Keep the screen on
settings-awake-failed = This browser cannot keep the screen on. Set the device's own screen time-out to ten minutes or more.

keys-title = Keys
keys-space = Space
keys-space-what = pause, go on
keys-right = Right arrow
keys-right-what = skip the exercise
keys-left = Left arrow
keys-left-what = back
keys-up = Up arrow
keys-up-what = again
keys-enter = Enter
keys-enter-what = I'm ready
keys-easier = E
keys-easier-what = easier
keys-hurts = H
keys-hurts-what = it hurts
keys-new = N
keys-new-what = something new, or I can't get up
keys-answers = 0 to 9
keys-answers-what = answers; T, or 0 twice, for 10
keys-done = D
keys-done-what = done, go on
keys-esc = Esc
keys-esc-what = stop the session

stop-title = Stop the session here?
stop-text = What you have done is kept.
stop-yes = Stop here
stop-no = Go on
