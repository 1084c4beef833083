# Cat-cow. The movement lasts as long as the dose says; the person's own breath leads.
# "Arquear" alone is ambiguous in Spanish: "hundir" or "ahuecar" is the cow, "redondear" the cat.

E3 = Gato y vaca
    .aim = Una ola lenta por toda la espalda, al compás de su respiración. Puede ayudar a que note más sueltos la espalda, el pecho y los hombros.
    .feel = Es normal notar un estiramiento suave en la espalda, el abdomen o el pecho; haga un movimiento más pequeño si algo se engancha o si se marea un poco. Pare y abra la página de ayuda si el dolor, el hormigueo o el adormecimiento bajan más por un brazo o una pierna.
    .tip-too_fast = Más despacio, con su respiración
    .seen-too_fast = más rápido que una respiración tranquila
    .tip-shallow = Un poco más, si le resulta cómodo
    .seen-shallow = menos recorrido que en su mejor repetición

E3-L0 = Gato y vaca en la silla
    .what = La misma ola en una silla, sin peso en las manos ni en las rodillas.
    .prepare = Espalda erguida, pies apoyados, manos en los muslos. Al inspirar, suba el pecho y ahueque un poco la espalda. Al espirar, redondéela suavemente, la barbilla al final. Su respiración guía.
    .cow = Inspire, suba el pecho, ahueque un poco la espalda.
    .cow-cue = Inspire, pecho arriba
    .cat = Espire, redondee la espalda, la barbilla al final.
    .cat-cue = Espire, redondee la espalda
    .how =
        Siéntese en la mitad delantera de una silla estable, con los dos pies apoyados y las manos en los muslos.
        Inspire, lleve la pelvis hacia delante y suba el pecho, de modo que la espalda se ahueque un poco.
        Espire, lleve la pelvis hacia atrás y redondee la espalda; la barbilla llega al final.
        Deje que las manos se deslicen un poco al moverse y siga el ritmo de su propia respiración.
    .do =
        empezar con movimientos pequeños
        mantener los dos pies apoyados y los glúteos en su sitio
    .dont =
        echarse hacia atrás si no hay respaldo
        tirar de las rodillas
        quedarse con la espalda encorvada

E3-L1 = Sobre manos y rodillas
    .what = La ola completa, a gatas.
    .prepare = Manos bajo hombros, rodillas bajo caderas, codos sueltos. Al inspirar, baje el abdomen; al espirar, redondee la espalda. Empiece por el cóccix, cabeza al final. Su respiración guía.
    .cow = Inspire, baje el abdomen, mire un poco adelante.
    .cow-cue = Inspire, abdomen abajo
    .cat = Espire, empuje el suelo, redondee la espalda.
    .cat-cue = Espire, espalda arriba
    .how =
        Póngase a gatas, con las manos bajo los hombros, las rodillas bajo las caderas y los codos sueltos.
        Inspire, deje bajar el abdomen y lleve la mirada un poco adelante por el suelo.
        Espire, empuje el suelo y redondee la espalda; la barbilla se mete al final.
        Deje que cada movimiento empiece en el cóccix y suba hasta la cabeza.
        Vaya al ritmo de su propia respiración.
    .do =
        empezar el movimiento en el cóccix y terminarlo en la cabeza
        repartir el peso por toda la mano
        ir más despacio si le cuesta respirar
    .dont =
        echar la cabeza hacia atrás
        hundirse entre los hombros
        bloquear los codos

E3-M1 = Pequeño, con el cuello quieto
    .what = Más o menos la mitad del movimiento, con el cuello quieto.
    .prepare = Manos bajo hombros, rodillas bajo caderas, mire la colchoneta. Al inspirar, baje un poco el abdomen; al espirar, redondee un poco la espalda. No mueva el cuello. Su respiración guía.
    .cow = Inspire, deje bajar un poco el abdomen.
    .cow-cue = Inspire, abdomen abajo
    .cat = Espire, redondee un poco la espalda.
    .cat-cue = Espire, espalda arriba
    .how =
        Póngase a gatas, con las manos bajo los hombros, las rodillas bajo las caderas y la mirada en la colchoneta.
        Inspire y deje bajar un poco el abdomen.
        Espire y redondee un poco la espalda.
        Vaya solo hasta la mitad de lo que podría y deje la cabeza en línea con la espalda.
    .do =
        hacer un movimiento pequeño y suave
        mirar siempre el mismo punto de la colchoneta
    .dont =
        llegar al final del movimiento
        mover la cabeza o mirar hacia arriba
        tener prisa o dejar de respirar

