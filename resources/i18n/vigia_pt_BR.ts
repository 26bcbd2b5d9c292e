<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pt_BR" sourcelanguage="es_AR">
<context>
    <name>Acts</name>
    <message>
        <source>Más</source>
        <translation>Mais</translation>
    </message>
    <message>
        <source>Más acciones con este asiento</source>
        <translation>Mais ações com este registro</translation>
    </message>
    <message>
        <source>Ver a quién llamar</source>
        <translation>Ver a quem ligar</translation>
    </message>
    <message>
        <source>Ver el motivo en Envíos</source>
        <translation>Ver o motivo em Envios</translation>
    </message>
    <message>
        <source>Agregar seguimiento</source>
        <translation>Acrescentar acompanhamento</translation>
    </message>
    <message>
        <source>Rectificar</source>
        <translation>Retificar</translation>
    </message>
    <message>
        <source>Exportar…</source>
        <translation>Exportar…</translation>
    </message>
    <message>
        <source>Nueva detección</source>
        <translation>Nova detecção</translation>
    </message>
    <message>
        <source>Comparar con lo que rectifica</source>
        <translation>Comparar com o que retifica</translation>
    </message>
    <message>
        <source>Acta (PDF)…</source>
        <translation>Ata (PDF)…</translation>
    </message>
    <message>
        <source>Derivación para entregar…</source>
        <translation>Encaminhamento para entregar…</translation>
    </message>
    <message>
        <source>Cerrar el hecho…</source>
        <translation>Encerrar o fato…</translation>
    </message>
    <message>
        <source>Retirar el asiento…</source>
        <translation>Retirar o registro…</translation>
    </message>
    <message>
        <source>Nota de supervisión…</source>
        <translation>Nota da supervisão…</translation>
    </message>
    <message>
        <source>Suprimir por orden…</source>
        <translation>Suprimir por ordem…</translation>
    </message>
    <message>
        <source>Enviar ahora</source>
        <translation>Enviar agora</translation>
    </message>
    <message>
        <source>Conectar con el registro</source>
        <translation>Conectar com a central</translation>
    </message>
</context>
<context>
    <name>AddRow</name>
    <message>
        <source>Agregar otra vez</source>
        <translation>Acrescentar outra vez</translation>
    </message>
    <message>
        <source>Agregar</source>
        <translation>Acrescentar</translation>
    </message>
</context>
<context>
    <name>AnswerList</name>
    <message>
        <source>Respuestas del asiento</source>
        <translation>Respostas do registro</translation>
    </message>
</context>
<context>
    <name>Aside</name>
    <message>
        <source>Fuentes y enlaces</source>
        <translation>Fontes e links</translation>
    </message>
    <message>
        <source>Recursos</source>
        <translation>Recursos</translation>
    </message>
    <message>
        <source>Vea también</source>
        <translation>Veja também</translation>
    </message>
    <message>
        <source>Orienta, no prueba.</source>
        <translation>Orienta, não prova.</translation>
    </message>
    <message>
        <source>Se pregunta poco y a solas.</source>
        <translation>Pergunta-se pouco e a sós.</translation>
    </message>
    <message numerus="yes">
        <source>Hay %n marcas «sin confirmar» en esta página.</source>
        <translation>
            <numerusform>Há %n marca “sem confirmação” nesta página.</numerusform>
            <numerusform>Há %n marcas “sem confirmação” nesta página.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nadie confirmó el texto de esta página.</source>
        <translation>Ninguém confirmou o texto desta página.</translation>
    </message>
    <message>
        <source>%1 Si su jefatura indica otra cosa, siga a su jefatura.</source>
        <translation>%1 Se a sua chefia indicar outra coisa, siga a sua chefia.</translation>
    </message>
    <message>
        <source>Sin confirmar.</source>
        <translation>Sem confirmação.</translation>
    </message>
    <message>
        <source>De dónde sale</source>
        <translation>De onde vem</translation>
    </message>
    <message>
        <source>Redacción propia sobre esas fuentes. Texto del %1.</source>
        <translation>Redação própria a partir dessas fontes. Texto de %1.</translation>
    </message>
    <message>
        <source>Leído: %1</source>
        <translation>Lido: %1</translation>
    </message>
    <message>
        <source>Indicadores de esta página</source>
        <translation>Indicadores desta página</translation>
    </message>
    <message>
        <source>Preguntas de esta página</source>
        <translation>Perguntas desta página</translation>
    </message>
</context>
<context>
    <name>AttachmentList</name>
    <message>
        <source>Archivos del asiento</source>
        <translation>Arquivos do registro</translation>
    </message>
    <message>
        <source>Ver</source>
        <translation>Ver</translation>
    </message>
</context>
<context>
    <name>CardLinks</name>
    <message>
        <source>Imprimir «%1»</source>
        <translation>Imprimir “%1”</translation>
    </message>
</context>
<context>
    <name>CaseReading</name>
    <message>
        <source>Seguir</source>
        <translation>Continuar</translation>
    </message>
</context>
<context>
    <name>ChainState</name>
    <message>
        <source>Cadena sin verificar</source>
        <translation>Cadeia não verificada</translation>
    </message>
    <message>
        <source>Verificar ahora</source>
        <translation>Verificar agora</translation>
    </message>
    <message>
        <source>Bitácora</source>
        <translation>Diário</translation>
    </message>
    <message>
        <source>Verificando…</source>
        <translation>Verificando…</translation>
    </message>
    <message>
        <source>verificada a las %1</source>
        <translation>verificada às %1</translation>
    </message>
    <message>
        <source>1 asiento</source>
        <translation>1 registro</translation>
    </message>
    <message>
        <source>%1 asientos</source>
        <translation>%1 registros</translation>
    </message>
    <message>
        <source>Cadena íntegra</source>
        <translation>Cadeia íntegra</translation>
    </message>
    <message>
        <source>Cadena rota en el asiento %1</source>
        <translation>Cadeia rompida no registro %1</translation>
    </message>
</context>
<context>
    <name>Checklist</name>
    <message>
        <source>Indicadores</source>
        <translation>Indicadores</translation>
    </message>
    <message>
        <source>Buscar entre %1 indicadores</source>
        <translation>Buscar entre %1 indicadores</translation>
    </message>
    <message>
        <source>Nada marcado todavía</source>
        <translation>Nada marcado ainda</translation>
    </message>
    <message>
        <source>Marcados %1</source>
        <translation>Marcados %1</translation>
    </message>
    <message>
        <source>Todos %1</source>
        <translation>Todos %1</translation>
    </message>
    <message>
        <source>Nada con «%1».</source>
        <translation>Nada com “%1”.</translation>
    </message>
    <message>
        <source>Pruebe con otra palabra o vacíe la búsqueda.</source>
        <translation>Tente outra palavra ou limpe a busca.</translation>
    </message>
    <message>
        <source>Marque lo que vio en cada fase.</source>
        <translation>Marque o que viu em cada fase.</translation>
    </message>
    <message>
        <source>1 resultado</source>
        <translation>1 resultado</translation>
    </message>
    <message numerus="yes">
        <source>%n resultados</source>
        <translation>
            <numerusform>%n resultado</numerusform>
            <numerusform>%n resultados</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Chip</name>
    <message>
        <source>activo</source>
        <translation>ativo</translation>
    </message>
</context>
<context>
    <name>CompareDialog</name>
    <message>
        <source>Asiento retirado</source>
        <translation>Registro retirado</translation>
    </message>
    <message>
        <source>Qué rectifica</source>
        <translation>O que retifica</translation>
    </message>
    <message>
        <source>El asiento %1 se conserva como fue sellado; %2 está a su lado.</source>
        <translation>O registro %1 se conserva como foi lacrado; %2 está ao lado.</translation>
    </message>
    <message>
        <source>Cerrar</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>Motivo: %1</source>
        <translation>Motivo: %1</translation>
    </message>
    <message>
        <source>Cambia una respuesta.</source>
        <translation>Muda uma resposta.</translation>
    </message>
    <message>
        <source>Cambian %1 respuestas.</source>
        <translation>Mudam %1 respostas.</translation>
    </message>
    <message>
        <source>Antes y después</source>
        <translation>Antes e depois</translation>
    </message>
    <message>
        <source>Pregunta</source>
        <translation>Pergunta</translation>
    </message>
    <message>
        <source>¿Cambió?</source>
        <translation>Mudou?</translation>
    </message>
    <message>
        <source>sin respuesta</source>
        <translation>sem resposta</translation>
    </message>
    <message>
        <source>≠ cambia</source>
        <translation>≠ muda</translation>
    </message>
    <message>
        <source>= igual</source>
        <translation>= igual</translation>
    </message>
</context>
<context>
    <name>ComparisonView</name>
    <message>
        <source>Volver a mirarlo</source>
        <translation>Olhar de novo</translation>
    </message>
    <message>
        <source>Otro caso</source>
        <translation>Outro caso</translation>
    </message>
    <message>
        <source>Lo que usted decidió</source>
        <translation>O que você decidiu</translation>
    </message>
    <message>
        <source>Lo que salió de sus marcas</source>
        <translation>O que resultou das suas marcas</translation>
    </message>
    <message>
        <source>Lo que da la regla</source>
        <translation>O que dá a regra</translation>
    </message>
    <message>
        <source>Por qué</source>
        <translation>Por quê</translation>
    </message>
    <message>
        <source>Regla propuesta, sin confirmar. Orienta, no prueba.</source>
        <translation>Regra proposta, sem confirmação. Orienta, não prova.</translation>
    </message>
    <message>
        <source>Para llevarse</source>
        <translation>Para levar consigo</translation>
    </message>
    <message>
        <source>Lo vio</source>
        <translation>Viu</translation>
    </message>
    <message>
        <source>Faltó ver</source>
        <translation>Faltou ver</translation>
    </message>
    <message>
        <source>Marcó además</source>
        <translation>Marcou também</translation>
    </message>
    <message>
        <source>Caso ficticio, escrito a partir de: %1</source>
        <translation>Caso fictício, escrito a partir de: %1</translation>
    </message>
</context>
<context>
    <name>ConcernBanners</name>
    <message>
        <source>La fecha o la hora de este equipo son dudosas.</source>
        <translation>A data ou a hora deste equipamento são duvidosas.</translation>
    </message>
    <message>
        <source>Los asientos están a salvo y se puede seguir: cada uno deja constancia de que la hora es dudosa. Ponga en fecha y hora el equipo y avise a la supervisión; avise también si ya están bien.</source>
        <translation>Os registros estão a salvo e é possível continuar: cada um registra que a hora é duvidosa. Acerte a data e a hora do equipamento e avise a supervisão; avise também se já estiverem certas.</translation>
    </message>
    <message>
        <source>El disco está lleno.</source>
        <translation>O disco está cheio.</translation>
    </message>
    <message>
        <source>Lo que se escribe se guarda en el espacio que Vigía reserva para eso. Libere espacio o avise a sistemas.</source>
        <translation>O que se escreve é guardado no espaço que o Vigía reserva para isso. Libere espaço ou avise o suporte.</translation>
    </message>
    <message>
        <source>Nadie podría entrar si se olvidan las frases.</source>
        <translation>Ninguém poderia entrar se as frases fossem esquecidas.</translation>
    </message>
    <message>
        <source>El ministerio no puede abrir esta bóveda. Haga un código de recuperación y guárdelo en papel, fuera del equipo.</source>
        <translation>O ministério não pode abrir este cofre. Faça um código de recuperação e guarde-o em papel, fora do equipamento.</translation>
    </message>
    <message>
        <source>Hacer el código</source>
        <translation>Fazer o código</translation>
    </message>
    <message>
        <source>Una exportación quedó asentada y su archivo no se terminó.</source>
        <translation>Uma exportação ficou registrada e o arquivo dela não foi terminado.</translation>
    </message>
    <message>
        <source>El archivo %1 no está o no se puede escribir. Conecte el pendrive y vuelva a desbloquear: Vigía lo termina. Si no va a aparecer, exporte otra vez.</source>
        <translation>O arquivo %1 não está ou não pode ser escrito. Conecte o pendrive e desbloqueie de novo: o Vigía o termina. Se não for aparecer, exporte outra vez.</translation>
    </message>
    <message>
        <source>No esperar más</source>
        <translation>Não esperar mais</translation>
    </message>
</context>
<context>
    <name>ConnectForm</name>
    <message>
        <source>Siguiente paso</source>
        <translation>Próximo passo</translation>
    </message>
    <message>
        <source>Dirección del registro</source>
        <translation>Endereço da central</translation>
    </message>
    <message>
        <source>Péguela entera, como la dio el registro. La clave que trae no se vuelve a mostrar.</source>
        <translation>Cole-o inteiro, como a central o forneceu. A chave que ele traz não volta a ser mostrada.</translation>
    </message>
    <message>
        <source>Conectar con el registro</source>
        <translation>Conectar com a central</translation>
    </message>
    <message>
        <source>Conectando…</source>
        <translation>Conectando…</translation>
    </message>
    <message>
        <source>Falta la dirección. Pídala a quien administra el registro.</source>
        <translation>Falta o endereço. Peça a quem administra a central.</translation>
    </message>
</context>
<context>
    <name>ContactDialog</name>
    <message>
        <source>¿A quién llama el puesto?</source>
        <translation>Para quem o posto liga?</translation>
    </message>
    <message>
        <source>Llame antes de guardar. Se lee con Vigía bloqueada: sólo oficinas, sin nombres de personas.</source>
        <translation>Ligue antes de salvar. Pode ser lido com o Vigía bloqueado: só repartições, sem nomes de pessoas.</translation>
    </message>
    <message>
        <source>Guardar</source>
        <translation>Salvar</translation>
    </message>
    <message>
        <source>Cancelar</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Para qué</source>
        <translation>Para quê</translation>
    </message>
    <message>
        <source>País del teléfono</source>
        <translation>País do telefone</translation>
    </message>
    <message>
        <source>Teléfono</source>
        <translation>Telefone</translation>
    </message>
    <message>
        <source>Localidad</source>
        <translation>Localidade</translation>
    </message>
    <message>
        <source>Nota</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Horario o interno. Nunca dónde queda un refugio.</source>
        <translation>Horário ou ramal. Nunca onde fica um abrigo.</translation>
    </message>
</context>
<context>
    <name>ContactsPage</name>
    <message>
        <source>Contactos del puesto</source>
        <translation>Contatos do posto</translation>
    </message>
    <message>
        <source>Los carga el puesto · se leen con Vigía bloqueada</source>
        <translation>Informados pelo posto · podem ser lidos com o Vigía bloqueado</translation>
    </message>
    <message>
        <source>Recursos</source>
        <translation>Recursos</translation>
    </message>
    <message>
        <source>Hoja para la pared</source>
        <translation>Folha para a parede</translation>
    </message>
    <message>
        <source>Agregar contacto</source>
        <translation>Acrescentar contato</translation>
    </message>
    <message>
        <source>La lista de la pantalla de bloqueo no era la de este equipo.</source>
        <translation>A lista da tela de bloqueio não era a deste equipamento.</translation>
    </message>
    <message>
        <source>Se volvió a escribir con la de la bóveda. Compare los números y avise a la supervisión.</source>
        <translation>Foi reescrita com a do cofre. Compare os números e avise a supervisão.</translation>
    </message>
    <message>
        <source>De este puesto</source>
        <translation>Deste posto</translation>
    </message>
    <message>
        <source>Cargar</source>
        <translation>Informar</translation>
    </message>
    <message>
        <source>Cargar: %1</source>
        <translation>Informar: %1</translation>
    </message>
    <message>
        <source>Nadie lo cargó en este equipo. Pídalo a su jefatura.</source>
        <translation>Ninguém o informou neste equipamento. Peça à sua chefia.</translation>
    </message>
    <message>
        <source>sin cargar</source>
        <translation>não informada</translation>
    </message>
    <message>
        <source>Sigue igual</source>
        <translation>Continua igual</translation>
    </message>
    <message>
        <source>Cambiar</source>
        <translation>Alterar</translation>
    </message>
    <message>
        <source>Quitar</source>
        <translation>Remover</translation>
    </message>
    <message>
        <source>Para revisar</source>
        <translation>Para revisar</translation>
    </message>
    <message>
        <source>Del otro lado, según el directorio</source>
        <translation>Do outro lado, segundo o diretório</translation>
    </message>
    <message>
        <source>El directorio no tiene a nadie del otro lado.</source>
        <translation>O diretório não tem ninguém do outro lado.</translation>
    </message>
    <message>
        <source>Ver</source>
        <translation>Ver</translation>
    </message>
    <message>
        <source>Ver %1</source>
        <translation>Ver %1</translation>
    </message>
    <message>
        <source>Contacto quitado: %1.</source>
        <translation>Contato removido: %1.</translation>
    </message>
</context>
<context>
    <name>ContentCard</name>
    <message>
        <source>Guías, formularios y recursos</source>
        <translation>Guias, formulários e recursos</translation>
    </message>
    <message>
        <source>Instalar desde una carpeta o un pendrive</source>
        <translation>Instalar de uma pasta ou de um pendrive</translation>
    </message>
    <message>
        <source>Volver a la versión anterior</source>
        <translation>Voltar à versão anterior</translation>
    </message>
    <message>
        <source>Leyendo el paquete</source>
        <translation>Lendo o pacote</translation>
    </message>
    <message>
        <source>Buscar en el servidor del ministerio</source>
        <translation>Buscar no servidor do ministério</translation>
    </message>
    <message>
        <source>Se actualiza con un paquete firmado por el ministerio. Sin red también sirve.</source>
        <translation>Atualiza-se com um pacote assinado pelo ministério. Sem rede também funciona.</translation>
    </message>
    <message>
        <source>El paquete instalado está dañado.</source>
        <translation>O pacote instalado está danificado.</translation>
    </message>
    <message>
        <source>Se usa el contenido que vino con el programa. Instale el paquete otra vez y avise a sistemas.</source>
        <translation>Usa-se o conteúdo que veio com o programa. Instale o pacote outra vez e avise o suporte.</translation>
    </message>
    <message>
        <source>Usar otra vez la versión %1</source>
        <translation>Usar outra vez a versão %1</translation>
    </message>
    <message>
        <source>Lo hace la supervisión del puesto</source>
        <translation>Quem faz é a supervisão do posto</translation>
    </message>
    <message>
        <source>Reservado</source>
        <translation>Reservado</translation>
    </message>
    <message>
        <source>Clave del puesto para paquetes reservados: %1</source>
        <translation>Chave do posto para pacotes reservados: %1</translation>
    </message>
    <message>
        <source>En uso</source>
        <translation>Em uso</translation>
    </message>
    <message>
        <source>Texto más nuevo</source>
        <translation>Texto mais novo</translation>
    </message>
    <message>
        <source>Origen</source>
        <translation>Origem</translation>
    </message>
    <message>
        <source>viene con el programa</source>
        <translation>vem com o programa</translation>
    </message>
    <message>
        <source>oficial</source>
        <translation>oficial</translation>
    </message>
    <message>
        <source>material de apoyo</source>
        <translation>material de apoio</translation>
    </message>
    <message>
        <source>Firmado como</source>
        <translation>Assinado como</translation>
    </message>
    <message>
        <source>Instalado</source>
        <translation>Instalado</translation>
    </message>
    <message>
        <source>Firma</source>
        <translation>Assinatura</translation>
    </message>
    <message numerus="yes">
        <source>venció hace %n días; sigue sirviendo</source>
        <translation>
            <numerusform>venceu há %n dia; continua servindo</numerusform>
            <numerusform>venceu há %n dias; continua servindo</numerusform>
        </translation>
    </message>
    <message>
        <source>Firmado hasta</source>
        <translation>Assinado até</translation>
    </message>
    <message>
        <source>La versión %1 vale desde el próximo desbloqueo.</source>
        <translation>A versão %1 vale a partir do próximo desbloqueio.</translation>
    </message>
    <message>
        <source>Los borradores siguen con la versión en que se empezaron.</source>
        <translation>Os rascunhos continuam com a versão em que foram começados.</translation>
    </message>
    <message>
        <source>Carpeta del paquete de contenidos</source>
        <translation>Pasta do pacote de conteúdos</translation>
    </message>
    <message>
        <source>Revisando firmas…</source>
        <translation>Conferindo assinaturas…</translation>
    </message>
    <message>
        <source>Se dejó de instalar.</source>
        <translation>A instalação foi interrompida.</translation>
    </message>
    <message>
        <source>Sigue el contenido que estaba.</source>
        <translation>Continua o conteúdo que estava.</translation>
    </message>
    <message>
        <source>No hay nada nuevo.</source>
        <translation>Não há nada novo.</translation>
    </message>
    <message>
        <source>Ya está la última versión de esa carpeta.</source>
        <translation>A última versão dessa pasta já está instalada.</translation>
    </message>
    <message>
        <source>De la versión %1 se volvió atrás: la supervisión puede usarla otra vez.</source>
        <translation>A versão %1 foi desfeita: a supervisão pode usá-la outra vez.</translation>
    </message>
    <message>
        <source>¿La hora del equipo está bien?</source>
        <translation>A hora do equipamento está certa?</translation>
    </message>
    <message>
        <source>El equipo dice %1. Si no es así, corrija la hora antes de seguir.</source>
        <translation>O equipamento diz %1. Se não for assim, corrija a hora antes de continuar.</translation>
    </message>
    <message>
        <source>Está bien, instalar</source>
        <translation>Está certa, instalar</translation>
    </message>
    <message>
        <source>No instalar</source>
        <translation>Não instalar</translation>
    </message>
</context>
<context>
    <name>ContentPreview</name>
    <message>
        <source>Vista previa del contenido</source>
        <translation>Pré-visualização do conteúdo</translation>
    </message>
    <message>
        <source>Nada se guarda</source>
        <translation>Nada é guardado</translation>
    </message>
    <message>
        <source>Idioma de las páginas</source>
        <translation>Idioma das páginas</translation>
    </message>
    <message>
        <source>Releer</source>
        <translation>Reler</translation>
    </message>
    <message>
        <source>Páginas</source>
        <translation>Páginas</translation>
    </message>
    <message>
        <source>Formularios</source>
        <translation>Formulários</translation>
    </message>
    <message>
        <source>Revisión</source>
        <translation>Revisão</translation>
    </message>
    <message>
        <source>Traducción sin revisar</source>
        <translation>Tradução sem revisão</translation>
    </message>
    <message>
        <source>Sólo en español</source>
        <translation>Só em espanhol</translation>
    </message>
    <message numerus="yes">
        <source>%n para corregir</source>
        <translation>
            <numerusform>%n para corrigir</numerusform>
            <numerusform>%n para corrigir</numerusform>
        </translation>
    </message>
    <message>
        <source>Corregir</source>
        <translation>Corrigir</translation>
    </message>
    <message>
        <source>Aviso</source>
        <translation>Aviso</translation>
    </message>
</context>
<context>
    <name>CourierCard</name>
    <message>
        <source>Llevar por USB</source>
        <translation>Levar por USB</translation>
    </message>
    <message>
        <source>2. Nada espera: no hay qué copiar.</source>
        <translation>2. Nada espera: não há o que copiar.</translation>
    </message>
    <message>
        <source>2. Se copia lo que espera (%1) y se imprime el remito.</source>
        <translation>2. Copia-se o que espera (%1) e imprime-se a guia de remessa.</translation>
    </message>
    <message>
        <source>El alta de este equipo no trae la clave del correo por USB.</source>
        <translation>O cadastro deste equipamento não traz a chave do correio por USB.</translation>
    </message>
    <message>
        <source>Nada espera: no hay qué copiar.</source>
        <translation>Nada espera: não há o que copiar.</translation>
    </message>
    <message>
        <source>Preparando…</source>
        <translation>Preparando…</translation>
    </message>
    <message>
        <source>Se dejó de copiar.</source>
        <translation>A cópia foi interrompida.</translation>
    </message>
    <message>
        <source>Nada se perdió: sigue guardado aquí.</source>
        <translation>Nada se perdeu: continua guardado aqui.</translation>
    </message>
    <message>
        <source>No hay nada por enviar.</source>
        <translation>Não há nada a enviar.</translation>
    </message>
    <message>
        <source>Leyendo…</source>
        <translation>Lendo…</translation>
    </message>
    <message>
        <source>recibos</source>
        <translation>recibos</translation>
    </message>
    <message>
        <source>Se dejó de leer: el resto sigue en la memoria.</source>
        <translation>A leitura foi interrompida: o resto continua no pen drive.</translation>
    </message>
    <message>
        <source>Si la red no alcanza: el mismo sobre sellado, en mano. Si llega por los dos caminos, cuenta una vez.</source>
        <translation>Se a rede não alcança: o mesmo envelope lacrado, em mãos. Se chega pelos dois caminhos, conta uma vez.</translation>
    </message>
    <message>
        <source>1. Conecte una memoria. En ella sólo se ven tamaños: nada se puede leer.</source>
        <translation>1. Conecte um pen drive. Nele só se veem tamanhos: nada se pode ler.</translation>
    </message>
    <message>
        <source>3. A la vuelta, la memoria trae los recibos.</source>
        <translation>3. Na volta, o pen drive traz os recibos.</translation>
    </message>
    <message>
        <source>Preparar memoria</source>
        <translation>Preparar pen drive</translation>
    </message>
    <message>
        <source>Leer recibos</source>
        <translation>Ler recibos</translation>
    </message>
    <message>
        <source>Copiando a la memoria</source>
        <translation>Copiando para o pen drive</translation>
    </message>
    <message>
        <source>Leyendo recibos</source>
        <translation>Lendo recibos</translation>
    </message>
    <message>
        <source>Imprimir el remito</source>
        <translation>Imprimir a guia de remessa</translation>
    </message>
</context>
<context>
    <name>Covers</name>
    <message>
        <source>Ayuda</source>
        <translation>Ajuda</translation>
    </message>
    <message>
        <source>Volver</source>
        <translation>Voltar</translation>
    </message>
</context>
<context>
    <name>CrossingList</name>
    <message>
        <source>Buscar paso, localidad o provincia</source>
        <translation>Buscar passo, localidade ou província</translation>
    </message>
    <message>
        <source>Pasos fronterizos</source>
        <translation>Passagens de fronteira</translation>
    </message>
</context>
<context>
    <name>DayEditor</name>
    <message>
        <source>Hoy</source>
        <translation>Hoje</translation>
    </message>
    <message>
        <source>Calendario</source>
        <translation>Calendário</translation>
    </message>
    <message>
        <source>dd/mm/aaaa</source>
        <translation>dd/mm/aaaa</translation>
    </message>
    <message>
        <source>Escriba la fecha con día, mes y año: 14/07/2026.</source>
        <translation>Escreva a data com dia, mês e ano: 14/07/2026.</translation>
    </message>
    <message>
        <source>dddd d &apos;de&apos; MMMM</source>
        <translation>dddd d &apos;de&apos; MMMM</translation>
    </message>
</context>
<context>
    <name>DecimalEditor</name>
    <message>
        <source>No se sabe si son miles o decimales. Escriba 1200 o 1,2.</source>
        <translation>Não se sabe se são milhares ou decimais. Escreva 1200 ou 1,2.</translation>
    </message>
    <message>
        <source>Escriba un número, por ejemplo 12 o 2,5.</source>
        <translation>Escreva um número, por exemplo 12 ou 2,5.</translation>
    </message>
</context>
<context>
    <name>Deeds</name>
    <message>
        <source>Enviando lo que espera</source>
        <translation>Enviando o que espera</translation>
    </message>
    <message>
        <source>Asiento retirado</source>
        <translation>Registro retirado</translation>
    </message>
    <message>
        <source>Nota sellada</source>
        <translation>Nota lacrada</translation>
    </message>
    <message>
        <source>Suprimido por orden</source>
        <translation>Suprimido por ordem</translation>
    </message>
    <message>
        <source>Derivación</source>
        <translation>Encaminhamento</translation>
    </message>
    <message>
        <source>Exportando. Puede seguir trabajando.</source>
        <translation>Exportando. Pode continuar trabalhando.</translation>
    </message>
    <message>
        <source>Exportación %1 escrita en %2</source>
        <translation>Exportação %1 escrita em %2</translation>
    </message>
    <message>
        <source>No hay con qué comparar este asiento</source>
        <translation>Não há com que comparar este registro</translation>
    </message>
    <message>
        <source>Ver el asiento %1</source>
        <translation>Ver o registro %1</translation>
    </message>
</context>
<context>
    <name>DemoBanner</name>
    <message>
        <source>Claves de demostración: no cargue datos de personas.</source>
        <translation>Chaves de demonstração: não inclua dados de pessoas.</translation>
    </message>
    <message>
        <source>EQUIPO DE PRUEBA</source>
        <translation>EQUIPAMENTO DE TESTE</translation>
    </message>
    <message>
        <source>Equipo de prueba</source>
        <translation>Equipamento de teste</translation>
    </message>
