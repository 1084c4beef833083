### Days, times and numbers. $weekday and $month are the words below; day, year, hour and minute are
### digits.

weekday = { $n ->
        [1] lunes
        [2] martes
        [3] miércoles
        [4] jueves
        [5] viernes
        [6] sábado
       *[7] domingo
    }
weekday-short = { $n ->
        [1] lun
        [2] mar
        [3] mié
        [4] jue
        [5] vie
        [6] sáb
       *[7] dom
    }
month = { $n ->
        [1] enero
        [2] febrero
        [3] marzo
        [4] abril
        [5] mayo
        [6] junio
        [7] julio
        [8] agosto
        [9] septiembre
        [10] octubre
        [11] noviembre
       *[12] diciembre
    }
month-short = { $n ->
        [1] ene
        [2] feb
        [3] mar
        [4] abr
        [5] may
        [6] jun
        [7] jul
        [8] ago
        [9] sept
        [10] oct
        [11] nov
       *[12] dic
    }

date-day = { $weekday } { $day } de { $month }
date-full = { $day } de { $month } de { $year }
date-month = { $day } de { $month }
date-short = { $day } { $month } { $year }
date-short-time = { $weekday } { $day } { $month } { $year }, { $time }
date-month-time = { $day } de { $month }, { $time }
clock = { $hour }:{ $minute }
# Between the whole and its tenths.
decimal-mark = ,
