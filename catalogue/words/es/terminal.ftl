### Only in the terminal: how to answer there, and what a page shows in another way.
### What is asked and told stands in the files that the pages use too.

## What a clinician did

terminal-lifted = { $exercise }: guardado, hasta el { $date }. Después vuelve por sí solo a lo de antes.
terminal-lifted-in = Ya está en el programa.
terminal-lifted-out = En este momento no está en el programa: hay otra cosa que todavía lo desaconseja.
terminal-lifted-later = Todavía no hay programa. Esto valdrá en cuanto lo haya.
terminal-lifted-stopped = Hay una señal pendiente de que alguien la mire. Esto no cambia eso: no hay sesión hasta que se dé permiso.

## How to answer

terminal-how-to-answer = Conteste con los números que hay delante de las líneas y pulse Enter. Puede salir en cualquier momento con Ctrl-C: lo que ya contestó queda guardado, y la próxima vez sigue desde ahí.
terminal-ask-intro = Lo primero es poco frecuente, y se pregunta a todo el mundo. La mayoría puede decir que no a todo.
terminal-ticks = Números de lo que le ocurre, o Enter si nada de esto.
terminal-ticks-some = Números de lo que le ocurre, separados por un espacio.
terminal-unsure = ¿Tiene dudas con uno? Ponga un signo de interrogación detrás de su número, por ejemplo 3?.
terminal-signs = Números de lo que sea nuevo, o Enter si nada de esto. Lo que nos cuente vale desde este momento.
terminal-scale = Un número de 0 ({ $low }) a 10 ({ $high }).
terminal-number = Un número de { $least } a { $most }.
terminal-age-sure = Ha escrito { $n }. ¿Es correcto?
terminal-text = Con sus palabras, o Enter para dejarlo en blanco.
terminal-date = En la forma año-mes-día, por ejemplo { $today }.
terminal-hour = La hora, de 0 a 23, o Enter si no la sabe.
terminal-time = Por ejemplo 14:30, o Enter si no la sabe.
terminal-country = País, con sus dos letras, por ejemplo ES
terminal-or-known = Con Enter queda: { $known }
terminal-or-leave = Con Enter queda en blanco.
terminal-or-later = Con Enter queda para más tarde.
terminal-or-none = Enter si nada de esto.
terminal-or-leave-it = Enter, si todavía no es así.
terminal-told = Si es así, escriba la palabra yes («sí» en inglés).
terminal-what-now = ¿Qué quiere hacer ahora?
terminal-leave = Nada más por ahora
terminal-back = ¿Ya ha vuelto?
terminal-enter-to-start = Pulse Enter para ir a la pantalla de la sesión. Allí espera hasta que usted empiece.
terminal-enter-to-go-on = Pulse Enter para volver a su sesión. Le ha esperado.

## What does not fit

terminal-wrong-number = { $found } no es uno de los números de 1 a { $of }. Escríbalo otra vez, por favor.
terminal-wrong-unsure = { $found }: solo un número, por favor. Aquí no se puede contestar «Tengo dudas».
terminal-wrong-range = { $found } no es un número entero de { $least } a { $most }. Escríbalo otra vez, por favor.
terminal-wrong-key = Aquí se pide un número de { $least } a { $most }.
terminal-wrong-long = Es demasiado largo: { $n } caracteres como mucho.
terminal-wrong-time = Eso no es una hora del día. Escríbala como 14:30, o pulse Enter.
terminal-wrong-country = Por favor, escriba las dos letras de su país, por ejemplo ES para España.
terminal-unknown-country = No conocemos los números de este país: escríbalos, por favor.
terminal-wrong-visit = La visita no puede ser anterior al { $date }, el día en que nos lo contó.
terminal-contact-missing = Este es necesario. Sin él no podemos decirle a quién llamar.
terminal-not-told = Sin esta frase, sus ejercicios siguen en pausa.
terminal-clock = El reloj de este equipo va por detrás de su última anotación, así que no se puede abrir ninguna sesión. Por favor, póngalo en hora e inténtelo otra vez.
terminal-changed = Algo ha cambiado desde que empezó, así que el resto de esa sesión se hace de nuevo.
terminal-earlier = La sesión que había empezado queda guardada hasta donde llegó.

## Leaving

terminal-left = Lo que ha contestado queda guardado. Siga con: plinth session
terminal-paused = En pausa. Siga hoy con: plinth session

## In the session

terminal-key-new = N
terminal-key-yes = Y
terminal-hurts-how = ¿Cuánto le duele?
terminal-hurts-what = ¿Qué nota?
terminal-hurts-where = ¿Dónde?
terminal-feeling-sore = solo molestia
terminal-feeling-catch = un pinchazo agudo
terminal-feeling-spread = baja más por un brazo o una pierna
terminal-feeling-numb = adormecimiento u hormigueo, y es nuevo
terminal-feeling-dizzy = mareo
terminal-feeling-breathless = más ahogo de lo que explica el esfuerzo
terminal-place-back = en la espalda o el cuello
terminal-place-leg = en una pierna
terminal-place-arm = en un brazo
terminal-place-elsewhere = en otro sitio
terminal-this-exercise = Este ejercicio
terminal-caught-title = Este descansa por hoy
terminal-caught-text = { $exercise }: por hoy descansa. Un pinchazo agudo es común y rara vez es serio. Pulse Espacio para seguir con el siguiente, o Esc para parar aquí.
terminal-rose-title = Este descansa por hoy
terminal-rose-text = { $exercise }: por hoy descansa, porque con él el dolor subió claramente. Sentir molestias no es lo mismo que lesionarse. Pulse Espacio para seguir con el siguiente, o Esc para parar aquí.
terminal-settling-title = Deje que se calme
terminal-settling-text = { $exercise }: por hoy descansa, y también los que doblan o mueven la espalda de la misma manera. Camine un poco, o túmbese como mejor se sienta. ¿Se está calmando? Pulse Y cuando así sea. Si no se ha calmado en 10 minutos, la sesión termina.
terminal-enough = El dolor subió claramente en dos ejercicios, así que por hoy paramos aquí. Sentir molestias no es lo mismo que lesionarse.
terminal-faint = Por favor, siéntese o túmbese hasta que se le pase. Ahora no hay ejercicio; sus cantidades se quedan como están.
