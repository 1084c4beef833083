### Lo que se guarda de una persona: la página, llevárselo, traerlo de vuelta, borrarlo.

data-title = Sus datos
data-lead = Lo que Plinth guarda sobre usted, y por qué. Es suyo: lléveselo, tráigalo de vuelta o bórrelo.
data-where =
    Se guarda en un solo archivo, en el equipo donde funciona este Plinth. Solo salen de allí los recordatorios que usted active; no dicen nada sobre su salud.
    Se queda allí hasta que usted lo borre. Solo los recordatorios antiguos se olvidan solos.
    Puede verlo quien pueda abrir este Plinth, y también quien use ese equipo. Todavía no hay contraseña.
data-kept = Guardado en este Plinth
data-kept-caption = Lo que se guarda en este Plinth
data-device = Guardado solo en este dispositivo
data-device-caption = Lo que este navegador guarda para Plinth
data-device-lead = Está en el dispositivo que tiene en la mano. Desaparece cuando usted borra todo aquí, o cuando borra los datos de este sitio en su navegador.
data-column-what = Qué
data-column-why = Por qué
data-rows = { $n ->
        [0] nada todavía
        [one] 1 entrada
       *[other] { $n } entradas
    }

data-table-journal = Sus respuestas y lo que resultó de ellas
data-table-journal-why = De ellas, en su orden, salen su programa y cada cambio. Entre ellas está la dirección de correo que haya dado para los recordatorios.
data-table-session = Sesiones
data-table-session-why = Lo que usted hizo, para que las cantidades le vayan bien y pueda mirar atrás.
data-table-check_in = Respuestas a «¿Qué tal fue?»
data-table-check_in-why = Cómo se sintió decide lo que viene después. Las respuestas anteriores se quedan junto a las nuevas.
data-table-recording = Grabaciones de puntos del cuerpo
data-table-recording-why = Solo las que usted pidió guardar, para su profesional de salud. Nunca una imagen.
data-table-recording_gone = Marcas de grabaciones borradas
data-table-recording_gone-why = Un nombre al azar por cada una, para que ningún dispositivo la traiga de vuelta.
data-table-form_done = Cuándo hizo cada ejercicio por última vez
data-table-form_done-why = Sale de sus sesiones, para que las páginas se abran rápido.
data-table-seen = Lo que vio una cámara, en números
data-table-seen-why = Sale de sus sesiones, para comparar con su propia primera semana.
data-table-reminder_watch = Cuándo quiere recibir recordatorios
data-table-reminder_watch-why = Sus horas, para que los recordatorios estén listos a tiempo.
data-table-job = Recordatorios pendientes y enviados hace poco
data-table-job-why = Para que cada uno se envíe una sola vez. Se borran a las dos semanas.
data-table-push_subscription = Navegadores que pueden mostrar recordatorios
data-table-push_subscription-why = La dirección que dio su navegador. Se borra cuando los desactiva.
data-table-calendar_feed = La dirección de su calendario
data-table-calendar_feed-why = Solo una marca para reconocerla; la dirección misma no se guarda.
data-table-progress = Cada sesión en unas pocas cifras
data-table-progress-why = Se calcula a partir de sus sesiones, para que sus meses se abran rápido.
data-table-progress_due = Lo que falta por calcular
data-table-progress_due-why = Vacío, salvo por un momento.
data-table-dose_choice = Elecciones de una versión anterior
data-table-dose_choice-why = Ya no se usan.
data-table-origin = Un nombre al azar para sus datos
data-table-origin-why = Para distinguir su archivo del de otra persona al traerlo.

data-device-unsent = Sesiones, respuestas y señales que aún no se pudieron enviar
data-device-unsent-why = Para que no se pierda nada sin red. Desaparecen cuando se envían.
data-device-session = Por dónde va en una sesión
data-device-session-why = Para que pueda seguir después de una llamada o de recargar la página. Desaparece cuando la sesión termina.
data-device-pages = Las páginas como las vio por última vez, y las sesiones de los próximos días
data-device-pages-why = Para que Plinth funcione sin red. Se quedan en este dispositivo y se renuevan en cada visita.
data-device-settings = Lo que eligió de voz, sonidos, cámara, figura e idioma, y su zona horaria
data-device-settings-why = Para que elija una sola vez y los días empiecen donde usted está.
data-device-camera = Los archivos con los que la cámara cuenta
data-device-camera-why = Se cargan una vez, cuando usted enciende la cámara. Sus imágenes no se guardan nunca.

## Llevárselo

data-export = Lléveselo
data-export-help =
    Un solo archivo lo contiene todo. Guárdelo bien: trata de su salud. Puede traerlo a cualquier Plinth.
    Las tablas son para una hoja de cálculo, o para quien haga cuentas.
