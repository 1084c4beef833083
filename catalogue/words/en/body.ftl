# Muscles and things, in plain words. Codes: works, stretches and props of ../../exercises/*.toml

muscle-abdominals = belly muscles
muscle-back_extensors = long muscles along the back
muscle-deep_abdominals = deep belly muscles
muscle-deep_hip_rotators = deep muscles of the outer hip
muscle-deltoid = muscle over the shoulder
muscle-elbow_flexors = muscles at the front of the upper arm
muscle-gluteus_maximus = buttock muscles
muscle-hamstrings = muscles at the back of the thigh
muscle-lower_trapezius = muscles below the shoulder blades
muscle-low_back_extensors = muscles of the lower back
muscle-middle_trapezius = muscles across the upper back
muscle-multifidus = small muscles deep beside the spine
muscle-neck_flexors = muscles at the front of the neck
muscle-obliques = muscles at the sides of the waist
muscle-pectorals = chest muscles
muscle-piriformis = small muscle deep in the buttock
muscle-quadratus_lumborum = muscles between the ribs and the hips at the back
muscle-rhomboids = muscles between the shoulder blades
muscle-serratus_anterior = muscles at the side of the ribs, under the arm

prop-band = light exercise band without cracks
prop-blanket = folded blanket under the knees
prop-chair = steady chair without arms or wheels, its back against a wall
prop-counter = kitchen counter or other fixed surface at hip height
prop-firm_bed = firm bed that hardly sinks
prop-mat = mat
prop-pillow = pillow
prop-small_cushion = small flat cushion
prop-table = table that cannot slide
prop-towel = towel
prop-two_pillows = two pillows, one for each side
prop-wedge = firm wedge for your head and upper body
