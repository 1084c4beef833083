### Plinth as an app: on a home screen, and without a connection.

## What the device is told of it

app-description = Your back exercises, morning and evening, spoken and paced. Works without a connection.
app-log-pain = Log pain
app-log-pain-short = Pain
app-screenshot-today = Today: the next session, with every exercise and its amount
app-screenshot-session = Before a session: what you need, and what will be done

## Without a connection

offline-as-it-was = Plinth cannot be reached. This is how it was on { $day } at { $time }.
offline-lost-title = This needs a connection
offline-lost-text =
    Plinth cannot be reached right now, and this page is not kept on this device.
    If you wrote something, it was not sent. Go back: it still stands there, and you can send it when there is a connection.
offline-late-title = Please connect once
offline-late-text =
    What fits you today may have changed since this device last had everything from Plinth, so today’s plan has to come from there.
    What you did meanwhile is kept on this device and will be sent.
offline-told-title = Kept, and no session for now
offline-told-text =
    What you told is kept: on this device until it is sent, which happens by itself, and then by Plinth.
    There is no session until this device has heard from Plinth again. Open this page again when there is a connection.
offline-told-clinician = Before you exercise again, please talk to { $clinic } about it.
offline-told-help = If it gets worse, call { $emergency }.
offline-help = When to get help

## On this device

device-title = On this device
device-lead = What waits here to be sent, and how much room there is.
device-waiting-title = Waiting to be sent
device-waiting-none = Nothing waits. Everything you did has reached Plinth.
device-waiting = Waiting here: { $n }. It is sent by itself when Plinth can be reached.
device-refused-title = Not taken by Plinth
device-refused-about = These stay on this device. Is the device’s date and time right? Put it right, then send them again. If that does not help, save them as a file for whoever looks after your Plinth.
device-refused-why = What Plinth said
device-refused-line = Not taken by Plinth: { $n }. It stays on this device.
device-see = See what it is
device-again = Send again
device-file = Save as a file
device-remove = Remove it from this device
device-remove-sure = Removed, it is gone. Save it as a file first if you want to keep it.
device-remove-yes = Yes, remove it
device-open = Pain before a session
device-morning = Pain in the morning
device-sessions = A session
device-check-ins = How a session was
device-signs = Something new that you told
device-proposals = Your answer to a next step
device-ready-title = Without a connection
device-ready = Ready: Today and both sessions work without a connection until { $day }.
device-ready-not = Not ready yet. Keep this page open for a moment while there is a connection.
device-ready-failed = What the next days need could not be brought just now. Plinth tries again each time you open a page while there is a connection. If this stays so, please tell whoever looks after your Plinth.
device-ready-never = This browser keeps nothing for times without a connection. It works at localhost and at addresses with https.
device-room-title = Room
device-room = { $used } are used here; about { $left } are left for Plinth.
device-room-unknown = This browser does not say how much room there is.
device-stays = This browser keeps what Plinth has here until you remove it.
device-stays-not = This browser may clear what Plinth has here when the device runs short of room. What has been sent is safe.
device-stays-ask = Ask it to keep everything
device-full = Little room is left on this device. Please make room before it runs out: remove films, photos or apps you no longer need. Open Plinth with a connection, so that nothing waits here alone.
device-without-script = What waits here is shown by a script, which this browser does not run.

## A new version

device-new = A new version of Plinth is ready.
device-new-use = Use it now
device-new-later = It will be used when the session that is open has ended.

## What came from several devices, or late

late-mornings = Two answers came for { $weekday } morning: { $answers }. Plinth went by { $counts }, the more careful one.
late-arrived = What you did on { $day } arrived after that day was over. It counts as if it had come at once.
late-arrived-old = What you did on { $day } has arrived. It is kept with your sessions; it is too long ago to change your amounts.
late-sessions = More than one { $slot ->
        [morning] morning
       *[evening] evening
    } session was kept for { $day }: { $times }. All of them count.
list-two = { $one } and { $two }
