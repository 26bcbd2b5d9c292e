<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="es_AR">
<context>
    <name>Acts</name>
    <message>
        <source>Más</source>
        <translation>More</translation>
    </message>
    <message>
        <source>Más acciones con este asiento</source>
        <translation>More actions with this record</translation>
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
        <source>Agregar seguimiento</source>
        <translation>Add a follow-up</translation>
    </message>
    <message>
        <source>Rectificar</source>
        <translation>Correct</translation>
    </message>
    <message>
        <source>Exportar…</source>
        <translation>Export…</translation>
    </message>
    <message>
        <source>Nueva detección</source>
        <translation>New detection</translation>
    </message>
    <message>
        <source>Comparar con lo que rectifica</source>
        <translation>Compare with what it corrects</translation>
    </message>
    <message>
        <source>Acta (PDF)…</source>
        <translation>Report (PDF)…</translation>
    </message>
    <message>
        <source>Derivación para entregar…</source>
        <translation>Referral to hand over…</translation>
    </message>
    <message>
        <source>Cerrar el hecho…</source>
        <translation>Close the incident…</translation>
    </message>
    <message>
        <source>Retirar el asiento…</source>
        <translation>Withdraw the record…</translation>
    </message>
    <message>
        <source>Nota de supervisión…</source>
        <translation>Supervisor&apos;s note…</translation>
    </message>
    <message>
        <source>Suprimir por orden…</source>
        <translation>Erase by order…</translation>
    </message>
    <message>
        <source>Enviar ahora</source>
        <translation>Send now</translation>
    </message>
    <message>
        <source>Conectar con el registro</source>
        <translation>Connect to the registry</translation>
    </message>
</context>
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
    <message>
        <source>Orienta, no prueba.</source>
        <translation>It guides, it does not prove.</translation>
    </message>
    <message>
        <source>Se pregunta poco y a solas.</source>
        <translation>Ask little, and in private.</translation>
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
    <name>AttachmentList</name>
    <message>
        <source>Archivos del asiento</source>
        <translation>Files of the record</translation>
    </message>
    <message>
        <source>Ver</source>
        <translation>View</translation>
    </message>
</context>
<context>
    <name>CardLinks</name>
    <message>
        <source>Imprimir «%1»</source>
        <translation>Print “%1”</translation>
    </message>
</context>
<context>
    <name>CaseReading</name>
    <message>
        <source>Seguir</source>
        <translation>Continue</translation>
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
    <name>CompareDialog</name>
    <message>
        <source>Asiento retirado</source>
        <translation>Record withdrawn</translation>
    </message>
    <message>
        <source>Qué rectifica</source>
        <translation>What it corrects</translation>
    </message>
    <message>
        <source>El asiento %1 se conserva como fue sellado; %2 está a su lado.</source>
        <translation>Record %1 is kept as it was sealed; %2 stands beside it.</translation>
    </message>
    <message>
        <source>Cerrar</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Motivo: %1</source>
        <translation>Reason: %1</translation>
    </message>
    <message>
        <source>Cambia una respuesta.</source>
        <translation>One answer changes.</translation>
    </message>
    <message>
        <source>Cambian %1 respuestas.</source>
        <translation>%1 answers change.</translation>
    </message>
    <message>
        <source>Antes y después</source>
        <translation>Before and after</translation>
    </message>
    <message>
        <source>Pregunta</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>¿Cambió?</source>
        <translation>Changed?</translation>
    </message>
    <message>
        <source>sin respuesta</source>
        <translation>no answer</translation>
    </message>
    <message>
        <source>≠ cambia</source>
        <translation>≠ changes</translation>
    </message>
    <message>
        <source>= igual</source>
        <translation>= same</translation>
    </message>
</context>
<context>
    <name>ComparisonView</name>
    <message>
        <source>Volver a mirarlo</source>
        <translation>Look at it again</translation>
    </message>
    <message>
        <source>Otro caso</source>
        <translation>Another case</translation>
    </message>
    <message>
        <source>Lo que usted decidió</source>
        <translation>What you decided</translation>
    </message>
    <message>
        <source>Lo que salió de sus marcas</source>
        <translation>What came of your marks</translation>
    </message>
    <message>
        <source>Lo que da la regla</source>
        <translation>What the rule gives</translation>
    </message>
    <message>
        <source>Por qué</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>Regla propuesta, sin confirmar. Orienta, no prueba.</source>
        <translation>Proposed rule, unconfirmed. It guides, it does not prove.</translation>
    </message>
    <message>
        <source>Para llevarse</source>
        <translation>To take away</translation>
    </message>
    <message>
        <source>Lo vio</source>
        <translation>Seen</translation>
    </message>
    <message>
        <source>Faltó ver</source>
        <translation>Missed</translation>
    </message>
    <message>
        <source>Marcó además</source>
        <translation>Also marked</translation>
    </message>
    <message>
        <source>Caso ficticio, escrito a partir de: %1</source>
        <translation>Fictitious case, written after: %1</translation>
    </message>
</context>
<context>
    <name>ConcernBanners</name>
    <message>
        <source>La fecha o la hora de este equipo son dudosas.</source>
        <translation>The date or the time of this machine is doubtful.</translation>
    </message>
    <message>
        <source>Los asientos están a salvo y se puede seguir: cada uno deja constancia de que la hora es dudosa. Ponga en fecha y hora el equipo y avise a la supervisión; avise también si ya están bien.</source>
        <translation>The records are safe and you can go on: each one states that the time is doubtful. Set the machine&apos;s date and time and tell the supervisor; tell them too if both are already right.</translation>
    </message>
    <message>
        <source>El disco está lleno.</source>
        <translation>The disk is full.</translation>
    </message>
    <message>
        <source>Lo que se escribe se guarda en el espacio que Vigía reserva para eso. Libere espacio o avise a sistemas.</source>
        <translation>What is written is kept in the space that Vigía reserves for that. Free some space or tell IT support.</translation>
    </message>
    <message>
        <source>Nadie podría entrar si se olvidan las frases.</source>
        <translation>Nobody could get in if the passphrases were forgotten.</translation>
    </message>
    <message>
        <source>El ministerio no puede abrir esta bóveda. Haga un código de recuperación y guárdelo en papel, fuera del equipo.</source>
        <translation>The ministry cannot open this vault. Make a recovery code and keep it on paper, away from the machine.</translation>
    </message>
    <message>
        <source>Hacer el código</source>
        <translation>Make the code</translation>
    </message>
    <message>
        <source>Una exportación quedó asentada y su archivo no se terminó.</source>
        <translation>An export is on record and its file was not finished.</translation>
    </message>
    <message>
        <source>El archivo %1 no está o no se puede escribir. Conecte el pendrive y vuelva a desbloquear: Vigía lo termina. Si no va a aparecer, exporte otra vez.</source>
        <translation>The file %1 is not there or cannot be written. Plug in the USB stick and unlock again: Vigía finishes it. If it will not turn up, export again.</translation>
    </message>
    <message>
        <source>No esperar más</source>
        <translation>Stop waiting</translation>
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
    <name>ContactDialog</name>
    <message>
        <source>¿A quién llama el puesto?</source>
        <translation>Whom does the post call?</translation>
    </message>
    <message>
        <source>Llame antes de guardar. Se lee con Vigía bloqueada: sólo oficinas, sin nombres de personas.</source>
        <translation>Call before saving. It can be read while Vigía is locked: offices only, no names of persons.</translation>
    </message>
    <message>
        <source>Guardar</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Cancelar</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Para qué</source>
        <translation>What for</translation>
    </message>
    <message>
        <source>País del teléfono</source>
        <translation>Country of the phone</translation>
    </message>
    <message>
        <source>Teléfono</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>Localidad</source>
        <translation>Town</translation>
    </message>
    <message>
        <source>Nota</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Horario o interno. Nunca dónde queda un refugio.</source>
        <translation>Hours or extension. Never where a shelter is.</translation>
    </message>
</context>
<context>
    <name>ContactsPage</name>
    <message>
        <source>Contactos del puesto</source>
        <translation>Contacts of the post</translation>
    </message>
    <message>
        <source>Los carga el puesto · se leen con Vigía bloqueada</source>
        <translation>Entered by the post · readable while Vigía is locked</translation>
    </message>
    <message>
        <source>Recursos</source>
        <translation>Resources</translation>
    </message>
    <message>
        <source>Hoja para la pared</source>
        <translation>Sheet for the wall</translation>
    </message>
    <message>
        <source>Agregar contacto</source>
        <translation>Add contact</translation>
    </message>
    <message>
        <source>La lista de la pantalla de bloqueo no era la de este equipo.</source>
        <translation>The list on the lock screen was not this machine&apos;s.</translation>
    </message>
    <message>
        <source>Se volvió a escribir con la de la bóveda. Compare los números y avise a la supervisión.</source>
        <translation>It was written again from the vault. Compare the numbers and tell the supervisor.</translation>
    </message>
    <message>
        <source>De este puesto</source>
        <translation>Of this post</translation>
    </message>
    <message>
        <source>Cargar</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Cargar: %1</source>
        <translation>Enter: %1</translation>
    </message>
    <message>
        <source>Nadie lo cargó en este equipo. Pídalo a su jefatura.</source>
        <translation>Nobody entered it on this machine. Ask your command.</translation>
    </message>
    <message>
        <source>sin cargar</source>
        <translation>not entered</translation>
    </message>
    <message>
        <source>Sigue igual</source>
        <translation>Still the same</translation>
    </message>
    <message>
        <source>Cambiar</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>Quitar</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Para revisar</source>
        <translation>To review</translation>
    </message>
    <message>
        <source>Del otro lado, según el directorio</source>
        <translation>Across the border, from the directory</translation>
    </message>
    <message>
        <source>El directorio no tiene a nadie del otro lado.</source>
        <translation>The directory has nobody across the border.</translation>
    </message>
    <message>
        <source>Ver</source>
        <translation>See</translation>
    </message>
    <message>
        <source>Ver %1</source>
        <translation>See %1</translation>
    </message>
    <message>
        <source>Contacto quitado: %1.</source>
        <translation>Contact removed: %1.</translation>
    </message>
</context>
<context>
    <name>ContentCard</name>
    <message>
        <source>Guías, formularios y recursos</source>
        <translation>Guides, forms and resources</translation>
    </message>
    <message>
        <source>Instalar desde una carpeta o un pendrive</source>
        <translation>Install from a folder or a USB stick</translation>
    </message>
    <message>
        <source>Volver a la versión anterior</source>
        <translation>Go back to the previous version</translation>
    </message>
    <message>
        <source>Leyendo el paquete</source>
        <translation>Reading the pack</translation>
    </message>
    <message>
        <source>Buscar en el servidor del ministerio</source>
        <translation>Look on the ministry&apos;s server</translation>
    </message>
    <message>
        <source>Se actualiza con un paquete firmado por el ministerio. Sin red también sirve.</source>
        <translation>It is updated by a pack signed by the ministry. It works without a network too.</translation>
    </message>
    <message>
        <source>El paquete instalado está dañado.</source>
        <translation>The installed pack is damaged.</translation>
    </message>
    <message>
        <source>Se usa el contenido que vino con el programa. Instale el paquete otra vez y avise a sistemas.</source>
        <translation>The content that came with the program is used. Install the pack again and tell IT support.</translation>
    </message>
    <message>
        <source>Usar otra vez la versión %1</source>
        <translation>Use version %1 again</translation>
    </message>
    <message>
        <source>Lo hace la supervisión del puesto</source>
        <translation>The post&apos;s supervisor does this</translation>
    </message>
    <message>
        <source>Reservado</source>
        <translation>Reserved</translation>
    </message>
    <message>
        <source>Clave del puesto para paquetes reservados: %1</source>
        <translation>The post&apos;s key for reserved packs: %1</translation>
    </message>
    <message>
        <source>En uso</source>
        <translation>In use</translation>
    </message>
    <message>
        <source>Texto más nuevo</source>
        <translation>Newest text</translation>
    </message>
    <message>
        <source>Origen</source>
        <translation>Origin</translation>
    </message>
    <message>
        <source>viene con el programa</source>
        <translation>comes with the program</translation>
    </message>
    <message>
        <source>oficial</source>
        <translation>official</translation>
    </message>
    <message>
        <source>material de apoyo</source>
        <translation>support material</translation>
    </message>
    <message>
        <source>Firmado como</source>
        <translation>Signed as</translation>
    </message>
    <message>
        <source>Instalado</source>
        <translation>Installed</translation>
    </message>
    <message>
        <source>Firma</source>
        <translation>Signature</translation>
    </message>
    <message numerus="yes">
        <source>venció hace %n días; sigue sirviendo</source>
        <translation>
            <numerusform>expired %n day ago; still usable</numerusform>
            <numerusform>expired %n days ago; still usable</numerusform>
        </translation>
    </message>
    <message>
        <source>Firmado hasta</source>
        <translation>Signed until</translation>
    </message>
    <message>
        <source>La versión %1 vale desde el próximo desbloqueo.</source>
        <translation>Version %1 takes effect at the next unlocking.</translation>
    </message>
    <message>
        <source>Los borradores siguen con la versión en que se empezaron.</source>
        <translation>Drafts go on with the version they were begun in.</translation>
    </message>
    <message>
        <source>Carpeta del paquete de contenidos</source>
        <translation>Folder of the content pack</translation>
    </message>
    <message>
        <source>Revisando firmas…</source>
        <translation>Checking signatures…</translation>
    </message>
    <message>
        <source>Se dejó de instalar.</source>
        <translation>Installing was stopped.</translation>
    </message>
    <message>
        <source>Sigue el contenido que estaba.</source>
        <translation>The earlier content stays.</translation>
    </message>
    <message>
        <source>No hay nada nuevo.</source>
        <translation>There is nothing new.</translation>
    </message>
    <message>
        <source>Ya está la última versión de esa carpeta.</source>
        <translation>The latest version in that folder is already here.</translation>
    </message>
    <message>
        <source>De la versión %1 se volvió atrás: la supervisión puede usarla otra vez.</source>
        <translation>Version %1 was rolled back: the supervisor can use it again.</translation>
    </message>
    <message>
        <source>¿La hora del equipo está bien?</source>
        <translation>Is the machine&apos;s clock right?</translation>
    </message>
    <message>
        <source>El equipo dice %1. Si no es así, corrija la hora antes de seguir.</source>
        <translation>The machine says %1. If that is not so, set the clock before going on.</translation>
    </message>
    <message>
        <source>Está bien, instalar</source>
        <translation>It is right, install</translation>
    </message>
    <message>
        <source>No instalar</source>
        <translation>Do not install</translation>
    </message>
</context>
<context>
    <name>ContentPreview</name>
    <message>
        <source>Vista previa del contenido</source>
        <translation>Preview of the content</translation>
    </message>
    <message>
        <source>Nada se guarda</source>
        <translation>Nothing is saved</translation>
    </message>
    <message>
        <source>Idioma de las páginas</source>
        <translation>Language of the pages</translation>
    </message>
    <message>
        <source>Releer</source>
        <translation>Read again</translation>
    </message>
    <message>
        <source>Páginas</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Formularios</source>
        <translation>Forms</translation>
    </message>
    <message>
        <source>Revisión</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>Traducción sin revisar</source>
        <translation>Unreviewed translation</translation>
    </message>
    <message>
        <source>Sólo en español</source>
        <translation>In Spanish only</translation>
    </message>
    <message numerus="yes">
        <source>%n para corregir</source>
        <translation>
            <numerusform>%n to correct</numerusform>
            <numerusform>%n to correct</numerusform>
        </translation>
    </message>
    <message>
        <source>Corregir</source>
        <translation>Correct</translation>
    </message>
    <message>
        <source>Aviso</source>
        <translation>Notice</translation>
    </message>
</context>
<context>
    <name>CourierCard</name>
    <message>
        <source>Llevar por USB</source>
        <translation>Carry by USB</translation>
    </message>
    <message>
        <source>2. Nada espera: no hay qué copiar.</source>
        <translation>2. Nothing waits: there is nothing to copy.</translation>
    </message>
    <message>
        <source>2. Se copia lo que espera (%1) y se imprime el remito.</source>
        <translation>2. What waits (%1) is copied and the delivery note is printed.</translation>
    </message>
    <message>
        <source>El alta de este equipo no trae la clave del correo por USB.</source>
        <translation>This machine&apos;s enrolment brings no key for the USB courier.</translation>
    </message>
    <message>
        <source>Nada espera: no hay qué copiar.</source>
        <translation>Nothing waits: there is nothing to copy.</translation>
    </message>
    <message>
        <source>Preparando…</source>
        <translation>Preparing…</translation>
    </message>
    <message>
        <source>Se dejó de copiar.</source>
        <translation>Copying was stopped.</translation>
    </message>
    <message>
        <source>Nada se perdió: sigue guardado aquí.</source>
        <translation>Nothing was lost: it is still saved here.</translation>
    </message>
    <message>
        <source>No hay nada por enviar.</source>
        <translation>There is nothing to send.</translation>
    </message>
    <message>
        <source>Leyendo…</source>
        <translation>Reading…</translation>
    </message>
    <message>
        <source>recibos</source>
        <translation>receipts</translation>
    </message>
    <message>
        <source>Se dejó de leer: el resto sigue en la memoria.</source>
        <translation>Reading was stopped: the rest is still on the stick.</translation>
    </message>
    <message>
        <source>Si la red no alcanza: el mismo sobre sellado, en mano. Si llega por los dos caminos, cuenta una vez.</source>
        <translation>Where the network does not reach: the same sealed envelope, by hand. If it arrives both ways, it counts once.</translation>
    </message>
    <message>
        <source>1. Conecte una memoria. En ella sólo se ven tamaños: nada se puede leer.</source>
        <translation>1. Plug in a stick. Only sizes can be seen on it: nothing can be read.</translation>
    </message>
    <message>
        <source>3. A la vuelta, la memoria trae los recibos.</source>
        <translation>3. On its way back, the stick brings the receipts.</translation>
    </message>
    <message>
        <source>Preparar memoria</source>
        <translation>Prepare a stick</translation>
    </message>
    <message>
        <source>Leer recibos</source>
        <translation>Read receipts</translation>
    </message>
    <message>
        <source>Copiando a la memoria</source>
        <translation>Copying to the stick</translation>
    </message>
    <message>
        <source>Leyendo recibos</source>
        <translation>Reading receipts</translation>
    </message>
    <message>
        <source>Imprimir el remito</source>
        <translation>Print the delivery note</translation>
    </message>
