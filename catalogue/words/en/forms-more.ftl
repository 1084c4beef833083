### Spoken before an exercise, in addition to its own explanation: fourteen words at most.

## Other ways to set up

also-E1-H = Use a towel or one hand; the sore arm rests on the floor.
also-E1-B = On a firm bed, well away from the edges.
also-E1-W = On a firm wedge; in the thigh-upright version, stop a little earlier.
also-E2-A = Keep your arms low beside you, palms down, or on your belly.
also-E2-B = On a firm bed, well away from the edges.
also-E2-W = On a firm wedge from the waist up, head in line.
also-E5-B = On a firm bed, well away from the edges.
also-E5-W = On a wedge: tilt or half lift, never above level, five seconds at most.

## Versions joined on to another

also-E1-L0 = Hold behind the thigh, shin loose, and come only as far as is easy.
also-E1-M1 = Stop when your thigh points at the ceiling; do not round your back.
also-E1-M1H = Thigh upright at most, held by one hand or towel; other arm rests.
also-E2-M = Knees half way only, on to a pillow, and stay briefly.
also-E2-MA = Half way, arms low. Afterwards roll first, then push up with both arms.
also-E2-MB = Half way only, on a firm bed, well away from the edges.
also-E2-M2 = Only rock your knees a little from side to side, without staying.
also-E3-M1 = Half as far as you could, smoothly, with your neck quiet.
also-E3-M2 = Sitting on a chair, feet flat, hands on your thighs without weight.
also-E3-M3 = Standing, hands on a table that cannot slide, knees soft.
also-E3-Mf = Only round your back and come back to flat; never arch it.
also-E3-Me = Only arch a little and come back to flat; never round your back.
also-E5-M = Lift only half way, and stay up five seconds at most.
also-E5-MB = On a firm bed: half way, hips a little bent, five seconds at most.
also-E5-T = Only tilt and flatten your back; your seat stays down.

## After a sharp catch

also-half = Go only half as far as last time, slowly.
