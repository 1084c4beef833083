### Breaks for people who sit.

break-title = A break
break-stand = Stand up. Let your arms hang, and take a slow breath.
break-walk = Walk about for a minute: to a window, to get some water, wherever you like.
break-few = A few of these
break-few-why = Your programme has this today. A break counts for nothing: it is no session, and changes no amount.
break-stop = If it hurts more than usual, leave it and walk a little.
break-habit = A small habit
break-source = Where this comes from
break-done = Done
break-none-title = No break now
break-none = Something else comes first. Please look at Today.

breaks-title = Breaks at work
breaks-lead = For people who sit: every so often a minute to stand up, move a little, and change position.
breaks-about =
    You choose when. Nothing is counted, and a break you leave out is simply left out.
    There is none in the 20 minutes after a session.
breaks-on = Plan breaks for me
breaks-every = Minutes from one break to the next (20 to 60)
breaks-hours = Working hours
breaks-hours-help = Leave both empty for a day off. An end before the beginning goes past midnight.
breaks-from = { $day } from
breaks-to = { $day } to
breaks-quiet = Quiet time, every day
breaks-quiet-help = No break in this time, such as at lunch. Leave both empty for none.
breaks-quiet-from = Quiet from
breaks-quiet-to = Quiet to
breaks-save = Save
breaks-saved = Saved.
breaks-next = The next break: { $day }, { $time }.
breaks-next-none = No break is planned.
breaks-today-off = No breaks today
breaks-today-on = Breaks today after all
breaks-quiet-today = Today is quiet: no breaks.
breaks-quiet-days = Quiet days from { $from } to { $to }: no breaks either.
breaks-zone = Times are by the clock of { $zone }.
breaks-zone-change = Change the time zone
breaks-how = On a phone or in a browser they come as a message, where you have turned messages on under “Reminders”. At a computer, “plinth breaks” in a terminal waits with you and tells each break.
break-push-title = Plinth
break-push = Time to stand up and move a little.
breaks-now = A break now
breaks-wrong-every = Choose 20 to 60 minutes.
breaks-wrong-hours = { $day }: give a beginning and another end, or leave both empty.
breaks-wrong-no-hours = Choose hours for at least one day.
breaks-wrong-quiet = Give the quiet time a beginning and another end, or leave both empty.

## In the terminal

terminal-breaks-none = No breaks are chosen yet. Choose them on the page “Breaks at work”, or with: plinth breaks --every 30 --from 09:00 --to 17:00
terminal-breaks-waiting = Next break: { $day }, { $time }. Ctrl-C ends this.
terminal-breaks-no-desktop = The desktop shows no notification ({ $why }). Breaks are told here.
terminal-breaks-bye = No more breaks from here. See you.
terminal-break-now = { $time } – a break

## Tips. Each has its source in habits.toml.

habit-sit = There is no one right way to sit. Sit as is comfortable, and change it often.
habit-change = A short break in which you change position can feel good, and your work does not suffer from it.
habit-often = A short break every so often usually does more than a long one now and then.
habit-count = Every bit of moving counts. Swap a little sitting for anything that moves you.
habit-lift = Before you lift something, look where it is to go. Hold it close, and move smoothly.
habit-share = Two light loads are easier than one heavy one. Split it, or share it, if you can.
habit-side = If you sleep on your side, draw up your legs a little. A pillow between them can feel good.
habit-mattress = A mattress need not be hard. In a study, people with a sore back had less pain on a medium-firm one than on a firm one.
habit-days = Going on with your usual day as far as you can, work included, is good for most backs.