</context>
<context>
    <name>Covers</name>
    <message>
        <source>Ayuda</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>Volver</source>
        <translation>Back</translation>
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
    <name>Deeds</name>
    <message>
        <source>Enviando lo que espera</source>
        <translation>Sending what waits</translation>
    </message>
    <message>
        <source>Asiento retirado</source>
        <translation>Record withdrawn</translation>
    </message>
    <message>
        <source>Nota sellada</source>
        <translation>Sealed note</translation>
    </message>
    <message>
        <source>Suprimido por orden</source>
        <translation>Erased by order</translation>
    </message>
    <message>
        <source>Derivación</source>
        <translation>Referral</translation>
    </message>
    <message>
        <source>Exportando. Puede seguir trabajando.</source>
        <translation>Exporting. You can go on working.</translation>
    </message>
    <message>
        <source>Exportación %1 escrita en %2</source>
        <translation>Export %1 written to %2</translation>
    </message>
    <message>
        <source>No hay con qué comparar este asiento</source>
        <translation>There is nothing to compare this record with</translation>
    </message>
    <message>
        <source>Ver el asiento %1</source>
        <translation>See record %1</translation>
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
        <source>Archivos</source>
        <translation>Files</translation>
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
        <source>Retira el asiento %1, que se conserva</source>
        <translation>Withdraws record %1, which is kept</translation>
    </message>
    <message>
        <source>Rectificado por el asiento %1</source>
        <translation>Corrected by record %1</translation>
    </message>
    <message>
        <source>Retirado por el asiento %1: ya no cuenta</source>
        <translation>Withdrawn by record %1: it no longer counts</translation>
    </message>
    <message>
        <source>Lugar %1 en la cadena · huella %2</source>
        <translation>Place %1 in the chain · fingerprint %2</translation>
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
        <source>Pasaron %1 días desde que se abrió el hecho.</source>
        <translation>%1 days have passed since the incident was opened.</translation>
    </message>
    <message>
        <source>Vea cómo sigue y agregue un seguimiento. Si ya terminó, ciérrelo.</source>
        <translation>See how it goes on and add a follow-up. If it is over, close it.</translation>
    </message>
    <message>
        <source>Cerrar el hecho</source>
        <translation>Close the incident</translation>
    </message>
    <message>
        <source>%2, %1. Si todavía no habló con nadie, llame igual.</source>
        <translation>%2, %1. If you have not spoken to anyone yet, call all the same.</translation>
    </message>
    <message>
        <source>Lo leyó una persona en el registro.</source>
        <translation>A person at the registry read it.</translation>
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
        <source>Detalle</source>
        <translation>Detail</translation>
    </message>
    <message>
        <source>Vencido</source>
        <translation>Out of date</translation>
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
        <source>Para revisar</source>
        <translation>To review</translation>
    </message>
    <message>
        <source>Del puesto</source>
        <translation>Of the post</translation>
    </message>
    <message>
        <source>Nota</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Cargó</source>
        <translation>Entered by</translation>
    </message>
    <message>
        <source>Este puesto</source>
        <translation>This post</translation>
    </message>
    <message>
        <source>Ver los contactos del puesto</source>
        <translation>See the contacts of the post</translation>
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
        <source>Idiomas</source>
        <translation>Languages</translation>
    </message>
    <message>
        <source>Confirmó</source>
        <translation>Confirmed by</translation>
    </message>
    <message>
        <source>Vale hasta</source>
        <translation>Valid until</translation>
    </message>
    <message>
        <source>En las guías</source>
        <translation>In the guides</translation>
    </message>
    <message>
        <source>Tarjeta para la persona</source>
        <translation>Card for the person</translation>
    </message>
    <message>
        <source>Sin membrete y sin decir por qué se entrega</source>
        <translation>Without letterhead and without saying why it is given</translation>
    </message>
    <message>
        <source>Proponer una corrección</source>
        <translation>Propose a correction</translation>
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
    <name>DetectionBench</name>
    <message>
        <source>Modo discreto</source>
        <translation>Discreet mode</translation>
    </message>
    <message>
        <source>Pasar a detección completa</source>
        <translation>Go on to the full detection</translation>
    </message>
    <message>
        <source>Detección temprana</source>
        <translation>Early detection</translation>
    </message>
    <message>
        <source>Control rápido</source>
        <translation>Quick check</translation>
    </message>
    <message>
        <source>Borrador</source>
        <translation>Draft</translation>
    </message>
    <message>
        <source>La nota no entra en las observaciones.</source>
        <translation>The note does not fit into the remarks.</translation>
    </message>
    <message>
        <source>Quedó por decidir: %1</source>
        <translation>Left to decide: %1</translation>
    </message>
    <message>
        <source>No quedó completo y no marcó nada solo. Indicadores: %1.</source>
        <translation>It was left incomplete and marked nothing by itself. Indicators: %1.</translation>
    </message>
    <message>
        <source>Verlos y decidir</source>
        <translation>See them and decide</translation>
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
        <source>Queda firmado y sale solo hacia el registro. Sirve también sin red.</source>
        <translation>It is signed and goes to the registry by itself. It works without a network too.</translation>
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
    <name>Discreet</name>
    <message>
        <source>Control</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>Salir</source>
        <translation>Leave</translation>
    </message>
    <message>
        <source>Completo</source>
        <translation>Complete</translation>
    </message>
    <message>
        <source>Incompleto</source>
        <translation>Incomplete</translation>
    </message>
    <message>
        <source>Sin respuesta</source>
        <translation>No answer</translation>
    </message>
    <message>
        <source>Nota breve, sin nombres</source>
        <translation>Short note, no names</translation>
    </message>
    <message>
        <source>Guardado aquí</source>
        <translation>Saved here</translation>
    </message>
    <message>
        <source>Siguiente</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Listo.</source>
        <translation>Done.</translation>
    </message>
    <message>
        <source>Pregunta %1 de %2</source>
        <translation>Question %1 of %2</translation>
    </message>
</context>
<context>
    <name>Done</name>
    <message>
        <source>Lo que sigue</source>
        <translation>What comes next</translation>
    </message>
</context>
<context>
    <name>DraftBench</name>
    <message>
        <source>Borrador</source>
        <translation>Draft</translation>
    </message>
    <message>
        <source>Deshacer</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Sellar el asiento</source>
        <translation>Seal the record</translation>
    </message>
    <message>
        <source>El borrador viene de una copia, y la clave de lo sellado nunca sale de esta computadora: %1 respuestas selladas no se pueden abrir. Todo lo demás está. Si hace falta, vuelva a preguntarlas.</source>
        <translation>The draft comes from a copy, and the key of what was sealed never leaves this computer: %1 sealed answers cannot be opened. Everything else is there. If need be, ask them again.</translation>
    </message>
    <message>
        <source>El borrador viene de una copia, y la clave de lo sellado nunca sale de esta computadora: una respuesta sellada no se puede abrir. Todo lo demás está. Si hace falta, vuelva a preguntarla.</source>
        <translation>The draft comes from a copy, and the key of what was sealed never leaves this computer: one sealed answer cannot be opened. Everything else is there. If need be, ask it again.</translation>
    </message>
    <message>
        <source>Faltan respuestas selladas.</source>
        <translation>Sealed answers are missing.</translation>
    </message>
    <message>
        <source>una sospecha sobre personal</source>
        <translation>a suspicion about staff</translation>
    </message>
    <message>
        <source>la ficha nominal</source>
        <translation>the nominal sheet</translation>
    </message>
    <message>
        <source>el sobre para la fiscalía</source>
        <translation>the envelope for the prosecutor</translation>
    </message>
    <message>
        <source>El alta de este equipo no dice para quién se sella: %1. No lo escriba en otra respuesta: dígalo de viva voz fuera del puesto y pida un alta nueva.</source>
        <translation>This machine&apos;s enrolment does not say to whom this is sealed: %1. Do not write it in another answer: say it in person outside the post and ask for a new enrolment.</translation>
    </message>
    <message>
        <source>El ministerio fijó para este puesto el asiento mínimo, sin %1. No lo escriba en otra respuesta: si hace falta, dígalo de viva voz a quien recibe la derivación.</source>
        <translation>The ministry set the minimum record for this post, without %1. Do not write it in another answer: if need be, say it in person to whoever takes the referral.</translation>
    </message>
    <message>
        <source>Hay preguntas selladas que no se ofrecen.</source>
        <translation>There are sealed questions that are not offered.</translation>
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
        <source>Falta contestar.</source>
        <translation>An answer is missing.</translation>
    </message>
    <message>
        <source>Quedó a medio escribir.</source>
        <translation>It was left half written.</translation>
    </message>
    <message>
        <source>Se quitó una respuesta que la lista ya no ofrece: %1</source>
        <translation>An answer that the list no longer offers was taken away: %1</translation>
    </message>
    <message>
        <source>Borrador guardado aquí a las %1 · cada respuesta se guarda sola</source>
        <translation>Draft saved here at %1 · each answer saves itself</translation>
    </message>
    <message>
        <source>Borrador guardado aquí el %2 a las %1 · cada respuesta se guarda sola</source>
        <translation>Draft saved here on %2 at %1 · each answer saves itself</translation>
    </message>
    <message>
        <source>El disco está lleno.</source>
        <translation>The disk is full.</translation>
    </message>
    <message>
        <source>El borrador se guarda en el espacio que Vigía reserva para eso. Libere espacio o avise a sistemas.</source>
        <translation>The draft is kept in the space that Vigía reserves for that. Free some space or tell IT support.</translation>
    </message>
    <message>
        <source>Lo escrito queda en la memoria, aunque se bloquee, y se vuelve a intentar solo. No cierre Vigía.</source>
        <translation>What was written stays in memory, even when locked, and is tried again by itself. Do not close Vigía.</translation>
    </message>
    <message>
        <source>Ya está guardado</source>
        <translation>Already saved</translation>
    </message>
</context>
<context>
    <name>DraftPage</name>
    <message>
        <source>Ese borrador ya no está: se selló o se descartó.</source>
        <translation>That draft is gone: it was sealed or discarded.</translation>
    </message>
    <message>
        <source>Borrador descartado.</source>
        <translation>Draft discarded.</translation>
    </message>
    <message>
        <source>Antes de sellar, mire si esto nombra a una persona:</source>
        <translation>Before sealing, see whether this names a person:</translation>
    </message>
    <message>
        <source>La fecha o la hora de este equipo son dudosas.</source>
        <translation>The date or the time of this machine is doubtful.</translation>
    </message>
    <message>
        <source>Se puede sellar: el asiento deja constancia de que la hora es dudosa.</source>
        <translation>You can seal: the record states that the time is doubtful.</translation>
    </message>
    <message>
        <source>Sellando…</source>
        <translation>Sealing…</translation>
    </message>
    <message>
        <source>No se selló. El borrador sigue como estaba.</source>
        <translation>It was not sealed. The draft is as it was.</translation>
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
    <name>EnrolmentCard</name>
    <message>
        <source>Otra alta para este puesto</source>
        <translation>Another enrolment for this post</translation>
    </message>
    <message>
        <source>Cuando el ministerio cambia claves, política o registro manda un alta nueva. La bitácora queda como está.</source>
        <translation>When the ministry changes keys, policy or registry it sends a new enrolment. The log stays as it is.</translation>
    </message>
    <message>
        <source>Tomar un alta nueva</source>
        <translation>Take a new enrolment</translation>
    </message>
    <message>
        <source>No tomar ninguna</source>
        <translation>Take none</translation>
    </message>
    <message>
        <source>El alta nueva está tomada.</source>
        <translation>The new enrolment is taken.</translation>
    </message>
    <message>
        <source>Vale desde el próximo desbloqueo. La bitácora y los borradores siguen como estaban.</source>
        <translation>It takes effect at the next unlocking. Log and drafts are as they were.</translation>
    </message>
    <message>
        <source>Es la dirección de un servidor ODK Central: %1.</source>
        <translation>It is the address of an ODK Central server: %1.</translation>
    </message>
    <message>
        <source>Los envíos van a ese registro.</source>
        <translation>Sending goes to that registry.</translation>
    </message>
    <message>
        <source>Es la dirección de un servidor, no un alta.</source>
        <translation>It is the address of a server, not an enrolment.</translation>
    </message>
    <message>
        <source>El registro de este puesto lo dice su alta: no se cambia a mano.</source>
        <translation>This post&apos;s registry is named by its enrolment: it is not changed by hand.</translation>
    </message>
</context>
<context>
    <name>EnrolmentPane</name>
    <message>
        <source>Leyendo el archivo…</source>
        <translation>Reading the file…</translation>
    </message>
    <message>
        <source>Todavía no eligió un archivo.</source>
        <translation>No file chosen yet.</translation>
    </message>
    <message>
        <source>Elegir archivo o foto del QR</source>
        <translation>Choose file or photo of the QR</translation>
    </message>
    <message>
        <source>Código de un solo uso</source>
        <translation>One-time code</translation>
    </message>
    <message>
        <source>Llega por otro camino que el archivo: por teléfono o en un sobre. Guiones, espacios y mayúsculas dan igual.</source>
        <translation>It comes another way than the file: by phone or in an envelope. Hyphens, spaces and capitals do not matter.</translation>
    </message>
    <message>
        <source>La firma del alta está comprobada</source>
        <translation>The enrolment&apos;s signature is verified</translation>
    </message>
    <message>
        <source>Alta o imagen (*.vigia-alta *.png *.jpg *.jpeg *.svg);;Todos los archivos (*)</source>
        <translation>Enrolment or picture (*.vigia-alta *.png *.jpg *.jpeg *.svg);;All files (*)</translation>
    </message>
    <message>
        <source>El alta del puesto</source>
        <translation>The enrolment of the post</translation>
    </message>
    <message>
        <source>Archivo: %1</source>
        <translation>File: %1</translation>
    </message>
    <message>
        <source>Comprobando la firma…</source>
        <translation>Checking the signature…</translation>
    </message>
    <message>
        <source>Claves de demostración: no protegen nada. Sólo para probar.</source>
        <translation>Demonstration keys: they protect nothing. For trying out only.</translation>
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
        <source>Registro</source>
        <translation>Registry</translation>
    </message>
    <message>
        <source>ninguno: se conecta en Envíos</source>
        <translation>none: connect it in Sending</translation>
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
        <source>Alta</source>
        <translation>Enrolment</translation>
    </message>
    <message>
        <source>Se puede usar hasta</source>
        <translation>Can be used until</translation>
    </message>
    <message>
        <source>Usar esta alta</source>
        <translation>Use this enrolment</translation>
    </message>
    <message>
        <source>Comprobar</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>Falta el archivo</source>
        <translation>The file is missing</translation>
    </message>
    <message>
        <source>Falta el código</source>
        <translation>The code is missing</translation>
    </message>
</context>
<context>
    <name>EraseDialog</name>
    <message>
        <source>¿Suprimir por orden el asiento %1?</source>
        <translation>Erase record %1 by order?</translation>
    </message>
    <message>
        <source>El texto y los adjuntos se quitan de este equipo y de sus copias, y no se pueden recuperar. Quedan la firma, el número, el lugar en la cadena y el recibo. Lo que ya recibió el registro sigue allá.</source>
        <translation>Text and attachments are taken off this machine and its copies and cannot be brought back. Signature, number, place in the chain and receipt remain. What the registry already received stays there.</translation>
    </message>
    <message>
        <source>Suprimir</source>
        <translation>Erase</translation>
    </message>
    <message>
        <source>Dejarlo como está</source>
        <translation>Leave it as it is</translation>
    </message>
    <message>
        <source>También los otros asientos del hecho: %1</source>
        <translation>Also the other records of the incident: %1</translation>
    </message>
    <message>
        <source>Orden</source>
        <translation>Order</translation>
    </message>
    <message>
        <source>De quién viene y con qué número. Ley 25.326.</source>
        <translation>Whom it comes from and its number. Law 25.326.</translation>
    </message>
    <message>
        <source>Motivo</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Sin nombres.</source>
        <translation>No names.</translation>
    </message>
    <message>
        <source>Falta: queda escrito en la bitácora.</source>
        <translation>Missing: it is written in the log.</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Exportar para un juez</source>
        <translation>Export for a judge</translation>
    </message>
    <message>
        <source>Sale un solo archivo, cifrado: lo abre sólo quien tiene la clave. La exportación queda como un asiento, con su motivo.</source>
        <translation>One encrypted file comes out: only the holder of the key can open it. The export stays as a record, with its reason.</translation>
    </message>
    <message>
        <source>Elegir dónde y exportar</source>
        <translation>Choose where and export</translation>
    </message>
    <message>
        <source>Volver</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Sólo el asiento %1</source>
        <translation>Only record %1</translation>
    </message>
    <message>
        <source>Los %1 asientos del hecho</source>
        <translation>The %1 records of the incident</translation>
    </message>
    <message>
        <source>Motivo</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>El oficio o la resolución que lo pide. Sin nombres de personas.</source>
        <translation>The letter or ruling that asks for it. No names of persons.</translation>
    </message>
    <message>
        <source>Para quién</source>
        <translation>For whom</translation>
    </message>
    <message>
        <source>El juzgado o la fiscalía.</source>
        <translation>The court or the prosecutor.</translation>
    </message>
    <message>
        <source>Clave pública de quien recibe</source>
        <translation>Public key of the recipient</translation>
    </message>
    <message>
        <source>Empieza con «age1». La da el juzgado o la fiscalía.</source>
        <translation>It begins with “age1”. The court or the prosecutor gives it.</translation>
    </message>
    <message>
        <source>Tomarla de un archivo…</source>
        <translation>Take it from a file…</translation>
    </message>
    <message>
        <source>Con los adjuntos</source>
        <translation>With the attachments</translation>
    </message>
    <message>
        <source>Carpeta o pendrive para la exportación</source>
        <translation>Folder or USB stick for the export</translation>
    </message>
    <message>
        <source>Falta el motivo: queda escrito en la bitácora.</source>
        <translation>The reason is missing: it is written in the log.</translation>
    </message>
    <message>
        <source>Falta para quién es.</source>
        <translation>Say whom it is for.</translation>
    </message>
    <message>
        <source>Falta la clave: sin ella no se puede cifrar.</source>
        <translation>The key is missing: nothing can be encrypted without it.</translation>
    </message>
    <message>
        <source>No es una clave age. Empieza con «age1»: pídala otra vez.</source>
        <translation>That is not an age key. It begins with “age1”: ask for it again.</translation>
    </message>
    <message>
        <source>Archivo de la clave pública</source>
        <translation>File of the public key</translation>
    </message>
    <message>
        <source>En ese archivo no hay una clave age.</source>
        <translation>There is no age key in that file.</translation>
    </message>
