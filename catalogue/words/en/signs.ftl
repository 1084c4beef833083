### The signs we ask about. Codes: symptoms.csv of the clinical tables.
### The value stands in lists. `.ask` is the yes/no question, `.explain` helps someone who is not sure.
### `.reason` completes "a clinician needs to look at one thing: …".
### Nothing here names a possible cause. Every part of a question and every number is a rule: keep them all.

## Get emergency help now

sign-saddle_numbness = numbness or an odd feeling round the genitals, back passage or inner thighs
    .ask = Does anything feel numb or odd round your genitals, back passage or inner thighs, or do you not feel it when you wipe?
    .explain = Say yes if touch there feels dull, furry or missing, even a little.
sign-bladder_change = new trouble with starting, stopping or feeling your urine, leaks that are new, or not feeling a full bladder
    .ask = Is it newly hard to start, stop or feel your urine, do you leak when you did not before, or can you not tell when your bladder is full?
    .explain = Compare it with how it was before this back pain, and count small changes too.
sign-bowel_change = new loss of control or feeling when you open your bowels
    .ask = Is it new that you have less control, or less feeling, when you open your bowels?
    .explain = Say yes if anything comes without your wanting it, or if you cannot feel it passing.
sign-sexual_numbness = feeling numb during sex, or losing erections, since the back pain began
    .ask = Since your back pain began, do you feel numb during sex, or lose erections, when you did not before?
    .explain = Only a change since the back pain began is meant, and we ask everyone.
sign-both_legs = pain, tingling, numbness or weakness that is in both legs, new or getting worse
    .ask = In BOTH legs, is there pain, tingling, numbness or weakness that is new or getting worse, or that started in one leg and is now in both?
    .explain = Say yes if both legs feel it, even if one feels it much less.
sign-leg_strength_fading = a foot that drops or drags, fading strength, or not being able to walk on your heels or toes
    .ask = Does a foot drop or drag, has strength been fading over hours or days, or are you unable to walk on your heels or on your toes?
    .explain = Think of toes that catch on a rug or step, or of doing less with a limb than a few days ago.
sign-chest_pain_or_collapse = chest pain, fainting, short breath at rest, or back pain together with an arm or jaw pain or a cold sweat
    .ask = Is there pain in your chest, have you fainted, or are you short of breath while resting? Or does back pain come along with pain in an arm or the jaw, or with a cold sweat?
    .explain = Pressure or tightness in the chest counts as pain, and one of these alone is enough for a yes.
sign-tearing_or_pulsing_pain = a tearing pain that came suddenly in the back or belly, or a belly that pulses
    .ask = Did a tearing pain come suddenly in your back or belly, or does your belly pulse?
    .explain = A pulsing belly is one where you can see or feel a beat, like a heartbeat.
sign-serious_accident = pain that a serious accident or a fall from a height started
    .ask = Was it a fall from a height, or a serious accident, that started the pain?
    .explain = Think of a road crash, a hard blow, or a fall from a ladder or down stairs.
sign-cord_signs_new = hands turning clumsy, walking turning unsteady, or electric shocks when you bend your neck, in the last days
    .ask = Over the last days, have your hands turned clumsy, has your walking turned unsteady, or do you feel electric shocks on bending your neck?
    .explain = Think of fumbling with buttons or keys, of swaying as you walk, or of a sudden buzz when you look down.
sign-neck_artery_or_stroke_signs = a sudden headache or neck pain like none before; sudden double vision, a drooping lid or face, or trouble speaking or swallowing; or new dizziness with neck pain
    .ask = Have you had a headache or neck pain that came suddenly and was like none before? Or suddenly double vision, a drooping face or eyelid, or trouble speaking or swallowing? Or new dizziness along with neck pain?
    .explain = Any one of these is enough for a yes, even if it has gone again.
sign-fused_spine_fall = a fall, or pain in the spine that is new or unusual
    .ask = Have you fallen at all, or does your spine hurt in a new or unusual way?
    .explain = Even a small fall counts, and so does an ache in a place that does not usually hurt.
sign-cancer_cord_signs = pain like a band round the trunk, or heavy or unsteady legs
    .ask = Is there a pain that goes round your trunk like a band, or do your legs feel heavy or unsteady?
    .explain = The trunk is your body from the shoulders to the hips, and a half band on one side counts too.
