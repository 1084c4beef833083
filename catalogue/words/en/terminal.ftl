### Only in the terminal: how to answer there, and what a page shows in another way.
### What is asked and told stands in the files that the pages use too.

## What a clinician did

terminal-lifted = { $exercise }: kept, until { $date }. Then it is as before by itself.
terminal-lifted-in = It is in the programme now.
terminal-lifted-out = It is not in the programme at the moment: something else still speaks against it.
terminal-lifted-later = There is no programme yet. This counts as soon as there is one.
terminal-lifted-stopped = A sign still waits for somebody to look at it. This does not change that: there is no session until it is cleared.

## How to answer

terminal-how-to-answer = Answer with the numbers that stand before the lines, then press Enter. You can leave at any time with Ctrl-C: what you have answered is kept, and it goes on there next time.
terminal-ask-intro = What comes first is rare, and everybody is asked. Most people can say no to all of it.
terminal-ticks = Numbers of what fits, or Enter for none of these.
terminal-ticks-some = Numbers of what fits, with a space between them.
terminal-unsure = Not sure about one? Put a question mark after its number, such as 3?.
terminal-signs = Numbers of what is new, or Enter for none of these. What you tell us counts at once.
terminal-scale = A number from 0 ({ $low }) to 10 ({ $high }).
terminal-number = A number from { $least } to { $most }.
terminal-age-sure = You typed { $n }. Is that right?
terminal-text = In your own words, or Enter to leave it empty.
terminal-date = As year-month-day, such as { $today }.
terminal-hour = The hour, from 0 to 23, or Enter if you do not know.
terminal-time = Such as 14:30, or Enter if you do not know.
terminal-country = Country, by its two letters, such as GB
terminal-or-known = Enter takes: { $known }
terminal-or-leave = Enter leaves it out.
terminal-or-later = Enter leaves it for later.
terminal-or-none = Enter for none of these.
terminal-or-leave-it = Enter, if that is not so yet.
terminal-told = If it is so, type the word yes.
terminal-what-now = What would you like to do now?
terminal-leave = Nothing more for now
terminal-back = Are you back?
terminal-enter-to-start = Press Enter for the session's screen. It waits there until you start.
terminal-enter-to-go-on = Press Enter to go back to your session. It has waited.

## What does not fit

terminal-wrong-number = { $found } is not one of the numbers 1 to { $of }. Please type it again.
terminal-wrong-unsure = { $found }: only a number, please. "Not sure" is not asked here.
terminal-wrong-range = { $found } is not a whole number from { $least } to { $most }. Please type it again.
terminal-wrong-key = A number from { $least } to { $most } is asked for here.
terminal-wrong-long = That is too long: { $n } characters at most.
terminal-wrong-time = That is not a time of day. Type it like 14:30, or press Enter.
terminal-wrong-country = Please type the two letters of your country, such as GB for the United Kingdom.
terminal-unknown-country = We do not know this country's numbers: please type them.
terminal-wrong-visit = The visit must not be before { $date }, the day you told us.
terminal-contact-missing = This one is needed. Without it we cannot tell you whom to call.
terminal-not-told = Without this sentence your exercises stay paused.
terminal-clock = This machine's clock stands before your last entry, so no session can be opened. Please set the clock and try again.
terminal-changed = Something has changed since you began, so the rest of that session is made anew.
terminal-earlier = The session you had begun is kept as far as you came.

## Leaving

terminal-left = What you have answered is kept. Go on with: plinth session
terminal-paused = Paused. Go on today with: plinth session

## In the session

terminal-key-new = N
terminal-key-yes = Y
terminal-hurts-how = How much does it hurt?
terminal-hurts-what = What does it feel like?
terminal-hurts-where = Where?
terminal-feeling-sore = just sore
terminal-feeling-catch = a sharp catch
terminal-feeling-spread = it moves further down an arm or leg
terminal-feeling-numb = numb or tingling, and new
terminal-feeling-dizzy = dizzy
terminal-feeling-breathless = more out of breath than the effort explains
terminal-place-back = in the back or neck
terminal-place-leg = in a leg
terminal-place-arm = in an arm
terminal-place-elsewhere = elsewhere
terminal-this-exercise = This exercise
terminal-caught-title = This one rests for today
terminal-caught-text = { $exercise } rests for today. A sharp catch is common and rarely serious. Press Space to go on with the next one, or Esc to stop here.
terminal-rose-title = This one rests for today
terminal-rose-text = { $exercise } rests for today, because pain rose clearly with it. Sore is not the same as harmed. Press Space to go on with the next one, or Esc to stop here.
terminal-settling-title = Let it settle
terminal-settling-text = { $exercise } rests for today, and so do those that bend or move your back the same way. Walk about a little, or lie in a way that feels good. Is it settling? Press Y when it is. If it has not settled within 10 minutes, the session ends.
terminal-enough = Pain rose clearly in two exercises, so we stop here for today. Sore is not the same as harmed.
terminal-faint = Please sit or lie down until it has passed. There is no exercise now; your amounts stay as they are.
