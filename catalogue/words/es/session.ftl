### What is said and shown while a session runs.
### `.cue` is shown very large: five words at most.
### $side is "izquierda" or "derecha"; $label is lower-case, such as "lado izquierdo" or "pierna derecha".

side-left = izquierda
side-right = derecha

slot-morning = Sesión de la mañana
slot-evening = Sesión de la tarde

## Changing position

say-next = Ahora viene: { $exercise }.

leave-lying = Doble las rodillas, gire de lado en bloque y empuje con los brazos hasta sentarse. Espere tres respiraciones lentas.
leave-side-lying = Empuje con los brazos hasta sentarse. Espere tres respiraciones lentas.
leave-bed = Doble las rodillas, gire de lado, baje los pies y empuje con los brazos hasta sentarse. Espere tres respiraciones lentas.
leave-hands-and-knees = Adelante un pie, agárrese a una silla y levántese despacio.

reach-lying = Agárrese a una silla, apoye una rodilla, luego las dos manos, luego el costado y luego la espalda. Cabeza en un cojín pequeño, rodillas dobladas, pies apoyados.
    .cue = Túmbese boca arriba
reach-side-lying = Túmbese sobre el lado que note mejor, con las rodillas dobladas y un cojín bajo la cabeza.
    .cue = Túmbese de lado
reach-bed = Siéntese al borde de una cama firme, túmbese de lado y gire boca arriba en el centro. Rodillas dobladas, pies apoyados.
    .cue = Túmbese en la cama
reach-hands-and-knees = Póngase a gatas: manos debajo de los hombros, rodillas debajo de las caderas.
    .cue = A gatas
reach-chair = Siéntese en la mitad delantera de una silla sin brazos, con los dos pies apoyados.
    .cue = Siéntese en la silla
reach-standing = Póngase de pie despacio. Agárrese a algo si lo necesita.
    .cue = Póngase de pie despacio

go-lying-hands-and-knees = Gire de lado en bloque y empuje hasta ponerse a gatas: manos debajo de los hombros, rodillas debajo de las caderas. Espere una respiración.
go-hands-and-knees-lying = Baje hasta quedar de lado y gire boca arriba. Rodillas dobladas, pies apoyados.
go-lying-side-lying = Gire sobre el lado que note mejor, con las rodillas dobladas.
go-side-lying-lying = Gire boca arriba en bloque. Rodillas dobladas, pies apoyados.
go-chair-standing = Inclínese hacia delante y póngase de pie despacio.

## Steps of an exercise

say-ready = { $which ->
        [none] Prepárese.
       *[other] Primero, { $label }. Prepárese.
    }
    .cue = Prepárese
say-try =
    .cue = Pruebe una vez, despacio
say-ask = ¿Salió firme, respiró bien y no hay dolor nuevo? Si no, pulse la E o el botón Más fácil.
    .cue = ¿Firme? ¿Sin dolor nuevo?
say-stay =
    .cue = Quédese así
say-rest = { $which ->
        [none] Descanse. { $cycles ->
            [0] Luego, la repetición { $next } de { $of }.
           *[other] Luego, el ciclo { $next } de { $of }.
        }
       *[other] Descanse. Luego, { $label }, { $next } de { $of }.
    }
    .cue = Descanse
say-set-rest = Descanse. Ahora viene la serie { $next } de { $of }.
say-finish = Ese era el último. Muy bien. Espere un momento antes de echar a andar.
    .cue = Terminado
say-stopped = Paramos aquí. Lo que ha hecho queda guardado.
say-paused = En pausa. Siga cuando quiera.

## It hurts
## What is spoken are these words and the buttons with their numbers, as they are shown.

hurts-peak-title = ¿Cuánto le duele?
hurts-peak-text = De 0, sin dolor, a 10, el peor imaginable.
hurts-feeling-title = ¿Qué nota?
hurts-feeling-sore = Solo molestia
hurts-feeling-catch = Un pinchazo agudo
hurts-feeling-spread = Baja por una pierna o un brazo
hurts-feeling-new_numbness = Adormecimiento u hormigueo nuevo
hurts-feeling-dizzy = Mareo
hurts-feeling-breathless = Me cuesta mucho respirar
hurts-place-title = ¿Dónde lo nota?
hurts-place-back = Espalda o cuello
hurts-place-leg = Una pierna
hurts-place-arm = Un brazo
hurts-place-elsewhere = En otro sitio
hurts-leave-out = Dejar en blanco
hurts-back = Pregunta anterior
hurts-sore-text = Notar tirantez o el dolor de siempre está bien. Espere un momento y elija.

hurts-left-title = Este lo dejamos por hoy
hurts-caught-text = Un pinchazo agudo es muy común y rara vez es serio. Respire tranquilamente unas cuantas veces.
hurts-rose-text = Duele claramente más que antes de la sesión. Sentir molestias no es lo mismo que lesionarse. Respire tranquilamente unas cuantas veces.
hurts-next = Seguir: { $exercise }
hurts-next-last = Seguir hasta el final

hurts-settle-title = ¿Se está calmando?
hurts-settle-text = Camine un poco o túmbese con comodidad. Los ejercicios que mueven la espalda de la misma manera descansan hoy.
hurts-settle-not-yet = Todavía no
hurts-settle-left = Quedan { $time } para que se calme
hurts-settle-waits = Tómese su tiempo. No tiene que hacer nada.
hurts-settle-half = Quedan cinco minutos. ¿Se está calmando?

hurts-over-rose = Un segundo ejercicio dolió claramente más, así que por hoy paramos aquí. Sentir molestias no es lo mismo que lesionarse. Lo que ha hecho queda guardado.
hurts-over-dizzy = Siéntese o túmbese ya, y quédese así hasta que se le pase. Llame enseguida al { $emergency } si se desmaya, le duele el pecho o le cuesta respirar en reposo.

