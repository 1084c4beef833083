### The rules by which amounts change, for a public page. Ids: dose-engine.md, section 6.
### `.because` is a short clause for "What changed and why": after "because", or alone after a colon.
### Every number here is the rule itself: change one only together with the rule.

## Words the rules use

rules-term-before = Dolor previo: el número de 0 a 10 que usted da antes de una sesión.
rules-term-usual = Su dolor habitual: el número del medio de sus últimos 7 de antes de una sesión, en días anteriores. Si hay menos de 3, es el primer número de hoy.
rules-term-easy = Un ejercicio fácil: el dolor subió 1 como mucho y se quedó en 5 o menos.
rules-term-small-rise = Una subida pequeña: el dolor subió 2 o más, o fue de 6 o más, pero no fue una subida clara.
rules-term-clear-rise = Una subida clara: el dolor subió 3 o más y llegó a 4 o más; o subió 2 o más y llegó al menos a 6 y al menos a 2 por encima de su dolor habitual; o subió, aunque fuera poco, y llegó a 8 o más.
rules-term-quiet-morning = Una mañana tranquila: a la mañana siguiente, el dolor no es más alto que antes de la primera sesión.
rules-term-sore-morning = Una mañana de dolor: a la mañana siguiente, el dolor es de 4 o más y, además, está 3 o más por encima del dolor de antes de la primera sesión, o 2 o más por encima tanto de ese dolor como de su dolor habitual.
rules-term-sore-day = Un día de dolor: le sigue una mañana de dolor, o hubo una subida clara en 2 o más ejercicios.
rules-term-lightest = La versión más suave: el nivel más fácil de un ejercicio, con las mínimas repeticiones y segundos, una vez al día. Una versión que pide alguna de sus condiciones de salud sigue valiendo.
rules-term-step-down = Un paso abajo: una sola cosa baja un poco, por ejemplo 1 o 2 repeticiones, o 2 o 5 segundos.
rules-term-week = Una semana más suave: durante 7 días, cada ejercicio se hace en su versión más suave.
rules-term-set-amounts = Un plan por cantidades fijas: su profesional de salud ha acordado con usted que el plan se guía por cantidades, no por el dolor. Entonces una subida pequeña, o una mañana que solo es un poco peor, cuenta como fácil.
rules-term-sore-easily = Con qué facilidad se resiente su espalda: baja, media o alta, según sus respuestas. Donde hay tres números en una regla, son para baja, media y alta.

## What you tell us

rule-R00 = Si un dato no encaja, como un día que ya está terminado o un número que no puede ser, Plinth no lo acepta y su plan sigue como está. Cualquier señal que haya comunicado con él cuenta igualmente.
    .because = ese dato no encajaba, así que su plan sigue como está
rule-R01 = Si comunica una señal que necesita ayuda de emergencia, todo se para enseguida y se abre la página de emergencia. Sus ejercicios siguen en pausa hasta que alguien lo haya mirado.
    .because = nos habló de una señal que necesita ayuda enseguida
rule-R02 = Si comunica una señal que un profesional de salud debe mirar hoy, o una que Plinth no conoce, todo se para enseguida. Sus ejercicios siguen en pausa hasta que alguien lo haya mirado. Después de un procedimiento, el adormecimiento u hormigueo nuevo, o el dolor que baja más por un brazo o una pierna, cuenta como una señal así hasta 14 días después de que hayan terminado los días suaves.
    .because = nos habló de una señal que un profesional de salud debe mirar hoy
rule-R03 = Si nos habla de pensamientos de lastimarse, le mostramos enseguida con quién puede hablar, y se avisa a su profesional de salud si hay uno vinculado. Sus ejercicios no cambian por eso.
    .because = hablar con alguien va primero, y sus ejercicios siguen como están
rule-R04 = Si comunica algo que un profesional de salud debe mirar antes de que usted siga, todas las preguntas de seguridad vienen otra vez antes de su próxima sesión, y se avisa a su profesional de salud.
    .because = nos habló de algo por lo que preguntan las preguntas de seguridad
rule-R05a = Si un ejercicio provoca adormecimiento u hormigueo nuevo, o dolor que baja más por un brazo o una pierna, pasa a su versión más suave y se avisa a su profesional de salud.
    .because = el adormecimiento, el hormigueo o el dolor pasó a un brazo o una pierna
