<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="es_AR">
<context>
    <name>AddRow</name>
    <message>
        <source>Agregar otra vez</source>
        <translation>Add again</translation>
    </message>
    <message>
        <source>Agregar</source>
        <translation>Add</translation>
    </message>
</context>
<context>
    <name>AnswerList</name>
    <message>
        <source>Respuestas del asiento</source>
        <translation>Answers of the record</translation>
    </message>
</context>
<context>
    <name>Aside</name>
    <message>
        <source>Fuentes y enlaces</source>
        <translation>Sources and links</translation>
    </message>
    <message>
        <source>Recursos</source>
        <translation>Resources</translation>
    </message>
    <message>
        <source>Vea también</source>
        <translation>See also</translation>
    </message>
    <message numerus="yes">
        <source>Hay %n marcas «sin confirmar» en esta página.</source>
        <translation>
            <numerusform>There is %n “unconfirmed” mark on this page.</numerusform>
            <numerusform>There are %n “unconfirmed” marks on this page.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nadie confirmó el texto de esta página.</source>
        <translation>Nobody has confirmed the text of this page.</translation>
    </message>
    <message>
        <source>%1 Si su jefatura indica otra cosa, siga a su jefatura.</source>
        <translation>%1 If your command says otherwise, follow your command.</translation>
    </message>
    <message>
        <source>Sin confirmar.</source>
        <translation>Unconfirmed.</translation>
    </message>
    <message>
        <source>De dónde sale</source>
        <translation>Where it comes from</translation>
    </message>
    <message>
        <source>Redacción propia sobre esas fuentes. Texto del %1.</source>
        <translation>Written by us from those sources. Text of %1.</translation>
    </message>
    <message>
        <source>Leído: %1</source>
        <translation>Read: %1</translation>
    </message>
    <message>
        <source>Indicadores de esta página</source>
        <translation>Indicators on this page</translation>
    </message>
    <message>
        <source>Preguntas de esta página</source>
        <translation>Questions on this page</translation>
    </message>
</context>
<context>
    <name>ChainState</name>
    <message>
        <source>Cadena sin verificar</source>
        <translation>Chain not verified</translation>
    </message>
    <message>
        <source>Verificar ahora</source>
        <translation>Verify now</translation>
    </message>
    <message>
        <source>Bitácora</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>Verificando…</source>
        <translation>Verifying…</translation>
    </message>
    <message>
        <source>verificada a las %1</source>
        <translation>verified at %1</translation>
    </message>
    <message>
        <source>1 asiento</source>
        <translation>1 record</translation>
    </message>
    <message>
        <source>%1 asientos</source>
        <translation>%1 records</translation>
    </message>
    <message>
        <source>Cadena íntegra</source>
        <translation>Chain intact</translation>
    </message>
    <message>
        <source>Cadena rota en el asiento %1</source>
        <translation>Chain broken at record %1</translation>
    </message>
</context>
<context>
    <name>Checklist</name>
    <message>
        <source>Indicadores</source>
        <translation>Indicators</translation>
    </message>
    <message>
        <source>Buscar entre %1 indicadores</source>
        <translation>Search %1 indicators</translation>
    </message>
    <message>
        <source>Nada marcado todavía</source>
        <translation>Nothing marked yet</translation>
    </message>
    <message>
        <source>Marcados %1</source>
        <translation>Marked %1</translation>
    </message>
    <message>
        <source>Todos %1</source>
        <translation>All %1</translation>
    </message>
    <message>
        <source>Nada con «%1».</source>
        <translation>Nothing with “%1”.</translation>
    </message>
    <message>
        <source>Pruebe con otra palabra o vacíe la búsqueda.</source>
        <translation>Try another word or clear the search.</translation>
    </message>
    <message>
        <source>Marque lo que vio en cada fase.</source>
        <translation>Mark what you saw in each phase.</translation>
    </message>
    <message>
        <source>1 resultado</source>
        <translation>1 result</translation>
    </message>
    <message numerus="yes">
        <source>%n resultados</source>
        <translation>
            <numerusform>%n result</numerusform>
            <numerusform>%n results</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Chip</name>
    <message>
        <source>activo</source>
        <translation>on</translation>
    </message>
</context>
<context>
    <name>ConnectForm</name>
    <message>
        <source>Siguiente paso</source>
        <translation>Next step</translation>
    </message>
    <message>
        <source>Dirección del registro</source>
        <translation>Address of the registry</translation>
    </message>
    <message>
        <source>Péguela entera, como la dio el registro. La clave que trae no se vuelve a mostrar.</source>
        <translation>Paste it whole, as the registry gave it. The key in it is not shown again.</translation>
    </message>
    <message>
        <source>Conectar con el registro</source>
        <translation>Connect to the registry</translation>
    </message>
    <message>
        <source>Conectando…</source>
        <translation>Connecting…</translation>
    </message>
    <message>
        <source>Falta la dirección. Pídala a quien administra el registro.</source>
        <translation>The address is missing. Ask whoever runs the registry.</translation>
    </message>
</context>
<context>
    <name>CrossingList</name>
    <message>
        <source>Buscar paso, localidad o provincia</source>
        <translation>Search crossing, town or province</translation>
    </message>
    <message>
        <source>Pasos fronterizos</source>
        <translation>Border crossings</translation>
    </message>
</context>
<context>
    <name>DayEditor</name>
    <message>
        <source>Hoy</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Calendario</source>
        <translation>Calendar</translation>
    </message>
    <message>
        <source>dd/mm/aaaa</source>
        <translation>dd/mm/yyyy</translation>
    </message>
    <message>
        <source>Escriba la fecha con día, mes y año: 14/07/2026.</source>
        <translation>Write the date with day, month and year: 14/07/2026.</translation>
    </message>
    <message>
        <source>dddd d &apos;de&apos; MMMM</source>
        <translation>dddd d MMMM</translation>
    </message>
</context>
<context>
    <name>DecimalEditor</name>
    <message>
        <source>No se sabe si son miles o decimales. Escriba 1200 o 1,2.</source>
        <translation>It is not clear whether these are thousands or decimals. Write 1200 or 1.2.</translation>
    </message>
    <message>
        <source>Escriba un número, por ejemplo 12 o 2,5.</source>
        <translation>Write a number, for example 12 or 2.5.</translation>
    </message>
</context>
<context>
    <name>DemoBanner</name>
    <message>
        <source>Claves de demostración: no cargue datos de personas.</source>
        <translation>Demonstration keys: enter no data of real people.</translation>
    </message>
    <message>
        <source>EQUIPO DE PRUEBA</source>
        <translation>TEST MACHINE</translation>
    </message>
    <message>
        <source>Equipo de prueba</source>
        <translation>Test machine</translation>
    </message>
</context>
<context>
    <name>Detail</name>
    <message>
        <source>Asiento %1</source>
        <translation>Record %1</translation>
    </message>
    <message>
        <source>Volver a la lista</source>
        <translation>Back to the list</translation>
    </message>
    <message>
        <source>Qué pasó</source>
        <translation>What happened</translation>
    </message>
    <message>
        <source>Lo que dice el asiento</source>
        <translation>What the record says</translation>
    </message>
    <message>
        <source>Decidió el nivel: %1</source>
        <translation>Decided the level: %1</translation>
    </message>
    <message>
        <source>Rectifica el asiento %1, que se conserva</source>
        <translation>Corrects record %1, which is kept</translation>
    </message>
    <message>
        <source>Rectificado por el asiento %1</source>
        <translation>Corrected by record %1</translation>
    </message>
    <message>
        <source>Está guardado aquí y no frena a los demás.</source>
        <translation>It is saved here and does not hold up the others.</translation>
    </message>
    <message>
        <source>Este asiento quedó apartado.</source>
        <translation>This record is on hold.</translation>
    </message>
    <message>
        <source>Ver Envíos</source>
        <translation>See Sending</translation>
    </message>
    <message>
        <source>Tiene respuestas selladas.</source>
        <translation>It has sealed answers.</translation>
    </message>
    <message>
        <source>Las lee sólo a quien van dirigidas; este puesto ya no puede abrirlas.</source>
        <translation>Only their recipients can read them; this post can no longer open them.</translation>
    </message>
    <message>
        <source>Recibido por el servidor no es leído por una persona: llame igual.</source>
        <translation>Received by the server is not read by a person: call all the same.</translation>
    </message>
    <message>
        <source>El envío no reemplaza al llamado: llame igual.</source>
        <translation>Sending does not replace the call: call all the same.</translation>
    </message>
    <message>
        <source>El contenido ya no está en este equipo. Quedan su firma, su lugar en la cadena y su recibo.</source>
        <translation>The contents are no longer on this machine. The signature, the place in the chain and the receipt remain.</translation>
    </message>
    <message>
        <source>Este asiento no tiene respuestas para leer.</source>
        <translation>This record has no answers to read.</translation>
    </message>
    <message>
        <source>Ver a quién llamar</source>
        <translation>See whom to call</translation>
    </message>
    <message>
        <source>Ver el motivo en Envíos</source>
        <translation>See the reason in Sending</translation>
    </message>
    <message>
        <source>Enviar ahora</source>
        <translation>Send now</translation>
    </message>
    <message>
        <source>Conectar con el registro</source>
        <translation>Connect to the registry</translation>
    </message>
    <message>
        <source>Nueva detección</source>
        <translation>New detection</translation>
    </message>
    <message>
        <source>Detalle</source>
        <translation>Detail</translation>
    </message>
    <message>
        <source>Quizá vencido</source>
        <translation>May be out of date</translation>
    </message>
    <message>
        <source>Ningún documento leído lo confirma. Verifíquelo antes de usarlo.</source>
        <translation>No document read confirms it. Check it before you use it.</translation>
    </message>
    <message>
        <source>Sin confirmar.</source>
        <translation>Unconfirmed.</translation>
    </message>
    <message>
        <source>Quizá vencido, por eso no se ofrece copiar.</source>
        <translation>May be out of date, so copying is not offered.</translation>
    </message>
    <message>
        <source>Fuente</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Fecha</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Estado</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Verificado</source>
        <translation>Verified</translation>
    </message>
    <message>
        <source>Una sola fuente</source>
        <translation>Single source</translation>
    </message>
    <message>
        <source>Instituto Geográfico Nacional</source>
        <translation>Instituto Geográfico Nacional</translation>
    </message>
    <message>
        <source>aquí</source>
        <translation>here</translation>
    </message>
    <message>
        <source>al %1, en línea recta</source>
        <translation>to the %1, in a straight line</translation>
    </message>
    <message>
        <source>Tipo</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>De este lado</source>
        <translation>On this side</translation>
    </message>
    <message>
        <source>Del otro lado</source>
        <translation>On the other side</translation>
    </message>
    <message>
        <source>Ver quién ayuda cerca</source>
        <translation>See who helps nearby</translation>
    </message>
    <message>
        <source>Detalle: %1</source>
        <translation>Detail: %1</translation>
    </message>
    <message>
        <source>No está en el directorio. Pídalo a su jefatura.</source>
        <translation>Not in the directory. Ask your command.</translation>
    </message>
    <message>
        <source>sin teléfono</source>
        <translation>no phone</translation>
    </message>
    <message>
        <source>WhatsApp</source>
        <translation>WhatsApp</translation>
    </message>
    <message>
        <source>Copiar</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Copiar %1</source>
        <translation>Copy %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Para</source>
        <translation>For</translation>
    </message>
    <message>
        <source>Ayuda con</source>
        <translation>Helps with</translation>
    </message>
    <message>
        <source>Horario</source>
        <translation>Hours</translation>
    </message>
    <message>
        <source>Alcance</source>
        <translation>Reach</translation>
    </message>
    <message>
        <source>Dirección</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Correo</source>
        <translation>Email</translation>
    </message>
    <message>
        <source>Sitio</source>
        <translation>Website</translation>
    </message>
    <message>
        <source>Notas</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>En las guías</source>
        <translation>In the guides</translation>
    </message>
    <message>
        <source>Copiar el número</source>
        <translation>Copy the number</translation>
    </message>
    <message>
        <source>Ver %1</source>
        <translation>See %1</translation>
    </message>
</context>
<context>
    <name>DetectionPage</name>
    <message>
        <source>Detección temprana</source>
        <translation>Early detection</translation>
    </message>
    <message>
        <source>Ninguna detección abierta</source>
        <translation>No detection open</translation>
    </message>
    <message>
        <source>Empiece una cuando algo no esté bien. Cada respuesta se guarda sola.</source>
        <translation>Start one when something is not right. Each answer saves itself.</translation>
    </message>
    <message>
        <source>Nueva detección</source>
        <translation>New detection</translation>
    </message>
    <message>
        <source>Esta versión todavía no trae esa planilla.</source>
        <translation>This version does not have that form yet.</translation>
    </message>
    <message>
        <source>Ese borrador ya no está: se selló o se descartó.</source>
        <translation>That draft is gone: it was sealed or discarded.</translation>
    </message>
    <message>
        <source>¿Cerrar sin dejar asiento?</source>
        <translation>Close without leaving a record?</translation>
    </message>
    <message>
        <source>Nivel 0: no queda asiento ni borrador, sólo un número en la cuenta anónima del día.</source>
        <translation>Level 0: no record and no draft remain, only a number in the day&apos;s anonymous count.</translation>
    </message>
    <message>
        <source>Cerrar sin asiento</source>
        <translation>Close without a record</translation>
    </message>
    <message>
        <source>¿Sellar este asiento?</source>
        <translation>Seal this record?</translation>
    </message>
    <message>
        <source>Después no se cambia: se rectifica. Queda firmado por este equipo y por usted.</source>
        <translation>It cannot be changed afterwards, only corrected. This machine and you sign it.</translation>
    </message>
    <message>
        <source>Sellar</source>
        <translation>Seal</translation>
    </message>
    <message>
        <source>Sellando…</source>
        <translation>Sealing…</translation>
    </message>
    <message>
        <source>No se selló. El borrador sigue como estaba.</source>
        <translation>It was not sealed. The draft is as it was.</translation>
    </message>
    <message>
        <source>Sin asiento: se sumó a la cuenta anónima del día.</source>
        <translation>No record: added to the day&apos;s anonymous count.</translation>
    </message>
    <message>
        <source>Asiento sellado. Lo leen sólo destinatarios de fuera del puesto.</source>
        <translation>Record sealed. Only recipients outside the post can read it.</translation>
    </message>
    <message>
        <source>Asiento %1 sellado y guardado aquí.</source>
        <translation>Record %1 sealed and saved here.</translation>
    </message>
