# The movement viewer, for people who write exercises.

author-title = Movimientos
author-about = Cada forma tal como la dice su archivo: gire la figura arrastrándola; + y − la acercan y la alejan. Si vuelve a esta ventana después de un cambio, muestra el cambio.
author-form = Forma
author-time = Tiempo dentro de la repetición
author-speed = Velocidad
author-side = Lado
author-person = Persona
author-fault = Qué puede salir mal
author-none = nada
author-joints = Ángulos de las articulaciones
author-joint = Articulación
author-angle = Ángulo
author-limits = Límites
author-contacts = Apoyos
author-spot = Punto
author-planted = fijo
author-slides = puede deslizarse
author-off = Se aparta
author-miss = El peor apoyo de todo el movimiento
author-near = cerca de su límite
author-no-webgl = Este navegador no puede dibujar la figura (necesita WebGL 2).
author-empty = Ninguna forma tiene posturas todavía: dele a una un `from`, y a sus fases un `to`.
