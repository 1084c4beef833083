# Shoulder blade squeeze.

E6 = Juntar los omóplatos
    .aim = Un trabajo ligero para los músculos entre los omóplatos. Puede ayudarle a mantener la espalda erguida con menos esfuerzo, de pie y en la silla.
    .feel = Es normal notar un trabajo ligero entre los omóplatos; afloje si el cuello, el hombro o el pecho empiezan a tirar o a doler. Pare y abra la página de ayuda si el dolor, el hormigueo o el adormecimiento bajan más por un brazo.
    .tip-shoulder_lifts = Hombros lejos de las orejas
    .seen-shoulder_lifts = los hombros subieron hacia las orejas
    .tip-too_fast = Despacio al ir y al volver
    .seen-too_fast = demasiado rápido
    .tip-short_hold = Quédese ahí y respire
    .seen-short_hold = menos tiempo del acordado
    .tip-shallow = Un poco más, si le resulta cómodo
    .seen-shallow = menos recorrido que en su mejor repetición

E6-L0 = Juntar en la silla
    .what = En una silla, con la espalda erguida y sin apoyarla.
    .prepare = Espalda erguida, pies apoyados, codos doblados a los lados. Junte los omóplatos y bájelos un poco, con cerca de un tercio de su fuerza. Luego suelte.
    .squeeze = Espire, junte los omóplatos.
    .squeeze-cue = Espire, junte
    .hold = Mantenga suave, y respire.
    .hold-cue = Mantenga y respire
    .release = Inspire, suelte.
    .release-cue = Inspire, suelte
    .how =
        Siéntese con la espalda erguida en la mitad delantera de una silla estable, con los pies apoyados y los codos doblados a los lados.
        Espire y lleve los omóplatos hacia atrás y un poco hacia abajo, como si sujetara una fruta madura entre ellos.
        Quédese así y respire con calma mientras se cuentan los segundos.
        Inspire y suelte del todo.
    .do =
        soltar del todo cada vez
        mantener la barbilla horizontal
    .dont =
        subir los hombros hacia las orejas
        adelantar la barbilla
        ahuecar la zona lumbar

E6-L1 = Juntar de pie
    .what = Lo mismo, pero de pie.
    .prepare = Pies al ancho de caderas, rodillas sueltas, costillas sobre caderas, codos doblados a los lados. Junte los omóplatos y bájelos un poco, con cerca de un tercio de su fuerza. Suelte.
    .squeeze = Espire, junte los omóplatos.
    .squeeze-cue = Espire, junte
    .hold = Mantenga suave, y respire.
    .hold-cue = Mantenga y respire
    .release = Inspire, suelte.
    .release-cue = Inspire, suelte
    .how =
        Póngase de pie con los pies al ancho de las caderas y las rodillas sueltas, los codos doblados a los lados y las palmas mirando hacia dentro.
        Espire y lleve los omóplatos hacia atrás y un poco hacia abajo.
        Quédese así y respire con calma mientras se cuentan los segundos.
        Inspire y suelte del todo.
    .do =
        mantener las rodillas sueltas y las costillas sobre las caderas
        trabajar igual con los dos lados
    .dont =
        echarse hacia atrás
        bloquear las rodillas
        dejar de respirar

E6-L2 = Juntar con banda elástica
    .what = Una banda elástica ligera entre las manos ofrece un poco más de resistencia.
    .prepare = Codos doblados junto a las costillas, la banda plana sobre ambas palmas abiertas. Separe las manos mientras junta los omóplatos. Vuelva despacio. Mantenga la banda lejos de la cara.
    .squeeze = Espire, separe las manos.
    .squeeze-cue = Espire, separe las manos
    .hold = Codos pegados, y respire.
    .hold-cue = Mantenga y respire
    .release = Inspire, vuelva a juntar despacio las manos.
    .release-cue = Inspire, vuelva despacio
    .how =
        Mire cada vez si la banda tiene grietas. Use una ligera.
        Siéntese o póngase de pie con la espalda erguida y los codos doblados junto a las costillas, y ponga la banda plana sobre las dos palmas abiertas.
        Espire, separe las manos y junte los omóplatos.
        Quédese así y respire con calma mientras se cuentan los segundos.
        Inspire y deje que las manos vuelvan despacio.
    .do =
        mantener los codos junto a las costillas
        volver sin prisa
        mantener la cara fuera de la línea de la banda
    .dont =
        soltar la banda de golpe
        enrollarla en los dedos o en el cuello
        atarla a una puerta

E6-M = Juntar a medias, con respaldo
    .what = Un movimiento más pequeño, con la espalda apoyada en la silla.
    .prepare = Siéntese al fondo, con la espalda apoyada y los antebrazos sobre los muslos. Junte los omóplatos solo a medias y después suelte. Pare antes de que algo tire.
    .squeeze = Espire, junte a medias.
    .squeeze-cue = Espire, junte a medias
    .hold = Siga suave, y respire.
    .hold-cue = Mantenga y respire
    .release = Inspire, suelte.
    .release-cue = Inspire, suelte
    .how =
        Siéntese bien al fondo, con la espalda apoyada y los antebrazos sobre los muslos, o en los reposabrazos si los hay.
        Espire y junte los omóplatos solo a medias.
        Quédese un momento y respire con calma.
        Inspire y suelte del todo.
    .do =
        dejar que la silla sostenga la espalda
        parar antes de notar que tira en un brazo o en el pecho
    .dont =
        hacer fuerza
        levantar los codos
        quedarse más tiempo del indicado