rule-R05b = Si eso pasa por segunda vez en un plazo de 28 días, dejamos descansar este ejercicio hasta que usted haya hablado con su profesional de salud.
    .because = el adormecimiento, el hormigueo o el dolor pasó a un brazo o una pierna dos veces en un plazo de 28 días
rule-R05c = Si eso pasa cuando el ejercicio ya está descansando, sigue descansando y se avisa a su profesional de salud.
    .because = el adormecimiento, el hormigueo o el dolor volvió mientras este descansaba
rule-R06a = Si un ejercicio provoca un pinchazo agudo, baja un paso. Si ya está en su versión más suave, se queda ahí y se avisa a su profesional de salud.
    .because = hubo un pinchazo agudo
rule-R06b = Si un ejercicio provoca un pinchazo agudo por tercera vez en un plazo de 14 días, dejamos descansar este ejercicio hasta que usted haya hablado con su profesional de salud.
    .because = hubo un pinchazo agudo tres veces en un plazo de 14 días
rule-R06c = Si se comunica un pinchazo cuando el ejercicio ya está descansando, sigue descansando y se avisa a su profesional de salud.
    .because = hubo un pinchazo agudo mientras este descansaba
rule-R07 = Si siente mareo, o le cuesta respirar más de lo que explica el esfuerzo, la sesión termina y sus cantidades siguen igual. Si pasa un segundo día en un plazo de 14 días, se avisa a su profesional de salud.
    .because = sintió mareo o le costaba respirar

## Before a session

rule-R08a = Si sus ejercicios están en pausa hasta que alguien haya mirado una señal, no hay sesión.
    .because = sus ejercicios están en pausa hasta que alguien lo haya mirado
rule-R08b = Si usted o su profesional de salud han puesto el plan en pausa, no hay sesión hasta que uno de los dos lo reanude.
    .because = su plan está en pausa
rule-R08c = Si toca responder a las preguntas de seguridad, vienen antes de la próxima sesión.
    .because = las preguntas de seguridad van primero
rule-R08d = Si el dolor previo es de 8 o más, hoy no hay sesión, y mostramos lo que puede ayudar en un día de dolor. Si es el segundo día seguido, se avisa a su profesional de salud.
    .because = su dolor antes de la sesión era de 8 o más
rule-R08e = Si todos sus ejercicios están descansando, no hay sesión y se avisa a su profesional de salud.
    .because = todos sus ejercicios descansan hasta que haya hablado con su profesional de salud
rule-R08f = Si un ejercicio está en su tiempo de descanso después de un procedimiento, se deja fuera hasta que ese tiempo termine.
    .because = este descansa un tiempo después de su procedimiento
rule-R09a = Si su último día de ejercicio fue hace entre 8 y 14 días, las repeticiones y los segundos pasan al 80 por ciento de lo que eran, nunca por debajo del mínimo de ese nivel. Una interrupción se cuenta una sola vez.
    .because = hizo una interrupción de 8 a 14 días, así que empezamos un poco más suave
rule-R09b = Si su último día de ejercicio fue hace entre 15 y 28 días, cada ejercicio baja un nivel si lo hay, y las repeticiones y los segundos pasan a la mitad, nunca por debajo del mínimo de ese nivel. Las preguntas de seguridad van primero.
    .because = hizo una interrupción de 15 a 28 días, así que empezamos más suave
rule-R09c = Si su último día de ejercicio fue hace más de 28 días, cada ejercicio empieza otra vez en su versión más suave. Las preguntas de seguridad van primero.
    .because = hizo una interrupción de más de 28 días, así que empezamos otra vez con suavidad
rule-R10 = Si termina una semana más suave, sigue con las cantidades de su plan. Nada sube por eso.
    .because = su semana más suave ha terminado
rule-R11a = Si nada habla en contra, la sesión de hoy es la que dice su plan.
    .because = hoy nada habla en contra de su plan habitual
rule-R11b = Si está en los días suaves después de un procedimiento o en una semana más suave, o el dolor previo es de 6 o 7, la sesión de hoy es la versión más suave y su plan sigue como está. Con un plan por cantidades fijas, un dolor de 6 o 7 no cambia la sesión.
    .because = hoy es un día para una versión más suave

## Pain over days and weeks

rule-R12 = Si un registro dice que el dolor previo fue de 8 o más, ese día se anota como un día de dolor. Si es el segundo día seguido, se avisa a su profesional de salud.
    .because = su dolor antes de la sesión era de 8 o más