</context>
<context>
    <name>ExportRun</name>
    <message>
        <source>Exportando</source>
        <translation>Exporting</translation>
    </message>
    <message>
        <source>Se dejó de exportar. No quedó ni el archivo ni el asiento.</source>
        <translation>The export was stopped. Neither the file nor the record was kept.</translation>
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
        <source>El alta de este puesto</source>
        <translation>The enrolment of this post</translation>
    </message>
    <message>
        <source>Dice qué puesto es este equipo, a qué registro envía y qué claves usa.</source>
        <translation>It says which post this machine is, which registry it sends to and which keys it uses.</translation>
    </message>
    <message>
        <source>Es la dirección de un servidor ODK Central, no un alta.</source>
        <translation>It is the address of an ODK Central server, not an enrolment.</translation>
    </message>
    <message>
        <source>Con la bóveda creada, muéstrela en Ajustes, o pegue la dirección en Envíos.</source>
        <translation>Once the vault is made, show it in Settings, or paste the address in Sending.</translation>
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
        <source>Tengo el alta del puesto</source>
        <translation>I have the post&apos;s enrolment</translation>
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
    <name>Following</name>
    <message>
        <source>Ver el asiento</source>
        <translation>See the record</translation>
    </message>
    <message>
        <source>Lo que se guardó, su firma y por dónde va.</source>
        <translation>What was saved, its signature and how far it got.</translation>
    </message>
    <message>
        <source>Falta avisar, en este orden: %1.</source>
        <translation>Still to be told, in this order: %1.</translation>
    </message>
    <message>
        <source>Registrar un aviso</source>
        <translation>Record a notice</translation>
    </message>
    <message>
        <source>Completar el incidente</source>
        <translation>Complete the incident</translation>
    </message>
    <message>
        <source>La hoja de hechos, con lo que ya contestó. Los nombres van sólo en la ficha sellada.</source>
        <translation>The fact sheet, with what you already answered. Names go only into the sealed sheet.</translation>
    </message>
    <message>
        <source>Derivar</source>
        <translation>Refer</translation>
    </message>
    <message>
        <source>A quién pedir ayuda, elegido de la guía de recursos.</source>
        <translation>Whom to ask for help, chosen from the resource guide.</translation>
    </message>
</context>
<context>
    <name>FormBench</name>
    <message>
        <source>Descartar</source>
        <translation>Discard</translation>
    </message>
    <message>
        <source>Partes del formulario</source>
        <translation>Parts of the form</translation>
    </message>
    <message>
        <source>pregunta siguiente</source>
        <translation>next question</translation>
    </message>
    <message>
        <source>Se quitó: %1</source>
        <translation>Taken away: %1</translation>
    </message>
    <message>
        <source>Hecho %1</source>
        <translation>Incident %1</translation>
    </message>
    <message>
        <source>Rectifica el asiento %1 (%2), que se conserva</source>
        <translation>Corrects record %1 (%2), which is kept</translation>
    </message>
</context>
<context>
    <name>FormPage</name>
    <message>
        <source>Ningún formulario abierto</source>
        <translation>No form open</translation>
    </message>
    <message>
        <source>Los formularios se empiezan desde Inicio. Cada respuesta se guarda sola.</source>
        <translation>Forms are begun from Home. Each answer saves itself.</translation>
    </message>
    <message>
        <source>Ir a Inicio</source>
        <translation>Go to Home</translation>
    </message>
    <message>
        <source>Formulario</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Una parte de lo que ya se sabía no entra en este formulario: revise lo contestado.</source>
        <translation>Part of what was known does not fit into this form: look over the answers.</translation>
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
        <source>Volver a Inicio</source>
        <translation>Back to Home</translation>
    </message>
    <message>
        <source>Lo que quedó abierto y lo que espera.</source>
        <translation>What is still open and what waits.</translation>
    </message>
    <message>
        <source>Sin asiento: se sumó a la cuenta anónima del día.</source>
        <translation>No record: added to the day&apos;s anonymous count.</translation>
    </message>
    <message>
        <source>Nivel 0: sólo queda el número.</source>
        <translation>Level 0: only the number remains.</translation>
    </message>
    <message>
        <source>Asiento sellado. Lo leen sólo destinatarios de fuera del puesto.</source>
        <translation>Record sealed. Only recipients outside the post can read it.</translation>
    </message>
    <message>
        <source>No aparece en la bitácora de este puesto.</source>
        <translation>It does not appear in this post&apos;s log.</translation>
    </message>
    <message>
        <source>Asiento %1 sellado y guardado aquí.</source>
        <translation>Record %1 sealed and saved here.</translation>
    </message>
    <message>
        <source>Queda firmado y sale solo hacia el registro. Sirve también sin red.</source>
        <translation>It is signed and goes to the registry by itself. It works without a network too.</translation>
    </message>
</context>
<context>
    <name>GoingOn</name>
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
        <source>Pasaron %1 días: vea cómo sigue y agregue un seguimiento, o ciérrelo</source>
        <translation>%1 days have passed: see how it goes on and add a follow-up, or close it</translation>
    </message>
    <message>
        <source>Hecho %1</source>
        <translation>Incident %1</translation>
    </message>
    <message>
        <source>Falta avisar a: %1</source>
        <translation>Still to notify: %1</translation>
    </message>
    <message>
        <source>Se empezó %1</source>
        <translation>Begun %1</translation>
    </message>
    <message>
        <source>1 indicador</source>
        <translation>1 indicator</translation>
    </message>
    <message>
        <source>%1 indicadores</source>
        <translation>%1 indicators</translation>
    </message>
    <message>
        <source>Se borra al bloquear. Hasta entonces se puede recuperar</source>
        <translation>It is erased on locking. Until then it can be brought back</translation>
    </message>
    <message>
        <source>Falta avisar a: %1. Avisos hechos: %2 de %3</source>
        <translation>Still to notify: %1. Notices made: %2 of %3</translation>
    </message>
    <message>
        <source>Más de 30 días abierto: séllelo, o la supervisión dice por qué sigue</source>
        <translation>Open for over 30 days: seal it, or the supervisor says why it goes on</translation>
    </message>
    <message>
        <source>Falta sellar: más de 30 días abierto, con motivo anotado</source>
        <translation>Not sealed: open for more than 30 days, with a reason on record</translation>
    </message>
    <message>
        <source>Para seguir</source>
        <translation>To continue</translation>
    </message>
    <message>
        <source>Nada pendiente</source>
        <translation>Nothing pending</translation>
    </message>
    <message>
        <source>Los borradores y lo que espera un recibo aparecen acá.</source>
        <translation>Drafts and whatever waits for a receipt appear here.</translation>
    </message>
    <message>
        <source>Seguimiento</source>
        <translation>Follow-up</translation>
    </message>
    <message>
        <source>Descartado</source>
        <translation>Discarded</translation>
    </message>
    <message>
        <source>Avisar</source>
        <translation>Notify</translation>
    </message>
</context>
<context>
    <name>GuideFoot</name>
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
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>GuideHead</name>
    <message>
        <source>Sólo en español</source>
        <translation>In Spanish only</translation>
    </message>
    <message>
        <source>Reservado: sólo para este puesto</source>
        <translation>Reserved: for this post only</translation>
    </message>
    <message>
        <source>No reemplaza al protocolo vigente</source>
        <translation>Does not replace the protocol in force</translation>
    </message>
    <message>
        <source>texto del %1</source>
        <translation>text of %1</translation>
    </message>
    <message>
        <source>Traducción sin revisar</source>
        <translation>Unreviewed translation</translation>
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
        <source>No está en las listas: %1</source>
        <translation>Not in the lists: %1</translation>
    </message>
    <message>
        <source>Nada con «%1»</source>
        <translation>Nothing with “%1”</translation>
    </message>
    <message>
        <source>Pruebe con otra palabra, por ejemplo «entrevista» o «documentos».</source>
        <translation>Try another word, for example “interview” or “documents”.</translation>
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
    <name>HandDialog</name>
    <message>
        <source>Asiento %1 en papel</source>
        <translation>Record %1 on paper</translation>
    </message>
    <message>
        <source>El papel no va cifrado. Al imprimirlo o guardarlo queda un asiento con el motivo y el destino.</source>
        <translation>Paper is not encrypted. Printing or saving it leaves a record with reason and destination.</translation>
    </message>
    <message>
        <source>Ver las hojas</source>
        <translation>See the sheets</translation>
    </message>
    <message>
        <source>Volver</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>¿Para qué?</source>
        <translation>What for?</translation>
    </message>
    <message>
        <source>¿Para quién?</source>
        <translation>For whom?</translation>
    </message>
    <message>
        <source>El organismo o el cargo, sin nombres.</source>
        <translation>The body or the office, no names.</translation>
    </message>
    <message>
        <source>Falta el motivo.</source>
        <translation>The reason is missing.</translation>
    </message>
    <message>
        <source>Falta para quién es.</source>
        <translation>Say whom it is for.</translation>
    </message>
</context>
<context>
    <name>HandoverPage</name>
    <message>
        <source>Relevo</source>
        <translation>Handover</translation>
    </message>
    <message>
        <source>Todavía hay una sola persona con acceso</source>
        <translation>Only one person has access so far</translation>
    </message>
    <message>
        <source>El relevo lo firman dos. Agregue en Ajustes a quien entra; escribe su propia frase.</source>
        <translation>Two people sign the handover. Add whoever comes on duty in Settings; they type their own passphrase.</translation>
    </message>
    <message>
        <source>Ir a Ajustes</source>
        <translation>Go to Settings</translation>
    </message>
    <message>
        <source>2. Quién entra</source>
        <translation>2. Who comes on duty</translation>
    </message>
    <message>
        <source>Frase de contraseña de quien entra</source>
        <translation>Passphrase of whoever comes on duty</translation>
    </message>
    <message>
        <source>Tomar la guardia</source>
        <translation>Take over</translation>
    </message>
    <message>
        <source>Queda un asiento firmado por quien sale y por quien entra, con la última huella de la bitácora. La bóveda se cierra para quien sale y se abre para quien entra.</source>
        <translation>A record is left, signed by whoever goes off and whoever comes on duty, with the last fingerprint of the log. The vault closes for the one and opens for the other.</translation>
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
        <source>Frase de contraseña de %1</source>
        <translation>Passphrase of %1</translation>
    </message>
    <message>
        <source>Falta la frase de quien entra.</source>
        <translation>The passphrase of whoever comes on duty is missing.</translation>
    </message>
    <message>
        <source>Relevo asentado con el número %1, firmado por los dos</source>
        <translation>Handover recorded as number %1, signed by both</translation>
    </message>
    <message>
        <source>Firmando…</source>
        <translation>Signing…</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Encabezado</source>
        <translation>Header</translation>
    </message>
    <message>
        <source>Buscar o hacer: página, guía, recurso, asiento</source>
        <translation>Search or do: page, guide, resource, record</translation>
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
    <name>HelpPage</name>
    <message>
        <source>Ayuda</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>El manual del programa. Sirve sin red.</source>
        <translation>The manual of the program. It works without a network.</translation>
    </message>
    <message>
        <source>Ver el recorrido</source>
        <translation>See the tour</translation>
    </message>
    <message>
        <source>Capítulos</source>
        <translation>Chapters</translation>
    </message>
    <message>
        <source>Teclas</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>Texto del capítulo</source>
        <translation>Text of the chapter</translation>
    </message>
    <message>
        <source>El manual está en español.</source>
        <translation>The manual is in Spanish.</translation>
    </message>
</context>
<context>
    <name>Hiding</name>
    <message>
        <source>Reloj</source>
        <translation>Clock</translation>
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
        <translation>To continue</translation>
    </message>
    <message>
        <source>Ver la bitácora</source>
        <translation>See the log</translation>
    </message>
    <message>
        <source>Otros formularios</source>
        <translation>Other forms</translation>
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
        <source>Control rápido</source>
        <translation>Quick check</translation>
    </message>
    <message>
        <source>En la cabina, con el teclado, menos de 60 segundos.</source>
        <translation>At the booth, by keyboard, under 60 seconds.</translation>
    </message>
    <message>
        <source>Inspección rural</source>
        <translation>Rural inspection</translation>
    </message>
    <message>
        <source>Recorrida, preguntas y resultado, aun sin red.</source>
        <translation>Round, questions and result, even without a network.</translation>
    </message>
    <message>
        <source>Falta avisar a: %1</source>
        <translation>Still to notify: %1</translation>
    </message>
    <message>
        <source>%1, sin sellar. Siga donde estaba: avise y anótelo ahí.</source>
        <translation>%1, not sealed. Go on where you were: notify, and note it there.</translation>
    </message>
    <message>
        <source>Avise, y anótelo en un seguimiento del hecho.</source>
        <translation>Notify them, and note it in a follow-up of the incident.</translation>
    </message>
    <message>
        <source>Ver el hecho</source>
        <translation>See the incident</translation>
    </message>
    <message>
        <source>Quedó sin sellar: %1</source>
        <translation>Left unsealed: %1</translation>
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
    <name>Narrow</name>
    <message>
        <source>Abierto ahora</source>
        <translation>Open now</translation>
    </message>
    <message>
        <source>Quien no publica su horario no se oculta</source>
        <translation>Those who publish no hours are not hidden</translation>
    </message>
    <message>
        <source>Para cualquiera</source>
        <translation>For anyone</translation>
    </message>
    <message>
        <source>Todos los niveles</source>
        <translation>All levels</translation>
    </message>
    <message numerus="yes">
        <source>%n filtros</source>
        <translation>
            <numerusform>%n filter</numerusform>
            <numerusform>%n filters</numerusform>
        </translation>
    </message>
    <message>
        <source>Filtros</source>
        <translation>Filters</translation>
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
    <message>
        <source>PIN de 6 números</source>
        <translation>6-digit PIN</translation>
    </message>
    <message numerus="yes">
        <source>No es el PIN. Queda %n intento.</source>
        <translation>
            <numerusform>That is not the PIN. %n try left.</numerusform>
            <numerusform>That is not the PIN. %n tries left.</numerusform>
        </translation>
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
    <name>NewPin</name>
    <message>
        <source>¿Qué PIN trae de vuelta el programa?</source>
        <translation>Which PIN brings the program back?</translation>
    </message>
    <message>
        <source>F12 muestra un reloj. Con el PIN vuelve a la misma pantalla durante unos minutos; después, o con tres PIN que no son, se bloquea y pide la frase. Sin PIN, F12 bloquea siempre.</source>
        <translation>F12 shows a clock. The PIN brings back the same screen for some minutes; after that, or after three wrong PINs, it locks and asks for the passphrase. Without a PIN, F12 always locks.</translation>
    </message>
    <message>
        <source>Guardar el PIN</source>
        <translation>Save the PIN</translation>
    </message>
    <message>
        <source>Cancelar</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>PIN, 6 números</source>
        <translation>PIN, 6 digits</translation>
    </message>
    <message>
        <source>El mismo PIN, otra vez</source>
        <translation>The same PIN again</translation>
    </message>
    <message>
        <source>No es el mismo PIN.</source>
        <translation>That is not the same PIN.</translation>
    </message>
    <message>
        <source>Listo: Ocultar vuelve con su PIN</source>
        <translation>Done: Hide comes back with your PIN</translation>
    </message>
