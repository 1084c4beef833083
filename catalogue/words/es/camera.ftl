### The camera: turning it on, and what is said while it watches.
### What is spoken is heard from the floor: short, and only what helps.

## Turning it on

camera-title = La cámara
camera-use = Usar la cámara
camera-use-text = Si quiere, la cámara cuenta lo que hace, empieza a contar los segundos cuando está en posición y le dice, de una en una, cosas que pueden ayudar. Todo se queda en este dispositivo.
camera-what = Cuenta lo que hace de verdad, empieza a contar los segundos cuando está en posición y le dice, de una en una, cosas que pueden ayudar. Sin ella todo funciona como antes.
camera-private-title = Qué pasa con las imágenes
camera-private-list =
    Se miran en este dispositivo y se olvidan al momento. Nunca se guardan y nunca se envían.
    Con su sesión solo se guardan números: repeticiones, segundos, hasta dónde llega, consejos.
    Nada va a nadie más. La primera vez se cargan unos { $mb } MB desde este Plinth, y después funciona también sin red.
camera-where-title = Dónde ponerla
camera-where-floor = Para el suelo: a su lado, a unos dos metros, a la altura del asiento de una silla. Se le ven la cabeza y los pies en la imagen.
camera-where-chair = Para la silla: delante de usted, a unos dos metros, a la altura del pecho.
camera-where-light = La luz viene de detrás de la cámara, no de detrás de usted. Colóquela bien firme: que nadie tropiece con ella.
camera-on = Encender la cámara
camera-other = Otra cámara
camera-start = Empezar
camera-without = Seguir sin la cámara
camera-live = Lo que ve ahora la cámara
camera-record = Guardar esta grabación de puntos del cuerpo para mi profesional de salud
camera-record-help = Desactivado, salvo que usted lo marque. Son 33 puntos de su cuerpo. Se guardan en cada momento de cada ejercicio, como números: sin imagen, sin sonido, sin nombre. Puede ver exactamente lo que contiene, y borrarlo, en Historial, Grabaciones.
camera-asking = Puede que su navegador le pregunte si Plinth puede usar la cámara.
camera-starting = Un momento, me estoy preparando.
camera-loading = Cargando lo que mira las imágenes: { $done } de { $of } MB.
camera-pace = Mira unas { $n } imágenes por segundo.

camera-advice-nobody = Todavía no veo a nadie. Póngase delante de la cámara en la posición del primer ejercicio.
camera-advice-too_dark = Está demasiado oscuro para mí. Un poco más de luz ayudaría.
camera-advice-two_people = Veo a dos personas. Solo puedo mirar a una.
camera-advice-step_back = Está muy cerca. Un poco más lejos, por favor.
camera-advice-feet = No le veo los pies. Aléjese un poco, o gire la cámara.
camera-advice-head = No le veo la cabeza. Mueva la cámara, o túmbese un poco más abajo.
camera-advice-come_nearer = Está lejos. Un poco más cerca, por favor.
camera-advice-end_on = Apunta usted hacia la cámara. Túmbese a lo ancho de la imagen, para que le vea de perfil.
camera-advice-turn_side_on = Póngase de perfil ante la cámara.
camera-advice-face_camera = Gírese de cara a la cámara.
camera-advice-good = Le veo de la cabeza a los pies.

camera-trouble-insecure = Los navegadores solo permiten la cámara en este mismo dispositivo o en una dirección que empiece por https. La sesión funciona sin ella.
camera-trouble-denied = No se dio permiso a la cámara. Puede dárselo en los ajustes de su navegador para esta página. La sesión funciona sin ella.
camera-trouble-none = En este dispositivo no hay cámara. La sesión funciona sin ella.
camera-trouble-busy = Otra aplicación está usando la cámara. Ciérrela e inténtelo otra vez, o siga sin cámara.
camera-trouble-failed = No se ha podido encender la cámara. La sesión funciona sin ella.
camera-gone = La cámara está apagada. La sesión sigue con el reloj.

camera-recordings = Grabaciones de puntos del cuerpo guardadas para su profesional de salud: { $n }.
camera-recordings-wait = Una grabación no se ha podido enviar todavía. Está solo en esta página: déjela abierta hasta que haya red, o dela por perdida.
camera-recordings-look = Verlas, o borrarlas
camera-seen-link = Lo que vio la cámara

## While it watches

coach-title = Cámara
coach-line-off = Este ejercicio va con el reloj: la cámara aún no lo conoce
coach-line-looking = Buscándole
coach-line-seen = Ya le veo
coach-line-waiting = Esperándole
coach-line-watching = Usted marca el ritmo
coach-line-holding = Manteniendo
coach-line-clock = Con el reloj: no lo veo bien
coach-line-trusted = Con el reloj, como pidió
coach-trust = Con el reloj

coach-place = Póngase en la posición inicial. Le espero.
coach-go = Cuando quiera.
coach-stay = La cuenta le espera.
coach-nobody = No le veo.
coach-too_dark = Está muy oscuro y no le veo.
coach-partly_out = No le veo por completo.
coach-end_on = Túmbese a lo ancho de la imagen, por favor.
coach-wrong_side-side = Póngase de perfil ante la cámara, por favor.
coach-wrong_side-front = Póngase de cara a la cámara, por favor.
coach-clock = En este voy con el reloj.
coach-gone = No veo a nadie, así que la sesión espera. Sigue cuando usted vuelva.
coach-back = Ya le veo. Seguimos.
coach-once = No lo he visto entero. Una vez más, si le resulta cómodo.
coach-other_side = Ese lado ya está. Ahora el otro.
coach-better = Sí, así.

keys-camera = C
keys-camera-what = con la cámara: ir con el reloj, o volver a la cámara
