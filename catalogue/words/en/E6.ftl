# Shoulder blade squeeze.

E6 = Shoulder blade squeeze
    .aim = Light work for the muscles between your shoulder blades. It may help you sit and stand tall with less effort.
    .feel = Light work between your shoulder blades is fine; ease off if your neck, shoulder or chest starts to pull or hurt. Stop and open the help page if pain, tingling or numbness spreads further down an arm.
    .tip-shoulder_lifts = Shoulders away from your ears
    .seen-shoulder_lifts = shoulders came up to the ears
    .tip-too_fast = Slow in, slow out
    .seen-too_fast = too fast
    .tip-short_hold = Stay, and breathe
    .seen-short_hold = shorter stay than agreed
    .tip-shallow = A little further if it is comfortable
    .seen-shallow = less far than your own best

E6-L0 = Sitting squeeze
    .what = You sit tall on a chair, with nothing behind your back.
    .prepare = Sit tall, feet flat, elbows bent by your sides. Draw your shoulder blades together and slightly down, with about a third of your strength. Then let go.
    .squeeze = Breathe out, blades together.
    .squeeze-cue = Breathe out, squeeze
    .hold = Hold softly, and breathe.
    .hold-cue = Hold and breathe
    .release = Breathe in, let go.
    .release-cue = Breathe in, let go
    .how =
        Sit tall on the front half of a steady chair, feet flat and elbows bent by your sides.
        Breathe out and draw your shoulder blades back and slightly down, as if to carry a peach between them.
        Stay and breathe easily while the seconds are counted.
        Breathe in and let go completely.
    .do =
        let go fully each time
        keep your chin level
    .dont =
        lift your shoulders to your ears
        push your chin forward
        arch your lower back

E6-L1 = Standing squeeze
    .what = The same squeeze while you stand.
    .prepare = Feet hip-width apart, knees soft, ribs over hips, elbows bent by your sides. Draw your shoulder blades together and slightly down, with about a third of your strength. Then let go.
    .squeeze = Breathe out, blades together.
    .squeeze-cue = Breathe out, squeeze
    .hold = Hold softly, and breathe.
    .hold-cue = Hold and breathe
    .release = Breathe in, let go.
    .release-cue = Breathe in, let go
    .how =
        Stand with your feet hip-width apart and your knees soft, elbows bent by your sides and palms facing in.
        Breathe out and draw your shoulder blades back and slightly down.
        Stay and breathe easily while the seconds are counted.
        Breathe in and let go completely.
    .do =
        keep your knees soft and your ribs over your hips
        work both sides the same
    .dont =
        lean back
        lock your knees
        stop breathing

E6-L2 = Squeeze with a band
    .what = A light band between your hands gives a little more to work against.
    .prepare = Elbows bent at your ribs, the band flat across both open palms. Move your hands apart as your shoulder blades draw together. Come back slowly. Keep the band away from your face.
    .squeeze = Breathe out, hands move apart.
    .squeeze-cue = Breathe out, hands apart
    .hold = Elbows in, and breathe.
    .hold-cue = Hold and breathe
    .release = Breathe in, bring your hands back slowly.
    .release-cue = Breathe in, slowly back
    .how =
        Look the band over for cracks each time. Use a light one.
        Sit or stand tall, elbows bent at your ribs, and lay the band flat across both open palms.
        Breathe out, move your hands apart and draw your shoulder blades together.
        Stay and breathe easily while the seconds are counted.
        Breathe in and let the hands come back slowly.
    .do =
        keep your elbows at your ribs
        take your time on the way back
        keep your face out of line with the band
    .dont =
        let the band snap back
        wind it round your fingers or your neck
        tie it to a door

E6-M = Half squeeze, back supported
    .what = A smaller squeeze while the chair supports your back.
    .prepare = Slide back until the chair supports your back, forearms resting on your thighs. Draw your shoulder blades only half way together, then let go. Stop before anything pulls.
    .squeeze = Breathe out, half a squeeze.
    .squeeze-cue = Breathe out, half squeeze
    .hold = Stay soft, and breathe.
    .hold-cue = Hold and breathe
    .release = Breathe in, let go.
    .release-cue = Breathe in, let go
    .how =
        Sit right back so that the chair supports you, forearms on your thighs, or on armrests if there are any.
        Breathe out and draw your shoulder blades half way together.
        Stay a moment and breathe easily.
        Breathe in and let go completely.
    .do =
        let the chair carry your back
        stop before you feel a pull in an arm or in your chest
    .dont =
        use force
        raise your elbows
        stay longer than you are told
