### Needles, treatments and devices. Codes: windows.csv of the clinical tables.
### `.what` is what Plinth does around it, `.watch` what to watch for. Day 7 is the 7th day after the day of the procedure.
### Each line is a sentence or two of its own.
### Every number here is the rule itself: change one only together with the rule.

## In general

procedure-leaflet = If your clinic's leaflet says something else, the leaflet counts. Take your medicines as the clinic told you; we never ask you to leave one out.
procedure-day =
    For a few hours your legs (or arms) may be heavy or numb, and that should ease hour by hour: the local anaesthetic can do this.
    Leave out exercises, leave the car to somebody else, and stay off the floor today.
    If it gets stronger, does not ease, is still there when you go to bed, or returns, this is an emergency: call { $emergency }.
    The same is true for any change between your legs (genitals, back passage, inner thighs), in your bladder or in your bowels.
procedure-easing = Is the weakness or numbness easing, hour by hour?
procedure-easing-yes = Yes, it is easing
procedure-easing-no = No
procedure-easing-ring = Please ring { $clinic } now. We ask again at bedtime.
procedure-sore-morning = A sore morning in these days means only that you stay where you are.

## One by one

procedure-steroid_injection_low_back = Steroid injection in the lower back
    .what =
        No exercises for 48 hours, or for 72 hours if you were sedated or your legs still feel odd.
        Then all your exercises but the seated turn come back in their lightest versions.
        From day 7, or day 14 if you have diabetes and your sugars run high, all your exercises go on as before.
    .watch =
        A sorer back for 2 to 7 days is usual. With diabetes, sugars may run higher for 1 to 2 weeks.
        In the first 14 days, call for emergency help if you have a fever of 38 °C or more, shivers or a stiff neck.
        Call if anything changes between your legs, in your bladder, your bowels or in sex.
        Call if your strength fades, or if both legs hurt, tingle, are numb or are weak.
        Call if numbness or weakness does not ease hour by hour, is still there after 12 hours, or comes back.
        Speak to a clinician the same day if there is any numbness or weakness in the first 12 hours, or if pain moves further down an arm or leg.
        Do the same for a headache that gets worse when you sit or stand up, and for redness, warmth or discharge at the needle place.
        After that, and until 14 days after the easy days, speak to a clinician the same day if you have any fever, new numbness or tingling, or pain that moves further down an arm or leg.

procedure-steroid_injection_neck_or_chest = Steroid injection at the neck or chest part of the spine
    .what =
        No exercises for 48 hours, or for 72 hours if you were sedated or your arms or legs still feel odd.
        Then knee-to-chest, knee roll and shoulder blade squeeze come back in their lightest versions, with a quiet neck.
        From day 7, or day 14 if you have diabetes and your sugars run high, these three go on as before, and so does the bridge.
        Cat-cow, bird-dog and seated turn wait for your clinician.
    .watch =
        A sorer neck or back for 2 to 7 days is usual. With diabetes, sugars may run higher for 1 to 2 weeks.
        In the first 14 days, call for emergency help if you have a fever of 38 °C or more, shivers or a stiff neck.
        Call if anything changes between your legs, in your bladder, your bowels or in sex.
        Call if your strength fades, or if both legs hurt, tingle, are numb or are weak.
        Call if numbness or weakness does not ease hour by hour, is still there after 12 hours, or comes back.
        Speak to a clinician the same day if there is any numbness or weakness in the first 12 hours, or if pain moves further down an arm or leg.
        Do the same for a headache that gets worse when you sit or stand up, and for redness, warmth or discharge at the needle place.
        After that, and until 14 days after the easy days, speak to a clinician the same day if you have any fever, new numbness or tingling, or pain that moves further down an arm or leg.

procedure-medial_branch_block = Medial branch block (a test of small nerves beside the spine)
    .what =
        No exercises for 24 hours, counted from the end of sedation if you had any.
        Then all your exercises come back in their lightest versions, and from day 2 they go on as before.
        Your numbers from the day of the block are not counted.
    .watch =
        The clinic's own diary, and what it told you about your medicines, come first.
        In the first 14 days, call for emergency help if you have a fever of 38 °C or more, shivers or a stiff neck.
        Call if anything changes between your legs, in your bladder, your bowels or in sex.
        Call if your strength fades, or if both legs hurt, tingle, are numb or are weak.
        Call if numbness or weakness does not ease hour by hour, is still there after 12 hours, or comes back.
        Speak to a clinician the same day if there is any numbness or weakness in the first 12 hours, or if pain moves further down an arm or leg.
        Do the same for a headache that gets worse when you sit or stand up, and for redness, warmth or discharge at the needle place.
        After that, and until 14 days after the easy days, speak to a clinician the same day if you have any fever, new numbness or tingling, or pain that moves further down an arm or leg.

procedure-radiofrequency_low_back = Radiofrequency procedure in the lower back
    .what =
        No exercises for 48 hours, or for 72 hours if you were sedated or your legs still feel odd.
        From the start of the third day, once those hours are over: knee-to-chest, knee roll, cat-cow and shoulder blade squeeze in their lightest versions.
        From day 7 also bird-dog, bridge and seated turn, and from day 14 all your exercises go on as before.
        Until day 21, a sore morning means that you stay where you are.
    .watch =
        Skin that feels sunburnt, and soreness for 1 to 2 weeks, sometimes 3, are usual.
        In the first 14 days, call for emergency help if you have a fever of 38 °C or more, shivers or a stiff neck.
        Call if anything changes between your legs, in your bladder, your bowels or in sex.
        Call if your strength fades, or if both legs hurt, tingle, are numb or are weak.
        Call if numbness or weakness does not ease hour by hour, is still there after 12 hours, or comes back.
        Speak to a clinician the same day if there is any numbness or weakness in the first 12 hours, or if pain moves further down an arm or leg.
        Do the same for a headache that gets worse when you sit or stand up, and for redness, warmth or discharge at the needle place.
        After that, and until 14 days after the easy days, speak to a clinician the same day if you have any fever, new numbness or tingling, or pain that moves further down an arm or leg.

