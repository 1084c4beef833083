# Bridge.

E5 = Puente de glúteos
    .aim = Trabajo para los glúteos y la parte de atrás de los muslos. Puede ayudarle a ganar fuerza para levantarse, subir escaleras y cargar cosas.
    .feel = Es normal notar que trabajan los glúteos y la parte de atrás de los muslos; baje si siente un pellizco en la espalda o un calambre en un muslo. Pare y abra la página de ayuda si el dolor, el hormigueo o el adormecimiento bajan más por una pierna.
    .side = En la marcha, el lado es el del pie que se levanta.
    .tip-over_arched = Rampa, no arcoíris: baje las costillas
    .seen-over_arched = la cadera más alta que la rampa
    .tip-one_dropped = Caderas al mismo nivel
    .seen-one_dropped = una cadera más baja
    .tip-too_fast = Baje contando hasta tres
    .seen-too_fast = demasiado rápido
    .tip-short_hold = Quédese ahí y respire
    .seen-short_hold = menos tiempo del acordado
    .tip-shallow = Un poco más alto, si resulta cómodo
    .seen-shallow = menos altura que en su mejor repetición

E5-T = Inclinar la pelvis
    .what = Usted aplana la zona lumbar; los glúteos siguen en el suelo.
    .prepare = Brazos a los lados. Aplane suavemente la zona lumbar contra el suelo, sin levantar los glúteos, y después suelte del todo. Pies ligeros, mandíbula suelta.
    .tilt = Espire, aplane la espalda.
    .tilt-cue = Espire, espalda plana
    .hold = Espalda plana, y respire.
    .hold-cue = Mantenga y respire
    .release = Inspire, suelte.
    .release-cue = Inspire, suelte
    .how =
        Túmbese boca arriba con las rodillas dobladas, los pies apoyados, los brazos a los lados y un cojín pequeño y plano bajo la cabeza.
        Espire e incline la pelvis hasta que la zona lumbar toque el suelo.
        Quédese así y respire con calma mientras se cuentan los segundos.
        Inspire y suelte del todo.
    .do =
        dejar los glúteos en el suelo
        soltar del todo cada vez
    .dont =
        levantar la cadera
        apretar la mandíbula
        empujar con los pies

E5-L0 = Medio puente
    .what = La cadera sube solo hasta la mitad.
    .prepare = Brazos a los lados, palmas abajo, pies al ancho de caderas, nariz al techo. Apriete los glúteos y suba la cadera solo hasta la mitad. Baje la espalda en bloque.
    .lift = Espire, suba hasta la mitad.
    .lift-cue = Espire, hasta la mitad
    .hold = Glúteos firmes, y respire.
    .hold-cue = Mantenga y respire
    .lower = Inspire, baje en bloque.
    .lower-cue = Inspire, baje despacio
    .how =
        Túmbese boca arriba con las rodillas dobladas y los pies apoyados al ancho de las caderas, sobre un cojín fino o sin cojín.
        Espire, apriete los glúteos y después suba la cadera hasta la mitad.
        Quédese así y respire con calma mientras se cuentan los segundos.
        Inspire y baje toda la espalda a la vez.
    .do =
        apretar los glúteos antes de subir
        empujar con toda la planta del pie
        alejar un poco los pies si molestan las rodillas, o acercarlos si da un calambre en el muslo
    .dont =
        arquear la espalda para subir más
        girar la cabeza mientras la cadera está arriba
        dejarse caer

E5-L1 = Puente completo
    .what = La cadera sube hasta que hombros, caderas y rodillas forman una rampa.
    .prepare = Brazos a los lados, pies al ancho de caderas, nariz al techo. Apriete los glúteos y suba la cadera hasta formar una rampa recta de hombros a rodillas, no más.
    .try = Pruebe primero una vez, despacio, y fíjese si resulta estable y cómodo.
    .lift = Espire, suba la cadera suavemente.
    .lift-cue = Espire, cadera arriba
    .hold = Glúteos firmes, y respire.
    .hold-cue = Mantenga y respire
    .lower = Inspire, baje la cadera despacio.
    .lower-cue = Inspire, baje despacio
    .how =
        Túmbese boca arriba con las rodillas dobladas y los pies apoyados al ancho de las caderas, sobre un cojín fino o sin cojín.
        Ponga los talones a una mano y media de distancia de los glúteos.
        Espire, apriete los glúteos y después suba la cadera con suavidad.
        Deténgase cuando hombros, caderas y rodillas estén en línea.
        Quédese así y respire con calma mientras se cuentan los segundos.
        Inspire y baje despacio.
    .do =
        apoyar el peso en los talones y los hombros
        apuntar las rodillas hacia donde apuntan los dedos de los pies
        mantener las costillas bajas
    .dont =
        subir más allá de la línea recta
        dejar que las rodillas se vayan hacia dentro o hacia fuera
        girar la cabeza mientras la cadera está arriba

