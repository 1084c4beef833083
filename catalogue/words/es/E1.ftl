# Knee-to-chest stretch. The attributes are alike in all exercises:
#   prepare, the phases' names and switch are spoken in full; NAME-cue is shown large and spoken later.
#   They are short because a phase is: about two and a half words a second.
#   $side and $other are "izquierda" and "derecha"; a masculine noun selects on the word.
#   The words of prepare come before any side and start on the right, as every session does.
#   "Pies apoyados", never "pies planos": that means flat feet. The lines of do and dont are infinitives.

E1 = Estiramiento de rodilla al pecho
    .aim = Un estiramiento suave para los glúteos y la zona lumbar. Puede ayudar a que note la espalda menos rígida y le cueste menos agacharse.
    .feel = Es normal que tire un poco en el glúteo o en la zona lumbar; afloje si nota un pellizco en la parte de delante de la cadera o una punzada repentina. Pare y abra la página de ayuda si el dolor, el hormigueo o el adormecimiento bajan más por una pierna.
    .side = El lado es el de la pierna que usted lleva hacia el pecho.
    .tip-too_fast = Más despacio, cuente hasta tres
    .seen-too_fast = demasiado rápido
    .tip-short_hold = Quédese ahí y respire
    .seen-short_hold = menos tiempo del acordado
    .tip-too_far = Muslo hacia el techo, no más
    .seen-too_far = más allá de la vertical
    .tip-shallow = Un poco más, si le resulta cómodo
    .seen-shallow = menos recorrido que en su mejor repetición

E1-L0 = Sujetar por detrás del muslo
    .what = Las manos sujetan por detrás del muslo, y la rodilla sube solo hasta donde le resulte fácil.
    .prepare = Apoye la cabeza en el cojín. Acercará un talón, subirá esa rodilla y la sujetará por detrás del muslo, con la espinilla suelta. El otro pie sigue apoyado.
    .draw = Espire, suba la rodilla { $side }.
    .draw-cue = Espire, rodilla { $side } arriba
    .hold = Espinilla suelta, y respire.
    .hold-cue = Mantenga y respire
    .lower = Inspire, apoye el pie.
    .lower-cue = Inspire, pie abajo
    .how =
        Túmbese boca arriba con las rodillas dobladas, los pies apoyados y un cojín pequeño y plano bajo la cabeza.
        Acerque un talón a los glúteos y suba esa rodilla mientras espira.
        Sujete la pierna por detrás del muslo, o pase por ahí una toalla, y deje colgar la espinilla.
        Quédese así y respire con calma mientras se cuentan los segundos.
        Inspire y apoye el pie en el suelo. Después haga lo mismo con la otra pierna.
    .do =
        dejar que trabajen los brazos y que la cadera se ablande
        mantener la cabeza apoyada en el cojín
    .dont =
        agarrarse de la rótula
        balancearse o dar rebotes
        dejar que el otro pie se despegue del suelo

E1-L1 = Una rodilla al pecho
    .what = Usted sujeta la espinilla, acerca más la rodilla al pecho y aplana la zona lumbar contra el suelo.
    .prepare = Suba una rodilla, tome la espinilla con ambas manos y acerque la rodilla al hombro de su lado. Después aplane suavemente la zona lumbar. Cabeza y otro pie, apoyados.
    .draw = Espire, acerque la rodilla { $side }.
    .draw-cue = Espire, acerque la rodilla { $side }
    .hold = Espalda plana, y respire.
    .hold-cue = Espalda plana y respire
    .lower = Inspire, apoye el pie.
    .lower-cue = Inspire, pie abajo
    .how =
        Túmbese boca arriba con las rodillas dobladas, los pies apoyados y un cojín pequeño y plano bajo la cabeza.
        Espire y suba una rodilla, directa hacia el hombro de ese lado.
        Sujete la espinilla justo por debajo de la rótula, o la pierna por detrás del muslo, y deje que los brazos acerquen la rodilla.
        Meta suavemente la parte baja del abdomen hasta que el hueco de la espalda toque el suelo.
        Quédese así y respire con calma mientras se cuentan los segundos.
        Inspire, deje que el pie vuelva al suelo y cambie de pierna.
    .do =
        llevar la rodilla hacia el hombro de su mismo lado
        aplanar la espalda al espirar, con poco esfuerzo
        dejar los hombros anchos y en reposo
    .dont =
        levantar la cabeza hacia la rodilla
        seguir tirando si nota un pellizco fuerte en la ingle
        balancearse o dar rebotes

E1-L2 = Las dos rodillas al pecho
    .what = Suben las dos rodillas, siempre una pierna después de la otra.
    .prepare = Suba una rodilla y luego la otra, nunca juntas. Sujete las espinillas, con un puño entre las rodillas, cabeza apoyada, cóccix pesado. Después baje un pie, luego el otro.
    .one = Espire, suba una rodilla.
    .one-cue = Espire, una rodilla
    .other = Espire, suba la otra rodilla.
    .other-cue = Espire, la otra rodilla
    .hold = Mantenga, y respire.
    .hold-cue = Mantenga y respire
    .lower-one = Inspire, baje un pie.
    .lower-one-cue = Inspire, un pie
    .lower-other = Inspire, baje el otro pie.
    .lower-other-cue = Inspire, el otro pie
    .how =
        Túmbese boca arriba con las rodillas dobladas, los pies apoyados y un cojín pequeño y plano bajo la cabeza.
        Espire y suba una rodilla. Espire otra vez y suba la otra.
        Sujete las dos espinillas, con un puño de distancia entre las rodillas, y acérquelas solo hasta donde esté a gusto.
        Quédese así y respire con calma mientras se cuentan los segundos.
        Baje un pie y luego el otro.
    .do =
        mover una sola pierna cada vez, al subir y al bajar
        dejar el cóccix pesado mientras sea posible
    .dont =
        subir las dos piernas juntas de un impulso
        levantar la cabeza
        forzar los muslos hacia abajo con los brazos