</context>
<context>
    <name>DialogFrame</name>
    <message>
        <source>Seguir editando</source>
        <translation>Keep editing</translation>
    </message>
</context>
<context>
    <name>Editor</name>
    <message>
        <source>Esto no se puede guardar así. Revise lo escrito.</source>
        <translation>This cannot be saved as it is. Check what you wrote.</translation>
    </message>
</context>
<context>
    <name>FilterChips</name>
    <message>
        <source>Últimos %1 días</source>
        <translation>Last %1 days</translation>
    </message>
    <message>
        <source>Nivel</source>
        <translation>Level</translation>
    </message>
    <message>
        <source>Envío</source>
        <translation>Sending</translation>
    </message>
    <message>
        <source>Todos los niveles</source>
        <translation>All levels</translation>
    </message>
    <message>
        <source>Guardado aquí</source>
        <translation>Saved here</translation>
    </message>
    <message>
        <source>En camino</source>
        <translation>On its way</translation>
    </message>
    <message>
        <source>Recibido</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>Apartado</source>
        <translation>On hold</translation>
    </message>
    <message>
        <source>Todos los envíos</source>
        <translation>All states</translation>
    </message>
</context>
<context>
    <name>FirstStart</name>
    <message>
        <source>Primera vez en este equipo</source>
        <translation>First time on this machine</translation>
    </message>
    <message>
        <source>Creando la bóveda…</source>
        <translation>Creating the vault…</translation>
    </message>
    <message>
        <source>¿Dónde está este equipo?</source>
        <translation>Where is this machine?</translation>
    </message>
    <message>
        <source>El puesto ordena los recursos por cercanía y numera los asientos.</source>
        <translation>The post sorts resources by distance and numbers the records.</translation>
    </message>
    <message>
        <source>Otro paso fronterizo</source>
        <translation>Another border crossing</translation>
    </message>
    <message>
        <source>Buscar en la lista de pasos</source>
        <translation>Search the list of crossings</translation>
    </message>
    <message>
        <source>Seguir</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Elija un puesto</source>
        <translation>Choose a post</translation>
    </message>
    <message>
        <source>Elija un paso de la lista</source>
        <translation>Choose a crossing from the list</translation>
    </message>
    <message>
        <source>¿Quién usa la bóveda?</source>
        <translation>Who uses the vault?</translation>
    </message>
    <message>
        <source>Nombre de quien la crea</source>
        <translation>Name of the person creating it</translation>
    </message>
    <message>
        <source>Queda sólo dentro de la bóveda cifrada. La pantalla de bloqueo dice «Agente 01». Tendrá la supervisión.</source>
        <translation>It stays inside the encrypted vault. The lock screen says “Agente 01”. This person will be the supervisor.</translation>
    </message>
    <message>
        <source>Frase de contraseña</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Al menos %1 caracteres. Cuatro palabras que no vayan juntas sirven.</source>
        <translation>At least %1 characters. Four words that do not belong together will do.</translation>
    </message>
    <message>
        <source>La misma frase, otra vez</source>
        <translation>The same passphrase again</translation>
    </message>
    <message>
        <source>La frase no se puede adivinar ni recuperar.</source>
        <translation>The passphrase cannot be guessed or recovered.</translation>
    </message>
    <message>
        <source>Nadie la guarda. Si se olvida, sólo la recuperación del ministerio abre la bóveda.</source>
        <translation>Nobody keeps it. If it is forgotten, only the ministry&apos;s recovery opens the vault.</translation>
    </message>
    <message>
        <source>Volver</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Crear la bóveda</source>
        <translation>Create the vault</translation>
    </message>
    <message>
        <source>No es igual a la primera.</source>
        <translation>It is not the same as the first.</translation>
    </message>
    <message>
        <source>Falta el nombre</source>
        <translation>The name is missing</translation>
    </message>
    <message>
        <source>Falta una frase más difícil de adivinar</source>
        <translation>The passphrase must be harder to guess</translation>
    </message>
    <message>
        <source>Falta repetir la misma frase</source>
        <translation>The same passphrase must be repeated</translation>
    </message>
    <message>
        <source>Todavía no.</source>
        <translation>Not yet.</translation>
    </message>
</context>
<context>
    <name>GoingOn</name>
    <message>
        <source>Borrador</source>
        <translation>Draft</translation>
    </message>
    <message>
        <source>Falta sellar: más de tres días abierto</source>
        <translation>Not sealed: open for more than three days</translation>
    </message>
    <message>
        <source>Falta sellar</source>
        <translation>Not sealed yet</translation>
    </message>
    <message>
        <source>Apartado: necesita a la supervisión</source>
        <translation>On hold: needs the supervisor</translation>
    </message>
    <message>
        <source>Espera el recibo del registro</source>
        <translation>Waiting for the registry&apos;s receipt</translation>
    </message>
    <message>
        <source>Espera salir hacia el registro</source>
        <translation>Waiting to go to the registry</translation>
    </message>
    <message>
        <source>Espera que se conecte un registro</source>
        <translation>Waiting for a registry to be connected</translation>
    </message>
    <message>
        <source>Para seguir</source>
        <translation>To go on with</translation>
    </message>
    <message>
        <source>Nada pendiente</source>
        <translation>Nothing pending</translation>
    </message>
    <message>
        <source>Los borradores y lo que espera un recibo aparecen acá.</source>
        <translation>Drafts and whatever waits for a receipt appear here.</translation>
    </message>
</context>
<context>
    <name>GuidesPage</name>
    <message>
        <source>Guías</source>
        <translation>Guides</translation>
    </message>
    <message>
        <source>Buscar en las guías</source>
        <translation>Search the guides</translation>
    </message>
    <message>
        <source>Índice</source>
        <translation>Contents</translation>
    </message>
    <message>
        <source>Fuentes</source>
        <translation>Sources</translation>
    </message>
    <message>
        <source>Índice de las guías</source>
        <translation>Contents of the guides</translation>
    </message>
    <message>
        <source>Vaciar la búsqueda</source>
        <translation>Clear the search</translation>
    </message>
    <message>
        <source>Sólo en español</source>
        <translation>In Spanish only</translation>
    </message>
    <message>
        <source>No reemplaza al protocolo vigente</source>
        <translation>Does not replace the protocol in force</translation>
    </message>
    <message>
        <source>Anterior</source>
        <translation>Previous</translation>
    </message>
    <message>
        <source>Siguiente</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Volver a la detección</source>
        <translation>Back to the detection</translation>
    </message>
    <message>
        <source>No está en la lista de indicadores: %1</source>
        <translation>Not in the list of indicators: %1</translation>
    </message>
    <message>
        <source>%1: %2. Fuerza: %3. Orienta, no prueba.</source>
        <translation>%1: %2. Strength: %3. It guides, it does not prove.</translation>
    </message>
    <message>
        <source>sin dato</source>
        <translation>not stated</translation>
    </message>
    <message>
        <source>No está en la lista de preguntas: %1</source>
        <translation>Not in the list of questions: %1</translation>
    </message>
    <message>
        <source>Nada con «%1»</source>
        <translation>Nothing with “%1”</translation>
    </message>
    <message>
        <source>Pruebe con otra palabra, por ejemplo «entrevista» o «documentos».</source>
        <translation>Try another word; the text is in Spanish: “entrevista”, “documentos”.</translation>
    </message>
    <message numerus="yes">
        <source>%n resultados</source>
        <translation>
            <numerusform>%n result</numerusform>
            <numerusform>%n results</numerusform>
        </translation>
    </message>
    <message>
        <source>texto del %1</source>
        <translation>text of %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Encabezado</source>
        <translation>Header</translation>
    </message>
    <message>
        <source>Buscar indicador, guía, recurso o asiento</source>
        <translation>Search indicator, guide, resource or record</translation>
    </message>
    <message>
        <source>¿Qué hago ahora?</source>
        <translation>What do I do now?</translation>
    </message>
    <message>
        <source>Ocultar</source>
        <translation>Hide</translation>
    </message>
    <message>
        <source>Bloquear</source>
        <translation>Lock</translation>
    </message>
    <message>
        <source>Buscar</source>
        <translation>Search</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>Inicio</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>Empezar</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Para seguir</source>
        <translation>To go on with</translation>
    </message>
    <message>
        <source>Ver la bitácora</source>
        <translation>See the log</translation>
    </message>
    <message>
        <source>Nueva detección</source>
        <translation>New detection</translation>
    </message>
    <message>
        <source>Algo no está bien. Empiece por lo que vio.</source>
        <translation>Something is not right. Start with what you saw.</translation>
    </message>
    <message>
        <source>Guías</source>
        <translation>Guides</translation>
    </message>
    <message>
        <source>Qué se hace en cada fase, con su fuente.</source>
        <translation>What to do in each phase, with its source.</translation>
    </message>
    <message>
        <source>Recursos</source>
        <translation>Resources</translation>
    </message>
    <message>
        <source>A quién llamar, de lo cercano a lo nacional.</source>
        <translation>Whom to call, from nearby to national.</translation>
    </message>
    <message>
        <source>Siguiente paso</source>
        <translation>Next step</translation>
    </message>
    <message>
        <source>Todo listo</source>
        <translation>All ready</translation>
    </message>
    <message>
        <source>Empiece cuando algo no esté bien.</source>
        <translation>Start when something is not right.</translation>
    </message>
    <message>
        <source>Quedó una detección sin sellar</source>
        <translation>A detection was left unsealed</translation>
    </message>
    <message>
        <source>Todo quedó guardado. Vuelve a la misma pregunta.</source>
        <translation>Everything was saved. You return to the same question.</translation>
    </message>
    <message>
        <source>Continuar</source>
        <translation>Continue</translation>
    </message>
</context>
<context>
    <name>InstanceHead</name>
    <message>
        <source>Quitar</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Número</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Quitar %1</source>
        <translation>Remove %1</translation>
    </message>
</context>
<context>
    <name>IntegerEditor</name>
    <message>
        <source>Escriba un número entero, sin decimales, por ejemplo 12.</source>
        <translation>Write a whole number, for example 12.</translation>
    </message>
</context>
<context>
    <name>LanguageChoice</name>
    <message>
        <source>Idioma del formulario</source>
        <translation>Language of the form</translation>
    </message>
</context>
<context>
    <name>LevelPanel</name>
    <message>
        <source>Nivel y próximo aviso</source>
        <translation>Level and next notice</translation>
    </message>
    <message>
        <source>Nivel %1 de 4</source>
        <translation>Level %1 of 4</translation>
    </message>
    <message>
        <source>desde %1</source>
        <translation>since %1</translation>
    </message>
    <message>
        <source>Mientras tanto:</source>
        <translation>Meanwhile:</translation>
    </message>
    <message>
        <source>Registrar este aviso</source>
        <translation>Record this notice</translation>
    </message>
    <message>
        <source>Porque</source>
        <translation>Because</translation>
    </message>
    <message>
        <source>Ver todo</source>
        <translation>See all</translation>
    </message>
    <message>
        <source>Ahora: avise a</source>
        <translation>Now: notify</translation>
    </message>
    <message>
        <source>Qué decir: guion de un minuto</source>
        <translation>What to say: one-minute script</translation>
    </message>
    <message>
        <source>Sugerido: %1. El nivel lo decide usted.</source>
        <translation>Suggested: %1. You decide the level.</translation>
    </message>
    <message>
        <source>Decidir</source>
        <translation>Decide</translation>
    </message>
    <message>
        <source>Sugerido: %1.</source>
        <translation>Suggested: %1.</translation>
    </message>
    <message>
        <source>Decidido por usted.</source>
        <translation>Decided by you.</translation>
    </message>
    <message>
        <source>Cambiar</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>Aviso %1</source>
        <translation>Notice %1</translation>
    </message>
</context>
<context>
    <name>ListSide</name>
    <message>
        <source>Asientos</source>
        <translation>Records</translation>
    </message>
    <message>
        <source>Ver el asiento</source>
        <translation>See the record</translation>
    </message>
    <message>
        <source>Buscar por número, palabra o código, con o sin tildes</source>
        <translation>Search by number, word or code, with or without accents</translation>
    </message>
    <message>
        <source>Quitar filtros</source>
        <translation>Remove filters</translation>
    </message>
    <message>
        <source>Asientos, del más nuevo al más viejo</source>
        <translation>Records, newest first</translation>
    </message>
    <message>
        <source>Buscando…</source>
        <translation>Searching…</translation>
    </message>
    <message>
        <source>Todavía no hay asientos en este puesto</source>
        <translation>No records at this post yet</translation>
    </message>
    <message>
        <source>Cuando selle el primero, queda aquí con su hora y su número.</source>
        <translation>When you seal the first one, it stays here with its time and number.</translation>
    </message>
    <message>
        <source>Nada con «%1»</source>
        <translation>Nothing with “%1”</translation>
    </message>
    <message>
        <source>Pruebe con otra palabra, un código o el número, o quite los filtros.</source>
        <translation>Try another word, a code or the number, or remove the filters.</translation>
    </message>
    <message>
        <source>Ningún asiento en los últimos %1 días</source>
        <translation>No records in the last %1 days</translation>
    </message>
    <message>
        <source>Los anteriores siguen en la bitácora.</source>
        <translation>Earlier ones are still in the log.</translation>
    </message>
    <message>
        <source>Ningún asiento con estos filtros</source>
        <translation>No records with these filters</translation>
    </message>
    <message>
        <source>Los demás siguen en la bitácora.</source>
        <translation>The others are still in the log.</translation>
    </message>
    <message>
        <source>Nueva detección</source>
        <translation>New detection</translation>
    </message>