</context>
<context>
    <name>NotePage</name>
    <message>
        <source>Nota sellada</source>
        <translation>Sealed note</translation>
    </message>
    <message>
        <source>Se escribe sin desbloquear. Al guardarla se cifra y desde acá ya no se puede leer ni cambiar. Quien usted elija la encuentra como borrador al desbloquear.</source>
        <translation>It is written without unlocking. Once saved it is encrypted and can no longer be read or changed from here. Whoever you choose finds it as a draft after unlocking.</translation>
    </message>
    <message>
        <source>¿Quién la encuentra?</source>
        <translation>Who finds it?</translation>
    </message>
    <message>
        <source>La nota</source>
        <translation>The note</translation>
    </message>
    <message>
        <source>Sellar y guardar</source>
        <translation>Seal and save</translation>
    </message>
    <message>
        <source>Volver sin guardar</source>
        <translation>Back without saving</translation>
    </message>
    <message>
        <source>Mientras no la guarde, la nota está sólo en pantalla. Si hay peligro ahora, no escriba: llame.</source>
        <translation>Until you save it, the note is only on the screen. If there is danger now, do not write: call.</translation>
    </message>
    <message>
        <source>Sellando…</source>
        <translation>Sealing…</translation>
    </message>
    <message numerus="yes">
        <source>Sobran %n letras.</source>
        <translation>
            <numerusform>%n letter too many.</numerusform>
            <numerusform>%n letters too many.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Hechos, horas y lugares. Quedan %n letras.</source>
        <translation>
            <numerusform>Facts, times and places. %n letter left.</numerusform>
            <numerusform>Facts, times and places. %n letters left.</numerusform>
        </translation>
    </message>
    <message>
        <source>Falta escribir la nota</source>
        <translation>The note is not written yet</translation>
    </message>
    <message>
        <source>La nota es larga</source>
        <translation>The note is long</translation>
    </message>
    <message>
        <source>¿Descartar la nota?</source>
        <translation>Discard the note?</translation>
    </message>
    <message>
        <source>No se guardó: lo escrito se pierde.</source>
        <translation>It was not saved: what you wrote will be lost.</translation>
    </message>
    <message>
        <source>Descartar</source>
        <translation>Discard</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Quite «Abierto ahora», el nivel o a quién atiende. El 145 (Argentina) atiende siempre.</source>
        <translation>Remove “Open now”, the level or whom it serves. 145 (Argentina) always answers.</translation>
    </message>
    <message>
        <source>Nada con esos filtros.</source>
        <translation>Nothing with those filters.</translation>
    </message>
    <message>
        <source>Quitar los filtros</source>
        <translation>Remove the filters</translation>
    </message>
    <message>
        <source>Pruebe con lo que hace falta: «alojamiento», «médico». El 145 (Argentina) atiende siempre.</source>
        <translation>Try what is needed: “shelter”, “doctor”. 145 (Argentina) always answers.</translation>
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
    <message>
        <source>Nada con «%1».</source>
        <translation>Nothing with “%1”.</translation>
    </message>
</context>
<context>
    <name>Noting</name>
    <message>
        <source>Nota sellada. Se abre al desbloquear</source>
        <translation>Note sealed. It opens after unlocking</translation>
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
        <source>PIN de Ocultar</source>
        <translation>PIN for Hide</translation>
    </message>
    <message>
        <source>Lo hace la supervisión del puesto</source>
        <translation>The post&apos;s supervisor does this</translation>
    </message>
    <message>
        <source>Código de recuperación</source>
        <translation>Recovery code</translation>
    </message>
    <message>
        <source>Relevo: cambio de guardia</source>
        <translation>Handover: change of shift</translation>
    </message>
    <message>
        <source>Supervisión: apartados y quién hizo qué</source>
        <translation>Supervisor: records on hold and who did what</translation>
    </message>
    <message>
        <source>Su frase abre sola esta bóveda: falta la parte que guarda el llavero de este equipo.</source>
        <translation>Your passphrase alone opens this vault: the part that this machine&apos;s keyring holds is missing.</translation>
    </message>
    <message>
        <source>Los asientos están a salvo. Si sistemas ya recuperó el llavero, cambie su frase y vuelve a quedar protegida; si no, avise a sistemas.</source>
        <translation>The records are safe. If IT support has already recovered the keyring, change your passphrase and it is protected again; if not, tell IT support.</translation>
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
    <name>Opening</name>
    <message>
        <source>No se pudo abrir: el disco está lleno</source>
        <translation>Could not open: the disk is full</translation>
    </message>
    <message>
        <source>Los asientos están a salvo. Libere espacio y pruebe de nuevo.</source>
        <translation>The records are safe. Free some space and try again.</translation>
    </message>
    <message>
        <source>No se pudo abrir: Vigía no puede escribir en su carpeta de datos</source>
        <translation>Could not open: Vigía cannot write to its data folder</translation>
    </message>
    <message>
        <source>Los asientos están a salvo. Avise a sistemas: falta el permiso de escribir, o el disco quedó de sólo lectura.</source>
        <translation>The records are safe. Tell IT support: the permission to write is missing, or the disk became read-only.</translation>
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
    <name>OtherForms</name>
    <message>
        <source>Otros formularios</source>
        <translation>Other forms</translation>
    </message>
</context>
<context>
    <name>Outgoing</name>
    <message>
        <source>Se está enviando. Si cierra, lo que falta queda guardado aquí y sale la próxima vez.</source>
        <translation>It is sending. If you close, the rest stays saved here and goes out next time.</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Buscar y hacer</source>
        <translation>Search and do</translation>
    </message>
    <message numerus="yes">
        <source>%n resultados</source>
        <translation>
            <numerusform>%n result</numerusform>
            <numerusform>%n results</numerusform>
        </translation>
    </message>
    <message>
        <source>Nada con «%1». Pruebe otra palabra.</source>
        <translation>Nothing with “%1”. Try another word.</translation>
    </message>
    <message>
        <source>Escriba qué busca o qué quiere hacer</source>
        <translation>Type what you look for or want to do</translation>
    </message>
    <message>
        <source>Resultados</source>
        <translation>Results</translation>
    </message>
    <message>
        <source>mover</source>
        <translation>move</translation>
    </message>
    <message>
        <source>abrir</source>
        <translation>open</translation>
    </message>
    <message>
        <source>cerrar</source>
        <translation>close</translation>
    </message>
</context>
<context>
    <name>Panel</name>
    <message>
        <source>Sin datos en este período.</source>
        <translation>No data in this period.</translation>
    </message>
    <message numerus="yes">
        <source>El gráfico muestra los primeros %n.</source>
        <translation>
            <numerusform>The chart shows the first %n.</numerusform>
            <numerusform>The chart shows the first %n.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PendingCard</name>
    <message>
        <source>1. Qué queda pendiente</source>
        <translation>1. What is still open</translation>
    </message>
    <message>
        <source>Léanlo juntos. Lo que el programa sabe ya está marcado. Sin marcas: no queda nada.</source>
        <translation>Read it together. What the program knows is already ticked. No ticks: nothing is left.</translation>
    </message>
    <message>
        <source>Un aviso sin hacer o sin respuesta</source>
        <translation>A notice not made or not answered</translation>
    </message>
    <message>
        <source>Un borrador abierto</source>
        <translation>An open draft</translation>
    </message>
    <message>
        <source>Asientos por enviar</source>
        <translation>Records to send</translation>
    </message>
    <message>
        <source>Elementos preservados en custodia</source>
        <translation>Preserved items in custody</translation>
    </message>
    <message>
        <source>El seguimiento de un hecho</source>
        <translation>The follow-up of an incident</translation>
    </message>
    <message>
        <source>Detalle</source>
        <translation>Detail</translation>
    </message>
    <message>
        <source>Número de asiento, hora y próximo paso. Sin nombres.</source>
        <translation>Number of the record, time and next step. No names.</translation>
    </message>
    <message>
        <source>Hechos con avisos sin hacer: %1.</source>
        <translation>Incidents with notices still to make: %1.</translation>
    </message>
    <message>
        <source>Borradores abiertos: %1.</source>
        <translation>Open drafts: %1.</translation>
    </message>
    <message>
        <source>Asientos por enviar: %1.</source>
        <translation>Records to send: %1.</translation>
    </message>
    <message>
        <source>Hechos sin novedad hace 30 días o más: %1.</source>
        <translation>Incidents without news for 30 days or more: %1.</translation>
    </message>
    <message>
        <source>Pasarle también mis borradores (%1); queda anotado</source>
        <translation>Hand over my drafts too (%1); it is noted</translation>
    </message>
    <message>
        <source>Diga qué queda pendiente.</source>
        <translation>Say what is still open.</translation>
    </message>
</context>
<context>
    <name>PersonalHint</name>
    <message>
        <source>Parece %1: %2.</source>
        <translation>It looks like %1: %2.</translation>
    </message>
    <message>
        <source>Escriba la función o «persona 1», o llévelo al sobre sellado.</source>
        <translation>Write the role or “person 1”, or move it to the sealed envelope.</translation>
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
        <translation>Not entered on this machine. Ask your command.</translation>
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
    <message>
        <source>La cargó el puesto. Vuelva a llamar antes del %1.</source>
        <translation>Entered by the post. Call again before %1.</translation>
    </message>
    <message>
        <source>Para revisar desde el %1: llame y vuelva a cargarla.</source>
        <translation>To be reviewed since %1: call and enter it again.</translation>
    </message>
    <message>
        <source>El paquete instalado está dañado: se usa el que vino con el programa. Vea Ajustes.</source>
        <translation>The installed pack is damaged: the one that came with the program is used. See Settings.</translation>
    </message>
    <message>
        <source>Paquete %1 del ministerio. Sirve sin red.</source>
        <translation>Pack %1 of the ministry. It works without a network.</translation>
    </message>
    <message numerus="yes">
        <source>Su firma venció hace %n días.</source>
        <translation>
            <numerusform>Its signature expired %n day ago.</numerusform>
            <numerusform>Its signature expired %n days ago.</numerusform>
        </translation>
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
    <name>PracticeBench</name>
    <message>
        <source>Terminar y comparar</source>
        <translation>Finish and compare</translation>
    </message>
    <message>
        <source>Detección temprana</source>
        <translation>Early detection</translation>
    </message>
    <message>
        <source>PRÁCTICA</source>
        <translation>PRACTICE</translation>
    </message>
    <message>
        <source>Leer el caso</source>
        <translation>Read the case</translation>
    </message>
    <message>
        <source>No se guarda ni se envía</source>
        <translation>Neither saved nor sent</translation>
    </message>
    <message>
        <source>Práctica: no se guarda, no se envía y no queda en la bitácora</source>
        <translation>Practice: not saved, not sent, not in the log</translation>
    </message>
    <message>
        <source>Práctica: no se guarda nada.</source>
        <translation>Practice: nothing is saved.</translation>
    </message>
</context>
<context>
    <name>PracticePage</name>
    <message>
        <source>Práctica</source>
        <translation>Practice</translation>
    </message>
    <message>
        <source>PRÁCTICA</source>
        <translation>PRACTICE</translation>
    </message>
    <message>
        <source>Casos ficticios. Nada se guarda, nada se envía, nada queda en la bitácora.</source>
        <translation>Fictitious cases. Nothing is saved, nothing is sent, nothing stays in the log.</translation>
    </message>
    <message>
        <source>Traducción sin revisar</source>
        <translation>Unreviewed translation</translation>
    </message>
    <message>
        <source>Leer el caso</source>
        <translation>Read the case</translation>
    </message>
    <message>
        <source>Sólo en español</source>
        <translation>In Spanish only</translation>
    </message>
    <message>
        <source>Elija un caso</source>
        <translation>Choose a case</translation>
    </message>
    <message>
        <source>PRÁCTICA · Caso ficticio: %1</source>
        <translation>PRACTICE · Fictitious case: %1</translation>
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
        <translation>Changes take effect at once</translation>
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
        <translation>Text size</translation>
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
        <source>Como en el sistema</source>
        <translation>As the system says</translation>
    </message>
    <message>
        <source>Sin animaciones</source>
        <translation>No animations</translation>
    </message>
    <message>
        <source>Con animaciones</source>
        <translation>With animations</translation>
    </message>
    <message>
        <source>Movimiento</source>
        <translation>Motion</translation>
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
        <translation>The system&apos;s keyring is locked: unlock it and try again</translation>
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
    <message>
        <source>Vista previa: %1</source>
        <translation>Preview: %1</translation>
    </message>
    <message>
        <source>Páginas de la hoja</source>
        <translation>Pages of the sheet</translation>
    </message>
    <message>
        <source>Vista previa</source>
        <translation>Preview</translation>
    </message>
    <message>
        <source>Achicar</source>
        <translation>Smaller</translation>
    </message>
    <message>
        <source>Agrandar</source>
        <translation>Larger</translation>
    </message>
    <message>
        <source>No se pudo guardar</source>
        <translation>It could not be saved</translation>
    </message>
    <message>
        <source>Volver</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Guardar PDF…</source>
        <translation>Save PDF…</translation>
    </message>
    <message>
        <source>Imprimir…</source>
        <translation>Print…</translation>
    </message>
    <message>
        <source>Guardar PDF</source>
        <translation>Save PDF</translation>
    </message>
</context>
<context>
    <name>PreviewDialog</name>
    <message>
        <source>Se muestra desde la bóveda: no se guarda ninguna copia fuera de ella.</source>
        <translation>It is shown from the vault: no copy is kept outside it.</translation>
    </message>
    <message>
        <source>Agrandar</source>
        <translation>Larger</translation>
    </message>
    <message>
        <source>Cerrar</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Ver entera</source>
        <translation>See it whole</translation>
    </message>
    <message>
        <source>El archivo no es el que se firmó.</source>
        <translation>The file is not the one that was signed.</translation>
    </message>
    <message>
        <source>No se muestra. El asiento sigue en la bitácora: avise a la supervisión y revise la cadena.</source>
        <translation>It is not shown. The record is still in the log: tell the supervisor and check the chain.</translation>
    </message>
    <message>
        <source>Este equipo no sabe mostrar esa foto.</source>
        <translation>This machine cannot show that photo.</translation>
    </message>
    <message>
        <source>Está guardada y es la que se firmó. Se ve al exportarla para quien corresponda.</source>
        <translation>It is kept, and it is the one that was signed. It can be seen once exported to whoever should have it.</translation>
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
        <source>Los datos se borraron. Queda la constancia firmada %1</source>
        <translation>The data were erased. The signed certificate %1 remains</translation>
    </message>
    <message>
        <source>Vigía no puede escribir en su carpeta de datos y lo último que se escribió está sólo en la memoria: si cierra ahora, se pierde. Avise antes a sistemas.</source>
        <translation>Vigía cannot write to its data folder and the last thing written is only in memory: if you close now, it is lost. Tell IT support first.</translation>
    </message>
    <message>
        <source>El disco está lleno y lo último que se escribió está sólo en la memoria: si cierra ahora, se pierde. Libere espacio antes.</source>
        <translation>The disk is full and the last thing written is only in memory: if you close now, it is lost. Free some space first.</translation>
    </message>
    <message>
        <source>Desbloquee la bóveda para tomar el alta</source>
        <translation>Unlock the vault to take the enrolment</translation>
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
        <source>El audio %1 no vino con el formulario.</source>
        <translation>The recording %1 did not come with the form.</translation>
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
    <name>QuickCheck</name>
    <message>
        <source>Control rápido</source>
        <translation>Quick check</translation>
    </message>
    <message>
        <source>marca o desmarca</source>
        <translation>marks or unmarks</translation>
    </message>
    <message>
        <source>nada de esto</source>
        <translation>none of these</translation>
    </message>
    <message>
        <source>paso anterior</source>
        <translation>previous step</translation>
    </message>
    <message>
        <source>Tiempo desde que empezó</source>
        <translation>Time since it began</translation>
    </message>
    <message>
        <source>Hasta ahora</source>
        <translation>So far</translation>
    </message>
    <message>
        <source>Si termina así</source>
        <translation>If it ends like this</translation>
    </message>
    <message>
        <source>¿Pide ayuda o corre peligro?</source>
        <translation>Asks for help or is in danger?</translation>
    </message>
    <message>
        <source>Emergencia</source>
        <translation>Emergency</translation>
    </message>
    <message>
        <source>Seguir: %1</source>
        <translation>Go on: %1</translation>
    </message>
    <message>
        <source>Ver el resultado</source>
        <translation>See the result</translation>
    </message>
    <message>
        <source>Decide: %1. El programa sugiere; usted decide.</source>
        <translation>Decision: %1. The program suggests; you decide.</translation>
    </message>
    <message>
        <source>Para bajar el nivel hace falta un motivo y una segunda persona: siga en la completa.</source>
        <translation>Lowering the level takes a reason and a second person: go on in the full form.</translation>
    </message>
    <message>
        <source>Sellar el asiento</source>
        <translation>Seal the record</translation>
    </message>
    <message>
        <source>Cerrar sin asiento</source>
        <translation>Close without a record</translation>
    </message>
    <message>
        <source>Nada de esto</source>
        <translation>None of these</translation>
    </message>
    <message>
        <source>de 60. Sin apuro: nada se pierde.</source>
        <translation>of 60. No hurry: nothing is lost.</translation>
    </message>
    <message>
        <source>Sin apuro: nada se pierde.</source>
        <translation>No hurry: nothing is lost.</translation>
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
    <name>ReceivedCard</name>
    <message>
        <source>Recibidos sin firma del registro</source>
        <translation>Received without the registry&apos;s signature</translation>
    </message>
    <message>
        <source>El registro contestó que los tiene, pero sin firmar. El contenido se guarda aquí hasta que alguien lo compruebe allá. Marque los que vio en el registro: desde ese momento se cuentan los %1 días de guarda.</source>
        <translation>The registry answered that it has them, but did not sign. Their contents stay here until somebody checks over there. Tick those you saw in the registry: the %1 days of keeping count from then.</translation>
    </message>
    <message>
        <source>Los vi en el registro</source>
        <translation>I saw them in the registry</translation>
    </message>
    <message>
        <source>%1 · recibido el %2</source>
        <translation>%1 · received on %2</translation>
    </message>
    <message>
        <source>Y %1 más, que se muestran después.</source>
        <translation>And %1 more, shown later.</translation>
    </message>
    <message>
        <source>Marque los que vio en el registro</source>
        <translation>Tick those you saw in the registry</translation>
    </message>
    <message>
        <source>Comprobados en el registro: %1</source>
        <translation>Checked in the registry: %1</translation>
    </message>
