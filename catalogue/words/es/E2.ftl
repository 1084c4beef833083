# Lying knee roll.

E2 = Rotación lumbar tumbado
    .aim = Un giro lento y fácil para la zona lumbar. Puede ayudar a que sienta menos rigidez y a que darse la vuelta en la cama sea más cómodo.
    .feel = Es normal que tire un poco a un lado de la zona lumbar, en la cintura o en la cadera; baje menos si la molestia se vuelve aguda. Pare y abra la página de ayuda si el dolor, el hormigueo o el adormecimiento bajan más por una pierna.
    .side = El lado es aquel hacia el que van las rodillas.
    .tip-shoulder_lifts = Hombro { $other ->
            [izquierda] izquierdo
           *[derecha] derecho
        } pesado, suba un poco las rodillas
    .seen-shoulder_lifts = se levantó un hombro
    .tip-too_fast = Baje contando hasta cuatro
    .seen-too_fast = demasiado rápido
    .tip-short_hold = Quédese ahí y respire
    .seen-short_hold = menos tiempo del acordado
    .tip-shallow = Un poco más, si le resulta cómodo
    .seen-shallow = menos recorrido que en su mejor repetición

E2-L0 = Un cuarto de giro sobre almohadas
    .what = Las rodillas se inclinan solo un poco, con una almohada preparada a cada lado.
    .prepare = Brazos abiertos, palmas abajo, rodillas juntas, una almohada a cada lado. Incline un poco las dos rodillas hacia un lado, con los pies apoyados. Hombros y cabeza no se levantan.
    .roll = Espire, rodillas un poco a la { $side }.
    .roll-cue = Espire, rodillas a la { $side }
    .hold = Descanse ahí, y respire.
    .hold-cue = Descanse y respire
    .return = Espire, lleve las rodillas al centro.
    .return-cue = Espire, al centro
    .how =
        Túmbese boca arriba con las rodillas dobladas y juntas, los pies apoyados y un cojín pequeño y plano bajo la cabeza.
        Ponga una almohada a cada lado de las piernas y abra los brazos un poco por debajo de la altura de los hombros.
        Espire e incline las dos rodillas un poco hacia un lado, sobre la almohada.
        Descanse ahí y respire con calma mientras se cuentan los segundos.
        Espire y lleve las rodillas de nuevo al centro; después vaya hacia el otro lado.
    .do =
        mover las dos rodillas a la vez
        detenerse donde empiece a tirar
        mantener los dos pies bien apoyados
    .dont =
        dejar caer las rodillas
        empujar las rodillas hacia abajo
        dejar de respirar

E2-L1 = Rodillas de lado a lado
    .what = Las rodillas bajan mientras los dos hombros sigan apoyados; no importa hasta dónde lleguen.
    .prepare = Brazos abiertos, palmas abajo, rodillas juntas. Lleve las dos rodillas despacio hacia un lado, solo mientras ambos hombros sigan pesados. Los pies pueden ponerse de canto.
    .roll = Espire, lleve las rodillas despacio a la { $side }.
    .roll-cue = Espire, rodillas a la { $side }
    .hold = Hombros pesados, y respire.
    .hold-cue = Quédese y respire
    .return = Espire, meta suavemente el abdomen, suba las rodillas.
    .return-cue = Espire, rodillas arriba
    .how =
        Túmbese boca arriba con las rodillas dobladas y juntas, los pies apoyados y un cojín pequeño y plano bajo la cabeza.
        Abra los brazos un poco por debajo de la altura de los hombros, con las palmas hacia abajo.
        Espire y lleve las dos rodillas despacio hacia un lado, dejando que los pies se pongan de canto.
        Deténgase antes de que se levante el hombro del otro lado y respire con calma ahí.
        Espire, meta el abdomen y suba las rodillas al centro. Inspire y después vaya hacia el otro lado.
    .do =
        dejar que una respiración lenta marque el ritmo
        sentir los dos omóplatos pesados en el suelo
        mirar al techo todo el tiempo
    .dont =
        intentar bajar las rodillas más de lo que resulte fácil
        dejar que la rodilla de arriba se quede detrás de la otra
        girar el cuello

E2-M = Medio giro sobre almohadas
    .what = Las rodillas se detienen a la mitad, con una almohada preparada a cada lado.
    .prepare = Brazos abiertos, palmas abajo, rodillas juntas, una almohada a cada lado. Lleve las dos rodillas hacia un lado hasta la mitad, sobre la almohada. Los dos hombros siguen apoyados.
    .roll = Espire, rodillas hasta la mitad, a la { $side }.
    .roll-cue = Espire, mitad a la { $side }
    .hold = Descanse ahí, y respire.
    .hold-cue = Descanse y respire
    .return = Espire, lleve las rodillas al centro.
    .return-cue = Espire, al centro
    .how =
        Túmbese boca arriba con las rodillas dobladas y juntas, los pies apoyados y un cojín pequeño y plano bajo la cabeza.
        Ponga una almohada a cada lado de las piernas y abra los brazos un poco por debajo de la altura de los hombros.
        Espire y lleve las dos rodillas despacio hacia un lado hasta que la almohada sostenga su peso, a mitad de camino.
        Descanse ahí y respire con calma mientras se cuentan los segundos.
        Espire y lleve las rodillas de nuevo al centro; después vaya hacia el otro lado.
    .do =
        detenerse a la mitad
        dejar que la almohada sostenga las piernas
    .dont =
        girar hasta el final
        empujar las rodillas con la mano
        dejar caer las rodillas

