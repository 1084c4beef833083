### What a person lives with. Codes: matrix.csv of the clinical tables.
### group-… and condition-… stand beside a tick box. group-….ask heads the screen that opens after a tick.
### `.because` completes "…, because { because }."

## Groups

group-bones = Huesos: huesos poco densos, corticoides durante mucho tiempo, o una fractura en la columna, la pelvis o la cadera
    .ask = ¿Qué encaja con sus huesos?
group-spine = Columna: algo que un profesional de salud le ha dicho sobre su columna o su pelvis, o articulaciones muy flexibles
    .ask = ¿Qué le han dicho sobre su columna, su pelvis o sus articulaciones?
group-leg_pain = Dolor de pierna: dolor que baja por una pierna
    .ask = ¿Cómo es su dolor de pierna?
group-spine_operation = Una operación de la espalda o del cuello
    .ask = ¿Qué operación fue, y cuánto hace?
group-neck = Cuello: dolor, un nervio irritado, o algo que un profesional de salud le ha dicho sobre él
    .ask = ¿Qué le pasa en el cuello?
group-joints = Caderas, rodillas, hombros, muñecas o manos: dolor, una operación o una articulación nueva (prótesis)
    .ask = ¿Qué articulaciones necesitan cuidado?
group-pregnancy = Embarazo, después de un parto, o después de una operación del vientre
    .ask = ¿En qué momento está ahora?
group-belly_chest = Vientre, pecho u otra operación: una hernia, un estoma, el corazón o el esternón, o cualquier operación o fractura que no se nombra en otro lugar
    .ask = ¿Qué tiene, o ha tenido, de esta lista?
group-heart = Corazón y sangre: presión arterial, corazón, arteria principal, un coágulo o un marcapasos
    .ask = ¿Qué le pasa en el corazón o en la sangre?
group-eyes_balance = Ojos, equilibrio o tumbarse en horizontal: glaucoma, una operación del ojo, vértigo, reflujo, o dificultad para respirar al tumbarse en horizontal
    .ask = ¿Qué tiene de esta lista?
group-device = Un dispositivo: un estimulador o una bomba, a prueba o ya implantados
    .ask = ¿Qué tipo de dispositivo, y desde cuándo?
group-other = Otra cosa: el suelo, caídas, sentirse mal hoy, cansancio después del esfuerzo, el sistema nervioso, la memoria, o una enfermedad grave de la columna
    .ask = ¿Qué encaja con usted?

## Bones

condition-C01 = Huesos poco densos (osteoporosis), un riesgo alto de fractura, o corticoides durante mucho tiempo; nada roto
    .because = sus huesos pueden ser menos densos
condition-C02a = Una fractura en la columna, la pelvis o la cadera hace menos de 12 semanas, o una que todavía duele; o cemento puesto en un hueso de la columna hace menos de 6 semanas
    .because = el hueso necesita su tiempo para soldarse
condition-C02b = Un hueso de la columna que se rompió con facilidad hace algún tiempo y que ahora no duele
    .because = un hueso de su columna se rompió una vez y prefiere las cargas suaves
condition-C21 = Una costilla, un omóplato o el esternón rotos hace menos de 12 semanas
    .because = su pecho y sus hombros necesitan tiempo para recuperarse

## Spine

condition-C04 = Un canal de la columna estrecho (estenosis): peor al estar de pie o al arquear la espalda hacia atrás
    .because = arquearse hacia atrás o estar mucho tiempo de pie suele molestar a su espalda
condition-C05a = Un hueso de la columna que está un poco más adelante que el siguiente (grado 1 o 2) y que sigue igual
    .because = su espalda va mejor sin arquearse mucho hacia atrás
condition-C05b = Una lesión por sobrecarga en un hueso de la columna (pars) hace menos de 12 semanas, un hueso que está muy adelantado (grado 3 o más), o uno adelantado con señales en la pierna
    .because = por ahora su zona lumbar va mejor sin arquearse hacia atrás y sin girar
condition-C22 = Articulaciones de la columna inflamadas (espondiloartritis axial), en un brote o con partes de la columna unidas entre sí
    .because = su columna va mejor con movimientos más pequeños
