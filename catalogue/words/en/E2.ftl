# Lying knee roll.

E2 = Lower back rotational stretch
    .aim = A slow, easy turn for your lower back. It may help you feel less stiff and make turning over more comfortable.
    .feel = A mild pull at one side of your lower back, waist or hip is fine; go less far if it turns sharp. Stop and open the help page if pain, tingling or numbness spreads further down a leg.
    .side = The side is where your knees go.
    .tip-shoulder_lifts = Keep the { $other } shoulder heavy, knees come up a little
    .seen-shoulder_lifts = a shoulder came up
    .tip-too_fast = Four counts down
    .seen-too_fast = too fast
    .tip-short_hold = Stay, and breathe
    .seen-short_hold = shorter stay than agreed
    .tip-shallow = A little further if it is comfortable
    .seen-shallow = less far than your own best

E2-L0 = Quarter roll on to pillows
    .what = Your knees tip only a little way, with a pillow ready on each side.
    .prepare = Arms out to the sides, palms down, knees together, a pillow on each side. Tip both knees a little way to one side, feet flat. Shoulders and head stay down.
    .roll = Breathe out, knees a little way { $side }.
    .roll-cue = Breathe out, knees { $side }
    .hold = Rest there, and breathe.
    .hold-cue = Rest and breathe
    .return = Breathe out, knees back to the middle.
    .return-cue = Breathe out, to the middle
    .how =
        Lie on your back with your knees bent and together, feet flat and a small flat cushion under your head.
        Put a pillow on each side of your legs and stretch your arms out a little below shoulder height.
        Breathe out and tip both knees a short way to one side, on to the pillow.
        Rest there and breathe easily while the seconds are counted.
        Breathe out and bring the knees back to the middle, then go to the other side.
    .do =
        move both knees as a pair
        stop where you first feel a pull
        keep both feet flat
    .dont =
        let your knees drop
        push your knees down
        stop breathing

E2-L1 = Knee roll
    .what = Your knees roll as far as both shoulders stay down; how far that is does not matter.
    .prepare = Arms out to the sides, palms down, knees together. Roll both knees slowly to one side, only as far as both shoulders stay heavy. Your feet may tip on their edges.
    .roll = Breathe out, roll both knees slowly to the { $side }.
    .roll-cue = Breathe out, knees { $side }
    .hold = Shoulders heavy, and breathe.
    .hold-cue = Stay and breathe
    .return = Breathe out, belly gently in, bring your knees back up.
    .return-cue = Breathe out, knees back up
    .how =
        Lie on your back with your knees bent and together, feet flat and a small flat cushion under your head.
        Stretch your arms out a little below shoulder height, palms down.
        Breathe out and roll both knees slowly to one side, letting your feet tip on their edges.
        Stop before the far shoulder would lift, and breathe easily there.
        Breathe out, draw your belly in and bring the knees back. Breathe in, then go to the other side.
    .do =
        let a slow breath set the pace
        feel both shoulder blades heavy on the floor
        face the ceiling all the time
    .dont =
        try to get your knees lower than is easy
        let the top knee slip behind the other
        turn your neck

E2-M = Half roll on to pillows
    .what = Your knees stop half way, with a pillow ready on each side.
    .prepare = Arms out to the sides, palms down, knees together, a pillow on each side. Roll both knees half way to one side on to the pillow. Both shoulders stay down.
    .roll = Breathe out, roll your knees half way { $side }.
    .roll-cue = Breathe out, half way { $side }
    .hold = Rest there, and breathe.
    .hold-cue = Rest and breathe
    .return = Breathe out, bring your knees back to the middle.
    .return-cue = Breathe out, to the middle
    .how =
        Lie on your back with your knees bent and together, feet flat and a small flat cushion under your head.
        Put a pillow on each side of your legs and stretch your arms out a little below shoulder height.
        Breathe out and roll both knees slowly to one side until the pillow takes their weight, half way down.
        Rest there and breathe easily while the seconds are counted.
        Breathe out and bring the knees back to the middle, then go to the other side.
    .do =
        stop half way
        let the pillow carry your legs
    .dont =
        twist on to the very end
        press on your knees with a hand
        let your knees drop