rule-R13 = Si hay 14 registros o más, y el dolor previo está en promedio 2 puntos o más por encima en los últimos 7 que en los primeros 7, se avisa a su profesional de salud. Si 7 días después sigue así, empieza una semana más suave, y otra vez después de cada 7 días o más en que siga así.
    .because = su dolor antes de las sesiones lleva un tiempo subiendo
rule-R14a = Si hay 14 registros o más, y el dolor previo no ha bajado 1 punto o más de los primeros 7 a los últimos 7 (en promedio), se lo decimos una vez. Esto vale cuando el dolor previo empezó en 2 o más en promedio.
    .because = su dolor antes de las sesiones todavía no ha bajado mucho
rule-R14b = Si sigue así 42 días o más después del primer registro, se avisa una vez a su profesional de salud.
    .because = su dolor antes de las sesiones no ha bajado mucho en seis semanas
rule-R15a = Si llega el tercer día de dolor en un plazo de 14 días, la segunda mañana de dolor en un plazo de 3 días, o el dolor previo sigue subiendo 7 días después de que se avisó a su profesional de salud, empieza una semana más suave. Las repeticiones y los segundos de cada ejercicio pasan al 80 por ciento, o el ejercicio baja un paso si eso no cambia nada. Se avisa a su profesional de salud.
    .because = su espalda ha estado más dolorida unos días, así que damos un paso más suave
rule-R15b = Si empieza una semana más suave y un ejercicio ya está en su versión más suave, se queda ahí y se avisa a su profesional de salud.
    .because = su espalda ha estado más dolorida unos días, y esta ya es la versión más suave
rule-R16 = Si un ejercicio provoca una subida clara por tercer día en un plazo de 10 días, dejamos descansar este ejercicio hasta que usted haya hablado con su profesional de salud. En su versión más suave o en una semana más suave, basta el segundo día.
    .because = el dolor subió claramente con este varias veces en un plazo de 10 días

## After a day, exercise by exercise

rule-R17 = Si un ejercicio provocó ese día un pinchazo, adormecimiento, hormigueo o dolor que se extiende, ese día no cambia nada más y sus días fáciles se cuentan otra vez desde el principio.
    .because = ese día provocó un pinchazo, adormecimiento, hormigueo o dolor que se extiende
rule-R18a = Si un ejercicio provoca una subida clara, baja un paso.
    .because = el dolor subió claramente durante este
rule-R18b = Si un ejercicio provoca una subida clara en su versión más suave, se queda ahí y se avisa a su profesional de salud.
    .because = el dolor subió claramente durante este, y ya es la versión más suave
rule-R19 = Si llega una mañana de dolor en los 2 días después de subir un paso, ese ejercicio vuelve a bajar un paso.
    .because = la mañana siguiente fue de dolor, tan poco después de subir un paso
rule-R20a = Si el esfuerzo fue de 9 o 10 sobre 10, o se hizo menos de la mitad por dolor o porque era demasiado difícil, el ejercicio baja un paso.
    .because = costó mucho
rule-R20b = Si eso pasa en la versión más suave, se queda ahí y se avisa a su profesional de salud.
    .because = costó mucho, y ya es la versión más suave
rule-R21 = Si el dolor previo fue de 6 o 7 en un día, ese día no se cuenta, ni a favor ni en contra. Con un plan por cantidades fijas sí se cuenta.
    .because = su dolor antes de la sesión era de 6 o 7, así que el día no se cuenta
rule-R22a = Si un ejercicio provoca una subida pequeña, se queda aquí por ahora y sus días fáciles se cuentan otra vez desde el principio.
    .because = el dolor subió un poco durante este
rule-R22b = Si llega una tercera subida pequeña sin un día fácil de ese ejercicio entre medias, baja un paso.
    .because = el dolor subió un poco tres veces seguidas
rule-R22c = Si eso pasa en la versión más suave, se queda ahí y se avisa a su profesional de salud.
    .because = el dolor subió un poco tres veces seguidas, y ya es la versión más suave
rule-R23a = Si un ejercicio fue fácil en un día de los siguientes tipos, se queda aquí por ahora y sus días fáciles se cuentan otra vez desde el principio. Estos días son: una semana más suave, los días de descanso o los días suaves después de un procedimiento, un día en que tocan las preguntas de seguridad, un día en que usted comunicó una señal, un día con dolor previo de 8 o más, una época en que el dolor previo va subiendo a lo largo de semanas, y un día al que le sigue una mañana de dolor.
    .because = es un momento para quedarse donde está
