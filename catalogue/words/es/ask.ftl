### The questions, and the small answers of a day.

## The interview

ask-start = Empezar con unas preguntas
ask-first = Primero vienen unas preguntas cortas sobre señales, y luego sobre usted: unos cinco minutos. Con las respuestas se hace su programa.
ask-due-title = Antes, unas preguntas
ask-due = Toca repetir las preguntas de seguridad. Van antes de la próxima sesión y llevan unos dos minutos.
ask-more = Quedan algunas preguntas sobre usted. Con las respuestas se hace su programa.
ask-intro =
    Lo primero es poco frecuente, y se pregunta a todo el mundo. La mayoría puede decir que no a todo.
    Marque lo que le ocurre, o elija «Nada de esto».
ask-since = La última vez fue el { $date }: marque solo lo que sea nuevo o haya cambiado desde entonces.
ask-progress = Pregunta { $n } de unas { $of }
ask-unsure = Tengo dudas
ask-again = En esta tenía dudas. ¿Le ayuda la explicación? Si las sigue teniendo, la contamos como un sí, por precaución.
ask-none = Nada de esto
ask-ticked = Seguir con lo marcado
ask-next = Siguiente
ask-back = Atrás
ask-go-on = Seguir
ask-wrong-empty = Todavía no hay respuesta. Elija lo que corresponda.
ask-wrong-line = Esa no era una de las respuestas. Elija otra vez, por favor.
ask-wrong-several = Elija una sola respuesta.
ask-wrong-range = Ese número no es posible aquí.
ask-wrong-date = Esa fecha no es posible. No puede estar en el futuro.
and = y

screen-feeling = Sensibilidad, vejiga, brazos y piernas
screen-sudden = Lo que llega de repente
screen-health = Su salud últimamente
screen-health_more = Un poco más sobre eso
screen-procedure = ¿Qué le hicieron, y cuándo?
    .help = Una inyección, una punción, un tratamiento de los nervios, cemento, un estimulador o una bomba. Si fue más de una cosa, ponga la última; las otras puede añadirlas después.
screen-age = ¿Qué edad tiene?
    .help = De su edad dependen algunas preguntas y por dónde empieza.
screen-you = Sobre usted
screen-you_more = Un poco más sobre eso
screen-conditions = ¿Tiene algo de esto?
    .help = Cada cosa que marque abre una lista corta, para que su programa pueda dejar fuera lo que no le conviene.
screen-mood = ¿Cómo está de ánimo? ¿Ha pensado en lastimarse o en quitarse la vida?
    .help = El dolor agota a cualquiera, y se pregunta a todo el mundo. Sus ejercicios no cambian por esto.
screen-mood-short = Su ánimo
screen-pain_now = ¿Cuánto le duele en este momento?
screen-pain_worst = El peor dolor de las últimas 24 horas
screen-pain_average = El dolor medio de las últimas 24 horas
screen-where = ¿Dónde le duele?
screen-limb = ¿El dolor llega a una pierna o a un brazo?
screen-leg_worse = ¿Con qué empeora la pierna?
screen-since = ¿Cuánto tiempo lleva así esta vez?
screen-rest_pain = ¿Le duele cuando descansa, o por la noche?
screen-settles = Cuando algo le despierta el dolor, ¿cuánto tarda en calmarse?
screen-cannot = ¿Hay algo que no pueda hacer?
screen-minutes = ¿Cuántos minutos tiene para una sesión?
screen-goal = ¿Qué le gustaría volver a hacer?
    .help = Con sus palabras, o déjelo en blanco. Aparece en sus páginas, para usted.

line-health-fever = ¿Tiene fiebre en este momento?
line-health-needle = ¿Le han hecho algo en la columna en las últimas ocho semanas: una inyección, una punción, un tratamiento de los nervios, cemento, un estimulador o una bomba?
line-you-cancer = ¿Tiene o ha tenido cáncer?
line-you-fused_spine = ¿Tiene partes de la columna soldadas entre sí (espondilitis anquilosante, DISH)?
line-you-pregnant = ¿Está embarazada?
line-you-blood_thinner = ¿Toma algún anticoagulante, o su sangre coagula mal?
line-mood-no = No
line-mood-yes = Sí
line-mood-rather_not = Prefiero no decirlo
line-where-lower_back = Zona lumbar
line-where-upper_back = Parte alta de la espalda
line-where-neck = Cuello
line-limb-leg_above_knee = A una pierna, sin pasar de la rodilla
line-limb-leg_below_knee = A una pierna, por debajo de la rodilla
line-limb-arm = A un brazo
line-leg_worse-bending = Al inclinarme o sentarme
line-leg_worse-standing = Al estar de pie o arquear la espalda
line-leg_worse-not_sure = Con nada de eso, o no lo sé
line-since-weeks_0_4 = Menos de 4 semanas
line-since-weeks_4_6 = De 4 a 6 semanas
line-since-weeks_6_12 = De 6 a 12 semanas, y sin cambios
line-since-weeks_12 = Más de 12 semanas, y sin cambios
line-rest_pain-no = No
line-rest_pain-sometimes = A veces
line-rest_pain-constant = Todo el tiempo
line-settles-within_30 = Media hora como mucho
line-settles-within_120 = Dos horas como mucho
line-settles-longer = Más tiempo
line-cannot-kneel = Arrodillarme
line-cannot-lie_flat = Tumbarme boca arriba
line-cannot-floor = Bajar al suelo y volver a levantarme
line-minutes-5 = Unos 5
line-minutes-10 = Unos 10
line-minutes-15 = 15 o más