procedure-radiofrequency_neck_or_chest = Radiofrequency procedure at the neck or chest part of the spine
    .what =
        No exercises for 48 hours, or for 72 hours if you were sedated or your arms or legs still feel odd.
        From the start of the third day, once those hours are over: knee-to-chest, knee roll and shoulder blade squeeze in their lightest versions.
        From day 7 also the bridge, and from day 14 these four go on as before.
        Cat-cow, bird-dog and seated turn wait for your clinician.
        Until day 21, a sore morning means that you stay where you are.
    .watch =
        Skin that feels sunburnt, and soreness for 1 to 2 weeks, sometimes 3, are usual.
        In the first 14 days, call for emergency help if you have a fever of 38 °C or more, shivers or a stiff neck.
        Call if anything changes between your legs, in your bladder, your bowels or in sex.
        Call if your strength fades, or if both legs hurt, tingle, are numb or are weak.
        Call if numbness or weakness does not ease hour by hour, is still there after 12 hours, or comes back.
        Speak to a clinician the same day if there is any numbness or weakness in the first 12 hours, or if pain moves further down an arm or leg.
        Do the same for a headache that gets worse when you sit or stand up, and for redness, warmth or discharge at the needle place.
        After that, and until 14 days after the easy days, speak to a clinician the same day if you have any fever, new numbness or tingling, or pain that moves further down an arm or leg.

procedure-vertebra_cement = Cement in a bone of the spine
    .what =
        No exercises for 48 hours.
        Then, for 6 weeks (until day 42), only the small shoulder blade squeeze, sitting with your back supported.
        After that it depends on what you told us about your bones.
    .watch =
        In the first 14 days, call for emergency help if you have a fever of 38 °C or more, shivers or a stiff neck.
        Call if anything changes between your legs, in your bladder, your bowels or in sex.
        Call if your strength fades, or if both legs hurt, tingle, are numb or are weak.
        Call if numbness or weakness does not ease hour by hour, is still there after 12 hours, or comes back.
        Speak to a clinician the same day if there is any numbness or weakness in the first 12 hours, or if pain moves further down an arm or leg.
        Do the same for a headache that gets worse when you sit or stand up, and for redness, warmth or discharge at the needle place.
        After that, and until 14 days after the easy days, speak to a clinician the same day if you have any fever, new numbness or tingling, or pain that moves further down an arm or leg.

procedure-stimulator_trial = Stimulator on trial
    .what =
        No exercises for as long as the trial lasts.
        They come back once the leads are out and your clinic agrees.
    .watch =
        In the first 14 days, call for emergency help if you have a fever of 38 °C or more, shivers or a stiff neck.
        Call if anything changes between your legs, in your bladder, your bowels or in sex.
        Call if your strength fades, or if both legs hurt, tingle, are numb or are weak.
        Call if numbness or weakness does not ease hour by hour, is still there after 12 hours, or comes back.
        Speak to a clinician the same day if there is any numbness or weakness in the first 12 hours, or if pain moves further down an arm or leg.
        Do the same for a headache that gets worse when you sit or stand up, and for redness, warmth or discharge at the place where a needle or lead went in.
        After that, and until 14 days after the trial, speak to a clinician the same day if you have any fever, new numbness or tingling, or pain that moves further down an arm or leg.

procedure-stimulator_or_pump_implant = Stimulator or pump put in
    .what =
        No exercises for 48 hours.
        Then, for 8 weeks (until day 56), only the small shoulder blade squeeze, sitting with your back supported, elbows below your shoulders and no band.
        After that, more comes back when a clinician has said that you may.
    .watch =
        In the first 14 days, call for emergency help if you have a fever of 38 °C or more, shivers or a stiff neck.
        Call if anything changes between your legs, in your bladder, your bowels or in sex.
        Call if your strength fades, or if both legs hurt, tingle, are numb or are weak.
        Call if numbness or weakness does not ease hour by hour, is still there after 12 hours, or comes back.
        Speak to a clinician the same day if there is any numbness or weakness in the first 12 hours, or if pain moves further down an arm or leg.
        Do the same for a headache that gets worse when you sit or stand up, and for redness, warmth or discharge at the wound or needle place.
        After that, and until 14 days after the easy days, speak to a clinician the same day if you have any fever, new numbness or tingling, or pain that moves further down an arm or leg.

procedure-other_needle_in_spine = Another needle in or near the spine
    .what =
        No exercises for 48 hours, or for 72 hours if you were sedated or your legs still feel odd.
        Then all your exercises but the seated turn come back in their lightest versions.
        From day 7 all your exercises go on as before.
    .watch =
        This is for a lumbar puncture, a discogram, an injection into a sore spot in a muscle near the spine, and any needle that has no entry of its own.
        In the first 14 days, call for emergency help if you have a fever of 38 °C or more, shivers or a stiff neck.
        Call if anything changes between your legs, in your bladder, your bowels or in sex.
        Call if your strength fades, or if both legs hurt, tingle, are numb or are weak.
        Call if numbness or weakness does not ease hour by hour, is still there after 12 hours, or comes back.
        Speak to a clinician the same day if there is any numbness or weakness in the first 12 hours, or if pain moves further down an arm or leg.
        Do the same for a headache that gets worse when you sit or stand up, and for redness, warmth or discharge at the needle place.
        After that, and until 14 days after the easy days, speak to a clinician the same day if you have any fever, new numbness or tingling, or pain that moves further down an arm or leg.
