### Only in the terminal: how to answer there, and what a page shows in another way.
### What is asked and told stands in the files that the pages use too.

## What a clinician did

terminal-lifted = { $exercise }: kept, until { $date }. Then it is as before by itself.
terminal-lifted-in = It is in the programme now.
terminal-lifted-out = It is not in the programme at the moment: something else still speaks against it.
terminal-lifted-later = There is no programme yet. This counts as soon as there is one.
terminal-lifted-stopped = A sign still waits for somebody to look at it. This does not change that: there is no session until it is cleared.