E3-M2 = Solo en la silla
    .what = La ola en una silla, porque por ahora no le conviene ponerse de rodillas.
    .prepare = Espalda erguida, pies apoyados, manos en los muslos. Al inspirar, suba el pecho y ahueque un poco la espalda. Al espirar, redondéela suavemente, la barbilla al final. Su respiración guía.
    .cow = Inspire, suba el pecho, ahueque un poco la espalda.
    .cow-cue = Inspire, pecho arriba
    .cat = Espire, redondee la espalda, la barbilla al final.
    .cat-cue = Espire, redondee la espalda
    .how =
        Siéntese en la mitad delantera de una silla estable, con los dos pies apoyados y las manos en los muslos.
        Inspire, lleve la pelvis hacia delante y suba el pecho, de modo que la espalda se ahueque un poco.
        Espire, lleve la pelvis hacia atrás y redondee la espalda; la barbilla llega al final.
        Deje que las manos se deslicen un poco al moverse y siga el ritmo de su propia respiración.
    .do =
        empezar con movimientos pequeños
        dejar las manos sobre los muslos, sin cargar peso
    .dont =
        echarse hacia atrás si no hay respaldo
        tirar de las rodillas
        quedarse con la espalda encorvada

E3-M3 = De pie ante una mesa
    .what = Una ola pequeña, de pie y con las manos en una mesa.
    .prepare = Manos planas sobre la mesa. Dé pasos hacia atrás hasta inclinar el cuerpo, rodillas sueltas. Al inspirar, deje bajar un poco la espalda; al espirar, redondéela. Su respiración marca el ritmo.
    .cow = Inspire, deje bajar un poco la espalda.
    .cow-cue = Inspire, espalda abajo
    .cat = Espire, redondee un poco la espalda.
    .cat-cue = Espire, espalda arriba
    .how =
        Póngase de pie ante una mesa que no resbale y apoye en ella las dos manos, o los puños si le duelen las muñecas.
        Dé pasos hacia atrás hasta que el cuerpo quede inclinado, con las caderas por detrás de los talones y las rodillas sueltas.
        Inspire y deje bajar un poco la espalda.
        Espire y redondee un poco la espalda; la cabeza acompaña.
    .do =
        mantener las rodillas sueltas
        dejar la mayor parte del peso en los pies
    .dont =
        cargar todo el peso en las muñecas
        dejar colgar la cabeza

E3-Mf = Solo redondear la espalda
    .what = Usted redondea la espalda y vuelve a la posición plana, sin bajar nunca de ahí.
    .prepare = Manos bajo hombros, rodillas bajo caderas, espalda plana como una mesa. Al espirar, redondee la espalda, barbilla adentro. Al inspirar, vuelva a ponerla plana y pare ahí. Su respiración guía.
    .cat = Espire, redondee la espalda, meta un poco la barbilla.
    .cat-cue = Espire, redondee la espalda
    .flat = Inspire, vuelva a la espalda plana y pare.
    .flat-cue = Inspire, espalda plana
    .how =
        Póngase a gatas, con las manos bajo los hombros, las rodillas bajo las caderas y la espalda plana como una mesa.
        Espire, empuje el suelo y redondee la espalda; la barbilla se mete al final.
        Inspire y vuelva a la espalda plana.
        Descanse ahí un momento antes de la siguiente vez.
    .do =
        saber cuándo está plana la espalda antes de empezar
        parar y descansar cada vez con la espalda plana
    .dont =
        dejar que el abdomen baje más que la posición plana
        tener prisa