</context>
<context>
    <name>Detail</name>
    <message>
        <source>Asiento %1</source>
        <translation>Registro %1</translation>
    </message>
    <message>
        <source>Volver a la lista</source>
        <translation>Voltar à lista</translation>
    </message>
    <message>
        <source>Qué pasó</source>
        <translation>O que aconteceu</translation>
    </message>
    <message>
        <source>Lo que dice el asiento</source>
        <translation>O que diz o registro</translation>
    </message>
    <message>
        <source>Archivos</source>
        <translation>Arquivos</translation>
    </message>
    <message>
        <source>Decidió el nivel: %1</source>
        <translation>Decidiu o nível: %1</translation>
    </message>
    <message>
        <source>Rectifica el asiento %1, que se conserva</source>
        <translation>Retifica o registro %1, que se conserva</translation>
    </message>
    <message>
        <source>Retira el asiento %1, que se conserva</source>
        <translation>Retira o registro %1, que se conserva</translation>
    </message>
    <message>
        <source>Rectificado por el asiento %1</source>
        <translation>Retificado pelo registro %1</translation>
    </message>
    <message>
        <source>Retirado por el asiento %1: ya no cuenta</source>
        <translation>Retirado pelo registro %1: já não conta</translation>
    </message>
    <message>
        <source>Lugar %1 en la cadena · huella %2</source>
        <translation>Lugar %1 na cadeia · impressão %2</translation>
    </message>
    <message>
        <source>Está guardado aquí y no frena a los demás.</source>
        <translation>Está guardado aqui e não trava os demais.</translation>
    </message>
    <message>
        <source>Este asiento quedó apartado.</source>
        <translation>Este registro ficou retido.</translation>
    </message>
    <message>
        <source>Ver Envíos</source>
        <translation>Ver Envios</translation>
    </message>
    <message>
        <source>Tiene respuestas selladas.</source>
        <translation>Tem respostas lacradas.</translation>
    </message>
    <message>
        <source>Las lee sólo a quien van dirigidas; este puesto ya no puede abrirlas.</source>
        <translation>Só as lê quem é o destinatário; este posto já não pode abri-las.</translation>
    </message>
    <message>
        <source>Pasaron %1 días desde que se abrió el hecho.</source>
        <translation>Passaram %1 dias desde que o fato foi aberto.</translation>
    </message>
    <message>
        <source>Vea cómo sigue y agregue un seguimiento. Si ya terminó, ciérrelo.</source>
        <translation>Veja como está e acrescente um acompanhamento. Se já terminou, encerre-o.</translation>
    </message>
    <message>
        <source>Cerrar el hecho</source>
        <translation>Encerrar o fato</translation>
    </message>
    <message>
        <source>%2, %1. Si todavía no habló con nadie, llame igual.</source>
        <translation>%2, %1. Se ainda não falou com ninguém, ligue mesmo assim.</translation>
    </message>
    <message>
        <source>Lo leyó una persona en el registro.</source>
        <translation>Uma pessoa na central o leu.</translation>
    </message>
    <message>
        <source>Recibido por el servidor no es leído por una persona: llame igual.</source>
        <translation>Recebido pelo servidor não é lido por uma pessoa: ligue mesmo assim.</translation>
    </message>
    <message>
        <source>El envío no reemplaza al llamado: llame igual.</source>
        <translation>O envio não substitui a ligação: ligue mesmo assim.</translation>
    </message>
    <message>
        <source>El contenido ya no está en este equipo. Quedan su firma, su lugar en la cadena y su recibo.</source>
        <translation>O conteúdo já não está neste equipamento. Ficam a assinatura, o lugar na cadeia e o recibo.</translation>
    </message>
    <message>
        <source>Este asiento no tiene respuestas para leer.</source>
        <translation>Este registro não tem respostas para ler.</translation>
    </message>
    <message>
        <source>Detalle</source>
        <translation>Detalhe</translation>
    </message>
    <message>
        <source>Vencido</source>
        <translation>Vencido</translation>
    </message>
    <message>
        <source>Quizá vencido</source>
        <translation>Talvez vencido</translation>
    </message>
    <message>
        <source>Ningún documento leído lo confirma. Verifíquelo antes de usarlo.</source>
        <translation>Nenhum documento lido o confirma. Verifique antes de usar.</translation>
    </message>
    <message>
        <source>Sin confirmar.</source>
        <translation>Sem confirmação.</translation>
    </message>
    <message>
        <source>Quizá vencido, por eso no se ofrece copiar.</source>
        <translation>Talvez vencido, por isso não se oferece copiar.</translation>
    </message>
    <message>
        <source>Fuente</source>
        <translation>Fonte</translation>
    </message>
    <message>
        <source>Fecha</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>Estado</source>
        <translation>Situação</translation>
    </message>
    <message>
        <source>Para revisar</source>
        <translation>Para revisar</translation>
    </message>
    <message>
        <source>Del puesto</source>
        <translation>Do posto</translation>
    </message>
    <message>
        <source>Nota</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Cargó</source>
        <translation>Informado por</translation>
    </message>
    <message>
        <source>Este puesto</source>
        <translation>Este posto</translation>
    </message>
    <message>
        <source>Ver los contactos del puesto</source>
        <translation>Ver os contatos do posto</translation>
    </message>
    <message>
        <source>Verificado</source>
        <translation>Verificado</translation>
    </message>
    <message>
        <source>Una sola fuente</source>
        <translation>Uma só fonte</translation>
    </message>
    <message>
        <source>Instituto Geográfico Nacional</source>
        <translation>Instituto Geográfico Nacional</translation>
    </message>
    <message>
        <source>aquí</source>
        <translation>aqui</translation>
    </message>
    <message>
        <source>al %1, en línea recta</source>
        <translation>a %1, em linha reta</translation>
    </message>
    <message>
        <source>Tipo</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>De este lado</source>
        <translation>Deste lado</translation>
    </message>
    <message>
        <source>Del otro lado</source>
        <translation>Do outro lado</translation>
    </message>
    <message>
        <source>Ver quién ayuda cerca</source>
        <translation>Ver quem ajuda por perto</translation>
    </message>
    <message>
        <source>Detalle: %1</source>
        <translation>Detalhe: %1</translation>
    </message>
    <message>
        <source>No está en el directorio. Pídalo a su jefatura.</source>
        <translation>Não está no diretório. Peça à sua chefia.</translation>
    </message>
    <message>
        <source>sin teléfono</source>
        <translation>sem telefone</translation>
    </message>
    <message>
        <source>WhatsApp</source>
        <translation>WhatsApp</translation>
    </message>
    <message>
        <source>Copiar</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copiar %1</source>
        <translation>Copiar %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Para</source>
        <translation>Para</translation>
    </message>
    <message>
        <source>Ayuda con</source>
        <translation>Ajuda com</translation>
    </message>
    <message>
        <source>Horario</source>
        <translation>Horário</translation>
    </message>
    <message>
        <source>Alcance</source>
        <translation>Alcance</translation>
    </message>
    <message>
        <source>Dirección</source>
        <translation>Endereço</translation>
    </message>
    <message>
        <source>Correo</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Sitio</source>
        <translation>Site</translation>
    </message>
    <message>
        <source>Notas</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>Idiomas</source>
        <translation>Idiomas</translation>
    </message>
    <message>
        <source>Confirmó</source>
        <translation>Confirmou</translation>
    </message>
    <message>
        <source>Vale hasta</source>
        <translation>Vale até</translation>
    </message>
    <message>
        <source>En las guías</source>
        <translation>Nos guias</translation>
    </message>
    <message>
        <source>Tarjeta para la persona</source>
        <translation>Cartão para a pessoa</translation>
    </message>
    <message>
        <source>Sin membrete y sin decir por qué se entrega</source>
        <translation>Sem timbre e sem dizer por que se entrega</translation>
    </message>
    <message>
        <source>Proponer una corrección</source>
        <translation>Propor uma correção</translation>
    </message>
    <message>
        <source>Copiar el número</source>
        <translation>Copiar o número</translation>
    </message>
    <message>
        <source>Ver %1</source>
        <translation>Ver %1</translation>
    </message>
</context>
<context>
    <name>DetectionBench</name>
    <message>
        <source>Modo discreto</source>
        <translation>Modo discreto</translation>
    </message>
    <message>
        <source>Pasar a detección completa</source>
        <translation>Passar à detecção completa</translation>
    </message>
    <message>
        <source>Detección temprana</source>
        <translation>Detecção precoce</translation>
    </message>
    <message>
        <source>Control rápido</source>
        <translation>Controle rápido</translation>
    </message>
    <message>
        <source>Borrador</source>
        <translation>Rascunho</translation>
    </message>
    <message>
        <source>La nota no entra en las observaciones.</source>
        <translation>A nota não cabe nas observações.</translation>
    </message>
    <message>
        <source>Quedó por decidir: %1</source>
        <translation>Ficou por decidir: %1</translation>
    </message>
    <message>
        <source>No quedó completo y no marcó nada solo. Indicadores: %1.</source>
        <translation>Não ficou completo e nada foi marcado sozinho. Indicadores: %1.</translation>
    </message>
    <message>
        <source>Verlos y decidir</source>
        <translation>Vê-los e decidir</translation>
    </message>
</context>
<context>
    <name>DetectionPage</name>
    <message>
        <source>Detección temprana</source>
        <translation>Detecção precoce</translation>
    </message>
    <message>
        <source>Ninguna detección abierta</source>
        <translation>Nenhuma detecção aberta</translation>
    </message>
    <message>
        <source>Empiece una cuando algo no esté bien. Cada respuesta se guarda sola.</source>
        <translation>Comece uma quando algo não estiver bem. Cada resposta é guardada sozinha.</translation>
    </message>
    <message>
        <source>Nueva detección</source>
        <translation>Nova detecção</translation>
    </message>
    <message>
        <source>¿Cerrar sin dejar asiento?</source>
        <translation>Fechar sem deixar registro?</translation>
    </message>
    <message>
        <source>Nivel 0: no queda asiento ni borrador, sólo un número en la cuenta anónima del día.</source>
        <translation>Nível 0: não fica registro nem rascunho, só um número na contagem anônima do dia.</translation>
    </message>
    <message>
        <source>Cerrar sin asiento</source>
        <translation>Fechar sem registro</translation>
    </message>
    <message>
        <source>¿Sellar este asiento?</source>
        <translation>Lacrar este registro?</translation>
    </message>
    <message>
        <source>Después no se cambia: se rectifica. Queda firmado por este equipo y por usted.</source>
        <translation>Depois não se altera: retifica-se. Fica assinado por este equipamento e pela sua chave.</translation>
    </message>
    <message>
        <source>Sellar</source>
        <translation>Lacrar</translation>
    </message>
    <message>
        <source>Queda firmado y sale solo hacia el registro. Sirve también sin red.</source>
        <translation>Fica assinado e sai sozinho para a central. Funciona também sem rede.</translation>
    </message>
    <message>
        <source>Sin asiento: se sumó a la cuenta anónima del día.</source>
        <translation>Sem registro: somou-se à contagem anônima do dia.</translation>
    </message>
    <message>
        <source>Asiento sellado. Lo leen sólo destinatarios de fuera del puesto.</source>
        <translation>Registro lacrado. Só o leem destinatários de fora do posto.</translation>
    </message>
    <message>
        <source>Asiento %1 sellado y guardado aquí.</source>
        <translation>Registro %1 lacrado e guardado aqui.</translation>
    </message>
</context>
<context>
    <name>DialogFrame</name>
    <message>
        <source>Seguir editando</source>
        <translation>Continuar editando</translation>
    </message>
</context>
<context>
    <name>Discreet</name>
    <message>
        <source>Control</source>
        <translation>Controle</translation>
    </message>
    <message>
        <source>Salir</source>
        <translation>Sair</translation>
    </message>
    <message>
        <source>Completo</source>
        <translation>Completo</translation>
    </message>
    <message>
        <source>Incompleto</source>
        <translation>Incompleto</translation>
    </message>
    <message>
        <source>Sin respuesta</source>
        <translation>Sem resposta</translation>
    </message>
    <message>
        <source>Nota breve, sin nombres</source>
        <translation>Nota breve, sem nomes</translation>
    </message>
    <message>
        <source>Guardado aquí</source>
        <translation>Guardado aqui</translation>
    </message>
    <message>
        <source>Siguiente</source>
        <translation>Seguinte</translation>
    </message>
    <message>
        <source>Listo.</source>
        <translation>Pronto.</translation>
    </message>
    <message>
        <source>Pregunta %1 de %2</source>
        <translation>Pergunta %1 de %2</translation>
    </message>
</context>
<context>
    <name>Done</name>
    <message>
        <source>Lo que sigue</source>
        <translation>O que vem a seguir</translation>
    </message>
</context>
<context>
    <name>DraftBench</name>
    <message>
        <source>Borrador</source>
        <translation>Rascunho</translation>
    </message>
    <message>
        <source>Deshacer</source>
        <translation>Desfazer</translation>
    </message>
    <message>
        <source>Sellar el asiento</source>
        <translation>Lacrar o registro</translation>
    </message>
    <message>
        <source>El borrador viene de una copia, y la clave de lo sellado nunca sale de esta computadora: %1 respuestas selladas no se pueden abrir. Todo lo demás está. Si hace falta, vuelva a preguntarlas.</source>
        <translation>O rascunho vem de uma cópia, e a chave do que foi lacrado nunca sai deste computador: %1 respostas lacradas não podem ser abertas. Todo o resto está. Se for preciso, pergunte-as de novo.</translation>
    </message>
    <message>
        <source>El borrador viene de una copia, y la clave de lo sellado nunca sale de esta computadora: una respuesta sellada no se puede abrir. Todo lo demás está. Si hace falta, vuelva a preguntarla.</source>
        <translation>O rascunho vem de uma cópia, e a chave do que foi lacrado nunca sai deste computador: uma resposta lacrada não pode ser aberta. Todo o resto está. Se for preciso, pergunte-a de novo.</translation>
    </message>
    <message>
        <source>Faltan respuestas selladas.</source>
        <translation>Faltam respostas lacradas.</translation>
    </message>
    <message>
        <source>una sospecha sobre personal</source>
        <translation>uma suspeita sobre pessoal</translation>
    </message>
    <message>
        <source>la ficha nominal</source>
        <translation>a ficha nominal</translation>
    </message>
    <message>
        <source>el sobre para la fiscalía</source>
        <translation>o envelope para a promotoria</translation>
    </message>
    <message>
        <source>El alta de este equipo no dice para quién se sella: %1. No lo escriba en otra respuesta: dígalo de viva voz fuera del puesto y pida un alta nueva.</source>
        <translation>O cadastro deste equipamento não diz para quem se lacra: %1. Não o escreva em outra resposta: diga-o de viva voz fora do posto e peça um cadastro novo.</translation>
    </message>
    <message>
        <source>El ministerio fijó para este puesto el asiento mínimo, sin %1. No lo escriba en otra respuesta: si hace falta, dígalo de viva voz a quien recibe la derivación.</source>
        <translation>O ministério fixou para este posto o registro mínimo, sem %1. Não o escreva em outra resposta: se for preciso, diga-o de viva voz a quem recebe o encaminhamento.</translation>
    </message>
    <message>
        <source>Hay preguntas selladas que no se ofrecen.</source>
        <translation>Há perguntas lacradas que não são oferecidas.</translation>
    </message>
    <message>
        <source>Nada que deshacer</source>
        <translation>Nada a desfazer</translation>
    </message>
    <message>
        <source>Deshecho</source>
        <translation>Desfeito</translation>
    </message>
    <message>
        <source>Falta contestar.</source>
        <translation>Falta responder.</translation>
    </message>
    <message>
        <source>Quedó a medio escribir.</source>
        <translation>Ficou escrito pela metade.</translation>
    </message>
    <message>
        <source>Se quitó una respuesta que la lista ya no ofrece: %1</source>
        <translation>Foi removida uma resposta que a lista já não oferece: %1</translation>
    </message>
    <message>
        <source>Borrador guardado aquí a las %1 · cada respuesta se guarda sola</source>
        <translation>Rascunho guardado aqui às %1 · cada resposta é guardada sozinha</translation>
    </message>
    <message>
        <source>Borrador guardado aquí el %2 a las %1 · cada respuesta se guarda sola</source>
        <translation>Rascunho guardado aqui em %2 às %1 · cada resposta é guardada sozinha</translation>
    </message>
    <message>
        <source>El disco está lleno.</source>
        <translation>O disco está cheio.</translation>
    </message>
    <message>
        <source>El borrador se guarda en el espacio que Vigía reserva para eso. Libere espacio o avise a sistemas.</source>
        <translation>O rascunho é guardado no espaço que o Vigía reserva para isso. Libere espaço ou avise o suporte.</translation>
    </message>
    <message>
        <source>Lo escrito queda en la memoria, aunque se bloquee, y se vuelve a intentar solo. No cierre Vigía.</source>
        <translation>O que foi escrito fica na memória, mesmo ao bloquear, e o programa tenta de novo sozinho. Não feche o Vigía.</translation>
    </message>
    <message>
        <source>Ya está guardado</source>
        <translation>Já está guardado</translation>
    </message>
</context>
<context>
    <name>DraftPage</name>
    <message>
        <source>Ese borrador ya no está: se selló o se descartó.</source>
        <translation>Esse rascunho já não está: foi lacrado ou descartado.</translation>
    </message>
    <message>
        <source>Borrador descartado.</source>
        <translation>Rascunho descartado.</translation>
    </message>
    <message>
        <source>Antes de sellar, mire si esto nombra a una persona:</source>
        <translation>Antes de lacrar, veja se isto nomeia uma pessoa:</translation>
    </message>
    <message>
        <source>La fecha o la hora de este equipo son dudosas.</source>
        <translation>A data ou a hora deste equipamento são duvidosas.</translation>
    </message>
    <message>
        <source>Se puede sellar: el asiento deja constancia de que la hora es dudosa.</source>
        <translation>É possível lacrar: o registro diz que a hora é duvidosa.</translation>
    </message>
    <message>
        <source>Sellando…</source>
        <translation>Lacrando…</translation>
    </message>
    <message>
        <source>No se selló. El borrador sigue como estaba.</source>
        <translation>Não foi lacrado. O rascunho continua como estava.</translation>
    </message>
</context>
<context>
    <name>Editor</name>
    <message>
        <source>Esto no se puede guardar así. Revise lo escrito.</source>
        <translation>Isto não pode ser salvo assim. Revise o que escreveu.</translation>
    </message>
</context>
<context>
    <name>EnrolmentCard</name>
    <message>
        <source>Otra alta para este puesto</source>
        <translation>Outro cadastro para este posto</translation>
    </message>
    <message>
        <source>Cuando el ministerio cambia claves, política o registro manda un alta nueva. La bitácora queda como está.</source>
        <translation>Quando o ministério muda chaves, política ou central, manda um cadastro novo. O diário fica como está.</translation>
    </message>
    <message>
        <source>Tomar un alta nueva</source>
        <translation>Receber um cadastro novo</translation>
    </message>
    <message>
        <source>No tomar ninguna</source>
        <translation>Não receber nenhum</translation>
    </message>
    <message>
        <source>El alta nueva está tomada.</source>
        <translation>O cadastro novo foi recebido.</translation>
    </message>
    <message>
        <source>Vale desde el próximo desbloqueo. La bitácora y los borradores siguen como estaban.</source>
        <translation>Vale a partir do próximo desbloqueio. O diário e os rascunhos continuam como estavam.</translation>
    </message>
    <message>
        <source>Es la dirección de un servidor ODK Central: %1.</source>
        <translation>É o endereço de um servidor ODK Central: %1.</translation>
    </message>
    <message>
        <source>Los envíos van a ese registro.</source>
        <translation>Os envios vão para essa central.</translation>
    </message>
    <message>
        <source>Es la dirección de un servidor, no un alta.</source>
        <translation>É o endereço de um servidor, não um cadastro.</translation>
    </message>
    <message>
        <source>El registro de este puesto lo dice su alta: no se cambia a mano.</source>
        <translation>A central deste posto vem do cadastro: não se altera à mão.</translation>
    </message>
</context>
<context>
    <name>EnrolmentPane</name>
    <message>
        <source>Leyendo el archivo…</source>
        <translation>Lendo o arquivo…</translation>
    </message>
    <message>
        <source>Todavía no eligió un archivo.</source>
        <translation>Ainda não escolheu um arquivo.</translation>
    </message>
    <message>
        <source>Elegir archivo o foto del QR</source>
        <translation>Escolher arquivo ou foto do QR</translation>
    </message>
    <message>
        <source>Código de un solo uso</source>
        <translation>Código de uso único</translation>
    </message>
    <message>
        <source>Llega por otro camino que el archivo: por teléfono o en un sobre. Guiones, espacios y mayúsculas dan igual.</source>
        <translation>Chega por outro caminho que o arquivo: por telefone ou em um envelope. Hifens, espaços e maiúsculas não importam.</translation>
    </message>
    <message>
        <source>La firma del alta está comprobada</source>
        <translation>A assinatura do cadastro está conferida</translation>
    </message>
    <message>
        <source>Alta o imagen (*.vigia-alta *.png *.jpg *.jpeg *.svg);;Todos los archivos (*)</source>
        <translation>Cadastro ou imagem (*.vigia-alta *.png *.jpg *.jpeg *.svg);;Todos os arquivos (*)</translation>
    </message>
    <message>
        <source>El alta del puesto</source>
        <translation>O cadastro do posto</translation>
    </message>
    <message>
        <source>Archivo: %1</source>
        <translation>Arquivo: %1</translation>
    </message>
    <message>
        <source>Comprobando la firma…</source>
        <translation>Conferindo a assinatura…</translation>
    </message>
    <message>
        <source>Claves de demostración: no protegen nada. Sólo para probar.</source>
        <translation>Chaves de demonstração: não protegem nada. Só para testar.</translation>
    </message>
    <message>
        <source>Puesto</source>
        <translation>Posto</translation>
    </message>
    <message>
        <source>Provincia</source>
        <translation>Província</translation>
    </message>
    <message>
        <source>Equipo</source>
        <translation>Equipamento</translation>
    </message>
    <message>
        <source>Registro</source>
        <translation>Central</translation>
    </message>
    <message>
        <source>ninguno: se conecta en Envíos</source>
        <translation>nenhuma: conecta-se em Envios</translation>
    </message>
    <message>
        <source>Se bloquea sola</source>
        <translation>Bloqueio automático</translation>
    </message>
    <message numerus="yes">
        <source>%n minutos sin uso</source>
        <translation>
            <numerusform>%n minuto sem uso</numerusform>
            <numerusform>%n minutos sem uso</numerusform>
        </translation>
    </message>
    <message>
        <source>Alta</source>
        <translation>Cadastro</translation>
    </message>
    <message>
        <source>Se puede usar hasta</source>
        <translation>Pode ser usado até</translation>
    </message>
    <message>
        <source>Usar esta alta</source>
        <translation>Usar este cadastro</translation>
    </message>
    <message>
        <source>Comprobar</source>
        <translation>Conferir</translation>
    </message>
    <message>
        <source>Falta el archivo</source>
        <translation>Falta o arquivo</translation>
    </message>
    <message>
        <source>Falta el código</source>
        <translation>Falta o código</translation>
    </message>
</context>
<context>
    <name>EraseDialog</name>
    <message>
        <source>¿Suprimir por orden el asiento %1?</source>
        <translation>Suprimir por ordem o registro %1?</translation>
    </message>
    <message>
        <source>El texto y los adjuntos se quitan de este equipo y de sus copias, y no se pueden recuperar. Quedan la firma, el número, el lugar en la cadena y el recibo. Lo que ya recibió el registro sigue allá.</source>
        <translation>O texto e os anexos são removidos deste equipamento e de suas cópias e não podem ser recuperados. Ficam a assinatura, o número, o lugar na cadeia e o recibo. O que a central já recebeu continua lá.</translation>
    </message>
    <message>
        <source>Suprimir</source>
        <translation>Suprimir</translation>
    </message>
    <message>
        <source>Dejarlo como está</source>
        <translation>Deixar como está</translation>
    </message>
    <message>
        <source>También los otros asientos del hecho: %1</source>
        <translation>Também os outros registros do fato: %1</translation>
    </message>
    <message>
        <source>Orden</source>
        <translation>Ordem</translation>
    </message>
    <message>
        <source>De quién viene y con qué número. Ley 25.326.</source>
        <translation>De quem vem e com que número. Lei 25.326.</translation>
    </message>
    <message>
        <source>Motivo</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Sin nombres.</source>
        <translation>Sem nomes.</translation>
    </message>
    <message>
        <source>Falta: queda escrito en la bitácora.</source>
        <translation>Falta: fica escrito no diário.</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Exportar para un juez</source>
        <translation>Exportar para um juiz</translation>
    </message>
    <message>
        <source>Sale un solo archivo, cifrado: lo abre sólo quien tiene la clave. La exportación queda como un asiento, con su motivo.</source>
        <translation>Sai um só arquivo, cifrado: só o abre quem tem a chave. A exportação fica como um registro, com seu motivo.</translation>
    </message>
    <message>
        <source>Elegir dónde y exportar</source>
        <translation>Escolher onde e exportar</translation>
    </message>
    <message>
        <source>Volver</source>
        <translation>Voltar</translation>
    </message>
    <message>
        <source>Sólo el asiento %1</source>
        <translation>Só o registro %1</translation>
    </message>
    <message>
        <source>Los %1 asientos del hecho</source>
        <translation>Os %1 registros do fato</translation>
    </message>
    <message>
        <source>Motivo</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>El oficio o la resolución que lo pide. Sin nombres de personas.</source>
        <translation>O ofício ou a resolução que o pede. Sem nomes de pessoas.</translation>
    </message>
    <message>
        <source>Para quién</source>
        <translation>Para quem</translation>
    </message>
    <message>
        <source>El juzgado o la fiscalía.</source>
        <translation>O juízo ou a promotoria.</translation>
    </message>
    <message>
        <source>Clave pública de quien recibe</source>
        <translation>Chave pública de quem recebe</translation>
    </message>
    <message>
        <source>Empieza con «age1». La da el juzgado o la fiscalía.</source>
        <translation>Começa com “age1”. O juízo ou a promotoria a fornece.</translation>
    </message>
    <message>
        <source>Tomarla de un archivo…</source>
        <translation>Pegá-la de um arquivo…</translation>
    </message>
    <message>
        <source>Con los adjuntos</source>
        <translation>Com os anexos</translation>
    </message>
    <message>
        <source>Carpeta o pendrive para la exportación</source>
        <translation>Pasta ou pendrive para a exportação</translation>
    </message>
    <message>
        <source>Falta el motivo: queda escrito en la bitácora.</source>
        <translation>Falta o motivo: fica escrito no diário.</translation>
    </message>
    <message>
        <source>Falta para quién es.</source>
        <translation>Falta para quem é.</translation>
    </message>
    <message>
        <source>Falta la clave: sin ella no se puede cifrar.</source>
        <translation>Falta a chave: sem ela não se pode cifrar.</translation>
    </message>
    <message>
        <source>No es una clave age. Empieza con «age1»: pídala otra vez.</source>
        <translation>Não é uma chave age. Começa com “age1”: peça outra vez.</translation>
    </message>
    <message>
        <source>Archivo de la clave pública</source>
        <translation>Arquivo da chave pública</translation>
    </message>
    <message>
        <source>En ese archivo no hay una clave age.</source>
        <translation>Nesse arquivo não há uma chave age.</translation>
    </message>
</context>
<context>
    <name>ExportRun</name>
    <message>
        <source>Exportando</source>
        <translation>Exportação em curso</translation>
    </message>
    <message>
        <source>Se dejó de exportar. No quedó ni el archivo ni el asiento.</source>
        <translation>A exportação foi interrompida. Não ficou nem o arquivo nem o registro.</translation>
    </message>
</context>
<context>
    <name>FilterChips</name>
    <message>
        <source>Últimos %1 días</source>
        <translation>Últimos %1 dias</translation>
    </message>
    <message>
        <source>Nivel</source>
        <translation>Nível</translation>
    </message>
    <message>
        <source>Envío</source>
        <translation>Envio</translation>
    </message>
    <message>
        <source>Todos los niveles</source>
        <translation>Todos os níveis</translation>
    </message>
    <message>
        <source>Guardado aquí</source>
        <translation>Guardado aqui</translation>
    </message>
    <message>
        <source>En camino</source>
        <translation>A caminho</translation>
    </message>
    <message>
        <source>Recibido</source>
        <translation>Recebido</translation>
    </message>
    <message>
        <source>Apartado</source>
        <translation>Retido</translation>
    </message>
    <message>
        <source>Todos los envíos</source>
        <translation>Todos os envios</translation>
    </message>
</context>
<context>
    <name>FirstStart</name>
    <message>
        <source>Primera vez en este equipo</source>
        <translation>Primeira vez neste equipamento</translation>
    </message>
    <message>
        <source>Creando la bóveda…</source>
        <translation>Criando o cofre…</translation>
    </message>
    <message>
        <source>El alta de este puesto</source>
        <translation>O cadastro deste posto</translation>
    </message>
    <message>
        <source>Dice qué puesto es este equipo, a qué registro envía y qué claves usa.</source>
        <translation>Diz que posto é este equipamento, a que central envia e que chaves usa.</translation>
    </message>
    <message>
        <source>Es la dirección de un servidor ODK Central, no un alta.</source>
        <translation>É o endereço de um servidor ODK Central, não um cadastro.</translation>
    </message>
    <message>
        <source>Con la bóveda creada, muéstrela en Ajustes, o pegue la dirección en Envíos.</source>
        <translation>Com o cofre criado, mostre-o em Ajustes, ou cole o endereço em Envios.</translation>
    </message>
    <message>
        <source>¿Dónde está este equipo?</source>
        <translation>Onde está este equipamento?</translation>
    </message>
    <message>
        <source>El puesto ordena los recursos por cercanía y numera los asientos.</source>
        <translation>O posto ordena os recursos por proximidade e numera os registros.</translation>
    </message>
    <message>
        <source>Otro paso fronterizo</source>
        <translation>Outra passagem de fronteira</translation>
    </message>
    <message>
        <source>Buscar en la lista de pasos</source>
        <translation>Buscar na lista de passagens</translation>
    </message>
    <message>
        <source>Seguir</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Elija un puesto</source>
        <translation>Escolha um posto</translation>
    </message>
    <message>
        <source>Tengo el alta del puesto</source>
        <translation>Tenho o cadastro do posto</translation>
    </message>
    <message>
        <source>Elija un paso de la lista</source>
        <translation>Escolha um passo da lista</translation>
    </message>
    <message>
        <source>¿Quién usa la bóveda?</source>
        <translation>Quem usa o cofre?</translation>
    </message>
    <message>
        <source>Nombre de quien la crea</source>
        <translation>Nome de quem o cria</translation>
    </message>
    <message>
        <source>Queda sólo dentro de la bóveda cifrada. La pantalla de bloqueo dice «Agente 01». Tendrá la supervisión.</source>
        <translation>Fica só dentro do cofre cifrado. A tela de bloqueio diz “Agente 01”. Terá a supervisão.</translation>
    </message>
    <message>
        <source>Frase de contraseña</source>
        <translation>Frase-senha</translation>
    </message>
    <message>
        <source>Al menos %1 caracteres. Cuatro palabras que no vayan juntas sirven.</source>
        <translation>Pelo menos %1 caracteres. Quatro palavras que não combinem servem.</translation>
    </message>
    <message>
        <source>La misma frase, otra vez</source>
        <translation>A mesma frase, outra vez</translation>
    </message>
    <message>
        <source>La frase no se puede adivinar ni recuperar.</source>
        <translation>A frase não pode ser adivinhada nem recuperada.</translation>
    </message>
    <message>
        <source>Nadie la guarda. Si se olvida, sólo la recuperación del ministerio abre la bóveda.</source>
        <translation>Ninguém a guarda. Se for esquecida, só a recuperação do ministério abre o cofre.</translation>
    </message>
    <message>
        <source>Volver</source>
        <translation>Voltar</translation>
    </message>
    <message>
        <source>Crear la bóveda</source>
        <translation>Criar o cofre</translation>
    </message>
    <message>
        <source>No es igual a la primera.</source>
        <translation>Não é igual à primeira.</translation>
    </message>
    <message>
        <source>Falta el nombre</source>
        <translation>Falta o nome</translation>
    </message>
    <message>
        <source>Falta una frase más difícil de adivinar</source>
        <translation>Falta uma frase mais difícil de adivinhar</translation>
    </message>
    <message>
        <source>Falta repetir la misma frase</source>
        <translation>Falta repetir a mesma frase</translation>
    </message>
    <message>
        <source>Todavía no.</source>
        <translation>Ainda não.</translation>
    </message>
</context>
<context>
    <name>Following</name>
    <message>
        <source>Ver el asiento</source>
        <translation>Ver o registro</translation>
    </message>
    <message>
        <source>Lo que se guardó, su firma y por dónde va.</source>
        <translation>O que foi guardado, sua assinatura e por onde vai.</translation>
    </message>
    <message>
        <source>Falta avisar, en este orden: %1.</source>
        <translation>Falta avisar, nesta ordem: %1.</translation>
    </message>
    <message>
        <source>Registrar un aviso</source>
        <translation>Registrar um aviso</translation>
    </message>
    <message>
        <source>Completar el incidente</source>
        <translation>Completar o incidente</translation>
    </message>
    <message>
        <source>La hoja de hechos, con lo que ya contestó. Los nombres van sólo en la ficha sellada.</source>
        <translation>A folha de fatos, com o que já respondeu. Os nomes vão só na ficha lacrada.</translation>
    </message>
    <message>
        <source>Derivar</source>
        <translation>Encaminhar</translation>
    </message>
    <message>
        <source>A quién pedir ayuda, elegido de la guía de recursos.</source>
        <translation>A quem pedir ajuda, escolhido do guia de recursos.</translation>
    </message>
</context>
<context>
    <name>FormBench</name>
    <message>
        <source>Descartar</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Partes del formulario</source>
        <translation>Partes do formulário</translation>
    </message>
    <message>
        <source>pregunta siguiente</source>
        <translation>pergunta seguinte</translation>
    </message>
    <message>
        <source>Se quitó: %1</source>
        <translation>Removido: %1</translation>
    </message>
    <message>
        <source>Hecho %1</source>
        <translation>Fato %1</translation>
    </message>
    <message>
        <source>Rectifica el asiento %1 (%2), que se conserva</source>
        <translation>Retifica o registro %1 (%2), que se conserva</translation>
    </message>
</context>
<context>
    <name>FormPage</name>
    <message>
        <source>Ningún formulario abierto</source>
        <translation>Nenhum formulário aberto</translation>
    </message>
    <message>
        <source>Los formularios se empiezan desde Inicio. Cada respuesta se guarda sola.</source>
        <translation>Os formulários começam em Início. Cada resposta é guardada sozinha.</translation>
    </message>
    <message>
        <source>Ir a Inicio</source>
        <translation>Ir a Início</translation>
    </message>
    <message>
        <source>Formulario</source>
        <translation>Formulário</translation>
    </message>
    <message>
        <source>Una parte de lo que ya se sabía no entra en este formulario: revise lo contestado.</source>
        <translation>Uma parte do que já se sabia não cabe neste formulário: revise as respostas.</translation>
    </message>
    <message>
        <source>¿Sellar este asiento?</source>
        <translation>Lacrar este registro?</translation>
    </message>
    <message>
        <source>Después no se cambia: se rectifica. Queda firmado por este equipo y por usted.</source>
        <translation>Depois não se altera: retifica-se. Fica assinado por este equipamento e pela sua chave.</translation>
    </message>
    <message>
        <source>Sellar</source>
        <translation>Lacrar</translation>
    </message>
    <message>
        <source>Volver a Inicio</source>
        <translation>Voltar a Início</translation>
    </message>
    <message>
        <source>Lo que quedó abierto y lo que espera.</source>
        <translation>O que ficou aberto e o que espera.</translation>
    </message>
    <message>
        <source>Sin asiento: se sumó a la cuenta anónima del día.</source>
        <translation>Sem registro: somou-se à contagem anônima do dia.</translation>
    </message>
    <message>
        <source>Nivel 0: sólo queda el número.</source>
        <translation>Nível 0: só fica o número.</translation>
    </message>
    <message>
        <source>Asiento sellado. Lo leen sólo destinatarios de fuera del puesto.</source>
        <translation>Registro lacrado. Só o leem destinatários de fora do posto.</translation>
    </message>
    <message>
        <source>No aparece en la bitácora de este puesto.</source>
        <translation>Não aparece no diário deste posto.</translation>
    </message>
    <message>
        <source>Asiento %1 sellado y guardado aquí.</source>
        <translation>Registro %1 lacrado e guardado aqui.</translation>
    </message>
    <message>
        <source>Queda firmado y sale solo hacia el registro. Sirve también sin red.</source>
        <translation>Fica assinado e sai sozinho para a central. Funciona também sem rede.</translation>
    </message>
