# Seated rotation. All repetitions to one side, then all to the other.

E7 = Rotación sentado
    .aim = Un giro lento del tronco, en una silla. Puede ayudar a que girarse y mirar hacia atrás le resulte más fácil.
    .feel = Es normal notar un estiramiento suave en la espalda, en el glúteo o entre los omóplatos; gire menos si la molestia se vuelve aguda. Pare y abra la página de ayuda si el dolor, el hormigueo o el adormecimiento bajan más por una pierna.
    .side = El lado es aquel hacia el que gira el pecho; si cruza las piernas, la de ese lado va encima.
    .tip-too_fast = Gire despacio
    .seen-too_fast = demasiado rápido
    .tip-short_hold = Quédese ahí y respire
    .seen-short_hold = menos tiempo del acordado
    .tip-shallow = Un poco más, si le resulta cómodo
    .seen-shallow = menos recorrido que en su mejor repetición

E7-L0 = Giro con los pies apoyados
    .what = Los dos pies siguen apoyados en el suelo mientras gira.
    .prepare = Pies apoyados, al ancho de caderas. Mano izquierda por fuera del muslo derecho, mano derecha detrás, sobre el asiento. Estírese hacia arriba y gire despacio desde las costillas.
    .turn = Espire, gire despacio a la { $side }.
    .turn-cue = Espire, gire a la { $side }
    .hold = Espalda erguida, y respire.
    .hold-cue = Mantenga y respire
    .return = Inspire, vuelva y estírese hacia arriba.
    .return-cue = Inspire, al centro
    .switch = Cambie: mano { $other } por fuera del muslo { $side ->
            [izquierda] izquierdo
           *[derecha] derecho
        }, mano { $side } detrás.
    .switch-cue = Cambie, ahora a la { $side }
    .how =
        Siéntese en la mitad delantera de una silla estable, con los pies apoyados al ancho de las caderas.
        Ponga una mano por fuera del muslo opuesto y la otra detrás, sobre el asiento.
        Inspire y estírese hacia arriba. Espire y gire hacia la mano que está detrás.
        Quédese así y respire con calma, mirando hacia donde le resulte cómodo.
        Inspire y vuelva al centro. Después de la última vez, cambie de lado.
    .do =
        estirarse hacia arriba antes de girar
        empezar el giro en las costillas
    .dont =
        tirar de la silla para girar más
        encorvarse
        levantar un glúteo del asiento

E7-L1 = Giro con las piernas cruzadas
    .what = Una pierna se cruza sobre la otra, y el codo opuesto le da apoyo al girar.
    .prepare = Cruce la pierna derecha sobre la izquierda. Estírese, inclínese un poco adelante, codo izquierdo por fuera de la rodilla derecha, mano derecha detrás, en el asiento. Luego gire despacio, espalda recta.
    .try = Pruebe primero una vez, despacio, y fíjese si resulta estable y cómodo.
    .turn = Espire, gire despacio a la { $side }.
    .turn-cue = Espire, gire a la { $side }
    .hold = Espalda erguida, y respire.
    .hold-cue = Mantenga y respire
    .return = Inspire, vuelva y estírese hacia arriba.
    .return-cue = Inspire, al centro
    .switch = Descruce; pierna { $side } encima, codo { $other ->
            [izquierda] izquierdo
           *[derecha] derecho
        } por fuera, mano { $side } detrás.
    .switch-cue = Descruce, pierna { $side } encima
    .how =
        Siéntese en la mitad delantera de una silla estable y cruce una pierna sobre la otra.
        Ponga la mano del lado de la pierna de encima detrás, sobre el asiento.
        Inspire, estírese hacia arriba e inclínese un poco hacia delante con la espalda recta.
        Apoye el codo, el antebrazo o la mano del otro lado por fuera de la rodilla de encima.
        Espire y gire despacio hacia la pierna de encima. Quédese así y respire con calma.
        Inspire y vuelva. Después de la última vez, descruce las piernas y cambie de lado.
    .do =
        usar el brazo solo como apoyo
        mantener los dos glúteos en la silla
        volver al centro antes de descruzar las piernas
    .dont =
        hacer palanca con el brazo para girar más
        forzar el cuello para girarlo más que el pecho
        cruzar las piernas si eso levanta la cadera de la silla

E7-M = Giro pequeño, brazos cruzados
    .what = Un giro pequeño, con los brazos cruzados y los dos pies apoyados.
    .prepare = Pies apoyados y separados, brazos cruzados sobre el pecho. Estírese hacia arriba. Gire un poco el pecho, la mitad de lo que podría, la nariz alineada con el esternón.
    .turn = Espire, gire un poco a la { $side }.
    .turn-cue = Espire, gire poco, { $side }
    .hold = Espalda erguida, y respire.
    .hold-cue = Mantenga y respire
    .return = Inspire, vuelva y estírese hacia arriba.
    .return-cue = Inspire, al centro
    .switch = Espalda erguida, pies apoyados. Ahora gire a la { $side }.
    .switch-cue = Ahora a la { $side }
    .how =
        Siéntese en la mitad delantera de una silla estable, con los pies apoyados y separados.
        Cruce los brazos sobre el pecho, o deje descansar las manos en el regazo.
        Inspire y estírese hacia arriba. Espire y gire un poco el pecho, no más de la mitad de lo que podría.
        Quédese un momento y respire con calma, con la nariz alineada con el esternón.
        Inspire y vuelva al centro. Después de la última vez, cambie de lado.
    .do =
        girar poco y despacio
        dejar que la cabeza gire con el pecho
    .dont =
        usar los brazos para llegar más lejos
        dar rebotes
