### What recorded landmarks show: the words of the command `plinth motion`.

## A report

motion-what = { $exercise }: { $form } ({ $id })
motion-seen = { $frames } fotogramas en { $time }. En el { $share } % no se encontró a nadie.
motion-from-side = Visto de perfil.
motion-from-front = Visto de frente.
motion-from-between = Visto en diagonal.
motion-head-left = Cabeza a la izquierda.
motion-head-right = Cabeza a la derecha.
motion-head-down = Cabeza abajo.
motion-chart = Cuánto se acerca al objetivo; un bloque son { $seconds } s.
motion-none = No se vio ninguna repetición.
# Columns seven characters wide.
motion-column-side = lado
motion-column-at = en
motion-column-hold = mant.
motion-column-range = recorr.
motion-column-there = ida
motion-column-back = vuelta
motion-column-quality = calidad
motion-degrees = { $n }°
# "LT": lengths of the trunk.
motion-trunk-lengths = { $n } LT
motion-seconds = { $n } s
motion-tip = { $seen }. Consejo: { $tip }
motion-attempts = Empezadas pero no contadas: { $n }
motion-symmetry = Izquierda respecto a derecha: { $n } %
motion-no-diagnosis = La calidad indica cómo se hizo. No es un diagnóstico.

## Counting and comparing

motion-count = Repeticiones: { $n }
motion-learned = Aprendido de { $n } demostraciones.
motion-scored = en { $time }  { $score } de 100
motion-likeness = La puntuación dice cuánto se pareció a las demostraciones. No es un diagnóstico.
motion-differs = { $what }: { $n }° { $how }, sobre todo en el { $share } % de la repetición
motion-more-lifted = más de elevación
motion-less-lifted = menos de elevación
motion-more-bent = más de flexión
motion-less-bent = menos de flexión
motion-off = de desvío
motion-off-head = de desvío hacia la cabeza
motion-off-feet = de desvío hacia los pies
motion-off-front = de desvío hacia delante
motion-off-back = de desvío hacia atrás
motion-off-left = de desvío hacia la izquierda
motion-off-right = de desvío hacia la derecha
motion-of-side = { $what }, lado { $side ->
        [izquierda] izquierdo
       *[derecha] derecho
    }
motion-shoulder = hombro
motion-elbow = codo
motion-hip = cadera
motion-knee = rodilla
motion-trunk = tronco
motion-neck = cuello
motion-head = cabeza
motion-shoulders = línea de los hombros
motion-hips = línea de las caderas
motion-upper-arm = brazo
motion-forearm = antebrazo
motion-thigh = muslo
motion-shin = espinilla
