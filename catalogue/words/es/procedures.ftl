### Needles, treatments and devices. Codes: windows.csv of the clinical tables.
### `.what` is what Plinth does around it, `.watch` what to watch for. Day 7 is the 7th day after the day of the procedure.
### Each line is a sentence or two of its own.
### Every number here is the rule itself: change one only together with the rule.

## In general

procedure-leaflet = Si la hoja de su clínica dice otra cosa, vale la hoja. Tome sus medicamentos como le indicó la clínica; nunca le pedimos que deje ninguno.
procedure-day =
    Durante unas horas puede notar pesadez o adormecimiento en las piernas (o en los brazos), y eso debe aliviarse hora a hora: la anestesia local puede causarlo.
    Hoy deje los ejercicios, deje que conduzca otra persona y no baje al suelo.
    Si va a más, no se alivia, sigue ahí cuando se acuesta, o vuelve, es una emergencia: marque { $emergency }.
    Lo mismo vale para cualquier cambio entre las piernas (genitales, ano, cara interna de los muslos), en la vejiga o en el intestino.
procedure-easing = ¿Se está aliviando la debilidad o el adormecimiento, hora a hora?
procedure-easing-yes = Sí, se está aliviando
procedure-easing-no = No
procedure-easing-ring = Por favor, llame ahora a { $clinic }. Le volvemos a preguntar a la hora de acostarse.
procedure-sore-morning = Una mañana de dolor en estos días solo significa que se queda donde está.

## One by one

procedure-steroid_injection_low_back = Inyección de corticoides en la zona lumbar
    .what =
        Sin ejercicios durante 48 horas, o durante 72 horas si le sedaron o si todavía nota raras las piernas.
        Después vuelven todos sus ejercicios, menos la rotación sentado, en sus versiones más suaves.
        Desde el día 7, o desde el día 14 si tiene diabetes y el azúcar alto, todos sus ejercicios siguen como antes.
    .watch =
        Que la espalda duela más durante 2 a 7 días es habitual. Con diabetes, el azúcar puede estar más alto durante 1 a 2 semanas.
        En los primeros 14 días, llame a emergencias si tiene fiebre de 38 °C o más, escalofríos o el cuello rígido.
        Llame también si cambia algo entre las piernas, en la vejiga, en el intestino o en el sexo.
        Llame también si va perdiendo fuerza, o si las dos piernas le duelen, le hormiguean, están dormidas o están débiles.
        Llame también si el adormecimiento o la debilidad no se alivia hora a hora, sigue ahí después de 12 horas, o vuelve.
        Hable el mismo día con un profesional de salud si hay algún adormecimiento o debilidad en las primeras 12 horas, o si el dolor baja más por un brazo o una pierna.
        Haga lo mismo si tiene un dolor de cabeza que empeora al sentarse o ponerse de pie, o si hay enrojecimiento, calor o salida de líquido en el lugar del pinchazo.
        Después, y hasta 14 días después de los días suaves, hable el mismo día con un profesional de salud si tiene cualquier fiebre, adormecimiento u hormigueo nuevo, o dolor que baja más por un brazo o una pierna.