</context>
<context>
    <name>LogPage</name>
    <message>
        <source>Elija un asiento de la lista</source>
        <translation>Choose a record from the list</translation>
    </message>
    <message>
        <source>Enviando lo que espera</source>
        <translation>Sending what waits</translation>
    </message>
</context>
<context>
    <name>MaskedEditor</name>
    <message>
        <source>Ver</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>Ver lo escrito</source>
        <translation>Show what is typed</translation>
    </message>
    <message>
        <source>Ocultar</source>
        <translation>Hide</translation>
    </message>
</context>
<context>
    <name>MenuEditor</name>
    <message>
        <source>Escriba o elija de la lista</source>
        <translation>Type or choose from the list</translation>
    </message>
    <message>
        <source>Ver la lista</source>
        <translation>Show the list</translation>
    </message>
    <message>
        <source>1 opción</source>
        <translation>1 option</translation>
    </message>
    <message>
        <source>%1 opciones</source>
        <translation>%1 options</translation>
    </message>
    <message>
        <source>Elija una opción de la lista: lo escrito no está en ella.</source>
        <translation>Choose from the list: what is typed is not in it.</translation>
    </message>
</context>
<context>
    <name>MenuManyEditor</name>
    <message>
        <source>Quitar %1</source>
        <translation>Remove %1</translation>
    </message>
</context>
<context>
    <name>MomentEditor</name>
    <message>
        <source>Hacen falta la fecha y la hora: 14/07/2026 y 03:15.</source>
        <translation>Both date and time are needed: 14/07/2026 and 03:15.</translation>
    </message>
    <message>
        <source>%1, fecha</source>
        <translation>%1, date</translation>
    </message>
    <message>
        <source>%1, hora</source>
        <translation>%1, time</translation>
    </message>
</context>
<context>
    <name>MonthEditor</name>
    <message>
        <source>mm/aaaa</source>
        <translation>mm/yyyy</translation>
    </message>
    <message>
        <source>Este mes</source>
        <translation>This month</translation>
    </message>
    <message>
        <source>Escriba el mes y el año: 07/2026.</source>
        <translation>Write the month and the year: 07/2026.</translation>
    </message>
    <message>
        <source>MMMM &apos;de&apos; yyyy</source>
        <translation>MMMM yyyy</translation>
    </message>
</context>
<context>
    <name>NeedChips</name>
    <message>
        <source>¿Qué necesita?</source>
        <translation>What is needed?</translation>
    </message>
    <message>
        <source>Más</source>
        <translation>More</translation>
    </message>
</context>
<context>
    <name>NeutralPage</name>
    <message>
        <source>Reloj</source>
        <translation>Clock</translation>
    </message>
    <message>
        <source>Espere su turno, por favor.</source>
        <translation>Please wait your turn.</translation>
    </message>
</context>
<context>
    <name>NewOfficer</name>
    <message>
        <source>¿Quién más usa esta bóveda?</source>
        <translation>Who else uses this vault?</translation>
    </message>
    <message>
        <source>El nombre queda dentro de la bóveda. La frase la escribe esa persona.</source>
        <translation>The name stays inside the vault. That person types the passphrase.</translation>
    </message>
    <message>
        <source>Agregar</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Nombre</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Agente</source>
        <translation>Officer</translation>
    </message>
    <message>
        <source>Supervisión</source>
        <translation>Supervisor</translation>
    </message>
    <message>
        <source>Función</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>Falta el nombre.</source>
        <translation>The name is missing.</translation>
    </message>
    <message>
        <source>%1 ya puede desbloquear</source>
        <translation>%1 can now unlock</translation>
    </message>
</context>
<context>
    <name>NewPassphrase</name>
    <message>
        <source>¿Cambiar su frase?</source>
        <translation>Change your passphrase?</translation>
    </message>
    <message>
        <source>Desde ahora se entra sólo con la nueva. Nadie la guarda.</source>
        <translation>From now on only the new one opens the vault. Nobody keeps it.</translation>
    </message>
    <message>
        <source>Cambiar</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>Frase de ahora</source>
        <translation>Current passphrase</translation>
    </message>
    <message>
        <source>La frase cambió</source>
        <translation>The passphrase was changed</translation>
    </message>
</context>
<context>
    <name>OfficersCard</name>
    <message>
        <source>Agentes</source>
        <translation>Officers</translation>
    </message>
    <message>
        <source>Agregar agente</source>
        <translation>Add officer</translation>
    </message>
    <message>
        <source>Cambiar mi frase</source>
        <translation>Change my passphrase</translation>
    </message>
    <message>
        <source>Lo hace la supervisión del puesto</source>
        <translation>The post&apos;s supervisor does this</translation>
    </message>
    <message>
        <source>Supervisión</source>
        <translation>Supervisor</translation>
    </message>
    <message>
        <source>Agente</source>
        <translation>Officer</translation>
    </message>
</context>
<context>
    <name>Option</name>
    <message>
        <source>marcado</source>
        <translation>marked</translation>
    </message>
    <message>
        <source>sin marcar</source>
        <translation>not marked</translation>
    </message>
    <message>
        <source>tecla %1</source>
        <translation>key %1</translation>
    </message>
</context>
<context>
    <name>PhaseList</name>
    <message>
        <source>Fases</source>
        <translation>Phases</translation>
    </message>
</context>
<context>
    <name>PointEditor</name>
    <message>
        <source>Latitud</source>
        <translation>Latitude</translation>
    </message>
    <message>
        <source>Longitud</source>
        <translation>Longitude</translation>
    </message>
    <message>
        <source>Usar la del puesto</source>
        <translation>Use the post&apos;s</translation>
    </message>
    <message>
        <source>Escriba latitud y longitud en grados, por ejemplo %1 y %2.</source>
        <translation>Write latitude and longitude in degrees, for example %1 and %2.</translation>
    </message>
    <message>
        <source>%1, latitud</source>
        <translation>%1, latitude</translation>
    </message>
    <message>
        <source>%1, longitud</source>
        <translation>%1, longitude</translation>
    </message>
</context>
<context>
    <name>PostState</name>
    <message>
        <source>Estado del puesto</source>
        <translation>State of the post</translation>
    </message>
    <message>
        <source>Viene con el programa. Sirve sin red.</source>
        <translation>Comes with the program. Works without a network.</translation>
    </message>
    <message>
        <source>Sin cargar en este equipo. Pídalo a su jefatura.</source>
        <translation>Not loaded on this machine. Ask your command.</translation>
    </message>
    <message>
        <source>Envíos</source>
        <translation>Sending</translation>
    </message>
    <message>
        <source>Bitácora</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>Guías y recursos</source>
        <translation>Guides and resources</translation>
    </message>
    <message>
        <source>Fiscalía federal de turno</source>
        <translation>Duty federal prosecutor</translation>
    </message>
    <message numerus="yes">
        <source>%n esperan</source>
        <translation>
            <numerusform>%n waits</numerusform>
            <numerusform>%n wait</numerusform>
        </translation>
    </message>
    <message>
        <source>nada espera</source>
        <translation>nothing waits</translation>
    </message>
    <message>
        <source>Sin registro configurado. Todo quedó guardado aquí.</source>
        <translation>No registry set up. Everything is saved here.</translation>
    </message>
    <message>
        <source>Último contacto: %1.</source>
        <translation>Last contact: %1.</translation>
    </message>
    <message>
        <source>El más antiguo: %1.</source>
        <translation>The oldest: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n asientos, cadena verificada a las %1.</source>
        <translation>
            <numerusform>%n record, chain verified at %1.</numerusform>
            <numerusform>%n records, chain verified at %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Se puede leer hasta el asiento %1. Avise a la supervisión.</source>
        <translation>It can be read up to record %1. Tell the supervisor.</translation>
    </message>
    <message numerus="yes">
        <source>hace %n días</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>hace %n horas</source>
        <translation>
            <numerusform>%n hour ago</numerusform>
            <numerusform>%n hours ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>hace %n minutos</source>
        <translation>
            <numerusform>%n minute ago</numerusform>
            <numerusform>%n minutes ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PreferencesPage</name>
    <message>
        <source>Ajustes</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Los cambios valen al momento</source>
        <translation>Changes hold at once</translation>
    </message>
    <message>
        <source>Apariencia e idioma</source>
        <translation>Appearance and language</translation>
    </message>
    <message>
        <source>Claro</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Oscuro</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>Alto contraste</source>
        <translation>High contrast</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Colores</source>
        <translation>Colours</translation>
    </message>
    <message>
        <source>Tamaño de la letra</source>
        <translation>Size of the text</translation>
    </message>
    <message>
        <source>También con Ctrl + y Ctrl –</source>
        <translation>Also with Ctrl + and Ctrl –</translation>
    </message>
    <message>
        <source>Idioma</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Puesto y política</source>
        <translation>Post and policy</translation>
    </message>
    <message>
        <source>Puesto</source>
        <translation>Post</translation>
    </message>
    <message>
        <source>Provincia</source>
        <translation>Province</translation>
    </message>
    <message>
        <source>Equipo</source>
        <translation>Machine</translation>
    </message>
    <message>
        <source>Alta</source>
        <translation>Enrolment</translation>
    </message>
    <message>
        <source>Vence</source>
        <translation>Expires</translation>
    </message>
    <message>
        <source>Se bloquea sola</source>
        <translation>Locks itself</translation>
    </message>
    <message numerus="yes">
        <source>%n minutos sin uso</source>
        <translation>
            <numerusform>after %n idle minute</numerusform>
            <numerusform>after %n idle minutes</numerusform>
        </translation>
    </message>
    <message>
        <source>Frase, como mínimo</source>
        <translation>Passphrase, at least</translation>
    </message>
    <message numerus="yes">
        <source>%n caracteres</source>
        <translation>
            <numerusform>%n character</numerusform>
            <numerusform>%n characters</numerusform>
        </translation>
    </message>
    <message>
        <source>Conserva contenidos</source>
        <translation>Keeps contents</translation>
    </message>
    <message numerus="yes">
        <source>%n días después del recibo</source>
        <translation>
            <numerusform>%n day after the receipt</numerusform>
            <numerusform>%n days after the receipt</numerusform>
        </translation>
    </message>
    <message>
        <source>Claves de demostración: no protegen nada. Sólo para probar.</source>
        <translation>Demonstration keys: they protect nothing. For trying out only.</translation>
    </message>
    <message>
        <source>Acerca de</source>
        <translation>About</translation>
    </message>
    <message>
        <source>Versión</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Licencia</source>
        <translation>Licence</translation>
    </message>
    <message>
        <source>Material de apoyo. No reemplaza al protocolo vigente ni a su jefatura.</source>
        <translation>Support material. It does not replace the protocol in force or your command.</translation>
    </message>
    <message>
        <source>Compartir la clave de envíos con el sistema</source>
        <translation>Share the sending key with the system</translation>
    </message>
    <message>
        <source>Así los envíos siguen con el programa bloqueado o cerrado</source>
        <translation>So that sending goes on while the program is locked or closed</translation>
    </message>
    <message>
        <source>El sistema ya tenía la clave de envíos</source>
        <translation>The system already had the sending key</translation>
    </message>
    <message>
        <source>Los envíos seguirán con el programa bloqueado o cerrado</source>
        <translation>Sending will go on while the program is locked or closed</translation>
    </message>
    <message>
        <source>Se reemplazó una clave de envíos que no era de esta bóveda</source>
        <translation>A sending key that was not of this vault was replaced</translation>
    </message>
    <message>
        <source>Este sistema no tiene dónde guardar la clave: para enviar, Vigía tiene que estar abierta</source>
        <translation>This system has nowhere to keep the key: to send, Vigía must be open</translation>
    </message>
    <message>
        <source>El llavero del sistema está cerrado: desbloquéelo y pruebe otra vez</source>
        <translation>The system&apos;s keyring is closed: unlock it and try again</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>%1, vista previa</source>
        <translation>%1, preview</translation>
    </message>
    <message>
        <source>versión %1</source>
        <translation>version %1</translation>
    </message>
    <message>
        <source>Vista previa: nada se guarda</source>
        <translation>Preview: nothing is saved</translation>
    </message>
    <message>
        <source>Deshacer</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Revisar</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>Sin revisar</source>
        <translation>Not reviewed</translation>
    </message>
    <message numerus="yes">
        <source>Faltan %n respuestas.</source>
        <translation>
            <numerusform>%n answer is missing.</numerusform>
            <numerusform>%n answers are missing.</numerusform>
        </translation>
    </message>
    <message>
        <source>No falta nada.</source>
        <translation>Nothing is missing.</translation>
    </message>
</context>
<context>
    <name>ProblemList</name>
    <message>
        <source>Falta una respuesta para sellar.</source>
        <translation>One answer is missing before sealing.</translation>
    </message>
    <message numerus="yes">
        <source>Faltan %n respuestas para sellar.</source>
        <translation>
            <numerusform>%n answer is missing before sealing.</numerusform>
            <numerusform>%n answers are missing before sealing.</numerusform>
        </translation>
    </message>
    <message>
        <source>Lo demás ya está guardado.</source>
        <translation>The rest is already saved.</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>Reloj</source>
        <translation>Clock</translation>
    </message>
    <message>
        <source>Ayuda</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>Todo guardado aquí</source>
        <translation>All saved here</translation>
    </message>
    <message numerus="yes">
        <source>%n por enviar</source>
        <translation>
            <numerusform>%n to send</numerusform>
            <numerusform>%n to send</numerusform>
        </translation>
    </message>
    <message>
        <source>nada por enviar</source>
        <translation>nothing to send</translation>
    </message>
