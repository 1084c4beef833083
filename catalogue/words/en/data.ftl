### What is kept about a person: the page, taking it away, bringing it back, deleting it.

data-title = Your data
data-lead = What Plinth keeps about you, and why. It is yours: take it with you, bring it back, or delete it.
data-where =
    It is kept in one file on the machine that runs this Plinth. Only reminders that you turn on go out from there; they say nothing about your health.
    It stays there until you delete it. Only old reminders are forgotten by themselves.
    Whoever can open this Plinth can see it, and so can whoever uses that machine. There is no sign-in yet.
data-kept = Kept in this Plinth
data-kept-caption = What is kept in this Plinth
data-device = Kept only on this device
data-device-caption = What this browser keeps for Plinth
data-device-lead = This is on the device that you hold. It goes when you delete everything here, or clear this site’s data in your browser.
data-column-what = What
data-column-why = Why
data-rows = { $n ->
        [0] none yet
        [one] 1 entry
       *[other] { $n } entries
    }

data-table-journal = Your answers, and what followed from them
data-table-journal-why = Your programme and every change of it follow from these, in their order. An e-mail address that you gave for reminders is among them.
data-table-session = Sessions
data-table-session-why = What you did, so that the amounts fit you and you can look back.
data-table-check_in = Answers to “How was it?”
data-table-check_in-why = How it felt decides what comes next. Older answers stay beside newer ones.
data-table-recording = Recordings of landmarks
data-table-recording-why = Only those you asked to keep, for your clinician. Never a picture.
data-table-recording_gone = Marks of deleted recordings
data-table-recording_gone-why = A random name each, so that no device brings one back.
data-table-form_done = When you last did each exercise
data-table-form_done-why = Worked out from your sessions, so that pages open quickly.
data-table-seen = What a camera saw, in numbers
data-table-seen-why = Worked out from your sessions, to compare with your own first week.
data-table-reminder_watch = When you want to be reminded
data-table-reminder_watch-why = Your times, so that reminders are ready before they are due.
data-table-job = Reminders to come, and lately sent
data-table-job-why = So that each is sent once. They are forgotten after two weeks.
data-table-push_subscription = Browsers that may show reminders
data-table-push_subscription-why = The address that your browser gave for them. It goes when you turn them off.
data-table-calendar_feed = Your calendar’s address
data-table-calendar_feed-why = Only a mark by which it is known again; the address itself is not kept.
data-table-progress = Each session in a few numbers
data-table-progress-why = Worked out from your sessions, so that your months open quickly.
data-table-progress_due = What is still to be worked out
data-table-progress_due-why = Empty but for a moment.
data-table-dose_choice = Choices of an early version
data-table-dose_choice-why = Not used any more.
data-table-origin = A random name for your data
data-table-origin-why = So that an import can tell your file from somebody else’s.

data-device-unsent = Sessions, answers and signs that could not be sent yet
data-device-unsent-why = So that nothing is lost without a network. They go when they are sent.
data-device-session = Where you are in a session
data-device-session-why = So that you can go on after a call or a reload. It goes when the session is over.
data-device-pages = Pages as you last saw them, and the sessions of the next days
data-device-pages-why = So that Plinth works without a network. They stay on this device and are made anew at each visit.
data-device-settings = Your choice of voice, sounds, camera, figure and language, and your time zone
data-device-settings-why = So that you choose once, and days begin where you are.
data-device-camera = The files that let the camera count
data-device-camera-why = Loaded once, when you turn the camera on. Your pictures are never kept.

## Taking it away

data-export = Take it with you
data-export-help =
    One file holds everything. Keep it safe: it is about your health. You can bring it into any Plinth.
    The tables are for a spreadsheet, or for somebody who counts.
data-export-json = Save everything as one file
data-export-csv = Save as tables (CSV)
data-readme =
    What Plinth keeps about you, as tables. Each file has the names of its columns in the first line. Times are in UTC. An empty cell means: not said.
    journal.csv: your answers and what followed from them, in their order. sessions.csv: one line for each session. exercises.csv: one line for each exercise of each session, with how many times it was done and asked for. check_ins.csv: your answers to “How was it?”, with pain and effort from 0 to 10. check_in_exercises.csv: what you said of single exercises. recordings.csv: the recordings of landmarks that you kept; the files are in the folder recordings.
    Text that begins like a formula has an apostrophe before it, so that no spreadsheet runs it.
    These tables cannot be brought back into Plinth. The file with everything can.
data-export-written = Everything is in { $file }.
data-export-tables-written = The tables are in { $folder }.
data-export-there = { $file } is there already: choose another name.

## Bringing it back

data-import = Bring it back
data-import-help =
    Choose a file that Plinth saved with “Save everything as one file”. It is checked to its end before anything is kept.
    What is here already stays as it is. What is new is added.
    Messages on phones and your calendar’s address do not come with it: turn them on again under Reminders.
data-import-file = The file
data-import-do = Bring it in
data-imported = Brought in. { $new ->
        [0] Everything was here already.
        [one] 1 thing was new.
       *[other] { $new } things were new.
    }
data-import-none = No file was chosen. Nothing was changed.
data-import-large = This file is larger than { $most } MB. Bring it in at the machine itself, with plinth import. Nothing was changed.
data-import-not-ours = This is not a file that Plinth saved with “Save everything as one file”. Nothing was changed.
data-import-newer = This file was made by a newer Plinth (format { $version }). Update this Plinth first, then bring it in. Nothing was changed.
data-import-wrong = Something in this file is not as Plinth writes it. Nothing was changed. The place: { $place }
data-import-another = This file is of another person than the one whose data is here. They are never mixed. To use it, bring it into an empty Plinth; or keep yours and do nothing. Nothing was changed.
data-import-differs = This file and this Plinth have something of the same name with different content. Nothing was changed. The place in the file: { $place }
data-import-parted = This file and this Plinth both went on by themselves, and can no longer be joined. Keep what is here, or save it, delete it here, and bring the file in. Nothing was changed. They part at: { $place }

## Deleting it

data-delete = Delete everything
data-delete-help = All that is kept about you here goes, and nothing of it is left in Plinth’s files.
data-delete-go = Delete everything…
data-delete-lead = This deletes everything that this Plinth keeps about you. It cannot be undone.
data-delete-empty = Nothing is kept about you here.
data-delete-what = What goes
data-delete-stays = What stays
data-delete-stays-list =
    Backups that were made before, and the copies that a restore puts beside the database. Delete those files yourself.
    Files that you saved: exports, recordings, printed pages.
    What other browsers and devices keep. Clear this site’s data there. What they have not sent yet would be sent here.
data-delete-first = Save it first, if you may want it again.
data-delete-word = delete
data-delete-type = To confirm, type the word “{ $word }”
data-delete-wrong = Nothing was deleted. Type the word “{ $word }” to confirm.
data-delete-yes = Delete everything
data-delete-no = Keep everything

data-receipt-title = Everything was deleted
data-receipt-lead = Nothing of it is left in this Plinth. This receipt is kept nowhere: save it if you want it.
data-receipt-number = Receipt { $number }
data-receipt-when = Deleted from Plinth on { $day }, { $time } ({ $utc })
data-receipt-nothing = There was nothing to delete.
data-receipt-save = Save the receipt
data-receipt-device = This browser was told to forget what it kept for Plinth. To be sure, clear this site’s data in its settings.
data-receipt-again = You can begin again at any time.
