### A recorded video, looked at in the browser.

video-title = Mirar un vídeo grabado
video-what = Elija un vídeo de una persona que hace un ejercicio. Se mira imagen por imagen, como hace la cámara en una sesión: repeticiones, tiempo mantenido, hasta dónde llega y qué puede ayudar.
video-private-list =
    El vídeo se queda en este dispositivo. No se envía a ningún sitio, y esta página no guarda nada de él.
    La primera vez se cargan unos { $mb } MB desde este Plinth.
video-file = Vídeo
video-file-help = De 10 minutos como mucho. También puede arrastrarlo a cualquier parte de esta página.
video-form = Ejercicio
video-form-choose = Elija uno
video-hold = Tiempo acordado de mantener, en segundos
video-hold-help = Si lo deja en blanco, no habrá consejos sobre el tiempo mantenido.
video-look = Mirar
video-stop = Parar aquí
video-view = La imagen que se mira ahora, con las líneas del cuerpo
video-scripts = Esta página necesita scripts: es su propio navegador el que mira el vídeo.

## While it looks

video-loading = Cargando lo que mira las imágenes: { $done } de { $of } MB
video-looking = Estoy mirando. Deje esta página abierta, por favor; puede tardar más de lo que dura el vídeo.
video-progress = { $done } de { $of }
video-stopped = Parado. No se miró nada.

## What came of it

video-found = Lo que vi
video-count = Repeticiones: { $n }.
video-well = Se vio bien en el { $n } % de las imágenes.
video-until = Parado en { $at }. Lo que viene después no está en estos números.
video-caption = Repetición por repetición
video-column-rep = Repetición
video-column-side = Lado
video-column-hold = Mantenido
video-column-range = Recorrido
video-column-tips = Consejos
video-side-both = los dos por igual
video-hold-seconds = { $n } s
video-range = { $n } % del recorrido
video-tips-none = ninguno
video-range-help = El recorrido completo es lo que pide el ejercicio. Menos está bien si es lo que resulta cómodo. Estos números muestran cómo se hizo; no son un diagnóstico.
video-save-title = Para seguir trabajando con ello
video-save-help = 33 puntos del cuerpo por cada imagen, como números: sin imagen, sin sonido, sin nombre. Guarde el archivo, y la línea de comandos le dirá más:
video-save = Guardar los puntos como archivo

## What did not work

video-no-file = Elija antes un vídeo.
video-no-form = Elija el ejercicio que muestra el vídeo.
video-unplayable = Este navegador no puede reproducir ese archivo. Elija otro, o guárdelo como MP4 (H.264) o WebM.
video-too-long = Ese vídeo dura más de 10 minutos. Recorte la parte del ejercicio y elija esa.
video-nobody = No encontré a nadie en este vídeo. Funciona mejor con una sola persona, de cuerpo entero y con buena luz, vista desde donde el ejercicio pide la cámara.
video-failed = Aquí no se pudo mirar. Cargue la página otra vez e inténtelo de nuevo, o use otro navegador.
