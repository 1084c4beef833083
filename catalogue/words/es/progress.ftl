### How the weeks went: the page, what is asked of weeks, and the doctor's page.
### Nothing here counts days in a row, gives per cent, or judges.

nav-progress = Evolución
progress-title = Evolución

## The sentence

progress-nothing = Todavía no hay nada que mostrar. Después de su primera sesión, verá aquí su dolor y lo que hizo.
progress-early = Un buen comienzo. Dentro de unas dos semanas habrá bastante para decir cómo va su dolor.
progress-few = Hay muy pocas respuestas de los últimos siete días para decir cómo va su dolor. Basta con un número antes de una sesión o por la mañana.
progress-better = En { $span }, su { $pain ->
        [morning] dolor de la mañana
       *[before] dolor antes de las sesiones
    } pasó de { $from } a { $to }, más o menos. Es un cambio que la mayoría de las personas nota.
progress-little = En { $span }, su { $pain ->
        [morning] dolor de la mañana
       *[before] dolor antes de las sesiones
    } pasó de { $from } a { $to }, más o menos. Un poco más bajo.
progress-same = En { $span }, su { $pain ->
        [morning] dolor de la mañana
       *[before] dolor antes de las sesiones
    } se mantuvo en { $to }, más o menos.
progress-more = En { $span }, su { $pain ->
        [morning] dolor de la mañana
       *[before] dolor antes de las sesiones
    } pasó de { $from } a { $to }, más o menos. La espalda tiene semanas mejores y peores.
progress-weeks = { $n ->
        [one] una semana
        [2] dos semanas
        [3] tres semanas
        [4] cuatro semanas
        [5] cinco semanas
        [6] seis semanas
        [7] siete semanas
        [8] ocho semanas
       *[other] { $n } semanas
    }
progress-months = { $n } meses
progress-years = { $n } años
progress-talk = Ha hecho ejercicio catorce días o más y su espalda todavía no está mejor. Es algo que pasa. Hable con su profesional de salud: puede haber una manera que le vaya mejor.
progress-review = Pasadas seis semanas es un buen momento para ver esta página con su profesional de salud.

## What was done, and own goals

progress-week = Los últimos siete días
progress-did = Hizo ejercicio { $days ->
        [one] 1 día
       *[other] { $days } días
    }: { $sessions ->
        [one] 1 sesión
       *[other] { $sessions } sesiones
    }{ $minutes ->
        [0] .
        [one] , 1 minuto en total.
       *[other] , { $minutes } minutos en total.
    }
progress-did-nothing = Ninguna sesión en estos días. Siga donde lo dejó.
progress-goals = Lo que quiere volver a hacer
progress-goal-at = Usted se propuso: { $goal }. La última vez le puso un { $n }; 10 es tan bien como antes.
progress-goal-new = Usted se propuso: { $goal }.
progress-goal-none = Escriba algo que su espalda no le deja hacer y vea aquí cómo va.
progress-goal-name = Añadir algo que quiere volver a hacer
progress-goal-change = Cambiar
progress-goal-say = Decir cómo va hoy
progress-all = Todas las sesiones
progress-report = Una página para su médico (PDF)
progress-saved = Gracias. Guardado.

## Charts

progress-pain = Su dolor
chart-pain-title = { $pain ->
        [morning] Dolor a la mañana siguiente, de 0 a 10
       *[before] Dolor antes de las sesiones, de 0 a 10
    }
chart-pain-about = { $points ->
        [one] Un grupo de días, del { $from } al { $until }.
       *[other] { $points } grupos de días, del { $from } al { $until }.
    } La media va de { $first } a { $last }. Las líneas finas van del menor al mayor. Los números están en la tabla de abajo.
chart-band = En tono suave: más o menos donde estuvo su primera semana. Lo que queda fuera es un cambio que la mayoría de las personas nota.
chart-all-title = Dolor antes, el peor, después de las sesiones y a la mañana siguiente, de 0 a 10
chart-all-about = Medias del { $from } al { $until }. Los números están en la tabla de abajo.
chart-series-before = antes
chart-series-peak = el peor
chart-series-after = después
chart-series-morning = mañana
chart-table = Los números
chart-dose-title = { $exercise }: segundos de trabajo al día{ $sides ->
        [each] {" "}(un lado)
       *[other] {""}
    }
chart-dose-times-title = { $exercise }: repeticiones al día{ $sides ->
        [each] {" "}(un lado)
       *[other] {""}
    }