E2-MA = Half roll, arms low
    .what = Your knees stop half way, and your arms rest low beside you.
    .prepare = Arms low by your sides or hands on your belly. Knees together, a pillow on each side. Roll both knees half way, on to the pillow. Both shoulders stay down.
    .roll = Breathe out, roll your knees half way { $side }.
    .roll-cue = Breathe out, half way { $side }
    .hold = Rest there, and breathe.
    .hold-cue = Rest and breathe
    .return = Breathe out, bring your knees back to the middle.
    .return-cue = Breathe out, to the middle
    .how =
        Lie on your back with your knees bent and together, feet flat and a small flat cushion under your head.
        Put a pillow on each side of your legs. Rest your arms low beside you, or your hands on your belly.
        Breathe out and roll both knees slowly to one side until the pillow takes their weight, half way down.
        Rest there and breathe easily, then breathe out and bring the knees back.
        To get up afterwards, roll on to your side first, then push up with both arms together.
    .do =
        keep your arms where they are comfortable
        stop half way
    .dont =
        stretch your arms out wide
        push yourself up with one arm alone
        let your knees drop

E2-MB = Half roll on a bed
    .what = Your knees stop half way, and you lie on a firm bed.
    .prepare = Lie in the middle of the bed, arms out, knees together, a pillow on each side. Roll both knees half way to one side on to the pillow. Both shoulders stay down.
    .roll = Breathe out, roll your knees half way { $side }.
    .roll-cue = Breathe out, half way { $side }
    .hold = Rest there, and breathe.
    .hold-cue = Rest and breathe
    .return = Breathe out, bring your knees back to the middle.
    .return-cue = Breathe out, to the middle
    .how =
        Sit on the edge of a firm bed, lie down on your side and roll on to your back in the middle.
        Bend your knees, keep them together, and put a pillow on each side of your legs.
        Breathe out and roll both knees slowly to one side until the pillow takes their weight, half way down.
        Rest there and breathe easily, then breathe out and bring the knees back.
        Get up by rolling on to your side and pushing up to sitting.
    .do =
        stay well away from both edges
        stop half way
    .dont =
        twist on to the very end
        cross your legs
        let your knees drop

E2-M2 = Gentle rocking
    .what = Your knees sway a little from side to side without stopping.
    .prepare = Arms by your sides, knees together. Let both knees sway a little from side to side without stopping. Head and shoulders rest. Breathe as you like.
    .roll = Knees a little { $side }.
    .roll-cue = Knees { $side }
    .return = Back to the middle.
    .return-cue = Middle
    .how =
        Lie on your back with your knees bent and together, feet flat and a small flat cushion under your head.
        Rest your arms by your sides.
        Let both knees sway a little to one side, back to the middle and to the other side.
        Keep going smoothly and breathe as you like.
    .do =
        keep the sway small and soft
        rest your head and shoulders
    .dont =
        swing wider to feel a stretch
        hurry

E2-A = Arms low
    .how =
        Rest your arms half way out, palms down, and no wider than is comfortable.
        If your chest is sore or you have a device there, keep your arms by your sides or your hands on your belly.
        Let your elbows bend a little if that feels better.

E2-B = On a firm bed
    .how =
        Use a firm bed that hardly sinks, and lie in the middle, well away from both edges.
        Sit on the edge first, lie down on your side, then roll on to your back.
        Get up the same way: on to your side, then push up to sitting.

E2-W = On a firm wedge
    .how =
        Lie with the low end of the wedge at your waist, so that your head and upper body are raised.
        Keep your head in line with your back and your chin softly in.
        Roll and turn slowly, also when you lie down and get up.
