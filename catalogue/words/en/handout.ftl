### The programme on paper (PDF). Read away from any screen, so every sentence stands for itself.

## The first page

handout-title = Your back exercises
handout-date = As of { $date }.
handout-by-rules = Made by Plinth's rules from your answers. Not signed by a clinician.
handout-by = Prescribed by { $name }.
handout-limits = Some limits are on the word of { $names }.
handout-back = For a session with spoken guidance, scan the code or open this address:
handout-back-here = For a session with spoken guidance, open this address on the computer that runs Plinth:
handout-code = QR code that opens { $url }
handout-glance = At a glance
handout-use-title = How to use these pages
handout-use =
    Do the exercises in this order. Where it says twice a day, do them in the morning and in the evening.
    Start when you have been up and about for half an hour. Move slowly, and only as far as it feels easy.
    Keep these pages where you exercise. The last page says when to stop and whom to call.
    Amounts change as you get on. Print the pages again when yours do.

## An exercise

handout-numbered = { $n }. { $name }
handout-days-all = every day
handout-days = { $n ->
        [one] on 1 day a week
       *[other] on { $n } days a week
    }
handout-days-range = on { $least } to { $most } days a week
handout-easy = This is the lightest version, until { $date }. After that, Plinth has your usual amount.
handout-limits-item = Limits on the word of { $by }.
handout-limits-reason = Limits on the word of { $by }: { $reason }
handout-breath = Breathing
handout-breath-easy = Breathe easily all the time, and never hold your breath.
handout-breath-right = First on the right: { $cues }
handout-rests-until = Rests until { $date }.

## The last page

handout-stop-title = Help: when to stop, and whom to call
handout-today = Ring { $clinic }. At night or on a weekend: { $hours }.
handout-hurts-title = If it hurts
handout-hurts-list =
    If pain is 3 or more points of 10 higher than before you began, leave that exercise out today.
    If that happens with a second one, stop for today.
    If pain is 6 or 7 before you begin, do less than it says here: Plinth has the lightest version for such a day.
    If it is 8 or more before you begin, leave the exercises out today.

## The foot of a page

handout-foot = Plinth · { $date }
handout-page = Page { $n } of { $of }

## When there is nothing to print yet

handout-wait-stopped = Your exercises are paused until a clinician has looked at what you told us, so there is nothing to print today. Open Plinth to see whom to call.
handout-wait-questions = Some questions come first. Answer them, and then print your pages.

## On the pages and in the terminal

handout-open-title = On paper
handout-open = Your programme as a PDF: every exercise with its amount, when to stop, and whom to call.
handout-paper = Paper
handout-paper-a4 = A4
handout-paper-letter = US Letter
handout-large = Large print
handout-make = Open the PDF
handout-link = Print your exercises (PDF)
handout-written = Your pages are in { $file }.
