### Recordings of landmarks that a person chose to save for a clinician: the pages.

recordings-title = Grabaciones de puntos del cuerpo
recordings-intro =
    Las imágenes de su cámara nunca salen de su dispositivo. Tampoco se guarda dónde estaban los puntos de su cuerpo, a no ser que usted lo pida en una sesión.
    Lo que pidió guardar está aquí: 33 puntos del cuerpo, momento a momento. Nunca una imagen.
recordings-empty = No hay nada guardado.
recordings-how = En una sesión con la cámara, active «Guardar esta grabación de puntos del cuerpo para mi profesional de salud». Está desactivado, salvo que usted lo active.
recordings-caption = Grabaciones guardadas, primero las más recientes
recordings-column-what = Ejercicio
recordings-column-day = Día
recordings-column-length = Duración
recordings-column-size = Tamaño
recordings-size = { $n } kB
recordings-deleted = Borrada. Ya no está en este Plinth.
recordings-not-here = Esta grabación no está aquí. Si la borró, ya no existe.
recordings-all = Todas las grabaciones
recordings-lasted = { $seconds ->
        [0] Menos de un segundo
        [one] 1 segundo
       *[other] { $seconds } segundos
    }
recordings-moments = { $n ->
        [one] 1 momento
       *[other] { $n } momentos
    }

## One recording

recording-holds = 33 puntos del cuerpo por cada uno de los { $moments }. Sin imagen, sin sonido, sin nombre.
recording-holds-one = 33 puntos del cuerpo en 1 momento. Sin imagen, sin sonido, sin nombre.
recording-facts = { $length }, { $size }
recording-why = Se queda en este Plinth hasta que usted la borre. Para dársela a su profesional de salud, guárdela como archivo.
recording-session = La sesión en la que se hizo
recording-download = Guardar como archivo
recording-delete = Borrar
recording-drawn = Cómo se ve
recording-drawn-help = Dibujado solo con los puntos. La línea discontinua es su lado izquierdo. Las líneas finas son suposiciones: la cámara no veía bien esa parte.
recording-figure = Figura de líneas en { $time }
recording-nobody = En { $time } no se vio a nadie.
recording-at = { $time } s
recording-numbers = Qué contiene
recording-numbers-help = La primera línea dice cómo se grabó. Cada línea siguiente es un momento.
recording-header = Primera línea
recording-header-format = Formato
recording-header-layout = Orden de los puntos
recording-header-rate = Momentos por segundo
recording-header-size = Tamaño de la imagen en que se encontraron
recording-header-mirrored = Como en un espejo
recording-yes = sí
recording-no = no
recording-unsaid = no se dice
recording-pixels = { $width } × { $height }
recording-moment = Momento { $n }, en { $ms } ms
recording-moment-light = Luz, de 0 a 1: { $light }
recording-moment-nobody = No se vio a nadie.
recording-table = Momento { $n }: { $what }
recording-point = Punto
recording-image = En la imagen
recording-world = En el espacio, en metros
recording-across = a lo ancho
recording-down = hacia abajo
recording-depth = en profundidad
recording-seen = se ve
recording-more = { $n ->
        [one] En el archivo sigue 1 momento más.
       *[other] En el archivo siguen { $n } momentos más.
    }
recording-command = Para profesionales de salud que usan la línea de comandos
recording-command-help = Esto lee el archivo, repetición por repetición:
recording-points =
    nariz
    ojo izquierdo, ángulo interno
    ojo izquierdo
    ojo izquierdo, ángulo externo
    ojo derecho, ángulo interno
    ojo derecho
    ojo derecho, ángulo externo
    oreja izquierda
    oreja derecha
    boca, lado izquierdo
    boca, lado derecho
    hombro izquierdo
    hombro derecho
    codo izquierdo
    codo derecho
    muñeca izquierda
    muñeca derecha
    meñique izquierdo
    meñique derecho
    índice izquierdo
    índice derecho
    pulgar izquierdo
    pulgar derecho
    cadera izquierda
    cadera derecha
    rodilla izquierda
    rodilla derecha
    tobillo izquierdo
    tobillo derecho
    talón izquierdo
    talón derecho
    punta del pie izquierdo
    punta del pie derecho

## Deleting one

recording-delete-title = ¿Borrar esta grabación?
recording-delete-what = { $name }, { $day }: { $moments }.
recording-delete-help =
    No se puede recuperar. Su sesión y lo que hizo se quedan.
    Los archivos que guardó y las copias de seguridad anteriores la siguen teniendo.
recording-delete-yes = Borrarla
recording-delete-no = Conservarla
