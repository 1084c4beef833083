### The pages.

app-name = Plinth
app-skip-link = Ir al contenido
nav-label = Principal
nav-today = Hoy
nav-exercises = Ejercicios
nav-why = Por qué ayuda moverse
nav-help = Ayuda
footer-label = Más
footer-not-device = Plinth muestra y anota ejercicios. No es un producto sanitario y no sustituye a un médico ni a un fisioterapeuta.

## Doses

dose = { $counts ->
        [cycles] { $reps ->
            [one] 1 ciclo lento
           *[other] { $reps } ciclos lentos
        }
       *[repetitions] { $reps ->
            [one] 1 vez
           *[other] { $reps } veces
        }
    }{ $sides ->
        [each] { " " }por cada lado
        [both] { " " }para los dos lados
       *[none] { "" }
    }{ $hold ->
        [0] { "" }
        [one] , manteniendo 1 segundo
       *[other] , manteniendo { $hold } segundos
    }{ $sets ->
        [one] { "" }
       *[other] , { $sets } series
    }

minutes = { $n ->
        [one] 1 minuto
       *[other] { $n } minutos
    }

## Today

today-title = Hoy
today-ask-first-title = Consulte antes a un médico
today-ask-first = Estos ejercicios pueden ayudarle a moverse y a mantener la actividad. Antes de empezar, pregunte a un médico o fisioterapeuta si son adecuados para su espalda. Las preguntas que vienen primero buscan si hay algo que los desaconseje.
today-ask-first-signs = Algunas señales necesitan ayuda ya, no ejercicio:
today-ask-first-link = cuándo pedir ayuda
today-length = { $minutes ->
        [one] Más o menos 1 minuto
       *[other] Unos { $minutes } minutos
    }, { $exercises ->
        [one] 1 ejercicio
       *[other] { $exercises } ejercicios
    }
today-start = { $slot ->
        [evening] Empezar la sesión de la tarde
       *[morning] Empezar la sesión de la mañana
    }
today-again = { $slot ->
        [evening] Repetir la sesión de la tarde
       *[morning] Repetir la sesión de la mañana
    }
today-short = ¿Tiene poco tiempo? { $minutes ->
        [one] 1 minuto
       *[other] { $minutes } minutos
    }: { $exercises }
today-short-start = Empezar la sesión corta
today-done = Hecha a las { $time }
today-done-part = Empezada a las { $time }, hecha en parte
today-ask-how = ¿Qué tal fue?
today-exercises = Los ejercicios
today-empty = No hay ejercicios para este momento del día.
today-first = Su primera sesión. Se lo va diciendo todo paso a paso; no necesita mirar ni tocar nada.
today-recent = Últimos días
today-all-history = Todas las sesiones

## Session page

session-title-no-script = Esta sesión funciona en un navegador con scripts. Sin ellos, puede seguir los pasos de abajo a su ritmo y decir después lo que hizo.
session-no-script-save = Guardar lo que hice
session-did = Hice este

## How was it?

how-title = ¿Qué tal fue?
how-intro = Deje en blanco lo que quiera.
how-pain-before = Dolor antes de la sesión
how-pain-after = Dolor ahora
how-pain-peak = El peor dolor durante la sesión
how-steady = ¿Mantuvo la espalda quieta, respiró con facilidad y no apareció ningún dolor nuevo?
how-yes = Sí
how-no = No
how-effort = ¿Cuánto esfuerzo le costó?
how-scale-pain-low = sin dolor
how-scale-pain-high = el peor imaginable
how-scale-effort-low = sin esfuerzo
how-scale-effort-high = el mayor de su vida
how-exercises = Ejercicio por ejercicio
how-done = Hecho
how-partly = En parte
how-stopped = Interrumpido
how-not-done = Sin hacer
how-because = Motivo para parar
because-none = sin indicar
because-pain = me dolía
because-too-hard = me costaba demasiado
because-interrupted = surgió otra cosa
how-save = Guardar
how-later = Ahora no
how-saved = Gracias. Guardado.
how-clear = en blanco

## History

history-title = Historial
history-empty = Todavía no hay sesiones. Cuando haga una, aparecerá aquí.
history-start = Ir a Hoy
history-older = Sesiones anteriores
history-newer = Sesiones más recientes
history-pain = Dolor: { $before } antes, { $after } después
history-pain-before = Dolor: { $n } antes
history-pain-after = Dolor: { $n } después
history-effort = Esfuerzo: { $n } de 10
history-finished = Completa
history-part = { $of ->
        [one] { $done } de 1 ejercicio
       *[other] { $done } de { $of } ejercicios
    }
history-stopped = Terminada antes de tiempo
history-by-hand = Anotada a mano
history-short = Sesión corta
history-reps = { $done } de { $of }
history-column-day = Día
history-column-session = Sesión
history-column-done = Hecho
history-column-felt = Cómo se sintió
history-caption = Sesiones, primero las más recientes
history-lasted = { $minutes ->
        [0] Menos de un minuto
        [one] 1 minuto
       *[other] { $minutes } minutos
    }
