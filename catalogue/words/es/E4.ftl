# Bird-dog. The side is the reaching arm; where a leg moves it is the leg on the other side.

E4 = Brazo y pierna opuestos
    .aim = Práctica para mantener quieto el tronco mientras se mueve un brazo o una pierna. Puede ayudar a que la espalda, las caderas y el abdomen ganen fuerza y a que su equilibrio sea más seguro.
    .feel = Es normal notar que trabajan el abdomen, el glúteo y el hombro, y también tambalearse un poco; baje si la molestia se vuelve aguda o si tiembla mucho. Pare y abra la página de ayuda si el dolor, el hormigueo o el adormecimiento bajan más por un brazo o una pierna.
    .side = El lado es el del brazo que se estira; si se mueve una pierna, es siempre la contraria.
    .tip-over_arched = Talón hacia atrás, no arriba
    .seen-over_arched = la pierna más alta que el tronco
    .tip-leg_low = Estire el talón hacia atrás
    .seen-leg_low = la pierna más baja que el tronco
    .tip-arm_low = Alargue el brazo adelante
    .seen-arm_low = el brazo más bajo que el tronco
    .tip-too_fast = Despacio al ir y al volver
    .seen-too_fast = demasiado rápido
    .tip-short_hold = Quédese ahí y respire
    .seen-short_hold = menos tiempo del acordado

E4-L0 = Deslizar la pierna
    .what = Un pie se desliza hacia atrás por el suelo; los brazos no se mueven.
    .side-label = pierna { $other }
    .prepare = Manos bajo hombros, rodillas bajo caderas, puntas de los pies apoyadas, mirada abajo. Apriete un poco el abdomen. Deslice un pie recto hacia atrás, caderas niveladas y quietas.
    .slide = Espire, deslice el pie { $other ->
            [izquierda] izquierdo
           *[derecha] derecho
        } hacia atrás.
    .slide-cue = Espire, pie { $other ->
            [izquierda] izquierdo
           *[derecha] derecho
        } atrás
    .hold = Alárguese, y respire.
    .hold-cue = Mantenga y respire
    .return = Inspire, traiga la rodilla bajo la cadera.
    .return-cue = Inspire, rodilla de vuelta
    .how =
        Póngase a gatas, con las manos bajo los hombros, las rodillas bajo las caderas y las puntas de los pies apoyadas.
        Apriete el abdomen con poco esfuerzo y mire hacia abajo, a la colchoneta.
        Espire y deslice un pie recto hacia atrás por el suelo, hasta que la pierna esté estirada.
        Quédese así y respire con calma, con las caderas niveladas.
        Inspire, traiga la rodilla otra vez bajo la cadera y cambie de pierna.
    .do =
        alargar la pierna desde el talón
        empujar el suelo con las dos manos
        mantener las dos caderas mirando al suelo
    .dont =
        cargarse sobre la otra rodilla
        dejar que se hunda el abdomen
        dejar de respirar

E4-L1 = Un brazo
    .what = Un brazo se estira hacia delante; las dos rodillas siguen en el suelo.
    .side-label = brazo { $side ->
            [izquierda] izquierdo
           *[derecha] derecho
        }
    .prepare = Manos bajo hombros, rodillas bajo caderas, mire la colchoneta. Apriete un poco el abdomen. Estire un brazo hacia delante, pulgar arriba, mientras la otra mano empuja el suelo.
    .reach = Espire, brazo { $side ->
            [izquierda] izquierdo
           *[derecha] derecho
        } adelante.
    .reach-cue = Espire, brazo { $side ->
            [izquierda] izquierdo
           *[derecha] derecho
        } adelante
    .hold = Cuello largo, y respire.
    .hold-cue = Mantenga y respire
    .return = Inspire, apoye la mano.
    .return-cue = Inspire, mano abajo
    .how =
        Póngase a gatas, con las manos bajo los hombros y las rodillas bajo las caderas.
        Apriete el abdomen con poco esfuerzo y mire hacia abajo, a la colchoneta.
        Espire y estire un brazo hacia delante, con el pulgar arriba, no más alto que la oreja.
        Quédese así y respire con calma mientras la otra mano empuja el suelo.
        Inspire, apoye la mano y cambie de brazo.
    .do =
        alargar el brazo hacia delante más que hacia arriba
        mantener larga la parte de atrás del cuello
    .dont =
        subir el hombro hacia la oreja
        girar el pecho
        levantar el brazo por encima de la oreja