</context>
<context>
    <name>GoingOn</name>
    <message>
        <source>Falta sellar: más de tres días abierto</source>
        <translation>Falta lacrar: aberto há mais de três dias</translation>
    </message>
    <message>
        <source>Falta sellar</source>
        <translation>Falta lacrar</translation>
    </message>
    <message>
        <source>Apartado: necesita a la supervisión</source>
        <translation>Retido: precisa da supervisão</translation>
    </message>
    <message>
        <source>Espera el recibo del registro</source>
        <translation>Espera o recibo da central</translation>
    </message>
    <message>
        <source>Espera salir hacia el registro</source>
        <translation>Espera sair para a central</translation>
    </message>
    <message>
        <source>Espera que se conecte un registro</source>
        <translation>Espera que se conecte uma central</translation>
    </message>
    <message>
        <source>Pasaron %1 días: vea cómo sigue y agregue un seguimiento, o ciérrelo</source>
        <translation>Passaram %1 dias: veja como está e acrescente um acompanhamento, ou encerre-o</translation>
    </message>
    <message>
        <source>Hecho %1</source>
        <translation>Fato %1</translation>
    </message>
    <message>
        <source>Falta avisar a: %1</source>
        <translation>Falta avisar: %1</translation>
    </message>
    <message>
        <source>Se empezó %1</source>
        <translation>Começado %1</translation>
    </message>
    <message>
        <source>1 indicador</source>
        <translation>1 indicador</translation>
    </message>
    <message>
        <source>%1 indicadores</source>
        <translation>%1 indicadores</translation>
    </message>
    <message>
        <source>Se borra al bloquear. Hasta entonces se puede recuperar</source>
        <translation>Apaga-se ao bloquear. Até lá pode ser recuperado</translation>
    </message>
    <message>
        <source>Falta avisar a: %1. Avisos hechos: %2 de %3</source>
        <translation>Falta avisar: %1. Avisos feitos: %2 de %3</translation>
    </message>
    <message>
        <source>Más de 30 días abierto: séllelo, o la supervisión dice por qué sigue</source>
        <translation>Mais de 30 dias aberto: lacre-o, ou a supervisão diz por que continua</translation>
    </message>
    <message>
        <source>Falta sellar: más de 30 días abierto, con motivo anotado</source>
        <translation>Falta lacrar: aberto há mais de 30 dias, com motivo anotado</translation>
    </message>
    <message>
        <source>Para seguir</source>
        <translation>Para continuar</translation>
    </message>
    <message>
        <source>Nada pendiente</source>
        <translation>Nada pendente</translation>
    </message>
    <message>
        <source>Los borradores y lo que espera un recibo aparecen acá.</source>
        <translation>Os rascunhos e o que espera um recibo aparecem aqui.</translation>
    </message>
    <message>
        <source>Seguimiento</source>
        <translation>Acompanhamento</translation>
    </message>
    <message>
        <source>Descartado</source>
        <translation>Descartado</translation>
    </message>
    <message>
        <source>Avisar</source>
        <translation>Avisar</translation>
    </message>
</context>
<context>
    <name>GuideFoot</name>
    <message>
        <source>Anterior</source>
        <translation>Anterior</translation>
    </message>
    <message>
        <source>Siguiente</source>
        <translation>Seguinte</translation>
    </message>
    <message>
        <source>Volver a la detección</source>
        <translation>Voltar à detecção</translation>
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
        <translation>Só em espanhol</translation>
    </message>
    <message>
        <source>Reservado: sólo para este puesto</source>
        <translation>Reservado: só para este posto</translation>
    </message>
    <message>
        <source>No reemplaza al protocolo vigente</source>
        <translation>Não substitui o protocolo vigente</translation>
    </message>
    <message>
        <source>texto del %1</source>
        <translation>texto de %1</translation>
    </message>
    <message>
        <source>Traducción sin revisar</source>
        <translation>Tradução sem revisão</translation>
    </message>
</context>
<context>
    <name>GuidesPage</name>
    <message>
        <source>Guías</source>
        <translation>Guias</translation>
    </message>
    <message>
        <source>Buscar en las guías</source>
        <translation>Buscar nos guias</translation>
    </message>
    <message>
        <source>Índice</source>
        <translation>Índice</translation>
    </message>
    <message>
        <source>Fuentes</source>
        <translation>Fontes</translation>
    </message>
    <message>
        <source>Índice de las guías</source>
        <translation>Índice dos guias</translation>
    </message>
    <message>
        <source>Vaciar la búsqueda</source>
        <translation>Limpar a busca</translation>
    </message>
    <message>
        <source>No está en las listas: %1</source>
        <translation>Não está nas listas: %1</translation>
    </message>
    <message>
        <source>Nada con «%1»</source>
        <translation>Nada com “%1”</translation>
    </message>
    <message>
        <source>Pruebe con otra palabra, por ejemplo «entrevista» o «documentos».</source>
        <translation>Tente outra palavra, por exemplo “entrevista” ou “documentos”.</translation>
    </message>
    <message numerus="yes">
        <source>%n resultados</source>
        <translation>
            <numerusform>%n resultado</numerusform>
            <numerusform>%n resultados</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HandDialog</name>
    <message>
        <source>Asiento %1 en papel</source>
        <translation>Registro %1 em papel</translation>
    </message>
    <message>
        <source>El papel no va cifrado. Al imprimirlo o guardarlo queda un asiento con el motivo y el destino.</source>
        <translation>O papel não é cifrado. Ao imprimi-lo ou salvá-lo, fica um registro com o motivo e o destino.</translation>
    </message>
    <message>
        <source>Ver las hojas</source>
        <translation>Ver as folhas</translation>
    </message>
    <message>
        <source>Volver</source>
        <translation>Voltar</translation>
    </message>
    <message>
        <source>¿Para qué?</source>
        <translation>Para quê?</translation>
    </message>
    <message>
        <source>¿Para quién?</source>
        <translation>Para quem?</translation>
    </message>
    <message>
        <source>El organismo o el cargo, sin nombres.</source>
        <translation>O órgão ou o cargo, sem nomes.</translation>
    </message>
    <message>
        <source>Falta el motivo.</source>
        <translation>Falta o motivo.</translation>
    </message>
    <message>
        <source>Falta para quién es.</source>
        <translation>Falta para quem é.</translation>
    </message>
</context>
<context>
    <name>HandoverPage</name>
    <message>
        <source>Relevo</source>
        <translation>Passagem de serviço</translation>
    </message>
    <message>
        <source>Todavía hay una sola persona con acceso</source>
        <translation>Ainda há uma só pessoa com acesso</translation>
    </message>
    <message>
        <source>El relevo lo firman dos. Agregue en Ajustes a quien entra; escribe su propia frase.</source>
        <translation>A passagem de serviço é assinada por dois. Acrescente em Ajustes quem entra; a própria pessoa escreve a sua frase.</translation>
    </message>
    <message>
        <source>Ir a Ajustes</source>
        <translation>Ir a Ajustes</translation>
    </message>
    <message>
        <source>2. Quién entra</source>
        <translation>2. Quem entra</translation>
    </message>
    <message>
        <source>Frase de contraseña de quien entra</source>
        <translation>Frase-senha de quem entra</translation>
    </message>
    <message>
        <source>Tomar la guardia</source>
        <translation>Assumir o serviço</translation>
    </message>
    <message>
        <source>Queda un asiento firmado por quien sale y por quien entra, con la última huella de la bitácora. La bóveda se cierra para quien sale y se abre para quien entra.</source>
        <translation>Fica um registro assinado por quem sai e por quem entra, com a última impressão do diário. O cofre se fecha para quem sai e se abre para quem entra.</translation>
    </message>
    <message>
        <source>Supervisión del puesto</source>
        <translation>Supervisão do posto</translation>
    </message>
    <message>
        <source>Agente del puesto</source>
        <translation>Agente do posto</translation>
    </message>
    <message>
        <source>Frase de contraseña de %1</source>
        <translation>Frase-senha de %1</translation>
    </message>
    <message>
        <source>Falta la frase de quien entra.</source>
        <translation>Falta a frase de quem entra.</translation>
    </message>
    <message>
        <source>Relevo asentado con el número %1, firmado por los dos</source>
        <translation>Passagem de serviço registrada com o número %1, assinada pelos dois</translation>
    </message>
    <message>
        <source>Firmando…</source>
        <translation>Assinando…</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Encabezado</source>
        <translation>Cabeçalho</translation>
    </message>
    <message>
        <source>Buscar o hacer: página, guía, recurso, asiento</source>
        <translation>Buscar ou fazer: página, guia, recurso, registro</translation>
    </message>
    <message>
        <source>¿Qué hago ahora?</source>
        <translation>O que faço agora?</translation>
    </message>
    <message>
        <source>Ocultar</source>
        <translation>Ocultar</translation>
    </message>
    <message>
        <source>Bloquear</source>
        <translation>Bloquear</translation>
    </message>
    <message>
        <source>Buscar</source>
        <translation>Buscar</translation>
    </message>
</context>
<context>
    <name>HelpPage</name>
    <message>
        <source>Ayuda</source>
        <translation>Ajuda</translation>
    </message>
    <message>
        <source>El manual del programa. Sirve sin red.</source>
        <translation>O manual do programa. Funciona sem rede.</translation>
    </message>
    <message>
        <source>Ver el recorrido</source>
        <translation>Ver a apresentação</translation>
    </message>
    <message>
        <source>Capítulos</source>
        <translation>Capítulos</translation>
    </message>
    <message>
        <source>Teclas</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>Texto del capítulo</source>
        <translation>Texto do capítulo</translation>
    </message>
    <message>
        <source>El manual está en español.</source>
        <translation>O manual está em espanhol.</translation>
    </message>
</context>
<context>
    <name>Hiding</name>
    <message>
        <source>Reloj</source>
        <translation>Relógio</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>Inicio</source>
        <translation>Início</translation>
    </message>
    <message>
        <source>Empezar</source>
        <translation>Começar</translation>
    </message>
    <message>
        <source>Para seguir</source>
        <translation>Para continuar</translation>
    </message>
    <message>
        <source>Ver la bitácora</source>
        <translation>Ver o diário</translation>
    </message>
    <message>
        <source>Otros formularios</source>
        <translation>Outros formulários</translation>
    </message>
    <message>
        <source>Nueva detección</source>
        <translation>Nova detecção</translation>
    </message>
    <message>
        <source>Algo no está bien. Empiece por lo que vio.</source>
        <translation>Algo não está bem. Comece pelo que viu.</translation>
    </message>
    <message>
        <source>Control rápido</source>
        <translation>Controle rápido</translation>
    </message>
    <message>
        <source>En la cabina, con el teclado, menos de 60 segundos.</source>
        <translation>Na cabine, com o teclado, menos de 60 segundos.</translation>
    </message>
    <message>
        <source>Inspección rural</source>
        <translation>Inspeção rural</translation>
    </message>
    <message>
        <source>Recorrida, preguntas y resultado, aun sin red.</source>
        <translation>Visita, perguntas e resultado, mesmo sem rede.</translation>
    </message>
    <message>
        <source>Falta avisar a: %1</source>
        <translation>Falta avisar: %1</translation>
    </message>
    <message>
        <source>%1, sin sellar. Siga donde estaba: avise y anótelo ahí.</source>
        <translation>%1, sem lacrar. Continue de onde estava: avise e anote ali.</translation>
    </message>
    <message>
        <source>Avise, y anótelo en un seguimiento del hecho.</source>
        <translation>Avise, e anote em um acompanhamento do fato.</translation>
    </message>
    <message>
        <source>Ver el hecho</source>
        <translation>Ver o fato</translation>
    </message>
    <message>
        <source>Quedó sin sellar: %1</source>
        <translation>Ficou sem lacrar: %1</translation>
    </message>
    <message>
        <source>Siguiente paso</source>
        <translation>Próximo passo</translation>
    </message>
    <message>
        <source>Todo listo</source>
        <translation>Tudo pronto</translation>
    </message>
    <message>
        <source>Empiece cuando algo no esté bien.</source>
        <translation>Comece quando algo não estiver bem.</translation>
    </message>
    <message>
        <source>Todo quedó guardado. Vuelve a la misma pregunta.</source>
        <translation>Ficou tudo guardado. Volta à mesma pergunta.</translation>
    </message>
    <message>
        <source>Continuar</source>
        <translation>Continuar</translation>
    </message>
</context>
<context>
    <name>InstanceHead</name>
    <message>
        <source>Quitar</source>
        <translation>Remover</translation>
    </message>
    <message>
        <source>Número</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>Quitar %1</source>
        <translation>Remover %1</translation>
    </message>
</context>
<context>
    <name>IntegerEditor</name>
    <message>
        <source>Escriba un número entero, sin decimales, por ejemplo 12.</source>
        <translation>Escreva um número inteiro, sem decimais, por exemplo 12.</translation>
    </message>
</context>
<context>
    <name>LanguageChoice</name>
    <message>
        <source>Idioma del formulario</source>
        <translation>Idioma do formulário</translation>
    </message>
</context>
<context>
    <name>LevelPanel</name>
    <message>
        <source>Nivel y próximo aviso</source>
        <translation>Nível e próximo aviso</translation>
    </message>
    <message>
        <source>Nivel %1 de 4</source>
        <translation>Nível %1 de 4</translation>
    </message>
    <message>
        <source>desde %1</source>
        <translation>desde %1</translation>
    </message>
    <message>
        <source>Mientras tanto:</source>
        <translation>Enquanto isso:</translation>
    </message>
    <message>
        <source>Registrar este aviso</source>
        <translation>Registrar este aviso</translation>
    </message>
    <message>
        <source>Porque</source>
        <translation>Por quê</translation>
    </message>
    <message>
        <source>Ver todo</source>
        <translation>Ver tudo</translation>
    </message>
    <message>
        <source>Ahora: avise a</source>
        <translation>Agora: avise</translation>
    </message>
    <message>
        <source>Qué decir: guion de un minuto</source>
        <translation>O que dizer: roteiro de um minuto</translation>
    </message>
    <message>
        <source>Sugerido: %1. El nivel lo decide usted.</source>
        <translation>Sugerido: %1. Quem decide o nível é você.</translation>
    </message>
    <message>
        <source>Decidir</source>
        <translation>Decidir</translation>
    </message>
    <message>
        <source>Sugerido: %1.</source>
        <translation>Sugerido: %1.</translation>
    </message>
    <message>
        <source>Decidido por usted.</source>
        <translation>Nível decidido aqui.</translation>
    </message>
    <message>
        <source>Cambiar</source>
        <translation>Alterar</translation>
    </message>
    <message>
        <source>Aviso %1</source>
        <translation>Aviso %1</translation>
    </message>
</context>
<context>
    <name>ListSide</name>
    <message>
        <source>Asientos</source>
        <translation>Registros</translation>
    </message>
    <message>
        <source>Ver el asiento</source>
        <translation>Ver o registro</translation>
    </message>
    <message>
        <source>Buscar por número, palabra o código, con o sin tildes</source>
        <translation>Buscar por número, palavra ou código, com ou sem acentos</translation>
    </message>
    <message>
        <source>Quitar filtros</source>
        <translation>Remover filtros</translation>
    </message>
    <message>
        <source>Asientos, del más nuevo al más viejo</source>
        <translation>Registros, do mais novo ao mais antigo</translation>
    </message>
    <message>
        <source>Buscando…</source>
        <translation>Buscando…</translation>
    </message>
    <message>
        <source>Todavía no hay asientos en este puesto</source>
        <translation>Ainda não há registros neste posto</translation>
    </message>
    <message>
        <source>Cuando selle el primero, queda aquí con su hora y su número.</source>
        <translation>Quando o primeiro for lacrado, fica aqui com hora e número.</translation>
    </message>
    <message>
        <source>Nada con «%1»</source>
        <translation>Nada com “%1”</translation>
    </message>
    <message>
        <source>Pruebe con otra palabra, un código o el número, o quite los filtros.</source>
        <translation>Tente outra palavra, um código ou o número, ou remova os filtros.</translation>
    </message>
    <message>
        <source>Ningún asiento en los últimos %1 días</source>
        <translation>Nenhum registro nos últimos %1 dias</translation>
    </message>
    <message>
        <source>Los anteriores siguen en la bitácora.</source>
        <translation>Os anteriores continuam no diário.</translation>
    </message>
    <message>
        <source>Ningún asiento con estos filtros</source>
        <translation>Nenhum registro com estes filtros</translation>
    </message>
    <message>
        <source>Los demás siguen en la bitácora.</source>
        <translation>Os demais continuam no diário.</translation>
    </message>
    <message>
        <source>Nueva detección</source>
        <translation>Nova detecção</translation>
    </message>
</context>
<context>
    <name>LogPage</name>
    <message>
        <source>Elija un asiento de la lista</source>
        <translation>Escolha um registro da lista</translation>
    </message>
</context>
<context>
    <name>MaskedEditor</name>
    <message>
        <source>Ver</source>
        <translation>Ver</translation>
    </message>
    <message>
        <source>Ver lo escrito</source>
        <translation>Ver o que foi escrito</translation>
    </message>
    <message>
        <source>Ocultar</source>
        <translation>Ocultar</translation>
    </message>
</context>
<context>
    <name>MenuEditor</name>
    <message>
        <source>Escriba o elija de la lista</source>
        <translation>Escreva ou escolha da lista</translation>
    </message>
    <message>
        <source>Ver la lista</source>
        <translation>Ver a lista</translation>
    </message>
    <message>
        <source>1 opción</source>
        <translation>1 opção</translation>
    </message>
    <message>
        <source>%1 opciones</source>
        <translation>%1 opções</translation>
    </message>
    <message>
        <source>Elija una opción de la lista: lo escrito no está en ella.</source>
        <translation>Escolha uma opção da lista: o que foi escrito não está nela.</translation>
    </message>
</context>
<context>
    <name>MenuManyEditor</name>
    <message>
        <source>Quitar %1</source>
        <translation>Remover %1</translation>
    </message>
</context>
<context>
    <name>MomentEditor</name>
    <message>
        <source>Hacen falta la fecha y la hora: 14/07/2026 y 03:15.</source>
        <translation>São necessárias a data e a hora: 14/07/2026 e 03:15.</translation>
    </message>
    <message>
        <source>%1, fecha</source>
        <translation>%1, data</translation>
    </message>
    <message>
        <source>%1, hora</source>
        <translation>%1, hora</translation>
    </message>
</context>
<context>
    <name>MonthEditor</name>
    <message>
        <source>mm/aaaa</source>
        <translation>mm/aaaa</translation>
    </message>
    <message>
        <source>Este mes</source>
        <translation>Este mês</translation>
    </message>
    <message>
        <source>Escriba el mes y el año: 07/2026.</source>
        <translation>Escreva o mês e o ano: 07/2026.</translation>
    </message>
    <message>
        <source>MMMM &apos;de&apos; yyyy</source>
        <translation>MMMM &apos;de&apos; yyyy</translation>
    </message>
</context>
<context>
    <name>Narrow</name>
    <message>
        <source>Abierto ahora</source>
        <translation>Aberto agora</translation>
    </message>
    <message>
        <source>Quien no publica su horario no se oculta</source>
        <translation>Quem não publica o horário não se oculta</translation>
    </message>
    <message>
        <source>Para cualquiera</source>
        <translation>Para qualquer pessoa</translation>
    </message>
    <message>
        <source>Todos los niveles</source>
        <translation>Todos os níveis</translation>
    </message>
    <message numerus="yes">
        <source>%n filtros</source>
        <translation>
            <numerusform>%n filtro</numerusform>
            <numerusform>%n filtros</numerusform>
        </translation>
    </message>
    <message>
        <source>Filtros</source>
        <translation>Filtros</translation>
    </message>
</context>
<context>
    <name>NeedChips</name>
    <message>
        <source>¿Qué necesita?</source>
        <translation>De que precisa?</translation>
    </message>
    <message>
        <source>Más</source>
        <translation>Mais</translation>
    </message>
</context>
<context>
    <name>NeutralPage</name>
    <message>
        <source>Reloj</source>
        <translation>Relógio</translation>
    </message>
    <message>
        <source>Espere su turno, por favor.</source>
        <translation>Aguarde a sua vez, por favor.</translation>
    </message>
    <message>
        <source>PIN de 6 números</source>
        <translation>PIN de 6 números</translation>
    </message>
    <message numerus="yes">
        <source>No es el PIN. Queda %n intento.</source>
        <translation>
            <numerusform>Não é o PIN. Resta %n tentativa.</numerusform>
            <numerusform>Não é o PIN. Restam %n tentativas.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NewOfficer</name>
    <message>
        <source>¿Quién más usa esta bóveda?</source>
        <translation>Quem mais usa este cofre?</translation>
    </message>
    <message>
        <source>El nombre queda dentro de la bóveda. La frase la escribe esa persona.</source>
        <translation>O nome fica dentro do cofre. Quem escreve a frase é essa pessoa.</translation>
    </message>
    <message>
        <source>Agregar</source>
        <translation>Acrescentar</translation>
    </message>
    <message>
        <source>Nombre</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Agente</source>
        <translation>Agente</translation>
    </message>
    <message>
        <source>Supervisión</source>
        <translation>Supervisão</translation>
    </message>
    <message>
        <source>Función</source>
        <translation>Função</translation>
    </message>
    <message>
        <source>Falta el nombre.</source>
        <translation>Falta o nome.</translation>
    </message>
    <message>
        <source>%1 ya puede desbloquear</source>
        <translation>%1 já pode desbloquear</translation>
    </message>
</context>
<context>
    <name>NewPassphrase</name>
    <message>
        <source>¿Cambiar su frase?</source>
        <translation>Alterar a sua frase?</translation>
    </message>
    <message>
        <source>Desde ahora se entra sólo con la nueva. Nadie la guarda.</source>
        <translation>A partir de agora só se entra com a nova. Ninguém a guarda.</translation>
    </message>
    <message>
        <source>Cambiar</source>
        <translation>Alterar</translation>
    </message>
    <message>
        <source>Frase de ahora</source>
        <translation>Frase atual</translation>
    </message>
    <message>
        <source>La frase cambió</source>
        <translation>A frase foi alterada</translation>
    </message>
</context>
<context>
    <name>NewPin</name>
    <message>
        <source>¿Qué PIN trae de vuelta el programa?</source>
        <translation>Que PIN traz o programa de volta?</translation>
    </message>
    <message>
        <source>F12 muestra un reloj. Con el PIN vuelve a la misma pantalla durante unos minutos; después, o con tres PIN que no son, se bloquea y pide la frase. Sin PIN, F12 bloquea siempre.</source>
        <translation>F12 mostra um relógio. Com o PIN volta à mesma tela durante alguns minutos; depois, ou com três PINs que não conferem, bloqueia e pede a frase. Sem PIN, F12 bloqueia sempre.</translation>
    </message>
    <message>
        <source>Guardar el PIN</source>
        <translation>Salvar o PIN</translation>
    </message>
    <message>
        <source>Cancelar</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>PIN, 6 números</source>
        <translation>PIN, 6 números</translation>
    </message>
    <message>
        <source>El mismo PIN, otra vez</source>
        <translation>O mesmo PIN, outra vez</translation>
    </message>
    <message>
        <source>No es el mismo PIN.</source>
        <translation>Não é o mesmo PIN.</translation>
    </message>
    <message>
        <source>Listo: Ocultar vuelve con su PIN</source>
        <translation>Pronto: Ocultar volta com o seu PIN</translation>
    </message>
</context>
<context>
    <name>NotePage</name>
    <message>
        <source>Nota sellada</source>
        <translation>Nota lacrada</translation>
    </message>
    <message>
        <source>Se escribe sin desbloquear. Al guardarla se cifra y desde acá ya no se puede leer ni cambiar. Quien usted elija la encuentra como borrador al desbloquear.</source>
        <translation>Escreve-se sem desbloquear. Ao salvar, é cifrada e daqui já não pode ser lida nem alterada. Quem você escolher a encontra como rascunho ao desbloquear.</translation>
    </message>
    <message>
        <source>¿Quién la encuentra?</source>
        <translation>Quem a encontra?</translation>
    </message>
    <message>
        <source>La nota</source>
        <translation>A nota</translation>
    </message>
    <message>
        <source>Sellar y guardar</source>
        <translation>Lacrar e salvar</translation>
    </message>
    <message>
        <source>Volver sin guardar</source>
        <translation>Voltar sem salvar</translation>
    </message>
    <message>
        <source>Mientras no la guarde, la nota está sólo en pantalla. Si hay peligro ahora, no escriba: llame.</source>
        <translation>Enquanto não a salvar, a nota está só na tela. Se há perigo agora, não escreva: ligue.</translation>
    </message>
    <message>
        <source>Sellando…</source>
        <translation>Lacrando…</translation>
    </message>
    <message numerus="yes">
        <source>Sobran %n letras.</source>
        <translation>
            <numerusform>Sobra %n letra.</numerusform>
            <numerusform>Sobram %n letras.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Hechos, horas y lugares. Quedan %n letras.</source>
        <translation>
            <numerusform>Fatos, horas e lugares. Resta %n letra.</numerusform>
            <numerusform>Fatos, horas e lugares. Restam %n letras.</numerusform>
        </translation>
    </message>
    <message>
        <source>Falta escribir la nota</source>
        <translation>Falta escrever a nota</translation>
    </message>
    <message>
        <source>La nota es larga</source>
        <translation>A nota é longa</translation>
    </message>
    <message>
        <source>¿Descartar la nota?</source>
        <translation>Descartar a nota?</translation>
    </message>
    <message>
        <source>No se guardó: lo escrito se pierde.</source>
        <translation>Não foi salva: o que você escreveu se perde.</translation>
    </message>
    <message>
        <source>Descartar</source>
        <translation>Descartar</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Quite «Abierto ahora», el nivel o a quién atiende. El 145 (Argentina) atiende siempre.</source>
        <translation>Remova “Aberto agora”, o nível ou a quem atende. O 145 (Argentina) atende sempre.</translation>
    </message>
    <message>
        <source>Nada con esos filtros.</source>
        <translation>Nada com esses filtros.</translation>
    </message>
    <message>
        <source>Quitar los filtros</source>
        <translation>Remover os filtros</translation>
    </message>
    <message>
        <source>Pruebe con lo que hace falta: «alojamiento», «médico». El 145 (Argentina) atiende siempre.</source>
        <translation>Tente com o que é preciso: “alojamento”, “médico”. O 145 (Argentina) atende sempre.</translation>
    </message>
    <message>
        <source>Vaciar la búsqueda</source>
        <translation>Limpar a busca</translation>
    </message>
    <message>
        <source>Nada junto con «%1»: se muestra lo más parecido.</source>
        <translation>Nada junto com “%1”: mostra-se o mais parecido.</translation>
    </message>
    <message>
        <source>Elija un lugar con paso fronterizo para medir las distancias.</source>
        <translation>Escolha um lugar com passagem de fronteira para medir as distâncias.</translation>
    </message>
    <message>
        <source>Este lugar no tiene un punto en el mapa.</source>
        <translation>Este lugar não tem um ponto no mapa.</translation>
    </message>
    <message>
        <source>Nada con «%1».</source>
        <translation>Nada com “%1”.</translation>
    </message>
</context>
<context>
    <name>Noting</name>
    <message>
        <source>Nota sellada. Se abre al desbloquear</source>
        <translation>Nota lacrada. Abre-se ao desbloquear</translation>
    </message>
</context>
<context>
    <name>OfficersCard</name>
    <message>
        <source>Agentes</source>
        <translation>Agentes</translation>
    </message>
    <message>
        <source>Agregar agente</source>
        <translation>Acrescentar agente</translation>
    </message>
    <message>
        <source>Cambiar mi frase</source>
        <translation>Alterar a minha frase</translation>
    </message>
    <message>
        <source>PIN de Ocultar</source>
        <translation>PIN de Ocultar</translation>
    </message>
    <message>
        <source>Lo hace la supervisión del puesto</source>
        <translation>Quem faz é a supervisão do posto</translation>
    </message>
    <message>
        <source>Código de recuperación</source>
        <translation>Código de recuperação</translation>
    </message>
    <message>
        <source>Relevo: cambio de guardia</source>
        <translation>Passagem de serviço: troca de turno</translation>
    </message>
    <message>
        <source>Supervisión: apartados y quién hizo qué</source>
        <translation>Supervisão: retidos e quem fez o quê</translation>
    </message>
    <message>
        <source>Su frase abre sola esta bóveda: falta la parte que guarda el llavero de este equipo.</source>
        <translation>A sua frase abre sozinha este cofre: falta a parte que o chaveiro deste equipamento guarda.</translation>
    </message>
    <message>
        <source>Los asientos están a salvo. Si sistemas ya recuperó el llavero, cambie su frase y vuelve a quedar protegida; si no, avise a sistemas.</source>
        <translation>Os registros estão a salvo. Se o suporte já recuperou o chaveiro, altere a sua frase e ela volta a ficar protegida; se não, avise o suporte.</translation>
    </message>
    <message>
        <source>Supervisión</source>
        <translation>Supervisão</translation>
    </message>
    <message>
        <source>Agente</source>
        <translation>Agente</translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>No se pudo abrir: el disco está lleno</source>
        <translation>Não foi possível abrir: o disco está cheio</translation>
    </message>
    <message>
        <source>Los asientos están a salvo. Libere espacio y pruebe de nuevo.</source>
        <translation>Os registros estão a salvo. Libere espaço e tente de novo.</translation>
    </message>
    <message>
        <source>No se pudo abrir: Vigía no puede escribir en su carpeta de datos</source>
        <translation>Não foi possível abrir: o Vigía não consegue escrever na sua pasta de dados</translation>
    </message>
    <message>
        <source>Los asientos están a salvo. Avise a sistemas: falta el permiso de escribir, o el disco quedó de sólo lectura.</source>
        <translation>Os registros estão a salvo. Avise o suporte: falta a permissão de escrever, ou o disco ficou só para leitura.</translation>
    </message>
</context>
<context>
    <name>Option</name>
    <message>
        <source>marcado</source>
        <translation>marcado</translation>
    </message>
    <message>
        <source>sin marcar</source>
        <translation>não marcado</translation>
    </message>
    <message>
        <source>tecla %1</source>
        <translation>tecla %1</translation>
    </message>
</context>
<context>
    <name>OtherForms</name>
    <message>
        <source>Otros formularios</source>
        <translation>Outros formulários</translation>
    </message>
</context>
<context>
    <name>Outgoing</name>
    <message>
        <source>Se está enviando. Si cierra, lo que falta queda guardado aquí y sale la próxima vez.</source>
        <translation>Está enviando. Se fechar, o que falta fica guardado aqui e sai na próxima vez.</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Buscar y hacer</source>
        <translation>Buscar e fazer</translation>
    </message>
    <message numerus="yes">
        <source>%n resultados</source>
        <translation>
            <numerusform>%n resultado</numerusform>
            <numerusform>%n resultados</numerusform>
        </translation>
    </message>
    <message>
        <source>Nada con «%1». Pruebe otra palabra.</source>
        <translation>Nada com “%1”. Tente outra palavra.</translation>
    </message>
    <message>
        <source>Escriba qué busca o qué quiere hacer</source>
        <translation>Escreva o que busca ou o que quer fazer</translation>
    </message>
    <message>
        <source>Resultados</source>
        <translation>Resultados</translation>
    </message>
    <message>
        <source>mover</source>
        <translation>mover</translation>
    </message>
    <message>
        <source>abrir</source>
        <translation>abrir</translation>
    </message>
    <message>
        <source>cerrar</source>
        <translation>fechar</translation>
    </message>
