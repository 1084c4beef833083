### Reminders: the page where they are chosen, and what they say. What they say may lie on a locked
### screen: no symptom, no score. $slot is morning or evening.

reminders-title = Reminders
reminders-what = Choose when Plinth reminds you of a session. It comes at these times only, and not if you have done the session already.
reminders-saved = Saved.
reminders-next = Next reminder: { $day }, { $time }.
reminders-wait = Reminders wait for now: something else comes first. Please look at
reminders-none-on = You have chosen your times.
reminders-none-on-choose = Choose how a reminder reaches you
reminders-times = Times
reminders-every-day = The same every day
reminders-every-day-save = Remind me every day
reminders-morning = Morning
reminders-evening = Evening
reminders-empty = Leave a time empty for no reminder.
reminders-empty-differs = The times of the days differ. Where you leave a time empty here, they stay as they are.
reminders-days = Different times on some days
reminders-days-caption = A morning and an evening time for each day
reminders-day = Day
reminders-time-of = { $day }, { $slot ->
        [evening] evening
       *[morning] morning
    }
reminders-save = Save
reminders-stop = Stop all reminders
reminders-more = Time zone and second reminder
reminders-zone = Time zone
reminders-zone-help = The times are meant by the clock in this place, in summer and in winter. For example: Europe/London.
reminders-zone-other = This device is in { $zone }. Use its times?
reminders-zone-use = Use the times of { $zone }
reminders-nudge = A second reminder, if the session is not done
reminders-nudge-none = None
reminders-nudge-after = { $minutes ->
        [30] After half an hour
        [60] After an hour
       *[90] After an hour and a half
    }
reminders-quiet = Quiet days
reminders-quiet-breaks = Breaks at work are silent on these days too.
reminders-quiet-today = No reminders today
reminders-quiet-until = No reminders up to and including
reminders-quiet-save = Be quiet until then
reminders-quiet-on = No reminders from { $from } to { $to }.
reminders-quiet-day = No reminders on { $day }.
reminders-quiet-over = Remind me again
reminders-ways = How reminders reach you
reminders-push = On this device
reminders-push-what = A message from your browser, also when Plinth is closed. It says that it is time for a session, and nothing about your health.
reminders-push-scripts = For messages on this device, scripts must be allowed in your browser.
reminders-push-on = Turn on for this device
reminders-push-off = Turn off for this device
reminders-push-is-on = Messages are on for this device.
reminders-push-is-off = Messages are off for this device.
reminders-push-unable = This browser takes no messages from Plinth. On an iPhone or iPad, add Plinth to the home screen first. Anywhere else, Plinth needs an address with https.
reminders-push-denied = Your browser does not allow messages from this page. You can allow them in the browser's settings for this page.
reminders-push-away = That did not work. Your browser may be offline: try again in a moment.
reminders-push-try = Send a test message
reminders-push-tried = A test message is on its way.
reminders-push-unknown = Messages are off for this browser. Turn them on again for this device.
reminders-push-devices = { $n ->
        [one] Messages are on for one device or browser.
       *[other] Messages are on for { $n } devices or browsers.
    }
reminders-push-all-off = Turn off everywhere
reminders-push-gone = { $n ->
        [one] One device or browser takes messages no longer. If you still use it, turn them on there again.
       *[other] { $n } devices or browsers take messages no longer. If you still use them, turn them on there again.
    }
reminders-push-gone-seen = All right
reminders-calendar = In your calendar
reminders-calendar-what = An address to which your calendar can subscribe. Whoever has the address sees your times, and nothing else.
reminders-calendar-make = Make an address
reminders-calendar-new = Make a new address
reminders-calendar-new-help = The old address then stops working.
reminders-calendar-on = Your calendar has had an address since { $day }.
reminders-calendar-revoke = Stop the address
reminders-calendar-once = This is your address. It is shown only now: copy it into your calendar, under "subscribe" or "from URL".
reminders-calendar-address = Address for your calendar
reminders-calendar-copy = Copy
reminders-calendar-copied = Copied.
reminders-mail = By e-mail
reminders-mail-what = Leave the address empty for no e-mails.
reminders-mail-address = E-mail address
reminders-wrong-time = Please give a time of hours and minutes, such as 07:30, or leave it empty.
reminders-wrong-zone = This time zone is not known. Please choose one from the list, such as Europe/London.
reminders-wrong-nudge = Please choose one of the lines.
reminders-wrong-mail = This is not an e-mail address.
reminders-wrong-until = Please give a day from today on, at most a year ahead.
reminders-wrong-push = What the browser sent cannot be used for messages.
reminders-footer = Reminders
reminders-hint = Would a reminder help? You choose when, and how it reaches you.
reminders-hint-choose = Choose reminders
reminders-hint-no = No, thank you

# What a reminder says.
reminder-push-title = Plinth
reminder-first = Your { $slot ->
        [evening] evening
       *[morning] morning
    } session is ready when you are.
reminder-nudge = Your { $slot ->
        [evening] evening
       *[morning] morning
    } session still fits in, if you like. A short one counts too.
reminder-snooze = As you asked: your { $slot ->
        [evening] evening
       *[morning] morning
    } session.
reminder-push-test = Messages work on this device.
reminder-push-start = Start
reminder-push-later = In 30 minutes
reminder-push-how = How is it?
reminder-mail-subject = Plinth: { $slot ->
        [evening] evening
       *[morning] morning
    } session
reminder-mail-where = Plinth is here: { $url }
reminder-mail-stop = You asked for this e-mail under "Reminders" in Plinth, and can stop it there at any time.
reminder-calendar-name = Plinth
reminder-calendar-title = Plinth: { $slot ->
        [evening] evening
       *[morning] morning
    } session