E4-L2 = Una pierna
    .what = Una pierna se estira hacia atrás; las dos manos siguen en el suelo.
    .side-label = pierna { $other }
    .prepare = Manos bajo hombros, rodillas bajo caderas, mire la colchoneta. Apriete un poco el abdomen. Estire una pierna hacia atrás, no más alta que los glúteos, caderas niveladas. Las manos siguen apoyadas.
    .reach = Espire, estire hacia atrás la pierna { $other }.
    .reach-cue = Espire, pierna { $other } atrás
    .hold = Talón lejos, y respire.
    .hold-cue = Mantenga y respire
    .return = Inspire, traiga la rodilla bajo la cadera.
    .return-cue = Inspire, rodilla abajo
    .how =
        Póngase a gatas, con las manos bajo los hombros y las rodillas bajo las caderas.
        Apriete el abdomen con poco esfuerzo y mire hacia abajo, a la colchoneta.
        Espire y estire una pierna recta hacia atrás, hasta que esté en línea con el cuerpo.
        Quédese así y respire con calma, empujando el talón hacia atrás.
        Inspire, traiga la rodilla otra vez bajo la cadera y cambie de pierna.
    .do =
        pensar que el talón va hacia atrás, no hacia arriba
        detenerse antes de que la pierna suba más que los glúteos
        mantener las caderas niveladas
    .dont =
        lanzar la pierna hacia arriba
        hundir la zona lumbar
        balancear el pie

E4-L3 = Un brazo y la pierna opuesta
    .what = Un brazo y la pierna del otro lado se estiran a la vez.
    .side-label = brazo { $side ->
            [izquierda] izquierdo
           *[derecha] derecho
        }, pierna { $other }
    .prepare = Manos bajo hombros, rodillas bajo caderas, mire la colchoneta. Apriete un poco el abdomen. Estire un brazo adelante, luego la pierna opuesta atrás, no más alta que los glúteos. Tronco quieto.
    .try = Pruebe primero una vez, despacio, y fíjese si resulta estable y cómodo.
    .arm = Espire, brazo { $side ->
            [izquierda] izquierdo
           *[derecha] derecho
        } adelante.
    .arm-cue = Espire, brazo { $side ->
            [izquierda] izquierdo
           *[derecha] derecho
        }
    .leg = Espire un poco más, pierna { $other } atrás.
    .leg-cue = Espire, pierna { $other }
    .hold = Firme, y respire.
    .hold-cue = Mantenga y respire
    .return = Inspire, baje juntos brazo y pierna.
    .return-cue = Inspire, baje
    .how =
        Póngase a gatas, con las manos bajo los hombros y las rodillas bajo las caderas.
        Apriete el abdomen con poco esfuerzo y mire hacia abajo, a la colchoneta.
        Espire y estire un brazo hacia delante, con el pulgar arriba.
        Cuando tenga equilibrio, estire la pierna opuesta hacia atrás, hasta que esté en línea con el cuerpo.
        Quédese así y respire con calma.
        Inspire, baje el brazo y la pierna a la vez y cambie de lado.
    .do =
        moverse como si llevara una taza llena sobre la zona lumbar
        bajar antes de empezar a temblar
        empujar el suelo con la mano apoyada
    .dont =
        mirar hacia arriba o hacia delante
        hundirse sobre el hombro que sostiene
        tener prisa por aguantar más tiempo

E4-M1 = Un deslizamiento pequeño
    .what = Se mueve solo una pierna o un brazo, y solo un poco.
    .side-label = pierna { $other }
    .prepare = Manos bajo hombros, rodillas sobre una manta bajo caderas, mire la colchoneta. Apriete un poco el abdomen. Deslice un pie un poco hacia atrás, dedos en el suelo. Nada más se mueve.
    .slide = Espire, pie { $other ->
            [izquierda] izquierdo
           *[derecha] derecho
        } un poco atrás.
    .slide-cue = Espire, pie { $other ->
            [izquierda] izquierdo
           *[derecha] derecho
        } atrás
    .hold = Quédese ahí, y respire.
    .hold-cue = Mantenga y respire
    .return = Inspire, traiga la rodilla bajo la cadera.
    .return-cue = Inspire, rodilla de vuelta
    .how =
        Póngase a gatas sobre una manta doblada, con las manos bajo los hombros y las rodillas bajo las caderas.
        Apriete el abdomen con poco esfuerzo y mire hacia abajo, a la colchoneta.
        Espire y deslice un pie un poco hacia atrás, con los dedos en el suelo.
        Si eso no le va bien, estire en su lugar un poco el brazo opuesto hacia delante.
        Quédese así y respire con calma; después inspire, vuelva y cambie de lado.
    .do =
        mover solo un brazo o una pierna
        hacer un movimiento pequeño
    .dont =
        mover un brazo y una pierna a la vez
        levantar algo por encima de la línea del cuerpo
        seguir si se marea

E4-M1A = Estirar un poco un brazo
    .what = Un brazo se estira un poco; las piernas no se mueven.
    .side-label = brazo { $side ->
            [izquierda] izquierdo
           *[derecha] derecho
        }
    .prepare = Manos bajo hombros, rodillas sobre una manta bajo caderas, mire la colchoneta. Apriete un poco el abdomen. Estire un brazo un poco adelante, pulgar arriba. Las piernas, quietas.
    .reach = Espire, brazo { $side ->
            [izquierda] izquierdo
           *[derecha] derecho
        } un poco adelante.
    .reach-cue = Espire, brazo { $side ->
            [izquierda] izquierdo
           *[derecha] derecho
        } adelante
    .hold = Quédese ahí, y respire.
    .hold-cue = Mantenga y respire
    .return = Inspire, apoye otra vez la mano.
    .return-cue = Inspire, mano abajo
    .how =
        Póngase a gatas sobre una manta doblada, con las manos bajo los hombros y las rodillas bajo las caderas.
        Apriete el abdomen con poco esfuerzo y mire hacia abajo, a la colchoneta.
        Espire y estire un brazo un poco hacia delante, con el pulgar arriba.
        Quédese así y respire con calma.
        Inspire, apoye la mano y cambie de brazo.
    .do =
        dejar las rodillas y los pies donde están
        estirar solo un poco
    .dont =
        mover también una pierna
        girar el pecho
        seguir si se marea

