"""The paper that travels with a stick of sealed records (*remito de correo*); it tells nothing of what is inside."""

from __future__ import annotations

from collections.abc import Sequence

from desktop.sync.courier import Package
from desktop.ui.paper.sheet import Block, Facts, Letterhead, PageBreak, Proof, Sheet, Signatures, Words
from desktop.ui.paper.words import moment_words


def remittance(packages: Sequence[Package], device: str, letterhead: Letterhead | None = None) -> Sheet:
    """Return one page for each file on the stick; `device` is the id that the files carry.

    By default it bears no letterhead: a stick that is lost shall not say where it came from.
    """
    blocks: list[Block] = []
    for package in packages:
        if blocks:
            blocks.append(PageBreak())
        blocks += _page(package, device)
    last = packages[-1] if len(packages) == 1 else None
    proof = (
        Proof(last.sha256, last.sha256, "Huella del archivo. El registro tiene que leer la misma.")
        if last
        else None
    )
    return Sheet("Remito de correo · material cifrado", tuple(blocks), letterhead, proof=proof)


def _page(package: Package, device: str) -> list[Block]:
    return [
        Facts(
            (
                ("Archivo", package.path.name),
                ("Equipo", device),
                ("Número", str(package.number)),
                ("Fecha", moment_words(package.made)),
                ("Asientos", f"{len(package.bundles)}, de ellos emergencias: {package.urgent}"),
                ("Tamaño", f"{package.size} bytes"),
                ("Huella SHA-256", f"{package.sha256[:32]} {package.sha256[32:]}"),
            )
        ),
        Words(
            "Sin la clave del registro, quien lo encuentre ve sólo tamaños. Los asientos quedan guardados en el puesto "
            "hasta que vuelvan los recibos. Una emergencia se avisa igual por teléfono."
        ),
        Signatures(("Entrega: fecha y hora", "Traslada: fecha y hora", "Recibe: fecha y hora")),
    ]
