### The signs we ask about. Codes: symptoms.csv of the clinical tables.
### The value stands in lists. `.ask` is the yes/no question, `.explain` helps someone who is not sure.
### `.reason` completes "a clinician needs to look at one thing: …".
### Nothing here names a possible cause. Every part of a question and every number is a rule: keep them all.

## Get emergency help now

sign-saddle_numbness = adormecimiento o una sensación rara alrededor de los genitales, del ano o en la cara interna de los muslos
    .ask = ¿Nota algo dormido o raro alrededor de los genitales, del ano o en la cara interna de los muslos, o no lo siente cuando se limpia?
    .explain = Responda que sí si el tacto ahí se siente apagado, como a través de algodón, o no se siente, aunque sea solo un poco.
sign-bladder_change = dificultad nueva para empezar a orinar, para parar o para sentir la orina, escapes de orina que son nuevos, o no sentir la vejiga llena
    .ask = ¿Es nuevo que le cueste empezar a orinar, parar o sentir la orina, tiene escapes que antes no tenía, o no nota cuándo tiene la vejiga llena?
    .explain = Compárelo con cómo era antes de este dolor de espalda, y cuente también los cambios pequeños.
sign-bowel_change = pérdida nueva de control o de sensibilidad al hacer de vientre (defecar)
    .ask = ¿Es nuevo que tenga menos control, o menos sensibilidad, al hacer de vientre (defecar)?
    .explain = Responda que sí si se le escapa algo sin querer, o si no lo siente al pasar.
sign-sexual_numbness = adormecimiento durante el sexo, o pérdida de las erecciones, desde que empezó el dolor de espalda
    .ask = Desde que empezó su dolor de espalda, ¿siente adormecimiento durante el sexo, o pierde las erecciones, cuando antes no le pasaba?
    .explain = Solo cuenta un cambio desde que empezó el dolor de espalda, y se lo preguntamos a todo el mundo.
sign-both_legs = dolor, hormigueo, adormecimiento o debilidad en las dos piernas, nuevos o que van a peor
    .ask = ¿Tiene dolor, hormigueo, adormecimiento o debilidad en LAS DOS piernas, y eso es nuevo o va a peor, o empezó en una pierna y ahora está en las dos?
    .explain = Responda que sí si lo notan las dos piernas, aunque una lo note mucho menos.
sign-leg_strength_fading = un pie que se cae o se arrastra, fuerza que se va perdiendo, o no poder caminar sobre los talones o sobre las puntas de los pies
    .ask = ¿Se le cae o se le arrastra un pie, ha ido perdiendo fuerza en horas o en días, o no puede caminar sobre los talones o sobre las puntas de los pies?
    .explain = Piense en dedos del pie que tropiezan con una alfombra o un escalón, o en hacer menos con un brazo o una pierna que hace unos días.
sign-chest_pain_or_collapse = dolor en el pecho, un desmayo, dificultad para respirar en reposo, o dolor de espalda junto con dolor en un brazo o en la mandíbula o con sudor frío
    .ask = ¿Tiene dolor en el pecho, se ha desmayado, o le cuesta respirar en reposo? ¿O el dolor de espalda viene junto con dolor en un brazo o en la mandíbula, o con sudor frío?
    .explain = La presión o la opresión en el pecho cuenta como dolor, y basta una sola de estas cosas para responder que sí.
sign-tearing_or_pulsing_pain = un dolor desgarrador que vino de repente en la espalda o el vientre, o un vientre que late
    .ask = ¿Le vino de repente un dolor desgarrador en la espalda o el vientre, o le late el vientre?
    .explain = Un vientre que late es aquel en el que se ve o se nota un latido, como el del corazón.
sign-serious_accident = dolor que empezó con un accidente grave o con una caída desde altura
    .ask = ¿Fue una caída desde altura, o un accidente grave, lo que hizo empezar el dolor?
    .explain = Piense en un accidente de carretera, un golpe fuerte, o una caída desde una escalera de mano o por unas escaleras.
sign-cord_signs_new = manos que se vuelven torpes, una manera de caminar que se vuelve insegura, o descargas eléctricas al doblar el cuello, en los últimos días
    .ask = En los últimos días, ¿se le han vuelto torpes las manos, se ha vuelto insegura su manera de caminar, o siente descargas eléctricas al doblar el cuello?
    .explain = Piense en torpeza con los botones o las llaves, en balancearse al caminar, o en un calambre repentino, como de corriente, al mirar hacia abajo.