</context>
<context>
    <name>Progress</name>
    <message>
        <source>Cancelar</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>%1 de %2</source>
        <translation>%1 of %2</translation>
    </message>
</context>
<context>
    <name>PromptCard</name>
    <message>
        <source>Para preguntar</source>
        <translation>To ask</translation>
    </message>
    <message>
        <source>Pregunta %1</source>
        <translation>Question %1</translation>
    </message>
</context>
<context>
    <name>PromptFold</name>
    <message>
        <source>Para preguntar</source>
        <translation>To ask</translation>
    </message>
    <message>
        <source>Abrir</source>
        <translation>Open</translation>
    </message>
</context>
<context>
    <name>QuestionFrame</name>
    <message>
        <source>necesaria</source>
        <translation>needed</translation>
    </message>
    <message>
        <source>Va en sobre sellado</source>
        <translation>Goes in a sealed envelope</translation>
    </message>
    <message>
        <source>Más sobre esta pregunta</source>
        <translation>More about this question</translation>
    </message>
    <message>
        <source>Imagen de la pregunta</source>
        <translation>Picture of the question</translation>
    </message>
    <message>
        <source>La imagen %1 no vino con el formulario.</source>
        <translation>The picture %1 did not come with the form.</translation>
    </message>
    <message>
        <source>El formulario trae un audio o video (%1) que este programa no reproduce.</source>
        <translation>The form has audio or video (%1) that this program does not play.</translation>
    </message>
    <message>
        <source>La respuesta que había ya no está en la lista y se quitó.</source>
        <translation>The earlier answer is no longer in the list and was removed.</translation>
    </message>
    <message>
        <source>Falta esta respuesta.</source>
        <translation>This answer is missing.</translation>
    </message>
    <message>
        <source>Revise esta respuesta: no cumple lo que el formulario pide.</source>
        <translation>Check this answer: it is not what the form asks for.</translation>
    </message>
</context>
<context>
    <name>QuoteField</name>
    <message>
        <source>Hay una persona profesional de niñez</source>
        <translation>A child-care professional is here</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Páginas</source>
        <translation>Pages</translation>
    </message>
</context>
<context>
    <name>RailItem</name>
    <message numerus="yes">
        <source>%n por atender</source>
        <translation>
            <numerusform>%n to see to</numerusform>
            <numerusform>%n to see to</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RankEditor</name>
    <message>
        <source>Subir</source>
        <translation>Move up</translation>
    </message>
    <message>
        <source>Bajar</source>
        <translation>Move down</translation>
    </message>
    <message>
        <source>Está bien así</source>
        <translation>It is right as it is</translation>
    </message>
    <message>
        <source>Sin ordenar. Mueva una opción, o confirme que está bien así.</source>
        <translation>Not ordered. Move an option, or confirm that it is right as it is.</translation>
    </message>
    <message>
        <source>Alt y flecha mueven la opción</source>
        <translation>Alt and an arrow move the option</translation>
    </message>
</context>
<context>
    <name>RegistryCard</name>
    <message>
        <source>Registro</source>
        <translation>Registry</translation>
    </message>
    <message>
        <source>Servidor</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Último contacto</source>
        <translation>Last contact</translation>
    </message>
    <message>
        <source>Hora del registro</source>
        <translation>Registry&apos;s time</translation>
    </message>
    <message>
        <source>Recibidos</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>La dirección viene en el alta del puesto.</source>
        <translation>The address comes in the post&apos;s enrolment.</translation>
    </message>
    <message>
        <source>Cambiar la dirección</source>
        <translation>Change the address</translation>
    </message>
    <message>
        <source>Copiar el detalle técnico</source>
        <translation>Copy the technical detail</translation>
    </message>
    <message>
        <source>Estados, tamaños y horas para soporte; sin contenido ni claves</source>
        <translation>States, sizes and times for support; no contents, no keys</translation>
    </message>
    <message>
        <source>sin configurar</source>
        <translation>not set up</translation>
    </message>
</context>
<context>
    <name>ResourcesPage</name>
    <message>
        <source>Recursos</source>
        <translation>Resources</translation>
    </message>
    <message numerus="yes">
        <source>%n entradas</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
    <message>
        <source>Directorio: %1 · sirve sin red</source>
        <translation>Directory: %1 · works without a network</translation>
    </message>
    <message>
        <source>textos en español</source>
        <translation>texts in Spanish</translation>
    </message>
    <message>
        <source>Pasos cercanos</source>
        <translation>Nearby crossings</translation>
    </message>
    <message>
        <source>Buscar por necesidad, nombre o lugar</source>
        <translation>Search by need, name or place</translation>
    </message>
    <message>
        <source>Lugar desde donde se ordena la lista</source>
        <translation>Place from which the list is sorted</translation>
    </message>
    <message>
        <source>Quién ayuda</source>
        <translation>Who helps</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Copiado: %1. Se borra del portapapeles en 30 segundos.</source>
        <translation>Copied: %1. It leaves the clipboard in 30 seconds.</translation>
    </message>
    <message numerus="yes">
        <source>%n resultados</source>
        <translation>
            <numerusform>%n result</numerusform>
            <numerusform>%n results</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 para «%2»</source>
        <translation>%1 for “%2”</translation>
    </message>
    <message>
        <source>Nada con «%1».</source>
        <translation>Nothing with “%1”.</translation>
    </message>
    <message>
        <source>Pruebe con lo que hace falta: «alojamiento», «médico». El 145 (Argentina) atiende siempre.</source>
        <translation>Try what is needed, in Spanish: “alojamiento”, “médico”. 145 (Argentina) always answers.</translation>
    </message>
    <message>
        <source>Vaciar la búsqueda</source>
        <translation>Clear the search</translation>
    </message>
    <message>
        <source>Nada junto con «%1»: se muestra lo más parecido.</source>
        <translation>Nothing together with “%1”: the closest is shown.</translation>
    </message>
    <message>
        <source>Elija un lugar con paso fronterizo para medir las distancias.</source>
        <translation>Choose a place with a border crossing to measure distances.</translation>
    </message>
    <message>
        <source>Este lugar no tiene un punto en el mapa.</source>
        <translation>This place has no point on the map.</translation>
    </message>
</context>
<context>
    <name>ScaleEditor</name>
    <message>
        <source>Escriba un número entre %1 y %2.</source>
        <translation>Write a number between %1 and %2.</translation>
    </message>
    <message>
        <source>%1, número</source>
        <translation>%1, number</translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message>
        <source>Vaciar la búsqueda</source>
        <translation>Clear the search</translation>
    </message>
</context>
<context>
    <name>SectionHead</name>
    <message>
        <source>Todavía no hay ninguno.</source>
        <translation>None yet.</translation>
    </message>
</context>
<context>
    <name>SendingPage</name>
    <message>
        <source>Enviando…</source>
        <translation>Sending…</translation>
    </message>
    <message>
        <source>Este equipo envía ahora a %1</source>
        <translation>This machine now sends to %1</translation>
    </message>
    <message>
        <source>Detalle técnico copiado, sin contenido</source>
        <translation>Technical detail copied, no contents</translation>
    </message>
    <message>
        <source>En cola: %1</source>
        <translation>In the queue: %1</translation>
    </message>
    <message>
        <source>Se ven los primeros %1</source>
        <translation>The first %1 are shown</translation>
    </message>
    <message>
        <source>Primero emergencias, después lo más antiguo</source>
        <translation>Emergencies first, then the oldest</translation>
    </message>
    <message>
        <source>Ver los %1 recibos</source>
        <translation>See all %1 receipts</translation>
    </message>
    <message>
        <source>Envíos</source>
        <translation>Sending</translation>
    </message>
    <message>
        <source>Siguen solos mientras Vigía está abierta o bloqueada</source>
        <translation>Goes on by itself while Vigía is open or locked</translation>
    </message>
    <message>
        <source>Hay una emergencia sin recibo.</source>
        <translation>An emergency has no receipt.</translation>
    </message>
    <message>
        <source>El envío no reemplaza al llamado: llame igual.</source>
        <translation>Sending does not replace the call: call all the same.</translation>
    </message>
    <message>
        <source>Enviar ahora</source>
        <translation>Send now</translation>
    </message>
    <message>
        <source>En cola</source>
        <translation>In the queue</translation>
    </message>
    <message>
        <source>N.º</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>Asiento</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>Estado</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Por qué espera</source>
        <translation>Why it waits</translation>
    </message>
    <message>
        <source>Asientos en cola</source>
        <translation>Records in the queue</translation>
    </message>
    <message>
        <source>Nada por enviar</source>
        <translation>Nothing to send</translation>
    </message>
    <message>
        <source>Lo que selle queda guardado aquí y sale solo cuando haya un registro.</source>
        <translation>What you seal stays here and goes by itself when there is a registry.</translation>
    </message>
    <message>
        <source>Recibidos</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>Cuándo</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Recibo</source>
        <translation>Receipt</translation>
    </message>
    <message>
        <source>Recibos</source>
        <translation>Receipts</translation>
    </message>
</context>
<context>
    <name>SendingRoad</name>
    <message>
        <source>todavía no salió</source>
        <translation>has not left yet</translation>
    </message>
    <message>
        <source>Envío: %1</source>
        <translation>Sending: %1</translation>
    </message>
</context>
<context>
    <name>Side</name>
    <message>
        <source>Ayuda sin desbloquear</source>
        <translation>Help without unlocking</translation>
    </message>
    <message>
        <source>¿Qué hago ahora?</source>
        <translation>What do I do now?</translation>
    </message>
    <message>
        <source>Funciona sin desbloquear. No muestra datos de nadie.</source>
        <translation>Works while locked. Shows nobody&apos;s data.</translation>
    </message>
    <message>
        <source>Argentina</source>
        <translation>Argentina</translation>
    </message>
    <message>
        <source>Trata y explotación de personas. Gratis, 24 horas, puede ser anónima.</source>
        <translation>Human trafficking and exploitation. Free, 24 hours, can be anonymous.</translation>
    </message>
</context>
<context>
    <name>StrengthBar</name>
    <message>
        <source>Escriba una frase</source>
        <translation>Type a passphrase</translation>
    </message>
    <message numerus="yes">
        <source>Corta: faltan %n caracteres</source>
        <translation>
            <numerusform>Short: %n more character</numerusform>
            <numerusform>Short: %n more characters</numerusform>
        </translation>
    </message>
    <message>
        <source>Fácil de adivinar: agregue otra palabra</source>
        <translation>Easy to guess: add another word</translation>
    </message>
    <message>
        <source>Bien</source>
        <translation>Good</translation>
    </message>
    <message>
        <source>Muy bien</source>
        <translation>Very good</translation>
    </message>
</context>
<context>
    <name>StrengthDots</name>
    <message>
        <source>Fuerza: %1</source>
        <translation>Strength: %1</translation>
    </message>
</context>
<context>
    <name>Strip</name>
    <message>
        <source>Ayuda y estado</source>
        <translation>Help and state</translation>
    </message>
    <message>
        <source>Fiscalía federal de turno:</source>
        <translation>Duty federal prosecutor:</translation>
    </message>
    <message>
        <source>sin cargar</source>
        <translation>not loaded</translation>
    </message>
    <message>
        <source>· trata y explotación</source>
        <translation>· trafficking and exploitation</translation>
    </message>
    <message>
        <source>· gratis, 24 h</source>
        <translation>· free, 24 h</translation>
    </message>
    <message>
        <source>145 Argentina</source>
        <translation>145 Argentina</translation>
    </message>
    <message>
        <source>145, Argentina: trata y explotación, gratis, 24 horas</source>
        <translation>145, Argentina: trafficking and exploitation, free, 24 hours</translation>
    </message>
    <message>
        <source>Cargar</source>
        <translation>Load</translation>
    </message>
    <message>
        <source>Cargar el teléfono de la fiscalía de turno</source>
        <translation>Load the duty prosecutor&apos;s phone</translation>
    </message>
    <message>
        <source>Fiscalía:</source>
        <translation>Prosecutor:</translation>
    </message>
</context>
<context>
    <name>TimeEditor</name>
    <message>
        <source>Ahora</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>hh:mm</source>
        <translation>hh:mm</translation>
    </message>
    <message>
        <source>Escriba la hora de 00:00 a 23:59, por ejemplo 03:15.</source>
        <translation>Write the time from 00:00 to 23:59, for example 03:15.</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Línea de tiempo</source>
        <translation>Timeline</translation>
    </message>
</context>
<context>
    <name>ToastFrame</name>
    <message>
        <source>Deshacer</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Cerrar el mensaje</source>
        <translation>Close the message</translation>
    </message>
</context>
<context>
    <name>TriggerEditor</name>
    <message>
        <source>Leído y entendido</source>
        <translation>Read and understood</translation>
    </message>