</context>
<context>
    <name>RecoverPage</name>
    <message>
        <source>No puedo entrar</source>
        <translation>I cannot get in</translation>
    </message>
    <message>
        <source>Nada se perdió. Si otra persona del puesto puede entrar, que ella lo quite y lo agregue de nuevo. Si no, hace falta el código impreso de este equipo, o el que le dicte el ministerio al pedir la recuperación.</source>
        <translation>Nothing was lost. If another person of the post can get in, let them remove you and add you again. Otherwise it takes this machine&apos;s printed code, or the one the ministry dictates when you ask for recovery.</translation>
    </message>
    <message>
        <source>¿Quién es usted?</source>
        <translation>Who are you?</translation>
    </message>
    <message>
        <source>Código de recuperación</source>
        <translation>Recovery code</translation>
    </message>
    <message>
        <source>Mayúsculas, espacios y guiones dan lo mismo. El impreso sirve una sola vez.</source>
        <translation>Capitals, spaces and hyphens do not matter. The printed one works only once.</translation>
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
        <source>Recuperar el acceso</source>
        <translation>Recover access</translation>
    </message>
    <message>
        <source>Volver</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Abriendo…</source>
        <translation>Opening…</translation>
    </message>
    <message>
        <source>Puede probar de nuevo en %1 s.</source>
        <translation>You can try again in %1 s.</translation>
    </message>
    <message>
        <source>Ese código no abre esta bóveda</source>
        <translation>That code does not open this vault</translation>
    </message>
    <message>
        <source>No se pudo recuperar el acceso: el disco está lleno</source>
        <translation>Access could not be recovered: the disk is full</translation>
    </message>
    <message>
        <source>Los asientos están a salvo. Libere espacio y pruebe de nuevo.</source>
        <translation>The records are safe. Free some space and try again.</translation>
    </message>
    <message>
        <source>No se pudo recuperar el acceso: Vigía no puede escribir en su carpeta de datos</source>
        <translation>Access could not be recovered: Vigía cannot write to its data folder</translation>
    </message>
    <message>
        <source>Los asientos están a salvo. Avise a sistemas: falta el permiso de escribir, o el disco quedó de sólo lectura.</source>
        <translation>The records are safe. Tell IT support: the permission to write is missing, or the disk became read-only.</translation>
    </message>
    <message>
        <source>Falta el código.</source>
        <translation>The code is missing.</translation>
    </message>
    <message>
        <source>Las dos frases no son iguales.</source>
        <translation>The two passphrases are not the same.</translation>
    </message>
</context>
<context>
    <name>RecoveryCode</name>
    <message>
        <source>¿Hacer un código de recuperación?</source>
        <translation>Make a recovery code?</translation>
    </message>
    <message>
        <source>Con él se entra si nadie recuerda su frase. Sirve una vez y deja sin efecto el anterior. Se muestra una sola vez: cópielo en papel y guárdelo fuera de este equipo, en sobre cerrado.</source>
        <translation>It lets you in if nobody remembers a passphrase. It works once and cancels the one before. It is shown only once: copy it on paper and keep it away from this machine, in a closed envelope.</translation>
    </message>
    <message>
        <source>Mostrar el código</source>
        <translation>Show the code</translation>
    </message>
    <message>
        <source>Cerrar</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>No se pudo hacer el código: el disco está lleno</source>
        <translation>The code could not be made: the disk is full</translation>
    </message>
    <message>
        <source>Los asientos están a salvo. Libere espacio y pruebe de nuevo.</source>
        <translation>The records are safe. Free some space and try again.</translation>
    </message>
    <message>
        <source>No se pudo hacer el código: Vigía no puede escribir en su carpeta de datos</source>
        <translation>The code could not be made: Vigía cannot write to its data folder</translation>
    </message>
    <message>
        <source>Los asientos están a salvo. Avise a sistemas y haga el código después.</source>
        <translation>The records are safe. Tell IT support and make the code afterwards.</translation>
    </message>
    <message>
        <source>Ya lo copié</source>
        <translation>I have copied it</translation>
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
        <translation>States, sizes and times for IT support; no contents, no keys</translation>
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
        <source>Contactos del puesto</source>
        <translation>Contacts of the post</translation>
    </message>
    <message>
        <source>Buscar por necesidad, nombre o lugar</source>
        <translation>Search by need, name or place</translation>
    </message>
    <message>
        <source>Quién ayuda</source>
        <translation>Who helps</translation>
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
</context>
<context>
    <name>RestoredCard</name>
    <message>
        <source>Se volvió a una copia anterior</source>
        <translation>An earlier copy was put back</translation>
    </message>
    <message>
        <source>Ver Envíos</source>
        <translation>See Sending</translation>
    </message>
    <message>
        <source>Faltan aquí %1 asientos que este equipo ya había entregado.</source>
        <translation>%1 records that this machine had already delivered are missing here.</translation>
    </message>
    <message>
        <source>Falta aquí un asiento que este equipo ya había entregado.</source>
        <translation>One record that this machine had already delivered is missing here.</translation>
    </message>
    <message>
        <source>Nada se perdió: está en el registro o sigue en camino. La bitácora empezó una cadena nueva, que nombra la última huella conocida. Pida al registro que compare con esta lista; si allá falta alguno, avise al ministerio.</source>
        <translation>Nothing is lost: it is in the registry or still on its way. The log began a new chain, which names the last fingerprint known. Ask the registry to compare with this list; if any is missing there, tell the ministry.</translation>
    </message>
    <message>
        <source>y %1 más</source>
        <translation>and %1 more</translation>
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
        <source>Detalle técnico copiado, sin contenido</source>
        <translation>Technical detail copied, no contents</translation>
    </message>
    <message>
        <source>%1 contestó: este equipo envía ahora ahí</source>
        <translation>%1 answered: this machine now sends there</translation>
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
    <name>SoundButton</name>
    <message>
        <source>Escuchar</source>
        <translation>Listen</translation>
    </message>
    <message>
        <source>Detener</source>
        <translation>Stop</translation>
    </message>
</context>
<context>
    <name>Standing</name>
    <message>
        <source>Lugar desde donde se ordena la lista</source>
        <translation>Place the list is ordered from</translation>
    </message>
</context>
<context>
    <name>StatisticsPage</name>
    <message>
        <source>Estadísticas</source>
        <translation>Statistics</translation>
    </message>
    <message>
        <source>Este mes</source>
        <translation>This month</translation>
    </message>
    <message>
        <source>El mes pasado</source>
        <translation>Last month</translation>
    </message>
    <message>
        <source>Este semestre</source>
        <translation>This half-year</translation>
    </message>
    <message>
        <source>Este año</source>
        <translation>This year</translation>
    </message>
    <message>
        <source>El año pasado</source>
        <translation>Last year</translation>
    </message>
    <message>
        <source>Todo</source>
        <translation>Everything</translation>
    </message>
    <message>
        <source>Período</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>Todos los puestos</source>
        <translation>All posts</translation>
    </message>
    <message>
        <source>Puesto</source>
        <translation>Post</translation>
    </message>
    <message>
        <source>CSV…</source>
        <translation>CSV…</translation>
    </message>
    <message>
        <source>Informe PDF</source>
        <translation>PDF report</translation>
    </message>
    <message>
        <source>Contando los asientos</source>
        <translation>Counting the records</translation>
    </message>
    <message>
        <source>No se contó</source>
        <translation>The count was not made</translation>
    </message>
    <message>
        <source>Elija un período para contar otra vez.</source>
        <translation>Choose a period to count again.</translation>
    </message>
    <message>
        <source>No hay nada que informar en este período</source>
        <translation>There is nothing to report in this period</translation>
    </message>
    <message>
        <source>Las cifras aparecen solas, a medida que se sellan asientos.</source>
        <translation>The figures appear by themselves as records are sealed.</translation>
    </message>
    <message>
        <source>Hay asientos desde el %1.</source>
        <translation>There are records since %1.</translation>
    </message>
    <message>
        <source>Nada en este período</source>
        <translation>Nothing in this period</translation>
    </message>
    <message>
        <source>controles sin señales</source>
        <translation>checks without signs</translation>
    </message>
    <message>
        <source>detecciones, nivel 1 o más</source>
        <translation>detections, level 1 or more</translation>
    </message>
    <message>
        <source>avisos a la fiscalía</source>
        <translation>notices to the prosecutor</translation>
    </message>
    <message>
        <source>inspecciones rurales</source>
        <translation>rural inspections</translation>
    </message>
    <message>
        <source>personas capacitadas</source>
        <translation>people trained</translation>
    </message>
    <message>
        <source>El puesto ve sus totales. Fuera del puesto, las cantidades menores a 11 y las que permitirían calcularlas no se informan (–).</source>
        <translation>The post sees its own totals. Outside the post, counts under 11 and those that would give them away are not reported (–).</translation>
    </message>
    <message numerus="yes">
        <source>%n detecciones sin evaluar no tienen nivel.</source>
        <translation>
            <numerusform>%n detection not assessed has no level.</numerusform>
            <numerusform>%n detections not assessed have no level.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>De %n asientos ya no está el contenido: cuentan sólo por su nivel.</source>
        <translation>
            <numerusform>The content of %n record is gone: it counts by its level only.</numerusform>
            <numerusform>The content of %n records is gone: they count by their level only.</numerusform>
        </translation>
    </message>
    <message>
        <source>Planilla guardada, con las cantidades chicas reservadas</source>
        <translation>Table saved, small counts withheld</translation>
    </message>
    <message>
        <source>Guardar planilla</source>
        <translation>Save table</translation>
    </message>
</context>
<context>
    <name>StepBar</name>
    <message>
        <source>Resultado</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>Paso %1 de %2</source>
        <translation>Step %1 of %2</translation>
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
        <translation>not entered</translation>
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
        <translation>Enter</translation>
    </message>
    <message>
        <source>Cargar el teléfono de la fiscalía de turno</source>
        <translation>Enter the duty prosecutor&apos;s phone</translation>
    </message>
    <message>
        <source>Fiscalía:</source>
        <translation>Prosecutor:</translation>
    </message>
</context>
<context>
    <name>SupervisionPage</name>
    <message>
        <source>Supervisión</source>
        <translation>Supervisor</translation>
    </message>
    <message>
        <source>Apartados</source>
        <translation>On hold</translation>
    </message>
    <message>
        <source>Agentes</source>
        <translation>Officers</translation>
    </message>
    <message>
        <source>Esta página es de la supervisión del puesto</source>
        <translation>This page is for the post&apos;s supervisor</translation>
    </message>
    <message>
        <source>Muestra lo que quedó apartado, quién puede abrir la bóveda y quién hizo qué. Si necesita algo de aquí, pídalo a su supervisión. Sus propios asientos están en la bitácora.</source>
        <translation>It shows what is on hold, who can open the vault and who did what. If you need something from here, ask your supervisor. Your own records are in the log.</translation>
    </message>
    <message>
        <source>Nota de supervisión</source>
        <translation>Supervisor&apos;s note</translation>
    </message>
    <message>
        <source>Queda junto a lo que escribieron otros; no cambia nada de lo escrito.</source>
        <translation>It stays beside what others wrote; it changes nothing of it.</translation>
    </message>
    <message>
        <source>Número del hecho</source>
        <translation>Number of the incident</translation>
    </message>
    <message>
        <source>Nota</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Dejar la nota</source>
        <translation>Leave the note</translation>
    </message>
    <message>
        <source>Quién hizo qué</source>
        <translation>Who did what</translation>
    </message>
    <message>
        <source>Buscar más atrás</source>
        <translation>Look further back</translation>
    </message>
    <message>
        <source>Ningún asiento apartado.</source>
        <translation>No record on hold.</translation>
    </message>
    <message>
        <source>Ver el asiento</source>
        <translation>See the record</translation>
    </message>
    <message>
        <source>Ver el asiento %1</source>
        <translation>See record %1</translation>
    </message>
    <message>
        <source>Dar de baja</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Dar de baja a %1</source>
        <translation>Remove %1</translation>
    </message>
    <message>
        <source>Agregar en Ajustes</source>
        <translation>Add in Settings</translation>
    </message>
    <message>
        <source>Falta el número del hecho</source>
        <translation>The number of the incident is missing</translation>
    </message>
    <message>
        <source>Falta la nota</source>
        <translation>The note is missing</translation>
    </message>
    <message>
        <source>En esta bitácora no hay un hecho con ese número</source>
        <translation>There is no incident with that number in this log</translation>
    </message>
    <message>
        <source>Nota guardada con el número %1</source>
        <translation>Note saved as number %1</translation>
    </message>
    <message>
        <source>Si conoce el código de recuperación en papel, haga después uno nuevo en Ajustes: el de ahora sigue sirviendo.</source>
        <translation>If that person knows the paper recovery code, make a new one in Settings afterwards: the present one still works.</translation>
    </message>
    <message>
        <source>¿Dar de baja a %1?</source>
        <translation>Remove %1?</translation>
    </message>
    <message>
        <source>Ya no podrá abrir la bóveda ni las copias de seguridad. Lo que escribió queda en la bitácora, firmado.</source>
        <translation>This person can no longer open the vault or the backups. What they wrote stays in the log, signed.</translation>
    </message>
    <message>
        <source>Volver</source>
        <translation>Back</translation>
    </message>
</context>
<context>
    <name>Telling</name>
    <message>
        <source>Se terminó de escribir la exportación que se había cortado: %1</source>
        <translation>The export that had been cut short is now written in full: %1</translation>
    </message>
    <message>
        <source>Todo guardado aquí</source>
        <translation>All saved here</translation>
    </message>
    <message>
        <source>No se puede escribir en el disco</source>
        <translation>The disk cannot be written to</translation>
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
    <message>
        <source>El llavero de este equipo no guarda su parte de la clave. Vea Ajustes, Agentes.</source>
        <translation>This machine&apos;s keyring does not hold its part of the key. See Settings, Officers.</translation>
    </message>
    <message numerus="yes">
        <source>%n nota sellada quedó en borradores</source>
        <translation>
            <numerusform>%n sealed note is now a draft</numerusform>
            <numerusform>%n sealed notes are now drafts</numerusform>
        </translation>
    </message>
    <message>
        <source>Una nota sellada no se pudo leer. Se conserva en %1: avise a la supervisión.</source>
        <translation>A sealed note could not be read. It is kept in %1: tell the supervisor.</translation>
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
    <name>Tour</name>
    <message>
        <source>Recorrido</source>
        <translation>Tour</translation>
    </message>
    <message>
        <source>Saltear</source>
        <translation>Skip</translation>
    </message>
    <message>
        <source>Siguiente</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>%1 de %2</source>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>Empezar a trabajar</source>
        <translation>Start working</translation>
    </message>
    <message>
        <source>Cuando algo no esté bien, empiece una detección</source>
        <translation>When something is not right, start a detection</translation>
    </message>
    <message>
        <source>Ctrl N, o el botón de Inicio. Marque lo que vio, en el orden que pueda.</source>
        <translation>Ctrl N, or the button on Home. Mark what you saw, in any order you can.</translation>
    </message>
    <message>
        <source>Todo se guarda solo</source>
        <translation>Everything saves itself</translation>
    </message>
    <message>
        <source>Cada respuesta queda cifrada en este equipo. Al bloquear no se pierde nada.</source>
        <translation>Each answer stays encrypted on this machine. Locking loses nothing.</translation>
    </message>
    <message>
        <source>La ayuda está siempre en el mismo lugar</source>
        <translation>Help is always in the same place</translation>
    </message>
    <message>
        <source>Arriba, ¿Qué hago ahora? (F1). Abajo, el 145 (Argentina). Sirven sin red.</source>
        <translation>Above, What do I do now? (F1). Below, 145 (Argentina). Both work without a network.</translation>
    </message>
    <message>
        <source>Si alguien se acerca, F12; si se levanta, Ctrl L</source>
        <translation>If someone comes near, F12; if you get up, Ctrl L</translation>
    </message>
    <message>
        <source>Ctrl K busca en todo. El manual completo está en Ayuda.</source>
        <translation>Ctrl K searches everything. The full manual is in Help.</translation>
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
        <source>Nota sellada</source>
        <translation>Sealed note</translation>
    </message>
    <message>
        <source>Se escribe sin desbloquear y se abre al desbloquear</source>
        <translation>Written without unlocking, opened after unlocking</translation>
    </message>
    <message>
        <source>No puedo entrar</source>
        <translation>I cannot get in</translation>
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
        <source>El disco está lleno y lo último que se escribió no entró.</source>
        <translation>The disk is full and the last thing written did not fit.</translation>
    </message>
    <message>
        <source>Queda sellado en la memoria de este equipo hasta que alguien desbloquee. No cierre Vigía ni apague el equipo: libere espacio y desbloquee. Lo anterior está a salvo.</source>
        <translation>It stays sealed in this machine&apos;s memory until somebody unlocks. Do not close Vigía or switch the machine off: free some space and unlock. What came before is safe.</translation>
    </message>
    <message>
        <source>Vigía no puede escribir en su carpeta de datos y lo último que se escribió no se guardó.</source>
        <translation>Vigía cannot write to its data folder and the last thing written was not saved.</translation>
    </message>
    <message>
        <source>Queda sellado en la memoria de este equipo hasta que alguien desbloquee. No cierre Vigía ni apague el equipo: avise a sistemas y desbloquee cuando lo hayan arreglado. Lo anterior está a salvo.</source>
        <translation>It stays sealed in this machine&apos;s memory until somebody unlocks. Do not close Vigía or switch the machine off: tell IT support and unlock once they have fixed it. What came before is safe.</translation>
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
        <source>Al entrar vuelve al mismo campo donde estaba.</source>
        <translation>You return to the same field where you were.</translation>
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
        <translation>Good morning. Who is coming on duty?</translation>
    </message>
    <message>
        <source>Buenas tardes. ¿Quién toma la guardia?</source>
        <translation>Good afternoon. Who is coming on duty?</translation>
    </message>
    <message>
        <source>Buenas noches. ¿Quién toma la guardia?</source>
        <translation>Good evening. Who is coming on duty?</translation>
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
    <name>UpdateCard</name>
    <message>
        <source>Versión del programa</source>
        <translation>Version of the program</translation>
    </message>
    <message>
        <source>En uso</source>
        <translation>In use</translation>
    </message>
    <message>
        <source>El programa no se cambia solo: comprueba la firma de la versión nueva y entrega el instalador a sistemas.</source>
        <translation>The program does not replace itself: it checks the new version&apos;s signature and hands the installer to IT support.</translation>
    </message>
    <message>
        <source>Copiar el instalador para sistemas</source>
        <translation>Copy the installer for IT support</translation>
    </message>
    <message>
        <source>Buscar en una carpeta o un pendrive</source>
        <translation>Look in a folder or on a USB stick</translation>
    </message>
    <message>
        <source>Buscar en la dirección del ministerio</source>
        <translation>Look at the ministry&apos;s address</translation>
    </message>
    <message>
        <source>Leyendo o copiando el instalador</source>
        <translation>Reading or copying the installer</translation>
    </message>
    <message>
        <source>Revisando firmas…</source>
        <translation>Checking signatures…</translation>
    </message>
    <message>
        <source>No hay una versión más nueva.</source>
        <translation>There is no newer version.</translation>
    </message>
    <message>
        <source>La que está en uso es la última.</source>
        <translation>The one in use is the latest.</translation>
    </message>
    <message>
        <source>Copiando…</source>
        <translation>Copying…</translation>
    </message>
    <message>
        <source>El instalador está copiado: %1.</source>
        <translation>The installer is copied: %1.</translation>
    </message>
    <message>
        <source>Lleva al lado su suma de comprobación. Lo instala sistemas.</source>
        <translation>Its checksum lies beside it. IT support installs it.</translation>
    </message>
    <message>
        <source>La versión %1 está comprobada.</source>
        <translation>Version %1 is verified.</translation>
    </message>
    <message>
        <source>Lo pendiente de envío no se pierde: la versión nueva lo abre. La instala sistemas.</source>
        <translation>What waits to be sent is not lost: the new version opens it. IT support installs it.</translation>
    </message>
    <message>
        <source>Se dejó a la mitad.</source>
        <translation>Stopped halfway.</translation>
    </message>
    <message>
        <source>No quedó nada a medio copiar.</source>
        <translation>Nothing was left half copied.</translation>
    </message>
    <message>
        <source>¿La hora del equipo está bien?</source>
        <translation>Is the machine&apos;s clock right?</translation>
    </message>
    <message>
        <source>El equipo dice %1. Si no es así, corrija la hora antes de seguir.</source>
        <translation>The machine says %1. If that is not so, set the clock before going on.</translation>
    </message>
    <message>
        <source>Está bien, buscar</source>
        <translation>It is right, look</translation>
    </message>
    <message>
        <source>No buscar</source>
        <translation>Do not look</translation>
    </message>
    <message>
        <source>Carpeta de la entrega</source>
        <translation>Folder of the delivery</translation>
    </message>
    <message>
        <source>Carpeta o pendrive para sistemas</source>
        <translation>Folder or USB stick for IT support</translation>
    </message>