</context>
<context>
    <name>Panel</name>
    <message>
        <source>Sin datos en este período.</source>
        <translation>Sem dados neste período.</translation>
    </message>
    <message numerus="yes">
        <source>El gráfico muestra los primeros %n.</source>
        <translation>
            <numerusform>O gráfico mostra o primeiro %n.</numerusform>
            <numerusform>O gráfico mostra os primeiros %n.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PendingCard</name>
    <message>
        <source>1. Qué queda pendiente</source>
        <translation>1. O que fica pendente</translation>
    </message>
    <message>
        <source>Léanlo juntos. Lo que el programa sabe ya está marcado. Sin marcas: no queda nada.</source>
        <translation>Leiam juntos. O que o programa sabe já está marcado. Sem marcas: não fica nada.</translation>
    </message>
    <message>
        <source>Un aviso sin hacer o sin respuesta</source>
        <translation>Um aviso a fazer ou sem resposta</translation>
    </message>
    <message>
        <source>Un borrador abierto</source>
        <translation>Um rascunho aberto</translation>
    </message>
    <message>
        <source>Asientos por enviar</source>
        <translation>Registros a enviar</translation>
    </message>
    <message>
        <source>Elementos preservados en custodia</source>
        <translation>Itens preservados sob custódia</translation>
    </message>
    <message>
        <source>El seguimiento de un hecho</source>
        <translation>O acompanhamento de um fato</translation>
    </message>
    <message>
        <source>Detalle</source>
        <translation>Detalhe</translation>
    </message>
    <message>
        <source>Número de asiento, hora y próximo paso. Sin nombres.</source>
        <translation>Número do registro, hora e próximo passo. Sem nomes.</translation>
    </message>
    <message>
        <source>Hechos con avisos sin hacer: %1.</source>
        <translation>Fatos com avisos a fazer: %1.</translation>
    </message>
    <message>
        <source>Borradores abiertos: %1.</source>
        <translation>Rascunhos abertos: %1.</translation>
    </message>
    <message>
        <source>Asientos por enviar: %1.</source>
        <translation>Registros a enviar: %1.</translation>
    </message>
    <message>
        <source>Hechos sin novedad hace 30 días o más: %1.</source>
        <translation>Fatos sem novidade há 30 dias ou mais: %1.</translation>
    </message>
    <message>
        <source>Pasarle también mis borradores (%1); queda anotado</source>
        <translation>Passar também os meus rascunhos (%1); fica anotado</translation>
    </message>
    <message>
        <source>Diga qué queda pendiente.</source>
        <translation>Diga o que fica pendente.</translation>
    </message>
</context>
<context>
    <name>PersonalHint</name>
    <message>
        <source>Parece %1: %2.</source>
        <translation>Parece %1: %2.</translation>
    </message>
    <message>
        <source>Escriba la función o «persona 1», o llévelo al sobre sellado.</source>
        <translation>Escreva a função ou “pessoa 1”, ou leve-o ao envelope lacrado.</translation>
    </message>
</context>
<context>
    <name>PhaseList</name>
    <message>
        <source>Fases</source>
        <translation>Fases</translation>
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
        <translation>Usar a do posto</translation>
    </message>
    <message>
        <source>Escriba latitud y longitud en grados, por ejemplo %1 y %2.</source>
        <translation>Escreva latitude e longitude em graus, por exemplo %1 e %2.</translation>
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
        <translation>Situação do posto</translation>
    </message>
    <message>
        <source>Viene con el programa. Sirve sin red.</source>
        <translation>Vem com o programa. Funciona sem rede.</translation>
    </message>
    <message>
        <source>Sin cargar en este equipo. Pídalo a su jefatura.</source>
        <translation>Não informado neste equipamento. Peça à sua chefia.</translation>
    </message>
    <message>
        <source>Envíos</source>
        <translation>Envios</translation>
    </message>
    <message>
        <source>Bitácora</source>
        <translation>Diário</translation>
    </message>
    <message>
        <source>Guías y recursos</source>
        <translation>Guias e recursos</translation>
    </message>
    <message>
        <source>Fiscalía federal de turno</source>
        <translation>Promotoria federal de plantão</translation>
    </message>
    <message numerus="yes">
        <source>%n esperan</source>
        <translation>
            <numerusform>%n espera</numerusform>
            <numerusform>%n esperam</numerusform>
        </translation>
    </message>
    <message>
        <source>nada espera</source>
        <translation>nada espera</translation>
    </message>
    <message>
        <source>Sin registro configurado. Todo quedó guardado aquí.</source>
        <translation>Sem central configurada. Ficou tudo guardado aqui.</translation>
    </message>
    <message>
        <source>Último contacto: %1.</source>
        <translation>Último contato: %1.</translation>
    </message>
    <message>
        <source>El más antiguo: %1.</source>
        <translation>O mais antigo: %1.</translation>
    </message>
    <message>
        <source>La cargó el puesto. Vuelva a llamar antes del %1.</source>
        <translation>Informado pelo posto. Ligue de novo antes de %1.</translation>
    </message>
    <message>
        <source>Para revisar desde el %1: llame y vuelva a cargarla.</source>
        <translation>Para revisar desde %1: ligue e informe de novo.</translation>
    </message>
    <message>
        <source>El paquete instalado está dañado: se usa el que vino con el programa. Vea Ajustes.</source>
        <translation>O pacote instalado está danificado: usa-se o que veio com o programa. Veja Ajustes.</translation>
    </message>
    <message>
        <source>Paquete %1 del ministerio. Sirve sin red.</source>
        <translation>Pacote %1 do ministério. Funciona sem rede.</translation>
    </message>
    <message numerus="yes">
        <source>Su firma venció hace %n días.</source>
        <translation>
            <numerusform>Sua assinatura venceu há %n dia.</numerusform>
            <numerusform>Sua assinatura venceu há %n dias.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n asientos, cadena verificada a las %1.</source>
        <translation>
            <numerusform>%n registro, cadeia verificada às %1.</numerusform>
            <numerusform>%n registros, cadeia verificada às %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Se puede leer hasta el asiento %1. Avise a la supervisión.</source>
        <translation>É possível ler até o registro %1. Avise a supervisão.</translation>
    </message>
    <message numerus="yes">
        <source>hace %n días</source>
        <translation>
            <numerusform>há %n dia</numerusform>
            <numerusform>há %n dias</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>hace %n horas</source>
        <translation>
            <numerusform>há %n hora</numerusform>
            <numerusform>há %n horas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>hace %n minutos</source>
        <translation>
            <numerusform>há %n minuto</numerusform>
            <numerusform>há %n minutos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PracticeBench</name>
    <message>
        <source>Terminar y comparar</source>
        <translation>Terminar e comparar</translation>
    </message>
    <message>
        <source>Detección temprana</source>
        <translation>Detecção precoce</translation>
    </message>
    <message>
        <source>PRÁCTICA</source>
        <translation>PRÁTICA</translation>
    </message>
    <message>
        <source>Leer el caso</source>
        <translation>Ler o caso</translation>
    </message>
    <message>
        <source>No se guarda ni se envía</source>
        <translation>Não é guardada nem enviada</translation>
    </message>
    <message>
        <source>Práctica: no se guarda, no se envía y no queda en la bitácora</source>
        <translation>Prática: não é guardada, não é enviada e não fica no diário</translation>
    </message>
    <message>
        <source>Práctica: no se guarda nada.</source>
        <translation>Prática: nada é guardado.</translation>
    </message>
</context>
<context>
    <name>PracticePage</name>
    <message>
        <source>Práctica</source>
        <translation>Prática</translation>
    </message>
    <message>
        <source>PRÁCTICA</source>
        <translation>PRÁTICA</translation>
    </message>
    <message>
        <source>Casos ficticios. Nada se guarda, nada se envía, nada queda en la bitácora.</source>
        <translation>Casos fictícios. Nada é guardado, nada é enviado, nada fica no diário.</translation>
    </message>
    <message>
        <source>Traducción sin revisar</source>
        <translation>Tradução sem revisão</translation>
    </message>
    <message>
        <source>Leer el caso</source>
        <translation>Ler o caso</translation>
    </message>
    <message>
        <source>Sólo en español</source>
        <translation>Só em espanhol</translation>
    </message>
    <message>
        <source>Elija un caso</source>
        <translation>Escolha um caso</translation>
    </message>
    <message>
        <source>PRÁCTICA · Caso ficticio: %1</source>
        <translation>PRÁTICA · Caso fictício: %1</translation>
    </message>
</context>
<context>
    <name>PreferencesPage</name>
    <message>
        <source>Ajustes</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Los cambios valen al momento</source>
        <translation>As alterações valem na hora</translation>
    </message>
    <message>
        <source>Apariencia e idioma</source>
        <translation>Aparência e idioma</translation>
    </message>
    <message>
        <source>Claro</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Oscuro</source>
        <translation>Escuro</translation>
    </message>
    <message>
        <source>Alto contraste</source>
        <translation>Alto contraste</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Colores</source>
        <translation>Cores</translation>
    </message>
    <message>
        <source>Tamaño de la letra</source>
        <translation>Tamanho da letra</translation>
    </message>
    <message>
        <source>También con Ctrl + y Ctrl –</source>
        <translation>Também com Ctrl + e Ctrl –</translation>
    </message>
    <message>
        <source>Idioma</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Como en el sistema</source>
        <translation>Como no sistema</translation>
    </message>
    <message>
        <source>Sin animaciones</source>
        <translation>Sem animações</translation>
    </message>
    <message>
        <source>Con animaciones</source>
        <translation>Com animações</translation>
    </message>
    <message>
        <source>Movimiento</source>
        <translation>Movimento</translation>
    </message>
    <message>
        <source>Puesto y política</source>
        <translation>Posto e política</translation>
    </message>
    <message>
        <source>Puesto</source>
        <translation>Posto</translation>
    </message>
    <message>
        <source>Provincia</source>
        <translation>Província</translation>
    </message>
    <message>
        <source>Equipo</source>
        <translation>Equipamento</translation>
    </message>
    <message>
        <source>Alta</source>
        <translation>Cadastro</translation>
    </message>
    <message>
        <source>Vence</source>
        <translation>Vence em</translation>
    </message>
    <message>
        <source>Se bloquea sola</source>
        <translation>Bloqueio automático</translation>
    </message>
    <message numerus="yes">
        <source>%n minutos sin uso</source>
        <translation>
            <numerusform>%n minuto sem uso</numerusform>
            <numerusform>%n minutos sem uso</numerusform>
        </translation>
    </message>
    <message>
        <source>Frase, como mínimo</source>
        <translation>Frase, no mínimo</translation>
    </message>
    <message numerus="yes">
        <source>%n caracteres</source>
        <translation>
            <numerusform>%n caractere</numerusform>
            <numerusform>%n caracteres</numerusform>
        </translation>
    </message>
    <message>
        <source>Conserva contenidos</source>
        <translation>Conserva conteúdos</translation>
    </message>
    <message numerus="yes">
        <source>%n días después del recibo</source>
        <translation>
            <numerusform>%n dia depois do recibo</numerusform>
            <numerusform>%n dias depois do recibo</numerusform>
        </translation>
    </message>
    <message>
        <source>Claves de demostración: no protegen nada. Sólo para probar.</source>
        <translation>Chaves de demonstração: não protegem nada. Só para testar.</translation>
    </message>
    <message>
        <source>Acerca de</source>
        <translation>Sobre o programa</translation>
    </message>
    <message>
        <source>Licencia</source>
        <translation>Licença</translation>
    </message>
    <message>
        <source>Material de apoyo. No reemplaza al protocolo vigente ni a su jefatura.</source>
        <translation>Material de apoio. Não substitui o protocolo vigente nem a sua chefia.</translation>
    </message>
    <message>
        <source>Compartir la clave de envíos con el sistema</source>
        <translation>Compartilhar a chave de envios com o sistema</translation>
    </message>
    <message>
        <source>Así los envíos siguen con el programa bloqueado o cerrado</source>
        <translation>Assim os envios continuam com o programa bloqueado ou fechado</translation>
    </message>
    <message>
        <source>El sistema ya tenía la clave de envíos</source>
        <translation>O sistema já tinha a chave de envios</translation>
    </message>
    <message>
        <source>Los envíos seguirán con el programa bloqueado o cerrado</source>
        <translation>Os envios continuarão com o programa bloqueado ou fechado</translation>
    </message>
    <message>
        <source>Se reemplazó una clave de envíos que no era de esta bóveda</source>
        <translation>Foi substituída uma chave de envios que não era deste cofre</translation>
    </message>
    <message>
        <source>Este sistema no tiene dónde guardar la clave: para enviar, Vigía tiene que estar abierta</source>
        <translation>Este sistema não tem onde guardar a chave: para enviar, o Vigía precisa estar aberto</translation>
    </message>
    <message>
        <source>El llavero del sistema está cerrado: desbloquéelo y pruebe otra vez</source>
        <translation>O chaveiro do sistema está fechado: desbloqueie-o e tente outra vez</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>%1, vista previa</source>
        <translation>%1, pré-visualização</translation>
    </message>
    <message>
        <source>versión %1</source>
        <translation>versão %1</translation>
    </message>
    <message>
        <source>Vista previa: nada se guarda</source>
        <translation>Pré-visualização: nada é guardado</translation>
    </message>
    <message>
        <source>Deshacer</source>
        <translation>Desfazer</translation>
    </message>
    <message>
        <source>Revisar</source>
        <translation>Revisar</translation>
    </message>
    <message>
        <source>Sin revisar</source>
        <translation>Sem revisão</translation>
    </message>
    <message numerus="yes">
        <source>Faltan %n respuestas.</source>
        <translation>
            <numerusform>Falta %n resposta.</numerusform>
            <numerusform>Faltam %n respostas.</numerusform>
        </translation>
    </message>
    <message>
        <source>No falta nada.</source>
        <translation>Não falta nada.</translation>
    </message>
    <message>
        <source>Vista previa: %1</source>
        <translation>Pré-visualização: %1</translation>
    </message>
    <message>
        <source>Páginas de la hoja</source>
        <translation>Páginas da folha</translation>
    </message>
    <message>
        <source>Vista previa</source>
        <translation>Pré-visualização</translation>
    </message>
    <message>
        <source>Achicar</source>
        <translation>Diminuir</translation>
    </message>
    <message>
        <source>Agrandar</source>
        <translation>Aumentar</translation>
    </message>
    <message>
        <source>No se pudo guardar</source>
        <translation>Não foi possível salvar</translation>
    </message>
    <message>
        <source>Volver</source>
        <translation>Voltar</translation>
    </message>
    <message>
        <source>Guardar PDF…</source>
        <translation>Salvar PDF…</translation>
    </message>
    <message>
        <source>Imprimir…</source>
        <translation>Imprimir…</translation>
    </message>
    <message>
        <source>Guardar PDF</source>
        <translation>Salvar PDF</translation>
    </message>
</context>
<context>
    <name>PreviewDialog</name>
    <message>
        <source>Se muestra desde la bóveda: no se guarda ninguna copia fuera de ella.</source>
        <translation>É mostrada a partir do cofre: nenhuma cópia é guardada fora dele.</translation>
    </message>
    <message>
        <source>Agrandar</source>
        <translation>Aumentar</translation>
    </message>
    <message>
        <source>Cerrar</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>Ver entera</source>
        <translation>Ver inteira</translation>
    </message>
    <message>
        <source>El archivo no es el que se firmó.</source>
        <translation>O arquivo não é o que foi assinado.</translation>
    </message>
    <message>
        <source>No se muestra. El asiento sigue en la bitácora: avise a la supervisión y revise la cadena.</source>
        <translation>Não é mostrado. O registro continua no diário: avise a supervisão e verifique a cadeia.</translation>
    </message>
    <message>
        <source>Este equipo no sabe mostrar esa foto.</source>
        <translation>Este equipamento não consegue mostrar essa foto.</translation>
    </message>
    <message>
        <source>Está guardada y es la que se firmó. Se ve al exportarla para quien corresponda.</source>
        <translation>Está guardada e é a que foi assinada. Pode ser vista ao exportá-la para quem de direito.</translation>
    </message>
</context>
<context>
    <name>ProblemList</name>
    <message>
        <source>Falta una respuesta para sellar.</source>
        <translation>Falta uma resposta para lacrar.</translation>
    </message>
    <message numerus="yes">
        <source>Faltan %n respuestas para sellar.</source>
        <translation>
            <numerusform>Falta %n resposta para lacrar.</numerusform>
            <numerusform>Faltam %n respostas para lacrar.</numerusform>
        </translation>
    </message>
    <message>
        <source>Lo demás ya está guardado.</source>
        <translation>O restante já está guardado.</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>Los datos se borraron. Queda la constancia firmada %1</source>
        <translation>Os dados foram apagados. Fica o comprovante assinado %1</translation>
    </message>
    <message>
        <source>Vigía no puede escribir en su carpeta de datos y lo último que se escribió está sólo en la memoria: si cierra ahora, se pierde. Avise antes a sistemas.</source>
        <translation>O Vigía não consegue escrever na sua pasta de dados e o que foi escrito por último está só na memória: se fechar agora, perde-se. Avise antes o suporte.</translation>
    </message>
    <message>
        <source>El disco está lleno y lo último que se escribió está sólo en la memoria: si cierra ahora, se pierde. Libere espacio antes.</source>
        <translation>O disco está cheio e o que foi escrito por último está só na memória: se fechar agora, perde-se. Libere espaço antes.</translation>
    </message>
    <message>
        <source>Desbloquee la bóveda para tomar el alta</source>
        <translation>Desbloqueie o cofre para receber o cadastro</translation>
    </message>
</context>
<context>
    <name>Progress</name>
    <message>
        <source>Cancelar</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>%1 de %2</source>
        <translation>%1 de %2</translation>
    </message>
</context>
<context>
    <name>PromptCard</name>
    <message>
        <source>Para preguntar</source>
        <translation>Para perguntar</translation>
    </message>
    <message>
        <source>Pregunta %1</source>
        <translation>Pergunta %1</translation>
    </message>
</context>
<context>
    <name>PromptFold</name>
    <message>
        <source>Para preguntar</source>
        <translation>Para perguntar</translation>
    </message>
    <message>
        <source>Abrir</source>
        <translation>Abrir</translation>
    </message>
</context>
<context>
    <name>QuestionFrame</name>
    <message>
        <source>necesaria</source>
        <translation>necessária</translation>
    </message>
    <message>
        <source>Va en sobre sellado</source>
        <translation>Vai em envelope lacrado</translation>
    </message>
    <message>
        <source>Más sobre esta pregunta</source>
        <translation>Mais sobre esta pergunta</translation>
    </message>
    <message>
        <source>Imagen de la pregunta</source>
        <translation>Imagem da pergunta</translation>
    </message>
    <message>
        <source>La imagen %1 no vino con el formulario.</source>
        <translation>A imagem %1 não veio com o formulário.</translation>
    </message>
    <message>
        <source>El audio %1 no vino con el formulario.</source>
        <translation>O áudio %1 não veio com o formulário.</translation>
    </message>
    <message>
        <source>El formulario trae un audio o video (%1) que este programa no reproduce.</source>
        <translation>O formulário traz um áudio ou vídeo (%1) que este programa não reproduz.</translation>
    </message>
    <message>
        <source>La respuesta que había ya no está en la lista y se quitó.</source>
        <translation>A resposta que havia já não está na lista e foi removida.</translation>
    </message>
    <message>
        <source>Falta esta respuesta.</source>
        <translation>Falta esta resposta.</translation>
    </message>
    <message>
        <source>Revise esta respuesta: no cumple lo que el formulario pide.</source>
        <translation>Revise esta resposta: não cumpre o que o formulário pede.</translation>
    </message>
</context>
<context>
    <name>QuickCheck</name>
    <message>
        <source>Control rápido</source>
        <translation>Controle rápido</translation>
    </message>
    <message>
        <source>marca o desmarca</source>
        <translation>marca ou desmarca</translation>
    </message>
    <message>
        <source>nada de esto</source>
        <translation>nada disto</translation>
    </message>
    <message>
        <source>paso anterior</source>
        <translation>passo anterior</translation>
    </message>
    <message>
        <source>Tiempo desde que empezó</source>
        <translation>Tempo desde que começou</translation>
    </message>
    <message>
        <source>Hasta ahora</source>
        <translation>Até agora</translation>
    </message>
    <message>
        <source>Si termina así</source>
        <translation>Se terminar assim</translation>
    </message>
    <message>
        <source>¿Pide ayuda o corre peligro?</source>
        <translation>Pede ajuda ou corre perigo?</translation>
    </message>
    <message>
        <source>Emergencia</source>
        <translation>Emergência</translation>
    </message>
    <message>
        <source>Seguir: %1</source>
        <translation>Continuar: %1</translation>
    </message>
    <message>
        <source>Ver el resultado</source>
        <translation>Ver o resultado</translation>
    </message>
    <message>
        <source>Decide: %1. El programa sugiere; usted decide.</source>
        <translation>Decide: %1. O programa sugere; você decide.</translation>
    </message>
    <message>
        <source>Para bajar el nivel hace falta un motivo y una segunda persona: siga en la completa.</source>
        <translation>Para baixar o nível é preciso um motivo e uma segunda pessoa: continue na detecção completa.</translation>
    </message>
    <message>
        <source>Sellar el asiento</source>
        <translation>Lacrar o registro</translation>
    </message>
    <message>
        <source>Cerrar sin asiento</source>
        <translation>Fechar sem registro</translation>
    </message>
    <message>
        <source>Nada de esto</source>
        <translation>Nada disto</translation>
    </message>
    <message>
        <source>de 60. Sin apuro: nada se pierde.</source>
        <translation>de 60. Sem pressa: nada se perde.</translation>
    </message>
    <message>
        <source>Sin apuro: nada se pierde.</source>
        <translation>Sem pressa: nada se perde.</translation>
    </message>
</context>
<context>
    <name>QuoteField</name>
    <message>
        <source>Hay una persona profesional de niñez</source>
        <translation>Há um profissional da infância presente</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Páginas</source>
        <translation>Páginas</translation>
    </message>
</context>
<context>
    <name>RailItem</name>
    <message numerus="yes">
        <source>%n por atender</source>
        <translation>
            <numerusform>%n a atender</numerusform>
            <numerusform>%n a atender</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RankEditor</name>
    <message>
        <source>Subir</source>
        <translation>Subir</translation>
    </message>
    <message>
        <source>Bajar</source>
        <translation>Descer</translation>
    </message>
    <message>
        <source>Está bien así</source>
        <translation>Está bem assim</translation>
    </message>
    <message>
        <source>Sin ordenar. Mueva una opción, o confirme que está bien así.</source>
        <translation>Sem ordenar. Mova uma opção ou confirme que está bem assim.</translation>
    </message>
    <message>
        <source>Alt y flecha mueven la opción</source>
        <translation>Alt e seta movem a opção</translation>
    </message>
</context>
<context>
    <name>ReceivedCard</name>
    <message>
        <source>Recibidos sin firma del registro</source>
        <translation>Recebidos sem assinatura da central</translation>
    </message>
    <message>
        <source>El registro contestó que los tiene, pero sin firmar. El contenido se guarda aquí hasta que alguien lo compruebe allá. Marque los que vio en el registro: desde ese momento se cuentan los %1 días de guarda.</source>
        <translation>A central respondeu que os tem, mas sem assinar. O conteúdo fica guardado aqui até que alguém confira lá. Marque os que viu na central: os %1 dias de guarda contam a partir daí.</translation>
    </message>
    <message>
        <source>Los vi en el registro</source>
        <translation>Eu os vi na central</translation>
    </message>
    <message>
        <source>%1 · recibido el %2</source>
        <translation>%1 · recebido em %2</translation>
    </message>
    <message>
        <source>Y %1 más, que se muestran después.</source>
        <translation>E mais %1, mostrados depois.</translation>
    </message>
    <message>
        <source>Marque los que vio en el registro</source>
        <translation>Marque os que viu na central</translation>
    </message>
    <message>
        <source>Comprobados en el registro: %1</source>
        <translation>Conferidos na central: %1</translation>
    </message>
</context>
<context>
    <name>RecoverPage</name>
    <message>
        <source>No puedo entrar</source>
        <translation>Não consigo entrar</translation>
    </message>
    <message>
        <source>Nada se perdió. Si otra persona del puesto puede entrar, que ella lo quite y lo agregue de nuevo. Si no, hace falta el código impreso de este equipo, o el que le dicte el ministerio al pedir la recuperación.</source>
        <translation>Nada se perdeu. Se outra pessoa do posto consegue entrar, peça que remova você e o acrescente de novo. Se não, é preciso o código impresso deste equipamento, ou o que o ministério ditar ao pedir a recuperação.</translation>
    </message>
    <message>
        <source>¿Quién es usted?</source>
        <translation>Quem é você?</translation>
    </message>
    <message>
        <source>Código de recuperación</source>
        <translation>Código de recuperação</translation>
    </message>
    <message>
        <source>Mayúsculas, espacios y guiones dan lo mismo. El impreso sirve una sola vez.</source>
        <translation>Maiúsculas, espaços e hifens não importam. O impresso serve uma só vez.</translation>
    </message>
    <message>
        <source>Frase nueva</source>
        <translation>Frase nova</translation>
    </message>
    <message>
        <source>La misma frase, otra vez</source>
        <translation>A mesma frase, outra vez</translation>
    </message>
    <message>
        <source>Recuperar el acceso</source>
        <translation>Recuperar o acesso</translation>
    </message>
    <message>
        <source>Volver</source>
        <translation>Voltar</translation>
    </message>
    <message>
        <source>Abriendo…</source>
        <translation>Abrindo…</translation>
    </message>
    <message>
        <source>Puede probar de nuevo en %1 s.</source>
        <translation>Pode tentar de novo em %1 s.</translation>
    </message>
    <message>
        <source>Ese código no abre esta bóveda</source>
        <translation>Esse código não abre este cofre</translation>
    </message>
    <message>
        <source>No se pudo recuperar el acceso: el disco está lleno</source>
        <translation>Não foi possível recuperar o acesso: o disco está cheio</translation>
    </message>
    <message>
        <source>Los asientos están a salvo. Libere espacio y pruebe de nuevo.</source>
        <translation>Os registros estão a salvo. Libere espaço e tente de novo.</translation>
    </message>
    <message>
        <source>No se pudo recuperar el acceso: Vigía no puede escribir en su carpeta de datos</source>
        <translation>Não foi possível recuperar o acesso: o Vigía não consegue escrever na sua pasta de dados</translation>
    </message>
    <message>
        <source>Los asientos están a salvo. Avise a sistemas: falta el permiso de escribir, o el disco quedó de sólo lectura.</source>
        <translation>Os registros estão a salvo. Avise o suporte: falta a permissão de escrever, ou o disco ficou só para leitura.</translation>
    </message>
    <message>
        <source>Falta el código.</source>
        <translation>Falta o código.</translation>
    </message>
    <message>
        <source>Las dos frases no son iguales.</source>
        <translation>As duas frases não são iguais.</translation>
    </message>
</context>
<context>
    <name>RecoveryCode</name>
    <message>
        <source>¿Hacer un código de recuperación?</source>
        <translation>Fazer um código de recuperação?</translation>
    </message>
    <message>
        <source>Con él se entra si nadie recuerda su frase. Sirve una vez y deja sin efecto el anterior. Se muestra una sola vez: cópielo en papel y guárdelo fuera de este equipo, en sobre cerrado.</source>
        <translation>Ele permite entrar se ninguém lembrar a própria frase. Serve uma vez e anula o anterior. É mostrado uma só vez: copie-o em papel e guarde-o fora deste equipamento, em envelope fechado.</translation>
    </message>
    <message>
        <source>Mostrar el código</source>
        <translation>Mostrar o código</translation>
    </message>
    <message>
        <source>Cerrar</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>No se pudo hacer el código: el disco está lleno</source>
        <translation>Não foi possível fazer o código: o disco está cheio</translation>
    </message>
    <message>
        <source>Los asientos están a salvo. Libere espacio y pruebe de nuevo.</source>
        <translation>Os registros estão a salvo. Libere espaço e tente de novo.</translation>
    </message>
    <message>
        <source>No se pudo hacer el código: Vigía no puede escribir en su carpeta de datos</source>
        <translation>Não foi possível fazer o código: o Vigía não consegue escrever na sua pasta de dados</translation>
    </message>
    <message>
        <source>Los asientos están a salvo. Avise a sistemas y haga el código después.</source>
        <translation>Os registros estão a salvo. Avise o suporte e faça o código depois.</translation>
    </message>
    <message>
        <source>Ya lo copié</source>
        <translation>Já o copiei</translation>
    </message>
</context>
<context>
    <name>RegistryCard</name>
    <message>
        <source>Registro</source>
        <translation>Central</translation>
    </message>
    <message>
        <source>Servidor</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>Último contacto</source>
        <translation>Último contato</translation>
    </message>
    <message>
        <source>Hora del registro</source>
        <translation>Hora da central</translation>
    </message>
    <message>
        <source>Recibidos</source>
        <translation>Recebidos</translation>
    </message>
    <message>
        <source>La dirección viene en el alta del puesto.</source>
        <translation>O endereço vem no cadastro do posto.</translation>
    </message>
    <message>
        <source>Cambiar la dirección</source>
        <translation>Alterar o endereço</translation>
    </message>
    <message>
        <source>Copiar el detalle técnico</source>
        <translation>Copiar o detalhe técnico</translation>
    </message>
    <message>
        <source>Estados, tamaños y horas para soporte; sin contenido ni claves</source>
        <translation>Situações, tamanhos e horas para o suporte; sem conteúdo nem chaves</translation>
    </message>
    <message>
        <source>sin configurar</source>
        <translation>não configurada</translation>
    </message>
</context>
<context>
    <name>ResourcesPage</name>
    <message>
        <source>Recursos</source>
        <translation>Recursos</translation>
    </message>
    <message numerus="yes">
        <source>%n entradas</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n itens</numerusform>
        </translation>
    </message>
    <message>
        <source>Directorio: %1 · sirve sin red</source>
        <translation>Diretório: %1 · funciona sem rede</translation>
    </message>
    <message>
        <source>textos en español</source>
        <translation>textos em espanhol</translation>
    </message>
    <message>
        <source>Pasos cercanos</source>
        <translation>Passagens próximas</translation>
    </message>
    <message>
        <source>Contactos del puesto</source>
        <translation>Contatos do posto</translation>
    </message>
    <message>
        <source>Buscar por necesidad, nombre o lugar</source>
        <translation>Buscar por necessidade, nome ou lugar</translation>
    </message>
    <message>
        <source>Quién ayuda</source>
        <translation>Quem ajuda</translation>
    </message>
    <message>
        <source>Copiado: %1. Se borra del portapapeles en 30 segundos.</source>
        <translation>Copiado: %1. Será apagado da área de transferência em 30 segundos.</translation>
    </message>
    <message numerus="yes">
        <source>%n resultados</source>
        <translation>
            <numerusform>%n resultado</numerusform>
            <numerusform>%n resultados</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 para «%2»</source>
        <translation>%1 para “%2”</translation>
    </message>
</context>
<context>
    <name>RestoredCard</name>
    <message>
        <source>Se volvió a una copia anterior</source>
        <translation>Voltou-se a uma cópia anterior</translation>
    </message>
    <message>
        <source>Ver Envíos</source>
        <translation>Ver Envios</translation>
    </message>
    <message>
        <source>Faltan aquí %1 asientos que este equipo ya había entregado.</source>
        <translation>Faltam aqui %1 registros que este equipamento já tinha entregado.</translation>
    </message>
    <message>
        <source>Falta aquí un asiento que este equipo ya había entregado.</source>
        <translation>Falta aqui um registro que este equipamento já tinha entregado.</translation>
    </message>
    <message>
        <source>Nada se perdió: está en el registro o sigue en camino. La bitácora empezó una cadena nueva, que nombra la última huella conocida. Pida al registro que compare con esta lista; si allá falta alguno, avise al ministerio.</source>
        <translation>Nada se perdeu: está na central ou segue a caminho. O diário começou uma cadeia nova, que nomeia a última impressão conhecida. Peça à central que compare com esta lista; se lá faltar algum, avise o ministério.</translation>
    </message>
    <message>
        <source>y %1 más</source>
        <translation>e mais %1</translation>
    </message>
</context>
<context>
    <name>ScaleEditor</name>
    <message>
        <source>Escriba un número entre %1 y %2.</source>
        <translation>Escreva um número entre %1 e %2.</translation>
    </message>
    <message>
        <source>%1, número</source>
        <translation>%1, número</translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message>
        <source>Vaciar la búsqueda</source>
        <translation>Limpar a busca</translation>
    </message>
</context>
<context>
    <name>SectionHead</name>
    <message>
        <source>Todavía no hay ninguno.</source>
        <translation>Ainda não há nenhum.</translation>
    </message>
