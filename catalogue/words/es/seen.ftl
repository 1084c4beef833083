### What a camera saw of a session: its page and the history.

seen-title = Lo que vio la cámara
seen-kept = De la cámara, su sesión solo guarda estos números. Muestran cómo se hizo; no son un diagnóstico.
seen-fact = { $n ->
        [one] La cámara vio 1 repetición
       *[other] La cámara vio { $n } repeticiones
    }
seen-column-exercise = Ejercicio
seen-column-reps = Repeticiones
seen-column-hold = Tiempo mantenido habitual
seen-column-range = Recorrido
seen-column-tips = Consejos

## How well it could see

seen-view-well = Le vio bien
seen-view-partly = Le vio parte del tiempo
seen-view-hardly = Apenas pudo verle

## The numbers

seen-hold = { $held } de { $asked } s
seen-hold-none = Nada que mantener
seen-range = { $n } % de su primera semana
seen-range-side = { $which ->
        [left] Lado izquierdo: { $n } % de su primera semana
       *[right] Lado derecho: { $n } % de su primera semana
    }
seen-range-learning = Aún se está aprendiendo cuál es su recorrido habitual
seen-range-none = No se vio en su primera semana
seen-range-unsure = No se vio lo bastante bien para saberlo
seen-sides-alike = Los dos lados llegaron más o menos igual de lejos
seen-sides-less = { $which ->
        [left] El lado izquierdo llegó al { $n } % de lo que llegó el derecho
       *[right] El lado derecho llegó al { $n } % de lo que llegó el izquierdo
    }
seen-tip = { $n ->
        [one] { $tip }. Una vez: { $seen }.
       *[other] { $tip }. { $n } veces: { $seen }.
    }
seen-tips-none = No hubo ninguno