E2-MA = Medio giro, brazos bajos
    .what = Las rodillas se detienen a la mitad, y los brazos descansan bajos, junto al cuerpo.
    .prepare = Brazos junto al cuerpo o manos sobre el abdomen. Rodillas juntas, una almohada a cada lado. Lleve las dos rodillas hasta la mitad, sobre la almohada. Los hombros siguen apoyados.
    .roll = Espire, rodillas hasta la mitad, a la { $side }.
    .roll-cue = Espire, mitad a la { $side }
    .hold = Descanse ahí, y respire.
    .hold-cue = Descanse y respire
    .return = Espire, lleve las rodillas al centro.
    .return-cue = Espire, al centro
    .how =
        Túmbese boca arriba con las rodillas dobladas y juntas, los pies apoyados y un cojín pequeño y plano bajo la cabeza.
        Ponga una almohada a cada lado de las piernas. Deje descansar los brazos junto al cuerpo, o las manos sobre el abdomen.
        Espire y lleve las dos rodillas despacio hacia un lado hasta que la almohada sostenga su peso, a mitad de camino.
        Descanse ahí y respire con calma; después espire y lleve las rodillas de nuevo al centro.
        Para levantarse después, póngase primero de lado y luego empuje con los dos brazos a la vez.
    .do =
        dejar los brazos donde estén cómodos
        detenerse a la mitad
    .dont =
        abrir mucho los brazos
        incorporarse empujando con un solo brazo
        dejar caer las rodillas

E2-MB = Medio giro en la cama
    .what = Las rodillas se detienen a la mitad, y usted está en una cama firme.
    .prepare = Túmbese en el centro de la cama, brazos abiertos, rodillas juntas, una almohada a cada lado. Lleve las rodillas hacia un lado hasta la mitad, sobre la almohada. Los hombros siguen apoyados.
    .roll = Espire, rodillas hasta la mitad, a la { $side }.
    .roll-cue = Espire, mitad a la { $side }
    .hold = Descanse ahí, y respire.
    .hold-cue = Descanse y respire
    .return = Espire, lleve las rodillas al centro.
    .return-cue = Espire, al centro
    .how =
        Siéntese en el borde de una cama firme, túmbese de lado y gire hasta quedar boca arriba en el centro.
        Doble las rodillas, manténgalas juntas y ponga una almohada a cada lado de las piernas.
        Espire y lleve las dos rodillas despacio hacia un lado hasta que la almohada sostenga su peso, a mitad de camino.
        Descanse ahí y respire con calma; después espire y lleve las rodillas de nuevo al centro.
        Para levantarse, póngase de lado y empuje con los brazos hasta sentarse.
    .do =
        quedarse bien lejos de los dos bordes
        detenerse a la mitad
    .dont =
        girar hasta el final
        cruzar las piernas
        dejar caer las rodillas

E2-M2 = Balanceo suave
    .what = Las rodillas se balancean un poco de lado a lado, sin parar.
    .prepare = Brazos a los lados, rodillas juntas. Deje que las rodillas se balanceen un poco de lado a lado, sin parar. Cabeza y hombros descansan. Respire como quiera.
    .roll = Un poco a la { $side }.
    .roll-cue = Rodillas a la { $side }
    .return = De vuelta al centro.
    .return-cue = Centro
    .how =
        Túmbese boca arriba con las rodillas dobladas y juntas, los pies apoyados y un cojín pequeño y plano bajo la cabeza.
        Deje descansar los brazos a los lados.
        Deje que las dos rodillas se balanceen un poco hacia un lado, de vuelta al centro y hacia el otro lado.
        Siga con suavidad y respire como quiera.
    .do =
        hacer un balanceo pequeño y suave
        dejar descansar la cabeza y los hombros
    .dont =
        ir más lejos para notar un estiramiento
        tener prisa

E2-A = Brazos bajos
    .how =
        Deje descansar los brazos a medio abrir, con las palmas hacia abajo, y no más abiertos de lo que le resulte cómodo.
        Si le molesta el pecho o lleva ahí un dispositivo, deje los brazos junto al cuerpo o las manos sobre el abdomen.
        Doble un poco los codos si así está mejor.

E2-B = En una cama firme
    .how =
        Use una cama firme que apenas se hunda y túmbese en el centro, bien lejos de los dos bordes.
        Siéntese primero en el borde, túmbese de lado y después gire hasta quedar boca arriba.
        Levántese igual: póngase de lado y después empuje con los brazos hasta sentarse.

E2-W = En una cuña firme
    .how =
        Túmbese con la parte baja de la cuña a la altura de la cintura, para que la cabeza y el tronco queden elevados.
        Mantenga la cabeza en línea con la espalda y la barbilla un poco hacia dentro.
        Gire despacio, también al tumbarse y al levantarse.