</context>
<context>
    <name>UnlockPage</name>
    <message>
        <source>Frase de contraseña</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Desbloquear</source>
        <translation>Unlock</translation>
    </message>
    <message>
        <source>Al entrar vuelve al mismo campo donde estaba. Nada se perdió.</source>
        <translation>You return to the same field where you were. Nothing was lost.</translation>
    </message>
    <message>
        <source>Bóveda cifrada en este equipo.</source>
        <translation>Encrypted vault on this machine.</translation>
    </message>
    <message>
        <source>Supervisión del puesto</source>
        <translation>Supervisor of the post</translation>
    </message>
    <message>
        <source>Agente del puesto</source>
        <translation>Officer of the post</translation>
    </message>
    <message>
        <source>Abriendo…</source>
        <translation>Opening…</translation>
    </message>
    <message>
        <source>Frase de contraseña de %1</source>
        <translation>Passphrase of %1</translation>
    </message>
    <message>
        <source>Puede probar de nuevo en %1 s</source>
        <translation>You can try again in %1 s</translation>
    </message>
    <message>
        <source>Puede probar de nuevo en %1 s.</source>
        <translation>You can try again in %1 s.</translation>
    </message>
    <message>
        <source>Buenos días. ¿Quién toma la guardia?</source>
        <translation>Good morning. Who takes the guard?</translation>
    </message>
    <message>
        <source>Buenas tardes. ¿Quién toma la guardia?</source>
        <translation>Good afternoon. Who takes the guard?</translation>
    </message>
    <message>
        <source>Buenas noches. ¿Quién toma la guardia?</source>
        <translation>Good evening. Who takes the guard?</translation>
    </message>
</context>
<context>
    <name>UnsupportedEditor</name>
    <message>
        <source>Este programa no toma este tipo de respuesta. Lo que ya estaba se conserva.</source>
        <translation>This program cannot take this kind of answer. What was there is kept.</translation>
    </message>
</context>
<context>
    <name>UploadEditor</name>
    <message>
        <source>Quitar</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Elegir otro archivo…</source>
        <translation>Choose another file…</translation>
    </message>
    <message>
        <source>Elegir archivo…</source>
        <translation>Choose file…</translation>
    </message>
    <message>
        <source>Imagen elegida</source>
        <translation>Chosen picture</translation>
    </message>
    <message>
        <source>Todos los archivos</source>
        <translation>All files</translation>
    </message>
    <message>
        <source>Imágenes</source>
        <translation>Pictures</translation>
    </message>
    <message>
        <source>Audios</source>
        <translation>Audio</translation>
    </message>
    <message>
        <source>Videos</source>
        <translation>Video</translation>
    </message>
    <message>
        <source>Elegir archivo</source>
        <translation>Choose file</translation>
    </message>
    <message>
        <source>No se pudo leer el archivo. Elija otro, o cópielo antes a este equipo.</source>
        <translation>The file could not be read. Choose another, or copy it to this machine first.</translation>
    </message>
    <message>
        <source>El archivo pesa más de 20 MB. Elija uno más chico.</source>
        <translation>The file is over 20 MB. Choose a smaller one.</translation>
    </message>
    <message>
        <source>El archivo está vacío. Elija otro.</source>
        <translation>The file is empty. Choose another.</translation>
    </message>
</context>
<context>
    <name>WhatNowPage</name>
    <message>
        <source>¿Qué hago ahora?</source>
        <translation>What do I do now?</translation>
    </message>
    <message>
        <source>No guarda nada. Funciona sin desbloquear y sin red.</source>
        <translation>Keeps nothing. Works without unlocking and without a network.</translation>
    </message>
    <message>
        <source>Cerrar</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>¿Qué está pasando?</source>
        <translation>What is happening?</translation>
    </message>
    <message>
        <source>Para decirle</source>
        <translation>To say to the person</translation>
    </message>
    <message>
        <source>Nunca</source>
        <translation>Never</translation>
    </message>
    <message>
        <source>Fiscalía federal de turno</source>
        <translation>Duty federal prosecutor</translation>
    </message>
    <message>
        <source>Teléfono sin cargar en este puesto</source>
        <translation>Phone not loaded at this post</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Control</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>Ya está guardado</source>
        <translation>Already saved</translation>
    </message>
</context>
<context>
    <name>WorkFrame</name>
    <message>
        <source>Detección temprana</source>
        <translation>Early detection</translation>
    </message>
    <message>
        <source>Borrador</source>
        <translation>Draft</translation>
    </message>
    <message>
        <source>Deshacer</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Emergencia</source>
        <translation>Emergency</translation>
    </message>
    <message>
        <source>Material de apoyo.</source>
        <translation>Support material.</translation>
    </message>
    <message>
        <source> Puede ir y volver entre fases en cualquier orden.</source>
        <translation> You can go back and forth between phases in any order.</translation>
    </message>
    <message>
        <source>mover</source>
        <translation>move</translation>
    </message>
    <message>
        <source>marcar</source>
        <translation>mark</translation>
    </message>
    <message>
        <source>Sellar el asiento</source>
        <translation>Seal the record</translation>
    </message>
    <message>
        <source>1 pregunta</source>
        <translation>1 question</translation>
    </message>
    <message>
        <source>%1 preguntas</source>
        <translation>%1 questions</translation>
    </message>
    <message>
        <source>Cerrar</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Abrir</source>
        <translation>Open</translation>
    </message>
</context>
<context>
    <name>Workbench</name>
    <message>
        <source>Indicador %1 desmarcado.</source>
        <translation>Indicator %1 unmarked.</translation>
    </message>
    <message>
        <source>Nada que deshacer</source>
        <translation>Nothing to undo</translation>
    </message>
    <message>
        <source>Deshecho</source>
        <translation>Undone</translation>
    </message>
    <message>
        <source>Aviso anotado a las %1. Escriba quién atendió.</source>
        <translation>Notice noted at %1. Write who answered.</translation>
    </message>
    <message>
        <source>Falta contestar.</source>
        <translation>An answer is missing.</translation>
    </message>
    <message>
        <source>Quedó a medio escribir.</source>
        <translation>Left half typed.</translation>
    </message>
    <message>
        <source>Seguir: %1 %2</source>
        <translation>Continue: %1 %2</translation>
    </message>
    <message>
        <source>Borrador guardado aquí a las %1 · cada respuesta se guarda sola</source>
        <translation>Draft saved here at %1 · each answer saves itself</translation>
    </message>
    <message>
        <source>Nada de lo escrito se pierde: se vuelve a intentar solo.</source>
        <translation>Nothing you typed is lost: saving is tried again by itself.</translation>
    </message>
    <message>
        <source>Ya está guardado</source>
        <translation>Already saved</translation>
    </message>
</context>
<context>
    <name>YearEditor</name>
    <message>
        <source>aaaa</source>
        <translation>yyyy</translation>
    </message>
    <message>
        <source>Este año</source>
        <translation>This year</translation>
    </message>
    <message>
        <source>Escriba el año con cuatro cifras: 2026.</source>
        <translation>Write the year with four figures: 2026.</translation>
    </message>
</context>
<context>
    <name>_Asking</name>
    <message>
        <source>Cancelar</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Frase nueva</source>
        <translation>New passphrase</translation>
    </message>
    <message>
        <source>La misma frase, otra vez</source>
        <translation>The same passphrase again</translation>
    </message>
    <message>
        <source>Las dos frases no son iguales.</source>
        <translation>The two passphrases are not the same.</translation>
    </message>
</context>
<context>
    <name>design</name>
    <message>
        <source>marcado</source>
        <translation>marked</translation>
    </message>
    <message>
        <source>sin marcar</source>
        <translation>not marked</translation>
    </message>
    <message>
        <source>Ver</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>Ver lo escrito</source>
        <translation>Show what is typed</translation>
    </message>
    <message>
        <source>Ocultar</source>
        <translation>Hide</translation>
    </message>
</context>
<context>
    <name>detection</name>
    <message>
        <source>Otras señales de la entrevista</source>
        <translation>Other signs of the interview</translation>
    </message>
    <message>
        <source>Captación con engaño</source>
        <translation>Deceptive recruitment</translation>
    </message>
    <message>
        <source>Captación con coerción</source>
        <translation>Coercive recruitment</translation>
    </message>
    <message>
        <source>Abuso de vulnerabilidad al captar</source>
        <translation>Abuse of vulnerability in recruitment</translation>
    </message>
    <message>
        <source>Explotación ya vivida: coerción</source>
        <translation>Exploitation already lived: coercion</translation>
    </message>
    <message>
        <source>Explotación ya vivida: dependencia</source>
        <translation>Exploitation already lived: dependence</translation>
    </message>
    <message>
        <source>%1 de %2</source>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>dimensión positiva</source>
        <translation>dimension positive</translation>
    </message>
    <message>
        <source>dimensión casi completa</source>
        <translation>dimension almost complete</translation>
    </message>
    <message>
        <source>Preparación</source>
        <translation>Preparation</translation>
    </message>
    <message>
        <source>Observación</source>
        <translation>Observation</translation>
    </message>
    <message>
        <source>Documentos</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>Separación segura</source>
        <translation>Safe separation</translation>
    </message>
    <message>
        <source>Entrevista</source>
        <translation>Interview</translation>
    </message>
    <message>
        <source>Valoración</source>
        <translation>Assessment</translation>
    </message>
    <message>
        <source>Avisos</source>
        <translation>Notices</translation>
    </message>
    <message>
        <source>Resguardo</source>
        <translation>Protection</translation>
    </message>
    <message>
        <source>Registro y cierre</source>
        <translation>Record and close</translation>
    </message>
    <message>
        <source>%1 de %2 hechos</source>
        <translation>%1 of %2 done</translation>
    </message>
    <message>
        <source>Ahora</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>Hecha</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>1 marca</source>
        <translation>1 mark</translation>
    </message>
    <message>
        <source>%1 marcas</source>
        <translation>%1 marks</translation>
    </message>
    <message>
        <source>faltan %1</source>
        <translation>%1 missing</translation>
    </message>
    <message>
        <source>falta 1</source>
        <translation>1 missing</translation>
    </message>
    <message>
        <source>Tenga presente</source>
        <translation>Keep in mind</translation>
    </message>
    <message>
        <source>Pregunte sólo lo indispensable; el resto lo hacen profesionales.</source>
        <translation>Ask only what is essential; professionals do the rest.</translation>
    </message>
    <message>
        <source>Use el nombre que la niña, el niño o adolescente elige.</source>
        <translation>Use the name that the child or adolescent chooses.</translation>
    </message>
    <message>
        <source>Nunca lo entregue al adulto en duda.</source>
        <translation>Never hand the child over to the adult in doubt.</translation>
    </message>
    <message>
        <source>Mire quién decide, quién habla, quién lleva documentos y dinero.</source>
        <translation>Watch who decides, who speaks, who carries documents and money.</translation>
    </message>
    <message>
        <source>No señale ni interrogue en la fila, ni use su propio teléfono para fotos.</source>
        <translation>Do not point at or question people in the queue, or use your own phone for photos.</translation>
    </message>
    <message>
        <source>Pida a cada persona su documento en la mano y devuélvaselo a ella.</source>
        <translation>Ask each person for their own document and give it back to them.</translation>
    </message>
    <message>
        <source>No amenace con rechazo, expulsión o cárcel para obtener datos.</source>
        <translation>Do not threaten refusal, expulsion or prison to get information.</translation>
    </message>
    <message>
        <source>Otro agente, trato de rutina.</source>
        <translation>Another officer, routine manner.</translation>
    </message>
    <message>
        <source>Separe sin explicar la sospecha: un motivo de rutina.</source>
        <translation>Separate without explaining the suspicion: a routine reason.</translation>
    </message>
    <message>
        <source>No acuse ni confronte versiones con la persona presente.</source>
        <translation>Do not accuse, or compare accounts in front of the person.</translation>
    </message>
    <message>
        <source>A solas, con pausas. Puede no contestar.</source>
        <translation>Alone, with pauses. The person may decline to answer.</translation>
    </message>
    <message>
        <source>Anote textual y breve; léale lo anotado.</source>
        <translation>Note it word for word and briefly; read it back to the person.</translation>
    </message>
    <message>
        <source>No pregunte «¿por qué aceptó?» ni prometa residencia o dinero.</source>
        <translation>Do not ask “why did you accept?” or promise residence or money.</translation>
    </message>
    <message>
        <source>No pida detalles sexuales ni relatos completos de violencia.</source>
        <translation>Do not ask for sexual details or full accounts of violence.</translation>
    </message>
    <message>
        <source>Tenga listo un lugar privado, con agua y baño, que no sea un calabozo.</source>
        <translation>Have a private place ready, with water and a toilet, that is not a cell.</translation>
    </message>
    <message>
        <source>Intérprete propio, ajeno al grupo.</source>
        <translation>Your own interpreter, from outside the group.</translation>
    </message>
    <message>
        <source>Nunca traduce el acompañante ni una niña, niño o adolescente.</source>
        <translation>The companion, or a child or adolescent, never interprets.</translation>
    </message>
    <message>
        <source>Deciden el referente y la segunda línea. Ante desacuerdo, lo más protector.</source>
        <translation>The focal point and the second line decide. If they disagree, the more protective.</translation>
    </message>
    <message>
        <source>La edad dudosa se resuelve a favor de la minoridad.</source>
        <translation>If the age is in doubt, treat the person as a minor.</translation>
    </message>
    <message>
        <source>Que la persona diga que no, no baja el nivel si hay indicadores fuertes.</source>
        <translation>A “no” from the person does not lower the level if there are strong indicators.</translation>
    </message>
    <message>
        <source>Pida el número de trámite.</source>
        <translation>Ask for the case number.</translation>
    </message>
    <message>
        <source>No dé nombres por radio abierta ni por mensajería personal.</source>
        <translation>Do not give names over open radio or personal messaging.</translation>
    </message>
    <message>
        <source>No condicione la ayuda a que denuncie o colabore.</source>
        <translation>Do not make help depend on reporting or cooperating.</translation>
    </message>
    <message>
        <source>Lugar seguro. Explíquele que no está detenida.</source>
        <translation>Safe place. Explain that the person is not under arrest.</translation>
    </message>
    <message>
        <source>Nadie del grupo se acerca.</source>
        <translation>Nobody from the group comes near.</translation>
    </message>
    <message>
        <source>Nunca un calabozo.</source>
        <translation>Never a cell.</translation>
    </message>
    <message>
        <source>No revise pertenencias ni teléfono sin orden o consentimiento informado.</source>
        <translation>Do not search belongings or phone without a warrant or informed consent.</translation>
    </message>
    <message>
        <source>Asiente hechos, indicadores, horas, avisos y respuestas.</source>
        <translation>Record facts, indicators, times, notices and answers.</translation>
    </message>
    <message>
        <source>No escriba nombres fuera del sobre sellado.</source>
        <translation>Write no names outside the sealed envelope.</translation>
    </message>
    <message>
        <source>fuerte</source>
        <translation>strong</translation>
    </message>
    <message>
        <source>medio</source>
        <translation>medium</translation>
    </message>
    <message>
        <source>débil</source>
        <translation>weak</translation>
    </message>
    <message>
        <source>Y 1 más. </source>
        <translation>And 1 more. </translation>
    </message>
    <message>
        <source>Y %1 más. </source>
        <translation>And %1 more. </translation>
    </message>
    <message>
        <source>Orienta, no prueba.</source>
        <translation>It guides, it does not prove.</translation>
    </message>
    <message>
        <source>Decide: %1.</source>
        <translation>Decided by: %1.</translation>
    </message>
    <message>
        <source> en total</source>
        <translation> in total</translation>
    </message>
    <message>
        <source> en nivel %1</source>
        <translation> at level %1</translation>
    </message>
    <message>
        <source> sin avisar</source>
        <translation> without notifying</translation>
    </message>
    <message>
        <source>aviso %1 de %2</source>
        <translation>notice %1 of %2</translation>
    </message>
    <message>
        <source>Teléfono sin cargar: pídalo a su referente.</source>
        <translation>Phone not loaded: ask your focal point.</translation>
    </message>
    <message>
        <source>Registrar este aviso</source>
        <translation>Record this notice</translation>
    </message>
    <message>
        <source>después</source>
        <translation>later</translation>
    </message>
    <message>
        <source>Todos los avisos de este nivel están hechos.</source>
        <translation>All notices of this level are done.</translation>
    </message>
    <message>
        <source>no la devuelva al grupo ni la deje sola con el acompañante.</source>
        <translation>do not return the person to the group or leave them alone with the companion.</translation>
    </message>
    <message>
        <source>primero la salud y la seguridad;</source>
        <translation>health and safety first;</translation>
    </message>
    <message>
        <source>Lugar seguro, nunca un calabozo.</source>
        <translation>Safe place, never a cell.</translation>
    </message>
    <message>
        <source>Si es menor de 18, nunca con el adulto en duda.</source>
        <translation>If under 18, never with the adult in doubt.</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
