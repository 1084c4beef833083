### What stands on the pages that follow an answer. Each line of a text is a thought of its own.
### $emergency = emergency number, $clinic = the clinic, $hours = the out-of-hours line, $crisis = the crisis contact.

## Emergency

tier-emergency-title = Busque ayuda ahora, por favor
tier-emergency-text =
    Esto necesita ayuda de emergencia ahora mismo: marque { $emergency }.
    Llame aunque solo duela un poco, y aunque sea en plena noche.
    Por favor, no vaya conduciendo usted.
    Tenga esta página consigo. Muestra lo que nos ha dicho y a qué hora.
    Sus ejercicios están en pausa hasta que alguien lo haya mirado.
tier-emergency-told = Nos ha dicho:
tier-emergency-call = Llamar: { $emergency }
tier-emergency-show = Mostrar esta página
tier-emergency-seen = Ya me están atendiendo

## Today

tier-urgent-title = Hable hoy con un profesional de salud, por favor
tier-urgent-text =
    Alguien debe mirar esto hoy: llame a { $clinic }.
    Si es de noche o fin de semana, o si nadie contesta en 2 horas, recurra a { $hours } o vaya a un centro de atención urgente.
    Si aparece algo de la lista de emergencias, marque { $emergency } sin esperar.
    Sus ejercicios están en pausa hasta que alguien lo haya mirado.
tier-urgent-told = Nos ha dicho:
tier-urgent-call = Llamar a { $clinic }
tier-urgent-list = La lista de emergencias
were-you-seen = ¿Lo ha mirado alguien desde entonces?
were-you-seen-yes = Sí, me han atendido
were-you-seen-not-yet = Todavía no
were-you-seen-worse = Ha empeorado
were-you-seen-who = ¿Quién le atendió?
were-you-seen-when = ¿Qué día?

## A clinician first

tier-clinician-title = Primero, una cosa por comprobar
tier-clinician-text =
    Antes de que haga ejercicio, un profesional de salud tiene que mirar una cosa: { $reason }.
    Es solo una comprobación y no significa malas noticias. Su plan le espera aquí.
    Puede seguir caminando como suele hacerlo, salvo que le hayan dicho otra cosa.

## A visit to book

tier-ask-title = Puede empezar, con suavidad
tier-ask-text =
    Hoy puede empezar con los ejercicios más suaves.
    Hay una cosa que un profesional de salud debe mirar en un plazo de 2 semanas, así que, por favor, pida una cita: { $reason }.
    Hasta que le hayan atendido, no sube nada y no se añade ningún ejercicio.
tier-ask-seen = Ya me han atendido
tier-ask-seen-by = Le atendió { $name } el { $date }
tier-ask-reminder = Han pasado 14 días y la visita todavía no está anotada. Por favor, pida una cita: { $reason }. Hasta entonces puede seguir con suavidad, y no sube nada.

## Somebody to talk to

tier-crisis-title = No está a solas con esto
tier-crisis-text =
    Ha hecho bien en decírnoslo.
    Por favor, hable con alguien ahora: { $crisis }, o con alguien de su confianza.
    Si siente que está en peligro, marque { $emergency } enseguida.
    Si aquí hay un profesional de salud vinculado con usted, se lo hacemos saber a esa persona.
    Sus ejercicios siguen exactamente igual.
tier-crisis-always = Si alguna vez necesita hablar con alguien, ahí tiene { $crisis }, responda lo que responda aquí.
tier-crisis-rather-not = Prefiero no decirlo

## Sore days

flare-title = Un día sin ejercicios
flare-text =
    Hoy deje los ejercicios. Una espalda dolorida no es lo mismo que una espalda lesionada.
    Busque una postura en la que se sienta bien, camine un poco de vez en cuando y deje que su respiración se calme.
    Tome sus medicamentos como le indicó su profesional de salud.
    Llame hoy a { $clinic } si este dolor es nuevo, vino de repente, es el peor que ha tenido nunca, o no le deja dormir, estar de pie o caminar.
flare-told = Es el segundo día seguido, así que se avisa a su profesional de salud.
easy-day-text = Hoy, una versión más suave. Su plan sigue como está, y el día de hoy no se cuenta.
settle-yes = Sí, se está calmando
settle-end = No se ha calmado en 10 minutos, así que por hoy paramos aquí.

## Starting again after a pause

clear-title = Empezar de nuevo
clear-intro = Sus ejercicios están en pausa hasta que alguien lo haya mirado. Cuando lo haya hecho un profesional de salud, rellene esto. Después vienen otra vez las preguntas de seguridad.
clear-name = Nombre del profesional de salud que le atendió
clear-date = Día de la visita
clear-told = Un profesional de salud me ha dado permiso para hacer ejercicio
clear-not-today = Gracias. Esto no se puede hacer en el mismo momento que la pausa: por favor, vuelva mañana como muy pronto.
clear-kept = Lo que escriba aquí se guarda y aparece en su exportación de datos.