</context>
<context>
    <name>SendingPage</name>
    <message>
        <source>Enviando…</source>
        <translation>Enviando…</translation>
    </message>
    <message>
        <source>Detalle técnico copiado, sin contenido</source>
        <translation>Detalhe técnico copiado, sem conteúdo</translation>
    </message>
    <message>
        <source>%1 contestó: este equipo envía ahora ahí</source>
        <translation>%1 respondeu: este equipamento agora envia para lá</translation>
    </message>
    <message>
        <source>En cola: %1</source>
        <translation>Na fila: %1</translation>
    </message>
    <message>
        <source>Se ven los primeros %1</source>
        <translation>Mostram-se os primeiros %1</translation>
    </message>
    <message>
        <source>Primero emergencias, después lo más antiguo</source>
        <translation>Primeiro emergências, depois o mais antigo</translation>
    </message>
    <message>
        <source>Ver los %1 recibos</source>
        <translation>Ver os %1 recibos</translation>
    </message>
    <message>
        <source>Envíos</source>
        <translation>Envios</translation>
    </message>
    <message>
        <source>Siguen solos mientras Vigía está abierta o bloqueada</source>
        <translation>Continuam sozinhos com o Vigía aberto ou bloqueado</translation>
    </message>
    <message>
        <source>Hay una emergencia sin recibo.</source>
        <translation>Há uma emergência sem recibo.</translation>
    </message>
    <message>
        <source>El envío no reemplaza al llamado: llame igual.</source>
        <translation>O envio não substitui a ligação: ligue mesmo assim.</translation>
    </message>
    <message>
        <source>Enviar ahora</source>
        <translation>Enviar agora</translation>
    </message>
    <message>
        <source>En cola</source>
        <translation>Na fila</translation>
    </message>
    <message>
        <source>N.º</source>
        <translation>N.º</translation>
    </message>
    <message>
        <source>Asiento</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>Estado</source>
        <translation>Situação</translation>
    </message>
    <message>
        <source>Por qué espera</source>
        <translation>Por que espera</translation>
    </message>
    <message>
        <source>Asientos en cola</source>
        <translation>Registros na fila</translation>
    </message>
    <message>
        <source>Nada por enviar</source>
        <translation>Nada a enviar</translation>
    </message>
    <message>
        <source>Lo que selle queda guardado aquí y sale solo cuando haya un registro.</source>
        <translation>O que for lacrado fica guardado aqui e sai sozinho quando houver uma central.</translation>
    </message>
    <message>
        <source>Recibidos</source>
        <translation>Recebidos</translation>
    </message>
    <message>
        <source>Cuándo</source>
        <translation>Quando</translation>
    </message>
    <message>
        <source>Recibo</source>
        <translation>Recibo</translation>
    </message>
    <message>
        <source>Recibos</source>
        <translation>Recibos</translation>
    </message>
</context>
<context>
    <name>SendingRoad</name>
    <message>
        <source>todavía no salió</source>
        <translation>ainda não saiu</translation>
    </message>
    <message>
        <source>Envío: %1</source>
        <translation>Envio: %1</translation>
    </message>
</context>
<context>
    <name>Side</name>
    <message>
        <source>Ayuda sin desbloquear</source>
        <translation>Ajuda sem desbloquear</translation>
    </message>
    <message>
        <source>¿Qué hago ahora?</source>
        <translation>O que faço agora?</translation>
    </message>
    <message>
        <source>Funciona sin desbloquear. No muestra datos de nadie.</source>
        <translation>Funciona bloqueado, sem dados de ninguém.</translation>
    </message>
    <message>
        <source>Argentina</source>
        <translation>Argentina</translation>
    </message>
    <message>
        <source>Trata y explotación de personas. Gratis, 24 horas, puede ser anónima.</source>
        <translation>Tráfico e exploração de pessoas. Grátis, 24 horas, pode ser anônima.</translation>
    </message>
</context>
<context>
    <name>SoundButton</name>
    <message>
        <source>Escuchar</source>
        <translation>Ouvir</translation>
    </message>
    <message>
        <source>Detener</source>
        <translation>Parar</translation>
    </message>
</context>
<context>
    <name>Standing</name>
    <message>
        <source>Lugar desde donde se ordena la lista</source>
        <translation>Lugar a partir do qual a lista se ordena</translation>
    </message>
</context>
<context>
    <name>StatisticsPage</name>
    <message>
        <source>Estadísticas</source>
        <translation>Estatísticas</translation>
    </message>
    <message>
        <source>Este mes</source>
        <translation>Este mês</translation>
    </message>
    <message>
        <source>El mes pasado</source>
        <translation>O mês passado</translation>
    </message>
    <message>
        <source>Este semestre</source>
        <translation>Este semestre</translation>
    </message>
    <message>
        <source>Este año</source>
        <translation>Este ano</translation>
    </message>
    <message>
        <source>El año pasado</source>
        <translation>O ano passado</translation>
    </message>
    <message>
        <source>Todo</source>
        <translation>Tudo</translation>
    </message>
    <message>
        <source>Período</source>
        <translation>Período</translation>
    </message>
    <message>
        <source>Todos los puestos</source>
        <translation>Todos os postos</translation>
    </message>
    <message>
        <source>Puesto</source>
        <translation>Posto</translation>
    </message>
    <message>
        <source>CSV…</source>
        <translation>CSV…</translation>
    </message>
    <message>
        <source>Informe PDF</source>
        <translation>Relatório PDF</translation>
    </message>
    <message>
        <source>Contando los asientos</source>
        <translation>Contando os registros</translation>
    </message>
    <message>
        <source>No se contó</source>
        <translation>A contagem não foi feita</translation>
    </message>
    <message>
        <source>Elija un período para contar otra vez.</source>
        <translation>Escolha um período para contar outra vez.</translation>
    </message>
    <message>
        <source>No hay nada que informar en este período</source>
        <translation>Não há nada a informar neste período</translation>
    </message>
    <message>
        <source>Las cifras aparecen solas, a medida que se sellan asientos.</source>
        <translation>Os números aparecem sozinhos, à medida que os registros são lacrados.</translation>
    </message>
    <message>
        <source>Hay asientos desde el %1.</source>
        <translation>Há registros desde %1.</translation>
    </message>
    <message>
        <source>Nada en este período</source>
        <translation>Nada neste período</translation>
    </message>
    <message>
        <source>controles sin señales</source>
        <translation>controles sem sinais</translation>
    </message>
    <message>
        <source>detecciones, nivel 1 o más</source>
        <translation>detecções, nível 1 ou mais</translation>
    </message>
    <message>
        <source>avisos a la fiscalía</source>
        <translation>avisos à promotoria</translation>
    </message>
    <message>
        <source>inspecciones rurales</source>
        <translation>inspeções rurais</translation>
    </message>
    <message>
        <source>personas capacitadas</source>
        <translation>pessoas capacitadas</translation>
    </message>
    <message>
        <source>El puesto ve sus totales. Fuera del puesto, las cantidades menores a 11 y las que permitirían calcularlas no se informan (–).</source>
        <translation>O posto vê seus totais. Fora do posto, as quantidades menores que 11 e as que permitiriam calculá-las não se informam (–).</translation>
    </message>
    <message numerus="yes">
        <source>%n detecciones sin evaluar no tienen nivel.</source>
        <translation>
            <numerusform>%n detecção sem avaliação não tem nível.</numerusform>
            <numerusform>%n detecções sem avaliação não têm nível.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>De %n asientos ya no está el contenido: cuentan sólo por su nivel.</source>
        <translation>
            <numerusform>De %n registro já não está o conteúdo: conta só por seu nível.</numerusform>
            <numerusform>De %n registros já não está o conteúdo: contam só por seu nível.</numerusform>
        </translation>
    </message>
    <message>
        <source>Planilla guardada, con las cantidades chicas reservadas</source>
        <translation>Planilha salva, com as quantidades pequenas reservadas</translation>
    </message>
    <message>
        <source>Guardar planilla</source>
        <translation>Salvar planilha</translation>
    </message>
</context>
<context>
    <name>StepBar</name>
    <message>
        <source>Resultado</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Paso %1 de %2</source>
        <translation>Passo %1 de %2</translation>
    </message>
</context>
<context>
    <name>StrengthBar</name>
    <message>
        <source>Escriba una frase</source>
        <translation>Escreva uma frase</translation>
    </message>
    <message numerus="yes">
        <source>Corta: faltan %n caracteres</source>
        <translation>
            <numerusform>Curta: falta %n caractere</numerusform>
            <numerusform>Curta: faltam %n caracteres</numerusform>
        </translation>
    </message>
    <message>
        <source>Fácil de adivinar: agregue otra palabra</source>
        <translation>Fácil de adivinhar: acrescente outra palavra</translation>
    </message>
    <message>
        <source>Bien</source>
        <translation>Bem</translation>
    </message>
    <message>
        <source>Muy bien</source>
        <translation>Muito bem</translation>
    </message>
</context>
<context>
    <name>StrengthDots</name>
    <message>
        <source>Fuerza: %1</source>
        <translation>Força: %1</translation>
    </message>
</context>
<context>
    <name>Strip</name>
    <message>
        <source>Ayuda y estado</source>
        <translation>Ajuda e situação</translation>
    </message>
    <message>
        <source>Fiscalía federal de turno:</source>
        <translation>Promotoria federal de plantão:</translation>
    </message>
    <message>
        <source>sin cargar</source>
        <translation>não informada</translation>
    </message>
    <message>
        <source>· trata y explotación</source>
        <translation>· tráfico e exploração</translation>
    </message>
    <message>
        <source>· gratis, 24 h</source>
        <translation>· grátis, 24 h</translation>
    </message>
    <message>
        <source>145 Argentina</source>
        <translation>145 Argentina</translation>
    </message>
    <message>
        <source>145, Argentina: trata y explotación, gratis, 24 horas</source>
        <translation>145, Argentina: tráfico e exploração, grátis, 24 horas</translation>
    </message>
    <message>
        <source>Cargar</source>
        <translation>Informar</translation>
    </message>
    <message>
        <source>Cargar el teléfono de la fiscalía de turno</source>
        <translation>Informar o telefone da promotoria de plantão</translation>
    </message>
    <message>
        <source>Fiscalía:</source>
        <translation>Promotoria:</translation>
    </message>
</context>
<context>
    <name>SupervisionPage</name>
    <message>
        <source>Supervisión</source>
        <translation>Supervisão</translation>
    </message>
    <message>
        <source>Apartados</source>
        <translation>Retidos</translation>
    </message>
    <message>
        <source>Agentes</source>
        <translation>Agentes</translation>
    </message>
    <message>
        <source>Esta página es de la supervisión del puesto</source>
        <translation>Esta página é da supervisão do posto</translation>
    </message>
    <message>
        <source>Muestra lo que quedó apartado, quién puede abrir la bóveda y quién hizo qué. Si necesita algo de aquí, pídalo a su supervisión. Sus propios asientos están en la bitácora.</source>
        <translation>Mostra o que ficou retido, quem pode abrir o cofre e quem fez o quê. Se precisa de algo daqui, peça à sua supervisão. Seus próprios registros estão no diário.</translation>
    </message>
    <message>
        <source>Nota de supervisión</source>
        <translation>Nota da supervisão</translation>
    </message>
    <message>
        <source>Queda junto a lo que escribieron otros; no cambia nada de lo escrito.</source>
        <translation>Fica junto ao que outros escreveram; não muda nada do que está escrito.</translation>
    </message>
    <message>
        <source>Número del hecho</source>
        <translation>Número do fato</translation>
    </message>
    <message>
        <source>Nota</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Dejar la nota</source>
        <translation>Deixar a nota</translation>
    </message>
    <message>
        <source>Quién hizo qué</source>
        <translation>Quem fez o quê</translation>
    </message>
    <message>
        <source>Buscar más atrás</source>
        <translation>Buscar mais atrás</translation>
    </message>
    <message>
        <source>Ningún asiento apartado.</source>
        <translation>Nenhum registro retido.</translation>
    </message>
    <message>
        <source>Ver el asiento</source>
        <translation>Ver o registro</translation>
    </message>
    <message>
        <source>Ver el asiento %1</source>
        <translation>Ver o registro %1</translation>
    </message>
    <message>
        <source>Dar de baja</source>
        <translation>Remover</translation>
    </message>
    <message>
        <source>Dar de baja a %1</source>
        <translation>Remover %1</translation>
    </message>
    <message>
        <source>Agregar en Ajustes</source>
        <translation>Acrescentar em Ajustes</translation>
    </message>
    <message>
        <source>Falta el número del hecho</source>
        <translation>Falta o número do fato</translation>
    </message>
    <message>
        <source>Falta la nota</source>
        <translation>Falta a nota</translation>
    </message>
    <message>
        <source>En esta bitácora no hay un hecho con ese número</source>
        <translation>Neste diário não há um fato com esse número</translation>
    </message>
    <message>
        <source>Nota guardada con el número %1</source>
        <translation>Nota guardada com o número %1</translation>
    </message>
    <message>
        <source>Si conoce el código de recuperación en papel, haga después uno nuevo en Ajustes: el de ahora sigue sirviendo.</source>
        <translation>Se a pessoa conhece o código de recuperação em papel, faça depois um novo em Ajustes: o atual continua valendo.</translation>
    </message>
    <message>
        <source>¿Dar de baja a %1?</source>
        <translation>Remover %1?</translation>
    </message>
    <message>
        <source>Ya no podrá abrir la bóveda ni las copias de seguridad. Lo que escribió queda en la bitácora, firmado.</source>
        <translation>Já não poderá abrir o cofre nem as cópias de segurança. O que escreveu fica no diário, assinado.</translation>
    </message>
    <message>
        <source>Volver</source>
        <translation>Voltar</translation>
    </message>
</context>
<context>
    <name>Telling</name>
    <message>
        <source>Se terminó de escribir la exportación que se había cortado: %1</source>
        <translation>A exportação que tinha sido interrompida está completa: %1</translation>
    </message>
    <message>
        <source>Todo guardado aquí</source>
        <translation>Tudo guardado aqui</translation>
    </message>
    <message>
        <source>No se puede escribir en el disco</source>
        <translation>Não é possível escrever no disco</translation>
    </message>
    <message numerus="yes">
        <source>%n por enviar</source>
        <translation>
            <numerusform>%n a enviar</numerusform>
            <numerusform>%n a enviar</numerusform>
        </translation>
    </message>
    <message>
        <source>nada por enviar</source>
        <translation>nada a enviar</translation>
    </message>
    <message>
        <source>El llavero de este equipo no guarda su parte de la clave. Vea Ajustes, Agentes.</source>
        <translation>O chaveiro deste equipamento não guarda a sua parte da chave. Veja Ajustes, Agentes.</translation>
    </message>
    <message numerus="yes">
        <source>%n nota sellada quedó en borradores</source>
        <translation>
            <numerusform>%n nota lacrada ficou em rascunhos</numerusform>
            <numerusform>%n notas lacradas ficaram em rascunhos</numerusform>
        </translation>
    </message>
    <message>
        <source>Una nota sellada no se pudo leer. Se conserva en %1: avise a la supervisión.</source>
        <translation>Uma nota lacrada não pôde ser lida. Está guardada em %1: avise a supervisão.</translation>
    </message>
</context>
<context>
    <name>TimeEditor</name>
    <message>
        <source>Ahora</source>
        <translation>Agora</translation>
    </message>
    <message>
        <source>hh:mm</source>
        <translation>hh:mm</translation>
    </message>
    <message>
        <source>Escriba la hora de 00:00 a 23:59, por ejemplo 03:15.</source>
        <translation>Escreva a hora de 00:00 a 23:59, por exemplo 03:15.</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Línea de tiempo</source>
        <translation>Linha do tempo</translation>
    </message>
</context>
<context>
    <name>ToastFrame</name>
    <message>
        <source>Deshacer</source>
        <translation>Desfazer</translation>
    </message>
    <message>
        <source>Cerrar el mensaje</source>
        <translation>Fechar a mensagem</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>Recorrido</source>
        <translation>Apresentação</translation>
    </message>
    <message>
        <source>Saltear</source>
        <translation>Pular</translation>
    </message>
    <message>
        <source>Siguiente</source>
        <translation>Seguinte</translation>
    </message>
    <message>
        <source>%1 de %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Empezar a trabajar</source>
        <translation>Começar a trabalhar</translation>
    </message>
    <message>
        <source>Cuando algo no esté bien, empiece una detección</source>
        <translation>Quando algo não estiver bem, comece uma detecção</translation>
    </message>
    <message>
        <source>Ctrl N, o el botón de Inicio. Marque lo que vio, en el orden que pueda.</source>
        <translation>Ctrl N, ou o botão de Início. Marque o que viu, na ordem que puder.</translation>
    </message>
    <message>
        <source>Todo se guarda solo</source>
        <translation>Tudo é guardado sozinho</translation>
    </message>
    <message>
        <source>Cada respuesta queda cifrada en este equipo. Al bloquear no se pierde nada.</source>
        <translation>Cada resposta fica cifrada neste equipamento. Ao bloquear nada se perde.</translation>
    </message>
    <message>
        <source>La ayuda está siempre en el mismo lugar</source>
        <translation>A ajuda está sempre no mesmo lugar</translation>
    </message>
    <message>
        <source>Arriba, ¿Qué hago ahora? (F1). Abajo, el 145 (Argentina). Sirven sin red.</source>
        <translation>Em cima, O que faço agora? (F1). Embaixo, o 145 (Argentina). Funcionam sem rede.</translation>
    </message>
    <message>
        <source>Si alguien se acerca, F12; si se levanta, Ctrl L</source>
        <translation>Se alguém se aproxima, F12; se você se levanta, Ctrl L</translation>
    </message>
    <message>
        <source>Ctrl K busca en todo. El manual completo está en Ayuda.</source>
        <translation>Ctrl K busca em tudo. O manual completo está em Ajuda.</translation>
    </message>
</context>
<context>
    <name>TriggerEditor</name>
    <message>
        <source>Leído y entendido</source>
        <translation>Lido e entendido</translation>
    </message>
</context>
<context>
    <name>UnlockPage</name>
    <message>
        <source>Frase de contraseña</source>
        <translation>Frase-senha</translation>
    </message>
    <message>
        <source>Desbloquear</source>
        <translation>Desbloquear</translation>
    </message>
    <message>
        <source>Nota sellada</source>
        <translation>Nota lacrada</translation>
    </message>
    <message>
        <source>Se escribe sin desbloquear y se abre al desbloquear</source>
        <translation>Escreve-se sem desbloquear e abre-se ao desbloquear</translation>
    </message>
    <message>
        <source>No puedo entrar</source>
        <translation>Não consigo entrar</translation>
    </message>
    <message>
        <source>Al entrar vuelve al mismo campo donde estaba. Nada se perdió.</source>
        <translation>Ao entrar, volta ao mesmo campo onde estava. Nada se perdeu.</translation>
    </message>
    <message>
        <source>Bóveda cifrada en este equipo.</source>
        <translation>Cofre cifrado neste equipamento.</translation>
    </message>
    <message>
        <source>Supervisión del puesto</source>
        <translation>Supervisão do posto</translation>
    </message>
    <message>
        <source>Agente del puesto</source>
        <translation>Agente do posto</translation>
    </message>
    <message>
        <source>El disco está lleno y lo último que se escribió no entró.</source>
        <translation>O disco está cheio e o que foi escrito por último não coube.</translation>
    </message>
    <message>
        <source>Queda sellado en la memoria de este equipo hasta que alguien desbloquee. No cierre Vigía ni apague el equipo: libere espacio y desbloquee. Lo anterior está a salvo.</source>
        <translation>Fica lacrado na memória deste equipamento até que alguém desbloqueie. Não feche o Vigía nem desligue o equipamento: libere espaço e desbloqueie. O anterior está a salvo.</translation>
    </message>
    <message>
        <source>Vigía no puede escribir en su carpeta de datos y lo último que se escribió no se guardó.</source>
        <translation>O Vigía não consegue escrever na sua pasta de dados e o que foi escrito por último não foi guardado.</translation>
    </message>
    <message>
        <source>Queda sellado en la memoria de este equipo hasta que alguien desbloquee. No cierre Vigía ni apague el equipo: avise a sistemas y desbloquee cuando lo hayan arreglado. Lo anterior está a salvo.</source>
        <translation>Fica lacrado na memória deste equipamento até que alguém desbloqueie. Não feche o Vigía nem desligue o equipamento: avise o suporte e desbloqueie quando tiverem resolvido. O anterior está a salvo.</translation>
    </message>
    <message>
        <source>Abriendo…</source>
        <translation>Abrindo…</translation>
    </message>
    <message>
        <source>Frase de contraseña de %1</source>
        <translation>Frase-senha de %1</translation>
    </message>
    <message>
        <source>Al entrar vuelve al mismo campo donde estaba.</source>
        <translation>Ao entrar, volta ao mesmo campo onde estava.</translation>
    </message>
    <message>
        <source>Puede probar de nuevo en %1 s</source>
        <translation>Pode tentar de novo em %1 s</translation>
    </message>
    <message>
        <source>Puede probar de nuevo en %1 s.</source>
        <translation>Pode tentar de novo em %1 s.</translation>
    </message>
    <message>
        <source>Buenos días. ¿Quién toma la guardia?</source>
        <translation>Bom dia. Quem assume o serviço?</translation>
    </message>
    <message>
        <source>Buenas tardes. ¿Quién toma la guardia?</source>
        <translation>Boa tarde. Quem assume o serviço?</translation>
    </message>
    <message>
        <source>Buenas noches. ¿Quién toma la guardia?</source>
        <translation>Boa noite. Quem assume o serviço?</translation>
    </message>
</context>
<context>
    <name>UnsupportedEditor</name>
    <message>
        <source>Este programa no toma este tipo de respuesta. Lo que ya estaba se conserva.</source>
        <translation>Este programa não aceita este tipo de resposta. O que já estava se conserva.</translation>
    </message>
</context>
<context>
    <name>UpdateCard</name>
    <message>
        <source>Versión del programa</source>
        <translation>Versão do programa</translation>
    </message>
    <message>
        <source>En uso</source>
        <translation>Em uso</translation>
    </message>
    <message>
        <source>El programa no se cambia solo: comprueba la firma de la versión nueva y entrega el instalador a sistemas.</source>
        <translation>O programa não se troca sozinho: confere a assinatura da versão nova e entrega o instalador ao suporte.</translation>
    </message>
    <message>
        <source>Copiar el instalador para sistemas</source>
        <translation>Copiar o instalador para o suporte</translation>
    </message>
    <message>
        <source>Buscar en una carpeta o un pendrive</source>
        <translation>Buscar em uma pasta ou um pendrive</translation>
    </message>
    <message>
        <source>Buscar en la dirección del ministerio</source>
        <translation>Buscar no endereço do ministério</translation>
    </message>
    <message>
        <source>Leyendo o copiando el instalador</source>
        <translation>Lendo ou copiando o instalador</translation>
    </message>
    <message>
        <source>Revisando firmas…</source>
        <translation>Conferindo assinaturas…</translation>
    </message>
    <message>
        <source>No hay una versión más nueva.</source>
        <translation>Não há uma versão mais nova.</translation>
    </message>
    <message>
        <source>La que está en uso es la última.</source>
        <translation>A que está em uso é a última.</translation>
    </message>
    <message>
        <source>Copiando…</source>
        <translation>Copiando…</translation>
    </message>
    <message>
        <source>El instalador está copiado: %1.</source>
        <translation>O instalador está copiado: %1.</translation>
    </message>
    <message>
        <source>Lleva al lado su suma de comprobación. Lo instala sistemas.</source>
        <translation>Leva ao lado sua soma de verificação. O suporte o instala.</translation>
    </message>
    <message>
        <source>La versión %1 está comprobada.</source>
        <translation>A versão %1 está conferida.</translation>
    </message>
    <message>
        <source>Lo pendiente de envío no se pierde: la versión nueva lo abre. La instala sistemas.</source>
        <translation>O que falta enviar não se perde: a versão nova o abre. O suporte a instala.</translation>
    </message>
    <message>
        <source>Se dejó a la mitad.</source>
        <translation>Foi interrompido no meio.</translation>
    </message>
    <message>
        <source>No quedó nada a medio copiar.</source>
        <translation>Não ficou nada copiado pela metade.</translation>
    </message>
    <message>
        <source>¿La hora del equipo está bien?</source>
        <translation>A hora do equipamento está certa?</translation>
    </message>
    <message>
        <source>El equipo dice %1. Si no es así, corrija la hora antes de seguir.</source>
        <translation>O equipamento diz %1. Se não for assim, corrija a hora antes de continuar.</translation>
    </message>
    <message>
        <source>Está bien, buscar</source>
        <translation>Está certa, buscar</translation>
    </message>
    <message>
        <source>No buscar</source>
        <translation>Não buscar</translation>
    </message>
    <message>
        <source>Carpeta de la entrega</source>
        <translation>Pasta da entrega</translation>
    </message>
    <message>
        <source>Carpeta o pendrive para sistemas</source>
        <translation>Pasta ou pendrive para o suporte</translation>
    </message>
</context>
<context>
    <name>UpdateNotice</name>
    <message>
        <source>Hay una versión nueva de Vigía, la %1.</source>
        <translation>Há uma versão nova do Vigía, a %1.</translation>
    </message>
    <message>
        <source>Avise a sistemas.</source>
        <translation>Avise o suporte.</translation>
    </message>
    <message>
        <source>Ver en Ajustes</source>
        <translation>Ver em Ajustes</translation>
    </message>
</context>
<context>
    <name>UploadEditor</name>
    <message>
        <source>Quitar</source>
        <translation>Remover</translation>
    </message>
    <message>
        <source>Elegir otro archivo…</source>
        <translation>Escolher outro arquivo…</translation>
    </message>
    <message>
        <source>Elegir archivo…</source>
        <translation>Escolher arquivo…</translation>
    </message>
    <message>
        <source>Imagen elegida</source>
        <translation>Imagem escolhida</translation>
    </message>
    <message>
        <source>Todos los archivos</source>
        <translation>Todos os arquivos</translation>
    </message>
    <message>
        <source>Imágenes</source>
        <translation>Imagens</translation>
    </message>
    <message>
        <source>Audios</source>
        <translation>Áudios</translation>
    </message>
    <message>
        <source>Videos</source>
        <translation>Vídeos</translation>
    </message>
    <message>
        <source>Elegir archivo</source>
        <translation>Escolher arquivo</translation>
    </message>
    <message>
        <source>sin lugar, fecha ni datos de la cámara</source>
        <translation>sem lugar, data nem dados da câmera</translation>
    </message>
    <message>
        <source>puede guardar datos de quien lo hizo</source>
        <translation>pode guardar dados de quem o fez</translation>
    </message>
    <message>
        <source>huella del original %1…</source>
        <translation>impressão do original %1…</translation>
    </message>
    <message>
        <source>Guardando el archivo…</source>
        <translation>Guardando o arquivo…</translation>
    </message>
</context>
<context>
    <name>WaitingCard</name>
    <message>
        <source>Rectificaciones y borradores que esperan</source>
        <translation>Retificações e rascunhos que esperam</translation>
    </message>
    <message>
        <source>Nada espera hace más de 72 horas.</source>
        <translation>Nada espera há mais de 72 horas.</translation>
    </message>
    <message>
        <source>Seguir escribiendo</source>
        <translation>Continuar escrevendo</translation>
    </message>
    <message>
        <source>Dejarlo abierto 30 días más…</source>
        <translation>Deixá-lo aberto por mais 30 dias…</translation>
    </message>
    <message>
        <source>Pasar a otro agente</source>
        <translation>Passar a outro agente</translation>
    </message>
    <message>
        <source>Sigue abierto 30 días más. Quedó anotado con el número %1</source>
        <translation>Continua aberto por mais 30 dias. Ficou anotado com o número %1</translation>
    </message>
    <message>
        <source>El borrador pasó a %1</source>
        <translation>O rascunho passou a %1</translation>
    </message>
</context>
<context>
    <name>WhatNowPage</name>
    <message>
        <source>¿Qué hago ahora?</source>
        <translation>O que faço agora?</translation>
    </message>
    <message>
        <source>No guarda nada. Funciona sin desbloquear y sin red.</source>
        <translation>Não guarda nada. Funciona sem desbloquear e sem rede.</translation>
    </message>
    <message>
        <source>Cerrar</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>¿Qué está pasando?</source>
        <translation>O que está acontecendo?</translation>
    </message>
    <message>
        <source>Para decirle</source>
        <translation>Para dizer à pessoa</translation>
    </message>
    <message>
        <source>Nunca</source>
        <translation>Nunca</translation>
    </message>
    <message>
        <source>%1 · cargado por el puesto, vale hasta el %2</source>
        <translation>%1 · informado pelo posto, vale até %2</translation>
    </message>
    <message>
        <source>La lista del puesto cambió sin firma. No la use.</source>
        <translation>A lista do posto mudou sem assinatura. Não a use.</translation>
    </message>
    <message>
        <source>Fiscalía federal de turno</source>
        <translation>Promotoria federal de plantão</translation>
    </message>
    <message>
        <source>Teléfono sin cargar en este puesto</source>
        <translation>Telefone não informado neste posto</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Control</source>
        <translation>Controle</translation>
    </message>
    <message>
        <source>Ya está guardado</source>
        <translation>Já está guardado</translation>
    </message>
    <message>
        <source>¿Cerrar Vigía ahora?</source>
        <translation>Fechar o Vigía agora?</translation>
    </message>
    <message>
        <source>Cerrar</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>Dejarla abierta</source>
        <translation>Deixar aberto</translation>
    </message>
</context>
<context>
    <name>WipeCard</name>
    <message>
        <source>Borrar este equipo</source>
        <translation>Apagar este equipamento</translation>
    </message>
    <message>
        <source>Para dar de baja la máquina o si se la van a llevar. Borra la bitácora, los borradores y las copias de este equipo. Lo sellado que falta enviar se conserva para enviarlo.</source>
        <translation>Para dar baixa na máquina ou se vão levá-la. Apaga o diário, os rascunhos e as cópias deste equipamento. O que está lacrado e falta enviar se conserva para ser enviado.</translation>
    </message>
    <message>
        <source>Borrar los datos…</source>
        <translation>Apagar os dados…</translation>
    </message>
    <message>
        <source>Lo hace la supervisión del puesto</source>
        <translation>Quem faz é a supervisão do posto</translation>
    </message>
</context>
<context>
    <name>WipeDialog</name>
    <message>
        <source>¿Borrar los datos de este equipo?</source>
        <translation>Apagar os dados deste equipamento?</translation>
    </message>
    <message>
        <source>No se puede deshacer. Lo que llegó al registro queda en el registro.</source>
        <translation>Não é possível desfazer. O que chegou à central fica na central.</translation>
    </message>
    <message>
        <source>Borrar todo</source>
        <translation>Apagar tudo</translation>
    </message>
    <message>
        <source>No borrar</source>
        <translation>Não apagar</translation>
    </message>
    <message>
        <source>Antes de borrar</source>
        <translation>Antes de apagar</translation>
    </message>
    <message>
        <source>Su frase de contraseña</source>
        <translation>Sua frase-senha</translation>
    </message>
    <message>
        <source>Falta la frase.</source>
        <translation>Falta a frase.</translation>
    </message>
    <message>
        <source>Si aprieta otra vez «Borrar todo», se pierden.</source>
        <translation>Se apertar de novo “Apagar tudo”, eles se perdem.</translation>
    </message>
    <message numerus="yes">
        <source>%n asiento sellado sin recibo: se conserva para enviarlo.</source>
        <translation>
            <numerusform>%n registro lacrado sem recibo: conserva-se para enviar.</numerusform>
            <numerusform>%n registros lacrados sem recibo: conservam-se para enviar.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n asiento en claro sin enviar: se pierde.</source>
        <translation>
            <numerusform>%n registro sem cifrar e sem enviar: perde-se.</numerusform>
            <numerusform>%n registros sem cifrar e sem enviar: perdem-se.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n borrador: se pierde.</source>
        <translation>
            <numerusform>%n rascunho: perde-se.</numerusform>
            <numerusform>%n rascunhos: perdem-se.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n nota sellada sin abrir: se pierde.</source>
        <translation>
            <numerusform>%n nota lacrada sem abrir: perde-se.</numerusform>
            <numerusform>%n notas lacradas sem abrir: perdem-se.</numerusform>
        </translation>
    </message>
    <message>
        <source>Todo lo que hay en este equipo llegó al registro.</source>
        <translation>Tudo o que há neste equipamento chegou à central.</translation>
    </message>