</context>
<context>
    <name>guides</name>
    <message>
        <source>No hay guías instaladas</source>
        <translation>No guides installed</translation>
    </message>
    <message>
        <source>Llegan con la instalación. Pida a sistemas que la revise.</source>
        <translation>They come with the installation. Ask IT support to check it.</translation>
    </message>
</context>
<context>
    <name>keys</name>
    <message>
        <source>Entrar</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Espacio</source>
        <translation>Space</translation>
    </message>
    <message>
        <source>Mayús</source>
        <translation>Shift</translation>
    </message>
    <message>
        <source>RePág</source>
        <translation>PgUp</translation>
    </message>
    <message>
        <source>AvPág</source>
        <translation>PgDn</translation>
    </message>
    <message>
        <source>Supr</source>
        <translation>Del</translation>
    </message>
</context>
<context>
    <name>level</name>
    <message>
        <source>Sin señales</source>
        <translation>No signs</translation>
    </message>
    <message>
        <source>Atención</source>
        <translation>Attention</translation>
    </message>
    <message>
        <source>Posible</source>
        <translation>Possible</translation>
    </message>
    <message>
        <source>Probable</source>
        <translation>Probable</translation>
    </message>
    <message>
        <source>Emergencia</source>
        <translation>Emergency</translation>
    </message>
    <message>
        <source>Sin evaluar</source>
        <translation>Not assessed</translation>
    </message>
    <message>
        <source>Nivel %1 de 4, %2</source>
        <translation>Level %1 of 4, %2</translation>
    </message>
</context>
<context>
    <name>log</name>
    <message>
        <source>se cambió después de firmado</source>
        <translation>it was changed after signing</translation>
    </message>
    <message>
        <source>falta un asiento</source>
        <translation>a record is missing</translation>
    </message>
    <message>
        <source>está fuera de su lugar</source>
        <translation>it is out of its place</translation>
    </message>
    <message>
        <source>lo firmó una clave que no es de este equipo</source>
        <translation>it was signed with a key that is not of this machine</translation>
    </message>
    <message>
        <source>le falta una firma</source>
        <translation>a signature is missing</translation>
    </message>
    <message>
        <source>salta la numeración</source>
        <translation>the numbering skips</translation>
    </message>
    <message>
        <source>el contenido no es el que se firmó</source>
        <translation>the contents are not what was signed</translation>
    </message>
    <message>
        <source>un adjunto no es el que se firmó</source>
        <translation>an attachment is not what was signed</translation>
    </message>
    <message>
        <source>Guardado aquí</source>
        <translation>Saved here</translation>
    </message>
    <message>
        <source>llegó</source>
        <translation>arrived</translation>
    </message>
    <message>
        <source>sellado, espera el recibo</source>
        <translation>sealed, waiting for the receipt</translation>
    </message>
    <message>
        <source>apartado</source>
        <translation>on hold</translation>
    </message>
    <message>
        <source>espera su turno</source>
        <translation>waits its turn</translation>
    </message>
    <message>
        <source>sin registro configurado</source>
        <translation>no registry set up</translation>
    </message>
    <message>
        <source>En camino</source>
        <translation>On its way</translation>
    </message>
    <message>
        <source>Recibido</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>todavía no</source>
        <translation>not yet</translation>
    </message>
    <message>
        <source>nivel %1</source>
        <translation>level %1</translation>
    </message>
    <message>
        <source>Asiento %1 · %2</source>
        <translation>Record %1 · %2</translation>
    </message>
    <message>
        <source>Ver</source>
        <translation>See</translation>
    </message>
    <message>
        <source>Recibo n.º %1</source>
        <translation>Receipt no. %1</translation>
    </message>
    <message>
        <source>Acuse del registro</source>
        <translation>Acknowledgement of the registry</translation>
    </message>
    <message>
        <source>Firma del registro válida: llegó igual, byte a byte.</source>
        <translation>The registry&apos;s signature is valid: it arrived the same, byte for byte.</translation>
    </message>
    <message>
        <source>Acuse simple: el servidor contestó, sin firma.</source>
        <translation>Plain acknowledgement: the server answered, unsigned.</translation>
    </message>
    <message>
        <source>Aviso %1 · %2</source>
        <translation>Notice %1 · %2</translation>
    </message>
    <message>
        <source>Atendió: %1.</source>
        <translation>Answered by: %1.</translation>
    </message>
    <message>
        <source>Trámite %1.</source>
        <translation>Case number %1.</translation>
    </message>
    <message>
        <source>Está apartado: necesita a la supervisión.</source>
        <translation>It is on hold: it needs the supervisor.</translation>
    </message>
    <message>
        <source>Sale solo cuando hay red. Todo quedó guardado aquí.</source>
        <translation>It goes by itself when there is a network. Everything is saved here.</translation>
    </message>
    <message>
        <source>Este equipo no tiene un registro configurado. Todo quedó guardado aquí.</source>
        <translation>This machine has no registry set up. Everything is saved here.</translation>
    </message>
    <message>
        <source>Falta: recibo del registro</source>
        <translation>Missing: the registry&apos;s receipt</translation>
    </message>
    <message>
        <source>Alta del equipo</source>
        <translation>Enrolment of the machine</translation>
    </message>
    <message>
        <source>Cierre</source>
        <translation>Closure</translation>
    </message>
    <message>
        <source>Detección temprana</source>
        <translation>Early detection</translation>
    </message>
    <message>
        <source>Incidente</source>
        <translation>Incident</translation>
    </message>
    <message>
        <source>Inspección rural</source>
        <translation>Rural inspection</translation>
    </message>
    <message>
        <source>Rectificación</source>
        <translation>Correction</translation>
    </message>
    <message>
        <source>Relevo</source>
        <translation>Handover</translation>
    </message>
    <message>
        <source>Seguimiento</source>
        <translation>Follow-up</translation>
    </message>
    <message>
        <source>Rectificación · %1</source>
        <translation>Correction · %1</translation>
    </message>
    <message>
        <source>vea el motivo</source>
        <translation>see the reason</translation>
    </message>
    <message>
        <source>espera el recibo</source>
        <translation>waiting for the receipt</translation>
    </message>
    <message>
        <source>sin registro</source>
        <translation>no registry</translation>
    </message>
    <message>
        <source>acuse sin número</source>
        <translation>acknowledgement without number</translation>
    </message>
    <message>
        <source>recibo n.º %1</source>
        <translation>receipt no. %1</translation>
    </message>
    <message>
        <source>%1, firma válida</source>
        <translation>%1, valid signature</translation>
    </message>
    <message>
        <source>%1, acuse simple</source>
        <translation>%1, plain acknowledgement</translation>
    </message>
    <message>
        <source>acuse simple, sin firma</source>
        <translation>plain acknowledgement, unsigned</translation>
    </message>
    <message>
        <source>guardado aquí</source>
        <translation>saved here</translation>
    </message>
    <message>
        <source>en camino</source>
        <translation>on its way</translation>
    </message>
    <message>
        <source>recibido</source>
        <translation>received</translation>
    </message>
    <message>
        <source>dddd d &apos;de&apos; MMMM</source>
        <translation>dddd d MMMM</translation>
    </message>
    <message>
        <source>dddd d &apos;de&apos; MMMM &apos;de&apos; yyyy</source>
        <translation>dddd d MMMM yyyy</translation>
    </message>
    <message>
        <source>Hoy, %1</source>
        <translation>Today, %1</translation>
    </message>
    <message>
        <source>Ayer, %1</source>
        <translation>Yesterday, %1</translation>
    </message>
    <message>
        <source>hoy %1</source>
        <translation>today %1</translation>
    </message>
    <message>
        <source>ayer %1</source>
        <translation>yesterday %1</translation>
    </message>
    <message>
        <source>Ningún asiento</source>
        <translation>No records</translation>
    </message>
    <message>
        <source>1 asiento</source>
        <translation>1 record</translation>
    </message>
    <message>
        <source>Más de %1 asientos, del más nuevo al más viejo</source>
        <translation>More than %1 records, newest first</translation>
    </message>
    <message>
        <source>%1 asientos, del más nuevo al más viejo</source>
        <translation>%1 records, newest first</translation>
    </message>
