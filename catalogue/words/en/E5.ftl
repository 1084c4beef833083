# Bridge.

E5 = Glute bridge
    .aim = Work for your buttocks and the backs of your thighs. It may help you get stronger for standing up, stairs and lifting.
    .feel = Feeling your buttocks and the backs of your thighs work is fine; come down if your back pinches or a thigh cramps. Stop and open the help page if pain, tingling or numbness spreads further down a leg.
    .side = In the march, the side is the foot that lifts.
    .tip-over_arched = Ramp, not a rainbow: ribs down
    .seen-over_arched = hips higher than the ramp
    .tip-one_dropped = Level hips
    .seen-one_dropped = one hip lower
    .tip-too_fast = Three counts down
    .seen-too_fast = too fast
    .tip-short_hold = Stay, and breathe
    .seen-short_hold = shorter stay than agreed
    .tip-shallow = A little higher if it is comfortable
    .seen-shallow = less high than your own best

E5-T = Pelvic tilt
    .what = You flatten the small of your back; your seat stays on the floor.
    .prepare = Arms by your sides. Gently flatten the small of your back against the floor, seat staying down, then let go completely. Feet light, jaw loose.
    .tilt = Breathe out, flatten your back.
    .tilt-cue = Breathe out, back flat
    .hold = Back flat, and breathe.
    .hold-cue = Hold and breathe
    .release = Breathe in, let it go.
    .release-cue = Breathe in, let go
    .how =
        Lie on your back with your knees bent, feet flat, arms by your sides and a small flat cushion under your head.
        Breathe out and tip your hips so that the small of your back meets the floor.
        Stay and breathe easily while the seconds are counted.
        Breathe in and let go completely.
    .do =
        leave your buttocks on the floor
        let go fully each time
    .dont =
        lift your hips
        clench your jaw
        push with your feet

E5-L0 = Half lift
    .what = Your hips lift only half way.
    .prepare = Arms by your sides, palms down, feet hip-width apart, nose to the ceiling. Squeeze your buttocks, then lift your hips only half way. Lower your back in one piece.
    .lift = Breathe out, lift half way.
    .lift-cue = Breathe out, half way up
    .hold = Buttocks firm, and breathe.
    .hold-cue = Hold and breathe
    .lower = Breathe in, lower in one piece.
    .lower-cue = Breathe in, slowly down
    .how =
        Lie on your back with your knees bent, feet flat and hip-width apart, on a thin cushion or none.
        Breathe out, squeeze your buttocks and then lift your hips half way.
        Stay and breathe easily while the seconds are counted.
        Breathe in and lower your back in one piece.
    .do =
        squeeze before you lift
        press through your whole feet
        move your feet a little further away if your knees complain, nearer if a thigh cramps
    .dont =
        arch your back to get higher
        turn your head while your hips are up
        drop down

E5-L1 = Full bridge
    .what = Your hips lift until shoulders, hips and knees make one slope.
    .prepare = Arms by your sides, feet hip-width apart, nose to the ceiling. Squeeze your buttocks, then lift your hips until shoulders, hips and knees make one straight slope, no higher.
    .try = First try one slowly, and notice whether it feels steady and comfortable.
    .lift = Breathe out, gently lift your hips.
    .lift-cue = Breathe out, hips up
    .hold = Buttocks firm, and breathe.
    .hold-cue = Hold and breathe
    .lower = Breathe in, slowly lower your hips.
    .lower-cue = Breathe in, slowly down
    .how =
        Lie on your back with your knees bent, feet flat and hip-width apart, on a thin cushion or none.
        Set your heels one and a half hand-lengths away from your seat.
        Breathe out, squeeze your buttocks and then lift your hips gently.
        Stop when shoulders, hips and knees are in line.
        Stay and breathe easily while the seconds are counted.
        Breathe in and come down slowly.
    .do =
        let your heels and shoulders carry you
        point your knees the same way as your toes
        keep your ribs down
    .dont =
        push higher than the straight line
        let your knees fall in or out
        turn your head while your hips are up

E5-L2 = Bridge and march
    .what = You stay up in the bridge and lift one foot, then the other.
    .prepare = Arms by your sides, nose to the ceiling. Lift your hips into the bridge. Then raise one foot a little, set it down, and raise the other. Hips stay level. Then come down.
    .up = Breathe out, lift your hips up.
    .up-cue = Breathe out, hips up
    .lift = Breathe out, { $side } foot up.
    .lift-cue = Breathe out, { $side } foot up
    .hold = Hips level, and breathe.
    .hold-cue = Hold and breathe
    .lower = Breathe in, { $side } foot down.
    .lower-cue = Breathe in, { $side } foot down
    .down = Breathe in, slowly lower your hips.
    .down-cue = Breathe in, slowly down
    .how =
        Lie on your back with your knees bent, feet flat and hip-width apart, on a thin cushion or none.
        Breathe out and lift your hips until shoulders, hips and knees are in line.
        Take the weight off one foot, then lift it a little way and set it down.
        Do the same with the other foot, hips level.
        Breathe in and come down slowly.
    .do =
        take the weight off a foot before you lift it
        keep both hips at the same height
    .dont =
        twist
        march fast
        go on if your hips sag

E5-M = Half lift, short hold
    .what = Your hips lift only half way and stay up only briefly.
    .prepare = Arms by your sides, palms down, feet hip-width apart, nose to the ceiling. Squeeze your buttocks, then lift your hips only half way. Lower your back in one piece.
    .lift = Breathe out, lift half way.
    .lift-cue = Breathe out, half way up
    .hold = Buttocks firm, and breathe.
    .hold-cue = Hold and breathe
    .lower = Breathe in, lower in one piece.
    .lower-cue = Breathe in, slowly down
    .how =
        Lie on your back with your knees bent, feet flat and hip-width apart, on a thin cushion or none.
        Breathe out, squeeze your buttocks and then lift your hips half way.
        Stay a few seconds and breathe easily.
        Breathe in and lower your back in one piece.
    .do =
        squeeze before you lift
        come down when the count ends
    .dont =
        lift higher than half way
        stay up longer than you are told
        peel your back down bit by bit

E5-MB = Half lift on a bed
    .what = Your hips lift only half way, and you lie on a firm bed.
    .prepare = Lie in the middle of the bed, arms by your sides, feet hip-width apart. Squeeze your buttocks, then lift your hips only half way. Lower your back in one piece.
    .lift = Breathe out, lift half way.
    .lift-cue = Breathe out, half way up
    .hold = Buttocks firm, and breathe.
    .hold-cue = Hold and breathe
    .lower = Breathe in, lower in one piece.
    .lower-cue = Breathe in, slowly down
    .how =
        Sit on the edge of a firm bed, lie down on your side and roll on to your back in the middle.
        Bend your knees, with your feet flat and hip-width apart.
        Breathe out, squeeze your buttocks and then lift your hips half way, so that the hips stay bent.
        Stay a few seconds and breathe easily.
        Breathe in and lower your back in one piece. Get up by way of your side.
    .do =
        stay well away from both edges
        keep your hips a little bent at the top
    .dont =
        lift higher than half way
        stay up longer than you are told

E5-B = On a firm bed
    .how =
        Use a firm bed that hardly sinks, and lie in the middle, well away from both edges.
        Sit on the edge first, lie down on your side, then roll on to your back.
        Get up the same way: on to your side, then push up to sitting.

E5-W = On a firm wedge
    .how =
        Lie with the low end of the wedge at your waist, so that your head and upper body are raised.
        Only tilt, or lift half way: never higher than level.
        Stay up for five seconds at most.
