### Plinth como aplicación: en la pantalla de inicio, y sin conexión.

## Lo que se le dice al dispositivo

app-description = Sus ejercicios de espalda, mañana y tarde, con voz y a su ritmo. Funciona sin conexión.
app-log-pain = Anotar dolor
app-log-pain-short = Dolor
app-screenshot-today = Hoy: la próxima sesión, con cada ejercicio y su cantidad
app-screenshot-session = Antes de una sesión: lo que necesita y lo que se hará

## Sin conexión

offline-as-it-was = No se puede llegar a Plinth. Así estaba el { $day } a las { $time }.
offline-lost-title = Esto necesita conexión
offline-lost-text =
    Ahora no se puede llegar a Plinth, y esta página no está guardada en este dispositivo.
    Si escribió algo, no se ha enviado. Vuelva atrás: sigue allí, y podrá enviarlo cuando haya conexión.
offline-late-title = Conéctese una vez, por favor
offline-late-text =
    Lo que le conviene hoy puede haber cambiado desde que este dispositivo recibió todo de Plinth por última vez, así que el plan de hoy tiene que venir de allí.
    Lo que ha hecho mientras tanto está guardado en este dispositivo y se enviará.
offline-told-title = Guardado, y por ahora sin sesión
offline-told-text =
    Lo que ha contado está guardado: en este dispositivo hasta que se envíe, lo que ocurre solo, y después en Plinth.
    No hay sesión hasta que este dispositivo vuelva a recibir respuesta de Plinth. Abra esta página otra vez cuando haya conexión.
offline-told-clinician = Antes de volver a hacer ejercicio, hable de ello con { $clinic }, por favor.
offline-told-help = Si empeora, llame al { $emergency }.
offline-help = Cuándo pedir ayuda

## En este dispositivo

device-title = En este dispositivo
device-lead = Lo que espera aquí para enviarse, y cuánto espacio hay.
device-waiting-title = Por enviar
device-waiting-none = No espera nada. Todo lo que ha hecho ha llegado a Plinth.
device-waiting = Por enviar: { $n }. Se envía solo cuando se pueda llegar a Plinth.
device-refused-title = Plinth no lo ha aceptado
device-refused-about = Se quedan en este dispositivo. ¿Están bien la fecha y la hora del dispositivo? Corríjalas y envíelos otra vez. Si eso no ayuda, guárdelos como archivo para quien cuida de su Plinth.
device-refused-why = Lo que dijo Plinth
device-refused-line = Plinth no ha aceptado: { $n }. Se queda en este dispositivo.
device-see = Ver qué es
device-again = Enviar otra vez
device-file = Guardar como archivo
device-remove = Quitarlo de este dispositivo
device-remove-sure = Si lo quita, ya no estará. Guárdelo antes como archivo si quiere conservarlo.
device-remove-yes = Sí, quitarlo
device-open = Dolor antes de una sesión
device-morning = Dolor por la mañana
device-sessions = Una sesión
device-check-ins = Cómo fue una sesión
device-signs = Algo nuevo que ha contado
device-proposals = Su respuesta a un paso más
device-ready-title = Sin conexión
device-ready = Listo: Hoy y las dos sesiones funcionan sin conexión hasta el { $day }.
device-ready-not = Aún no está listo. Deje esta página abierta un momento mientras haya conexión.
device-ready-failed = Lo que hace falta para los próximos días no se ha podido traer ahora. Plinth lo intenta de nuevo cada vez que abre una página con conexión. Si sigue así, dígaselo a quien cuida de su Plinth, por favor.
device-ready-never = Este navegador no guarda nada para cuando no hay conexión. Funciona en localhost y en direcciones con https.
device-room-title = Espacio
device-room = Aquí se usan { $used }; quedan unos { $left } para Plinth.
device-room-unknown = Este navegador no dice cuánto espacio hay.
device-stays = Este navegador conserva lo que Plinth tiene aquí hasta que usted lo quite.
device-stays-not = Este navegador puede borrar lo que Plinth tiene aquí si al dispositivo le queda poco espacio. Lo que ya se ha enviado está a salvo.
device-stays-ask = Pedirle que lo conserve todo
device-full = Queda poco espacio en este dispositivo. Haga sitio antes de que se acabe: quite vídeos, fotos o aplicaciones que ya no necesite. Abra Plinth con conexión, para que nada espere solo aquí.
device-without-script = Lo que espera aquí lo muestra un programa que este navegador no ejecuta.

## Una versión nueva

device-new = Hay una versión nueva de Plinth.
device-new-use = Usarla ahora
device-new-later = Se usará cuando termine la sesión que está abierta.

## Lo que vino de varios dispositivos, o tarde

late-mornings = Llegaron dos respuestas para la mañana del { $weekday }: { $answers }. Plinth se guio por { $counts }, la más prudente.
late-arrived = Lo que hizo el { $day } llegó cuando ese día ya había terminado. Cuenta como si hubiera llegado enseguida.
late-arrived-old = Ha llegado lo que hizo el { $day }. Queda guardado con sus sesiones; hace demasiado tiempo para cambiar sus cantidades.
late-sessions = Se guardó más de una sesión de la { $slot ->
        [morning] mañana
       *[evening] tarde
    } para el { $day }: { $times }. Todas cuentan.
list-two = { $one } y { $two }