sign-pregnancy_warning = bleeding, waters gone, regular tightenings, a severe headache, or the baby moving less
    .ask = Are you bleeding, have your waters broken, do tightenings come regularly, do you have a severe headache, or does the baby move less?
    .explain = Any one of these is enough, and if you only wonder about it, say yes.
sign-blood_thinner_sudden_pain = severe back pain that came suddenly, or new weakness
    .ask = Has severe back pain come on suddenly, or is any part of you newly weak?
    .explain = Say yes if the pain came quickly and is hard to bear; any new weakness counts, however slight.
sign-fever_with_neuro_or_after_injection = fever with new weakness, numbness or a stiff neck, or within 14 days of an injection or needle in the spine
    .ask = Along with the fever, is there new weakness, numbness or a stiff neck, or has an injection or needle gone into your spine in the last 14 days?
    .explain = A neck is stiff when it is hard to bring your chin to your chest, and any needle near the spine counts.
sign-kidney_with_fever = fever together with blood in the urine, or with pain in the side below the ribs or down to the groin
    .ask = Along with the fever, is there blood in your urine, or pain in your side that sits below the ribs or runs down to the groin?
    .explain = Urine that looks pink, rusty or brown counts as blood.

## Speak to a clinician today

sign-new_weakness_unexamined = an arm or leg that became weak in some other way less than 6 weeks ago and that nobody has examined
    .ask = Has an arm or leg become weak in any other way, less than 6 weeks ago, without anybody examining it?
    .explain = Think of a grip, a step or a lift that needs more effort than it did, even if it is slight.
sign-cord_signs_slow = hands growing clumsier or walking growing less steady, over weeks or months
    .ask = Looking back over weeks or months, are you clumsier with your hands or less steady when you walk?
    .explain = Think of buttons, keys, handwriting, or needing a rail where you did not before.
sign-minor_fall_sharp_pain = a sharp pain in one spot that came with a small fall or a lift
    .ask = If you are at least 50, or your bones are thin, or you took steroids for a long time: did a small fall or a lift bring a sharp pain in one spot?
    .explain = A stumble, a hard sit-down or lifting a bag counts, and one spot is a place you can point to.
sign-fever_unwell = fever of 38 °C or more, or shivers, with new or worse back pain
    .ask = Do you have shivers or a temperature of 38 °C or more, and with it back pain that is new or worse?
    .explain = If you cannot measure it, go by how you feel: hot, shivery or shaking.
sign-infection_risk_pain = new back pain that never stops, after an infection, a spine procedure or a drug injection, or while the immune system is weak; or a needle place that is reddened or weeping
    .ask = Do you have new back pain that never stops, after a recent infection, a spine procedure or a drug injection, or while your immune system is weak? Or is a place where a needle went in reddened or weeping?
    .explain = An illness or medicines can make the immune system weak, and reddened, warm or wet skin at a needle place is enough for a yes.
sign-cancer_history_new_pain = new or changing pain in the spine
    .ask = Is there pain in your spine that is new, or that is changing?
    .explain = The spine runs from the neck to the tailbone, and a pain in a new place counts as new.
sign-weight_loss = losing weight without trying
    .ask = Is your weight going down although you are not trying?
    .explain = Clothes or a belt that have become loose count too.
sign-night_pain = pain at night that stays in every position
    .ask = Do you have pain at night that stays, whatever position you try?
    .explain = Say yes if the pain stays as it is, however you lie, sit or prop yourself up.
sign-back_shape_change = a new lump, or a back that has changed its shape
    .ask = Have you found a new lump, or has your back changed its shape?
    .explain = A mirror, a photo or somebody at home can help you to see.
sign-calf_swelling = a swollen, painful calf
    .ask = Is one of your calves, or are both, swollen and painful?
    .explain = The calf is the back of the lower leg, and pain only when you press it counts.
sign-constant_upper_back_pain = new pain between the shoulder blades that never stops or is there at night, or any new pain there at 50 or over
    .ask = Between your shoulder blades, is there new pain that never stops or is there at night, or, if you are 50 or over, any new pain?
    .explain = New means that you did not have it before this spell of back pain.
