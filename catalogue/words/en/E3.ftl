# Cat-cow. The movement lasts as long as the dose says; the person's own breath leads.

E3 = Cat-cow
    .aim = A slow wave through your whole back in time with your breath. It may help your back, chest and shoulders feel looser.
    .feel = A gentle stretch along your back, belly or chest is fine; make it smaller if something catches or you feel light-headed. Stop and open the help page if pain, tingling or numbness spreads further down an arm or leg.
    .tip-too_fast = Slower than your breath
    .seen-too_fast = faster than a calm breath
    .tip-shallow = A little further if it is comfortable
    .seen-shallow = less far than your own best

E3-L0 = Seated cat-cow
    .what = The same wave on a chair, with no weight on your hands or knees.
    .prepare = Sit tall, feet flat, hands on your thighs. Breathing in, lift your breastbone and arch a little. Breathing out, round softly and let your chin follow. Your own breath leads.
    .cow = Breathe in, lift your breastbone and arch a little.
    .cow-cue = Breathe in, chest up
    .cat = Breathe out, round your back and let your chin follow.
    .cat-cue = Breathe out, round your back
    .how =
        Sit on the front half of a steady chair with both feet flat and your hands on your thighs.
        Breathe in, tip your hips forward and lift your breastbone so that your back arches a little.
        Breathe out, tip your hips back and round your back, letting your chin come last.
        Let your hands slide a little as you move, and keep to the pace of your own breath.
    .do =
        begin with small movements
        keep both feet flat and your seat where it is
    .dont =
        lean back where there is nothing to lean on
        tug at your knees
        stay slumped

E3-L1 = On hands and knees
    .what = The whole wave on hands and knees.
    .prepare = Hands under shoulders, knees under hips, elbows soft. Breathing in, sink your belly; breathing out, round your back. Start at your tailbone, head last. Your breath leads.
    .cow = Breathe in, belly down, look a little ahead.
    .cow-cue = Breathe in, belly down
    .cat = Breathe out, push the floor away, round your back.
    .cat-cue = Breathe out, back up
    .how =
        Kneel with your hands under your shoulders, your knees under your hips and your elbows soft.
        Breathe in, let your belly sink and your gaze wander a little forward along the floor.
        Breathe out, push the floor away and round your back, with your chin coming in last.
        Let each movement begin at your tailbone and travel up to your head.
        Go at the pace of your own breath.
    .do =
        let the movement begin at your tailbone and end at your head
        spread your weight over your whole hands
        slow down if you get out of breath
    .dont =
        throw your head back
        sag between your shoulders
        lock your elbows

E3-M1 = Small, with a still neck
    .what = About half the movement, while your neck stays still.
    .prepare = Hands under shoulders, knees under hips, eyes on the mat. Breathing in, sink your belly a little; breathing out, round a little. Keep your neck still. Your own breath leads.
    .cow = Breathe in, let your belly sink a little.
    .cow-cue = Breathe in, belly down
    .cat = Breathe out, round your back a little.
    .cat-cue = Breathe out, back up
    .how =
        Kneel with your hands under your shoulders, your knees under your hips and your eyes on the mat.
        Breathe in and let your belly sink a little.
        Breathe out and round your back a little.
        Go only half as far as you could, and let your head stay in line with your back.
    .do =
        keep it small and smooth
        look at the same spot on the mat
    .dont =
        go to the end of the movement
        nod or look up
        hurry, or stop breathing

E3-M2 = On a chair only
    .what = The wave on a chair, because kneeling does not suit you at the moment.
    .prepare = Sit tall, feet flat, hands on your thighs. Breathing in, lift your breastbone and arch a little. Breathing out, round softly and let your chin follow. Your own breath leads.
    .cow = Breathe in, lift your breastbone and arch a little.
    .cow-cue = Breathe in, chest up
    .cat = Breathe out, round your back and let your chin follow.
    .cat-cue = Breathe out, round your back
    .how =
        Sit on the front half of a steady chair with both feet flat and your hands on your thighs.
        Breathe in, tip your hips forward and lift your breastbone so that your back arches a little.
        Breathe out, tip your hips back and round your back, letting your chin come last.
        Let your hands slide a little as you move, and keep to the pace of your own breath.
    .do =
        begin with small movements
        let your hands rest on your thighs without weight
    .dont =
        lean back where there is nothing to lean on
        tug at your knees
        stay slumped

