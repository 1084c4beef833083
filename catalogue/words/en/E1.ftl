# Knee-to-chest stretch. The attributes are alike in all exercises:
#   prepare, the phases' names and switch are spoken in full; NAME-cue is shown large and spoken later.
#   They are short because a phase is: about two and a half words a second.
#   $side and $other are "left" and "right". The words of prepare come before any side and start
#   on the right, as every session does.

E1 = Knee-to-chest stretch
    .aim = A gentle stretch for your buttocks and lower back. It may help your back feel less stiff and make bending easier.
    .feel = A mild pull in the buttock or lower back is fine; ease back from a pinch at the front of the hip or a sudden twinge. Stop and open the help page if pain, tingling or numbness spreads further down a leg.
    .side = The side is the leg you pull.
    .tip-too_fast = Slower, count three
    .seen-too_fast = too fast
    .tip-short_hold = Stay, and breathe
    .seen-short_hold = shorter stay than agreed
    .tip-too_far = Thigh to the ceiling, no further
    .seen-too_far = further than upright
    .tip-shallow = A little further if it is comfortable
    .seen-shallow = less far than your own best

E1-L0 = Hold behind the thigh
    .what = Your hands hold behind the thigh, and the knee comes up only as far as is easy.
    .prepare = Rest your head on the cushion. You will slide one heel in, lift that knee and hold behind the thigh, shin hanging loose. The other foot stays flat on the floor.
    .draw = Breathe out, bring your { $side } knee up.
    .draw-cue = Breathe out, { $side } knee up
    .hold = Shin loose, and breathe.
    .hold-cue = Hold and breathe
    .lower = Breathe in, set the foot down.
    .lower-cue = Breathe in, foot down
    .how =
        Lie on your back with your knees bent, feet flat and a small flat cushion under your head.
        Slide one heel towards your seat and lift that knee as you breathe out.
        Take hold behind the thigh, or loop a towel there, and let the shin hang.
        Stay and breathe easily while the seconds are counted.
        Breathe in and set the foot down. Then do the other leg.
    .do =
        let your arms do the work and your hip go soft
        keep your head resting on the cushion
    .dont =
        hold on to the kneecap
        rock or bounce
        let the other foot come off the floor

E1-L1 = One knee to the chest
    .what = You hold the shin, bring the knee closer to your chest and press your lower back down.
    .prepare = Bring one knee up, take the shin in both hands and draw the knee towards its own shoulder. Then softly press your lower back down. Other foot flat, head resting.
    .draw = Breathe out, draw your { $side } knee in.
    .draw-cue = Breathe out, { $side } knee in
    .hold = Back down, and breathe.
    .hold-cue = Press down and breathe
    .lower = Breathe in, set the foot down.
    .lower-cue = Breathe in, foot down
    .how =
        Lie on your back with your knees bent, feet flat and a small flat cushion under your head.
        Breathe out and bring one knee up, straight towards the shoulder on that side.
        Hold the shin just below the kneecap, or behind the thigh, and let your arms draw the knee in.
        Draw your lower belly in softly until the hollow of your back touches the floor.
        Stay and breathe easily while the seconds are counted.
        Breathe in, let the foot return to the floor and change legs.
    .do =
        guide the knee to the shoulder on its own side
        press down on the out-breath, with little effort
        keep your shoulders broad and resting
    .dont =
        lift your head to meet the knee
        pull on into a sharp pinch at the groin
        rock or bounce

E1-L2 = Both knees to the chest
    .what = Both knees come up, always one leg after the other.
    .prepare = Bring one knee up, then the other, never both together. Hold your shins, knees a fist apart, head resting, tailbone heavy. Afterwards set down one foot, then the other.
    .one = Breathe out, one knee up.
    .one-cue = Breathe out, one knee
    .other = Breathe out, other knee up.
    .other-cue = Breathe out, other knee
    .hold = Hold, and breathe.
    .hold-cue = Hold and breathe
    .lower-one = Breathe in, one foot down.
    .lower-one-cue = Breathe in, one foot
    .lower-other = Breathe in, other foot down.
    .lower-other-cue = Breathe in, other foot
    .how =
        Lie on your back with your knees bent, feet flat and a small flat cushion under your head.
        Breathe out and bring one knee up. Breathe out again and bring up the other.
        Hold both shins, knees a fist apart, and draw them in only as far as is comfortable.
        Stay and breathe easily while the seconds are counted.
        Set down one foot, then the other.
    .do =
        move one leg at a time, up and down
        let your tailbone stay heavy for as long as it can
    .dont =
        swing both legs up together
        lift your head
        force your thighs down with your arms

