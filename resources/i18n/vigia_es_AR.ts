<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es_AR" sourcelanguage="es_AR">
<context>
    <name>Aside</name>
    <message numerus="yes">
        <source>Hay %n marcas «sin confirmar» en esta página.</source>
        <translation>
            <numerusform>Hay %n marca «sin confirmar» en esta página.</numerusform>
            <numerusform>Hay %n marcas «sin confirmar» en esta página.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Checklist</name>
    <message numerus="yes">
        <source>%n resultados</source>
        <translation>
            <numerusform>%n resultado</numerusform>
            <numerusform>%n resultados</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ContentCard</name>
    <message numerus="yes">
        <source>venció hace %n días; sigue sirviendo</source>
        <translation>
            <numerusform>venció hace %n día; sigue sirviendo</numerusform>
            <numerusform>venció hace %n días; sigue sirviendo</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ContentPreview</name>
    <message numerus="yes">
        <source>%n para corregir</source>
        <translation>
            <numerusform>%n para corregir</numerusform>
            <numerusform>%n para corregir</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EnrolmentPane</name>
    <message numerus="yes">
        <source>%n minutos sin uso</source>
        <translation>
            <numerusform>%n minuto sin uso</numerusform>
            <numerusform>%n minutos sin uso</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GuidesPage</name>
    <message numerus="yes">
        <source>%n resultados</source>
        <translation>
            <numerusform>%n resultado</numerusform>
            <numerusform>%n resultados</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Narrow</name>
    <message numerus="yes">
        <source>%n filtros</source>
        <translation>
            <numerusform>%n filtro</numerusform>
            <numerusform>%n filtros</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NeutralPage</name>
    <message numerus="yes">
        <source>No es el PIN. Queda %n intento.</source>
        <translation>
            <numerusform>No es el PIN. Queda %n intento.</numerusform>
            <numerusform>No es el PIN. Quedan %n intentos.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NotePage</name>
    <message numerus="yes">
        <source>Sobran %n letras.</source>
        <translation>
            <numerusform>Sobra %n letra.</numerusform>
            <numerusform>Sobran %n letras.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Hechos, horas y lugares. Quedan %n letras.</source>
        <translation>
            <numerusform>Hechos, horas y lugares. Queda %n letra.</numerusform>
            <numerusform>Hechos, horas y lugares. Quedan %n letras.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message numerus="yes">
        <source>%n resultados</source>
        <translation>
            <numerusform>%n resultado</numerusform>
            <numerusform>%n resultados</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Panel</name>
    <message numerus="yes">
        <source>El gráfico muestra los primeros %n.</source>
        <translation>
            <numerusform>El gráfico muestra el primer %n.</numerusform>
            <numerusform>El gráfico muestra los primeros %n.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PostState</name>
    <message numerus="yes">
        <source>%n esperan</source>
        <translation>
            <numerusform>%n espera</numerusform>
            <numerusform>%n esperan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Su firma venció hace %n días.</source>
        <translation>
            <numerusform>Su firma venció hace %n día.</numerusform>
            <numerusform>Su firma venció hace %n días.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n asientos, cadena verificada a las %1.</source>
        <translation>
            <numerusform>%n asiento, cadena verificada a las %1.</numerusform>
            <numerusform>%n asientos, cadena verificada a las %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>hace %n días</source>
        <translation>
            <numerusform>hace %n día</numerusform>
            <numerusform>hace %n días</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>hace %n horas</source>
        <translation>
            <numerusform>hace %n hora</numerusform>
            <numerusform>hace %n horas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>hace %n minutos</source>
        <translation>
            <numerusform>hace %n minuto</numerusform>
            <numerusform>hace %n minutos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PreferencesPage</name>
    <message numerus="yes">
        <source>%n minutos sin uso</source>
        <translation>
            <numerusform>%n minuto sin uso</numerusform>
            <numerusform>%n minutos sin uso</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n caracteres</source>
        <translation>
            <numerusform>%n carácter</numerusform>
            <numerusform>%n caracteres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n días después del recibo</source>
        <translation>
            <numerusform>%n día después del recibo</numerusform>
            <numerusform>%n días después del recibo</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message numerus="yes">
        <source>Faltan %n respuestas.</source>
        <translation>
            <numerusform>Falta %n respuesta.</numerusform>
            <numerusform>Faltan %n respuestas.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProblemList</name>
    <message numerus="yes">
        <source>Faltan %n respuestas para sellar.</source>
        <translation>
            <numerusform>Falta %n respuesta para sellar.</numerusform>
            <numerusform>Faltan %n respuestas para sellar.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RailItem</name>
    <message numerus="yes">
        <source>%n por atender</source>
        <translation>
            <numerusform>%n por atender</numerusform>
            <numerusform>%n por atender</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResourcesPage</name>
    <message numerus="yes">
        <source>%n entradas</source>
        <translation>
            <numerusform>%n entrada</numerusform>
            <numerusform>%n entradas</numerusform>
        </translation>
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
    <name>StatisticsPage</name>
    <message numerus="yes">
        <source>%n detecciones sin evaluar no tienen nivel.</source>
        <translation>
            <numerusform>%n detección sin evaluar no tiene nivel.</numerusform>
            <numerusform>%n detecciones sin evaluar no tienen nivel.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>De %n asientos ya no está el contenido: cuentan sólo por su nivel.</source>
        <translation>
            <numerusform>De %n asiento ya no está el contenido: cuenta sólo por su nivel.</numerusform>
            <numerusform>De %n asientos ya no está el contenido: cuentan sólo por su nivel.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StrengthBar</name>
    <message numerus="yes">
        <source>Corta: faltan %n caracteres</source>
        <translation>
            <numerusform>Corta: falta %n carácter</numerusform>
            <numerusform>Corta: faltan %n caracteres</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Telling</name>
    <message numerus="yes">
        <source>%n por enviar</source>
        <translation>
            <numerusform>%n por enviar</numerusform>
            <numerusform>%n por enviar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n nota sellada quedó en borradores</source>
        <translation>
            <numerusform>%n nota sellada quedó en borradores</numerusform>
            <numerusform>%n notas selladas quedaron en borradores</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WipeDialog</name>
    <message numerus="yes">
        <source>%n asiento sellado sin recibo: se conserva para enviarlo.</source>
        <translation>
            <numerusform>%n asiento sellado sin recibo: se conserva para enviarlo.</numerusform>
            <numerusform>%n asientos sellados sin recibo: se conservan para enviarlos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n asiento en claro sin enviar: se pierde.</source>
        <translation>
            <numerusform>%n asiento en claro sin enviar: se pierde.</numerusform>
            <numerusform>%n asientos en claro sin enviar: se pierden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n borrador: se pierde.</source>
        <translation>
            <numerusform>%n borrador: se pierde.</numerusform>
            <numerusform>%n borradores: se pierden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n nota sellada sin abrir: se pierde.</source>
        <translation>
            <numerusform>%n nota sellada sin abrir: se pierde.</numerusform>
            <numerusform>%n notas selladas sin abrir: se pierden.</numerusform>
        </translation>
    </message>
</context>
</TS>