E3-M3 = Standing at a table
    .what = A small wave while you stand with your hands on a table.
    .prepare = Hands flat on the table. Walk your feet back until your body slopes forward, knees soft. Breathing in, let your back sink a little; breathing out, round it. Your own breath leads.
    .cow = Breathe in, let your back sink a little.
    .cow-cue = Breathe in, back down
    .cat = Breathe out, round your back a little.
    .cat-cue = Breathe out, back up
    .how =
        Stand in front of a table that cannot slide and put both hands flat on it, or your fists if your wrists are sore.
        Walk your feet back until your body slopes forward, your hips behind your heels and your knees soft.
        Breathe in and let your back sink a little.
        Breathe out and round your back a little, your head following.
    .do =
        keep your knees soft
        keep most of your weight on your feet
    .dont =
        put your whole weight on your wrists
        let your head hang

E3-Mf = Round only
    .what = You round your back and return to flat, and never sink below flat.
    .prepare = Hands under shoulders, knees under hips, back flat as a table. Breathing out, round your back, chin in. Breathing in, return to flat and stop there. Your own breath leads.
    .cat = Breathe out, round your back, chin gently in.
    .cat-cue = Breathe out, round your back
    .flat = Breathe in, come back to flat and stop there.
    .flat-cue = Breathe in, to flat
    .how =
        Kneel with your hands under your shoulders, your knees under your hips and your back flat as a table.
        Breathe out, push the floor away and round your back, with your chin coming in last.
        Breathe in and come back to flat.
        Rest there for a moment before the next one.
    .do =
        know where flat is before you begin
        stop and rest at flat each time
    .dont =
        let your belly sink below flat
        hurry

E3-Me = Arch only
    .what = You let your back sink a little and return to flat, and never round it.
    .prepare = Hands under shoulders, knees under hips, back flat as a table. Breathing in, sink your belly a little. Breathing out, return to flat and stop there. Your own breath leads.
    .cow = Breathe in, let your belly sink a little.
    .cow-cue = Breathe in, belly down
    .flat = Breathe out, come back to flat and stop there.
    .flat-cue = Breathe out, to flat
    .how =
        Kneel with your hands under your shoulders, your knees under your hips and your back flat as a table.
        Breathe in and let your belly sink a little, eyes on the floor just ahead.
        Breathe out and come back to flat.
        Rest there for a moment before the next one.
    .do =
        know where flat is before you begin
        stop and rest at flat each time
    .dont =
        round your back above flat
        throw your head back

E3-M2f = On a chair, round only
    .what = Sitting on a chair, you round your back and return to upright, and never arch it.
    .prepare = Sit tall, feet flat, hands on your thighs. Breathing out, round your back softly, chin following. Breathing in, come back to upright and stop there. Your own breath leads.
    .cat = Breathe out, round your back and let your chin follow.
    .cat-cue = Breathe out, round your back
    .flat = Breathe in, come back to upright and stop there.
    .flat-cue = Breathe in, sit tall
    .how =
        Sit on the front half of a steady chair with both feet flat and your hands on your thighs.
        Breathe out, tip your hips back and round your back, letting your chin come last.
        Breathe in and come back to sitting tall.
        Rest there for a moment before the next one.
    .do =
        begin with small movements
        stop and rest when you sit tall
    .dont =
        arch your back past upright
        tug at your knees

E3-M3f = Standing at a table, round only
    .what = Standing with your hands on a table, you round your back a little and return to flat.
    .prepare = Hands flat on the table. Walk your feet back until your body slopes forward, knees soft. Breathing out, round your back. Breathing in, return to flat and stop there.
    .cat = Breathe out, round your back a little.
    .cat-cue = Breathe out, back up
    .flat = Breathe in, come back to flat and stop there.
    .flat-cue = Breathe in, to flat
    .how =
        Stand in front of a table that cannot slide and put both hands flat on it.
        Walk your feet back until your body slopes forward, your hips behind your heels and your knees soft.
        Breathe out and round your back a little, your head following.
        Breathe in and come back to flat.
    .do =
        keep your knees soft
        stop and rest at flat each time
    .dont =
        let your back sink below flat
        put your whole weight on your wrists

E3-M3e = Standing at a table, arch only
    .what = Standing with your hands on a table, you let your back sink a little and return to flat.
    .prepare = Hands flat on the table. Walk your feet back until your body slopes forward, knees soft. Breathing in, let your back sink a little. Breathing out, return to flat and stop there.
    .cow = Breathe in, let your back sink a little.
    .cow-cue = Breathe in, back down
    .flat = Breathe out, come back to flat and stop there.
    .flat-cue = Breathe out, to flat
    .how =
        Stand in front of a table that cannot slide and put both hands flat on it.
        Walk your feet back until your body slopes forward, your hips behind your heels and your knees soft.
        Breathe in and let your back sink a little.
        Breathe out and come back to flat.
    .do =
        keep your knees soft
        stop and rest at flat each time
    .dont =
        round your back above flat
        let your head hang
