### What a camera saw of a session: its page and the history.

seen-title = What the camera saw
seen-kept = Of the camera, your session keeps these numbers only. They are feedback on how it was done, not a diagnosis.
seen-fact = { $n ->
        [one] Camera saw 1 repetition
       *[other] Camera saw { $n } repetitions
    }
seen-column-exercise = Exercise
seen-column-reps = Repetitions
seen-column-hold = Usual hold
seen-column-range = How far
seen-column-tips = Tips

## How well it could see

seen-view-well = Saw you well
seen-view-partly = Saw you some of the time
seen-view-hardly = Could hardly see you

## The numbers

seen-hold = { $held } of { $asked } s
seen-hold-none = Nothing to hold
seen-range = { $n } % of your first week
seen-range-side = { $which ->
        [left] Left: { $n } % of your first week
       *[right] Right: { $n } % of your first week
    }
seen-range-learning = Still learning what your usual range is
seen-range-none = Not seen in your first week
seen-range-unsure = Not seen well enough to tell
seen-sides-alike = Left and right went about as far
seen-sides-less = { $which ->
        [left] Left went { $n } % as far as right
       *[right] Right went { $n } % as far as left
    }
seen-tip = { $n ->
        [one] { $tip }. Once: { $seen }.
       *[other] { $tip }. { $n } times: { $seen }.
    }
seen-tips-none = None came up
