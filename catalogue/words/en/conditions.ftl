### What a person lives with. Codes: matrix.csv of the clinical tables.
### group-… and condition-… stand beside a tick box. group-….ask heads the screen that opens after a tick.
### `.because` completes "…, because { because }."

## Groups

group-bones = Bones: thin bones, steroids for a long time, or a broken bone in the spine, pelvis or hip
    .ask = Which of these fits your bones?
group-spine = Spine: something a clinician has told you about your spine or pelvis, or very bendy joints
    .ask = What have you been told about your spine, pelvis or joints?
group-leg_pain = Leg pain: pain that goes down a leg
    .ask = How is it with your leg pain?
group-spine_operation = An operation on the back or neck
    .ask = Which operation was it, and how long ago?
group-neck = Neck: pain, a sore nerve, or something a clinician has told you about it
    .ask = What is it about your neck?
group-joints = Hips, knees, shoulders, wrists or hands: pain, an operation or a new joint
    .ask = Which joints need care?
group-pregnancy = Pregnant, after a birth, or after a belly operation
    .ask = Where are you now?
group-belly_chest = Belly, chest, or another operation: a hernia, a stoma, the heart or breastbone, or any operation or broken bone not named elsewhere
    .ask = Which of these do you have, or have you had?
group-heart = Heart and blood: blood pressure, heart, main artery, a clot, or a pacemaker
    .ask = What is it about your heart or blood?
group-eyes_balance = Eyes, balance or lying flat: glaucoma, an eye operation, spinning, reflux, or short breath when flat
    .ask = Which of these do you have?
group-device = A device: a stimulator or pump, on trial or put in
    .ask = What kind of device, and since when?
group-other = Something else: the floor, falls, feeling ill today, tiredness after effort, nerves, memory, or a serious illness of the spine
    .ask = Which of these fits you?

## Bones

condition-C01 = Thin bones (osteoporosis), a high risk of breaking a bone, or steroids for a long time; nothing broken
    .because = your bones may be thinner
condition-C02a = A broken bone in the spine, pelvis or hip less than 12 weeks ago, or one that still hurts; or cement put into a bone of the spine less than 6 weeks ago
    .because = the bone needs its time to mend
condition-C02b = A bone of the spine that broke easily some time ago and does not hurt now
    .because = a bone in your spine broke once and likes gentle loads
condition-C21 = A broken rib, shoulder blade or breastbone less than 12 weeks ago
    .because = your chest and shoulders need time to mend

## Spine

condition-C04 = A narrow spinal canal (stenosis): worse when you stand or arch your back
    .because = arching back or standing for long tends to bother your back
condition-C05a = A bone of the spine that sits a little further forward than the next (grade 1 or 2) and stays as it is
    .because = your back does better without arching far
condition-C05b = A stress injury in a bone of the spine (pars) less than 12 weeks ago, a bone that sits far forward (grade 3 or more), or one that sits forward with signs in the leg
    .because = your lower back does better without arching and twisting for now
condition-C22 = Inflamed joints of the spine (axial spondyloarthritis), in a flare or with parts of the spine grown together
    .because = your spine does better with smaller movements
condition-C23 = Pain in the pelvic ring or where the spine meets the pelvis (sacroiliac joint)
    .because = your pelvis does better with small, even movements
condition-C25 = Very bendy joints (hypermobility)
    .because = your joints do better when they stop before their end

## Leg pain

condition-C03a = Leg pain that gets worse when you bend, for less than 6 weeks
    .because = bending may send pain down your leg
condition-C03b = Leg pain that gets worse when you bend, for 6 weeks or more, and is not changing
    .because = bending far may send pain down your leg
condition-C03c = Pain below the knee, and it is not known which way of bending brings it
    .because = it is not yet known which movements ease your leg

## Operations on the back or neck

condition-C06 = A spine fusion operation in the lower back less than 12 weeks ago
    .because = your operation needs time, without bending, twisting or lifting
condition-C07 = A spine fusion operation in the lower back 12 weeks ago or more, and a clinician has said that you may exercise
    .because = the part that was operated on likes less bending and turning
condition-C08a = An operation on a disc, or to make room for a nerve, up to 2 weeks ago
    .because = your wound needs rest first; your surgeon's team can change this today
condition-C08b = An operation on a disc, or to make room for a nerve, 2 to 6 weeks ago
    .because = your back needs a little longer after the operation; your surgeon's team can change this today
condition-C08c = An operation on a disc, or to make room for a nerve, 6 to 12 weeks ago
    .because = your back does better with smaller movements so soon after the operation; your surgeon's team can change this today