rule-R23b = Si un ejercicio fue fácil en cuanto al dolor, pero el esfuerzo pasó de 3 sobre 10 en un estiramiento, de 4 en un ejercicio de estabilidad o de 5 en un ejercicio de fuerza, o se hizo menos del 90 por ciento, o el movimiento todavía no era firme, se queda aquí por ahora y sus días fáciles se cuentan otra vez desde el principio. Una interrupción no cuenta como hacer menos.
    .because = todavía hay que acostumbrarse un poco
rule-R24 = Si no está anotado el dolor de la mañana siguiente o es un poco más alto, o si hubo una interrupción, ese día no se cuenta. Se conservan sus días fáciles hasta ahora.
    .because = ese día no se cuenta, y se conservan sus días fáciles hasta ahora
rule-R25 = Si un ejercicio fue fácil, ese día cuenta. Se necesitan 2, 3 o 4 días así (baja, media, alta) antes de subir un paso. Si pasan 4 días o más de un día de ejercicio al siguiente, la cuenta empieza de nuevo.
    .because = se cuenta un día fácil más
rule-R26 = Si la cantidad se cambió hace menos de 4, 5 o 7 días (baja, media, alta), se queda aquí por ahora.
    .because = el último cambio es de hace solo unos días
rule-R27 = Si se ha sugerido subir un paso y todavía nadie ha respondido, se queda aquí por ahora.
    .because = un paso sugerido espera una respuesta
rule-R28 = Si un ejercicio ha llegado al máximo que permite su plan, se queda ahí y se avisa a su profesional de salud.
    .because = ha llegado al máximo de su plan para este
rule-R29 = Si el paso siguiente es un nivel más difícil, solo llega después de que usted haya dicho que tenía la espalda quieta, que respiraba con facilidad y que no hubo dolor nuevo, o de que la cámara haya visto movimientos firmes (80 de 100 o más).
    .because = el nivel siguiente llega cuando el movimiento se siente firme
rule-R30 = Si ya ha subido bastante, este ejercicio espera su turno: 2, 1 o 1 pasos arriba en un día, y 6, 3 o 2 en un plazo de 7 días (baja, media, alta), y 1 estiramiento en un plazo de 7 días. Los pasos sugeridos también cuentan. La fuerza va primero, después la estabilidad, después los estiramientos.
    .because = por ahora ya ha subido bastante, y este espera su turno
rule-R31 = Si se ha ganado un paso arriba y su plan pregunta antes, se sugiere a su profesional de salud, o a usted si no hay ninguno vinculado.
    .because = tuvo suficientes días fáciles, así que se sugiere subir un paso
rule-R32 = Si se ha ganado un paso arriba, o se acepta uno sugerido, una cosa sube un paso: primero las repeticiones, después los segundos, las series, el nivel y las sesiones al día. Un nivel nuevo empieza con sus propias cantidades más pequeñas.
    .because = tuvo suficientes días fáciles seguidos, con mañanas tranquilas después

## Other changes

rule-R33 = Si empieza o termina una pausa, se superan las preguntas de seguridad, se anota un procedimiento, se revisa de nuevo su plan, o se rechaza un paso sugerido, queda anotado. Si usted empieza otra vez después de una pausa, o se revisó de nuevo su plan, los días fáciles se cuentan desde el principio y los pasos sugeridos se retiran. Lo mismo vale para los ejercicios nombrados con un procedimiento y para uno que se rechazó.
    .because = se anotó un cambio en su plan
rule-R34 = Si su profesional de salud abre un ejercicio que descansaba, vuelve en su versión más suave.
    .because = su profesional de salud dice que este puede volver
rule-R35 = Si se acepta un paso sugerido en un día que no es adecuado para ello, el paso espera y la sugerencia sigue. No es adecuado si: el plan está en pausa, tocan las preguntas de seguridad, hay una semana más suave, son los días de descanso o los días suaves después de un procedimiento, es un día en que usted comunicó una señal, el dolor previo es de 8 o más, es un día de dolor, es una época en que el dolor previo va subiendo a lo largo de semanas, han pasado menos de 4, 5 o 7 días desde el último cambio (baja, media, alta), o ya ha subido bastante. También cuenta un dolor previo de 6 o 7, pero no con un plan por cantidades fijas.
    .because = hoy no es día para subir un paso, y la sugerencia sigue