</context>
<context>
    <name>WithdrawDialog</name>
    <message>
        <source>¿Retirar el asiento %1?</source>
        <translation>Retirar o registro %1?</translation>
    </message>
    <message>
        <source>No se borra: queda en la bitácora, con un asiento nuevo que dice que ya no cuenta y por qué.</source>
        <translation>Não se apaga: fica no diário, com um registro novo que diz que já não conta e por quê.</translation>
    </message>
    <message>
        <source>Retirar</source>
        <translation>Retirar</translation>
    </message>
    <message>
        <source>Dejarlo como está</source>
        <translation>Deixar como está</translation>
    </message>
    <message>
        <source>Quien lo cargó</source>
        <translation>Quem o registrou</translation>
    </message>
    <message>
        <source>Referente o jefatura</source>
        <translation>Responsável de referência ou chefia</translation>
    </message>
    <message>
        <source>Fiscalía o juzgado</source>
        <translation>Promotoria ou juízo</translation>
    </message>
    <message>
        <source>La persona, por la Ley 25.326</source>
        <translation>A pessoa, pela Lei 25.326</translation>
    </message>
    <message>
        <source>¿Quién lo pidió?</source>
        <translation>Quem pediu?</translation>
    </message>
    <message>
        <source>¿Por qué?</source>
        <translation>Por quê?</translation>
    </message>
    <message>
        <source>Falta el motivo.</source>
        <translation>Falta o motivo.</translation>
    </message>
</context>
<context>
    <name>WorkFrame</name>
    <message>
        <source>Detección temprana</source>
        <translation>Detecção precoce</translation>
    </message>
    <message>
        <source>Emergencia</source>
        <translation>Emergência</translation>
    </message>
    <message>
        <source>Material de apoyo.</source>
        <translation>Material de apoio.</translation>
    </message>
    <message>
        <source> Puede ir y volver entre fases en cualquier orden.</source>
        <translation> Pode ir e voltar entre as fases em qualquer ordem.</translation>
    </message>
    <message>
        <source>mover</source>
        <translation>mover</translation>
    </message>
    <message>
        <source>marcar</source>
        <translation>marcar</translation>
    </message>
    <message>
        <source>1 pregunta</source>
        <translation>1 pergunta</translation>
    </message>
    <message>
        <source>%1 preguntas</source>
        <translation>%1 perguntas</translation>
    </message>
    <message>
        <source>Cerrar</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>Abrir</source>
        <translation>Abrir</translation>
    </message>
</context>
<context>
    <name>Workbench</name>
    <message>
        <source>Indicador %1 desmarcado.</source>
        <translation>Indicador %1 desmarcado.</translation>
    </message>
    <message>
        <source>Aviso anotado a las %1. Escriba quién atendió.</source>
        <translation>Aviso anotado às %1. Escreva quem atendeu.</translation>
    </message>
    <message>
        <source>Seguir: %1 %2</source>
        <translation>Continuar: %1 %2</translation>
    </message>
</context>
<context>
    <name>WrittenDialog</name>
    <message>
        <source>Volver</source>
        <translation>Voltar</translation>
    </message>
    <message>
        <source>Sin nombres.</source>
        <translation>Sem nomes.</translation>
    </message>
</context>
<context>
    <name>YearEditor</name>
    <message>
        <source>aaaa</source>
        <translation>aaaa</translation>
    </message>
    <message>
        <source>Este año</source>
        <translation>Este ano</translation>
    </message>
    <message>
        <source>Escriba el año con cuatro cifras: 2026.</source>
        <translation>Escreva o ano com quatro algarismos: 2026.</translation>
    </message>
</context>
<context>
    <name>_Asking</name>
    <message>
        <source>Cancelar</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Frase nueva</source>
        <translation>Frase nova</translation>
    </message>
    <message>
        <source>La misma frase, otra vez</source>
        <translation>A mesma frase, outra vez</translation>
    </message>
    <message>
        <source>Las dos frases no son iguales.</source>
        <translation>As duas frases não são iguais.</translation>
    </message>
</context>
<context>
    <name>asking</name>
    <message>
        <source>Nota de supervisión al hecho %1</source>
        <translation>Nota da supervisão ao fato %1</translation>
    </message>
    <message>
        <source>Queda como un asiento más, al lado de lo que otros escribieron. Nada se cambia.</source>
        <translation>Fica como mais um registro, ao lado do que outros escreveram. Nada se altera.</translation>
    </message>
    <message>
        <source>Sellar la nota</source>
        <translation>Lacrar a nota</translation>
    </message>
    <message>
        <source>Nota</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Falta el texto de la nota.</source>
        <translation>Falta o texto da nota.</translation>
    </message>
</context>
<context>
    <name>contacts</name>
    <message>
        <source>Fiscalía federal de turno</source>
        <translation>Promotoria federal de plantão</translation>
    </message>
    <message>
        <source>Juzgado federal de turno</source>
        <translation>Juízo federal de plantão</translation>
    </message>
    <message>
        <source>Equipo provincial de asistencia</source>
        <translation>Equipe provincial de assistência</translation>
    </message>
    <message>
        <source>Organismo de niñez</source>
        <translation>Órgão da infância</translation>
    </message>
    <message>
        <source>Hospital</source>
        <translation>Hospital</translation>
    </message>
    <message>
        <source>Defensoría</source>
        <translation>Defensoria</translation>
    </message>
    <message>
        <source>Intérprete</source>
        <translation>Intérprete</translation>
    </message>
    <message>
        <source>Consulado</source>
        <translation>Consulado</translation>
    </message>
    <message>
        <source>Puesto del otro lado</source>
        <translation>Posto do outro lado</translation>
    </message>
    <message>
        <source>Mando de la fuerza</source>
        <translation>Comando da força</translation>
    </message>
    <message>
        <source>Otro contacto</source>
        <translation>Outro contato</translation>
    </message>
    <message>
        <source>Lo cargó %1 el %2. Vuelva a llamar antes del %3.</source>
        <translation>Informado por %1 em %2. Ligue de novo antes de %3.</translation>
    </message>
</context>
<context>
    <name>design</name>
    <message>
        <source>marcado</source>
        <translation>marcado</translation>
    </message>
    <message>
        <source>sin marcar</source>
        <translation>não marcado</translation>
    </message>
    <message>
        <source>Ver</source>
        <translation>Ver</translation>
    </message>
    <message>
        <source>Ver lo escrito</source>
        <translation>Ver o que foi escrito</translation>
    </message>
    <message>
        <source>Ocultar</source>
        <translation>Ocultar</translation>
    </message>
</context>
<context>
    <name>detection</name>
    <message>
        <source>Otras señales de la entrevista</source>
        <translation>Outros sinais da entrevista</translation>
    </message>
    <message>
        <source>Captación con engaño</source>
        <translation>Recrutamento por engano</translation>
    </message>
    <message>
        <source>Captación con coerción</source>
        <translation>Recrutamento por coerção</translation>
    </message>
    <message>
        <source>Abuso de vulnerabilidad al captar</source>
        <translation>Abuso de vulnerabilidade ao recrutar</translation>
    </message>
    <message>
        <source>Explotación ya vivida: coerción</source>
        <translation>Exploração já vivida: coerção</translation>
    </message>
    <message>
        <source>Explotación ya vivida: dependencia</source>
        <translation>Exploração já vivida: dependência</translation>
    </message>
    <message>
        <source>%1 de %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>dimensión positiva</source>
        <translation>dimensão positiva</translation>
    </message>
    <message>
        <source>dimensión casi completa</source>
        <translation>dimensão quase completa</translation>
    </message>
    <message>
        <source>Preparación</source>
        <translation>Preparação</translation>
    </message>
    <message>
        <source>Observación</source>
        <translation>Observação</translation>
    </message>
    <message>
        <source>Documentos</source>
        <translation>Documentos</translation>
    </message>
    <message>
        <source>Separación segura</source>
        <translation>Separação segura</translation>
    </message>
    <message>
        <source>Entrevista</source>
        <translation>Entrevista</translation>
    </message>
    <message>
        <source>Valoración</source>
        <translation>Avaliação</translation>
    </message>
    <message>
        <source>Avisos</source>
        <translation>Avisos</translation>
    </message>
    <message>
        <source>Resguardo</source>
        <translation>Proteção</translation>
    </message>
    <message>
        <source>Registro y cierre</source>
        <translation>Registro e encerramento</translation>
    </message>
    <message>
        <source>%1 de %2 hechos</source>
        <translation>%1 de %2 feitos</translation>
    </message>
    <message>
        <source>Ahora</source>
        <translation>Agora</translation>
    </message>
    <message>
        <source>Hecha</source>
        <translation>Feita</translation>
    </message>
    <message>
        <source>1 marca</source>
        <translation>1 marca</translation>
    </message>
    <message>
        <source>%1 marcas</source>
        <translation>%1 marcas</translation>
    </message>
    <message>
        <source>faltan %1</source>
        <translation>faltam %1</translation>
    </message>
    <message>
        <source>falta 1</source>
        <translation>falta 1</translation>
    </message>
    <message>
        <source>Tenga presente</source>
        <translation>Tenha presente</translation>
    </message>
    <message>
        <source>Traducción sin revisar</source>
        <translation>Tradução sem revisão</translation>
    </message>
    <message>
        <source>Pregunte sólo lo indispensable; el resto lo hacen profesionales.</source>
        <translation>Pergunte só o indispensável; o resto cabe a profissionais.</translation>
    </message>
    <message>
        <source>Use el nombre que la niña, el niño o adolescente elige.</source>
        <translation>Use o nome que a criança ou o adolescente escolher.</translation>
    </message>
    <message>
        <source>Nunca lo entregue al adulto en duda.</source>
        <translation>Nunca entregue a criança ao adulto em questão.</translation>
    </message>
    <message>
        <source>Mire quién decide, quién habla, quién lleva documentos y dinero.</source>
        <translation>Observe quem decide, quem fala, quem leva documentos e dinheiro.</translation>
    </message>
    <message>
        <source>No señale ni interrogue en la fila, ni use su propio teléfono para fotos.</source>
        <translation>Não aponte nem interrogue na fila, nem use o próprio telefone para fotos.</translation>
    </message>
    <message>
        <source>Pida a cada persona su documento en la mano y devuélvaselo a ella.</source>
        <translation>Peça a cada pessoa o documento em mãos e devolva-o a ela.</translation>
    </message>
    <message>
        <source>No amenace con rechazo, expulsión o cárcel para obtener datos.</source>
        <translation>Não ameace com recusa de entrada, expulsão ou prisão para obter dados.</translation>
    </message>
    <message>
        <source>Otro agente, trato de rutina.</source>
        <translation>Outro agente, tratamento de rotina.</translation>
    </message>
    <message>
        <source>Separe sin explicar la sospecha: un motivo de rutina.</source>
        <translation>Separe sem explicar a suspeita: um motivo de rotina.</translation>
    </message>
    <message>
        <source>No acuse ni confronte versiones con la persona presente.</source>
        <translation>Não acuse nem confronte versões com a pessoa presente.</translation>
    </message>
    <message>
        <source>A solas, con pausas. Puede no contestar.</source>
        <translation>A sós, com pausas. Pode não responder.</translation>
    </message>
    <message>
        <source>Anote textual y breve; léale lo anotado.</source>
        <translation>Anote literalmente e de forma breve; leia para a pessoa o que anotou.</translation>
    </message>
    <message>
        <source>No pregunte «¿por qué aceptó?» ni prometa residencia o dinero.</source>
        <translation>Não pergunte “por que aceitou?” nem prometa residência ou dinheiro.</translation>
    </message>
    <message>
        <source>No pida detalles sexuales ni relatos completos de violencia.</source>
        <translation>Não peça detalhes sexuais nem relatos completos de violência.</translation>
    </message>
    <message>
        <source>Tenga listo un lugar privado, con agua y baño, que no sea un calabozo.</source>
        <translation>Tenha pronto um lugar reservado, com água e banheiro, que não seja uma cela.</translation>
    </message>
    <message>
        <source>Intérprete propio, ajeno al grupo.</source>
        <translation>Intérprete próprio, alheio ao grupo.</translation>
    </message>
    <message>
        <source>Nunca traduce el acompañante ni una niña, niño o adolescente.</source>
        <translation>O acompanhante nunca traduz, nem uma criança ou adolescente.</translation>
    </message>
    <message>
        <source>Deciden el referente y la segunda línea. Ante desacuerdo, lo más protector.</source>
        <translation>Decidem o responsável de referência e a segunda linha. Em desacordo, prevalece o mais protetor.</translation>
    </message>
    <message>
        <source>La edad dudosa se resuelve a favor de la minoridad.</source>
        <translation>Na dúvida sobre a idade, presume-se menor.</translation>
    </message>
    <message>
        <source>Que la persona diga que no, no baja el nivel si hay indicadores fuertes.</source>
        <translation>Mesmo que a pessoa diga que não, o nível não baixa se há indicadores fortes.</translation>
    </message>
    <message>
        <source>Pida el número de trámite.</source>
        <translation>Peça o número de protocolo.</translation>
    </message>
    <message>
        <source>No dé nombres por radio abierta ni por mensajería personal.</source>
        <translation>Não diga nomes por rádio aberto nem por mensagens pessoais.</translation>
    </message>
    <message>
        <source>No condicione la ayuda a que denuncie o colabore.</source>
        <translation>Não condicione a ajuda a que denuncie ou colabore.</translation>
    </message>
    <message>
        <source>Lugar seguro. Explíquele que no está detenida.</source>
        <translation>Lugar seguro. Explique que a pessoa não está presa.</translation>
    </message>
    <message>
        <source>Nadie del grupo se acerca.</source>
        <translation>Ninguém do grupo se aproxima.</translation>
    </message>
    <message>
        <source>Nunca un calabozo.</source>
        <translation>Nunca uma cela.</translation>
    </message>
    <message>
        <source>No revise pertenencias ni teléfono sin orden o consentimiento informado.</source>
        <translation>Não reviste pertences nem telefone sem ordem ou consentimento informado.</translation>
    </message>
    <message>
        <source>Asiente hechos, indicadores, horas, avisos y respuestas.</source>
        <translation>Registre fatos, indicadores, horas, avisos e respostas.</translation>
    </message>
    <message>
        <source>No escriba nombres fuera del sobre sellado.</source>
        <translation>Não escreva nomes fora do envelope lacrado.</translation>
    </message>
    <message>
        <source>fuerte</source>
        <translation>forte</translation>
    </message>
    <message>
        <source>medio</source>
        <translation>médio</translation>
    </message>
    <message>
        <source>débil</source>
        <translation>fraco</translation>
    </message>
    <message>
        <source>Y 1 más. </source>
        <translation>E mais 1. </translation>
    </message>
    <message>
        <source>Y %1 más. </source>
        <translation>E mais %1. </translation>
    </message>
    <message>
        <source>Orienta, no prueba.</source>
        <translation>Orienta, não prova.</translation>
    </message>
    <message>
        <source>Regla propuesta, sin confirmar.</source>
        <translation>Regra proposta, sem confirmação.</translation>
    </message>
    <message>
        <source>Decide: %1.</source>
        <translation>Decide: %1.</translation>
    </message>
    <message>
        <source> en total</source>
        <translation> no total</translation>
    </message>
    <message>
        <source> en nivel %1</source>
        <translation> no nível %1</translation>
    </message>
    <message>
        <source> sin avisar</source>
        <translation> sem avisar</translation>
    </message>
    <message>
        <source>aviso %1 de %2</source>
        <translation>aviso %1 de %2</translation>
    </message>
    <message>
        <source>Teléfono sin cargar: pídalo a su referente.</source>
        <translation>Telefone não informado: peça ao seu responsável de referência.</translation>
    </message>
    <message>
        <source>Registrar este aviso</source>
        <translation>Registrar este aviso</translation>
    </message>
    <message>
        <source>después</source>
        <translation>depois</translation>
    </message>
    <message>
        <source>Todos los avisos de este nivel están hechos.</source>
        <translation>Todos os avisos deste nível estão feitos.</translation>
    </message>
    <message>
        <source>no la devuelva al grupo ni la deje sola con el acompañante.</source>
        <translation>não a devolva ao grupo nem a deixe a sós com o acompanhante.</translation>
    </message>
    <message>
        <source>primero la salud y la seguridad;</source>
        <translation>primeiro a saúde e a segurança;</translation>
    </message>
    <message>
        <source>Lugar seguro, nunca un calabozo.</source>
        <translation>Lugar seguro, nunca uma cela.</translation>
    </message>
    <message>
        <source>Si es menor de 18, nunca con el adulto en duda.</source>
        <translation>Se for menor de 18, nunca com o adulto em questão.</translation>
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
        <translation>um nome</translation>
    </message>
    <message>
        <source>un documento</source>
        <translation>um documento</translation>
    </message>
    <message>
        <source>un teléfono</source>
        <translation>um telefone</translation>
    </message>
    <message>
        <source>un correo</source>
        <translation>um e-mail</translation>
    </message>
    <message>
        <source>%1 y %2</source>
        <translation>%1 e %2</translation>
    </message>
    <message>
        <source>Parece %1: %2.</source>
        <translation>Parece %1: %2.</translation>
    </message>
    <message>
        <source>Escriba la función o «persona 1», o llévelo al sobre sellado.</source>
        <translation>Escreva a função ou “pessoa 1”, ou leve-o ao envelope lacrado.</translation>
    </message>
</context>
<context>
    <name>forms</name>
    <message>
        <source>Incidente</source>
        <translation>Incidente</translation>
    </message>
    <message>
        <source>La hoja de hechos que sigue a una detección.</source>
        <translation>A folha de fatos que segue a uma detecção.</translation>
    </message>
    <message>
        <source>Niñas, niños y adolescentes en viaje</source>
        <translation>Crianças e adolescentes em viagem</translation>
    </message>
    <message>
        <source>Permisos de salida y de entrada, con quién viaja, qué preguntar.</source>
        <translation>Autorizações de saída e de entrada, com quem viaja, o que perguntar.</translation>
    </message>
    <message>
        <source>Búsqueda de personas</source>
        <translation>Busca de pessoas</translation>
    </message>
    <message>
        <source>Consulta a SIFCOP y SIFEBU, y qué se hace con el resultado.</source>
        <translation>Consulta ao SIFCOP e ao SIFEBU, e o que se faz com o resultado.</translation>
    </message>
    <message>
        <source>Derivación</source>
        <translation>Encaminhamento</translation>
    </message>
    <message>
        <source>A quién se pide ayuda, de la guía de recursos.</source>
        <translation>A quem se pede ajuda, do guia de recursos.</translation>
    </message>
    <message>
        <source>Denuncia al 145 (Argentina)</source>
        <translation>Denúncia ao 145 (Argentina)</translation>
    </message>
    <message>
        <source>La hoja para leer por teléfono y el número que le den.</source>
        <translation>A folha para ler por telefone e o número que lhe derem.</translation>
    </message>
    <message>
        <source>Cadena de custodia</source>
        <translation>Cadeia de custódia</translation>
    </message>
    <message>
        <source>Lo preservado, entrega por entrega.</source>
        <translation>O preservado, entrega por entrega.</translation>
    </message>
    <message>
        <source>Intercambio regional</source>
        <translation>Intercâmbio regional</translation>
    </message>
    <message>
        <source>Un dato para la contraparte, sin datos personales.</source>
        <translation>Um dado para a contraparte, sem dados pessoais.</translation>
    </message>
    <message>
        <source>Inspección rural</source>
        <translation>Inspeção rural</translation>
    </message>
    <message>
        <source>Recorrida, preguntas y resultado, aun sin red.</source>
        <translation>Visita, perguntas e resultado, mesmo sem rede.</translation>
    </message>
    <message>
        <source>Actividad del Plan Nacional</source>
        <translation>Atividade do Plano Nacional</translation>
    </message>
    <message>
        <source>Capacitación, material expuesto, reuniones y trabajo conjunto.</source>
        <translation>Capacitação, material exposto, reuniões e trabalho conjunto.</translation>
    </message>
    <message>
        <source>Corrección de la guía de recursos</source>
        <translation>Correção do guia de recursos</translation>
    </message>
    <message>
        <source>Un dato que cambió o está mal: se propone, no se borra.</source>
        <translation>Um dado que mudou ou está errado: propõe-se, não se apaga.</translation>
    </message>
    <message>
        <source>Seguimiento</source>
        <translation>Acompanhamento</translation>
    </message>
    <message>
        <source>Lo que pasó después en un hecho.</source>
        <translation>O que aconteceu depois em um fato.</translation>
    </message>
    <message>
        <source>Cierre</source>
        <translation>Encerramento</translation>
    </message>
    <message>
        <source>Cómo terminó un hecho, y la revisión en frío.</source>
        <translation>Como terminou um fato, e a revisão a frio.</translation>
    </message>
    <message>
        <source>Rectificación</source>
        <translation>Retificação</translation>
    </message>
    <message>
        <source>Corrige un asiento sin borrarlo. Se empieza desde la bitácora.</source>
        <translation>Corrige um registro sem apagá-lo. Começa no diário.</translation>
    </message>
    <message>
        <source>Detección temprana</source>
        <translation>Detecção precoce</translation>
    </message>
    <message>
        <source>Algo no está bien. Empiece por lo que vio.</source>
        <translation>Algo não está bem. Comece pelo que viu.</translation>
    </message>
    <message>
        <source>Relevo</source>
        <translation>Passagem de serviço</translation>
    </message>
    <message>
        <source>El cambio de guardia, firmado por quien sale y quien entra.</source>
        <translation>A troca de turno, assinada por quem sai e por quem entra.</translation>
    </message>
    <message>
        <source>Alta del equipo</source>
        <translation>Cadastro do equipamento</translation>
    </message>
    <message>
        <source>Lo escribe el programa.</source>
        <translation>O programa o escreve.</translation>
    </message>
    <message>
        <source>Exportación</source>
        <translation>Exportação</translation>
    </message>
    <message>
        <source>Supresión</source>
        <translation>Supressão</translation>
    </message>
    <message>
        <source>Con una persona</source>
        <translation>Com uma pessoa</translation>
    </message>
    <message>
        <source>Denunciar, preservar, intercambiar</source>
        <translation>Denunciar, preservar, intercambiar</translation>
    </message>
    <message>
        <source>Trabajo del puesto</source>
        <translation>Trabalho do posto</translation>
    </message>
    <message>
        <source>Después de un hecho</source>
        <translation>Depois de um fato</translation>
    </message>
</context>
<context>
    <name>guides</name>
    <message>
        <source>No hay guías instaladas</source>
        <translation>Não há guias instalados</translation>
    </message>
    <message>
        <source>Llegan con la instalación. Pida a sistemas que la revise.</source>
        <translation>Chegam com a instalação. Peça ao suporte que a verifique.</translation>
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
        <translation>Espaço</translation>
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
        <translation>Sem sinais</translation>
    </message>
    <message>
        <source>Atención</source>
        <translation>Atenção</translation>
    </message>
    <message>
        <source>Posible</source>
        <translation>Possível</translation>
    </message>
    <message>
        <source>Probable</source>
        <translation>Provável</translation>
    </message>
    <message>
        <source>Emergencia</source>
        <translation>Emergência</translation>
    </message>
    <message>
        <source>Sin evaluar</source>
        <translation>Sem avaliação</translation>
    </message>
    <message>
        <source>Nivel %1 de 4, %2</source>
        <translation>Nível %1 de 4, %2</translation>
    </message>
</context>
<context>
    <name>log</name>
    <message>
        <source>se cambió después de firmado</source>
        <translation>foi alterado depois de assinado</translation>
    </message>
    <message>
        <source>falta un asiento</source>
        <translation>falta um registro</translation>
    </message>
    <message>
        <source>está fuera de su lugar</source>
        <translation>está fora do lugar</translation>
    </message>
    <message>
        <source>lo firmó una clave que no es de este equipo</source>
        <translation>foi assinado com uma chave que não é deste equipamento</translation>
    </message>
    <message>
        <source>le falta una firma</source>
        <translation>falta-lhe uma assinatura</translation>
    </message>
    <message>
        <source>salta la numeración</source>
        <translation>a numeração salta</translation>
    </message>
    <message>
        <source>el contenido no es el que se firmó</source>
        <translation>o conteúdo não é o que foi assinado</translation>
    </message>
    <message>
        <source>un adjunto no es el que se firmó</source>
        <translation>um anexo não é o que foi assinado</translation>
    </message>
    <message>
        <source>Guardado aquí</source>
        <translation>Guardado aqui</translation>
    </message>
    <message>
        <source>llegó</source>
        <translation>chegou</translation>
    </message>
    <message>
        <source>sellado, espera el recibo</source>
        <translation>lacrado, espera o recibo</translation>
    </message>
    <message>
        <source>apartado</source>
        <translation>retido</translation>
    </message>
    <message>
        <source>espera su turno</source>
        <translation>espera a vez</translation>
    </message>
    <message>
        <source>sin registro configurado</source>
        <translation>sem central configurada</translation>
    </message>
    <message>
        <source>En camino</source>
        <translation>A caminho</translation>
    </message>
    <message>
        <source>Recibido</source>
        <translation>Recebido</translation>
    </message>
    <message>
        <source>todavía no</source>
        <translation>ainda não</translation>
    </message>
    <message>
        <source>nivel %1</source>
        <translation>nível %1</translation>
    </message>
    <message>
        <source>Asiento %1 · %2</source>
        <translation>Registro %1 · %2</translation>
    </message>
    <message>
        <source>Ver</source>
        <translation>Ver</translation>
    </message>
    <message>
        <source>Comparar</source>
        <translation>Comparar</translation>
    </message>
    <message>
        <source>Rectificación del asiento %1</source>
        <translation>Retificação do registro %1</translation>
    </message>
    <message>
        <source>Retiro del asiento %1</source>
        <translation>Retirada do registro %1</translation>
    </message>
    <message>
        <source>Lo abrió una persona en el registro: %1.</source>
        <translation>Uma pessoa na central o abriu: %1.</translation>
    </message>
    <message>
        <source>Leído</source>
        <translation>Lido</translation>
    </message>
    <message>
        <source>Recibo n.º %1</source>
        <translation>Recibo n.º %1</translation>
    </message>
    <message>
        <source>Acuse del registro</source>
        <translation>Confirmação da central</translation>
    </message>
    <message>
        <source>Firma del registro válida: llegó igual, byte a byte.</source>
        <translation>Assinatura da central válida: chegou igual, byte a byte.</translation>
    </message>
    <message>
        <source>Acuse simple: el servidor contestó, sin firma.</source>
        <translation>Confirmação simples: o servidor respondeu, sem assinatura.</translation>
    </message>
    <message>
        <source>Aviso %1 · %2</source>
        <translation>Aviso %1 · %2</translation>
    </message>
    <message>
        <source>Atendió: %1.</source>
        <translation>Atendeu: %1.</translation>
    </message>
    <message>
        <source>Trámite %1.</source>
        <translation>Protocolo %1.</translation>
    </message>
    <message>
        <source>Está apartado: necesita a la supervisión.</source>
        <translation>Está retido: precisa da supervisão.</translation>
    </message>
    <message>
        <source>Sale solo cuando hay red. Todo quedó guardado aquí.</source>
        <translation>Sai sozinho quando há rede. Ficou tudo guardado aqui.</translation>
    </message>
    <message>
        <source>Este equipo no tiene un registro configurado. Todo quedó guardado aquí.</source>
        <translation>Este equipamento não tem uma central configurada. Ficou tudo guardado aqui.</translation>
    </message>
    <message>
        <source>Falta: recibo del registro</source>
        <translation>Falta: recibo da central</translation>
    </message>
    <message>
        <source>Alta del equipo</source>
        <translation>Cadastro do equipamento</translation>
    </message>
    <message>
        <source>Actividad del Plan Nacional</source>
        <translation>Atividade do Plano Nacional</translation>
    </message>
    <message>
        <source>Búsqueda de personas</source>
        <translation>Busca de pessoas</translation>
    </message>
    <message>
        <source>Cadena de custodia</source>
        <translation>Cadeia de custódia</translation>
    </message>
    <message>
        <source>Cierre</source>
        <translation>Encerramento</translation>
    </message>
    <message>
        <source>Corrección de la guía de recursos</source>
        <translation>Correção do guia de recursos</translation>
    </message>
    <message>
        <source>Denuncia al 145 (Argentina)</source>
        <translation>Denúncia ao 145 (Argentina)</translation>
    </message>
    <message>
        <source>Derivación</source>
        <translation>Encaminhamento</translation>
    </message>
    <message>
        <source>Detección temprana</source>
        <translation>Detecção precoce</translation>
    </message>
    <message>
        <source>Incidente</source>
        <translation>Incidente</translation>
    </message>
    <message>
        <source>Inspección rural</source>
        <translation>Inspeção rural</translation>
    </message>
    <message>
        <source>Intercambio regional</source>
        <translation>Intercâmbio regional</translation>
    </message>
    <message>
        <source>Niñas, niños y adolescentes en viaje</source>
        <translation>Crianças e adolescentes em viagem</translation>
    </message>
    <message>
        <source>Rectificación</source>
        <translation>Retificação</translation>
    </message>
    <message>
        <source>Relevo</source>
        <translation>Passagem de serviço</translation>
    </message>
    <message>
        <source>Seguimiento</source>
        <translation>Acompanhamento</translation>
    </message>
    <message>
        <source>Nota de supervisión</source>
        <translation>Nota da supervisão</translation>
    </message>
    <message>
        <source>Exportación</source>
        <translation>Exportação</translation>
    </message>
    <message>
        <source>Supresión por orden</source>
        <translation>Supressão por ordem</translation>
    </message>
    <message>
        <source>Rectificación · %1</source>
        <translation>Retificação · %1</translation>
    </message>
    <message>
        <source>abierto</source>
        <translation>aberto</translation>
    </message>
    <message>
        <source>en seguimiento</source>
        <translation>em acompanhamento</translation>
    </message>
    <message>
        <source>cerrado</source>
        <translation>encerrado</translation>
    </message>
    <message>
        <source>cerrado por derivación</source>
        <translation>encerrado por encaminhamento</translation>
    </message>
    <message>
        <source>%1 asientos</source>
        <translation>%1 registros</translation>
    </message>
    <message>
        <source>Hecho %1, %2 · %3</source>
        <translation>Fato %1, %2 · %3</translation>
    </message>
    <message>
        <source>vea el motivo</source>
        <translation>veja o motivo</translation>
    </message>
    <message>
        <source>espera el recibo</source>
        <translation>espera o recibo</translation>
    </message>
    <message>
        <source>sin registro</source>
        <translation>sem central</translation>
    </message>
    <message>
        <source>acuse sin número</source>
        <translation>confirmação sem número</translation>
    </message>
    <message>
        <source>recibo n.º %1</source>
        <translation>recibo n.º %1</translation>
    </message>
    <message>
        <source>%1, firma válida</source>
        <translation>%1, assinatura válida</translation>
    </message>
    <message>
        <source>%1, acuse simple</source>
        <translation>%1, confirmação simples</translation>
    </message>
    <message>
        <source>acuse simple, sin firma</source>
        <translation>confirmação simples, sem assinatura</translation>
    </message>
    <message>
        <source>guardado aquí</source>
        <translation>guardado aqui</translation>
    </message>
    <message>
        <source>en camino</source>
        <translation>a caminho</translation>
    </message>
    <message>
        <source>recibido</source>
        <translation>recebido</translation>
    </message>
    <message>
        <source>dddd d &apos;de&apos; MMMM</source>
        <translation>dddd d &apos;de&apos; MMMM</translation>
    </message>
    <message>
        <source>dddd d &apos;de&apos; MMMM &apos;de&apos; yyyy</source>
        <translation>dddd d &apos;de&apos; MMMM &apos;de&apos; yyyy</translation>
    </message>
    <message>
        <source>Hoy, %1</source>
        <translation>Hoje, %1</translation>
    </message>
    <message>
        <source>Ayer, %1</source>
        <translation>Ontem, %1</translation>
    </message>
    <message>
        <source>hoy %1</source>
        <translation>hoje %1</translation>
    </message>
    <message>
        <source>ayer %1</source>
        <translation>ontem %1</translation>
    </message>
    <message>
        <source>Ningún asiento</source>
        <translation>Nenhum registro</translation>
    </message>
    <message>
        <source>1 asiento</source>
        <translation>1 registro</translation>
    </message>
    <message>
        <source>Más de %1 asientos, del más nuevo al más viejo</source>
        <translation>Mais de %1 registros, do mais novo ao mais antigo</translation>
    </message>
    <message>
        <source>%1 asientos, del más nuevo al más viejo</source>
        <translation>%1 registros, do mais novo ao mais antigo</translation>
    </message>
    <message>
        <source>Lo que se rectifica</source>
        <translation>O que se retifica</translation>
    </message>
    <message>
        <source>Retiro</source>
        <translation>Retirada</translation>
    </message>
    <message>
        <source>Archivo %1 · huella del original %2…</source>
        <translation>Arquivo %1 · impressão do original %2…</translation>
    </message>
    <message>
        <source>Ficha sellada</source>
        <translation>Ficha lacrada</translation>
    </message>
    <message>
        <source>Foto %1</source>
        <translation>Foto %1</translation>
    </message>
    <message>
        <source>Audio %1</source>
        <translation>Áudio %1</translation>
    </message>
    <message>
        <source>Video %1</source>
        <translation>Vídeo %1</translation>
    </message>
    <message>
        <source>Archivo %1</source>
        <translation>Arquivo %1</translation>
    </message>
    <message>
        <source>Este puesto no puede leerla: la abre sólo aquel a quien va dirigida.</source>
        <translation>Este posto não pode lê-la: só a abre aquele a quem é dirigida.</translation>
    </message>
    <message>
        <source>El archivo ya no está en este equipo; queda su huella, que está firmada.</source>
        <translation>O arquivo já não está neste equipamento; fica a sua impressão, que está assinada.</translation>
    </message>
    <message>
        <source>Sin lugar, fecha ni datos de la cámara: se quitaron al adjuntarla.</source>
        <translation>Sem lugar, data nem dados da câmera: foram removidos ao anexá-la.</translation>
    </message>
    <message>
        <source>Está como llegó: puede guardar datos de quien lo hizo.</source>
        <translation>Está como chegou: pode guardar dados de quem o fez.</translation>
    </message>
    <message>
        <source>Está como llegó: no traía lugar ni datos de la cámara.</source>
        <translation>Está como chegou: não trazia lugar nem dados da câmera.</translation>
    </message>
    <message>
        <source>Huella %1</source>
        <translation>Impressão %1</translation>
    </message>
    <message>
        <source>Huella del original %1</source>
        <translation>Impressão do original %1</translation>
    </message>
