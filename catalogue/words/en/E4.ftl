# Bird-dog. The side is the reaching arm; where a leg moves it is the leg on the other side.

E4 = Bird-dog
    .aim = Practice in keeping your trunk still while an arm or a leg moves. It may help your back, hips and belly get stronger and your balance surer.
    .feel = Feeling your belly, buttock and shoulder work is fine, and so is a little wobble; come down if it gets sharp or very shaky. Stop and open the help page if pain, tingling or numbness spreads further down an arm or leg.
    .side = The side is the arm that reaches; a leg that moves is always the opposite one.
    .tip-over_arched = Heel back, not up
    .seen-over_arched = leg higher than the trunk
    .tip-leg_low = Reach the heel back
    .seen-leg_low = leg lower than the trunk
    .tip-arm_low = Reach forward
    .seen-arm_low = arm lower than the trunk
    .tip-too_fast = Slow in, slow out
    .seen-too_fast = too fast
    .tip-short_hold = Stay, and breathe
    .seen-short_hold = shorter stay than agreed

E4-L0 = Leg slide
    .what = One foot slides back along the floor; your arms stay put.
    .side-label = { $other } leg
    .prepare = Hands under shoulders, knees under hips, toes tucked, eyes on the mat. Firm your belly a little. Slide one foot straight back along the floor, hips level and still.
    .slide = Breathe out, slide your { $other } foot back.
    .slide-cue = Breathe out, { $other } foot back
    .hold = Grow long, and breathe.
    .hold-cue = Hold and breathe
    .return = Breathe in, bring the knee back under.
    .return-cue = Breathe in, knee back
    .how =
        Kneel with your hands under your shoulders, your knees under your hips and your toes tucked.
        Firm your belly with little effort and look down at the mat.
        Breathe out and slide one foot straight back along the floor until the leg is long.
        Stay and breathe easily, hips level.
        Breathe in, bring the knee back under your hip and change legs.
    .do =
        reach long through your heel
        press both hands into the floor
        let both hips face the floor
    .dont =
        lean over to the other knee
        let your belly sag
        stop breathing

E4-L1 = One arm
    .what = One arm reaches forward; both knees stay on the floor.
    .side-label = { $side } arm
    .prepare = Hands under shoulders, knees under hips, eyes on the mat. Firm your belly a little. Reach one arm forward, thumb up, while the other hand pushes the floor away.
    .reach = Breathe out, { $side } arm forward.
    .reach-cue = Breathe out, { $side } arm forward
    .hold = Neck long, and breathe.
    .hold-cue = Hold and breathe
    .return = Breathe in, hand back down.
    .return-cue = Breathe in, hand down
    .how =
        Kneel with your hands under your shoulders and your knees under your hips.
        Firm your belly with little effort and look down at the mat.
        Breathe out and reach one arm forward, thumb up, no higher than your ear.
        Stay and breathe easily while the other hand pushes the floor away.
        Breathe in, put the hand down and change arms.
    .do =
        reach away from you rather than up
        keep the back of your neck long
    .dont =
        pull your shoulder up to your ear
        turn your chest
        lift your arm above your ear

E4-L2 = One leg
    .what = One leg stretches out behind you; both hands stay on the floor.
    .side-label = { $other } leg
    .prepare = Hands under shoulders, knees under hips, eyes on the mat. Firm your belly a little. Stretch one leg straight back, no higher than your seat, hips level. Both hands stay down.
    .reach = Breathe out, stretch your { $other } leg back.
    .reach-cue = Breathe out, { $other } leg back
    .hold = Heel long, and breathe.
    .hold-cue = Hold and breathe
    .return = Breathe in, bring the knee back under.
    .return-cue = Breathe in, knee down
    .how =
        Kneel with your hands under your shoulders and your knees under your hips.
        Firm your belly with little effort and look down at the mat.
        Breathe out and stretch one leg straight back until it is in line with your body.
        Stay and breathe easily, pushing the heel away from you.
        Breathe in, bring the knee back under your hip and change legs.
    .do =
        think of your heel going back, not up
        stop before the leg is higher than your seat
        keep your hips level
    .dont =
        kick the leg up
        arch your back
        let the foot swing

E4-L3 = Opposite arm and leg
    .what = One arm and the opposite leg reach out together.
    .side-label = { $side } arm, { $other } leg
    .prepare = Hands under shoulders, knees under hips, eyes on the mat. Firm your belly a little. Reach one arm forward, then stretch the opposite leg back, no higher than your seat. Trunk still.
    .try = First try one slowly, and notice whether it feels steady and comfortable.
    .arm = Breathe out, { $side } arm forward.
    .arm-cue = Breathe out, { $side } arm
    .leg = Still breathing out, { $other } leg back.
    .leg-cue = Breathe out, { $other } leg
    .hold = Steady, and breathe.
    .hold-cue = Hold and breathe
    .return = Breathe in, arm and leg down together.
    .return-cue = Breathe in, come down
    .how =
        Kneel with your hands under your shoulders and your knees under your hips.
        Firm your belly with little effort and look down at the mat.
        Breathe out and reach one arm forward, thumb up.
        Once you are balanced, stretch the opposite leg back until it is in line with your body.
        Stay and breathe easily.
        Breathe in, bring arm and leg down together and change sides.
    .do =
        move as if a full cup stood on your lower back
        come down early rather than shake
        let the hand on the floor push it away
    .dont =
        look up or forward
        sink into the shoulder that carries you
        hurry towards a longer hold