procedure-which = ¿Qué fue?
procedure-date = ¿Qué día?
procedure-hour = ¿A qué hora, más o menos?
procedure-hour-unknown = No lo sé
procedure-longer-rest = Me sedaron, o todavía noto raras las piernas o los brazos
procedure-longer-easy = Tengo diabetes y el azúcar me sube mucho
procedure-link = Me hicieron un procedimiento

## About you

about-title = Sus respuestas
about-intro = Con ellas se hace su programa. Cambie cualquiera cuando algo haya cambiado; el programa se adapta enseguida.
about-goal = Le gustaría
about-derived = Qué nos dicen
about-change = Cambiar

derived-low = Su espalda se calma pronto, así que las cantidades pueden subir después de dos días fáciles.
derived-moderate = Su espalda se resiente de vez en cuando, así que las cantidades suben más despacio. Lo vemos en sus respuestas a: «{ $because }».
derived-high = Su espalda se resiente con facilidad, así que empieza con las versiones más suaves y va despacio. Lo vemos en sus respuestas a: «{ $because }».
derived-acute = Lleva así menos de 4 semanas.
derived-subacute = Lleva así entre 4 y 12 semanas.
derived-chronic = Lleva así más de 12 semanas.

## Whom to call

contacts-title = A quién llamar
contacts-intro = Antes que nada: estos datos aparecen en todas las páginas donde pueden ser necesarios. Compruebe, por favor, que valen para donde usted vive.
contacts-missing = Por favor, complete los cuatro. Sin ellos no podemos decirle a quién llamar.
contacts-country = País
contacts-other = Otro país
contacts-look = Poner los números de este país
contacts-emergency = Número de emergencias
contacts-hours = Para noches y fines de semana
contacts-crisis = Con quién hablar en una crisis
contacts-clinic = Su médico, fisioterapeuta o centro de salud
contacts-clinic-example = nombre y número de teléfono
# Follows "al", as a number does: "Llame al 112", "Llame al número de …".
contacts-your-emergency = número de emergencias de su zona (112 en Europa, 999 en el Reino Unido, 911 en Norteamérica y otros países de América)
contacts-your-hours = la línea de su médico para noches y fines de semana
contacts-your-crisis = una línea de ayuda en crisis de su zona
contacts-your-clinic = la consulta de su médico

## Signs

signs-title = Algo nuevo
signs-intro = Marque lo que sea nuevo. Lo que nos cuente vale desde este momento.
signs-group-moving = Al moverse
signs-tell = Contarlo
sign-unknown = algo que nos contó
stop-not-yet = Gracias. Por favor, no lo deje pasar: vuelva a llamar, o use la línea de noches y fines de semana.
stop-clear-link = Ya lo ha visto un profesional de salud
clear-time = ¿A qué hora, más o menos?
clear-save = Guardar
clear-wrong-name = Por favor, ponga el nombre del profesional de salud que le vio.
clear-wrong-date = La visita tiene que ser posterior al momento en que nos contó la señal, y no puede estar en el futuro. Si fue el mismo día, ponga la hora, por favor.
clear-wrong-told = Por favor, marque la frase, si es así.
clear-wrong-age = Plinth no está hecho para que lo usen por su cuenta personas menores de 18 años. Por favor, consulte a un profesional de salud.
clear-wrong-nothing = No hay nada pendiente de que lo miren.
tier-age-title = Todavía no es para usted
tier-age-text =
    Plinth está hecho para personas adultas. Una columna que crece necesita su propio plan.
    Por favor, pregunte a un médico o fisioterapeuta qué ejercicios le convienen.

## A day