chart-dose-about = De { $first } a { $last }. Cada cambio y su motivo están en la tabla de abajo.
chart-column-from = Desde
chart-column-mean = Dolor: media (menor–mayor)
chart-column-before = Antes
chart-column-peak = El peor
chart-column-after = Después
chart-column-morning = Mañana siguiente
chart-column-done = Sesiones
chart-value = { $mean } ({ $least }–{ $most })
chart-value-none = –
chart-table-caption = Dolor como media (menor–mayor); sesiones hechas de las indicadas
chart-seconds = { $n } s
chart-times = { $n }×
# As in dates.ftl: short, below a chart.
date-short-month = { $day } { $month }
date-month-year = { $month } { $year }

## For the clinician

progress-clinician = Para su profesional de salud
progress-clinician-about = Las mismas semanas en números. Su propia página termina aquí.
progress-sessions = Sesiones
progress-done-of = { $done } de { $of } sesiones indicadas hechas{ $beside ->
        [0] {""}
        [one] , y 1 más en un día en que se pedían menos o ninguna
       *[other] , y { $beside } más en días en que se pedían menos o ninguna
    }
progress-done-about = Una sesión cuenta desde la mitad de sus repeticiones. No cuentan los días con una pausa, una semana más suave, descanso tras un procedimiento o un día suave, ni hoy. Son anotaciones de la propia persona.
progress-done-none = Todavía no ha pasado ningún día con una sesión indicada.
progress-doses = Cantidades, y por qué cambiaron
progress-dose-column-day = Día
progress-dose-column-to = Cantidad
progress-dose-column-why = Por qué
progress-dose-earlier = { $n ->
        [one] y 1 cambio anterior
       *[other] y { $n } cambios anteriores
    }
progress-why-begun = donde empezó
progress-why-chosen = lo eligió la persona
progress-why-programme = el programa se hizo de nuevo
progress-dose-now = { $amount }. { $often }
progress-seen = Lo que vio la cámara
progress-seen-about = Repetición mediana en la primera semana y en la última en que vio bastante. El recorrido se compara con la primera semana; una cámara no es un instrumento de medida.
progress-seen-column-hold = Mantener
progress-seen-column-range = Recorrido
progress-seen-column-days = Días
progress-seen-hold = { $from } → { $to } s
progress-seen-range = { $n } % de la primera semana
progress-seen-none = nada que mantener
progress-measures = Cuestionarios
progress-measures-none = Ninguno contestado todavía.
progress-measure-column = Medida
progress-measure-first = Primera
progress-measure-last = Última
progress-measure-notice = Cambio que la mayoría nota
progress-peg = PEG, de 0 a 10, menos es mejor (Krebs 2009)
progress-peg-pain = Dolor medio de la semana, de 0 a 10 (NRS)
progress-psfs = Actividades propias, de 0 a 10, más es mejor (PSFS, Stratford 1995)
progress-psfs-one = { $goal }, de 0 a 10
progress-groc = Cambio en conjunto, de -7 a +7 (GROC)
progress-notice-peg = 30 % menos
progress-notice-pain = 2 puntos o 30 % menos (Ostelo 2008)
progress-notice-psfs = 2 puntos
progress-notice-psfs-one = 3 puntos
progress-notice-groc = +3
progress-on = { $value } ({ $date })

## What is asked of weeks

measure-card-title = ¿Cómo ha ido la última semana?
measure-card = Unas preguntas cortas. Le ayudan a usted y a su profesional de salud a ver cómo va. Déjelas si quiere.
measure-card-goals = Dijo una cosa que le gustaría volver a hacer. ¿Hay otra?
measure-answer = Contestar
measure-later = Ahora no
measure-save = Guardar
measure-missing = Elija un número en cada pregunta, o «Ahora no».
measure-peg-title = Su última semana
measure-peg-pain = ¿Qué número describe mejor su dolor, en promedio, en la última semana?
measure-peg-pain-low = sin dolor
measure-peg-pain-high = el peor dolor que pueda imaginar
measure-peg-enjoyment = ¿Qué número describe mejor cuánto le ha impedido el dolor disfrutar de la vida en la última semana?
measure-peg-activity = ¿Qué número describe mejor cuánto ha interferido el dolor en su actividad general en la última semana?
measure-peg-low = no interfiere
measure-peg-high = interfiere por completo
measure-psfs-title = Lo que quiere volver a hacer
measure-psfs-about = ¿Qué tal puede hacerlo hoy?
measure-psfs-low = no puedo hacerlo
measure-psfs-high = tan bien como antes
measure-psfs-some = Conteste al menos una, o «Ahora no».
measure-groc-title = En conjunto
measure-groc-about = Comparado con cuando empezó estos ejercicios, ¿cómo está su espalda ahora?
measure-groc-low = muchísimo peor
measure-groc-zero = más o menos igual
measure-groc-high = muchísimo mejor
measure-source-peg = PEG: Krebs y otros, 2009.
measure-source-psfs = Escala funcional específica del paciente: Stratford y otros, 1995.