</context>
<context>
    <name>messages</name>
    <message>
        <source>El registro no tiene esta versión del formulario.</source>
        <translation>A central não tem esta versão do formulário.</translation>
    </message>
    <message>
        <source>El registro ya tiene otro asiento con este número interno, o cerró el formulario.</source>
        <translation>A central já tem outro registro com este número interno, ou encerrou o formulário.</translation>
    </message>
    <message>
        <source>El registro no pudo leer el envío.</source>
        <translation>A central não conseguiu ler o envio.</translation>
    </message>
    <message>
        <source>El envío es más grande de lo que el registro acepta.</source>
        <translation>O envio é maior do que a central aceita.</translation>
    </message>
    <message>
        <source>El formulario del registro, o su clave, no es el de este puesto. No se envió: avise a sistemas.</source>
        <translation>O formulário da central, ou a chave dele, não é o deste posto. Não foi enviado: avise o suporte.</translation>
    </message>
    <message>
        <source>El registro no tiene clave y la política del puesto no permite enviar sin sellar.</source>
        <translation>A central não tem chave e a política do posto não permite enviar sem lacrar.</translation>
    </message>
    <message>
        <source>El recibo no coincide con lo enviado. Avise a la supervisión.</source>
        <translation>O recibo não coincide com o enviado. Avise a supervisão.</translation>
    </message>
    <message>
        <source>El registro contestó algo que no se entiende.</source>
        <translation>A central respondeu algo que não se entende.</translation>
    </message>
    <message>
        <source>Vigía ya está abierta en este equipo</source>
        <translation>O Vigía já está aberto neste equipamento</translation>
    </message>
    <message>
        <source>Use la ventana que está abierta. Nada se perdió.</source>
        <translation>Use a janela que está aberta. Nada se perdeu.</translation>
    </message>
    <message>
        <source>No se puede escribir en la carpeta de datos</source>
        <translation>Não é possível escrever na pasta de dados</translation>
    </message>
    <message>
        <source>La carpeta es %1. Revise los permisos o el disco y abra Vigía otra vez.</source>
        <translation>A pasta é %1. Verifique as permissões ou o disco e abra o Vigía outra vez.</translation>
    </message>
    <message>
        <source>A la instalación le falta un archivo</source>
        <translation>Falta um arquivo na instalação</translation>
    </message>
    <message>
        <source>Falta %1. Los asientos están a salvo. Pida que reinstalen Vigía.</source>
        <translation>Falta %1. Os registros estão a salvo. Peça que reinstalem o Vigía.</translation>
    </message>
    <message>
        <source>No se pudo guardar: el disco está lleno</source>
        <translation>Não foi possível salvar: o disco está cheio</translation>
    </message>
    <message>
        <source>La respuesta sigue en pantalla y los asientos anteriores están a salvo. Libere espacio y siga.</source>
        <translation>A resposta continua na tela e os registros anteriores estão a salvo. Libere espaço e continue.</translation>
    </message>
    <message>
        <source>No se pudo guardar: la carpeta no se puede escribir</source>
        <translation>Não foi possível salvar: não é possível escrever na pasta</translation>
    </message>
    <message>
        <source>La respuesta sigue en pantalla y los asientos anteriores están a salvo. Avise a sistemas.</source>
        <translation>A resposta continua na tela e os registros anteriores estão a salvo. Avise o suporte.</translation>
    </message>
    <message>
        <source>Los datos son de una versión más nueva de Vigía</source>
        <translation>Os dados são de uma versão mais nova do Vigía</translation>
    </message>
    <message>
        <source>No se cambió nada. Instale la versión nueva para abrirlos.</source>
        <translation>Nada foi alterado. Instale a versão nova para abri-los.</translation>
    </message>
    <message>
        <source>Los datos no se pudieron pasar a la versión nueva</source>
        <translation>Os dados não puderam passar à versão nova</translation>
    </message>
    <message>
        <source>Quedaron como estaban y la versión anterior de Vigía los abre. Pida a sistemas que la reinstale.</source>
        <translation>Ficaram como estavam e a versão anterior do Vigía os abre. Peça ao suporte que a reinstale.</translation>
    </message>
    <message>
        <source>Un archivo de datos está dañado</source>
        <translation>Um arquivo de dados está danificado</translation>
    </message>
    <message>
        <source>No se cambió nada. No lo borre: avise a la supervisión para recuperar la copia de respaldo.</source>
        <translation>Nada foi alterado. Não o apague: avise a supervisão para recuperar a cópia de segurança.</translation>
    </message>
    <message>
        <source>Otro programa está usando los datos</source>
        <translation>Outro programa está usando os dados</translation>
    </message>
    <message>
        <source>No se cambió nada. Cierre el otro programa y pruebe otra vez.</source>
        <translation>Nada foi alterado. Feche o outro programa e tente outra vez.</translation>
    </message>
    <message>
        <source>El archivo de datos no es de esta bóveda</source>
        <translation>O arquivo de dados não é deste cofre</translation>
    </message>
    <message>
        <source>No se cambió nada. Avise a la supervisión antes de mover o borrar archivos.</source>
        <translation>Nada foi alterado. Avise a supervisão antes de mover ou apagar arquivos.</translation>
    </message>
    <message>
        <source>No es la frase de %1</source>
        <translation>Não é a frase de %1</translation>
    </message>
    <message>
        <source>Puede probar de nuevo en %1 s.</source>
        <translation>Pode tentar de novo em %1 s.</translation>
    </message>
    <message>
        <source>Pruebe de nuevo.</source>
        <translation>Tente de novo.</translation>
    </message>
    <message>
        <source>Espere un momento</source>
        <translation>Espere um momento</translation>
    </message>
    <message>
        <source>La frase es fácil de adivinar</source>
        <translation>A frase é fácil de adivinhar</translation>
    </message>
    <message>
        <source>Use al menos %1 caracteres: cuatro palabras que no vayan juntas sirven.</source>
        <translation>Use pelo menos %1 caracteres: quatro palavras que não combinem servem.</translation>
    </message>
    <message>
        <source>Esa persona ya no tiene acceso a esta bóveda</source>
        <translation>Essa pessoa já não tem acesso a este cofre</translation>
    </message>
    <message>
        <source>No se cambió nada. Elija a otra o pregunte a la supervisión.</source>
        <translation>Nada foi alterado. Escolha outra ou pergunte à supervisão.</translation>
    </message>
    <message>
        <source>Esto lo hace la supervisión del puesto</source>
        <translation>Quem faz isto é a supervisão do posto</translation>
    </message>
    <message>
        <source>No se cambió nada.</source>
        <translation>Nada foi alterado.</translation>
    </message>
    <message>
        <source>Siempre tiene que quedar alguien con acceso</source>
        <translation>Sempre precisa ficar alguém com acesso</translation>
    </message>
    <message>
        <source>No se cambió nada. Agregue antes a otra persona.</source>
        <translation>Nada foi alterado. Acrescente antes outra pessoa.</translation>
    </message>
    <message>
        <source>Todavía no hay una bóveda en este equipo</source>
        <translation>Ainda não há um cofre neste equipamento</translation>
    </message>
    <message>
        <source>Créela para empezar.</source>
        <translation>Crie-o para começar.</translation>
    </message>
    <message>
        <source>Ya hay una bóveda en este equipo</source>
        <translation>Já há um cofre neste equipamento</translation>
    </message>
    <message>
        <source>No se cambió nada. Desbloquéela con su frase.</source>
        <translation>Nada foi alterado. Desbloqueie-o com a sua frase.</translation>
    </message>
    <message>
        <source>No se puede leer el archivo de la bóveda</source>
        <translation>Não é possível ler o arquivo do cofre</translation>
    </message>
    <message>
        <source>Los asientos siguen cifrados en el equipo. No borre nada: avise a la supervisión.</source>
        <translation>Os registros continuam cifrados no equipamento. Não apague nada: avise a supervisão.</translation>
    </message>
    <message>
        <source>La nota es larga</source>
        <translation>A nota é longa</translation>
    </message>
    <message>
        <source>Entran %1 letras. Sigue en pantalla: acórtela o haga dos.</source>
        <translation>Cabem %1 letras. Continua na tela: encurte ou faça duas.</translation>
    </message>
    <message>
        <source>Falta la parte de la clave que guarda el llavero de este equipo</source>
        <translation>Falta a parte da chave que o chaveiro deste equipamento guarda</translation>
    </message>
    <message>
        <source>El llavero del sistema no responde. Su frase no se llegó a probar.</source>
        <translation>O chaveiro do sistema não responde. A sua frase não chegou a ser testada.</translation>
    </message>
    <message>
        <source>El llavero del sistema se vació, o la bóveda se copió de otro equipo.</source>
        <translation>O chaveiro do sistema foi esvaziado, ou o cofre foi copiado de outro equipamento.</translation>
    </message>
    <message>
        <source>Los asientos están a salvo. Pida a sistemas que recupere el llavero de este usuario, o entre con «No puedo entrar».</source>
        <translation>Os registros estão a salvo. Peça ao suporte que recupere o chaveiro deste usuário, ou entre com “Não consigo entrar”.</translation>
    </message>
    <message>
        <source>Hay %1 asientos que nadie recibió y no tienen otro camino</source>
        <translation>Há %1 registros que ninguém recebeu e não têm outro caminho</translation>
    </message>
    <message>
        <source>No se borró nada. Envíelos antes, o acepte perderlos.</source>
        <translation>Nada foi apagado. Envie-os antes, ou aceite perdê-los.</translation>
    </message>
    <message>
        <source>Ese PIN se adivina enseguida</source>
        <translation>Esse PIN é fácil de adivinhar</translation>
    </message>
    <message>
        <source>Use %1 números que no sean seguidos ni repetidos.</source>
        <translation>Use %1 números que não sejam seguidos nem repetidos.</translation>
    </message>
    <message>
        <source>Ya hay %1 notas sin abrir</source>
        <translation>Já há %1 notas sem abrir</translation>
    </message>
    <message>
        <source>No entra otra hasta que alguien desbloquee. Lo escrito sigue en pantalla.</source>
        <translation>Não cabe outra até que alguém desbloqueie. O que escreveu continua na tela.</translation>
    </message>
    <message>
        <source>El alta del puesto no se aceptó</source>
        <translation>O cadastro do posto não foi aceito</translation>
    </message>
    <message>
        <source>El llavero del sistema está cerrado: desbloquéelo y pruebe otra vez.</source>
        <translation>O chaveiro do sistema está fechado: desbloqueie-o e tente outra vez.</translation>
    </message>
    <message>
        <source>El llavero del sistema tiene otra.</source>
        <translation>O chaveiro do sistema tem outra.</translation>
    </message>
    <message>
        <source>El archivo no se puede leer. Pida otra copia.</source>
        <translation>O arquivo não pode ser lido. Peça outra cópia.</translation>
    </message>
    <message>
        <source>La firma no es del ministerio. No lo use y avise a la supervisión.</source>
        <translation>A assinatura não é do ministério. Não o use e avise a supervisão.</translation>
    </message>
    <message>
        <source>El plazo venció. Pida un alta nueva.</source>
        <translation>O prazo venceu. Peça um cadastro novo.</translation>
    </message>
    <message>
        <source>Es de otro puesto. Revise el archivo.</source>
        <translation>É de outro posto. Verifique o arquivo.</translation>
    </message>
    <message>
        <source>Este equipo ya usó esta alta.</source>
        <translation>Este equipamento já usou este cadastro.</translation>
    </message>
    <message>
        <source>Es anterior a la que está en uso. Pida la más reciente.</source>
        <translation>É anterior ao que está em uso. Peça o mais recente.</translation>
    </message>
    <message>
        <source>Es de prueba y este programa es el definitivo.</source>
        <translation>É de teste e este programa é o definitivo.</translation>
    </message>
    <message>
        <source>El código no abre el archivo. Revíselo y pruebe otra vez.</source>
        <translation>O código não abre o arquivo. Verifique-o e tente outra vez.</translation>
    </message>
    <message>
        <source>La imagen no tiene el código QR de un alta. Pruebe con otra foto.</source>
        <translation>A imagem não tem o código QR de um cadastro. Tente com outra foto.</translation>
    </message>
    <message>
        <source>Lo que se bajó no es el archivo que dice el código QR. Avise a sistemas.</source>
        <translation>O arquivo baixado não é o que diz o código QR. Avise o suporte.</translation>
    </message>
    <message>
        <source>La cadena de la bitácora no cierra en el asiento %1</source>
        <translation>A cadeia do diário não fecha no registro %1</translation>
    </message>
    <message>
        <source>La lista se puede leer. No cambie nada y avise a la supervisión.</source>
        <translation>A lista pode ser lida. Não altere nada e avise a supervisão.</translation>
    </message>
    <message>
        <source>Este borrador ya se selló o se descartó</source>
        <translation>Este rascunho já foi lacrado ou descartado</translation>
    </message>
    <message>
        <source>Búsquelo en la bitácora.</source>
        <translation>Procure no diário.</translation>
    </message>
    <message>
        <source>Con este asiento no se puede hacer eso</source>
        <translation>Não é possível fazer isso com este registro</translation>
    </message>
    <message>
        <source>No se cambió nada. Búsquelo otra vez en la bitácora.</source>
        <translation>Nada foi alterado. Procure-o outra vez no diário.</translation>
    </message>
    <message>
        <source>No se pudo leer el archivo</source>
        <translation>Não foi possível ler o arquivo</translation>
    </message>
    <message>
        <source>El borrador sigue como estaba. Elija otro, o cópielo antes a este equipo.</source>
        <translation>O rascunho continua como estava. Escolha outro, ou copie-o antes para este equipamento.</translation>
    </message>
    <message>
        <source>El archivo está vacío</source>
        <translation>O arquivo está vazio</translation>
    </message>
    <message>
        <source>El borrador sigue como estaba. Elija otro.</source>
        <translation>O rascunho continua como estava. Escolha outro.</translation>
    </message>
    <message>
        <source>El archivo pesa más de %1 MB</source>
        <translation>O arquivo pesa mais de %1 MB</translation>
    </message>
    <message>
        <source>El borrador sigue como estaba. Elija uno más chico.</source>
        <translation>O rascunho continua como estava. Escolha um menor.</translation>
    </message>
    <message>
        <source>Ese tipo de archivo no se puede adjuntar</source>
        <translation>Esse tipo de arquivo não pode ser anexado</translation>
    </message>
    <message>
        <source>El borrador sigue como estaba. Se aceptan fotos (JPEG, PNG, WebP), audios, videos MP4 y PDF.</source>
        <translation>O rascunho continua como estava. Aceitam-se fotos (JPEG, PNG, WebP), áudios, vídeos MP4 e PDF.</translation>
    </message>
    <message>
        <source>El archivo no es una exportación de la bitácora, o es para otra clave</source>
        <translation>O arquivo não é uma exportação do diário, ou é para outra chave</translation>
    </message>
    <message>
        <source>No se cambió nada. Pida otra copia, o use la clave a la que se cifró.</source>
        <translation>Nada foi alterado. Peça outra cópia, ou use a chave para a qual foi cifrado.</translation>
    </message>
    <message>
        <source>La clave de quien recibe no se entiende</source>
        <translation>Não é possível entender a chave de quem recebe</translation>
    </message>
    <message>
        <source>No salió nada del equipo. Empieza con «age1»: pídala otra vez.</source>
        <translation>Nada saiu do equipamento. Começa com “age1”: peça outra vez.</translation>
    </message>
    <message>
        <source>El alta del puesto no dice para quién se sella la ficha</source>
        <translation>O cadastro do posto não diz para quem se lacra a ficha</translation>
    </message>
    <message>
        <source>El borrador está guardado y nada se envió. Avise a la supervisión.</source>
        <translation>O rascunho está guardado e nada foi enviado. Avise a supervisão.</translation>
    </message>
    <message>
        <source>El formulario no se puede usar</source>
        <translation>O formulário não pode ser usado</translation>
    </message>
    <message>
        <source>Tiene un problema de armado: %1. Los borradores están a salvo. Avise a sistemas.</source>
        <translation>Tem um problema de montagem: %1. Os rascunhos estão a salvo. Avise o suporte.</translation>
    </message>
    <message>
        <source>Faltan respuestas para sellar</source>
        <translation>Faltam respostas para lacrar</translation>
    </message>
    <message>
        <source>El borrador está guardado. Complete lo marcado.</source>
        <translation>O rascunho está guardado. Complete o que está marcado.</translation>
    </message>
    <message>
        <source>No se pudo escuchar</source>
        <translation>Não foi possível ouvir</translation>
    </message>
    <message>
        <source>El audio del formulario no se puede leer. Lea la pregunta en voz alta.</source>
        <translation>O áudio do formulário não pode ser lido. Leia a pergunta em voz alta.</translation>
    </message>
    <message>
        <source>Esta computadora no tiene salida de sonido. Lea la pregunta en voz alta.</source>
        <translation>Este computador não tem saída de som. Leia a pergunta em voz alta.</translation>
    </message>
    <message>
        <source>Esa respuesta no entra en este campo</source>
        <translation>Essa resposta não cabe neste campo</translation>
    </message>
    <message>
        <source>Lo que escribió sigue en pantalla. Revíselo.</source>
        <translation>O que escreveu continua na tela. Revise.</translation>
    </message>
    <message>
        <source>%1. Los borradores están a salvo. Avise a sistemas.</source>
        <translation>%1. Os rascunhos estão a salvo. Avise o suporte.</translation>
    </message>
    <message>
        <source>El contacto no se guardó</source>
        <translation>O contato não foi guardado</translation>
    </message>
    <message>
        <source>Una guía o un listado no se puede leer</source>
        <translation>Um guia ou uma lista não pode ser lido</translation>
    </message>
    <message>
        <source>El archivo es %1. Los asientos están a salvo. Avise a sistemas.</source>
        <translation>O arquivo é %1. Os registros estão a salvo. Avise o suporte.</translation>
    </message>
    <message>
        <source>El paquete de contenidos no se instaló</source>
        <translation>O pacote de conteúdos não foi instalado</translation>
    </message>
    <message>
        <source>La versión nueva no se tomó</source>
        <translation>A versão nova não foi recebida</translation>
    </message>
    <message>
        <source>El teléfono no parece un número. Lo que escribió sigue en pantalla.</source>
        <translation>O telefone não parece um número. O que escreveu continua na tela.</translation>
    </message>
    <message>
        <source>Elija el país del teléfono. Lo que escribió sigue en pantalla.</source>
        <translation>Escolha o país do telefone. O que escreveu continua na tela.</translation>
    </message>
    <message>
        <source>La nota es muy larga. Deje sólo lo que sirve para llamar.</source>
        <translation>A nota é muito longa. Deixe só o que serve para ligar.</translation>
    </message>
    <message>
        <source>Parece decir dónde queda un refugio. Ese lugar no se guarda: deje sólo el teléfono.</source>
        <translation>Parece dizer onde fica um abrigo. Esse lugar não se guarda: deixe só o telefone.</translation>
    </message>
    <message>
        <source>El programa sigue como está y los asientos están a salvo.</source>
        <translation>O programa continua como está e os registros estão a salvo.</translation>
    </message>
    <message>
        <source>El instalador no es el que se firmó: la copia está cortada o cambiada. Cópielo otra vez; si se repite, avise a la supervisión.</source>
        <translation>O instalador não é o que foi assinado: a cópia está incompleta ou alterada. Copie-o outra vez; se acontecer de novo, avise a supervisão.</translation>
    </message>
    <message>
        <source>No se instala directamente sobre esta: primero va una versión intermedia. Avise a sistemas.</source>
        <translation>Não se instala diretamente sobre esta: primeiro vai uma versão intermediária. Avise o suporte.</translation>
    </message>
    <message>
        <source>No hay un instalador comprobado para copiar.</source>
        <translation>Não há um instalador conferido para copiar.</translation>
    </message>
    <message>
        <source>No hay lugar en el disco o en el pendrive. Libere espacio y pruebe otra vez.</source>
        <translation>Não há espaço no disco ou no pendrive. Libere espaço e tente outra vez.</translation>
    </message>
    <message>
        <source>Lo ofrecido es anterior a lo que ya se vio. Pida la última entrega.</source>
        <translation>O que foi oferecido é anterior ao que já foi visto. Peça a última entrega.</translation>
    </message>
    <message>
        <source>Sigue el contenido que estaba.</source>
        <translation>Continua o conteúdo que estava.</translation>
    </message>
    <message>
        <source>No se puede leer. Pida otra copia.</source>
        <translation>Não pode ser lido. Peça outra cópia.</translation>
    </message>
    <message>
        <source>Cambió después de firmado. No lo use y avise a la supervisión.</source>
        <translation>Foi alterado depois de assinado. Não o use e avise a supervisão.</translation>
    </message>
    <message>
        <source>Es anterior al que ya está. Pida el último.</source>
        <translation>É anterior ao que já está. Peça o último.</translation>
    </message>
    <message>
        <source>Junta partes de entregas distintas. Copie la carpeta entera otra vez.</source>
        <translation>Junta partes de entregas diferentes. Copie a pasta inteira outra vez.</translation>
    </message>
    <message>
        <source>El plazo de la firma venció. Pida una entrega nueva.</source>
        <translation>O prazo da assinatura venceu. Peça uma entrega nova.</translation>
    </message>
    <message>
        <source>La hora del equipo no parece correcta. La supervisión puede confirmar.</source>
        <translation>A hora do equipamento não parece certa. A supervisão pode confirmar.</translation>
    </message>
    <message>
        <source>Trae archivos que no se aceptan. Avise a sistemas.</source>
        <translation>Traz arquivos que não são aceitos. Avise o suporte.</translation>
    </message>
    <message>
        <source>Pide una versión más nueva del programa. Avise a sistemas.</source>
        <translation>Pede uma versão mais nova do programa. Avise o suporte.</translation>
    </message>
    <message>
        <source>Es reservado y no está cifrado para este puesto.</source>
        <translation>É reservado e não está cifrado para este posto.</translation>
    </message>
    <message>
        <source>No hay una versión anterior a la que volver.</source>
        <translation>Não há uma versão anterior à qual voltar.</translation>
    </message>
    <message>
        <source>No hay lugar en el disco.</source>
        <translation>Não há espaço no disco.</translation>
    </message>
    <message>
        <source>Todo quedó guardado aquí y se sigue intentando.</source>
        <translation>Ficou tudo guardado aqui e o programa continua tentando.</translation>
    </message>
    <message>
        <source>La dirección del registro no se entiende</source>
        <translation>Não é possível entender o endereço da central</translation>
    </message>
    <message>
        <source>Cópiela otra vez, entera, con https://.</source>
        <translation>Copie-o outra vez, inteiro, com https://.</translation>
    </message>
    <message>
        <source>Sin respuesta de %1</source>
        <translation>Sem resposta de %1</translation>
    </message>
    <message>
        <source>El certificado de %1 no es de confianza</source>
        <translation>O certificado de %1 não é confiável</translation>
    </message>
    <message>
        <source>No se envió nada. Todo quedó guardado aquí. Avise a sistemas.</source>
        <translation>Nada foi enviado. Ficou tudo guardado aqui. Avise o suporte.</translation>
    </message>
    <message>
        <source>Se cortó el envío a %1</source>
        <translation>O envio para %1 foi interrompido</translation>
    </message>
    <message>
        <source>La red pide entrar por una página propia</source>
        <translation>A rede pede para entrar por uma página própria</translation>
    </message>
    <message>
        <source>Abra el navegador y acepte el acceso de esa red. </source>
        <translation>Abra o navegador e aceite o acesso dessa rede. </translation>
    </message>
    <message>
        <source>%1 no acepta la credencial de este equipo</source>
        <translation>%1 não aceita a credencial deste equipamento</translation>
    </message>
    <message>
        <source>Todo quedó guardado aquí. Pida un alta nueva a la supervisión.</source>
        <translation>Ficou tudo guardado aqui. Peça um cadastro novo à supervisão.</translation>
    </message>
    <message>
        <source>%1 no puede atender ahora</source>
        <translation>%1 não pode atender agora</translation>
    </message>
    <message>
        <source>Un asiento quedó apartado</source>
        <translation>Um registro ficou retido</translation>
    </message>
    <message>
        <source>Está guardado aquí y no frena a los demás.</source>
        <translation>Está guardado aqui e não trava os demais.</translation>
    </message>
    <message>
        <source>Este equipo no puede enviar por USB</source>
        <translation>Este equipamento não pode enviar por USB</translation>
    </message>
    <message>
        <source>Su alta no trae la clave del correo. </source>
        <translation>O cadastro não traz a chave do correio por USB. </translation>
    </message>
    <message>
        <source>El archivo de recibos está cortado o no es uno de recibos</source>
        <translation>O arquivo de recibos está cortado ou não é de recibos</translation>
    </message>
    <message>
        <source>No se tomó nada de él. Cópielo otra vez del pendrive o pida otro.</source>
        <translation>Nada foi lido dele. Copie-o outra vez do pendrive ou peça outro.</translation>
    </message>
    <message>
        <source>Los recibos son de otro equipo</source>
        <translation>Os recibos são de outro equipamento</translation>
    </message>
    <message>
        <source>No se tomó ninguno. Lo de este equipo sigue guardado y por enviar.</source>
        <translation>Nenhum foi lido. O que é deste equipamento continua guardado e a enviar.</translation>
    </message>
    <message>
        <source>Estos recibos ya estaban</source>
        <translation>Estes recibos já estavam</translation>
    </message>
    <message>
        <source>No cambió nada. Pida al registro un archivo más nuevo.</source>
        <translation>Nada foi alterado. Peça à central um arquivo mais novo.</translation>
    </message>
    <message>
        <source>No se pudo copiar: la memoria USB está llena</source>
        <translation>Não foi possível copiar: o pen drive está cheio</translation>
    </message>
    <message>
        <source>Todo sigue guardado aquí. Libere lugar en ella o use otra.</source>
        <translation>Continua tudo guardado aqui. Libere espaço nela ou use outra.</translation>
    </message>
    <message>
        <source>No se puede leer ni escribir en la memoria USB</source>
        <translation>Não é possível ler nem escrever no pen drive</translation>
    </message>
    <message>
        <source>Todo sigue guardado aquí. Mire que esté conectada y sin traba contra escritura, o use otra.</source>
        <translation>Continua tudo guardado aqui. Veja se está conectada e sem trava contra gravação, ou use outra.</translation>
    </message>
    <message>
        <source>Un recibo no coincide con lo enviado</source>
        <translation>Um recibo não coincide com o enviado</translation>
    </message>
    <message>
        <source>El asiento sigue guardado aquí. Avise a la supervisión.</source>
        <translation>O registro continua guardado aqui. Avise a supervisão.</translation>
    </message>
</context>
<context>
    <name>pages</name>
    <message>
        <source>Detección</source>
        <translation>Detecção</translation>
    </message>
    <message>
        <source>Inicio</source>
        <translation>Início</translation>
    </message>
    <message>
        <source>Bitácora</source>
        <translation>Diário</translation>
    </message>
    <message>
        <source>Ajustes</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Recursos</source>
        <translation>Recursos</translation>
    </message>
    <message>
        <source>Guías</source>
        <translation>Guias</translation>
    </message>
    <message>
        <source>Envíos</source>
        <translation>Envios</translation>
    </message>
    <message>
        <source>Contactos del puesto</source>
        <translation>Contatos do posto</translation>
    </message>
    <message>
        <source>Formulario</source>
        <translation>Formulário</translation>
    </message>
    <message>
        <source>Ayuda</source>
        <translation>Ajuda</translation>
    </message>
    <message>
        <source>Práctica</source>
        <translation>Prática</translation>
    </message>
    <message>
        <source>Estadísticas</source>
        <translation>Estatísticas</translation>
    </message>
    <message>
        <source>Supervisión</source>
        <translation>Supervisão</translation>
    </message>
    <message>
        <source>Relevo</source>
        <translation>Passagem de serviço</translation>
    </message>
</context>
<context>
    <name>palette</name>
    <message>
        <source>Empezar un formulario</source>
        <translation>Começar um formulário</translation>
    </message>
    <message>
        <source>Colores</source>
        <translation>Cores</translation>
    </message>
    <message>
        <source>¿Qué hago ahora?</source>
        <translation>O que faço agora?</translation>
    </message>
    <message>
        <source>Nueva detección</source>
        <translation>Nova detecção</translation>
    </message>
    <message>
        <source>Control rápido</source>
        <translation>Controle rápido</translation>
    </message>
    <message>
        <source>Inspección rural</source>
        <translation>Inspeção rural</translation>
    </message>
    <message>
        <source>Ocultar la pantalla</source>
        <translation>Ocultar a tela</translation>
    </message>
    <message>
        <source>Bloquear</source>
        <translation>Bloquear</translation>
    </message>
    <message>
        <source>Enviar ahora</source>
        <translation>Enviar agora</translation>
    </message>
    <message>
        <source>Letra más grande</source>
        <translation>Letra maior</translation>
    </message>
    <message>
        <source>Letra más chica</source>
        <translation>Letra menor</translation>
    </message>
    <message>
        <source>Claro</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Oscuro</source>
        <translation>Escuro</translation>
    </message>
    <message>
        <source>Alto contraste</source>
        <translation>Alto contraste</translation>
    </message>
    <message>
        <source>Idioma</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Páginas</source>
        <translation>Páginas</translation>
    </message>
    <message>
        <source>Acciones</source>
        <translation>Ações</translation>
    </message>
    <message>
        <source>Bitácora de este puesto</source>
        <translation>Diário deste posto</translation>
    </message>
    <message>
        <source>Guías</source>
        <translation>Guias</translation>
    </message>
    <message>
        <source>Indicadores</source>
        <translation>Indicadores</translation>
    </message>
    <message>
        <source>Preguntas</source>
        <translation>Perguntas</translation>
    </message>
    <message>
        <source>Recursos</source>
        <translation>Recursos</translation>
    </message>
    <message>
        <source>Pasos fronterizos</source>
        <translation>Passagens de fronteira</translation>
    </message>
</context>
<context>
    <name>paper</name>
    <message>
        <source>Quedó anotado con el número %1</source>
        <translation>Ficou anotado com o número %1</translation>
    </message>
</context>
<context>
    <name>phases</name>
    <message>
        <source>hecha</source>
        <translation>feita</translation>
    </message>
    <message>
        <source>ahora</source>
        <translation>agora</translation>
    </message>
    <message>
        <source>pendiente</source>
        <translation>pendente</translation>
    </message>
    <message>
        <source>sin respuesta</source>
        <translation>sem resposta</translation>
    </message>
    <message>
        <source>Fase %1</source>
        <translation>Fase %1</translation>
    </message>
</context>
<context>
    <name>progress</name>
    <message>
        <source>faltan %1 s</source>
        <translation>faltam %1 s</translation>
    </message>
    <message>
        <source>faltan %1 min</source>
        <translation>faltam %1 min</translation>
    </message>