session-page-title = { $slot }, { $day }
session-page-what = Lo que hizo
session-page-easier = en una versión más fácil
session-page-no-answer = Todavía no ha dicho qué tal fue.

## Exercises

exercises-title = Ejercicios
exercises-intro = Siete movimientos para su espalda, cada uno con versiones más fáciles y más exigentes.
exercise-how = Cómo se hace
exercise-do = Hágalo así
exercise-dont = Evite
exercise-why = Por qué
exercise-feel = Lo que puede notar
exercise-works = Trabajan
exercise-stretches = Se estiran
exercise-needs = Necesita
exercise-dose = Cuánto
exercise-dose-now = Su cantidad actual
exercise-dose-range = Desde { $floor }, hasta { $ceiling }
exercise-sessions = { $n ->
        [one] Una vez al día
        [2] Dos veces al día
       *[other] { $n } veces al día
    }
exercise-levels = Más fácil y más exigente
exercise-level-now = su nivel actual
exercise-level-off = solo si lo elige usted o su profesional de salud
exercise-other-forms = Otras versiones
exercise-settings = Otras maneras de colocarse
exercise-sources = De dónde sale esto
exercise-source-numbers = Cifras:
exercise-class-strength = Fuerza
exercise-class-stability = Estabilidad
exercise-class-mobility = Movilidad
exercise-article-title = Como en el artículo
exercise-article-now = Esta es la cantidad del artículo del que partió Plinth.
exercise-article-later = El artículo pide { $dose }. Se llega ahí paso a paso; no es para empezar.
exercise-article-about = El artículo pide { $dose }.
exercise-article-hold = manteniendo { $least ->
        [one] 1 segundo
       *[other] { $least } segundos
    }
exercise-article-hold-range = manteniendo de { $least } a { $most } segundos
exercise-article-reps = { $least ->
        [one] una vez
       *[other] { $least } veces
    }
exercise-article-reps-range = de { $least } a { $most } veces
exercise-article-minutes = { $n ->
        [one] un minuto
       *[other] { $n } minutos
    }
exercise-article-sessions = { $n ->
        [one] una vez al día
       *[other] { $n } veces al día
    }
exercise-article-offer = Si quiere, puede hacer ya los dos minutos del artículo.
exercise-article-choose = Hacerlo como en el artículo
exercise-article-unchoose = Volver al comienzo más suave
exercise-article-chosen = Ha elegido la cantidad del artículo.
exercise-next-page = Siguiente ejercicio
exercise-unknown = Ese ejercicio no existe.

## Why moving helps

why-title = Por qué ayuda moverse
why-intro = Cuando duele la espalda, el cuerpo pide quedarse quieto. Pero después de uno o dos días, la quietud suele empeorar las cosas: los músculos se debilitan, las articulaciones se ponen rígidas y moverse da más miedo. La mayoría de las personas están mejor si se siguen moviendo, con suavidad y a menudo.
why-support-title = Músculos que sostienen
why-support = Los músculos del vientre, la espalda y los glúteos se reparten el trabajo con la columna. Si se usan con regularidad, pueden llevar una parte mayor.
why-blood-title = Sangre y oxígeno
why-blood = Al moverse llega más sangre a los músculos y a los tejidos que rodean la columna, y con ella, oxígeno.
why-stiff-title = Menos rigidez
why-stiff = Las articulaciones y los músculos que se mueven hasta donde resulta cómodo suelen sentirse más sueltos, y los movimientos de cada día cuestan menos.
why-mood-title = Mejor ánimo
why-mood = Con la actividad, el cuerpo libera sustancias propias que calman el dolor y levantan el ánimo. Muchas personas lo notan el mismo día.
why-habits-title = Hábitos que ayudan
why-habits-move = Cambie de postura a menudo. Ninguna postura es mala durante un minuto; cualquiera cansa durante una hora.
why-habits-load = Lleve el peso cerca del cuerpo y repártalo entre las piernas y la espalda.
why-habits-bed = Descanse cuando lo necesite y luego vuelva a levantarse. Los paseos cortos también cuentan.
why-habits-sore = Sentir molestias no es lo mismo que lesionarse. Notar tirantez, esfuerzo o el dolor de siempre está bien; afloje si se vuelve agudo.
why-when-title = Por la mañana y por la tarde
why-when = Empiece cuando lleve media hora en pie. En la primera hora después de despertar, los discos están en su punto más lleno y doblarse cuesta más. En esa hora, camine un poco antes de la rodilla al pecho, el gato y vaca y la rotación sentado.
why-limits-title = Lo que estos ejercicios no pueden hacer
why-limits = No reparan un disco, no sustituyen una exploración médica y no sirven para todo el mundo. Si en dos semanas no ha cambiado nada, o si algo empeora, hable con su médico o fisioterapeuta.
why-sources-title = De dónde sale esto
why-sources =
    Mantener la actividad en vez de guardar cama: guía NICE NG59 (dolor lumbar y ciática) y guía de la OMS sobre el dolor lumbar crónico, 2023.
    Las cuatro maneras en que puede ayudar moverse, y los hábitos: el artículo para pacientes del que partió Plinth, con nuestras palabras y con afirmaciones más prudentes.
    Doblarse a primera hora de la mañana: Snook y otros, Spine 1998.
    Qué ejercicios sostienen el avance: Owen y otros, Br J Sports Med 2020;54:1279.

