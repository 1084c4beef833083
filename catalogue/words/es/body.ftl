# Muscles and things, in plain words. Codes: works, stretches and props of ../../exercises/*.toml

muscle-abdominals = músculos del abdomen
muscle-back_extensors = músculos largos a lo largo de la espalda
muscle-deep_abdominals = músculos profundos del abdomen
muscle-deep_hip_rotators = músculos profundos de la parte externa de la cadera
muscle-deltoid = músculo que cubre el hombro
muscle-elbow_flexors = músculos de la parte delantera del brazo
muscle-gluteus_maximus = músculos de los glúteos
muscle-hamstrings = músculos de la parte de atrás del muslo
muscle-lower_trapezius = músculos por debajo de los omóplatos
muscle-low_back_extensors = músculos de la zona lumbar
muscle-middle_trapezius = músculos que cruzan la parte alta de la espalda
muscle-multifidus = músculos pequeños y profundos junto a la columna
muscle-neck_flexors = músculos de la parte delantera del cuello
muscle-obliques = músculos de los lados de la cintura
muscle-pectorals = músculos del pecho
muscle-piriformis = músculo pequeño y profundo del glúteo
muscle-quadratus_lumborum = músculos entre las costillas y las caderas, por detrás
muscle-rhomboids = músculos entre los omóplatos
muscle-serratus_anterior = músculos del lado de las costillas, bajo el brazo

prop-band = banda elástica ligera, sin grietas
prop-blanket = manta doblada bajo las rodillas
prop-chair = silla estable, sin brazos ni ruedas, con el respaldo contra una pared
prop-counter = encimera de cocina u otra superficie fija a la altura de la cadera
prop-firm_bed = cama firme que apenas se hunda
prop-mat = colchoneta
prop-pillow = almohada
prop-small_cushion = cojín pequeño y plano
prop-table = mesa que no resbale
prop-towel = toalla
prop-two_pillows = dos almohadas, una para cada lado
prop-wedge = cuña firme para la cabeza y el tronco