data-export-json = Guardar todo en un archivo
data-export-csv = Guardar como tablas (CSV)
data-readme =
    Lo que Plinth guarda sobre usted, en tablas. La primera línea de cada archivo tiene los nombres de las columnas. Las horas están en UTC. Una celda vacía significa: no se dijo.
    journal.csv: sus respuestas y lo que siguió de ellas, en su orden. sessions.csv: una línea por sesión. exercises.csv: una línea por cada ejercicio de cada sesión, con las veces que se hizo y las que se pidieron. check_ins.csv: sus respuestas a «¿Qué tal fue?», con dolor y esfuerzo de 0 a 10. check_in_exercises.csv: lo que dijo de cada ejercicio. recordings.csv: las grabaciones de puntos del cuerpo que guardó; los archivos están en la carpeta recordings.
    Un texto que empieza como una fórmula lleva un apóstrofo delante, para que ninguna hoja de cálculo la ejecute.
    Estas tablas no se pueden traer de vuelta a Plinth. El archivo con todo, sí.
data-export-written = Todo está en { $file }.
data-export-tables-written = Las tablas están en { $folder }.
data-export-there = { $file } ya existe: elija otro nombre.

## Traerlo de vuelta

data-import = Tráigalo de vuelta
data-import-help =
    Elija un archivo guardado por Plinth con «Guardar todo en un archivo». Se comprueba hasta el final antes de guardar nada.
    Lo que ya está aquí se queda como está. Lo nuevo se añade.
    Los mensajes en los teléfonos y la dirección de su calendario no vienen con él: actívelos otra vez en Recordatorios.
data-import-file = El archivo
data-import-do = Traerlo
data-imported = Hecho. { $new ->
        [0] Todo estaba ya.
        [one] 1 cosa era nueva.
       *[other] { $new } cosas eran nuevas.
    }
data-import-none = No se eligió ningún archivo. No se cambió nada.
data-import-large = Este archivo ocupa más de { $most } MB. Tráigalo en el propio equipo, con plinth import. No se cambió nada.
data-import-not-ours = Este no es un archivo que Plinth guardó con «Guardar todo en un archivo». No se cambió nada.
data-import-newer = Este archivo lo hizo un Plinth más nuevo (formato { $version }). Actualice primero este Plinth y después tráigalo. No se cambió nada.
data-import-wrong = Algo en este archivo no está como Plinth lo escribe. No se cambió nada. El lugar: { $place }
data-import-another = Este archivo es de otra persona, no de aquella cuyos datos están aquí. Nunca se mezclan. Para usarlo, tráigalo a un Plinth vacío; o quédese con los suyos y no haga nada. No se cambió nada.
data-import-differs = Este archivo y este Plinth tienen algo con el mismo nombre y distinto contenido. No se cambió nada. El lugar en el archivo: { $place }
data-import-parted = Este archivo y este Plinth siguieron cada uno por su lado y ya no se pueden unir. Quédese con lo que hay aquí; o guárdelo, bórrelo aquí y traiga el archivo. No se cambió nada. Se separan en: { $place }

## Borrarlo

data-delete = Borrar todo
data-delete-help = Se borra todo lo que se guarda aquí sobre usted, y no queda nada en los archivos de Plinth.
data-delete-go = Borrar todo…
data-delete-lead = Esto borra todo lo que este Plinth guarda sobre usted. No se puede deshacer.
data-delete-empty = Aquí no se guarda nada sobre usted.
data-delete-what = Lo que se borra
data-delete-stays = Lo que se queda
data-delete-stays-list =
    Las copias de seguridad que se hicieron antes, y las que una restauración deja junto a la base de datos. Borre usted esos archivos.
    Los archivos que usted guardó: datos, grabaciones, hojas impresas.
    Lo que guardan otros navegadores y dispositivos. Borre allí los datos de este sitio. Lo que aún no enviaron se enviaría aquí.
data-delete-first = Guárdelo antes, por si lo quiere más adelante.
data-delete-word = borrar
data-delete-type = Para confirmar, escriba la palabra «{ $word }»
data-delete-wrong = No se borró nada. Escriba la palabra «{ $word }» para confirmar.
data-delete-yes = Borrar todo
data-delete-no = Conservarlo todo

data-receipt-title = Se ha borrado todo
data-receipt-lead = No queda nada de ello en este Plinth. Este recibo no se guarda en ningún lugar: guárdelo si lo quiere.
data-receipt-number = Recibo { $number }
data-receipt-when = Borrado de Plinth el { $day }, { $time } ({ $utc })
data-receipt-nothing = No había nada que borrar.
data-receipt-save = Guardar el recibo
data-receipt-device = Se pidió a este navegador que olvide lo que guardaba para Plinth. Para estar seguro, borre los datos de este sitio en sus ajustes.
data-receipt-again = Puede empezar de nuevo cuando quiera.