E4-M1S = Deslizar un poco, brazos quietos
    .what = Un pie se desliza un poco hacia atrás; los brazos no se mueven.
    .side-label = pierna { $other }
    .prepare = Manos bajo hombros, rodillas sobre una manta bajo caderas, mire la colchoneta. Apriete un poco el abdomen. Deslice un pie un poco atrás, dedos abajo. Los brazos, quietos.
    .slide = Espire, pie { $other ->
            [izquierda] izquierdo
           *[derecha] derecho
        } un poco atrás.
    .slide-cue = Espire, pie { $other ->
            [izquierda] izquierdo
           *[derecha] derecho
        } atrás
    .hold = Quédese ahí, y respire.
    .hold-cue = Mantenga y respire
    .return = Inspire, traiga la rodilla bajo la cadera.
    .return-cue = Inspire, rodilla de vuelta
    .how =
        Póngase a gatas sobre una manta doblada, con las manos bajo los hombros y las rodillas bajo las caderas.
        Apriete el abdomen con poco esfuerzo y mire hacia abajo, a la colchoneta.
        Espire y deslice un pie un poco hacia atrás, con los dedos en el suelo.
        Quédese así y respire con calma.
        Inspire, traiga la rodilla otra vez bajo la cadera y cambie de pierna.
    .do =
        empujar el suelo con las dos manos
        deslizar solo un poco
    .dont =
        levantar una mano
        levantar el pie del suelo
        seguir si se marea

E4-M2 = De pie ante una encimera
    .what = De pie, con una mano en la encimera; se estiran un poco un brazo y la pierna opuesta.
    .side-label = pierna { $other }
    .prepare = Frente a la encimera, las dos manos apoyadas, pies bajo las caderas. Apriete un poco el abdomen. Estire un brazo adelante y la pierna opuesta atrás, el pie apenas levantado. Una mano sigue apoyada.
    .reach = Espire, estire brazo { $side ->
            [izquierda] izquierdo
           *[derecha] derecho
        } y pierna { $other }.
    .reach-cue = Espire, brazo { $side ->
            [izquierda] izquierdo
           *[derecha] derecho
        }, pierna { $other }
    .hold = Espalda erguida, y respire.
    .hold-cue = Mantenga y respire
    .return = Inspire, traiga brazo y pierna de vuelta.
    .return-cue = Inspire, vuelva
    .how =
        Póngase de pie frente a una encimera o un mueble fijo a la altura de la cadera, con las dos manos apoyadas y los pies bajo las caderas.
        Apriete el abdomen con poco esfuerzo.
        Espire, estire un brazo hacia delante y la pierna opuesta recta hacia atrás, con el pie apenas levantado del suelo.
        Mantenga el brazo por debajo de la altura del hombro si ese hombro le duele.
        Quédese así y respire con calma; después inspire, vuelva y cambie de lado.
    .do =
        llevar zapatos o ir con los pies descalzos
        dejar siempre una mano en la encimera
        dejar las dos manos apoyadas si no se siente estable
    .dont =
        ponerse de pie en calcetines
        usar una silla que pueda volcar
        balancear la pierna

E4-M3 = Deslizar la pierna, sobre los antebrazos
    .what = Usted se apoya en los antebrazos, y un pie se desliza hacia atrás por el suelo.
    .side-label = pierna { $other }
    .prepare = Apoye los antebrazos sobre un cojín, codos bajo hombros, rodillas bajo caderas. Apriete un poco el abdomen. Deslice un pie recto hacia atrás por el suelo. Mantenga el pecho alto.
    .slide = Espire, deslice el pie { $other ->
            [izquierda] izquierdo
           *[derecha] derecho
        } hacia atrás.
    .slide-cue = Espire, pie { $other ->
            [izquierda] izquierdo
           *[derecha] derecho
        } atrás
    .hold = Pecho alto, y respire.
    .hold-cue = Mantenga y respire
    .return = Inspire, traiga la rodilla bajo la cadera.
    .return-cue = Inspire, rodilla de vuelta
    .how =
        Póngase a gatas y baje hasta apoyar los antebrazos sobre un cojín, con los codos bajo los hombros.
        Apriete el abdomen con poco esfuerzo y mire hacia abajo, a la colchoneta.
        Espire y deslice un pie recto hacia atrás por el suelo.
        Quédese así y respire con calma, con el pecho alto.
        Inspire, traiga la rodilla otra vez bajo la cadera y cambie de pierna.
    .do =
        mantener los codos justo debajo de los hombros
        mover la pierna solo deslizándola
    .dont =
        dejar que se hunda el pecho
        levantar el pie del suelo
        seguir si le duele el hombro