condition-C27 = A neck operation less than 12 weeks ago
    .because = your neck needs rest, and your surgeon's rules come first

## Neck

condition-C09a = A sore nerve where it leaves the neck (nerve root)
    .because = your neck does better when it stays quiet
condition-C09b = A clinician has told you of signs from the spinal cord in the neck, or of an upper neck that moves too much (with rheumatoid arthritis, Down syndrome or EDS)
    .because = your neck needs a plan from the clinician who knows it
condition-C09c = Plain neck pain
    .because = your neck does better when it moves little

## Joints

condition-C10 = A new hip, put in from the back or the side, and you still have movement rules to keep (often for 6 to 12 weeks)
    .because = your new hip has movement rules to keep
condition-C11 = A new hip, put in from the front, and you still have movement rules to keep
    .because = your new hip has movement rules to keep
condition-C12 = A hip that pinches (impingement), or trouble with the rim of its socket (labrum)
    .because = your hip does better when it does not bend far
condition-C13 = Knee pain, not being able to kneel, or a new knee
    .because = kneeling or bending far is hard on your knee
condition-C14 = A sore wrist, hand or shoulder, or carpal tunnel
    .because = your wrist, hand or shoulder should carry less
condition-C30 = A shoulder operation less than 12 weeks ago
    .because = your shoulder needs rest after the operation

## Pregnancy, birth and belly operations

condition-C15a = Pregnant, 13 to 19 weeks, and a clinician has said that you may exercise
    .because = from week 13 on, lying on your back and big turns are best left out
condition-C15b = Pregnant, 20 weeks or more, and a clinician has said that you may exercise
    .because = lying on your back and big turns are best left out now, and balance changes
condition-C15c = Pregnant, less than 13 weeks, and a clinician has said that you may exercise
    .because = gentle movements, not as far as they go, suit you best now
condition-C16a = 6 weeks or more after giving birth, or 12 weeks or more after a belly operation, and a clinician has said that you may exercise
    .because = your belly muscles are still coming back

## Belly, chest and other operations

condition-C16b = A hernia, a wide gap between the belly muscles, or a stoma
    .because = your belly does better without pressure
condition-C28 = An operation on the breastbone or heart less than 12 weeks ago
    .because = your breastbone needs time before your arms push or pull
condition-C99 = Any other operation or broken bone less than 12 weeks ago
    .because = a clinician should say first what suits you after an operation or a broken bone

## Heart and blood

condition-C17 = Blood pressure of 180/110 or more (either number), a heart that is not settled, a widened or torn main artery (aorta), Marfan syndrome, or vascular EDS
    .because = a clinician should look at your heart and blood vessels first
condition-C26b = A known clot in a deep vein or in the lung, with treatment that is not settled yet
    .because = the clot needs its treatment to be settled first
condition-C29 = A pacemaker or a heart defibrillator (ICD) put in less than 6 weeks ago
    .because = the arm next to your new device should stay low for now

## Eyes, balance, lying flat

condition-C18a = Glaucoma
    .because = your eyes do better when your head is not the lowest part
condition-C18b = An eye operation or a tear in the retina less than 6 weeks ago
    .because = your eye clinic should say when this is right for your eyes
condition-C19 = Spinning (vertigo), reflux when you lie flat, or short breath when you lie flat
    .because = lying flat or moving your head low does not suit you

## Devices

condition-C24a = A stimulator on trial, with its leads in place
    .because = the leads of the trial should stay where they are
condition-C24b = A stimulator or pump put in less than 8 weeks ago
    .because = your device needs time to settle, without twisting, bending, stretching or lifting
condition-C24c = A stimulator or pump put in 8 weeks ago or more, and a clinician has said that you may exercise
    .because = your device likes smaller turns

## Something else

condition-C20 = Not being able to get down to the floor or up again, or falls
    .because = support suits you better than getting down to the floor
condition-C26a = Fever or a sudden illness today, with your back no different
    .because = you are ill today, and rest comes first
condition-C31 = Cancer that has spread to the spine, myeloma, or a spine infection under treatment
    .because = the team that looks after you should choose what suits your spine
condition-C32 = ME/CFS, or feeling much worse after effort (a crash)
    .because = your body does best when nothing is stepped up
condition-C33 = Stroke, MS, Parkinson's, nerve trouble (neuropathy), or epilepsy that is not under control
    .because = balance or strength may need support, and somebody near you
condition-C34 = Memory or understanding that needs a helper
    .because = it goes best with your helper beside you