E4-M1 = One small slide
    .what = Only one leg or one arm moves, and only a small way.
    .side-label = { $other } leg
    .prepare = Hands under shoulders, knees on a blanket under hips, eyes on the mat. Firm your belly a little. Slide one foot a short way back, toes on the floor. Nothing else moves.
    .slide = Breathe out, { $other } foot a little back.
    .slide-cue = Breathe out, { $other } foot back
    .hold = Stay there, and breathe.
    .hold-cue = Hold and breathe
    .return = Breathe in, bring the knee back under.
    .return-cue = Breathe in, knee back
    .how =
        Kneel on a folded blanket with your hands under your shoulders and your knees under your hips.
        Firm your belly with little effort and look down at the mat.
        Breathe out and slide one foot a short way back, toes on the floor.
        If that does not suit you, reach the opposite arm a small way forward instead.
        Stay and breathe easily, then breathe in, come back and change sides.
    .do =
        move one limb only
        keep it small
    .dont =
        move an arm and a leg together
        lift anything above the line of your body
        carry on if you feel dizzy

E4-M1A = One small reach
    .what = One arm reaches a small way; your legs stay still.
    .side-label = { $side } arm
    .prepare = Hands under shoulders, knees on a blanket under hips, eyes on the mat. Firm your belly a little. Reach one arm a small way forward, thumb up. Legs stay still.
    .reach = Breathe out, { $side } arm a little forward.
    .reach-cue = Breathe out, { $side } arm forward
    .hold = Stay there, and breathe.
    .hold-cue = Hold and breathe
    .return = Breathe in, put the hand back down.
    .return-cue = Breathe in, hand down
    .how =
        Kneel on a folded blanket with your hands under your shoulders and your knees under your hips.
        Firm your belly with little effort and look down at the mat.
        Breathe out and reach one arm a small way forward, thumb up.
        Stay and breathe easily.
        Breathe in, put the hand down and change arms.
    .do =
        keep both knees and feet where they are
        keep the reach small
    .dont =
        move a leg as well
        turn your chest
        carry on if you feel dizzy

E4-M1S = Small slide, arms still
    .what = One foot slides a short way back; your arms stay still.
    .side-label = { $other } leg
    .prepare = Hands under shoulders, knees on a blanket under hips, eyes on the mat. Firm your belly a little. Slide one foot a short way back, toes down. Arms stay still.
    .slide = Breathe out, { $other } foot a little back.
    .slide-cue = Breathe out, { $other } foot back
    .hold = Stay there, and breathe.
    .hold-cue = Hold and breathe
    .return = Breathe in, bring the knee back under.
    .return-cue = Breathe in, knee back
    .how =
        Kneel on a folded blanket with your hands under your shoulders and your knees under your hips.
        Firm your belly with little effort and look down at the mat.
        Breathe out and slide one foot a short way back, toes on the floor.
        Stay and breathe easily.
        Breathe in, bring the knee back under your hip and change legs.
    .do =
        press both hands into the floor
        keep the slide short
    .dont =
        lift a hand
        lift the foot off the floor
        carry on if you feel dizzy

E4-M2 = Standing at a counter
    .what = You stand with one hand on a counter; one arm and the opposite leg reach a little.
    .side-label = { $other } leg
    .prepare = Face the counter, both hands on it, feet under your hips. Firm your belly a little. Reach one arm forward and the opposite leg straight back, toes just off the floor. One hand stays on.
    .reach = Breathe out, { $side } arm, { $other } leg reach.
    .reach-cue = { $side } arm, { $other } leg
    .hold = Stand tall, and breathe.
    .hold-cue = Hold and breathe
    .return = Breathe in, bring arm and leg back.
    .return-cue = Breathe in, come back
    .how =
        Stand facing a fixed counter at hip height, both hands on it and your feet under your hips.
        Firm your belly with little effort.
        Breathe out, reach one arm forward and the opposite leg straight back, toes just off the floor.
        Keep the arm below shoulder height if that shoulder is sore.
        Stay and breathe easily, then breathe in, come back and change sides.
    .do =
        have shoes on, or bare feet
        leave one hand on the counter all the time
        keep both hands on it if you do not feel steady
    .dont =
        stand in socks
        use a chair that can tip over
        swing your leg

E4-M3 = Leg slide on forearms
    .what = You rest on your forearms, and one foot slides back along the floor.
    .side-label = { $other } leg
    .prepare = Come down on your forearms, cushion under them, elbows under shoulders, knees under hips. Firm your belly a little. Slide one foot straight back along the floor. Keep your chest up.
    .slide = Breathe out, slide your { $other } foot back.
    .slide-cue = Breathe out, { $other } foot back
    .hold = Chest up, and breathe.
    .hold-cue = Hold and breathe
    .return = Breathe in, bring the knee back under.
    .return-cue = Breathe in, knee back
    .how =
        Kneel and come down on your forearms, with a cushion under them and your elbows under your shoulders.
        Firm your belly with little effort and look down at the mat.
        Breathe out and slide one foot straight back along the floor.
        Stay and breathe easily, chest up.
        Breathe in, bring the knee back under your hip and change legs.
    .do =
        keep your elbows straight below your shoulders
        move the leg only by sliding it
    .dont =
        let your chest sink
        lift the foot off the floor
        carry on if your shoulder hurts