open-pain = ¿Cuánto le duele en este momento?
open-new = ¿Hay algo nuevo?
open-new-help = Nuevo quiere decir: adormecimiento, debilidad, cambios de vejiga o intestino, fiebre, una caída, dolor en el pecho o cualquier otra cosa que le preocupe.
open-nothing = Nada nuevo
open-something = Algo nuevo
open-wrong-pain = Elija cuánto le duele, de 0 a 10.
open-wrong-new = Elija «Nada nuevo» o «Algo nuevo».

morning-title = Buenos días
morning-about = Una pregunta sobre el { $day }, antes de empezar el nuevo día.
morning-pain = ¿Cuánto le duele esta mañana?

changes-title = Qué ha cambiado y por qué
changes-rule = regla
change-moved = { $exercise }: { $moved }, porque { $because }.
change-stays = { $exercise }: por ahora se queda igual, porque { $because }.
change-rests = { $exercise }: descansa hasta que usted hable con su profesional de salud, porque { $because }.
change-note = Para que lo sepa: { $because }.
change-reps = { $from } → { $to } repeticiones
change-hold = { $from } → { $to } segundos
change-sets = { $from } → { $to } series
change-sessions = { $from } → { $to } sesiones al día

proposals-title = ¿Probamos un poco más?
proposal-accept = Sí, por favor
proposal-decline = Ahora no

pause-title = Su plan está en pausa
pause-on = Tómese el tiempo que necesite. Cuando quiera, siga donde lo dejó.
pause-back = Ya he vuelto
pause-ill = Pausa por enfermedad
pause-away = Pausa por viaje

day-title = Además
today-easy = Hoy, una versión más suave.
today-nothing = En este momento no hay nada en su programa. Puede caminar como suele hacerlo; su profesional de salud puede decirle qué viene después.

## The programme

nav-programme = Programa
programme-title = Su programa
programme-empty = Su programa se hace con sus respuestas. Empiece por las preguntas.
programme-version = Versión { $n }.
programme-edit = Cambiarlo
programme-level = Versión
programme-reps = Repeticiones
programme-hold = Segundos que se mantiene
programme-sessions = Sesiones al día
programme-limits = Me lo dijo mi profesional de salud
programme-limits-about = Su profesional de salud puede poner otros límites. Ponga su nombre, para que conste en sus registros.
programme-top = Versión más exigente
programme-most-sessions = Sesiones al día, como mucho
programme-as-is = Como está
programme-auto = Las cantidades pueden subir sin preguntarme
programme-off = Dejar fuera este ejercicio
programme-reason = Por qué
programme-told = Así me lo dijo mi profesional de salud
programme-left = Ahora no están en su programa
programme-back = Volver a incluirlo
programme-resting = Este descansa hasta que hable con su profesional de salud.
programme-lift = Ya lo ha visto un profesional de salud
programme-wrong-item = Este ejercicio no está en su programa.
programme-wrong-range = Esto se sale de los límites que hay junto a la casilla.
programme-wrong-cap = En conjunto sería demasiado tiempo de esfuerzo. Ponga menos repeticiones o menos segundos.
programme-wrong-today = Hoy no es día para más. Menos siempre se puede; pruebe con más un día tranquilo.
programme-wrong-clinician = Por favor, ponga el nombre de su profesional de salud y marque la frase, si es así.
programme-wrong-lift = Por favor, ponga el nombre del profesional de salud y el día, que no puede estar en el futuro.

left-condition = Ahora no es para usted, porque { $because }.
left-conflict = Ahora no es para usted: dos cosas que nos ha contado piden versiones opuestas. Un profesional de salud puede decirle cuál le conviene.
left-not-yet = Todavía no: llegará cuando su espalda se calme más rápido.
left-visit = Después de su visita a un profesional de salud.
left-one-a-week = Pronto: los ejercicios nuevos llegan uno por semana.
left-clinician = Queda fuera hasta que su profesional de salud diga otra cosa.
suits = Esta versión le conviene, porque { $because }.
suits-care = Vaya con un poco de cuidado, porque { $because }.

## The rules

rules-title = Cómo cambian las cantidades
rules-intro = Estas son todas las reglas por las que sus cantidades suben, se quedan igual, bajan o paran. Son iguales para todo el mundo y ninguna está oculta.
rules-terms = Palabras que usan las reglas
rules-all = Las reglas
rules-source = Las reglas se llaman HEP-DOSE-1. Se apoyan en el modelo de vigilancia del dolor (Thomee 1997; Silbernagel 2007) y en la regla del «dos por dos»; donde no se nombra ninguna fuente, el número lo elegimos nosotros.

api-not-now = Ahora no puede haber sesión. Antes va otra cosa.