</context>
<context>
    <name>UpdateNotice</name>
    <message>
        <source>Hay una versión nueva de Vigía, la %1.</source>
        <translation>There is a new version of Vigía, %1.</translation>
    </message>
    <message>
        <source>Avise a sistemas.</source>
        <translation>Tell IT support.</translation>
    </message>
    <message>
        <source>Ver en Ajustes</source>
        <translation>See in Settings</translation>
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
        <source>sin lugar, fecha ni datos de la cámara</source>
        <translation>without place, date or camera data</translation>
    </message>
    <message>
        <source>puede guardar datos de quien lo hizo</source>
        <translation>may hold data of whoever made it</translation>
    </message>
    <message>
        <source>huella del original %1…</source>
        <translation>fingerprint of the original %1…</translation>
    </message>
    <message>
        <source>Guardando el archivo…</source>
        <translation>Saving the file…</translation>
    </message>
</context>
<context>
    <name>WaitingCard</name>
    <message>
        <source>Rectificaciones y borradores que esperan</source>
        <translation>Corrections and drafts that wait</translation>
    </message>
    <message>
        <source>Nada espera hace más de 72 horas.</source>
        <translation>Nothing has waited for more than 72 hours.</translation>
    </message>
    <message>
        <source>Seguir escribiendo</source>
        <translation>Go on writing</translation>
    </message>
    <message>
        <source>Dejarlo abierto 30 días más…</source>
        <translation>Leave it open for 30 more days…</translation>
    </message>
    <message>
        <source>Pasar a otro agente</source>
        <translation>Hand to another officer</translation>
    </message>
    <message>
        <source>Sigue abierto 30 días más. Quedó anotado con el número %1</source>
        <translation>It stays open for 30 more days. Noted as number %1</translation>
    </message>
    <message>
        <source>El borrador pasó a %1</source>
        <translation>The draft went to %1</translation>
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
        <translation>Saves nothing. Works while locked and without a network.</translation>
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
        <source>%1 · cargado por el puesto, vale hasta el %2</source>
        <translation>%1 · entered by the post, valid until %2</translation>
    </message>
    <message>
        <source>La lista del puesto cambió sin firma. No la use.</source>
        <translation>The post&apos;s list changed without a signature. Do not use it.</translation>
    </message>
    <message>
        <source>Fiscalía federal de turno</source>
        <translation>Duty federal prosecutor</translation>
    </message>
    <message>
        <source>Teléfono sin cargar en este puesto</source>
        <translation>Phone not entered at this post</translation>
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
    <message>
        <source>¿Cerrar Vigía ahora?</source>
        <translation>Close Vigía now?</translation>
    </message>
    <message>
        <source>Cerrar</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Dejarla abierta</source>
        <translation>Keep it open</translation>
    </message>
</context>
<context>
    <name>WipeCard</name>
    <message>
        <source>Borrar este equipo</source>
        <translation>Erase this machine</translation>
    </message>
    <message>
        <source>Para dar de baja la máquina o si se la van a llevar. Borra la bitácora, los borradores y las copias de este equipo. Lo sellado que falta enviar se conserva para enviarlo.</source>
        <translation>For retiring the machine, or if it will be taken away. It erases the log, the drafts and the copies on this machine. Sealed bundles still to be sent are kept for sending.</translation>
    </message>
    <message>
        <source>Borrar los datos…</source>
        <translation>Erase the data…</translation>
    </message>
    <message>
        <source>Lo hace la supervisión del puesto</source>
        <translation>The post&apos;s supervisor does this</translation>
    </message>
</context>
<context>
    <name>WipeDialog</name>
    <message>
        <source>¿Borrar los datos de este equipo?</source>
        <translation>Erase the data on this machine?</translation>
    </message>
    <message>
        <source>No se puede deshacer. Lo que llegó al registro queda en el registro.</source>
        <translation>It cannot be undone. What reached the registry stays in the registry.</translation>
    </message>
    <message>
        <source>Borrar todo</source>
        <translation>Erase everything</translation>
    </message>
    <message>
        <source>No borrar</source>
        <translation>Do not erase</translation>
    </message>
    <message>
        <source>Antes de borrar</source>
        <translation>Before erasing</translation>
    </message>
    <message>
        <source>Su frase de contraseña</source>
        <translation>Your passphrase</translation>
    </message>
    <message>
        <source>Falta la frase.</source>
        <translation>The passphrase is missing.</translation>
    </message>
    <message>
        <source>Si aprieta otra vez «Borrar todo», se pierden.</source>
        <translation>If you press “Erase everything” again, they are lost.</translation>
    </message>
    <message numerus="yes">
        <source>%n asiento sellado sin recibo: se conserva para enviarlo.</source>
        <translation>
            <numerusform>%n sealed record without a receipt: kept for sending.</numerusform>
            <numerusform>%n sealed records without a receipt: kept for sending.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n asiento en claro sin enviar: se pierde.</source>
        <translation>
            <numerusform>%n unencrypted record not sent: it will be lost.</numerusform>
            <numerusform>%n unencrypted records not sent: they will be lost.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n borrador: se pierde.</source>
        <translation>
            <numerusform>%n draft: it will be lost.</numerusform>
            <numerusform>%n drafts: they will be lost.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n nota sellada sin abrir: se pierde.</source>
        <translation>
            <numerusform>%n sealed note not opened: it will be lost.</numerusform>
            <numerusform>%n sealed notes not opened: they will be lost.</numerusform>
        </translation>
    </message>
    <message>
        <source>Todo lo que hay en este equipo llegó al registro.</source>
        <translation>Everything on this machine reached the registry.</translation>
    </message>
</context>
<context>
    <name>WithdrawDialog</name>
    <message>
        <source>¿Retirar el asiento %1?</source>
        <translation>Withdraw record %1?</translation>
    </message>
    <message>
        <source>No se borra: queda en la bitácora, con un asiento nuevo que dice que ya no cuenta y por qué.</source>
        <translation>It is not erased: it stays in the log, with a new record that says that it no longer counts and why.</translation>
    </message>
    <message>
        <source>Retirar</source>
        <translation>Withdraw</translation>
    </message>
    <message>
        <source>Dejarlo como está</source>
        <translation>Leave it as it is</translation>
    </message>
    <message>
        <source>Quien lo cargó</source>
        <translation>Whoever wrote it</translation>
    </message>
    <message>
        <source>Referente o jefatura</source>
        <translation>Focal point or command</translation>
    </message>
    <message>
        <source>Fiscalía o juzgado</source>
        <translation>Prosecutor or court</translation>
    </message>
    <message>
        <source>La persona, por la Ley 25.326</source>
        <translation>The person, under Law 25.326</translation>
    </message>
    <message>
        <source>¿Quién lo pidió?</source>
        <translation>Who asked for it?</translation>
    </message>
    <message>
        <source>¿Por qué?</source>
        <translation>Why?</translation>
    </message>
    <message>
        <source>Falta el motivo.</source>
        <translation>The reason is missing.</translation>
    </message>
</context>
<context>
    <name>WorkFrame</name>
    <message>
        <source>Detección temprana</source>
        <translation>Early detection</translation>
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
        <source>Aviso anotado a las %1. Escriba quién atendió.</source>
        <translation>Notice noted at %1. Write who answered.</translation>
    </message>
    <message>
        <source>Seguir: %1 %2</source>
        <translation>Continue: %1 %2</translation>
    </message>
</context>
<context>
    <name>WrittenDialog</name>
    <message>
        <source>Volver</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Sin nombres.</source>
        <translation>No names.</translation>
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
    <name>asking</name>
    <message>
        <source>Nota de supervisión al hecho %1</source>
        <translation>Supervisor&apos;s note to incident %1</translation>
    </message>
    <message>
        <source>Queda como un asiento más, al lado de lo que otros escribieron. Nada se cambia.</source>
        <translation>It stays as one more record, beside what others wrote. Nothing is changed.</translation>
    </message>
    <message>
        <source>Sellar la nota</source>
        <translation>Seal the note</translation>
    </message>
    <message>
        <source>Nota</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Falta el texto de la nota.</source>
        <translation>The text of the note is missing.</translation>
    </message>
</context>
<context>
    <name>contacts</name>
    <message>
        <source>Fiscalía federal de turno</source>
        <translation>Duty federal prosecutor</translation>
    </message>
    <message>
        <source>Juzgado federal de turno</source>
        <translation>Federal court on duty</translation>
    </message>
    <message>
        <source>Equipo provincial de asistencia</source>
        <translation>Provincial assistance team</translation>
    </message>
    <message>
        <source>Organismo de niñez</source>
        <translation>Children&apos;s authority</translation>
    </message>
    <message>
        <source>Hospital</source>
        <translation>Hospital</translation>
    </message>
    <message>
        <source>Defensoría</source>
        <translation>Public defender</translation>
    </message>
    <message>
        <source>Intérprete</source>
        <translation>Interpreter</translation>
    </message>
    <message>
        <source>Consulado</source>
        <translation>Consulate</translation>
    </message>
    <message>
        <source>Puesto del otro lado</source>
        <translation>Post across the border</translation>
    </message>
    <message>
        <source>Mando de la fuerza</source>
        <translation>Command of the force</translation>
    </message>
    <message>
        <source>Otro contacto</source>
        <translation>Other contact</translation>
    </message>
    <message>
        <source>Lo cargó %1 el %2. Vuelva a llamar antes del %3.</source>
        <translation>Entered by %1 on %2. Call again before %3.</translation>
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
        <translation>Exploitation already suffered: coercion</translation>
    </message>
    <message>
        <source>Explotación ya vivida: dependencia</source>
        <translation>Exploitation already suffered: dependence</translation>
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
        <source>Traducción sin revisar</source>
        <translation>Unreviewed translation</translation>
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
        <translation>Never hand the child over to the adult in question.</translation>
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
        <translation>The focal point and the second line decide. If they disagree, the more protective choice stands.</translation>
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
        <source>Regla propuesta, sin confirmar.</source>
        <translation>Proposed rule, unconfirmed.</translation>
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
        <translation>Phone not entered: ask your focal point.</translation>
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
        <translation>If under 18, never with the adult in question.</translation>
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
    <name>detector</name>
    <message>
        <source>un nombre</source>
        <translation>a name</translation>
    </message>
    <message>
        <source>un documento</source>
        <translation>a document</translation>
    </message>
    <message>
        <source>un teléfono</source>
        <translation>a phone number</translation>
    </message>
    <message>
        <source>un correo</source>
        <translation>an e-mail address</translation>
    </message>
    <message>
        <source>%1 y %2</source>
        <translation>%1 and %2</translation>
    </message>
    <message>
        <source>Parece %1: %2.</source>
        <translation>It looks like %1: %2.</translation>
    </message>
    <message>
        <source>Escriba la función o «persona 1», o llévelo al sobre sellado.</source>
        <translation>Write the role or “person 1”, or move it to the sealed envelope.</translation>
    </message>