</context>
<context>
    <name>messages</name>
    <message>
        <source>El registro no tiene esta versión del formulario.</source>
        <translation>The registry does not have this version of the form.</translation>
    </message>
    <message>
        <source>El registro ya tiene otro asiento con este número interno, o cerró el formulario.</source>
        <translation>The registry already has another record with this internal number, or closed the form.</translation>
    </message>
    <message>
        <source>El registro no pudo leer el envío.</source>
        <translation>The registry could not read what was sent.</translation>
    </message>
    <message>
        <source>El envío es más grande de lo que el registro acepta.</source>
        <translation>What was sent is larger than the registry accepts.</translation>
    </message>
    <message>
        <source>La clave del formulario en el registro no es la del alta del puesto. No se envió.</source>
        <translation>The form&apos;s key at the registry is not that of the post&apos;s enrolment. It was not sent.</translation>
    </message>
    <message>
        <source>El registro no tiene clave y la política del puesto no permite enviar sin sellar.</source>
        <translation>The registry has no key and the post&apos;s policy does not allow sending unsealed.</translation>
    </message>
    <message>
        <source>El recibo no coincide con lo enviado. Avise a la supervisión.</source>
        <translation>The receipt does not match what was sent. Tell the supervisor.</translation>
    </message>
    <message>
        <source>El registro contestó algo que no se entiende.</source>
        <translation>The registry answered something that cannot be understood.</translation>
    </message>
    <message>
        <source>Vigía ya está abierta en este equipo</source>
        <translation>Vigía is already open on this machine</translation>
    </message>
    <message>
        <source>Use la ventana que está abierta. Nada se perdió.</source>
        <translation>Use the window that is open. Nothing was lost.</translation>
    </message>
    <message>
        <source>No se puede escribir en la carpeta de datos</source>
        <translation>The data folder cannot be written to</translation>
    </message>
    <message>
        <source>La carpeta es %1. Revise los permisos o el disco y abra Vigía otra vez.</source>
        <translation>The folder is %1. Check permissions or the disk and open Vigía again.</translation>
    </message>
    <message>
        <source>A la instalación le falta un archivo</source>
        <translation>A file is missing from the installation</translation>
    </message>
    <message>
        <source>Falta %1. Los asientos están a salvo. Pida que reinstalen Vigía.</source>
        <translation>%1 is missing. The records are safe. Ask for Vigía to be installed again.</translation>
    </message>
    <message>
        <source>No se pudo guardar: el disco está lleno</source>
        <translation>Could not save: the disk is full</translation>
    </message>
    <message>
        <source>La respuesta sigue en pantalla y los asientos anteriores están a salvo. Libere espacio y siga.</source>
        <translation>The answer is still on screen and earlier records are safe. Free some space and go on.</translation>
    </message>
    <message>
        <source>No se pudo guardar: la carpeta no se puede escribir</source>
        <translation>Could not save: the folder cannot be written to</translation>
    </message>
    <message>
        <source>La respuesta sigue en pantalla y los asientos anteriores están a salvo. Avise a sistemas.</source>
        <translation>The answer is still on screen and earlier records are safe. Tell IT support.</translation>
    </message>
    <message>
        <source>Los datos son de una versión más nueva de Vigía</source>
        <translation>The data are of a newer version of Vigía</translation>
    </message>
    <message>
        <source>No se cambió nada. Instale la versión nueva para abrirlos.</source>
        <translation>Nothing was changed. Install the new version to open them.</translation>
    </message>
    <message>
        <source>Un archivo de datos está dañado</source>
        <translation>A data file is damaged</translation>
    </message>
    <message>
        <source>No se cambió nada. No lo borre: avise a la supervisión para recuperar la copia de respaldo.</source>
        <translation>Nothing was changed. Do not delete it: tell the supervisor, to recover the backup.</translation>
    </message>
    <message>
        <source>Otro programa está usando los datos</source>
        <translation>Another program is using the data</translation>
    </message>
    <message>
        <source>No se cambió nada. Cierre el otro programa y pruebe otra vez.</source>
        <translation>Nothing was changed. Close the other program and try again.</translation>
    </message>
    <message>
        <source>El archivo de datos no es de esta bóveda</source>
        <translation>The data file is not of this vault</translation>
    </message>
    <message>
        <source>No se cambió nada. Avise a la supervisión antes de mover o borrar archivos.</source>
        <translation>Nothing was changed. Tell the supervisor before moving or deleting files.</translation>
    </message>
    <message>
        <source>No es la frase de %1</source>
        <translation>That is not the passphrase of %1</translation>
    </message>
    <message>
        <source>Puede probar de nuevo en %1 s.</source>
        <translation>You can try again in %1 s.</translation>
    </message>
    <message>
        <source>Pruebe de nuevo.</source>
        <translation>Try again.</translation>
    </message>
    <message>
        <source>Espere un momento</source>
        <translation>Wait a moment</translation>
    </message>
    <message>
        <source>La frase es fácil de adivinar</source>
        <translation>The passphrase is easy to guess</translation>
    </message>
    <message>
        <source>Use al menos %1 caracteres: cuatro palabras que no vayan juntas sirven.</source>
        <translation>Use at least %1 characters: four words that do not belong together will do.</translation>
    </message>
    <message>
        <source>Esa persona ya no tiene acceso a esta bóveda</source>
        <translation>That person no longer has access to this vault</translation>
    </message>
    <message>
        <source>No se cambió nada. Elija a otra o pregunte a la supervisión.</source>
        <translation>Nothing was changed. Choose another or ask the supervisor.</translation>
    </message>
    <message>
        <source>Esto lo hace la supervisión del puesto</source>
        <translation>The post&apos;s supervisor does this</translation>
    </message>
    <message>
        <source>No se cambió nada.</source>
        <translation>Nothing was changed.</translation>
    </message>
    <message>
        <source>Siempre tiene que quedar alguien con acceso</source>
        <translation>Somebody must always keep access</translation>
    </message>
    <message>
        <source>No se cambió nada. Agregue antes a otra persona.</source>
        <translation>Nothing was changed. Add another person first.</translation>
    </message>
    <message>
        <source>Todavía no hay una bóveda en este equipo</source>
        <translation>There is no vault on this machine yet</translation>
    </message>
    <message>
        <source>Créela para empezar.</source>
        <translation>Create it to start.</translation>
    </message>
    <message>
        <source>Ya hay una bóveda en este equipo</source>
        <translation>There is already a vault on this machine</translation>
    </message>
    <message>
        <source>No se cambió nada. Desbloquéela con su frase.</source>
        <translation>Nothing was changed. Unlock it with your passphrase.</translation>
    </message>
    <message>
        <source>No se puede leer el archivo de la bóveda</source>
        <translation>The vault&apos;s file cannot be read</translation>
    </message>
    <message>
        <source>Los asientos siguen cifrados en el equipo. No borre nada: avise a la supervisión.</source>
        <translation>The records are still encrypted on the machine. Delete nothing: tell the supervisor.</translation>
    </message>
    <message>
        <source>El alta del puesto no se aceptó</source>
        <translation>The post&apos;s enrolment was not accepted</translation>
    </message>
    <message>
        <source>El archivo no se puede leer. Pida otra copia.</source>
        <translation>The file cannot be read. Ask for another copy.</translation>
    </message>
    <message>
        <source>La firma no es del ministerio. No lo use y avise a la supervisión.</source>
        <translation>The signature is not the ministry&apos;s. Do not use it, and tell the supervisor.</translation>
    </message>
    <message>
        <source>El plazo venció. Pida un alta nueva.</source>
        <translation>It has expired. Ask for a new enrolment.</translation>
    </message>
    <message>
        <source>Es de otro puesto. Revise el archivo.</source>
        <translation>It is of another post. Check the file.</translation>
    </message>
    <message>
        <source>Este equipo ya usó esta alta.</source>
        <translation>This machine has already used this enrolment.</translation>
    </message>
    <message>
        <source>Es de prueba y este programa es el definitivo.</source>
        <translation>It is for testing and this program is the final one.</translation>
    </message>
    <message>
        <source>El código no abre el archivo. Revíselo y pruebe otra vez.</source>
        <translation>The code does not open the file. Check it and try again.</translation>
    </message>
    <message>
        <source>La cadena de la bitácora no cierra en el asiento %1</source>
        <translation>The log&apos;s chain does not hold at record %1</translation>
    </message>
    <message>
        <source>La lista se puede leer. No cambie nada y avise a la supervisión.</source>
        <translation>The list can be read. Change nothing and tell the supervisor.</translation>
    </message>
    <message>
        <source>Este borrador ya se selló o se descartó</source>
        <translation>This draft was already sealed or discarded</translation>
    </message>
    <message>
        <source>Búsquelo en la bitácora.</source>
        <translation>Look for it in the log.</translation>
    </message>
    <message>
        <source>El alta del puesto no dice para quién se sella la ficha</source>
        <translation>The post&apos;s enrolment does not say to whom the sheet is sealed</translation>
    </message>
    <message>
        <source>El borrador está guardado y nada se envió. Avise a la supervisión.</source>
        <translation>The draft is saved and nothing was sent. Tell the supervisor.</translation>
    </message>
    <message>
        <source>El formulario no se puede usar</source>
        <translation>The form cannot be used</translation>
    </message>
    <message>
        <source>Tiene un problema de armado: %1. Los borradores están a salvo. Avise a sistemas.</source>
        <translation>It is put together wrongly: %1. The drafts are safe. Tell IT support.</translation>
    </message>
    <message>
        <source>Faltan respuestas para sellar</source>
        <translation>Answers are missing before sealing</translation>
    </message>
    <message>
        <source>El borrador está guardado. Complete lo marcado.</source>
        <translation>The draft is saved. Complete what is marked.</translation>
    </message>
    <message>
        <source>Esa respuesta no entra en este campo</source>
        <translation>That answer does not fit this field</translation>
    </message>
    <message>
        <source>Lo que escribió sigue en pantalla. Revíselo.</source>
        <translation>What you typed is still on screen. Check it.</translation>
    </message>
    <message>
        <source>%1. Los borradores están a salvo. Avise a sistemas.</source>
        <translation>%1. The drafts are safe. Tell IT support.</translation>
    </message>
    <message>
        <source>Una guía o un listado no se puede leer</source>
        <translation>A guide or a list cannot be read</translation>
    </message>
    <message>
        <source>El archivo es %1. Los asientos están a salvo. Avise a sistemas.</source>
        <translation>The file is %1. The records are safe. Tell IT support.</translation>
    </message>
    <message>
        <source>El paquete de contenidos no se instaló</source>
        <translation>The content pack was not installed</translation>
    </message>
    <message>
        <source>Sigue el contenido que estaba.</source>
        <translation>The earlier content stays.</translation>
    </message>
    <message>
        <source>No se puede leer. Pida otra copia.</source>
        <translation>It cannot be read. Ask for another copy.</translation>
    </message>
    <message>
        <source>Cambió después de firmado. No lo use y avise a la supervisión.</source>
        <translation>It was changed after signing. Do not use it, and tell the supervisor.</translation>
    </message>
    <message>
        <source>Es anterior al que ya está. Pida el último.</source>
        <translation>It is older than the one here. Ask for the latest.</translation>
    </message>
    <message>
        <source>Junta partes de entregas distintas. Copie la carpeta entera otra vez.</source>
        <translation>It mixes parts of different deliveries. Copy the whole folder again.</translation>
    </message>
    <message>
        <source>El plazo de la firma venció. Pida una entrega nueva.</source>
        <translation>The signature has expired. Ask for a new delivery.</translation>
    </message>
    <message>
        <source>La hora del equipo no parece correcta. La supervisión puede confirmar.</source>
        <translation>This machine&apos;s time does not look right. The supervisor can confirm.</translation>
    </message>
    <message>
        <source>Trae archivos que no se aceptan. Avise a sistemas.</source>
        <translation>It has files that are not accepted. Tell IT support.</translation>
    </message>
    <message>
        <source>Pide una versión más nueva del programa. Avise a sistemas.</source>
        <translation>It needs a newer version of the program. Tell IT support.</translation>
    </message>
    <message>
        <source>Es reservado y no está cifrado para este puesto.</source>
        <translation>It is restricted and not encrypted for this post.</translation>
    </message>
    <message>
        <source>No hay una versión anterior a la que volver.</source>
        <translation>There is no earlier version to go back to.</translation>
    </message>
    <message>
        <source>Todo quedó guardado aquí y se sigue intentando.</source>
        <translation>Everything is saved here and sending is tried again.</translation>
    </message>
    <message>
        <source>La dirección del registro no se entiende</source>
        <translation>The registry&apos;s address cannot be understood</translation>
    </message>
    <message>
        <source>Cópiela otra vez, entera, con https://.</source>
        <translation>Copy it again, whole, with https://.</translation>
    </message>
    <message>
        <source>Sin respuesta de %1</source>
        <translation>No answer from %1</translation>
    </message>
    <message>
        <source>El certificado de %1 no es de confianza</source>
        <translation>The certificate of %1 is not trusted</translation>
    </message>
    <message>
        <source>No se envió nada. Todo quedó guardado aquí. Avise a sistemas.</source>
        <translation>Nothing was sent. Everything is saved here. Tell IT support.</translation>
    </message>
    <message>
        <source>Se cortó el envío a %1</source>
        <translation>Sending to %1 was cut off</translation>
    </message>
    <message>
        <source>La red pide entrar por una página propia</source>
        <translation>The network asks you to sign in on its own page</translation>
    </message>
    <message>
        <source>Abra el navegador y acepte el acceso de esa red. </source>
        <translation>Open the browser and accept that network&apos;s access. </translation>
    </message>
    <message>
        <source>%1 no acepta la credencial de este equipo</source>
        <translation>%1 does not accept this machine&apos;s credential</translation>
    </message>
    <message>
        <source>Todo quedó guardado aquí. Pida un alta nueva a la supervisión.</source>
        <translation>Everything is saved here. Ask the supervisor for a new enrolment.</translation>
    </message>
    <message>
        <source>%1 no puede atender ahora</source>
        <translation>%1 cannot answer now</translation>
    </message>
    <message>
        <source>Un asiento quedó apartado</source>
        <translation>A record is on hold</translation>
    </message>
    <message>
        <source>Está guardado aquí y no frena a los demás.</source>
        <translation>It is saved here and does not hold up the others.</translation>
    </message>
    <message>
        <source>Este equipo no puede enviar por USB</source>
        <translation>This machine cannot send by USB</translation>
    </message>
    <message>
        <source>Su alta no trae la clave del correo. </source>
        <translation>Its enrolment lacks the courier&apos;s key. </translation>
    </message>
    <message>
        <source>El archivo de recibos está cortado o no es uno de recibos</source>
        <translation>The receipts file is cut short or is not one of receipts</translation>
    </message>
    <message>
        <source>No se tomó nada de él. Cópielo otra vez del pendrive o pida otro.</source>
        <translation>Nothing was taken from it. Copy it again from the USB stick or ask for another.</translation>
    </message>
    <message>
        <source>Los recibos son de otro equipo</source>
        <translation>The receipts are of another machine</translation>
    </message>
    <message>
        <source>No se tomó ninguno. Lo de este equipo sigue guardado y por enviar.</source>
        <translation>None was taken. This machine&apos;s records are still saved and waiting to be sent.</translation>
    </message>
    <message>
        <source>Estos recibos ya estaban</source>
        <translation>These receipts were already here</translation>
    </message>
    <message>
        <source>No cambió nada. Pida al registro un archivo más nuevo.</source>
        <translation>Nothing changed. Ask the registry for a newer file.</translation>
    </message>
    <message>
        <source>Un recibo no coincide con lo enviado</source>
        <translation>A receipt does not match what was sent</translation>
    </message>
    <message>
        <source>El asiento sigue guardado aquí. Avise a la supervisión.</source>
        <translation>The record is still saved here. Tell the supervisor.</translation>
    </message>
</context>
<context>
    <name>pages</name>
    <message>
        <source>Detección</source>
        <translation>Detection</translation>
    </message>
    <message>
        <source>Inicio</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>Bitácora</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>Ajustes</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Recursos</source>
        <translation>Resources</translation>
    </message>
    <message>
        <source>Guías</source>
        <translation>Guides</translation>
    </message>
    <message>
        <source>Envíos</source>
        <translation>Sending</translation>
    </message>
</context>
<context>
    <name>phases</name>
    <message>
        <source>hecha</source>
        <translation>done</translation>
    </message>
    <message>
        <source>ahora</source>
        <translation>now</translation>
    </message>
    <message>
        <source>pendiente</source>
        <translation>pending</translation>
    </message>
    <message>
        <source>sin respuesta</source>
        <translation>no answer</translation>
    </message>
    <message>
        <source>Fase %1</source>
        <translation>Phase %1</translation>
    </message>
</context>
<context>
    <name>progress</name>
    <message>
        <source>faltan %1 s</source>
        <translation>%1 s left</translation>
    </message>
    <message>
        <source>faltan %1 min</source>
        <translation>%1 min left</translation>
    </message>