told-thanks = Gracias por contárnoslo.
told-clinician = Gracias por contárnoslo. Un profesional de salud tiene que verlo antes de su próxima sesión.

## The page around it

session-start = Empezar
session-resume = Seguir donde estaba
session-restart = Empezar de nuevo
session-pause = Pausa
session-go-on = Seguir
session-back = Atrás
session-repeat = Repetir
session-ready = Ya estoy
session-skip = Saltar
session-done = Ya lo hice
session-easier = Más fácil
session-hurts = Me duele
session-stop = Parar
session-more = Más
session-next = Después
session-last = El último paso
session-place = Ejercicio { $n } de { $of }
session-seconds = segundos
session-controls = Controles de la sesión
session-help = Ayuda (se abre en otra pestaña)
session-new = Algo nuevo
session-new-long = Algo nuevo, o ayuda
session-close = Cerrar
signs-empty = Marque lo que sea nuevo, o elija «Nada de esto».
session-progress = Avance de la sesión
session-left = { $minutes ->
        [0] Queda menos de un minuto
        [one] Queda 1 minuto, más o menos
       *[other] Quedan unos { $minutes } minutos
    }
session-rep = { $rep } de { $of }
session-set = Serie { $set } de { $of }
session-side = lado { $side ->
        [izquierda] izquierdo
       *[derecha] derecho
    }
session-paused-title = En pausa
session-paused-text = Toque Seguir, o pulse Espacio.
session-away = No estaba usted aquí, así que hemos esperado. No se ha perdido nada.
session-hurts-title = Deje que se calme
session-hurts-text = Notar tirantez o el dolor de siempre está bien. Si es un pinchazo agudo: elija Más fácil, o salte este ejercicio. Si el dolor o el hormigueo baja más por una pierna o un brazo, o nota algo adormecido o débil, pare y abra Ayuda.
session-loading = Preparando su sesión…
session-failed-title = Esto no se ha cargado
session-reload = Cargar otra vez
session-failed = No se ha podido cargar la sesión. Revise la conexión con Plinth y cargue esta página otra vez. No se pierde nada de lo que hizo.
session-elsewhere = Su sesión está abierta en otra pestaña o ventana.
session-take-over = Usarla aquí
session-taken = Su sesión sigue ahora en otra pestaña o ventana.
session-ended-title = Sesión terminada
session-kept = Queda en este dispositivo.
session-sending = Enviando…
session-sent = Guardado.
session-unsent = Queda guardado en este dispositivo. Se enviará cuando vuelva a haber conexión con Plinth.
session-refused = Plinth no ha aceptado este registro. Se queda en este dispositivo.
session-storage-full = La memoria de este dispositivo está llena, así que esta sesión se perdería si se cierra la página. Déjela abierta hasta que ponga «Guardado».
session-captions = Lo que se está diciendo

session-safety-title = Antes de tumbarse
session-safety-phone = Tenga un teléfono o un botón de ayuda al alcance de la mano.
session-safety-space = Deje libre un espacio de dos metros por uno y medio. Sin calcetines si el suelo es liso.
session-safety-chair = La silla no debe rodar ni volcarse.
session-safety-wake = Si se acaba de levantar: empiece cuando lleve media hora en pie.
session-hands-free = Una vez en marcha, sigue sola. No necesita mirar ni tocar nada.

settings-title = Voz y sonidos
settings-speak = Decir las indicaciones en voz alta
settings-voice = Voz
settings-voice-none = Este dispositivo no tiene voz en español. Los tonos y los textos funcionan igualmente.
settings-voice-default = La que elija el dispositivo
settings-rate = Velocidad de la voz
settings-rate-slow = Más lenta
settings-rate-normal = Normal
settings-rate-fast = Más rápida
settings-volume = Volumen de la voz
settings-try-voice = Probar la voz
settings-sample = Espire y suba la rodilla derecha.
settings-tones = Tonos
settings-tone-prepare = Tres, dos, uno antes de moverse
settings-tone-change = Cada cambio: mover, mantener, descansar, respirar
settings-tone-halfway = A la mitad del tiempo de mantener la postura
settings-tone-last-three = Los tres últimos segundos de mantener la postura
settings-tone-end = Final de la sesión
settings-tone-volume = Volumen de los tonos
settings-try-tones = Probar un tono
settings-letters = Usar las teclas de letras y números
settings-awake = Mantener la pantalla encendida
settings-awake-failed = Este navegador no puede mantener la pantalla encendida. Ponga en el propio dispositivo que la pantalla tarde diez minutos o más en apagarse.

keys-title = Teclas
keys-space = Espacio
keys-space-what = pausa, seguir
keys-right = Flecha derecha
keys-right-what = saltar el ejercicio
keys-left = Flecha izquierda
keys-left-what = atrás
keys-up = Flecha arriba
keys-up-what = repetir
keys-enter = Enter
keys-enter-what = ya estoy
keys-easier = E
keys-easier-what = más fácil
keys-hurts = H
keys-hurts-what = me duele
keys-new = N
keys-new-what = algo nuevo, o no puedo levantarme
keys-answers = Del 0 al 9
keys-answers-what = respuestas; T, o 0 dos veces, para el 10
keys-done = D
keys-done-what = hecho, seguir
keys-esc = Esc
keys-esc-what = parar la sesión

stop-title = ¿Parar la sesión aquí?
stop-text = Lo que ha hecho queda guardado.
stop-yes = Parar aquí
stop-no = Seguir