procedure-steroid_injection_neck_or_chest = Inyección de corticoides en la columna a la altura del cuello o del pecho
    .what =
        Sin ejercicios durante 48 horas, o durante 72 horas si le sedaron o si todavía nota raros los brazos o las piernas.
        Después vuelven la rodilla al pecho, la rotación lumbar y juntar los omóplatos en sus versiones más suaves, con el cuello quieto.
        Desde el día 7, o desde el día 14 si tiene diabetes y el azúcar alto, estos tres siguen como antes, y también el puente de glúteos.
        Gato y vaca, brazo y pierna opuestos y la rotación sentado esperan a su profesional de salud.
    .watch =
        Que el cuello o la espalda duelan más durante 2 a 7 días es habitual. Con diabetes, el azúcar puede estar más alto durante 1 a 2 semanas.
        En los primeros 14 días, llame a emergencias si tiene fiebre de 38 °C o más, escalofríos o el cuello rígido.
        Llame también si cambia algo entre las piernas, en la vejiga, en el intestino o en el sexo.
        Llame también si va perdiendo fuerza, o si las dos piernas le duelen, le hormiguean, están dormidas o están débiles.
        Llame también si el adormecimiento o la debilidad no se alivia hora a hora, sigue ahí después de 12 horas, o vuelve.
        Hable el mismo día con un profesional de salud si hay algún adormecimiento o debilidad en las primeras 12 horas, o si el dolor baja más por un brazo o una pierna.
        Haga lo mismo si tiene un dolor de cabeza que empeora al sentarse o ponerse de pie, o si hay enrojecimiento, calor o salida de líquido en el lugar del pinchazo.
        Después, y hasta 14 días después de los días suaves, hable el mismo día con un profesional de salud si tiene cualquier fiebre, adormecimiento u hormigueo nuevo, o dolor que baja más por un brazo o una pierna.

procedure-medial_branch_block = Bloqueo de la rama medial (una prueba de los nervios pequeños que hay junto a la columna)
    .what =
        Sin ejercicios durante 24 horas, contadas desde el final de la sedación si la hubo.
        Después vuelven todos sus ejercicios en sus versiones más suaves, y desde el día 2 siguen como antes.
        Sus números del día del bloqueo no se cuentan.
    .watch =
        El diario de la propia clínica, y lo que le dijo sobre sus medicamentos, van primero.
        En los primeros 14 días, llame a emergencias si tiene fiebre de 38 °C o más, escalofríos o el cuello rígido.
        Llame también si cambia algo entre las piernas, en la vejiga, en el intestino o en el sexo.
        Llame también si va perdiendo fuerza, o si las dos piernas le duelen, le hormiguean, están dormidas o están débiles.
        Llame también si el adormecimiento o la debilidad no se alivia hora a hora, sigue ahí después de 12 horas, o vuelve.
        Hable el mismo día con un profesional de salud si hay algún adormecimiento o debilidad en las primeras 12 horas, o si el dolor baja más por un brazo o una pierna.
        Haga lo mismo si tiene un dolor de cabeza que empeora al sentarse o ponerse de pie, o si hay enrojecimiento, calor o salida de líquido en el lugar del pinchazo.
        Después, y hasta 14 días después de los días suaves, hable el mismo día con un profesional de salud si tiene cualquier fiebre, adormecimiento u hormigueo nuevo, o dolor que baja más por un brazo o una pierna.

procedure-radiofrequency_low_back = Procedimiento de radiofrecuencia en la zona lumbar
    .what =
        Sin ejercicios durante 48 horas, o durante 72 horas si le sedaron o si todavía nota raras las piernas.
        Desde el comienzo del tercer día, una vez pasadas esas horas: rodilla al pecho, rotación lumbar, gato y vaca y juntar los omóplatos en sus versiones más suaves.
        Desde el día 7 también brazo y pierna opuestos, el puente de glúteos y la rotación sentado, y desde el día 14 todos sus ejercicios siguen como antes.
        Hasta el día 21, una mañana de dolor significa que se queda donde está.
    .watch =
        Es habitual sentir la piel como quemada por el sol, y tener la zona dolorida durante 1 a 2 semanas, a veces 3.
        En los primeros 14 días, llame a emergencias si tiene fiebre de 38 °C o más, escalofríos o el cuello rígido.
        Llame también si cambia algo entre las piernas, en la vejiga, en el intestino o en el sexo.
        Llame también si va perdiendo fuerza, o si las dos piernas le duelen, le hormiguean, están dormidas o están débiles.
        Llame también si el adormecimiento o la debilidad no se alivia hora a hora, sigue ahí después de 12 horas, o vuelve.
        Hable el mismo día con un profesional de salud si hay algún adormecimiento o debilidad en las primeras 12 horas, o si el dolor baja más por un brazo o una pierna.
        Haga lo mismo si tiene un dolor de cabeza que empeora al sentarse o ponerse de pie, o si hay enrojecimiento, calor o salida de líquido en el lugar del pinchazo.
        Después, y hasta 14 días después de los días suaves, hable el mismo día con un profesional de salud si tiene cualquier fiebre, adormecimiento u hormigueo nuevo, o dolor que baja más por un brazo o una pierna.