</context>
<context>
    <name>forms</name>
    <message>
        <source>Incidente</source>
        <translation>Incident</translation>
    </message>
    <message>
        <source>La hoja de hechos que sigue a una detección.</source>
        <translation>The fact sheet that follows a detection.</translation>
    </message>
    <message>
        <source>Niñas, niños y adolescentes en viaje</source>
        <translation>Children and adolescents travelling</translation>
    </message>
    <message>
        <source>Permisos de salida y de entrada, con quién viaja, qué preguntar.</source>
        <translation>Permits to leave and to enter, who travels with them, what to ask.</translation>
    </message>
    <message>
        <source>Búsqueda de personas</source>
        <translation>Search for persons</translation>
    </message>
    <message>
        <source>Consulta a SIFCOP y SIFEBU, y qué se hace con el resultado.</source>
        <translation>Query to SIFCOP and SIFEBU, and what is done with the result.</translation>
    </message>
    <message>
        <source>Derivación</source>
        <translation>Referral</translation>
    </message>
    <message>
        <source>A quién se pide ayuda, de la guía de recursos.</source>
        <translation>Whom to ask for help, from the resource guide.</translation>
    </message>
    <message>
        <source>Denuncia al 145 (Argentina)</source>
        <translation>Report to 145 (Argentina)</translation>
    </message>
    <message>
        <source>La hoja para leer por teléfono y el número que le den.</source>
        <translation>The sheet to read out by phone and the number you are given.</translation>
    </message>
    <message>
        <source>Cadena de custodia</source>
        <translation>Chain of custody</translation>
    </message>
    <message>
        <source>Lo preservado, entrega por entrega.</source>
        <translation>What was preserved, handover by handover.</translation>
    </message>
    <message>
        <source>Intercambio regional</source>
        <translation>Regional exchange</translation>
    </message>
    <message>
        <source>Un dato para la contraparte, sin datos personales.</source>
        <translation>One piece of information for the counterpart, without personal data.</translation>
    </message>
    <message>
        <source>Inspección rural</source>
        <translation>Rural inspection</translation>
    </message>
    <message>
        <source>Recorrida, preguntas y resultado, aun sin red.</source>
        <translation>Round, questions and result, even without a network.</translation>
    </message>
    <message>
        <source>Actividad del Plan Nacional</source>
        <translation>Activity of the National Plan</translation>
    </message>
    <message>
        <source>Capacitación, material expuesto, reuniones y trabajo conjunto.</source>
        <translation>Training, material displayed, meetings and joint work.</translation>
    </message>
    <message>
        <source>Corrección de la guía de recursos</source>
        <translation>Correction of the resource guide</translation>
    </message>
    <message>
        <source>Un dato que cambió o está mal: se propone, no se borra.</source>
        <translation>Something that changed or is wrong: a correction is proposed, nothing is erased.</translation>
    </message>
    <message>
        <source>Seguimiento</source>
        <translation>Follow-up</translation>
    </message>
    <message>
        <source>Lo que pasó después en un hecho.</source>
        <translation>What happened later in an incident.</translation>
    </message>
    <message>
        <source>Cierre</source>
        <translation>Closure</translation>
    </message>
    <message>
        <source>Cómo terminó un hecho, y la revisión en frío.</source>
        <translation>How an incident ended, and the review afterwards.</translation>
    </message>
    <message>
        <source>Rectificación</source>
        <translation>Correction</translation>
    </message>
    <message>
        <source>Corrige un asiento sin borrarlo. Se empieza desde la bitácora.</source>
        <translation>Corrects a record without erasing it. It is begun from the log.</translation>
    </message>
    <message>
        <source>Detección temprana</source>
        <translation>Early detection</translation>
    </message>
    <message>
        <source>Algo no está bien. Empiece por lo que vio.</source>
        <translation>Something is not right. Start with what you saw.</translation>
    </message>
    <message>
        <source>Relevo</source>
        <translation>Handover</translation>
    </message>
    <message>
        <source>El cambio de guardia, firmado por quien sale y quien entra.</source>
        <translation>The change of shift, signed by whoever leaves and whoever comes on duty.</translation>
    </message>
    <message>
        <source>Alta del equipo</source>
        <translation>Enrolment of the machine</translation>
    </message>
    <message>
        <source>Lo escribe el programa.</source>
        <translation>The program writes it.</translation>
    </message>
    <message>
        <source>Exportación</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Supresión</source>
        <translation>Erasure</translation>
    </message>
    <message>
        <source>Con una persona</source>
        <translation>With a person</translation>
    </message>
    <message>
        <source>Denunciar, preservar, intercambiar</source>
        <translation>Report, preserve, exchange</translation>
    </message>
    <message>
        <source>Trabajo del puesto</source>
        <translation>Work of the post</translation>
    </message>
    <message>
        <source>Después de un hecho</source>
        <translation>After an incident</translation>
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
        <source>Comparar</source>
        <translation>Compare</translation>
    </message>
    <message>
        <source>Rectificación del asiento %1</source>
        <translation>Correction of record %1</translation>
    </message>
    <message>
        <source>Retiro del asiento %1</source>
        <translation>Withdrawal of record %1</translation>
    </message>
    <message>
        <source>Lo abrió una persona en el registro: %1.</source>
        <translation>A person at the registry opened it: %1.</translation>
    </message>
    <message>
        <source>Leído</source>
        <translation>Read</translation>
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
        <source>Actividad del Plan Nacional</source>
        <translation>Activity of the National Plan</translation>
    </message>
    <message>
        <source>Búsqueda de personas</source>
        <translation>Search for persons</translation>
    </message>
    <message>
        <source>Cadena de custodia</source>
        <translation>Chain of custody</translation>
    </message>
    <message>
        <source>Cierre</source>
        <translation>Closure</translation>
    </message>
    <message>
        <source>Corrección de la guía de recursos</source>
        <translation>Correction of the resource guide</translation>
    </message>
    <message>
        <source>Denuncia al 145 (Argentina)</source>
        <translation>Report to 145 (Argentina)</translation>
    </message>
    <message>
        <source>Derivación</source>
        <translation>Referral</translation>
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
        <source>Intercambio regional</source>
        <translation>Regional exchange</translation>
    </message>
    <message>
        <source>Niñas, niños y adolescentes en viaje</source>
        <translation>Children and adolescents travelling</translation>
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
        <source>Nota de supervisión</source>
        <translation>Supervisor&apos;s note</translation>
    </message>
    <message>
        <source>Exportación</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Supresión por orden</source>
        <translation>Erasure by order</translation>
    </message>
    <message>
        <source>Rectificación · %1</source>
        <translation>Correction · %1</translation>
    </message>
    <message>
        <source>abierto</source>
        <translation>open</translation>
    </message>
    <message>
        <source>en seguimiento</source>
        <translation>being followed up</translation>
    </message>
    <message>
        <source>cerrado</source>
        <translation>closed</translation>
    </message>
    <message>
        <source>cerrado por derivación</source>
        <translation>closed by referral</translation>
    </message>
    <message>
        <source>%1 asientos</source>
        <translation>%1 records</translation>
    </message>
    <message>
        <source>Hecho %1, %2 · %3</source>
        <translation>Incident %1, %2 · %3</translation>
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
    <message>
        <source>Lo que se rectifica</source>
        <translation>What is corrected</translation>
    </message>
    <message>
        <source>Retiro</source>
        <translation>Withdrawal</translation>
    </message>
    <message>
        <source>Archivo %1 · huella del original %2…</source>
        <translation>File %1 · fingerprint of the original %2…</translation>
    </message>
    <message>
        <source>Ficha sellada</source>
        <translation>Sealed sheet</translation>
    </message>
    <message>
        <source>Foto %1</source>
        <translation>Photo %1</translation>
    </message>
    <message>
        <source>Audio %1</source>
        <translation>Recording %1</translation>
    </message>
    <message>
        <source>Video %1</source>
        <translation>Video %1</translation>
    </message>
    <message>
        <source>Archivo %1</source>
        <translation>File %1</translation>
    </message>
    <message>
        <source>Este puesto no puede leerla: la abre sólo aquel a quien va dirigida.</source>
        <translation>This post cannot read it: only its addressee can open it.</translation>
    </message>
    <message>
        <source>El archivo ya no está en este equipo; queda su huella, que está firmada.</source>
        <translation>The file is no longer on this machine; its fingerprint stays, and it is signed.</translation>
    </message>
    <message>
        <source>Sin lugar, fecha ni datos de la cámara: se quitaron al adjuntarla.</source>
        <translation>No place, date or data of the camera: they were taken off when it was attached.</translation>
    </message>
    <message>
        <source>Está como llegó: puede guardar datos de quien lo hizo.</source>
        <translation>It is as it came: it may hold data of whoever made it.</translation>
    </message>
    <message>
        <source>Está como llegó: no traía lugar ni datos de la cámara.</source>
        <translation>It is as it came: it brought no place or data of the camera.</translation>
    </message>
    <message>
        <source>Huella %1</source>
        <translation>Fingerprint %1</translation>
    </message>
    <message>
        <source>Huella del original %1</source>
        <translation>Fingerprint of the original %1</translation>
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
        <source>El formulario del registro, o su clave, no es el de este puesto. No se envió: avise a sistemas.</source>
        <translation>The registry&apos;s form, or its key, is not this post&apos;s. It was not sent: tell IT support.</translation>
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
        <translation>The data are from a newer version of Vigía</translation>
    </message>
    <message>
        <source>No se cambió nada. Instale la versión nueva para abrirlos.</source>
        <translation>Nothing was changed. Install the new version to open them.</translation>
    </message>
    <message>
        <source>Los datos no se pudieron pasar a la versión nueva</source>
        <translation>The data could not be moved to the new version</translation>
    </message>
    <message>
        <source>Quedaron como estaban y la versión anterior de Vigía los abre. Pida a sistemas que la reinstale.</source>
        <translation>They are as they were and the earlier version of Vigía opens them. Ask IT support to reinstall it.</translation>
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
        <translation>The data file does not belong to this vault</translation>
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
        <source>La nota es larga</source>
        <translation>The note is long</translation>
    </message>
    <message>
        <source>Entran %1 letras. Sigue en pantalla: acórtela o haga dos.</source>
        <translation>It holds %1 letters. It is still on the screen: shorten it or make two.</translation>
    </message>
    <message>
        <source>Falta la parte de la clave que guarda el llavero de este equipo</source>
        <translation>The part of the key that this machine&apos;s keyring holds is missing</translation>
    </message>
    <message>
        <source>El llavero del sistema no responde. Su frase no se llegó a probar.</source>
        <translation>The system&apos;s keyring does not answer. Your passphrase was not even tried.</translation>
    </message>
    <message>
        <source>El llavero del sistema se vació, o la bóveda se copió de otro equipo.</source>
        <translation>The system&apos;s keyring was emptied, or the vault was copied from another machine.</translation>
    </message>
    <message>
        <source>Los asientos están a salvo. Pida a sistemas que recupere el llavero de este usuario, o entre con «No puedo entrar».</source>
        <translation>The records are safe. Ask IT support to recover this user&apos;s keyring, or go in through “I cannot get in”.</translation>
    </message>
    <message>
        <source>Hay %1 asientos que nadie recibió y no tienen otro camino</source>
        <translation>There are %1 records that nobody received and that have no other way out</translation>
    </message>
    <message>
        <source>No se borró nada. Envíelos antes, o acepte perderlos.</source>
        <translation>Nothing was erased. Send them first, or accept losing them.</translation>
    </message>
    <message>
        <source>Ese PIN se adivina enseguida</source>
        <translation>That PIN is easy to guess</translation>
    </message>
    <message>
        <source>Use %1 números que no sean seguidos ni repetidos.</source>
        <translation>Use %1 digits that are neither consecutive nor repeated.</translation>
    </message>
    <message>
        <source>Ya hay %1 notas sin abrir</source>
        <translation>There are already %1 unopened notes</translation>
    </message>
    <message>
        <source>No entra otra hasta que alguien desbloquee. Lo escrito sigue en pantalla.</source>
        <translation>There is no room for another until someone unlocks. What you wrote is still on the screen.</translation>
    </message>
    <message>
        <source>El alta del puesto no se aceptó</source>
        <translation>The post&apos;s enrolment was not accepted</translation>
    </message>
    <message>
        <source>El llavero del sistema está cerrado: desbloquéelo y pruebe otra vez.</source>
        <translation>The system&apos;s keyring is locked: unlock it and try again.</translation>
    </message>
    <message>
        <source>El llavero del sistema tiene otra.</source>
        <translation>The system&apos;s keyring holds another.</translation>
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
        <translation>It belongs to another post. Check the file.</translation>
    </message>
    <message>
        <source>Este equipo ya usó esta alta.</source>
        <translation>This machine has already used this enrolment.</translation>
    </message>
    <message>
        <source>Es anterior a la que está en uso. Pida la más reciente.</source>
        <translation>It is older than the one in use. Ask for the latest.</translation>
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
        <source>La imagen no tiene el código QR de un alta. Pruebe con otra foto.</source>
        <translation>The picture has no QR code of an enrolment. Try another photo.</translation>
    </message>
    <message>
        <source>Lo que se bajó no es el archivo que dice el código QR. Avise a sistemas.</source>
        <translation>What was downloaded is not the file that the QR code names. Tell IT support.</translation>
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
        <source>Con este asiento no se puede hacer eso</source>
        <translation>That cannot be done with this record</translation>
    </message>
    <message>
        <source>No se cambió nada. Búsquelo otra vez en la bitácora.</source>
        <translation>Nothing was changed. Look for it again in the log.</translation>
    </message>
    <message>
        <source>No se pudo leer el archivo</source>
        <translation>The file could not be read</translation>
    </message>
    <message>
        <source>El borrador sigue como estaba. Elija otro, o cópielo antes a este equipo.</source>
        <translation>The draft is as it was. Choose another, or copy it to this machine first.</translation>
    </message>
    <message>
        <source>El archivo está vacío</source>
        <translation>The file is empty</translation>
    </message>
    <message>
        <source>El borrador sigue como estaba. Elija otro.</source>
        <translation>The draft is as it was. Choose another.</translation>
    </message>
    <message>
        <source>El archivo pesa más de %1 MB</source>
        <translation>The file is larger than %1 MB</translation>
    </message>
    <message>
        <source>El borrador sigue como estaba. Elija uno más chico.</source>
        <translation>The draft is as it was. Choose a smaller one.</translation>
    </message>
    <message>
        <source>Ese tipo de archivo no se puede adjuntar</source>
        <translation>That type of file cannot be attached</translation>
    </message>
    <message>
        <source>El borrador sigue como estaba. Se aceptan fotos (JPEG, PNG, WebP), audios, videos MP4 y PDF.</source>
        <translation>The draft is as it was. Photos (JPEG, PNG, WebP), audio, MP4 videos and PDF are accepted.</translation>
    </message>
    <message>
        <source>El archivo no es una exportación de la bitácora, o es para otra clave</source>
        <translation>The file is not an export of the log, or it is for another key</translation>
    </message>
    <message>
        <source>No se cambió nada. Pida otra copia, o use la clave a la que se cifró.</source>
        <translation>Nothing was changed. Ask for another copy, or use the key it was encrypted to.</translation>
    </message>
    <message>
        <source>La clave de quien recibe no se entiende</source>
        <translation>The recipient&apos;s key cannot be read</translation>
    </message>
    <message>
        <source>No salió nada del equipo. Empieza con «age1»: pídala otra vez.</source>
        <translation>Nothing left the machine. It begins with “age1”: ask for it again.</translation>
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
        <source>No se pudo escuchar</source>
        <translation>It could not be played</translation>
    </message>
    <message>
        <source>El audio del formulario no se puede leer. Lea la pregunta en voz alta.</source>
        <translation>The form&apos;s recording cannot be read. Read the question aloud.</translation>
    </message>
    <message>
        <source>Esta computadora no tiene salida de sonido. Lea la pregunta en voz alta.</source>
        <translation>This computer has no sound output. Read the question aloud.</translation>
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
        <source>El contacto no se guardó</source>
        <translation>The contact was not saved</translation>
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
        <source>La versión nueva no se tomó</source>
        <translation>The new version was not taken</translation>
    </message>
    <message>
        <source>El teléfono no parece un número. Lo que escribió sigue en pantalla.</source>
        <translation>The phone does not look like a number. What you wrote is still on the screen.</translation>
    </message>
    <message>
        <source>Elija el país del teléfono. Lo que escribió sigue en pantalla.</source>
        <translation>Choose the country of the phone. What you wrote is still on the screen.</translation>
    </message>
    <message>
        <source>La nota es muy larga. Deje sólo lo que sirve para llamar.</source>
        <translation>The note is very long. Leave only what helps to call.</translation>
    </message>
    <message>
        <source>Parece decir dónde queda un refugio. Ese lugar no se guarda: deje sólo el teléfono.</source>
        <translation>It seems to say where a shelter is. That place is not kept: leave only the phone.</translation>
    </message>
    <message>
        <source>El programa sigue como está y los asientos están a salvo.</source>
        <translation>The program stays as it is and the records are safe.</translation>
    </message>
    <message>
        <source>El instalador no es el que se firmó: la copia está cortada o cambiada. Cópielo otra vez; si se repite, avise a la supervisión.</source>
        <translation>The installer is not the one that was signed: the copy is cut or changed. Copy it again; if it happens again, tell the supervisor.</translation>
    </message>
    <message>
        <source>No se instala directamente sobre esta: primero va una versión intermedia. Avise a sistemas.</source>
        <translation>It does not install directly over this one: a version in between goes first. Tell IT support.</translation>
    </message>
    <message>
        <source>No hay un instalador comprobado para copiar.</source>
        <translation>There is no verified installer to copy.</translation>
    </message>
    <message>
        <source>No hay lugar en el disco o en el pendrive. Libere espacio y pruebe otra vez.</source>
        <translation>There is no room on the disk or the USB stick. Make room and try again.</translation>
    </message>
    <message>
        <source>Lo ofrecido es anterior a lo que ya se vio. Pida la última entrega.</source>
        <translation>What is offered is older than what was already seen. Ask for the latest delivery.</translation>
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
        <source>No hay lugar en el disco.</source>
        <translation>There is no room on the disk.</translation>
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
        <translation>Its enrolment has no key for the USB courier. </translation>
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
        <translation>The receipts belong to another machine</translation>
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
        <source>No se pudo copiar: la memoria USB está llena</source>
        <translation>Could not copy: the USB stick is full</translation>
    </message>
    <message>
        <source>Todo sigue guardado aquí. Libere lugar en ella o use otra.</source>
        <translation>Everything is still saved here. Free some space on it or use another.</translation>
    </message>
    <message>
        <source>No se puede leer ni escribir en la memoria USB</source>
        <translation>The USB stick can be neither read nor written</translation>
    </message>
    <message>
        <source>Todo sigue guardado aquí. Mire que esté conectada y sin traba contra escritura, o use otra.</source>
        <translation>Everything is still saved here. See that it is plugged in and not write-protected, or use another.</translation>
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
    <message>
        <source>Contactos del puesto</source>
        <translation>Contacts of the post</translation>
    </message>
    <message>
        <source>Formulario</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Ayuda</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>Práctica</source>
        <translation>Practice</translation>
    </message>
    <message>
        <source>Estadísticas</source>
        <translation>Statistics</translation>
    </message>
    <message>
        <source>Supervisión</source>
        <translation>Supervisor</translation>
    </message>
    <message>
        <source>Relevo</source>
        <translation>Handover</translation>
    </message>
</context>
<context>
    <name>palette</name>
    <message>
        <source>Empezar un formulario</source>
        <translation>Begin a form</translation>
    </message>
    <message>
        <source>Colores</source>
        <translation>Colours</translation>
    </message>
    <message>
        <source>¿Qué hago ahora?</source>
        <translation>What do I do now?</translation>
    </message>
    <message>
        <source>Nueva detección</source>
        <translation>New detection</translation>
    </message>
    <message>
        <source>Control rápido</source>
        <translation>Quick check</translation>
    </message>
    <message>
        <source>Inspección rural</source>
        <translation>Rural inspection</translation>
    </message>
    <message>
        <source>Ocultar la pantalla</source>
        <translation>Hide the screen</translation>
    </message>
    <message>
        <source>Bloquear</source>
        <translation>Lock</translation>
    </message>
    <message>
        <source>Enviar ahora</source>
        <translation>Send now</translation>
    </message>
    <message>
        <source>Letra más grande</source>
        <translation>Larger text</translation>
    </message>
    <message>
        <source>Letra más chica</source>
        <translation>Smaller text</translation>
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
        <source>Idioma</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Páginas</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Acciones</source>
        <translation>Actions</translation>
    </message>
    <message>
        <source>Bitácora de este puesto</source>
        <translation>Log of this post</translation>
    </message>
    <message>
        <source>Guías</source>
        <translation>Guides</translation>
    </message>
    <message>
        <source>Indicadores</source>
        <translation>Indicators</translation>
    </message>
    <message>
        <source>Preguntas</source>
        <translation>Questions</translation>
    </message>
    <message>
        <source>Recursos</source>
        <translation>Resources</translation>
    </message>
    <message>
        <source>Pasos fronterizos</source>
        <translation>Border crossings</translation>
    </message>
