### What recorded landmarks show: the words of the command `plinth motion`.

## A report

motion-what = { $exercise }: { $form } ({ $id })
motion-seen = { $frames } frames in { $time }. Nobody was found in { $share } % of them.
motion-from-side = Seen from the side.
motion-from-front = Seen from the front.
motion-from-between = Seen half from the side.
motion-head-left = Head to the left.
motion-head-right = Head to the right.
motion-head-down = Head at the bottom.
motion-chart = How far on the way to the target; one block is { $seconds } s.
motion-none = No repetition was seen.
motion-column-side = side
motion-column-at = at
motion-column-hold = hold
motion-column-range = range
motion-column-there = there
motion-column-back = back
motion-column-quality = quality
motion-degrees = { $n }°
motion-trunk-lengths = { $n } TL
motion-seconds = { $n } s
motion-tip = { $seen }. Tip: { $tip }
motion-attempts = Begun but not counted: { $n }
motion-symmetry = Left against right: { $n } %
motion-no-diagnosis = Quality is feedback on how it was done. It is not a diagnosis.

## Counting and comparing

motion-count = Repetitions: { $n }
motion-learned = Learned from { $n } shown.
motion-scored = at { $time }  { $score } of 100
motion-likeness = The score says how like the demonstrations it was. It is not a diagnosis.
motion-differs = { $what }: { $n }° { $how }, most at { $share } % of the repetition
motion-more-lifted = more lifted
motion-less-lifted = less lifted
motion-more-bent = more bent
motion-less-bent = less bent
motion-off = off
motion-off-head = off towards the head
motion-off-feet = off towards the feet
motion-off-front = off towards the front
motion-off-back = off towards the back
motion-off-left = off towards the left
motion-off-right = off towards the right
motion-of-side = { $side } { $what }
motion-shoulder = shoulder
motion-elbow = elbow
motion-hip = hip
motion-knee = knee
motion-trunk = trunk
motion-neck = neck
motion-head = head
motion-shoulders = shoulder line
motion-hips = hip line
motion-upper-arm = upper arm
motion-forearm = forearm
motion-thigh = thigh
motion-shin = shin
