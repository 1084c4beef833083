### Recordatorios: la página donde se eligen, y lo que dicen. Lo que dicen puede verse en una pantalla
### bloqueada: ningún síntoma, ninguna puntuación. $slot es morning o evening.

reminders-title = Recordatorios
reminders-what = Elija cuándo le recuerda Plinth una sesión. Solo avisa a estas horas, y no si usted ya ha hecho la sesión.
reminders-saved = Guardado.
reminders-next = Próximo recordatorio: { $day }, { $time }.
reminders-wait = Por ahora los recordatorios esperan: antes hay otra cosa. Por favor, mire
reminders-none-on = Ya ha elegido las horas.
reminders-none-on-choose = Elija cómo le llega el recordatorio
reminders-times = Horas
reminders-every-day = Igual todos los días
reminders-every-day-save = Recordármelo cada día
reminders-morning = Mañana
reminders-evening = Tarde
reminders-empty = Deje una hora vacía si no quiere recordatorio.
reminders-empty-differs = Las horas de los días son distintas. Si deja aquí una hora vacía, quedan como están.
reminders-days = Otras horas algunos días
reminders-days-caption = Una hora de la mañana y una de la tarde para cada día
reminders-day = Día
reminders-time-of = { $day }, { $slot ->
        [evening] tarde
       *[morning] mañana
    }
reminders-save = Guardar
reminders-stop = Desactivar todos los recordatorios
reminders-more = Zona horaria y segundo recordatorio
reminders-zone = Zona horaria
reminders-zone-help = Las horas son las del reloj de este lugar, en verano y en invierno. Por ejemplo: Europe/Madrid.
reminders-zone-other = Este dispositivo está en { $zone }. ¿Usar sus horas?
reminders-zone-use = Usar las horas de { $zone }
reminders-nudge = Un segundo recordatorio, si la sesión no está hecha
reminders-nudge-none = Ninguno
reminders-nudge-after = { $minutes ->
        [30] A la media hora
        [60] A la hora
       *[90] A la hora y media
    }
reminders-quiet = Días tranquilos
reminders-quiet-breaks = En esos días tampoco hay avisos de pausas en el trabajo.
reminders-quiet-today = Hoy sin recordatorios
reminders-quiet-until = Sin recordatorios hasta este día, incluido
reminders-quiet-save = Sin avisos hasta entonces
reminders-quiet-on = Sin recordatorios del { $from } al { $to }.
reminders-quiet-day = Sin recordatorios el { $day }.
reminders-quiet-over = Volver a avisarme
reminders-ways = Cómo le llegan los recordatorios
reminders-push = En este dispositivo
reminders-push-what = Un mensaje de su navegador, también con Plinth cerrado. Dice que es hora de una sesión, y nada sobre su salud.
reminders-push-scripts = Para recibir mensajes en este dispositivo, el navegador debe permitir scripts.
reminders-push-on = Activar en este dispositivo
reminders-push-off = Desactivar en este dispositivo
reminders-push-is-on = Los mensajes están activados en este dispositivo.
reminders-push-is-off = Los mensajes están desactivados en este dispositivo.
reminders-push-unable = Este navegador no recibe mensajes de Plinth. En un iPhone o iPad, añada antes Plinth a la pantalla de inicio. En otros dispositivos hace falta una dirección con https.
reminders-push-denied = Su navegador no permite mensajes de esta página. Puede permitirlos en los ajustes del navegador para esta página.
reminders-push-away = No ha funcionado. Puede que el navegador no tenga conexión: inténtelo de nuevo en un momento.
reminders-push-try = Enviar un mensaje de prueba
reminders-push-tried = El mensaje de prueba está en camino.
reminders-push-unknown = Los mensajes están desactivados en este navegador. Actívelos de nuevo en este dispositivo.
reminders-push-devices = { $n ->
        [one] Los mensajes están activados en un dispositivo o navegador.
       *[other] Los mensajes están activados en { $n } dispositivos o navegadores.
    }
reminders-push-all-off = Desactivar en todos
reminders-push-gone = { $n ->
        [one] Un dispositivo o navegador ya no recibe mensajes. Si todavía lo usa, actívelos allí de nuevo.
       *[other] { $n } dispositivos o navegadores ya no reciben mensajes. Si todavía los usa, actívelos allí de nuevo.
    }
reminders-push-gone-seen = De acuerdo
reminders-calendar = En su calendario
reminders-calendar-what = Una dirección a la que su calendario puede suscribirse. Quien tiene la dirección ve sus horas, y nada más.
reminders-calendar-make = Crear una dirección
reminders-calendar-new = Crear una dirección nueva
reminders-calendar-new-help = La dirección anterior deja entonces de funcionar.
reminders-calendar-on = Su calendario tiene una dirección desde el { $day }.
reminders-calendar-revoke = Anular la dirección
reminders-calendar-once = Esta es su dirección. Solo se muestra ahora: cópiela en su calendario, en «suscribirse» o «desde URL».
reminders-calendar-address = Dirección para su calendario
reminders-calendar-copy = Copiar
reminders-calendar-copied = Copiada.
reminders-mail = Por correo electrónico
reminders-mail-what = Deje la dirección vacía si no quiere correos.
reminders-mail-address = Dirección de correo
reminders-wrong-time = Escriba una hora con horas y minutos, como 07:30, o déjela vacía.
reminders-wrong-zone = Esta zona horaria no se conoce. Elija una de la lista, como Europe/Madrid.
reminders-wrong-nudge = Elija una de las líneas.
reminders-wrong-mail = Esto no es una dirección de correo.
reminders-wrong-until = Escriba un día a partir de hoy, como mucho dentro de un año.
reminders-wrong-push = Lo que ha enviado el navegador no sirve para recibir mensajes.
reminders-footer = Recordatorios
reminders-hint = ¿Le ayudaría un recordatorio? Usted elige cuándo y cómo le llega.
reminders-hint-choose = Elegir recordatorios
reminders-hint-no = No, gracias

# Lo que dice un recordatorio.
reminder-push-title = Plinth
reminder-first = Su sesión de la { $slot ->
        [evening] tarde
       *[morning] mañana
    } está lista cuando usted quiera.
reminder-nudge = Su sesión de la { $slot ->
        [evening] tarde
       *[morning] mañana
    } todavía cabe, si le apetece. Una corta también cuenta.
reminder-snooze = Como ha pedido: su sesión de la { $slot ->
        [evening] tarde
       *[morning] mañana
    }.
reminder-push-test = Los mensajes funcionan en este dispositivo.
reminder-push-start = Empezar
reminder-push-later = En 30 minutos
reminder-push-how = ¿Qué tal?
reminder-mail-subject = Plinth: sesión de la { $slot ->
        [evening] tarde
       *[morning] mañana
    }
reminder-mail-where = Plinth está aquí: { $url }
reminder-mail-stop = Usted pidió este correo en «Recordatorios» de Plinth, y puede pararlo allí en cualquier momento.
reminder-calendar-name = Plinth
reminder-calendar-title = Plinth: sesión de la { $slot ->
        [evening] tarde
       *[morning] mañana
    }
