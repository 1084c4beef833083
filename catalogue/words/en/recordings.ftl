### Recordings of landmarks that a person chose to save for a clinician: the pages.

recordings-title = Recordings of landmarks
recordings-intro =
    Your camera’s pictures never leave your device. Where the points of your body were is not kept either, unless you ask for it in a session.
    What you asked to keep stands here: 33 points of the body, moment by moment. Never a picture.
recordings-empty = Nothing is saved.
recordings-how = In a session with the camera, switch on “Save this recording of landmarks for my clinician”. It is off unless you switch it on.
recordings-caption = Saved recordings, newest first
recordings-column-what = Exercise
recordings-column-day = Day
recordings-column-length = Length
recordings-column-size = Size
recordings-size = { $n } kB
recordings-deleted = Deleted. It is gone from this Plinth.
recordings-not-here = This recording is not here. If you deleted it, it is gone.
recordings-all = All recordings
recordings-lasted = { $seconds ->
        [0] Under a second
        [one] 1 second
       *[other] { $seconds } seconds
    }
recordings-moments = { $n ->
        [one] 1 moment
       *[other] { $n } moments
    }

## One recording

recording-holds = 33 points of the body for each of { $moments }. No picture, no sound, no name.
recording-holds-one = 33 points of the body for 1 moment. No picture, no sound, no name.
recording-facts = { $length }, { $size }
recording-why = It stays on this Plinth until you delete it. To give it to your clinician, save it as a file.
recording-session = The session it was made in
recording-download = Save as a file
recording-delete = Delete
recording-drawn = How it looks
recording-drawn-help = Drawn from nothing but the points. Dashes are your left side. Thin lines are guesses: the camera could not see that part well.
recording-figure = Stick figure at { $time }
recording-nobody = At { $time } nobody was seen.
recording-at = { $time } s
recording-numbers = What is in it
recording-numbers-help = The first line says how it was recorded. Every line after it is one moment.
recording-header = First line
recording-header-format = Format
recording-header-layout = Order of the points
recording-header-rate = Moments a second
recording-header-size = Size of the picture they were found in
recording-header-mirrored = As in a mirror
recording-yes = yes
recording-no = no
recording-unsaid = not said
recording-pixels = { $width } × { $height }
recording-moment = Moment { $n }, at { $ms } ms
recording-moment-light = Brightness, 0 to 1: { $light }
recording-moment-nobody = Nobody was seen.
recording-table = Moment { $n }: { $what }
recording-point = Point
recording-image = In the picture
recording-world = In space, in metres
recording-across = across
recording-down = down
recording-depth = depth
recording-seen = seen
recording-more = { $n ->
        [one] 1 more moment follows in the file.
       *[other] { $n } more moments follow in the file.
    }
recording-command = For clinicians who use the command line
recording-command-help = This reads the file, repetition by repetition:
recording-points =
    nose
    left eye, inner corner
    left eye
    left eye, outer corner
    right eye, inner corner
    right eye
    right eye, outer corner
    left ear
    right ear
    mouth, left
    mouth, right
    left shoulder
    right shoulder
    left elbow
    right elbow
    left wrist
    right wrist
    left little finger
    right little finger
    left index finger
    right index finger
    left thumb
    right thumb
    left hip
    right hip
    left knee
    right knee
    left ankle
    right ankle
    left heel
    right heel
    left toe
    right toe

## Deleting one

recording-delete-title = Delete this recording?
recording-delete-what = { $name }, { $day }: { $moments }.
recording-delete-help =
    It cannot be brought back. Your session and what you did stay.
    Files you saved and backups made before still hold it.
recording-delete-yes = Delete it
recording-delete-no = Keep it
