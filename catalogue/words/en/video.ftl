### A recorded video, looked at in the browser.

video-title = Look at a recorded video
video-what = Choose a video of one person doing one exercise. It is looked at picture by picture, as the camera does it in a session: repetitions, holds, how far, and what may help.
video-private-list =
    The video stays on this device. It is not sent anywhere, and this page keeps nothing of it.
    The first time, about { $mb } MB are loaded from this Plinth.
video-file = Video
video-file-help = At most 10 minutes. You can also drop it anywhere on this page.
video-form = Exercise
video-form-choose = Choose one
video-hold = Agreed hold, in seconds
video-hold-help = If you leave it empty, the length of the hold brings up no tip.
video-look = Look
video-stop = Stop here
video-view = The picture that is looked at now, with the lines of the body
video-scripts = This page needs scripts: your browser looks at the video itself.

## While it looks

video-loading = Loading what looks at the pictures: { $done } of { $of } MB
video-looking = I am looking. Please leave this page open; it may take longer than the video.
video-progress = { $done } of { $of }
video-stopped = Stopped. Nothing was looked at.

## What came of it

video-found = What I saw
video-count = Repetitions: { $n }.
video-well = Seen well in { $n } % of the pictures.
video-until = Stopped at { $at }. What comes after it is not in these numbers.
video-caption = Repetition by repetition
video-column-rep = Repetition
video-column-side = Side
video-column-hold = Hold
video-column-range = How far
video-column-tips = Tips
video-side-both = both alike
video-hold-seconds = { $n } s
video-range = { $n } % of the way
video-tips-none = none
video-range-help = The whole way is what the exercise asks for. Less is fine if that is what is comfortable. These numbers are feedback on how it was done, not a diagnosis.
video-save-title = To go on with it
video-save-help = 33 points of the body for each picture, as numbers: no picture, no sound, no name. Save the file, and the command line tells more:
video-save = Save the points as a file

## What did not work

video-no-file = Choose a video first.
video-no-form = Choose the exercise that the video shows.
video-unplayable = This browser cannot play that file. Choose another, or save it as MP4 (H.264) or WebM.
video-too-long = That video is longer than 10 minutes. Cut out the part with the exercise and choose that.
video-nobody = I found nobody in this video. It works best with one whole person in good light, seen from where the exercise asks for the camera.
video-failed = Looking did not work here. Load the page again and try once more, or use another browser.