</context>
<context>
    <name>resources</name>
    <message>
        <source>Para llamar ya</source>
        <translation>To call now</translation>
    </message>
    <message>
        <source>sin teléfono</source>
        <translation>no phone</translation>
    </message>
    <message>
        <source>dato: %1</source>
        <translation>as of: %1</translation>
    </message>
    <message>
        <source>Quizá vencido</source>
        <translation>May be out of date</translation>
    </message>
    <message>
        <source>distancia en línea recta</source>
        <translation>distance in a straight line</translation>
    </message>
    <message>
        <source>Pasos fronterizos, del más cercano al más lejano</source>
        <translation>Border crossings, nearest first</translation>
    </message>
    <message>
        <source>aquí</source>
        <translation>here</translation>
    </message>
    <message>
        <source>al %1</source>
        <translation>to the %1</translation>
    </message>
    <message>
        <source>Verificado</source>
        <translation>Verified</translation>
    </message>
    <message>
        <source>Una sola fuente</source>
        <translation>Single source</translation>
    </message>
    <message>
        <source>sin fecha</source>
        <translation>no date</translation>
    </message>
    <message>
        <source>denuncia</source>
        <translation>reporting</translation>
    </message>
    <message>
        <source>rescate y acompañamiento</source>
        <translation>rescue and support</translation>
    </message>
    <message>
        <source>asistencia inicial</source>
        <translation>first assistance</translation>
    </message>
    <message>
        <source>asistencia integral</source>
        <translation>full assistance</translation>
    </message>
    <message>
        <source>policía y fuerzas</source>
        <translation>police and forces</translation>
    </message>
    <message>
        <source>niñas, niños y adolescentes</source>
        <translation>children and adolescents</translation>
    </message>
    <message>
        <source>violencia de género</source>
        <translation>gender-based violence</translation>
    </message>
    <message>
        <source>asesoramiento jurídico</source>
        <translation>legal advice</translation>
    </message>
    <message>
        <source>intérprete</source>
        <translation>interpreter</translation>
    </message>
    <message>
        <source>salud</source>
        <translation>health</translation>
    </message>
    <message>
        <source>trabajo</source>
        <translation>labour</translation>
    </message>
    <message>
        <source>fiscalía</source>
        <translation>prosecutor</translation>
    </message>
    <message>
        <source>migraciones</source>
        <translation>migration</translation>
    </message>
    <message>
        <source>discapacidad</source>
        <translation>disability</translation>
    </message>
    <message>
        <source>consulado</source>
        <translation>consulate</translation>
    </message>
    <message>
        <source>vía de acceso a alojamiento</source>
        <translation>way to shelter</translation>
    </message>
    <message>
        <source>organismo internacional</source>
        <translation>international body</translation>
    </message>
    <message>
        <source>Alojamiento</source>
        <translation>Shelter</translation>
    </message>
    <message>
        <source>Abogado</source>
        <translation>Lawyer</translation>
    </message>
    <message>
        <source>Niñas y niños</source>
        <translation>Children</translation>
    </message>
    <message>
        <source>Salud</source>
        <translation>Health</translation>
    </message>
    <message>
        <source>Intérprete</source>
        <translation>Interpreter</translation>
    </message>
    <message>
        <source>Denuncia</source>
        <translation>Report</translation>
    </message>
    <message>
        <source>Fiscalía</source>
        <translation>Prosecutor</translation>
    </message>
    <message>
        <source>Policía y fuerzas</source>
        <translation>Police and forces</translation>
    </message>
    <message>
        <source>Migraciones</source>
        <translation>Migration</translation>
    </message>
    <message>
        <source>Consulado</source>
        <translation>Consulate</translation>
    </message>
    <message>
        <source>Discapacidad</source>
        <translation>Disability</translation>
    </message>
    <message>
        <source>Violencia de género</source>
        <translation>Gender-based violence</translation>
    </message>
    <message>
        <source>Trabajo</source>
        <translation>Labour</translation>
    </message>
    <message>
        <source>Rescate y acompañamiento</source>
        <translation>Rescue and support</translation>
    </message>
    <message>
        <source>Argentina</source>
        <translation>Argentina</translation>
    </message>
    <message>
        <source>Bolivia</source>
        <translation>Bolivia</translation>
    </message>
    <message>
        <source>Brasil</source>
        <translation>Brazil</translation>
    </message>
    <message>
        <source>Chile</source>
        <translation>Chile</translation>
    </message>
    <message>
        <source>Paraguay</source>
        <translation>Paraguay</translation>
    </message>
    <message>
        <source>Uruguay</source>
        <translation>Uruguay</translation>
    </message>
    <message>
        <source>Puente</source>
        <translation>Bridge</translation>
    </message>
    <message>
        <source>Fluvial</source>
        <translation>River</translation>
    </message>
    <message>
        <source>Camino</source>
        <translation>Road</translation>
    </message>
    <message>
        <source>Aeropuerto</source>
        <translation>Airport</translation>
    </message>
    <message>
        <source>Balsa</source>
        <translation>Ferry</translation>
    </message>
    <message>
        <source>Ferrocarril</source>
        <translation>Railway</translation>
    </message>
    <message>
        <source>Sin dato</source>
        <translation>Not stated</translation>
    </message>
    <message>
        <source>norte</source>
        <translation>north</translation>
    </message>
    <message>
        <source>noreste</source>
        <translation>northeast</translation>
    </message>
    <message>
        <source>este</source>
        <translation>east</translation>
    </message>
    <message>
        <source>sudeste</source>
        <translation>southeast</translation>
    </message>
    <message>
        <source>sur</source>
        <translation>south</translation>
    </message>
    <message>
        <source>sudoeste</source>
        <translation>southwest</translation>
    </message>
    <message>
        <source>oeste</source>
        <translation>west</translation>
    </message>
    <message>
        <source>noroeste</source>
        <translation>northwest</translation>
    </message>
    <message>
        <source>En %1</source>
        <translation>In %1</translation>
    </message>
    <message>
        <source>En la provincia: %1</source>
        <translation>In the province: %1</translation>
    </message>
    <message>
        <source>En todo el país</source>
        <translation>In the whole country</translation>
    </message>
    <message>
        <source>Del otro lado: %1</source>
        <translation>On the other side: %1</translation>
    </message>
    <message>
        <source>En otras provincias</source>
        <translation>In other provinces</translation>
    </message>
    <message>
        <source>En otros países</source>
        <translation>In other countries</translation>
    </message>
    <message>
        <source>Todo el país</source>
        <translation>The whole country</translation>
    </message>
    <message>
        <source>Cerca de %1</source>
        <translation>Near %1</translation>
    </message>
    <message>
        <source>%1 km</source>
        <translation>%1 km</translation>
    </message>
</context>
<context>
    <name>sending</name>
    <message>
        <source>Este equipo no tiene un registro configurado</source>
        <translation>This machine has no registry set up</translation>
    </message>
    <message>
        <source>Todo queda guardado aquí hasta que lo conecte.</source>
        <translation>Everything stays here until you connect it.</translation>
    </message>
    <message>
        <source>Puede seguir trabajando: nada se pierde.</source>
        <translation>You can go on working: nothing is lost.</translation>
    </message>
    <message>
        <source>Enviando…</source>
        <translation>Sending…</translation>
    </message>
    <message>
        <source>El último intento no llegó al registro. Se sigue intentando.</source>
        <translation>The last try did not reach the registry. It is tried again.</translation>
    </message>
    <message>
        <source>Un asiento por enviar. Sale solo.</source>
        <translation>One record to send. It goes by itself.</translation>
    </message>
    <message>
        <source>%1 asientos por enviar. Salen solos.</source>
        <translation>%1 records to send. They go by themselves.</translation>
    </message>
    <message>
        <source>Un asiento apartado necesita a la supervisión. No frena a los demás.</source>
        <translation>A record on hold needs the supervisor. It does not hold up the others.</translation>
    </message>
    <message>
        <source>%1 asientos apartados necesitan a la supervisión. No frenan a los demás.</source>
        <translation>%1 records on hold need the supervisor. They do not hold up the others.</translation>
    </message>
    <message>
        <source>Nada por enviar</source>
        <translation>Nothing to send</translation>
    </message>
    <message>
        <source>Nada por enviar. El último tiene acuse simple.</source>
        <translation>Nothing to send. The last one has a plain acknowledgement.</translation>
    </message>
    <message>
        <source>Nada por enviar. Último recibo: n.º %1.</source>
        <translation>Nothing to send. Last receipt: no. %1.</translation>
    </message>
    <message>
        <source>Todavía sin contacto con el registro</source>
        <translation>No contact with the registry yet</translation>
    </message>
    <message>
        <source>Último contacto con el registro: %1</source>
        <translation>Last contact with the registry: %1</translation>
    </message>
    <message>
        <source>prueba otra vez %1</source>
        <translation>tries again %1</translation>
    </message>
    <message>
        <source>nada se pierde</source>
        <translation>nothing is lost</translation>
    </message>
    <message>
        <source>coincide</source>
        <translation>agrees</translation>
    </message>
    <message>
        <source>la de este equipo atrasa %1</source>
        <translation>this machine&apos;s is %1 behind</translation>
    </message>
    <message>
        <source>la de este equipo adelanta %1</source>
        <translation>this machine&apos;s is %1 ahead</translation>
    </message>
    <message>
        <source>desde %1</source>
        <translation>since %1</translation>
    </message>
    <message>
        <source>Emergencia</source>
        <translation>Emergency</translation>
    </message>
    <message>
        <source>Está guardado aquí. Avise a la supervisión.</source>
        <translation>It is saved here. Tell the supervisor.</translation>
    </message>
    <message>
        <source>Sin registro configurado</source>
        <translation>No registry set up</translation>
    </message>
    <message>
        <source>Sale cuando conecte este equipo.</source>
        <translation>It goes when you connect this machine.</translation>
    </message>
    <message>
        <source>El último intento no llegó</source>
        <translation>The last try did not arrive</translation>
    </message>
    <message>
        <source>Espera su turno</source>
        <translation>Waits its turn</translation>
    </message>
    <message>
        <source>Es el próximo en salir.</source>
        <translation>It goes next.</translation>
    </message>
    <message>
        <source>Sale después del n.º %1.</source>
        <translation>It goes after no. %1.</translation>
    </message>
    <message>
        <source>Van %1 de %2</source>
        <translation>%1 of %2 sent</translation>
    </message>
    <message>
        <source>Prueba otra vez en un momento.</source>
        <translation>Tries again in a moment.</translation>
    </message>
    <message>
        <source>Prueba otra vez %1.</source>
        <translation>Tries again %1.</translation>
    </message>
    <message>
        <source>Intentos: %1.</source>
        <translation>Tries: %1.</translation>
    </message>
    <message>
        <source>en %1</source>
        <translation>in %1</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 días</source>
        <translation>%1 days</translation>
    </message>
</context>
<context>
    <name>start</name>
    <message>
        <source>Algo no salió como debía</source>
        <translation>Something did not go as it should</translation>
    </message>
    <message>
        <source>Lo que escribió está guardado. Puede seguir; si se repite, avise a sistemas con esta palabra: %1.</source>
        <translation>What you typed is saved. You can go on; if it happens again, tell IT support this word: %1.</translation>
    </message>
</context>
<context>
    <name>state</name>
    <message>
        <source>Borrador</source>
        <translation>Draft</translation>
    </message>
    <message>
        <source>Guardado aquí</source>
        <translation>Saved here</translation>
    </message>
    <message>
        <source>En camino</source>
        <translation>On its way</translation>
    </message>
    <message>
        <source>Recibido</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>Apartado</source>
        <translation>On hold</translation>
    </message>
    <message>
        <source>Sellado</source>
        <translation>Sealed</translation>
    </message>
    <message>
        <source>Reemplazado</source>
        <translation>Replaced</translation>
    </message>
    <message>
        <source>Verificado</source>
        <translation>Verified</translation>
    </message>
    <message>
        <source>Una sola fuente</source>
        <translation>Single source</translation>
    </message>
    <message>
        <source>Sin confirmar</source>
        <translation>Unconfirmed</translation>
    </message>
    <message>
        <source>Vencido</source>
        <translation>Out of date</translation>
    </message>
    <message>
        <source>Material de apoyo</source>
        <translation>Support material</translation>
    </message>
    <message>
        <source>Oficial</source>
        <translation>Official</translation>
    </message>
    <message>
        <source>Cadena íntegra</source>
        <translation>Chain intact</translation>
    </message>
    <message>
        <source>Cadena rota</source>
        <translation>Chain broken</translation>
    </message>
    <message>
        <source>Mayúsculas activadas</source>
        <translation>Caps Lock on</translation>
    </message>
    <message>
        <source>Práctica</source>
        <translation>Practice</translation>
    </message>
    <message>
        <source>Equipo de prueba</source>
        <translation>Test machine</translation>
    </message>
    <message>
        <source>Bien</source>
        <translation>Good</translation>
    </message>
    <message>
        <source>Atención</source>
        <translation>Attention</translation>
    </message>
    <message>
        <source>Con problemas</source>
        <translation>With problems</translation>
    </message>
    <message>
        <source>Dato</source>
        <translation>Fact</translation>
    </message>
</context>
<context>
    <name>strength</name>
    <message>
        <source>débil</source>
        <translation>weak</translation>
    </message>
    <message>
        <source>medio</source>
        <translation>medium</translation>
    </message>
    <message>
        <source>fuerte</source>
        <translation>strong</translation>
    </message>
</context>
<context>
    <name>timeline</name>
    <message>
        <source>asiento sellado</source>
        <translation>sealed record</translation>
    </message>
    <message>
        <source>anotado</source>
        <translation>noted</translation>
    </message>
    <message>
        <source>falta</source>
        <translation>missing</translation>
    </message>
</context>
</TS>