E3-Me = Solo hundir la espalda
    .what = Usted deja bajar un poco la espalda y vuelve a la posición plana, sin redondearla nunca.
    .prepare = Manos bajo hombros, rodillas bajo caderas, espalda plana como una mesa. Al inspirar, baje un poco el abdomen. Al espirar, vuelva a la espalda plana y pare. Su respiración guía.
    .cow = Inspire, deje bajar un poco el abdomen.
    .cow-cue = Inspire, abdomen abajo
    .flat = Espire, vuelva a la espalda plana y pare.
    .flat-cue = Espire, espalda plana
    .how =
        Póngase a gatas, con las manos bajo los hombros, las rodillas bajo las caderas y la espalda plana como una mesa.
        Inspire y deje bajar un poco el abdomen, mirando el suelo justo delante.
        Espire y vuelva a la espalda plana.
        Descanse ahí un momento antes de la siguiente vez.
    .do =
        saber cuándo está plana la espalda antes de empezar
        parar y descansar cada vez con la espalda plana
    .dont =
        redondear la espalda por encima de la posición plana
        echar la cabeza hacia atrás

E3-M2f = En la silla, solo redondear
    .what = En una silla, usted redondea la espalda y vuelve a erguirla, sin ahuecarla nunca.
    .prepare = Espalda erguida, pies apoyados, manos en los muslos. Al espirar, redondee suavemente la espalda, la barbilla al final. Al inspirar, vuelva a erguirla y pare ahí. Su respiración guía.
    .cat = Espire, redondee la espalda, la barbilla al final.
    .cat-cue = Espire, redondee la espalda
    .flat = Inspire, vuelva a la espalda erguida y pare.
    .flat-cue = Inspire, espalda erguida
    .how =
        Siéntese en la mitad delantera de una silla estable, con los dos pies apoyados y las manos en los muslos.
        Espire, lleve la pelvis hacia atrás y redondee la espalda; la barbilla llega al final.
        Inspire y vuelva a sentarse con la espalda erguida.
        Descanse ahí un momento antes de la siguiente vez.
    .do =
        empezar con movimientos pequeños
        parar y descansar con la espalda erguida
    .dont =
        ahuecar la espalda más allá de la posición erguida
        tirar de las rodillas

E3-M3f = De pie ante una mesa, solo redondear
    .what = De pie, con las manos en una mesa, usted redondea un poco la espalda y vuelve a la posición plana.
    .prepare = Manos planas sobre la mesa. Dé pasos hacia atrás hasta inclinar el cuerpo, rodillas sueltas. Al espirar, redondee la espalda. Al inspirar, vuelva a ponerla plana y pare ahí.
    .cat = Espire, redondee un poco la espalda.
    .cat-cue = Espire, espalda arriba
    .flat = Inspire, vuelva a la espalda plana y pare.
    .flat-cue = Inspire, espalda plana
    .how =
        Póngase de pie ante una mesa que no resbale y apoye en ella las dos manos.
        Dé pasos hacia atrás hasta que el cuerpo quede inclinado, con las caderas por detrás de los talones y las rodillas sueltas.
        Espire y redondee un poco la espalda; la cabeza acompaña.
        Inspire y vuelva a la espalda plana.
    .do =
        mantener las rodillas sueltas
        parar y descansar cada vez con la espalda plana
    .dont =
        dejar que la espalda baje más que la posición plana
        cargar todo el peso en las muñecas

E3-M3e = De pie ante una mesa, solo hundir
    .what = De pie, con las manos en una mesa, usted deja bajar un poco la espalda y vuelve a la posición plana.
    .prepare = Manos planas sobre la mesa. Dé pasos hacia atrás hasta inclinar el cuerpo, rodillas sueltas. Al inspirar, deje bajar un poco la espalda. Al espirar, vuelva a ponerla plana y pare.
    .cow = Inspire, deje bajar un poco la espalda.
    .cow-cue = Inspire, espalda abajo
    .flat = Espire, vuelva a la espalda plana y pare.
    .flat-cue = Espire, espalda plana
    .how =
        Póngase de pie ante una mesa que no resbale y apoye en ella las dos manos.
        Dé pasos hacia atrás hasta que el cuerpo quede inclinado, con las caderas por detrás de los talones y las rodillas sueltas.
        Inspire y deje bajar un poco la espalda.
        Espire y vuelva a la espalda plana.
    .do =
        mantener las rodillas sueltas
        parar y descansar cada vez con la espalda plana
    .dont =
        redondear la espalda por encima de la posición plana
        dejar colgar la cabeza
