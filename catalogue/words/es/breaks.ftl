### Pausas para quien pasa tiempo sentado.

break-title = Una pausa
break-stand = Póngase de pie. Deje colgar los brazos y respire despacio.
break-walk = Camine un minuto: hasta una ventana, a por agua, adonde quiera.
break-few = Unas pocas de estas
break-few-why = Su programa tiene esto hoy. Una pausa no cuenta: no es una sesión ni cambia ninguna cantidad.
break-stop = Si duele más de lo habitual, déjelo y camine un poco.
break-habit = Un pequeño hábito
break-source = De dónde viene
break-done = Hecho
break-none-title = Ahora no hay pausa
break-none = Antes hay otra cosa. Por favor, mire Hoy.

breaks-title = Pausas activas en el trabajo
breaks-lead = Para quien pasa tiempo sentado: cada cierto rato, un minuto para ponerse de pie, moverse un poco y cambiar de postura.
breaks-about =
    Usted elige cuándo. No se cuenta nada, y una pausa que deja pasar simplemente pasa.
    No hay ninguna en los 20 minutos después de una sesión.
breaks-on = Quiero pausas
breaks-every = Minutos de una pausa a la siguiente (de 20 a 60)
breaks-hours = Horas de trabajo
breaks-hours-help = Deje las dos horas vacías para un día libre. Si la hora final es anterior a la inicial, termina pasada la medianoche.
breaks-from = { $day }, desde
breaks-to = { $day }, hasta
breaks-quiet = Rato tranquilo, todos los días
breaks-quiet-help = Sin pausas en ese rato, por ejemplo al comer. Deje las dos horas vacías si no quiere ninguno.
breaks-quiet-from = Sin pausas desde
breaks-quiet-to = Sin pausas hasta
breaks-save = Guardar
breaks-saved = Guardado.
breaks-next = La próxima pausa: { $day }, { $time }.
breaks-next-none = No hay ninguna pausa prevista.
breaks-today-off = Hoy sin pausas
breaks-today-on = Hoy sí quiero pausas
breaks-quiet-today = Hoy es un día tranquilo: sin pausas.
breaks-quiet-days = Días tranquilos del { $from } al { $to }: tampoco hay pausas.
breaks-zone = Las horas son las del reloj de { $zone }.
breaks-zone-change = Cambiar la zona horaria
breaks-how = En un teléfono o un navegador llegan como mensaje, si ha activado los mensajes en «Recordatorios». En un ordenador, «plinth breaks» en una terminal espera con usted y avisa de cada pausa.
break-push-title = Plinth
break-push = Es hora de levantarse y moverse un poco.
breaks-now = Una pausa activa ahora
breaks-wrong-every = Elija de 20 a 60 minutos.
breaks-wrong-hours = { $day }: ponga un comienzo y otro final, o deje los dos vacíos.
breaks-wrong-no-hours = Elija horas para al menos un día.
breaks-wrong-quiet = Ponga al rato tranquilo un comienzo y otro final, o deje los dos vacíos.

## En la terminal

terminal-breaks-none = Todavía no ha elegido pausas. Elíjalas en la página «Pausas activas en el trabajo», o con: plinth breaks --every 30 --from 09:00 --to 17:00
terminal-breaks-waiting = Próxima pausa: { $day }, { $time }. Ctrl-C lo termina.
terminal-breaks-no-desktop = El escritorio no muestra notificaciones ({ $why }). Las pausas se avisan aquí.
terminal-breaks-bye = Ya no hay más pausas desde aquí. Hasta luego.
terminal-break-now = { $time } – una pausa

## Consejos. Cada uno tiene su fuente en habits.toml.

habit-sit = No hay una única manera correcta de sentarse. Siéntese como esté cómodo y cambie a menudo.
habit-change = Una pausa corta en la que cambia de postura puede sentar bien, y su trabajo no lo nota.
habit-often = Una pausa corta cada cierto rato suele hacer más que una larga de vez en cuando.
habit-count = Todo movimiento cuenta, por poco que sea. Cambie un rato de estar sentado por algo que le haga moverse.
habit-lift = Antes de levantar algo, mire adónde va. Llévelo cerca del cuerpo y muévase con suavidad.
habit-share = Dos cargas ligeras son más fáciles que una pesada. Divídala o compártala, si puede.
habit-side = Si duerme de lado, encoja un poco las piernas. Una almohada entre ellas puede sentar bien.
habit-mattress = Un colchón no tiene que ser duro. En un estudio, personas con dolor de espalda tuvieron menos dolor en uno de firmeza media que en uno firme.
habit-days = Seguir con su día de siempre hasta donde pueda, también con el trabajo, es bueno para la mayoría de las espaldas.