condition-C23 = Dolor en el anillo de la pelvis o donde la columna se une con la pelvis (articulación sacroilíaca)
    .because = su pelvis va mejor con movimientos pequeños y uniformes
condition-C25 = Articulaciones muy flexibles (hipermovilidad)
    .because = sus articulaciones van mejor cuando paran antes de llegar a su tope

## Leg pain

condition-C03a = Dolor de pierna que empeora al doblarse, desde hace menos de 6 semanas
    .because = doblarse puede enviar dolor hacia abajo por la pierna
condition-C03b = Dolor de pierna que empeora al doblarse, desde hace 6 semanas o más, y que no está cambiando
    .because = doblarse mucho puede enviar dolor hacia abajo por la pierna
condition-C03c = Dolor por debajo de la rodilla, y no se sabe qué manera de doblarse lo provoca
    .because = todavía no se sabe qué movimientos alivian su pierna

## Operations on the back or neck

condition-C06 = Una operación de fusión de la columna en la zona lumbar hace menos de 12 semanas
    .because = su operación necesita tiempo, sin doblarse, girar ni levantar peso
condition-C07 = Una operación de fusión de la columna en la zona lumbar hace 12 semanas o más, y un profesional de salud le ha dado permiso para hacer ejercicio
    .because = la parte que se operó prefiere doblarse y girar menos
condition-C08a = Una operación de un disco, o para dar espacio a un nervio, hace 2 semanas como mucho
    .because = su herida necesita primero reposo; su equipo de cirugía puede cambiar esto hoy
condition-C08b = Una operación de un disco, o para dar espacio a un nervio, hace de 2 a 6 semanas
    .because = su espalda necesita un poco más de tiempo después de la operación; su equipo de cirugía puede cambiar esto hoy
condition-C08c = Una operación de un disco, o para dar espacio a un nervio, hace de 6 a 12 semanas
    .because = su espalda va mejor con movimientos más pequeños tan poco tiempo después de la operación; su equipo de cirugía puede cambiar esto hoy
condition-C27 = Una operación del cuello hace menos de 12 semanas
    .because = su cuello necesita reposo, y las normas de su equipo de cirugía van primero

## Neck

condition-C09a = Un nervio irritado donde sale del cuello (raíz nerviosa)
    .because = su cuello va mejor cuando se queda quieto
condition-C09b = Un profesional de salud le ha hablado de señales de la médula espinal en el cuello, o de una parte alta del cuello que se mueve demasiado (con artritis reumatoide, síndrome de Down o síndrome de Ehlers-Danlos)
    .because = su cuello necesita un plan del profesional de salud que lo conoce
condition-C09c = Dolor de cuello, sin nada más
    .because = su cuello va mejor cuando se mueve poco

## Joints

condition-C10 = Una cadera nueva (prótesis), puesta por detrás o por el lado, y todavía tiene normas de movimiento que seguir (a menudo de 6 a 12 semanas)
    .because = su cadera nueva tiene normas de movimiento que seguir
condition-C11 = Una cadera nueva (prótesis), puesta por delante, y todavía tiene normas de movimiento que seguir
    .because = su cadera nueva tiene normas de movimiento que seguir
condition-C12 = Una cadera que se pinza (pinzamiento), o un problema en el borde de su cavidad (labrum)
    .because = su cadera va mejor cuando no se dobla mucho
condition-C13 = Dolor de rodilla, no poder arrodillarse, o una rodilla nueva (prótesis)
    .because = a su rodilla le cuesta arrodillarse o doblarse mucho
condition-C14 = Una muñeca, una mano o un hombro doloridos, o túnel carpiano
    .because = su muñeca, su mano o su hombro deben cargar menos
condition-C30 = Una operación de hombro hace menos de 12 semanas
    .because = su hombro necesita reposo después de la operación

## Pregnancy, birth and belly operations

condition-C15a = Embarazo de 13 a 19 semanas, y un profesional de salud le ha dado permiso para hacer ejercicio
    .because = desde la semana 13, es mejor no tumbarse boca arriba ni hacer giros grandes