## Naming what one wants to do again

goal-title = Algo que quiere volver a hacer
goal-about = Diga una cosa de su propia vida que su espalda le hace difícil o no le deja hacer. Con sus palabras, y pequeña, para poder probarla.
goal-examples = Por ejemplo
goal-example-list =
    ponerme los calcetines de pie
    estar sentado toda la cena
    llevar la compra a casa
    trabajar media hora en el jardín
    dormir toda la noche
goal-text = Quiero
goal-yours = Nos dijo antes: { $goal }
goal-save = Guardar
goal-edit-title = Cambiar lo que dijo
goal-leave = Quitarlo de la lista
goal-leave-about = Lo que dijo sobre ello queda en sus números.
goal-wrong = Escriba unas palabras, { $n } letras como mucho.
goal-full = Cinco a la vez son bastantes. Quite primero una de la lista.

## The doctor's page

report-title = Ejercicios de espalda: una página para el médico
report-dates = Del { $from } al { $until }
report-name = Nombre y fecha de nacimiento
report-made = Hecha por Plinth con lo que anotó la persona. Sin firma de un profesional de salud.
report-made-by = Indicado por { $name }. Hecha por Plinth con lo que anotó la persona.
report-from-to = { $from }, después { $to }
report-hold = mantener { $from } s, después { $to } s
report-prescribed = Indicado ahora, y cómo se llegó a ello
report-item-began = { $now }. Empezó el { $date } con: { $first }.
report-item-changes = { $n ->
        [one] 1 cambio desde entonces
       *[other] { $n } cambios desde entonces
    }, el último el { $date }: { $why }.
report-item-rests = Descansa desde el { $date }, hasta que lo vea un profesional de salud: { $why }.
report-left = Quedan fuera: { $names }.
report-felt = Lo que sintió
report-done = Lo que hizo
report-did-days = { $days ->
        [one] 1 día
       *[other] { $days } días
    }, { $sessions ->
        [one] 1 sesión
       *[other] { $sessions } sesiones
    }.
report-changes = Últimos cambios, y por qué
report-change = { $exercise }, { $amount }: { $why }.
# Why an amount changed, for a clinician, where the rule's own clause speaks to the person.
report-why-R09a = tras una interrupción de 8 a 14 días, empieza un poco más suave
report-why-R09b = tras una interrupción de 15 a 28 días, empieza más suave
report-why-R09c = tras una interrupción de más de 28 días, empieza otra vez con suavidad
report-why-R10 = la semana más suave ha terminado
report-why-R15a = más dolorida unos días, así que se da un paso más suave
report-why-R15b = más dolorida unos días, y esta ya es la versión más suave
report-why-R31 = suficientes días fáciles, así que se sugiere subir un paso
report-why-R32 = suficientes días fáciles seguidos, con mañanas tranquilas después
report-why-R33 = se anotó un cambio en el plan
report-why-R34 = un profesional de salud dice que este puede volver
report-signs = Señales comunicadas, pausas y descansos
report-signs-none = Ninguna.
report-sign-open = { $sign }. Nadie lo ha visto todavía.
report-sign-closed = { $sign }. Lo vio el { $date }: { $by }.
report-sign-session = { $sign }, en una sesión.
report-pause-ill = Enfermedad
report-pause-away = De viaje
report-pause = { $why }, hasta el { $date }.
report-pause-on = { $why }, sigue.
report-rest = { $exercise } descansó; lo vio el { $date }: { $by }.
report-rest-until = { $exercise } descansó hasta el { $date }.
report-rest-on = { $exercise } descansa hasta que lo vea un profesional de salud.
report-more = y { $n } más
report-nothing = Nada todavía.
report-written = La página para el médico está en { $file }.
report-not-yet = Todavía no hay nada que poner en una página para el médico. Conteste primero las preguntas.
report-foot = Plinth · { $date } · Muestra y anota ejercicios; no es un producto sanitario.
