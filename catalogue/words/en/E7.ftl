# Seated rotation. All repetitions to one side, then all to the other.

E7 = Seated rotational stretch
    .aim = A slow turn of your upper body on a chair. It may help you turn and look round more easily.
    .feel = A mild stretch in your back, buttock or between your shoulder blades is fine; turn less if it gets sharp. Stop and open the help page if pain, tingling or numbness spreads further down a leg.
    .side = The side is where your chest turns; if you cross your legs, that leg is on top.
    .tip-too_fast = Slowly round
    .seen-too_fast = too fast
    .tip-short_hold = Stay, and breathe
    .seen-short_hold = shorter stay than agreed
    .tip-shallow = A little further if it is comfortable
    .seen-shallow = less far than your own best

E7-L0 = Turn with feet flat
    .what = Both feet stay flat on the floor while you turn.
    .prepare = Feet flat, hip-width apart. Put your left hand outside your right thigh and your right hand on the seat behind you. Grow tall, then turn slowly from your ribs.
    .turn = Breathe out, turn slowly to the { $side }.
    .turn-cue = Breathe out, turn { $side }
    .hold = Stay tall, and breathe.
    .hold-cue = Hold and breathe
    .return = Breathe in, come back and grow tall.
    .return-cue = Breathe in, to the middle
    .switch = Change hands: { $other } hand outside your { $side } thigh, { $side } hand behind you.
    .switch-cue = Change hands, now { $side }
    .how =
        Sit on the front half of a steady chair, feet flat and hip-width apart.
        Put one hand on the outside of the opposite thigh and the other on the seat behind you.
        Breathe in and grow tall. Breathe out and turn towards the hand behind you.
        Stay and breathe easily, looking where it is comfortable.
        Breathe in and come back to the middle. After the last one, change sides.
    .do =
        grow tall before you turn
        let the turn begin at your ribs
    .dont =
        pull yourself round on the chair
        slump
        lift one side of your seat

E7-L1 = Turn with legs crossed
    .what = One leg crosses over the other, and the opposite elbow steadies you as you turn.
    .prepare = Cross your right leg over the left. Grow tall, lean a little forward, left elbow outside the right knee, right hand on the seat behind you. Then turn slowly, back straight.
    .try = First try one slowly, and notice whether it feels steady and comfortable.
    .turn = Breathe out, turn slowly to the { $side }.
    .turn-cue = Breathe out, turn { $side }
    .hold = Stay tall, and breathe.
    .hold-cue = Hold and breathe
    .return = Breathe in, come back and grow tall.
    .return-cue = Breathe in, to the middle
    .switch = Uncross, then { $side } leg on top, { $other } elbow outside it, { $side } hand behind.
    .switch-cue = Uncross, { $side } leg on top
    .how =
        Sit on the front half of a steady chair and cross one leg over the other.
        Put the hand on the side of the top leg on the seat behind you.
        Breathe in, grow tall and lean a little forward with a straight back.
        Rest the opposite elbow, forearm or hand against the outside of the top knee.
        Breathe out and turn slowly towards the top leg. Stay and breathe easily.
        Breathe in and come back. After the last one, uncross and change sides.
    .do =
        use the arm only to steady yourself
        keep both sides of your seat on the chair
        come back to the middle before you uncross
    .dont =
        lever yourself further with your arm
        force your neck past your chest
        cross your legs if that lifts your hip off the chair

E7-M = Small turn, arms folded
    .what = A small turn with your arms folded and both feet flat.
    .prepare = Feet flat and apart, arms folded on your chest. Grow tall. Turn your chest a small way, half of what you could, your nose in line with your breastbone.
    .turn = Breathe out, a small turn { $side }.
    .turn-cue = Breathe out, small turn { $side }
    .hold = Stay tall, and breathe.
    .hold-cue = Hold and breathe
    .return = Breathe in, come back and grow tall.
    .return-cue = Breathe in, to the middle
    .switch = Stay tall, feet flat. Now turn to the { $side }.
    .switch-cue = Now turn { $side }
    .how =
        Sit on the front half of a steady chair, feet flat and apart.
        Fold your arms on your chest, or let your hands rest in your lap.
        Breathe in and grow tall. Breathe out and turn your chest a small way, no more than half of what you could.
        Stay a moment and breathe easily, your nose in line with your breastbone.
        Breathe in and come back to the middle. After the last one, change sides.
    .do =
        keep it small and slow
        let your head turn with your chest
    .dont =
        use your arms to go further
        bounce