sign-kidney_pattern = blood in the urine, or pain in the side below the ribs or down to the groin, with no fever
    .ask = Without any fever, is there blood in your urine, or pain in your side that sits below the ribs or runs down to the groin?
    .explain = Urine that looks pink, rusty or brown counts as blood.
sign-numbness_persisting = numbness or tingling from an exercise that was not gone the next morning
    .ask = Did an exercise bring numbness or tingling that you still had the next morning?
    .explain = Say yes even if it was weaker in the morning than the evening before.
sign-headache_upright_after_injection = a headache that gets worse on sitting or standing up, after an injection or needle in the spine
    .ask = Does your head ache more when you are sitting or standing up?
    .explain = Say yes if lying flat makes it easier.

## A clinician first

sign-under_18 = being younger than 18
    .ask = Are you under 18?
    .explain = Your age today is what counts.
    .reason = whether these exercises suit somebody who is still growing
sign-fracture_risk = thin bones, or steroids for a long time
    .ask = Are your bones thin (osteoporosis), or have you been on steroids for a long time?
    .explain = A bone scan or a break after a small fall may have shown it, and steroids for months or longer count.
    .reason = which exercises suit your bones
sign-known_leg_deficit = leg numbness or weakness that a clinician has examined and that has not changed
    .ask = Is a leg numb or weak in a way that a clinician has examined before and that is still the same?
    .explain = If it has changed at all since then, please tell us about it as something new.
    .reason = the numbness or weakness in your leg, and which exercises suit it
sign-pregnant_postnatal_postop = being pregnant, a birth in the last 6 weeks, or an operation in the last 12 weeks
    .ask = Are you pregnant, has it been 6 weeks or less since you gave birth, or 12 weeks or less since an operation of any kind?
    .explain = Any operation counts, also a small one or one far from the back.
    .reason = what suits you in pregnancy, after a birth or after an operation
sign-cough_strain_leg_pain = pain down a leg with coughing, sneezing or straining
    .ask = Does pain shoot or run down a leg when you cough, sneeze or strain?
    .explain = Pain that stays in the back is not meant: it has to go down the leg.
    .reason = the leg pain that comes with coughing, sneezing or straining

## A visit to book

sign-morning_stiffness = morning stiffness of more than 30 minutes that eases with moving and began before the age of 45
    .ask = In the morning, are you stiff for more than 30 minutes, does moving ease it, and did this begin before you were 45?
    .explain = All three have to fit for a yes: longer than half an hour, easier with moving, and begun before 45.
    .reason = the stiffness you have for more than 30 minutes in the morning
sign-first_ever_50 = a first ever back pain at 50 or over
    .ask = Are you 50 or over, and have you never had back pain before this?
    .explain = Short spells of back pain in earlier years count as having had it before.
    .reason = back pain that has come for the first time at 50 or over
sign-mild_upper_back_ache = an ache in the upper back after long sitting that eases when you move
    .ask = With none of the signs above: does your upper back ache after you have sat for long, and ease when you move?
    .explain = If the ache stays when you move, or is there at night, please look again at the question about pain between the shoulder blades.
    .reason = the ache in your upper back after long sitting

## How you are

sign-self_harm_thoughts = thoughts about harming yourself or about ending your life
    .ask = Have you thought about harming yourself, or about ending your life?
    .explain = Passing thoughts count too, and you may also choose not to say.

## During a session

sign-spread = pain that moves further down an arm or leg
    .ask = Is pain moving further down your arm or leg?
    .explain = Pain that draws back up towards your spine is not meant.
sign-new_numbness = new numbness or tingling
    .ask = Is there numbness or tingling that was not there before?
    .explain = Pins and needles, or skin that feels dull or furry, count too.
sign-catch = a sharp catch
    .ask = Did something catch sharply?
    .explain = A catch is a short, sudden stab that makes you stop; a pull or the usual ache is not meant.
sign-dizzy = dizziness
    .ask = Do you feel dizzy?
    .explain = Spinning, swaying and feeling light-headed all count; if you fainted or have chest pain, choose that line instead.
sign-breathless = being more out of breath than the effort explains
    .ask = Are you more out of breath than this effort explains?
    .explain = If you are breathless at rest, fainted or have chest pain, choose that line instead.