## Help

help-title = Ayuda
help-now-title = Pida ayuda de emergencia ya
help-now = Llame al { $emergency } si tiene algo de esto. No conduzca usted.
help-now-list =
    adormecimiento alrededor de los genitales, el ano o la cara interna de los muslos
    dificultad nueva para empezar o dejar de orinar o para sentir la orina, o escapes nuevos
    pérdida nueva de control o de sensibilidad al defecar
    dolor, hormigueo o debilidad en las dos piernas, nuevo o que va a más
    un pie que se cae o se arrastra, o fuerza que se va perdiendo
    dolor en el pecho, desmayo o ahogo en reposo
    dolor repentino en la espalda o el vientre, como un desgarro
    dolor que empezó con un accidente grave o una caída desde altura
    manos que se vuelven torpes o un andar que se vuelve inseguro
    dolor repentino y muy fuerte de cabeza o de cuello, dificultad para hablar, cara caída
    dolor de espalda con fiebre y, además, debilidad nueva, adormecimiento o rigidez de cuello
help-tell-title = Cuéntenoslo, y a quién llamar
help-crisis = Si piensa en lastimarse o en quitarse la vida, por favor, hable con alguien ahora. Si está en peligro, llame al número de emergencias.
help-today-title = Hable hoy con un profesional de salud
help-today-list =
    fiebre o escalofríos con dolor de espalda nuevo o más fuerte
    debilidad nueva en un brazo o una pierna que nadie ha examinado
    dolor por la noche que no se alivia en ninguna postura
    bajar de peso sin proponérselo
    una pantorrilla hinchada y dolorida
    adormecimiento u hormigueo que apareció con un ejercicio y sigue a la mañana siguiente
help-stop-title = Pare el ejercicio cuando
help-stop-list =
    el dolor o el hormigueo baje más por una pierna o un brazo
    note alguna parte adormecida o débil que antes no lo estaba
    se maree o se ahogue más de lo que explica el esfuerzo
    note un pinchazo agudo: hoy no siga con ese ejercicio
help-up-title = No puedo levantarme
help-up-list =
    Conserve la calma y respire. Primero descanse.
    Doble las rodillas y gire de lado, todo el cuerpo a la vez.
    Empuje con los brazos hasta sentarse o ponerse de rodillas. Espere tres respiraciones.
    Vaya a gatas hasta una silla firme. Ponga las dos manos en ella y apoye un pie entero en el suelo.
    Empuje hacia arriba, gire y siéntese. Vuelva a esperar antes de ponerse de pie.
help-up-call = Si no puede levantarse, o siente un dolor agudo, pida ayuda y no se enfríe.
help-feelings-title = Lo que es normal
help-feelings = Notar tirantez, esfuerzo o el dolor de siempre, hasta más o menos 5 de 10, está bien si a la mañana siguiente se ha calmado.

## Errors

error-title = Eso no ha funcionado
error-home = Ir a Hoy
error-not-found = Aquí no hay ninguna página. Puede que haya cambiado de sitio.
error-inside = Algo salió mal en Plinth. Lo guardado está a salvo.
error-full = No queda espacio en el disco de este Plinth y no se puede guardar nada más. Lo guardado está a salvo. Avise a quien se ocupa de él.
error-busy = Ahora mismo Plinth no puede guardar nada. Lo guardado está a salvo. Inténtelo de nuevo dentro de un minuto.
error-foreign = Solo las páginas de Plinth pueden cambiar lo guardado. Abra la página de nuevo e inténtelo otra vez.

## Only in the terminal

how-terminal-keys = Escriba un número y pulse Enter. Solo Enter lo deja en blanco.

## The person who shows the exercises.

figure-people = Quién muestra los ejercicios
figure-people-about = Elija a quien más le guste ver. Este dispositivo lo recordará.
shown-by-ada = Ada
shown-by-kofi = Kofi
shown-by-rosa = Rosa
shown-by-tom = Tom
shown-by-mei = Mei
shown-by-sami = Sami
figure-play = Ver el movimiento
figure-pause = Parar el movimiento
figure-turn = Girar la figura: arrástrela o use las teclas de flecha
figure-reset = Volver a la primera vista
figure-explain = Mostrar qué trabaja