condition-C15b = Embarazo de 20 semanas o más, y un profesional de salud le ha dado permiso para hacer ejercicio
    .because = ahora es mejor no tumbarse boca arriba ni hacer giros grandes, y el equilibrio cambia
condition-C15c = Embarazo de menos de 13 semanas, y un profesional de salud le ha dado permiso para hacer ejercicio
    .because = ahora le convienen más los movimientos suaves, sin llegar hasta el final
condition-C16a = 6 semanas o más después de dar a luz, o 12 semanas o más después de una operación del vientre, y un profesional de salud le ha dado permiso para hacer ejercicio
    .because = los músculos de su vientre todavía se están recuperando

## Belly, chest and other operations

condition-C16b = Una hernia, una separación grande entre los músculos del vientre, o un estoma
    .because = su vientre va mejor sin presión
condition-C28 = Una operación del esternón o del corazón hace menos de 12 semanas
    .because = su esternón necesita tiempo antes de que sus brazos empujen o tiren
condition-C99 = Cualquier otra operación o fractura hace menos de 12 semanas
    .because = un profesional de salud debe decir primero qué le conviene después de una operación o de una fractura

## Heart and blood

condition-C17 = Presión arterial de 180/110 o más (cualquiera de los dos números), un corazón que no está estabilizado, la arteria principal (aorta) ensanchada o desgarrada, síndrome de Marfan, o síndrome de Ehlers-Danlos vascular
    .because = un profesional de salud debe mirar primero su corazón y sus vasos sanguíneos
condition-C26b = Un coágulo conocido en una vena profunda o en el pulmón, con un tratamiento que todavía no está estabilizado
    .because = primero tiene que estar estabilizado el tratamiento del coágulo
condition-C29 = Un marcapasos o un desfibrilador del corazón (DAI o ICD) implantado hace menos de 6 semanas
    .because = por ahora, el brazo que está junto a su dispositivo nuevo debe quedarse bajo

## Eyes, balance, lying flat

condition-C18a = Glaucoma
    .because = sus ojos van mejor cuando la cabeza no es la parte más baja
condition-C18b = Una operación del ojo o un desgarro de la retina hace menos de 6 semanas
    .because = su clínica de ojos debe decir cuándo es adecuado esto para sus ojos
condition-C19 = Sensación de que todo da vueltas (vértigo), reflujo al tumbarse en horizontal, o dificultad para respirar al tumbarse en horizontal
    .because = no le conviene tumbarse en horizontal ni llevar la cabeza hacia abajo

## Devices

condition-C24a = Un estimulador a prueba, con sus cables puestos
    .because = los cables de la prueba deben quedarse donde están
condition-C24b = Un estimulador o una bomba implantados hace menos de 8 semanas
    .because = su dispositivo necesita tiempo para asentarse, sin girar, doblarse, estirarse ni levantar peso
condition-C24c = Un estimulador o una bomba implantados hace 8 semanas o más, y un profesional de salud le ha dado permiso para hacer ejercicio
    .because = su dispositivo prefiere giros más pequeños

## Something else

condition-C20 = No poder bajar al suelo o volver a levantarse, o caídas
    .because = a usted le conviene más un apoyo que bajar al suelo
condition-C26a = Fiebre o una enfermedad repentina hoy, con la espalda igual que antes
    .because = hoy no se encuentra bien, y el descanso va primero
condition-C31 = Cáncer que se ha extendido a la columna, mieloma, o una infección de la columna en tratamiento
    .because = el equipo que le atiende debe elegir qué conviene a su columna
condition-C32 = EM/SFC (síndrome de fatiga crónica), o sentirse mucho peor después de un esfuerzo (un bajón)
    .because = su cuerpo va mejor cuando no se aumenta nada
condition-C33 = Ictus (derrame cerebral), esclerosis múltiple, Parkinson, problemas de los nervios del cuerpo (neuropatía), o epilepsia que no está controlada
    .because = el equilibrio o la fuerza pueden necesitar apoyo, y a alguien cerca de usted
condition-C34 = Memoria o comprensión que necesitan la ayuda de otra persona
    .because = va mejor con la persona que le ayuda a su lado