sign-neck_artery_or_stroke_signs = un dolor de cabeza o de cuello repentino y como nunca antes; de repente, visión doble, un párpado o la cara caídos, o dificultad para hablar o tragar; o mareo nuevo con dolor de cuello
    .ask = ¿Ha tenido un dolor de cabeza o de cuello que vino de repente y fue como nunca antes? ¿O, de repente, visión doble, la cara o un párpado caídos, o dificultad para hablar o tragar? ¿O mareo nuevo junto con dolor de cuello?
    .explain = Basta una sola de estas cosas para responder que sí, aunque ya haya pasado.
sign-fused_spine_fall = una caída, o dolor en la columna que es nuevo o fuera de lo habitual
    .ask = ¿Ha tenido alguna caída, sea cual sea, o le duele la columna de una manera nueva o fuera de lo habitual?
    .explain = Cuenta incluso una caída pequeña, y también un dolor en un lugar que no suele doler.
sign-cancer_cord_signs = dolor como una banda alrededor del tronco, o piernas pesadas o poco firmes
    .ask = ¿Tiene un dolor que rodea el tronco como una banda, o siente las piernas pesadas o poco firmes?
    .explain = El tronco es el cuerpo desde los hombros hasta las caderas, y también cuenta media banda en un lado.
sign-pregnancy_warning = sangrado, rotura de aguas, endurecimientos regulares del vientre (contracciones), un dolor de cabeza intenso, o el bebé que se mueve menos
    .ask = ¿Tiene sangrado, ha roto aguas, se le endurece el vientre de forma regular (contracciones), tiene un dolor de cabeza intenso, o se mueve menos el bebé?
    .explain = Basta una sola de estas cosas y, aunque solo tenga la duda, responda que sí.
sign-blood_thinner_sudden_pain = dolor de espalda intenso que vino de repente, o debilidad nueva
    .ask = ¿Le ha venido de repente un dolor de espalda intenso, o tiene debilidad nueva en alguna parte del cuerpo?
    .explain = Responda que sí si el dolor vino rápido y cuesta soportarlo; cuenta cualquier debilidad nueva, por leve que sea.
sign-fever_with_neuro_or_after_injection = fiebre con debilidad nueva, adormecimiento o cuello rígido, o dentro de los 14 días después de una inyección o una aguja en la columna
    .ask = Junto con la fiebre, ¿tiene debilidad nueva, adormecimiento o el cuello rígido, o le han puesto una inyección o una aguja en la columna en los últimos 14 días?
    .explain = El cuello está rígido cuando cuesta llevar la barbilla al pecho, y cuenta cualquier aguja cerca de la columna.
sign-kidney_with_fever = fiebre junto con sangre en la orina, o con dolor en el costado debajo de las costillas o que baja hasta la ingle
    .ask = Junto con la fiebre, ¿tiene sangre en la orina, o dolor en el costado que está debajo de las costillas o que baja hasta la ingle?
    .explain = La orina de color rosa, óxido o marrón cuenta como sangre.

## Speak to a clinician today

sign-new_weakness_unexamined = un brazo o una pierna que perdió fuerza de alguna otra manera hace menos de 6 semanas y que nadie ha examinado
    .ask = ¿Ha perdido fuerza un brazo o una pierna de cualquier otra manera, hace menos de 6 semanas, sin que nadie lo haya examinado?
    .explain = Piense en agarrar algo, dar un paso o levantar algo con más esfuerzo que antes, aunque la diferencia sea leve.
sign-cord_signs_slow = manos cada vez más torpes o una manera de caminar cada vez menos segura, a lo largo de semanas o meses
    .ask = Si mira atrás, a lo largo de semanas o meses, ¿tiene más torpeza con las manos o menos seguridad al caminar?
    .explain = Piense en los botones, las llaves, la letra al escribir, o en necesitar una barandilla donde antes no la necesitaba.
sign-minor_fall_sharp_pain = un dolor agudo en un solo punto que vino con una caída pequeña o al levantar algo
    .ask = Si tiene al menos 50 años, o tiene los huesos poco densos (osteoporosis), o tomó corticoides durante mucho tiempo: ¿una caída pequeña o levantar algo le provocó un dolor agudo en un solo punto?
    .explain = Cuenta un tropezón, sentarse de golpe o levantar una bolsa, y un punto es un lugar que se puede señalar con el dedo.