E1-M1 = El muslo apunta al techo
    .what = La rodilla sube solo hasta que el muslo apunta recto al techo; la espalda se queda como está.
    .prepare = Suba una rodilla hasta que el muslo apunte recto al techo, sin acercarlo más. Sujételo por detrás con ambas manos. La zona lumbar queda como está, otro pie apoyado.
    .draw = Espire, muslo { $side ->
            [izquierda] izquierdo
           *[derecha] derecho
        } hacia el techo.
    .draw-cue = Espire, muslo { $side ->
            [izquierda] izquierdo
           *[derecha] derecho
        } vertical
    .hold = Quédese ahí, y respire.
    .hold-cue = Mantenga y respire
    .lower = Inspire, apoye el pie.
    .lower-cue = Inspire, pie abajo
    .how =
        Túmbese boca arriba con las rodillas dobladas, los pies apoyados y un cojín pequeño y plano bajo la cabeza.
        Espire y suba una rodilla hasta que el muslo apunte recto al techo.
        Deténgase ahí y sujete el muslo por detrás con ambas manos.
        Quédese así y respire con calma, con los dos glúteos pesados.
        Inspire, apoye el pie en el suelo y cambie de pierna.
    .do =
        detenerse en cuanto el muslo esté vertical
        mantener los dos glúteos en el suelo
    .dont =
        acercar más el muslo al pecho
        redondear la zona lumbar
        dejar que la rodilla se vaya hacia el otro lado

E1-M1H = Muslo vertical, una mano
    .what = El muslo se detiene cuando está vertical, y lo sujeta una mano o una toalla.
    .prepare = Use la mano buena, o una toalla, por detrás del muslo. Suba una rodilla hasta que el muslo apunte al techo, no más. El brazo dolorido descansa. Otro pie apoyado.
    .draw = Espire, muslo { $side ->
            [izquierda] izquierdo
           *[derecha] derecho
        } hacia el techo.
    .draw-cue = Espire, muslo { $side ->
            [izquierda] izquierdo
           *[derecha] derecho
        } vertical
    .hold = Quédese ahí, y respire.
    .hold-cue = Mantenga y respire
    .lower = Inspire, apoye el pie.
    .lower-cue = Inspire, pie abajo
    .how =
        Túmbese boca arriba con las rodillas dobladas, los pies apoyados y un cojín pequeño y plano bajo la cabeza.
        Deje el brazo que necesita reposo a su lado, o en su cabestrillo.
        Espire y suba una rodilla hasta que el muslo apunte recto al techo.
        Sujete el muslo por detrás con la mano buena o con una toalla, y respire con calma.
        Inspire, apoye el pie en el suelo y cambie de pierna.
    .do =
        dejar en reposo el brazo dolorido
        detenerse en cuanto el muslo esté vertical
    .dont =
        acercar más el muslo al pecho
        girar el cuerpo para ayudar a la mano

E1-M2 = Subir la rodilla, de lado
    .what = Usted se tumba de lado, así que no tiene que estar boca arriba.
    .prepare = Túmbese sobre el lado izquierdo, con una almohada bajo la cabeza y otra entre las rodillas. La pierna derecha, arriba, se desliza un poco hacia el pecho. La mano ayuda.
    .draw = Espire, acerque la rodilla { $side }.
    .draw-cue = Espire, acerque la rodilla { $side }
    .hold = Descanse ahí, y respire.
    .hold-cue = Descanse y respire
    .lower = Inspire, deslice la rodilla de vuelta.
    .lower-cue = Inspire, rodilla de vuelta
    .switch = Sin prisa. Empuje hasta sentarse, gire y túmbese sobre el lado { $other ->
            [izquierda] izquierdo
           *[derecha] derecho
        }. Ahora la pierna { $side } queda arriba.
    .switch-cue = Túmbese sobre el lado { $other ->
            [izquierda] izquierdo
           *[derecha] derecho
        }
    .how =
        Elija el lado en que esté mejor y túmbese sobre él, con una almohada bajo la cabeza y otra entre las rodillas.
        Espire y deslice la rodilla de arriba un poco hacia el pecho.
        Deje que la mano de arriba descanse detrás del muslo y lo guíe.
        Quédese así y respire con calma mientras se cuentan los segundos.
        Inspire y deslice la rodilla de vuelta. Para cambiar de lado, primero empuje con los brazos hasta sentarse.
    .do =
        mantener la cadera de arriba justo encima de la de abajo
        hacer un movimiento pequeño
    .dont =
        rodar hacia atrás
        dejar de respirar
        tirar con fuerza de la pierna

E1-H = Toalla o una sola mano
    .how =
        Pase una toalla por detrás del muslo y tire de ella con suavidad, o use solo la mano buena.
        Deje que la mano o el brazo dolorido descanse en el suelo.
        Mantenga recta la muñeca de la mano que trabaja.

E1-B = En una cama firme
    .how =
        Use una cama firme que apenas se hunda y túmbese en el centro, bien lejos de los dos bordes.
        Siéntese primero en el borde, túmbese de lado y después gire hasta quedar boca arriba.
        Levántese igual: póngase de lado y después empuje con los brazos hasta sentarse.

E1-W = En una cuña firme
    .how =
        Túmbese con la parte baja de la cuña a la altura de la cintura, para que la cabeza y el tronco queden elevados.
        Mantenga la cabeza en línea con la espalda y la barbilla un poco hacia dentro.
        Si en su versión el muslo se detiene en vertical, deténgase un poco antes.