procedure-radiofrequency_neck_or_chest = Procedimiento de radiofrecuencia en la columna a la altura del cuello o del pecho
    .what =
        Sin ejercicios durante 48 horas, o durante 72 horas si le sedaron o si todavía nota raros los brazos o las piernas.
        Desde el comienzo del tercer día, una vez pasadas esas horas: rodilla al pecho, rotación lumbar y juntar los omóplatos en sus versiones más suaves.
        Desde el día 7 también el puente de glúteos, y desde el día 14 estos cuatro siguen como antes.
        Gato y vaca, brazo y pierna opuestos y la rotación sentado esperan a su profesional de salud.
        Hasta el día 21, una mañana de dolor significa que se queda donde está.
    .watch =
        Es habitual sentir la piel como quemada por el sol, y tener la zona dolorida durante 1 a 2 semanas, a veces 3.
        En los primeros 14 días, llame a emergencias si tiene fiebre de 38 °C o más, escalofríos o el cuello rígido.
        Llame también si cambia algo entre las piernas, en la vejiga, en el intestino o en el sexo.
        Llame también si va perdiendo fuerza, o si las dos piernas le duelen, le hormiguean, están dormidas o están débiles.
        Llame también si el adormecimiento o la debilidad no se alivia hora a hora, sigue ahí después de 12 horas, o vuelve.
        Hable el mismo día con un profesional de salud si hay algún adormecimiento o debilidad en las primeras 12 horas, o si el dolor baja más por un brazo o una pierna.
        Haga lo mismo si tiene un dolor de cabeza que empeora al sentarse o ponerse de pie, o si hay enrojecimiento, calor o salida de líquido en el lugar del pinchazo.
        Después, y hasta 14 días después de los días suaves, hable el mismo día con un profesional de salud si tiene cualquier fiebre, adormecimiento u hormigueo nuevo, o dolor que baja más por un brazo o una pierna.

procedure-vertebra_cement = Cemento en un hueso de la columna
    .what =
        Sin ejercicios durante 48 horas.
        Después, durante 6 semanas (hasta el día 42), solo juntar los omóplatos con un movimiento pequeño, en posición sentada y con la espalda apoyada.
        Después de eso, depende de lo que nos dijo sobre sus huesos.
    .watch =
        En los primeros 14 días, llame a emergencias si tiene fiebre de 38 °C o más, escalofríos o el cuello rígido.
        Llame también si cambia algo entre las piernas, en la vejiga, en el intestino o en el sexo.
        Llame también si va perdiendo fuerza, o si las dos piernas le duelen, le hormiguean, están dormidas o están débiles.
        Llame también si el adormecimiento o la debilidad no se alivia hora a hora, sigue ahí después de 12 horas, o vuelve.
        Hable el mismo día con un profesional de salud si hay algún adormecimiento o debilidad en las primeras 12 horas, o si el dolor baja más por un brazo o una pierna.
        Haga lo mismo si tiene un dolor de cabeza que empeora al sentarse o ponerse de pie, o si hay enrojecimiento, calor o salida de líquido en el lugar del pinchazo.
        Después, y hasta 14 días después de los días suaves, hable el mismo día con un profesional de salud si tiene cualquier fiebre, adormecimiento u hormigueo nuevo, o dolor que baja más por un brazo o una pierna.