E5-L2 = Puente y marcha
    .what = Usted se queda arriba en el puente y levanta un pie, y después el otro.
    .prepare = Brazos a los lados, nariz al techo. Suba la cadera hasta el puente. Después levante un poco un pie, apóyelo y levante el otro. Caderas siempre niveladas. Al final, baje.
    .up = Espire, suba la cadera.
    .up-cue = Espire, cadera arriba
    .lift = Espire, pie { $side ->
            [izquierda] izquierdo
           *[derecha] derecho
        } arriba.
    .lift-cue = Espire, pie { $side ->
            [izquierda] izquierdo
           *[derecha] derecho
        } arriba
    .hold = Caderas niveladas, y respire.
    .hold-cue = Mantenga y respire
    .lower = Inspire, pie { $side ->
            [izquierda] izquierdo
           *[derecha] derecho
        } abajo.
    .lower-cue = Inspire, pie { $side ->
            [izquierda] izquierdo
           *[derecha] derecho
        } abajo
    .down = Inspire, baje la cadera despacio.
    .down-cue = Inspire, baje despacio
    .how =
        Túmbese boca arriba con las rodillas dobladas y los pies apoyados al ancho de las caderas, sobre un cojín fino o sin cojín.
        Espire y suba la cadera hasta que hombros, caderas y rodillas estén en línea.
        Quite el peso de un pie, después levántelo un poco y vuelva a apoyarlo.
        Haga lo mismo con el otro pie, con las caderas niveladas.
        Inspire y baje despacio.
    .do =
        quitar el peso del pie antes de levantarlo
        mantener las dos caderas a la misma altura
    .dont =
        girar el cuerpo
        marchar deprisa
        seguir si la cadera se hunde

E5-M = Medio puente, poco tiempo
    .what = La cadera sube solo hasta la mitad y se queda arriba muy poco.
    .prepare = Brazos a los lados, palmas abajo, pies al ancho de caderas, nariz al techo. Apriete los glúteos y suba la cadera solo hasta la mitad. Baje la espalda en bloque.
    .lift = Espire, suba hasta la mitad.
    .lift-cue = Espire, hasta la mitad
    .hold = Glúteos firmes, y respire.
    .hold-cue = Mantenga y respire
    .lower = Inspire, baje en bloque.
    .lower-cue = Inspire, baje despacio
    .how =
        Túmbese boca arriba con las rodillas dobladas y los pies apoyados al ancho de las caderas, sobre un cojín fino o sin cojín.
        Espire, apriete los glúteos y después suba la cadera hasta la mitad.
        Quédese unos segundos y respire con calma.
        Inspire y baje toda la espalda a la vez.
    .do =
        apretar los glúteos antes de subir
        bajar cuando termine la cuenta
    .dont =
        subir más de la mitad
        quedarse arriba más tiempo del indicado
        bajar la espalda poco a poco, hueso por hueso

E5-MB = Medio puente en la cama
    .what = La cadera sube solo hasta la mitad, y usted está en una cama firme.
    .prepare = Túmbese en el centro de la cama, brazos a los lados, pies al ancho de caderas. Apriete los glúteos y suba la cadera solo hasta la mitad. Baje en bloque.
    .lift = Espire, suba hasta la mitad.
    .lift-cue = Espire, hasta la mitad
    .hold = Glúteos firmes, y respire.
    .hold-cue = Mantenga y respire
    .lower = Inspire, baje en bloque.
    .lower-cue = Inspire, baje despacio
    .how =
        Siéntese en el borde de una cama firme, túmbese de lado y gire hasta quedar boca arriba en el centro.
        Doble las rodillas, con los pies apoyados al ancho de las caderas.
        Espire, apriete los glúteos y después suba la cadera hasta la mitad, de modo que siga algo doblada.
        Quédese unos segundos y respire con calma.
        Inspire y baje toda la espalda a la vez. Levántese pasando por la posición de lado.
    .do =
        quedarse bien lejos de los dos bordes
        dejar la cadera un poco doblada arriba
    .dont =
        subir más de la mitad
        quedarse arriba más tiempo del indicado

E5-B = En una cama firme
    .how =
        Use una cama firme que apenas se hunda y túmbese en el centro, bien lejos de los dos bordes.
        Siéntese primero en el borde, túmbese de lado y después gire hasta quedar boca arriba.
        Levántese igual: póngase de lado y después empuje con los brazos hasta sentarse.

E5-W = En una cuña firme
    .how =
        Túmbese con la parte baja de la cuña a la altura de la cintura, para que la cabeza y el tronco queden elevados.
        Solo incline la pelvis o suba hasta la mitad: nunca por encima de la horizontal.
        Quédese arriba cinco segundos como mucho.