</context>
<context>
    <name>quick</name>
    <message>
        <source>Lo que vio</source>
        <translation>O que viu</translation>
    </message>
    <message>
        <source>Documentos</source>
        <translation>Documentos</translation>
    </message>
    <message>
        <source>Menores de 18</source>
        <translation>Menores de 18</translation>
    </message>
    <message>
        <source>Dos preguntas</source>
        <translation>Duas perguntas</translation>
    </message>
    <message>
        <source>¿Qué se ve?</source>
        <translation>O que se vê?</translation>
    </message>
    <message>
        <source>¿Qué pasa con los documentos?</source>
        <translation>O que há com os documentos?</translation>
    </message>
    <message>
        <source>Pregunte y marque lo que corresponda</source>
        <translation>Pergunte e marque o que corresponder</translation>
    </message>
</context>
<context>
    <name>resources</name>
    <message>
        <source>Para llamar ya</source>
        <translation>Para ligar agora</translation>
    </message>
    <message>
        <source>sin teléfono</source>
        <translation>sem telefone</translation>
    </message>
    <message>
        <source>dato: %1</source>
        <translation>dado: %1</translation>
    </message>
    <message>
        <source>Quizá vencido</source>
        <translation>Talvez vencido</translation>
    </message>
    <message>
        <source>distancia en línea recta</source>
        <translation>distância em linha reta</translation>
    </message>
    <message>
        <source>Pasos fronterizos, del más cercano al más lejano</source>
        <translation>Passagens de fronteira, da mais próxima à mais distante</translation>
    </message>
    <message>
        <source>aquí</source>
        <translation>aqui</translation>
    </message>
    <message>
        <source>al %1</source>
        <translation>a %1</translation>
    </message>
    <message>
        <source>Verificado</source>
        <translation>Verificado</translation>
    </message>
    <message>
        <source>Una sola fuente</source>
        <translation>Uma só fonte</translation>
    </message>
    <message>
        <source>sin fecha</source>
        <translation>sem data</translation>
    </message>
    <message>
        <source>denuncia</source>
        <translation>denúncia</translation>
    </message>
    <message>
        <source>rescate y acompañamiento</source>
        <translation>resgate e acompanhamento</translation>
    </message>
    <message>
        <source>asistencia inicial</source>
        <translation>assistência inicial</translation>
    </message>
    <message>
        <source>asistencia integral</source>
        <translation>assistência integral</translation>
    </message>
    <message>
        <source>policía y fuerzas</source>
        <translation>polícia e forças</translation>
    </message>
    <message>
        <source>niñas, niños y adolescentes</source>
        <translation>crianças e adolescentes</translation>
    </message>
    <message>
        <source>violencia de género</source>
        <translation>violência de gênero</translation>
    </message>
    <message>
        <source>asesoramiento jurídico</source>
        <translation>assessoria jurídica</translation>
    </message>
    <message>
        <source>intérprete</source>
        <translation>intérprete</translation>
    </message>
    <message>
        <source>salud</source>
        <translation>saúde</translation>
    </message>
    <message>
        <source>trabajo</source>
        <translation>trabalho</translation>
    </message>
    <message>
        <source>fiscalía</source>
        <translation>promotoria</translation>
    </message>
    <message>
        <source>migraciones</source>
        <translation>migração</translation>
    </message>
    <message>
        <source>discapacidad</source>
        <translation>deficiência</translation>
    </message>
    <message>
        <source>consulado</source>
        <translation>consulado</translation>
    </message>
    <message>
        <source>vía de acceso a alojamiento</source>
        <translation>via de acesso a alojamento</translation>
    </message>
    <message>
        <source>organismo internacional</source>
        <translation>organismo internacional</translation>
    </message>
    <message>
        <source>Alojamiento</source>
        <translation>Alojamento</translation>
    </message>
    <message>
        <source>Abogado</source>
        <translation>Advogado</translation>
    </message>
    <message>
        <source>Niñas y niños</source>
        <translation>Crianças</translation>
    </message>
    <message>
        <source>Argentina</source>
        <translation>Argentina</translation>
    </message>
    <message>
        <source>Bolivia</source>
        <translation>Bolívia</translation>
    </message>
    <message>
        <source>Brasil</source>
        <translation>Brasil</translation>
    </message>
    <message>
        <source>Chile</source>
        <translation>Chile</translation>
    </message>
    <message>
        <source>Paraguay</source>
        <translation>Paraguai</translation>
    </message>
    <message>
        <source>Uruguay</source>
        <translation>Uruguai</translation>
    </message>
    <message>
        <source>Puente</source>
        <translation>Ponte</translation>
    </message>
    <message>
        <source>Fluvial</source>
        <translation>Fluvial</translation>
    </message>
    <message>
        <source>Camino</source>
        <translation>Estrada</translation>
    </message>
    <message>
        <source>Aeropuerto</source>
        <translation>Aeroporto</translation>
    </message>
    <message>
        <source>Balsa</source>
        <translation>Balsa</translation>
    </message>
    <message>
        <source>Ferrocarril</source>
        <translation>Ferrovia</translation>
    </message>
    <message>
        <source>Sin dato</source>
        <translation>Sem dado</translation>
    </message>
    <message>
        <source>norte</source>
        <translation>norte</translation>
    </message>
    <message>
        <source>noreste</source>
        <translation>nordeste</translation>
    </message>
    <message>
        <source>este</source>
        <translation>leste</translation>
    </message>
    <message>
        <source>sudeste</source>
        <translation>sudeste</translation>
    </message>
    <message>
        <source>sur</source>
        <translation>sul</translation>
    </message>
    <message>
        <source>sudoeste</source>
        <translation>sudoeste</translation>
    </message>
    <message>
        <source>oeste</source>
        <translation>oeste</translation>
    </message>
    <message>
        <source>noroeste</source>
        <translation>noroeste</translation>
    </message>
    <message>
        <source>En %1</source>
        <translation>Em %1</translation>
    </message>
    <message>
        <source>En la provincia: %1</source>
        <translation>Na província: %1</translation>
    </message>
    <message>
        <source>En todo el país</source>
        <translation>Em todo o país</translation>
    </message>
    <message>
        <source>Del otro lado: %1</source>
        <translation>Do outro lado: %1</translation>
    </message>
    <message>
        <source>En otras provincias</source>
        <translation>Em outras províncias</translation>
    </message>
    <message>
        <source>En otros países</source>
        <translation>Em outros países</translation>
    </message>
    <message>
        <source>Todo el país</source>
        <translation>Todo o país</translation>
    </message>
    <message>
        <source>Cerca de %1</source>
        <translation>Perto de %1</translation>
    </message>
    <message>
        <source>%1 km</source>
        <translation>%1 km</translation>
    </message>
    <message>
        <source>Niñas, niños y adolescentes</source>
        <translation>Crianças e adolescentes</translation>
    </message>
    <message>
        <source>Mujeres</source>
        <translation>Mulheres</translation>
    </message>
    <message>
        <source>Personas LGBTI+</source>
        <translation>Pessoas LGBTI+</translation>
    </message>
    <message>
        <source>Personas con discapacidad</source>
        <translation>Pessoas com deficiência</translation>
    </message>
    <message>
        <source>Personas migrantes o refugiadas</source>
        <translation>Pessoas migrantes ou refugiadas</translation>
    </message>
    <message>
        <source>Pueblos originarios</source>
        <translation>Povos originários</translation>
    </message>
    <message>
        <source>Trabajo, también rural</source>
        <translation>Trabalho, também rural</translation>
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
        <translation>Nacional</translation>
    </message>
    <message>
        <source>Internacional</source>
        <translation>Internacional</translation>
    </message>
    <message>
        <source>Del puesto</source>
        <translation>Do posto</translation>
    </message>
    <message>
        <source>los cargó este equipo</source>
        <translation>informados neste equipamento</translation>
    </message>
    <message>
        <source>Para revisar</source>
        <translation>Para revisar</translation>
    </message>
</context>
<context>
    <name>sections</name>
    <message>
        <source>falta 1</source>
        <translation>falta 1</translation>
    </message>
    <message>
        <source>faltan %1</source>
        <translation>faltam %1</translation>
    </message>
    <message>
        <source>lista</source>
        <translation>pronta</translation>
    </message>
    <message>
        <source>optativa</source>
        <translation>opcional</translation>
    </message>
    <message>
        <source>Para empezar</source>
        <translation>Para começar</translation>
    </message>
</context>
<context>
    <name>sending</name>
    <message>
        <source>Este equipo no tiene un registro configurado</source>
        <translation>Este equipamento não tem uma central configurada</translation>
    </message>
    <message>
        <source>Todo queda guardado aquí hasta que lo conecte.</source>
        <translation>Fica tudo guardado aqui até que seja conectado.</translation>
    </message>
    <message>
        <source>Se pregunta al registro si contesta.</source>
        <translation>Verificando se a central responde.</translation>
    </message>
    <message>
        <source>Probando la conexión…</source>
        <translation>Testando a conexão…</translation>
    </message>
    <message>
        <source>Puede seguir trabajando: nada se pierde.</source>
        <translation>Pode continuar trabalhando: nada se perde.</translation>
    </message>
    <message>
        <source>Enviando…</source>
        <translation>Enviando…</translation>
    </message>
    <message>
        <source>Nada espera por enviar. Revise la red y la dirección del registro. Se prueba otra vez con el próximo envío.</source>
        <translation>Nada espera para ser enviado. Verifique a rede e o endereço da central. Tenta-se de novo no próximo envio.</translation>
    </message>
    <message>
        <source>La dirección quedó guardada y se va a probar otra vez. %1.</source>
        <translation>O endereço foi guardado e será testado de novo. %1.</translation>
    </message>
    <message>
        <source>Enviando: %1 de %2</source>
        <translation>Enviando: %1 de %2</translation>
    </message>
    <message>
        <source>%1 kbit/s</source>
        <translation>%1 kbit/s</translation>
    </message>
    <message>
        <source>La memoria está lista. Asientos: %1.</source>
        <translation>O pen drive está pronto. Registros: %1.</translation>
    </message>
    <message>
        <source>Quítela de forma segura. Siguen guardados aquí hasta que vuelvan los recibos.</source>
        <translation>Remova-a com segurança. Continuam guardados aqui até que voltem os recibos.</translation>
    </message>
    <message>
        <source>En esa carpeta no hay recibos.</source>
        <translation>Nessa pasta não há recibos.</translation>
    </message>
    <message>
        <source>Los recibos se llaman recibos-1.tar, recibos-2.tar… Elija la carpeta que los tiene.</source>
        <translation>Os recibos se chamam recibos-1.tar, recibos-2.tar… Escolha a pasta que os tem.</translation>
    </message>
    <message>
        <source>%1: %2 recibos no valen y no se tomaron. Avise a la supervisión.</source>
        <translation>%1: %2 recibos não valem e não foram recebidos. Avise a supervisão.</translation>
    </message>
    <message>
        <source>Asientos recibidos: %1.</source>
        <translation>Registros recebidos: %1.</translation>
    </message>
    <message>
        <source>leído por %1, %2</source>
        <translation>lido por %1, %2</translation>
    </message>
    <message>
        <source>El último intento no llegó al registro. Se sigue intentando.</source>
        <translation>A última tentativa não chegou à central. O programa continua tentando.</translation>
    </message>
    <message>
        <source>Un asiento por enviar. Sale solo.</source>
        <translation>Um registro a enviar. Sai sozinho.</translation>
    </message>
    <message>
        <source>%1 asientos por enviar. Salen solos.</source>
        <translation>%1 registros a enviar. Saem sozinhos.</translation>
    </message>
    <message>
        <source>Un asiento apartado necesita a la supervisión. No frena a los demás.</source>
        <translation>Um registro retido precisa da supervisão. Não trava os demais.</translation>
    </message>
    <message>
        <source>%1 asientos apartados necesitan a la supervisión. No frenan a los demás.</source>
        <translation>%1 registros retidos precisam da supervisão. Não travam os demais.</translation>
    </message>
    <message>
        <source>Nada por enviar</source>
        <translation>Nada a enviar</translation>
    </message>
    <message>
        <source>Nada por enviar. El último tiene acuse simple.</source>
        <translation>Nada a enviar. O último tem confirmação simples.</translation>
    </message>
    <message>
        <source>Nada por enviar. Último recibo: n.º %1.</source>
        <translation>Nada a enviar. Último recibo: n.º %1.</translation>
    </message>
    <message>
        <source>Todavía sin contacto con el registro</source>
        <translation>Ainda sem contato com a central</translation>
    </message>
    <message>
        <source>Último contacto con el registro: %1</source>
        <translation>Último contato com a central: %1</translation>
    </message>
    <message>
        <source>prueba otra vez %1</source>
        <translation>tenta outra vez %1</translation>
    </message>
    <message>
        <source>nada se pierde</source>
        <translation>nada se perde</translation>
    </message>
    <message>
        <source>coincide</source>
        <translation>coincide</translation>
    </message>
    <message>
        <source>la de este equipo atrasa %1</source>
        <translation>a deste equipamento atrasa %1</translation>
    </message>
    <message>
        <source>la de este equipo adelanta %1</source>
        <translation>a deste equipamento adianta %1</translation>
    </message>
    <message>
        <source>desde %1</source>
        <translation>desde %1</translation>
    </message>
    <message>
        <source>Emergencia</source>
        <translation>Emergência</translation>
    </message>
    <message>
        <source>Está guardado aquí. Avise a la supervisión.</source>
        <translation>Está guardado aqui. Avise a supervisão.</translation>
    </message>
    <message>
        <source>Sin registro configurado</source>
        <translation>Sem central configurada</translation>
    </message>
    <message>
        <source>Sale cuando conecte este equipo.</source>
        <translation>Sai quando este equipamento for conectado.</translation>
    </message>
    <message>
        <source>El último intento no llegó</source>
        <translation>A última tentativa não chegou</translation>
    </message>
    <message>
        <source>Espera su turno</source>
        <translation>Espera a vez</translation>
    </message>
    <message>
        <source>Es el próximo en salir.</source>
        <translation>É o próximo a sair.</translation>
    </message>
    <message>
        <source>Sale después del n.º %1.</source>
        <translation>Sai depois do n.º %1.</translation>
    </message>
    <message>
        <source>Van %1 de %2</source>
        <translation>Foram %1 de %2</translation>
    </message>
    <message>
        <source>Prueba otra vez en un momento.</source>
        <translation>Tenta outra vez em um momento.</translation>
    </message>
    <message>
        <source>Prueba otra vez %1.</source>
        <translation>Tenta outra vez %1.</translation>
    </message>
    <message>
        <source>Intentos: %1.</source>
        <translation>Tentativas: %1.</translation>
    </message>
    <message>
        <source>en %1</source>
        <translation>em %1</translation>
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
        <translation>%1 dias</translation>
    </message>
    <message>
        <source>Carpeta de la memoria USB</source>
        <translation>Pasta do pen drive</translation>
    </message>
</context>
<context>
    <name>shortcuts</name>
    <message>
        <source>En todas partes</source>
        <translation>Em toda parte</translation>
    </message>
    <message>
        <source>¿Qué hago ahora?</source>
        <translation>O que faço agora?</translation>
    </message>
    <message>
        <source>Ocultar la pantalla; también Esc dos veces rápido</source>
        <translation>Ocultar a tela; também Esc duas vezes rápido</translation>
    </message>
    <message>
        <source>Bloquear</source>
        <translation>Bloquear</translation>
    </message>
    <message>
        <source>Buscar en todo y hacer</source>
        <translation>Buscar em tudo e fazer</translation>
    </message>
    <message>
        <source>Buscar en la página</source>
        <translation>Buscar na página</translation>
    </message>
    <message>
        <source>El siguiente paso, el botón azul</source>
        <translation>O próximo passo, o botão azul</translation>
    </message>
    <message>
        <source>Zona siguiente; con Mayús, la anterior</source>
        <translation>Zona seguinte; com Shift, a anterior</translation>
    </message>
    <message>
        <source>Primera página; hasta Ctrl 9</source>
        <translation>Primeira página; até Ctrl 9</translation>
    </message>
    <message>
        <source>Ajustes</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Página anterior</source>
        <translation>Página anterior</translation>
    </message>
    <message>
        <source>Deshacer</source>
        <translation>Desfazer</translation>
    </message>
    <message>
        <source>Letra más grande</source>
        <translation>Letra maior</translation>
    </message>
    <message>
        <source>Letra más chica</source>
        <translation>Letra menor</translation>
    </message>
    <message>
        <source>Letra de tamaño normal</source>
        <translation>Letra de tamanho normal</translation>
    </message>
    <message>
        <source>Empezar</source>
        <translation>Começar</translation>
    </message>
    <message>
        <source>Nueva detección</source>
        <translation>Nova detecção</translation>
    </message>
    <message>
        <source>Control rápido</source>
        <translation>Controle rápido</translation>
    </message>
    <message>
        <source>Inspección rural</source>
        <translation>Inspeção rural</translation>
    </message>
    <message>
        <source>En una detección</source>
        <translation>Em uma detecção</translation>
    </message>
    <message>
        <source>Marcar el indicador</source>
        <translation>Marcar o indicador</translation>
    </message>
    <message>
        <source>Por qué se sugiere ese nivel</source>
        <translation>Por que se sugere esse nível</translation>
    </message>
    <message>
        <source>Qué preguntar</source>
        <translation>O que perguntar</translation>
    </message>
    <message>
        <source>Registrar el próximo aviso</source>
        <translation>Registrar o próximo aviso</translation>
    </message>
    <message>
        <source>Emergencia</source>
        <translation>Emergência</translation>
    </message>
    <message>
        <source>Fase siguiente</source>
        <translation>Fase seguinte</translation>
    </message>
    <message>
        <source>Fase anterior</source>
        <translation>Fase anterior</translation>
    </message>
    <message>
        <source>En otras páginas</source>
        <translation>Em outras páginas</translation>
    </message>
    <message>
        <source>Envíos: enviar ahora</source>
        <translation>Envios: enviar agora</translation>
    </message>
    <message>
        <source>Bitácora: comparar con lo que corrige</source>
        <translation>Diário: comparar com o que corrige</translation>
    </message>
    <message>
        <source>Al desbloquear: mostrar lo escrito</source>
        <translation>Ao desbloquear: mostrar o que foi digitado</translation>
    </message>
</context>
<context>
    <name>start</name>
    <message>
        <source>Algo no salió como debía</source>
        <translation>Algo não saiu como devia</translation>
    </message>
    <message>
        <source>Lo que escribió está guardado. Puede seguir; si se repite, avise a sistemas con esta palabra: %1.</source>
        <translation>O que escreveu está guardado. Pode continuar; se acontecer de novo, avise o suporte com esta palavra: %1.</translation>
    </message>
</context>
<context>
    <name>state</name>
    <message>
        <source>Borrador</source>
        <translation>Rascunho</translation>
    </message>
    <message>
        <source>Guardado aquí</source>
        <translation>Guardado aqui</translation>
    </message>
    <message>
        <source>En camino</source>
        <translation>A caminho</translation>
    </message>
    <message>
        <source>Recibido</source>
        <translation>Recebido</translation>
    </message>
    <message>
        <source>Apartado</source>
        <translation>Retido</translation>
    </message>
    <message>
        <source>Sellado</source>
        <translation>Lacrado</translation>
    </message>
    <message>
        <source>Reemplazado</source>
        <translation>Substituído</translation>
    </message>
    <message>
        <source>Verificado</source>
        <translation>Verificado</translation>
    </message>
    <message>
        <source>Una sola fuente</source>
        <translation>Uma só fonte</translation>
    </message>
    <message>
        <source>Sin confirmar</source>
        <translation>Sem confirmação</translation>
    </message>
    <message>
        <source>Vencido</source>
        <translation>Vencido</translation>
    </message>
    <message>
        <source>Material de apoyo</source>
        <translation>Material de apoio</translation>
    </message>
    <message>
        <source>Oficial</source>
        <translation>Oficial</translation>
    </message>
    <message>
        <source>Cadena íntegra</source>
        <translation>Cadeia íntegra</translation>
    </message>
    <message>
        <source>Cadena rota</source>
        <translation>Cadeia rompida</translation>
    </message>
    <message>
        <source>Mayúsculas activadas</source>
        <translation>Maiúsculas ativadas</translation>
    </message>
    <message>
        <source>Práctica</source>
        <translation>Prática</translation>
    </message>
    <message>
        <source>Equipo de prueba</source>
        <translation>Equipamento de teste</translation>
    </message>
    <message>
        <source>Bien</source>
        <translation>Bem</translation>
    </message>
    <message>
        <source>Atención</source>
        <translation>Atenção</translation>
    </message>
    <message>
        <source>Con problemas</source>
        <translation>Com problemas</translation>
    </message>
    <message>
        <source>Dato</source>
        <translation>Dado</translation>
    </message>
</context>
<context>
    <name>statistics</name>
    <message>
        <source>0 Sin señales</source>
        <translation>0 Sem sinais</translation>
    </message>
    <message>
        <source>1 Atención</source>
        <translation>1 Atenção</translation>
    </message>
    <message>
        <source>2 Posible</source>
        <translation>2 Possível</translation>
    </message>
    <message>
        <source>3 Probable</source>
        <translation>3 Provável</translation>
    </message>
    <message>
        <source>4 Emergencia</source>
        <translation>4 Emergência</translation>
    </message>
    <message>
        <source>Explotación sexual</source>
        <translation>Exploração sexual</translation>
    </message>
    <message>
        <source>Trabajo o servicio forzado</source>
        <translation>Trabalho ou serviço forçado</translation>
    </message>
    <message>
        <source>Esclavitud o servidumbre</source>
        <translation>Escravidão ou servidão</translation>
    </message>
    <message>
        <source>Matrimonio o unión forzada</source>
        <translation>Casamento ou união forçada</translation>
    </message>
    <message>
        <source>Órganos, fluidos o tejidos</source>
        <translation>Órgãos, fluidos ou tecidos</translation>
    </message>
    <message>
        <source>Material de abuso sexual infantil</source>
        <translation>Material de abuso sexual infantil</translation>
    </message>
    <message>
        <source>Organización coercitiva</source>
        <translation>Organização coercitiva</translation>
    </message>
    <message>
        <source>Mendicidad forzada</source>
        <translation>Mendicância forçada</translation>
    </message>
    <message>
        <source>Actividades ilícitas forzadas</source>
        <translation>Atividades ilícitas forçadas</translation>
    </message>
    <message>
        <source>Venta o adopción ilegal de NNyA</source>
        <translation>Venda ou adoção ilegal de crianças e adolescentes</translation>
    </message>
    <message>
        <source>Emergencia médica o de seguridad</source>
        <translation>Emergência médica ou de segurança</translation>
    </message>
    <message>
        <source>Supervisor o referente</source>
        <translation>Supervisor ou responsável de referência</translation>
    </message>
    <message>
        <source>Fiscalía o juzgado de turno</source>
        <translation>Promotoria ou juízo de plantão</translation>
    </message>
    <message>
        <source>Línea 145 (Argentina)</source>
        <translation>Linha 145 (Argentina)</translation>
    </message>
    <message>
        <source>PROTEX</source>
        <translation>PROTEX</translation>
    </message>
    <message>
        <source>Programa Nacional de Rescate</source>
        <translation>Programa Nacional de Resgate</translation>
    </message>
    <message>
        <source>Autoridad local de niñez</source>
        <translation>Autoridade local da infância</translation>
    </message>
    <message>
        <source>Migraciones</source>
        <translation>Migração</translation>
    </message>
    <message>
        <source>Fuerza especializada</source>
        <translation>Força especializada</translation>
    </message>
    <message>
        <source>Área social provincial</source>
        <translation>Área social provincial</translation>
    </message>
    <message>
        <source>Consulado</source>
        <translation>Consulado</translation>
    </message>
    <message>
        <source>SIFEBU</source>
        <translation>SIFEBU</translation>
    </message>
    <message>
        <source>Contraparte del otro lado</source>
        <translation>Contraparte do outro lado</translation>
    </message>
    <message>
        <source>Inspecciones rurales</source>
        <translation>Inspeções rurais</translation>
    </message>
    <message>
        <source>Personas relevadas</source>
        <translation>Pessoas entrevistadas</translation>
    </message>
    <message>
        <source>Empresas relevadas</source>
        <translation>Empresas visitadas</translation>
    </message>
    <message>
        <source>Capacitaciones</source>
        <translation>Capacitações</translation>
    </message>
    <message>
        <source>Personas capacitadas</source>
        <translation>Pessoas capacitadas</translation>
    </message>
    <message>
        <source>Encuentros de sensibilización</source>
        <translation>Encontros de sensibilização</translation>
    </message>
    <message>
        <source>Personas en encuentros</source>
        <translation>Pessoas em encontros</translation>
    </message>
    <message>
        <source>Piezas exhibidas o entregadas</source>
        <translation>Peças exibidas ou entregues</translation>
    </message>
    <message>
        <source>Dispositivos con material</source>
        <translation>Dispositivos com material</translation>
    </message>
    <message>
        <source>Reuniones o mesas de trabajo</source>
        <translation>Reuniões ou mesas de trabalho</translation>
    </message>
    <message>
        <source>Actas</source>
        <translation>Atas</translation>
    </message>
    <message>
        <source>Actividades conjuntas</source>
        <translation>Atividades conjuntas</translation>
    </message>
    <message>
        <source>Derivaciones</source>
        <translation>Encaminhamentos</translation>
    </message>
    <message>
        <source>Observación</source>
        <translation>Observação</translation>
    </message>
    <message>
        <source>Documentos</source>
        <translation>Documentos</translation>
    </message>
    <message>
        <source>Transporte</source>
        <translation>Transporte</translation>
    </message>
    <message>
        <source>Niñas, niños y adolescentes</source>
        <translation>Crianças e adolescentes</translation>
    </message>
    <message>
        <source>Acompañante</source>
        <translation>Acompanhante</translation>
    </message>
    <message>
        <source>Entrevista</source>
        <translation>Entrevista</translation>
    </message>
    <message>
        <source>Inspección rural</source>
        <translation>Inspeção rural</translation>
    </message>
    <message>
        <source>Detecciones por nivel</source>
        <translation>Detecções por nível</translation>
    </message>
    <message>
        <source>Detecciones por mes</source>
        <translation>Detecções por mês</translation>
    </message>
    <message>
        <source>Minutos hasta avisar a la fiscalía</source>
        <translation>Minutos até avisar a promotoria</translation>
    </message>
    <message>
        <source>Avisos, y minutos hasta hacerlos</source>
        <translation>Avisos, e minutos até fazê-los</translation>
    </message>
    <message>
        <source>Detecciones por indicador</source>
        <translation>Detecções por indicador</translation>
    </message>
    <message>
        <source>Detecciones por fase</source>
        <translation>Detecções por fase</translation>
    </message>
    <message>
        <source>Detecciones por modalidad</source>
        <translation>Detecções por modalidade</translation>
    </message>
    <message>
        <source>Inspecciones, capacitación y material</source>
        <translation>Inspeções, capacitação e material</translation>
    </message>
    <message>
        <source>Nivel</source>
        <translation>Nível</translation>
    </message>
    <message>
        <source>Mes</source>
        <translation>Mês</translation>
    </message>
    <message>
        <source>A quién</source>
        <translation>A quem</translation>
    </message>
    <message>
        <source>Indicador</source>
        <translation>Indicador</translation>
    </message>
    <message>
        <source>Fase</source>
        <translation>Fase</translation>
    </message>
    <message>
        <source>Modalidad</source>
        <translation>Modalidade</translation>
    </message>
    <message>
        <source>Qué</source>
        <translation>O quê</translation>
    </message>
    <message>
        <source>Mediana</source>
        <translation>Mediana</translation>
    </message>
    <message>
        <source>Más largo</source>
        <translation>Mais longo</translation>
    </message>
    <message>
        <source>En el puesto</source>
        <translation>No posto</translation>
    </message>
    <message>
        <source>Fuera del puesto</source>
        <translation>Fora do posto</translation>
    </message>
    <message>
        <source>no se informa</source>
        <translation>não se informa</translation>
    </message>
</context>
<context>
    <name>strength</name>
    <message>
        <source>débil</source>
        <translation>fraco</translation>
    </message>
    <message>
        <source>medio</source>
        <translation>médio</translation>
    </message>
    <message>
        <source>fuerte</source>
        <translation>forte</translation>
    </message>
</context>
<context>
    <name>supervision</name>
    <message>
        <source>Cuándo</source>
        <translation>Quando</translation>
    </message>
    <message>
        <source>Qué</source>
        <translation>O quê</translation>
    </message>
    <message>
        <source>Quién</source>
        <translation>Quem</translation>
    </message>
    <message>
        <source>Asiento</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>Detalle</source>
        <translation>Detalhe</translation>
    </message>
    <message>
        <source>Pida al registro que cargue esta versión del formulario; después sale solo.</source>
        <translation>Peça à central que carregue esta versão do formulário; depois sai sozinho.</translation>
    </message>
    <message>
        <source>Pida al registro que compare este asiento con el que ya tiene.</source>
        <translation>Peça à central que compare este registro com o que já tem.</translation>
    </message>
    <message>
        <source>Avise al registro con el número del asiento.</source>
        <translation>Avise a central com o número do registro.</translation>
    </message>
    <message>
        <source>Llévelo por memoria USB, desde Envíos.</source>
        <translation>Leve-o por pen drive, a partir de Envios.</translation>
    </message>
    <message>
        <source>No lo envíe por otro medio: pida al ministerio que confirme el formulario y su clave.</source>
        <translation>Não o envie por outro meio: peça ao ministério que confirme o formulário e a chave dele.</translation>
    </message>
    <message>
        <source>Pida al registro que publique la clave del formulario.</source>
        <translation>Peça à central que publique a chave do formulário.</translation>
    </message>
    <message>
        <source>Avise al ministerio: lo que llegó no es igual a lo que se envió.</source>
        <translation>Avise o ministério: o que chegou não é igual ao que se enviou.</translation>
    </message>
    <message>
        <source>Espere al próximo intento. Si sigue así, avise al registro.</source>
        <translation>Espere a próxima tentativa. Se continuar assim, avise a central.</translation>
    </message>
    <message>
        <source>Relevo</source>
        <translation>Passagem de serviço</translation>
    </message>
    <message>
        <source>Alta de equipo y agentes</source>
        <translation>Cadastro do equipamento e dos agentes</translation>
    </message>
    <message>
        <source>Supresión por orden</source>
        <translation>Supressão por ordem</translation>
    </message>
    <message>
        <source>Exportación</source>
        <translation>Exportação</translation>
    </message>
    <message>
        <source>Retiro de un asiento</source>
        <translation>Retirada de um registro</translation>
    </message>
    <message>
        <source>Nota de supervisión</source>
        <translation>Nota da supervisão</translation>
    </message>
    <message>
        <source>Rectificación</source>
        <translation>Retificação</translation>
    </message>
    <message>
        <source>Agente incorporado</source>
        <translation>Agente incorporado</translation>
    </message>
    <message>
        <source>Agente dado de baja</source>
        <translation>Agente removido</translation>
    </message>
    <message>
        <source>Borrado de una bóveda anterior</source>
        <translation>Apagamento de um cofre anterior</translation>
    </message>
    <message>
        <source>entra %1</source>
        <translation>entra %1</translation>
    </message>
    <message>
        <source>para %1</source>
        <translation>para %1</translation>
    </message>
    <message>
        <source>del asiento %1</source>
        <translation>do registro %1</translation>
    </message>
    <message>
        <source>abierto hace más de 30 días: hace falta un motivo para seguir</source>
        <translation>aberto há mais de 30 dias: é preciso um motivo para continuar</translation>
    </message>
    <message>
        <source>abierto hace más de 30 días, con motivo anotado</source>
        <translation>aberto há mais de 30 dias, com motivo anotado</translation>
    </message>
    <message>
        <source>sin terminar</source>
        <translation>sem terminar</translation>
    </message>
    <message>
        <source>%1, de %2. El motivo queda en la bitácora como nota de supervisión. Lo escrito en el borrador no cambia.</source>
        <translation>%1, de %2. O motivo fica no diário como nota da supervisão. O que está escrito no rascunho não muda.</translation>
    </message>
    <message>
        <source>¿Dejar abierto este borrador 30 días más?</source>
        <translation>Deixar este rascunho aberto por mais 30 dias?</translation>
    </message>
    <message>
        <source>Dejarlo abierto</source>
        <translation>Deixá-lo aberto</translation>
    </message>
    <message>
        <source>¿Qué falta para sellarlo?</source>
        <translation>O que falta para lacrá-lo?</translation>
    </message>
    <message>
        <source>Falta el motivo.</source>
        <translation>Falta o motivo.</translation>
    </message>
</context>
<context>
    <name>timeline</name>
    <message>
        <source>asiento sellado</source>
        <translation>registro lacrado</translation>
    </message>
    <message>
        <source>anotado</source>
        <translation>anotado</translation>
    </message>
    <message>
        <source>falta</source>
        <translation>falta</translation>
    </message>
</context>
</TS>
