"""The words that Portuguese or English share with Spanish on purpose, one by one."""

from __future__ import annotations

import re


def _words_of(text: str) -> frozenset[str]:
    return frozenset(word.strip() for word in re.split(r"[|\n]", text) if word.strip())


# The same word in both languages, on purpose.
SAME = {
    "pt_BR": _words_of(
        """
        %1 %|%1 de %2|%1 h|%1 h %2 min|%1 indicadores|%1 kbit/s|%1 km|%1 marcas|%1 min|%1 s|%1, %2|%1, hora
        %1, número|%1: %2|%n caracteres|%n filtros|%n resultados|1 indicador|1 marca|1 resultado
        145 Argentina|= igual|Abrir|Agente|Agente incorporado|Agentes|Ajustes|Alcance|Alto contraste
        Anterior|Argentina|Avisar|Aviso|Aviso %1|Aviso %1 · %2|Avisos|Balsa|Bloquear|Brasil|Buscando…|Buscar
        Buscar entre %1 indicadores|CSV…|Cancelar|Capítulos|Chile|Claro|Comparar|Completo|Conectando…
        Consulado|Continuar|Copiando…|Copiar|Copiar %1|Decide: %1.|Decidir
        Denunciar, preservar, intercambiar|Desbloquear|Descartado|Descartar|Documentos|Entrevista
        Enviando: %1 de %2|Enviando…|Este semestre|Exportar…|Fase|Fase %1|Fase anterior|Fases|Filtros
        Fluvial|Foto %1|Hospital|Idioma|Idiomas|Imprimir…|Incidente|Incompleto|Indicador
        Indicador %1 desmarcado.|Indicadores|Instalado|Instituto Geográfico Nacional|Internacional
        Intérprete|Ir a Ajustes|MMMM 'de' yyyy|Marcados %1|Material de abuso sexual infantil|Mediana
        Menores de 18|Modo discreto|Motivo|Motivo: %1|Municipal|N.º|Nacional|Nota|Notas|Nunca|Número|Ocultar
        Oficial|PIN de 6 números|PIN de Ocultar|PIN, 6 números|PROTEX|Para|Para revisar|Parece %1: %2.
        Período|Preparando…|Provincial|Página anterior|Páginas|Recibo|Recibo n.º %1|Recibos|Recursos
        Registrar este aviso|Reservado|Resultado|Resultados|Retirar|Revisar|SIFEBU|Servidor|Subir
        Sugerido: %1.|Suprimir|Teclas|Tipo|Todos %1|Transporte|Vencido|Ver|Ver %1|Verificado|Verificando…
        WhatsApp|aaaa|abrir|anotado|aviso %1 de %2|coincide|consulado|dd/mm/aaaa|dddd d 'de' MMMM
        dddd d 'de' MMMM 'de' yyyy|desde %1|entra %1|falta|falta 1|hh:mm|intérprete|marcado|marcar|mm/aaaa
        mover|nada espera|noroeste|norte|oeste|oficial|organismo internacional|para %1|recibo n.º %1|recibos
        sudeste|sudoeste|tecla %1|Área social provincial|Índice
        """
    ),
    "en": _words_of(
        """
        %1 %|%1 h|%1 h %2 min|%1 kbit/s|%1 km|%1 min|%1 s|%1, %2|%1: %2|145 Argentina|3 Probable|Argentina
        Bolivia|CSV…|Chile|Hospital|Instituto Geográfico Nacional|Municipal|PROTEX|Paraguay|Probable
        Provincial|SIFEBU|Uruguay|Video %1|WhatsApp|hh:mm
        """
    ),
}
