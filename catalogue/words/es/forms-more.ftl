### Spoken before an exercise, in addition to its own explanation: fourteen words at most.

## Other ways to set up

also-E1-H = Use una toalla o una mano; el brazo dolorido descansa en el suelo.
also-E1-B = En una cama firme, bien lejos de los bordes.
also-E1-W = En una cuña firme; con el muslo vertical, deténgase un poco antes.
also-E2-A = Brazos bajos junto al cuerpo, palmas abajo, o manos sobre el abdomen.
also-E2-B = En una cama firme, bien lejos de los bordes.
also-E2-W = En una cuña firme desde la cintura, cabeza en línea con la espalda.
also-E5-B = En una cama firme, bien lejos de los bordes.
also-E5-W = En cuña: solo pelvis o medio puente, nunca sobre la horizontal, máximo cinco segundos.

## Versions joined on to another

also-E1-L0 = Sujete detrás del muslo, espinilla suelta, y suba solo lo que resulte fácil.
also-E1-M1 = Deténgase cuando el muslo apunte al techo; no redondee la espalda.
also-E1-M1H = Muslo vertical como máximo, con una mano o toalla; el otro brazo descansa.
also-E2-M = Rodillas solo hasta la mitad, sobre una almohada, y poco tiempo.
also-E2-MA = A la mitad, brazos bajos. Después póngase de lado y empuje con ambos brazos.
also-E2-MB = Solo hasta la mitad, en una cama firme, lejos de los bordes.
also-E2-M2 = Solo balancee un poco las rodillas de lado a lado, sin quedarse.
also-E3-M1 = La mitad de lo que podría, con suavidad y el cuello quieto.
also-E3-M2 = En una silla, pies apoyados, manos en los muslos sin cargar peso.
also-E3-M3 = De pie, manos en una mesa que no resbale, rodillas sueltas.
also-E3-Mf = Solo redondee la espalda y vuelva a ponerla plana; nunca la hunda.
also-E3-Me = Solo hunda un poco la espalda y vuelva a ponerla plana; nunca la redondee.
also-E5-M = Suba solo hasta la mitad y quédese cinco segundos como mucho.
also-E5-MB = En una cama firme: hasta la mitad, cadera algo doblada, máximo cinco segundos.
also-E5-T = Solo incline la pelvis y aplane la espalda; los glúteos siguen en el suelo.

## After a sharp catch

also-half = Haga solo la mitad del recorrido de la última vez, despacio.