E1-M1 = Thigh points to the ceiling
    .what = The knee comes up only until the thigh points straight at the ceiling; your back stays as it is.
    .prepare = Bring one knee up until the thigh points straight at the ceiling, and no nearer. Both hands hold behind it. Your lower back stays as it is, other foot flat.
    .draw = Breathe out, { $side } thigh to the ceiling.
    .draw-cue = Breathe out, { $side } thigh upright
    .hold = Stay there, and breathe.
    .hold-cue = Hold and breathe
    .lower = Breathe in, set the foot down.
    .lower-cue = Breathe in, foot down
    .how =
        Lie on your back with your knees bent, feet flat and a small flat cushion under your head.
        Breathe out and bring one knee up until the thigh points straight at the ceiling.
        Stop there and hold behind the thigh with both hands.
        Stay and breathe easily, both sides of your seat heavy.
        Breathe in, set the foot down and change legs.
    .do =
        stop as soon as the thigh is upright
        keep both sides of your seat on the floor
    .dont =
        bring the thigh any closer to your chest
        round your lower back
        let the knee drift across your body

E1-M1H = Thigh upright, one hand
    .what = The thigh stops when it is upright, and one hand or a towel holds it.
    .prepare = Use your good hand, or a towel, behind the thigh. Bring one knee up until the thigh points at the ceiling, no nearer. Rest the sore arm. Other foot flat.
    .draw = Breathe out, { $side } thigh to the ceiling.
    .draw-cue = Breathe out, { $side } thigh upright
    .hold = Stay there, and breathe.
    .hold-cue = Hold and breathe
    .lower = Breathe in, set the foot down.
    .lower-cue = Breathe in, foot down
    .how =
        Lie on your back with your knees bent, feet flat and a small flat cushion under your head.
        Let the arm that needs rest lie beside you, or leave it in its sling.
        Breathe out and bring one knee up until the thigh points straight at the ceiling.
        Hold behind the thigh with your good hand or a towel, and breathe easily.
        Breathe in, set the foot down and change legs.
    .do =
        keep the sore arm out of it
        stop as soon as the thigh is upright
    .dont =
        bring the thigh any closer to your chest
        twist to help the hand along

E1-M2 = Knee up, lying sideways
    .what = You lie on your side, so that you need not lie on your back.
    .prepare = Lie on your left side, one pillow under your head and one between your knees. Your right leg, on top, slides a little towards your chest. Your top hand helps.
    .draw = Breathe out, slide your { $side } knee up.
    .draw-cue = Breathe out, { $side } knee up
    .hold = Rest there, and breathe.
    .hold-cue = Rest and breathe
    .lower = Breathe in, slide the knee back.
    .lower-cue = Breathe in, knee back
    .switch = Take your time. Push up to sitting, turn, and lie on your { $other } side. Your { $side } leg is on top now.
    .switch-cue = Lie on your { $other } side
    .how =
        Choose the side that feels better and lie down on it, with a pillow under your head and one between your knees.
        Breathe out and slide the top knee a little way towards your chest.
        Let the top hand rest behind the thigh and steady it.
        Stay and breathe easily while the seconds are counted.
        Breathe in and slide the knee back. When you change sides, push up to sitting first.
    .do =
        keep your top hip straight above the lower one
        keep the movement small
    .dont =
        roll backwards
        stop breathing
        pull hard on the leg

E1-H = Towel or one hand
    .how =
        Pass a towel behind the thigh and draw on it gently, or use only your good hand.
        Let the sore hand or arm rest on the floor.
        Keep the wrist of the working hand straight.

E1-B = On a firm bed
    .how =
        Use a firm bed that hardly sinks, and lie in the middle, well away from both edges.
        Sit on the edge first, lie down on your side, then roll on to your back.
        Get up the same way: on to your side, then push up to sitting.

E1-W = On a firm wedge
    .how =
        Lie with the low end of the wedge at your waist, so that your head and upper body are raised.
        Keep your head in line with your back and your chin softly in.
        If your version stops with the thigh upright, stop a little before that.
