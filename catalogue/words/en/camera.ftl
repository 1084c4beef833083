### The camera: turning it on, and what is said while it watches.
### What is spoken is heard from the floor: short, and only what helps.

## Turning it on

camera-title = The camera
camera-use = Use the camera
camera-use-text = If you like, the camera counts what you do, starts the hold when you are there, and says one thing at a time that may help. It stays on this device.
camera-what = It counts what you really do, starts the hold when you are in position, and says one thing at a time that may help. Without it everything works as before.
camera-private-title = What happens to the pictures
camera-private-list =
    They are looked at on this device and forgotten at once. They are never stored and never sent.
    Only numbers are kept with your session: repetitions, seconds, how far, tips.
    Nothing goes to anybody else. The first time, about { $mb } MB are loaded from this Plinth, and then it also works without a network.
camera-where-title = Where to put it
camera-where-floor = On the floor: at your side, about two metres away, as low as a chair's seat. Your head and your feet are both in the picture.
camera-where-chair = On the chair: in front of you, about two metres away, as high as your chest.
camera-where-light = Light comes from behind the camera, not from behind you. Stand it up safely: nobody should trip over it.
camera-on = Turn the camera on
camera-other = Other camera
camera-start = Start
camera-without = Go on without the camera
camera-live = What the camera sees now
camera-record = Save this recording of landmarks for my clinician
camera-record-help = Off unless you tick it. Landmarks are 33 points of your body. They are kept for each moment of each exercise, as numbers: no picture, no sound, no name. You can look at exactly what is in it, and delete it, under History, Recordings.
camera-asking = Your browser may ask whether Plinth may use the camera.
camera-starting = One moment, I am getting ready.
camera-loading = Loading what looks at the pictures: { $done } of { $of } MB.
camera-pace = It looks at about { $n } pictures a second.

camera-advice-nobody = I can't see anybody yet. Take the position of the first exercise in front of the camera.
camera-advice-too_dark = It is too dark for me. Some more light would help.
camera-advice-two_people = I see two people. I can only look at one.
camera-advice-step_back = You are very near. A little further away, please.
camera-advice-feet = I can't see your feet. Move back a little, or turn the camera.
camera-advice-head = I can't see your head. Move the camera, or lie a little further down.
camera-advice-come_nearer = You are far away. A little nearer, please.
camera-advice-end_on = You point at the camera. Lie across its view, so that I see you from the side.
camera-advice-turn_side_on = Turn your side to the camera.
camera-advice-face_camera = Turn to face the camera.
camera-advice-good = I can see you from head to feet.

camera-trouble-insecure = Browsers allow a camera only on this device itself or at an address that begins with https. The session works without it.
camera-trouble-denied = The camera was not allowed. You can allow it in your browser's settings for this page. The session works without it.
camera-trouble-none = There is no camera on this device. The session works without it.
camera-trouble-busy = Another app is using the camera. Close it and try again, or go on without.
camera-trouble-failed = The camera could not be started. The session works without it.
camera-gone = The camera is off. The session goes on by the clock.

camera-recordings = Recordings of landmarks saved for your clinician: { $n }.
camera-recordings-wait = A recording could not be sent yet. It is only on this page: leave it open until there is a network, or let it go.
camera-recordings-look = Look at them, or delete them
camera-seen-link = What the camera saw

## While it watches

coach-title = Camera
coach-line-off = This exercise goes by the clock: the camera does not know it yet
coach-line-looking = Looking for you
coach-line-seen = I see you
coach-line-waiting = Waiting for you
coach-line-watching = You set the pace
coach-line-holding = Holding
coach-line-clock = By the clock: I can't see it well
coach-line-trusted = By the clock, as you wished
coach-trust = By the clock

coach-place = Take the start position. I wait for you.
coach-go = When you are ready.
coach-stay = The count waits for you.
coach-nobody = I can't see you.
coach-too_dark = It is too dark for me to see you.
coach-partly_out = I can't see all of you.
coach-end_on = Lie across the camera's view, please.
coach-wrong_side-side = Turn your side to the camera, please.
coach-wrong_side-front = Face the camera, please.
coach-clock = I go by the clock for this one.
coach-gone = I can't see anybody, so the session waits. It goes on when you are back.
coach-back = There you are. We go on.
coach-once = I did not see all of it. Once more, if it is comfortable.
coach-other_side = That side is done. Now the other one.
coach-better = Yes, that's it.

keys-camera = C
keys-camera-what = with the camera: go by the clock, or by the camera again