procedure-stimulator_trial = Estimulador a prueba
    .what =
        Sin ejercicios mientras dure la prueba.
        Vuelven cuando se hayan quitado los cables y su clínica esté de acuerdo.
    .watch =
        En los primeros 14 días, llame a emergencias si tiene fiebre de 38 °C o más, escalofríos o el cuello rígido.
        Llame también si cambia algo entre las piernas, en la vejiga, en el intestino o en el sexo.
        Llame también si va perdiendo fuerza, o si las dos piernas le duelen, le hormiguean, están dormidas o están débiles.
        Llame también si el adormecimiento o la debilidad no se alivia hora a hora, sigue ahí después de 12 horas, o vuelve.
        Hable el mismo día con un profesional de salud si hay algún adormecimiento o debilidad en las primeras 12 horas, o si el dolor baja más por un brazo o una pierna.
        Haga lo mismo si tiene un dolor de cabeza que empeora al sentarse o ponerse de pie, o si hay enrojecimiento, calor o salida de líquido en el lugar por donde entró una aguja o un cable.
        Después, y hasta 14 días después de la prueba, hable el mismo día con un profesional de salud si tiene cualquier fiebre, adormecimiento u hormigueo nuevo, o dolor que baja más por un brazo o una pierna.

procedure-stimulator_or_pump_implant = Estimulador o bomba implantados
    .what =
        Sin ejercicios durante 48 horas.
        Después, durante 8 semanas (hasta el día 56), solo juntar los omóplatos con un movimiento pequeño, en posición sentada y con la espalda apoyada, los codos por debajo de los hombros y sin banda elástica.
        Después de eso, vuelve más cuando un profesional de salud le haya dado permiso.
    .watch =
        En los primeros 14 días, llame a emergencias si tiene fiebre de 38 °C o más, escalofríos o el cuello rígido.
        Llame también si cambia algo entre las piernas, en la vejiga, en el intestino o en el sexo.
        Llame también si va perdiendo fuerza, o si las dos piernas le duelen, le hormiguean, están dormidas o están débiles.
        Llame también si el adormecimiento o la debilidad no se alivia hora a hora, sigue ahí después de 12 horas, o vuelve.
        Hable el mismo día con un profesional de salud si hay algún adormecimiento o debilidad en las primeras 12 horas, o si el dolor baja más por un brazo o una pierna.
        Haga lo mismo si tiene un dolor de cabeza que empeora al sentarse o ponerse de pie, o si hay enrojecimiento, calor o salida de líquido en el lugar de la herida o del pinchazo.
        Después, y hasta 14 días después de los días suaves, hable el mismo día con un profesional de salud si tiene cualquier fiebre, adormecimiento u hormigueo nuevo, o dolor que baja más por un brazo o una pierna.

procedure-other_needle_in_spine = Otra aguja en la columna o cerca de ella
    .what =
        Sin ejercicios durante 48 horas, o durante 72 horas si le sedaron o si todavía nota raras las piernas.
        Después vuelven todos sus ejercicios, menos la rotación sentado, en sus versiones más suaves.
        Desde el día 7 todos sus ejercicios siguen como antes.
    .watch =
        Esto vale para una punción lumbar, una discografía, una inyección en un punto dolorido de un músculo cerca de la columna, y cualquier aguja que no tenga su propia entrada aquí.
        En los primeros 14 días, llame a emergencias si tiene fiebre de 38 °C o más, escalofríos o el cuello rígido.
        Llame también si cambia algo entre las piernas, en la vejiga, en el intestino o en el sexo.
        Llame también si va perdiendo fuerza, o si las dos piernas le duelen, le hormiguean, están dormidas o están débiles.
        Llame también si el adormecimiento o la debilidad no se alivia hora a hora, sigue ahí después de 12 horas, o vuelve.
        Hable el mismo día con un profesional de salud si hay algún adormecimiento o debilidad en las primeras 12 horas, o si el dolor baja más por un brazo o una pierna.
        Haga lo mismo si tiene un dolor de cabeza que empeora al sentarse o ponerse de pie, o si hay enrojecimiento, calor o salida de líquido en el lugar del pinchazo.
        Después, y hasta 14 días después de los días suaves, hable el mismo día con un profesional de salud si tiene cualquier fiebre, adormecimiento u hormigueo nuevo, o dolor que baja más por un brazo o una pierna.