</context>
<context>
    <name>paper</name>
    <message>
        <source>Quedó anotado con el número %1</source>
        <translation>Written down as number %1</translation>
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
    <name>quick</name>
    <message>
        <source>Lo que vio</source>
        <translation>What you saw</translation>
    </message>
    <message>
        <source>Documentos</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>Menores de 18</source>
        <translation>Under 18</translation>
    </message>
    <message>
        <source>Dos preguntas</source>
        <translation>Two questions</translation>
    </message>
    <message>
        <source>¿Qué se ve?</source>
        <translation>What can be seen?</translation>
    </message>
    <message>
        <source>¿Qué pasa con los documentos?</source>
        <translation>What about the documents?</translation>
    </message>
    <message>
        <source>Pregunte y marque lo que corresponda</source>
        <translation>Ask and mark what applies</translation>
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
    <message>
        <source>Niñas, niños y adolescentes</source>
        <translation>Children and adolescents</translation>
    </message>
    <message>
        <source>Mujeres</source>
        <translation>Women</translation>
    </message>
    <message>
        <source>Personas LGBTI+</source>
        <translation>LGBTI+ persons</translation>
    </message>
    <message>
        <source>Personas con discapacidad</source>
        <translation>Persons with disabilities</translation>
    </message>
    <message>
        <source>Personas migrantes o refugiadas</source>
        <translation>Migrants or refugees</translation>
    </message>
    <message>
        <source>Pueblos originarios</source>
        <translation>Indigenous peoples</translation>
    </message>
    <message>
        <source>Trabajo, también rural</source>
        <translation>Work, rural too</translation>
    </message>
    <message>
        <source>Municipal</source>
        <translation>Municipal</translation>
    </message>
    <message>
        <source>Provincial</source>
        <translation>Provincial</translation>
    </message>
    <message>
        <source>Nacional</source>
        <translation>National</translation>
    </message>
    <message>
        <source>Internacional</source>
        <translation>International</translation>
    </message>
    <message>
        <source>Del puesto</source>
        <translation>Of the post</translation>
    </message>
    <message>
        <source>los cargó este equipo</source>
        <translation>entered on this machine</translation>
    </message>
    <message>
        <source>Para revisar</source>
        <translation>To review</translation>
    </message>
</context>
<context>
    <name>sections</name>
    <message>
        <source>falta 1</source>
        <translation>1 missing</translation>
    </message>
    <message>
        <source>faltan %1</source>
        <translation>%1 missing</translation>
    </message>
    <message>
        <source>lista</source>
        <translation>ready</translation>
    </message>
    <message>
        <source>optativa</source>
        <translation>optional</translation>
    </message>
    <message>
        <source>Para empezar</source>
        <translation>To begin with</translation>
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
        <source>Se pregunta al registro si contesta.</source>
        <translation>Checking whether the registry answers.</translation>
    </message>
    <message>
        <source>Probando la conexión…</source>
        <translation>Testing the connection…</translation>
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
        <source>Nada espera por enviar. Revise la red y la dirección del registro. Se prueba otra vez con el próximo envío.</source>
        <translation>Nothing is waiting to be sent. Check the network and the registry&apos;s address. It is tried again with the next sending.</translation>
    </message>
    <message>
        <source>La dirección quedó guardada y se va a probar otra vez. %1.</source>
        <translation>The address was kept and will be tried again. %1.</translation>
    </message>
    <message>
        <source>Enviando: %1 de %2</source>
        <translation>Sending: %1 of %2</translation>
    </message>
    <message>
        <source>%1 kbit/s</source>
        <translation>%1 kbit/s</translation>
    </message>
    <message>
        <source>La memoria está lista. Asientos: %1.</source>
        <translation>The stick is ready. Records: %1.</translation>
    </message>
    <message>
        <source>Quítela de forma segura. Siguen guardados aquí hasta que vuelvan los recibos.</source>
        <translation>Remove it safely. They stay saved here until the receipts come back.</translation>
    </message>
    <message>
        <source>En esa carpeta no hay recibos.</source>
        <translation>There are no receipts in that folder.</translation>
    </message>
    <message>
        <source>Los recibos se llaman recibos-1.tar, recibos-2.tar… Elija la carpeta que los tiene.</source>
        <translation>Receipts are called recibos-1.tar, recibos-2.tar… Choose the folder that holds them.</translation>
    </message>
    <message>
        <source>%1: %2 recibos no valen y no se tomaron. Avise a la supervisión.</source>
        <translation>%1: %2 receipts are not valid and were not taken. Tell the supervisor.</translation>
    </message>
    <message>
        <source>Asientos recibidos: %1.</source>
        <translation>Records received: %1.</translation>
    </message>
    <message>
        <source>leído por %1, %2</source>
        <translation>read by %1, %2</translation>
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
    <message>
        <source>Carpeta de la memoria USB</source>
        <translation>Folder of the USB stick</translation>
    </message>
</context>
<context>
    <name>shortcuts</name>
    <message>
        <source>En todas partes</source>
        <translation>Everywhere</translation>
    </message>
    <message>
        <source>¿Qué hago ahora?</source>
        <translation>What do I do now?</translation>
    </message>
    <message>
        <source>Ocultar la pantalla; también Esc dos veces rápido</source>
        <translation>Hide the screen; also Esc twice quickly</translation>
    </message>
    <message>
        <source>Bloquear</source>
        <translation>Lock</translation>
    </message>
    <message>
        <source>Buscar en todo y hacer</source>
        <translation>Search everything and do</translation>
    </message>
    <message>
        <source>Buscar en la página</source>
        <translation>Search in the page</translation>
    </message>
    <message>
        <source>El siguiente paso, el botón azul</source>
        <translation>The next step, the blue button</translation>
    </message>
    <message>
        <source>Zona siguiente; con Mayús, la anterior</source>
        <translation>Next region; with Shift, the one before</translation>
    </message>
    <message>
        <source>Primera página; hasta Ctrl 9</source>
        <translation>First page; up to Ctrl 9</translation>
    </message>
    <message>
        <source>Ajustes</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Página anterior</source>
        <translation>Previous page</translation>
    </message>
    <message>
        <source>Deshacer</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Letra más grande</source>
        <translation>Larger text</translation>
    </message>
    <message>
        <source>Letra más chica</source>
        <translation>Smaller text</translation>
    </message>
    <message>
        <source>Letra de tamaño normal</source>
        <translation>Normal text size</translation>
    </message>
    <message>
        <source>Empezar</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Nueva detección</source>
        <translation>New detection</translation>
    </message>
    <message>
        <source>Control rápido</source>
        <translation>Quick check</translation>
    </message>
    <message>
        <source>Inspección rural</source>
        <translation>Rural inspection</translation>
    </message>
    <message>
        <source>En una detección</source>
        <translation>In a detection</translation>
    </message>
    <message>
        <source>Marcar el indicador</source>
        <translation>Mark the indicator</translation>
    </message>
    <message>
        <source>Por qué se sugiere ese nivel</source>
        <translation>Why that level is suggested</translation>
    </message>
    <message>
        <source>Qué preguntar</source>
        <translation>What to ask</translation>
    </message>
    <message>
        <source>Registrar el próximo aviso</source>
        <translation>Record the next notice</translation>
    </message>
    <message>
        <source>Emergencia</source>
        <translation>Emergency</translation>
    </message>
    <message>
        <source>Fase siguiente</source>
        <translation>Next phase</translation>
    </message>
    <message>
        <source>Fase anterior</source>
        <translation>Previous phase</translation>
    </message>
    <message>
        <source>En otras páginas</source>
        <translation>On other pages</translation>
    </message>
    <message>
        <source>Envíos: enviar ahora</source>
        <translation>Sending: send now</translation>
    </message>
    <message>
        <source>Bitácora: comparar con lo que corrige</source>
        <translation>Log: compare with what it corrects</translation>
    </message>
    <message>
        <source>Al desbloquear: mostrar lo escrito</source>
        <translation>When unlocking: show what is typed</translation>
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
    <name>statistics</name>
    <message>
        <source>0 Sin señales</source>
        <translation>0 No signs</translation>
    </message>
    <message>
        <source>1 Atención</source>
        <translation>1 Attention</translation>
    </message>
    <message>
        <source>2 Posible</source>
        <translation>2 Possible</translation>
    </message>
    <message>
        <source>3 Probable</source>
        <translation>3 Probable</translation>
    </message>
    <message>
        <source>4 Emergencia</source>
        <translation>4 Emergency</translation>
    </message>
    <message>
        <source>Explotación sexual</source>
        <translation>Sexual exploitation</translation>
    </message>
    <message>
        <source>Trabajo o servicio forzado</source>
        <translation>Forced labour or services</translation>
    </message>
    <message>
        <source>Esclavitud o servidumbre</source>
        <translation>Slavery or servitude</translation>
    </message>
    <message>
        <source>Matrimonio o unión forzada</source>
        <translation>Forced marriage or union</translation>
    </message>
    <message>
        <source>Órganos, fluidos o tejidos</source>
        <translation>Organs, fluids or tissues</translation>
    </message>
    <message>
        <source>Material de abuso sexual infantil</source>
        <translation>Child sexual abuse material</translation>
    </message>
    <message>
        <source>Organización coercitiva</source>
        <translation>Coercive organisation</translation>
    </message>
    <message>
        <source>Mendicidad forzada</source>
        <translation>Forced begging</translation>
    </message>
    <message>
        <source>Actividades ilícitas forzadas</source>
        <translation>Forced illicit activities</translation>
    </message>
    <message>
        <source>Venta o adopción ilegal de NNyA</source>
        <translation>Sale or illegal adoption of children</translation>
    </message>
    <message>
        <source>Emergencia médica o de seguridad</source>
        <translation>Medical or security emergency</translation>
    </message>
    <message>
        <source>Supervisor o referente</source>
        <translation>Supervisor or focal point</translation>
    </message>
    <message>
        <source>Fiscalía o juzgado de turno</source>
        <translation>Prosecutor or court on duty</translation>
    </message>
    <message>
        <source>Línea 145 (Argentina)</source>
        <translation>Line 145 (Argentina)</translation>
    </message>
    <message>
        <source>PROTEX</source>
        <translation>PROTEX</translation>
    </message>
    <message>
        <source>Programa Nacional de Rescate</source>
        <translation>National Rescue Programme</translation>
    </message>
    <message>
        <source>Autoridad local de niñez</source>
        <translation>Local children&apos;s authority</translation>
    </message>
    <message>
        <source>Migraciones</source>
        <translation>Migration</translation>
    </message>
    <message>
        <source>Fuerza especializada</source>
        <translation>Specialised force</translation>
    </message>
    <message>
        <source>Área social provincial</source>
        <translation>Provincial social services</translation>
    </message>
    <message>
        <source>Consulado</source>
        <translation>Consulate</translation>
    </message>
    <message>
        <source>SIFEBU</source>
        <translation>SIFEBU</translation>
    </message>
    <message>
        <source>Contraparte del otro lado</source>
        <translation>Counterpart across the border</translation>
    </message>
    <message>
        <source>Inspecciones rurales</source>
        <translation>Rural inspections</translation>
    </message>
    <message>
        <source>Personas relevadas</source>
        <translation>Persons surveyed</translation>
    </message>
    <message>
        <source>Empresas relevadas</source>
        <translation>Businesses surveyed</translation>
    </message>
    <message>
        <source>Capacitaciones</source>
        <translation>Trainings</translation>
    </message>
    <message>
        <source>Personas capacitadas</source>
        <translation>People trained</translation>
    </message>
    <message>
        <source>Encuentros de sensibilización</source>
        <translation>Awareness meetings</translation>
    </message>
    <message>
        <source>Personas en encuentros</source>
        <translation>People at meetings</translation>
    </message>
    <message>
        <source>Piezas exhibidas o entregadas</source>
        <translation>Pieces displayed or handed out</translation>
    </message>
    <message>
        <source>Dispositivos con material</source>
        <translation>Devices with material</translation>
    </message>
    <message>
        <source>Reuniones o mesas de trabajo</source>
        <translation>Meetings or working groups</translation>
    </message>
    <message>
        <source>Actas</source>
        <translation>Reports</translation>
    </message>
    <message>
        <source>Actividades conjuntas</source>
        <translation>Joint activities</translation>
    </message>
    <message>
        <source>Derivaciones</source>
        <translation>Referrals</translation>
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
        <source>Transporte</source>
        <translation>Transport</translation>
    </message>
    <message>
        <source>Niñas, niños y adolescentes</source>
        <translation>Children and adolescents</translation>
    </message>
    <message>
        <source>Acompañante</source>
        <translation>Companion</translation>
    </message>
    <message>
        <source>Entrevista</source>
        <translation>Interview</translation>
    </message>
    <message>
        <source>Inspección rural</source>
        <translation>Rural inspection</translation>
    </message>
    <message>
        <source>Detecciones por nivel</source>
        <translation>Detections by level</translation>
    </message>
    <message>
        <source>Detecciones por mes</source>
        <translation>Detections by month</translation>
    </message>
    <message>
        <source>Minutos hasta avisar a la fiscalía</source>
        <translation>Minutes until the prosecutor was told</translation>
    </message>
    <message>
        <source>Avisos, y minutos hasta hacerlos</source>
        <translation>Notices, and minutes until they were made</translation>
    </message>
    <message>
        <source>Detecciones por indicador</source>
        <translation>Detections by indicator</translation>
    </message>
    <message>
        <source>Detecciones por fase</source>
        <translation>Detections by phase</translation>
    </message>
    <message>
        <source>Detecciones por modalidad</source>
        <translation>Detections by modality</translation>
    </message>
    <message>
        <source>Inspecciones, capacitación y material</source>
        <translation>Inspections, training and material</translation>
    </message>
    <message>
        <source>Nivel</source>
        <translation>Level</translation>
    </message>
    <message>
        <source>Mes</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>A quién</source>
        <translation>Whom</translation>
    </message>
    <message>
        <source>Indicador</source>
        <translation>Indicator</translation>
    </message>
    <message>
        <source>Fase</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>Modalidad</source>
        <translation>Modality</translation>
    </message>
    <message>
        <source>Qué</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Mediana</source>
        <translation>Median</translation>
    </message>
    <message>
        <source>Más largo</source>
        <translation>Longest</translation>
    </message>
    <message>
        <source>En el puesto</source>
        <translation>At the post</translation>
    </message>
    <message>
        <source>Fuera del puesto</source>
        <translation>Outside the post</translation>
    </message>
    <message>
        <source>no se informa</source>
        <translation>not reported</translation>
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
    <name>supervision</name>
    <message>
        <source>Cuándo</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Qué</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Quién</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>Asiento</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>Detalle</source>
        <translation>Detail</translation>
    </message>
    <message>
        <source>Pida al registro que cargue esta versión del formulario; después sale solo.</source>
        <translation>Ask the registry to load this version of the form; after that it goes out by itself.</translation>
    </message>
    <message>
        <source>Pida al registro que compare este asiento con el que ya tiene.</source>
        <translation>Ask the registry to compare this record with the one it already has.</translation>
    </message>
    <message>
        <source>Avise al registro con el número del asiento.</source>
        <translation>Tell the registry the number of the record.</translation>
    </message>
    <message>
        <source>Llévelo por memoria USB, desde Envíos.</source>
        <translation>Carry it by USB stick, from Sending.</translation>
    </message>
    <message>
        <source>No lo envíe por otro medio: pida al ministerio que confirme el formulario y su clave.</source>
        <translation>Do not send it another way: ask the ministry to confirm the form and its key.</translation>
    </message>
    <message>
        <source>Pida al registro que publique la clave del formulario.</source>
        <translation>Ask the registry to publish the form&apos;s key.</translation>
    </message>
    <message>
        <source>Avise al ministerio: lo que llegó no es igual a lo que se envió.</source>
        <translation>Tell the ministry: what arrived is not what was sent.</translation>
    </message>
    <message>
        <source>Espere al próximo intento. Si sigue así, avise al registro.</source>
        <translation>Wait for the next try. If it stays like this, tell the registry.</translation>
    </message>
    <message>
        <source>Relevo</source>
        <translation>Handover</translation>
    </message>
    <message>
        <source>Alta de equipo y agentes</source>
        <translation>Enrolment of machine and officers</translation>
    </message>
    <message>
        <source>Supresión por orden</source>
        <translation>Erasure by order</translation>
    </message>
    <message>
        <source>Exportación</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Retiro de un asiento</source>
        <translation>Withdrawal of a record</translation>
    </message>
    <message>
        <source>Nota de supervisión</source>
        <translation>Supervisor&apos;s note</translation>
    </message>
    <message>
        <source>Rectificación</source>
        <translation>Correction</translation>
    </message>
    <message>
        <source>Agente incorporado</source>
        <translation>Officer added</translation>
    </message>
    <message>
        <source>Agente dado de baja</source>
        <translation>Officer removed</translation>
    </message>
    <message>
        <source>Borrado de una bóveda anterior</source>
        <translation>Erasure of an earlier vault</translation>
    </message>
    <message>
        <source>entra %1</source>
        <translation>%1 comes in</translation>
    </message>
    <message>
        <source>para %1</source>
        <translation>for %1</translation>
    </message>
    <message>
        <source>del asiento %1</source>
        <translation>of record %1</translation>
    </message>
    <message>
        <source>abierto hace más de 30 días: hace falta un motivo para seguir</source>
        <translation>open for over 30 days: going on takes a reason</translation>
    </message>
    <message>
        <source>abierto hace más de 30 días, con motivo anotado</source>
        <translation>open for more than 30 days, with its reason noted</translation>
    </message>
    <message>
        <source>sin terminar</source>
        <translation>unfinished</translation>
    </message>
    <message>
        <source>%1, de %2. El motivo queda en la bitácora como nota de supervisión. Lo escrito en el borrador no cambia.</source>
        <translation>%1, by %2. The reason stays in the log as a supervisor&apos;s note. What is written in the draft does not change.</translation>
    </message>
    <message>
        <source>¿Dejar abierto este borrador 30 días más?</source>
        <translation>Leave this draft open for 30 more days?</translation>
    </message>
    <message>
        <source>Dejarlo abierto</source>
        <translation>Leave it open</translation>
    </message>
    <message>
        <source>¿Qué falta para sellarlo?</source>
        <translation>What is missing to seal it?</translation>
    </message>
    <message>
        <source>Falta el motivo.</source>
        <translation>The reason is missing.</translation>
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