sign-fever_unwell = fiebre de 38 °C o más, o escalofríos, con dolor de espalda nuevo o que ha empeorado
    .ask = ¿Tiene escalofríos o una temperatura de 38 °C o más y, con ello, dolor de espalda nuevo o que ha empeorado?
    .explain = Si no puede medirla, guíese por lo que siente: calor, escalofríos o temblores.
sign-infection_risk_pain = dolor de espalda nuevo que no para nunca, después de una infección, de un procedimiento en la columna o de inyectarse drogas, o con las defensas bajas; o un lugar de pinchazo enrojecido o que suelta líquido
    .ask = ¿Tiene un dolor de espalda nuevo que no para nunca, después de una infección reciente, de un procedimiento en la columna o de inyectarse drogas, o con las defensas bajas? ¿O está enrojecido o suelta líquido un lugar donde entró una aguja?
    .explain = Una enfermedad o los medicamentos pueden bajar las defensas (el sistema inmunitario), y la piel enrojecida, caliente o húmeda en el lugar de un pinchazo basta para responder que sí.
sign-cancer_history_new_pain = dolor en la columna que es nuevo o que está cambiando
    .ask = ¿Tiene dolor en la columna que es nuevo, o que está cambiando?
    .explain = La columna va desde el cuello hasta la rabadilla, y un dolor en un lugar nuevo cuenta como nuevo.
sign-weight_loss = pérdida de peso sin proponérselo
    .ask = ¿Está bajando de peso sin proponérselo?
    .explain = También cuenta que la ropa o el cinturón le queden ahora flojos.
sign-night_pain = dolor por la noche que sigue en todas las posturas
    .ask = ¿Tiene por la noche un dolor que sigue, pruebe la postura que pruebe?
    .explain = Responda que sí si el dolor sigue igual, da lo mismo cómo se tumbe, se siente o se recueste.
sign-back_shape_change = un bulto nuevo, o una espalda que ha cambiado de forma
    .ask = ¿Se ha encontrado un bulto nuevo, o le ha cambiado la forma de la espalda?
    .explain = Un espejo, una foto o alguien en casa pueden ayudarle a verlo.
sign-calf_swelling = una pantorrilla hinchada y dolorida
    .ask = ¿Tiene hinchada y dolorida una de las pantorrillas, o las dos?
    .explain = La pantorrilla es la parte de atrás de la pierna, por debajo de la rodilla, y cuenta también el dolor solo al apretarla.
sign-constant_upper_back_pain = dolor nuevo entre los omóplatos que no para nunca o que está ahí por la noche, o cualquier dolor nuevo ahí con 50 años o más
    .ask = Entre los omóplatos, ¿tiene un dolor nuevo que no para nunca o que está ahí por la noche o, si tiene 50 años o más, cualquier dolor nuevo?
    .explain = Nuevo significa que no lo tenía antes de este episodio de dolor de espalda.
sign-kidney_pattern = sangre en la orina, o dolor en el costado debajo de las costillas o que baja hasta la ingle, sin fiebre
    .ask = Sin nada de fiebre, ¿tiene sangre en la orina, o dolor en el costado que está debajo de las costillas o que baja hasta la ingle?
    .explain = La orina de color rosa, óxido o marrón cuenta como sangre.
sign-numbness_persisting = adormecimiento u hormigueo que vino con un ejercicio y que seguía a la mañana siguiente
    .ask = ¿Un ejercicio le provocó adormecimiento u hormigueo que todavía tenía a la mañana siguiente?
    .explain = Responda que sí aunque por la mañana fuera más débil que la tarde o la noche anterior.
sign-headache_upright_after_injection = un dolor de cabeza que empeora al sentarse o ponerse de pie, después de una inyección o una aguja en la columna
    .ask = ¿Le duele más la cabeza en posición sentada o de pie?
    .explain = Responda que sí si se alivia al tumbarse en horizontal.

## A clinician first

sign-under_18 = tener menos de 18 años
    .ask = ¿Tiene menos de 18 años?
    .explain = Lo que cuenta es la edad que tiene hoy.
    .reason = si estos ejercicios convienen a alguien que todavía está creciendo
sign-fracture_risk = huesos poco densos, o corticoides durante mucho tiempo
    .ask = ¿Tiene los huesos poco densos (osteoporosis), o ha tomado corticoides durante mucho tiempo?
    .explain = Puede haberlo mostrado una prueba de los huesos (densitometría) o una fractura tras una caída pequeña, y cuentan los corticoides durante meses o más tiempo.
    .reason = qué ejercicios convienen a sus huesos
