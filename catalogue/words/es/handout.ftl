### The programme on paper (PDF). Read away from any screen, so every sentence stands for itself.

## The first page

handout-title = Sus ejercicios para la espalda
handout-date = Fecha: { $date }.
handout-by-rules = Hecho con sus respuestas según las reglas de Plinth. Sin firma de un profesional de salud.
handout-by = Indicado por { $name }.
handout-limits = Algunos límites son por indicación de { $names }.
handout-back = Para una sesión guiada con voz, escanee el código o abra esta dirección:
handout-back-here = Para una sesión guiada con voz, abra esta dirección en el equipo donde funciona Plinth:
handout-code = Código QR que abre { $url }
handout-glance = De un vistazo
handout-use-title = Cómo usar estas hojas
handout-use =
    Haga los ejercicios en este orden. Donde dice dos veces al día, hágalos por la mañana y por la tarde.
    Empiece cuando lleve media hora en pie. Muévase despacio, y solo hasta donde le resulte fácil.
    Tenga estas hojas donde hace los ejercicios. La última dice cuándo parar y a quién llamar.
    Las cantidades cambian a medida que avanza. Cuando cambien las suyas, vuelva a imprimir las hojas.

## An exercise

handout-numbered = { $n }. { $name }
handout-days-all = todos los días
handout-days = { $n ->
        [one] 1 día a la semana
       *[other] { $n } días a la semana
    }
handout-days-range = de { $least } a { $most } días a la semana
handout-easy = Esta es la versión más suave, hasta el { $date }. Después, vea en Plinth su cantidad habitual.
handout-limits-item = Límites por indicación de { $by }.
handout-limits-reason = Límites por indicación de { $by }: { $reason }
handout-breath = Respiración
handout-breath-easy = Respire con facilidad todo el tiempo y nunca aguante la respiración.
handout-breath-right = Primero con el lado derecho: { $cues }
handout-rests-until = Descansa hasta el { $date }.

## The last page

handout-stop-title = Ayuda: cuándo parar y a quién llamar
handout-today = Llame a { $clinic }. Por la noche o en fin de semana: { $hours }.
handout-hurts-title = Si le duele
handout-hurts-list =
    Si el dolor sube 3 puntos o más (de 10) respecto a antes de empezar, hoy no siga con ese ejercicio.
    Si le pasa con un segundo ejercicio, pare por hoy.
    Si el dolor es de 6 o 7 antes de empezar, haga menos de lo que dice aquí: Plinth tiene la versión más suave para un día así.
    Si es de 8 o más antes de empezar, hoy no haga los ejercicios.

## The foot of a page

handout-foot = Plinth · { $date }
handout-page = Página { $n } de { $of }

## When there is nothing to print yet

handout-wait-stopped = Sus ejercicios están en pausa hasta que un profesional de salud haya visto lo que nos contó, así que hoy no hay nada que imprimir. Abra Plinth para ver a quién llamar.
handout-wait-questions = Antes vienen unas preguntas. Contéstelas y luego imprima sus hojas.

## On the pages and in the terminal

handout-open-title = En papel
handout-open = Su programa en PDF: cada ejercicio con su cantidad, cuándo parar y a quién llamar.
handout-paper = Papel
handout-paper-a4 = A4
handout-paper-letter = Carta (EE. UU.)
handout-large = Letra grande
handout-make = Abrir el PDF
handout-link = Imprimir sus ejercicios (PDF)
handout-written = Sus hojas están en { $file }.