sign-known_leg_deficit = adormecimiento o debilidad en una pierna que un profesional de salud ha examinado y que no ha cambiado
    .ask = ¿Tiene en una pierna un adormecimiento o una debilidad que un profesional de salud ya ha examinado y que sigue igual?
    .explain = Si ha cambiado algo desde entonces, díganoslo, por favor, como algo nuevo.
    .reason = el adormecimiento o la debilidad de su pierna, y qué ejercicios le convienen
sign-pregnant_postnatal_postop = un embarazo, un parto en las últimas 6 semanas, o una operación en las últimas 12 semanas
    .ask = ¿Está embarazada, han pasado 6 semanas o menos desde que dio a luz, o 12 semanas o menos desde una operación de cualquier tipo?
    .explain = Cuenta cualquier operación, también una pequeña o lejos de la espalda.
    .reason = qué le conviene en el embarazo, después de un parto o después de una operación
sign-cough_strain_leg_pain = dolor que baja por una pierna al toser, estornudar o hacer fuerza
    .ask = ¿Se le dispara o le baja un dolor por una pierna cuando tose, estornuda o hace fuerza?
    .explain = El dolor que se queda en la espalda no cuenta aquí: tiene que bajar por la pierna.
    .reason = el dolor de pierna que viene al toser, estornudar o hacer fuerza

## A visit to book

sign-morning_stiffness = rigidez por la mañana de más de 30 minutos que se alivia al moverse y que empezó antes de los 45 años
    .ask = Por la mañana, ¿tiene rigidez durante más de 30 minutos, se alivia al moverse, y empezó esto antes de los 45 años?
    .explain = Para responder que sí tienen que cumplirse las tres cosas: más de media hora, mejor al moverse, y empezó antes de los 45.
    .reason = la rigidez que tiene durante más de 30 minutos por la mañana
sign-first_ever_50 = un primer dolor de espalda en la vida con 50 años o más
    .ask = ¿Tiene 50 años o más, y no había tenido nunca dolor de espalda antes de este?
    .explain = Los episodios cortos de dolor de espalda en años anteriores cuentan como haberlo tenido antes.
    .reason = un dolor de espalda que ha venido por primera vez con 50 años o más
sign-mild_upper_back_ache = dolor en la parte alta de la espalda después de mucho tiempo en posición sentada, que se alivia al moverse
    .ask = Sin ninguna de las señales anteriores: ¿le duele la parte alta de la espalda después de mucho tiempo en posición sentada, y se alivia al moverse?
    .explain = Si el dolor sigue cuando se mueve, o está ahí por la noche, mire otra vez, por favor, la pregunta sobre el dolor entre los omóplatos.
    .reason = el dolor en la parte alta de la espalda después de mucho tiempo en posición sentada

## How you are

sign-self_harm_thoughts = pensamientos de lastimarse o de poner fin a su vida
    .ask = ¿Ha pensado en lastimarse, o en poner fin a su vida?
    .explain = Los pensamientos pasajeros también cuentan, y también puede elegir no decirlo.

## During a session

sign-spread = dolor que baja más por un brazo o una pierna
    .ask = ¿Está bajando más el dolor por el brazo o la pierna?
    .explain = El dolor que vuelve a subir hacia la columna no cuenta aquí.
sign-new_numbness = adormecimiento u hormigueo nuevo
    .ask = ¿Nota adormecimiento u hormigueo que antes no estaba?
    .explain = También cuentan el cosquilleo como de alfileres, o la piel que se siente apagada o como a través de algodón.
sign-catch = un pinchazo agudo
    .ask = ¿Ha notado un pinchazo agudo?
    .explain = Un pinchazo es una punzada corta y repentina que le hace parar; la tirantez o el dolor de siempre no cuentan aquí.
sign-dizzy = mareo
    .ask = ¿Siente mareo?
    .explain = Cuenta si todo le da vueltas, si se balancea o si siente la cabeza ligera; si se ha desmayado o tiene dolor en el pecho, elija esa línea en lugar de esta.
sign-breathless = más dificultad para respirar de la que explica el esfuerzo
    .ask = ¿Le cuesta respirar más de lo que explica este esfuerzo?
    .explain = Si le cuesta respirar en reposo, se ha desmayado o tiene dolor en el pecho, elija esa línea en lugar de esta.
