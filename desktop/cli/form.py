"""`vigia form compile|check|preview|run`: forms for whoever writes them."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from desktop.errors import FormError

XLSFORM = (".md", ".xlsx", ".xlsm")


def add_parser(subparsers: Any) -> None:
    """Declare the command and its verbs."""
    parser = subparsers.add_parser("form", help="compilar, comprobar, ver o correr formularios")
    verbs = parser.add_subparsers(dest="verb", metavar="tarea", required=True)
    compiling = verbs.add_parser("compile", help="de un XLSForm (.md, .xlsx) hacer un XForm (.xml)")
    compiling.add_argument("source", type=Path, metavar="ENTRADA")
    compiling.add_argument("target", type=Path, metavar="SALIDA")
    checking = verbs.add_parser("check", help="todos los problemas de un formulario (.xml, .md, .xlsx)")
    checking.add_argument("source", type=Path, metavar="FORMULARIO")
    previewing = verbs.add_parser(
        "preview", help="un formulario (.xml, .md, .xlsx) en una ventana; no se guarda nada"
    )
    previewing.add_argument("source", type=Path, metavar="FORMULARIO")
    for verb in (compiling, checking, previewing):
        verb.add_argument(
            "--media", type=Path, help="carpeta de los archivos del formulario (si no, la suya)"
        )
    for verb in (compiling, checking):
        verb.add_argument("--json", action="store_true", help="el informe como JSON")
    verbs.add_parser("run", help="líneas JSON: entran formularios y respuestas, sale lo que resultó")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Do what was asked; returns 0, 1 (the form has errors) or 2 (it could not be done)."""
    match args.verb:
        case "compile":
            return _compile(args)
        case "check":
            return _check(args)
        case "preview":
            return _preview(args)
        case _:
            return _run()


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise FormError("the file cannot be read", str(path)) from error


def _media(args: argparse.Namespace) -> dict[str, bytes]:
    folders = [args.media] if args.media else [args.source.parent, args.source.parent / "media"]
    return {
        file.name: file.read_bytes()
        for folder in folders
        if folder.is_dir()
        for file in sorted(folder.iterdir())
        if file.is_file() and (args.media or folder.name == "media" or file.suffix in (".csv", ".geojson"))
    }


def _compiled(args: argparse.Namespace) -> tuple[bytes, Sequence[Any]]:
    """The XForm of the source and its findings; an XForm is taken as it is."""
    from desktop.forms.check import check

    source, media = _read(args.source), _media(args)
    kind = args.source.suffix.lower()
    if kind not in XLSFORM:
        return source, check(source, media=media)
    if kind == ".md" and _is_document(source):
        from desktop.content.authoring import compile_file
        from desktop.paths import resource

        xml = compile_file(args.source, resource("directory"))
        return xml, check(xml, media=media)
    from desktop.forms.compile import compile_xlsform

    compiled = compile_xlsform(source, kind, media=media)
    return compiled.xml, compiled.findings


def _is_document(source: bytes) -> bool:
    """Whether Markdown uses the program's own additions: placeholders, or one sheet in several tables."""
    lines = [line.strip() for line in source.decode("utf-8", "replace").splitlines()]
    sheets = [
        line.split("|")[1].strip().lower() for line in lines if line.startswith("|") and line.count("|") > 1
    ]
    named = [sheet for sheet in sheets if sheet in ("survey", "choices", "settings")]
    return len(named) > len(set(named)) or any("{{" in line for line in lines if line.startswith("|"))


def _compile(args: argparse.Namespace) -> int:
    xml, findings = _compiled(args)
    usable = not any(finding.severity.value == "error" for finding in findings)
    if usable:
        try:
            args.target.write_bytes(xml)
        except OSError as error:
            raise FormError("the file cannot be written", str(args.target)) from error
    _report(findings, as_json=args.json, written=str(args.target) if usable else None)
    return 0 if usable else 1


def _check(args: argparse.Namespace) -> int:
    try:
        _, findings = _compiled(args)
    except FormError as error:
        if not args.source.exists():
            raise
        from desktop.forms.check import Finding, Severity

        findings = (Finding(Severity.ERROR, error.what, error.where),)
    _report(findings, as_json=args.json)
    return 1 if any(finding.severity.value == "error" for finding in findings) else 0


def _preview(args: argparse.Namespace) -> int:
    xml, findings = _compiled(args)
    if any(finding.severity.value == "error" for finding in findings):
        _report(findings, as_json=False)
        return 1
    from desktop.forms.definition import Form
    from desktop.ui.forms.preview import open_preview  # Qt is imported only where there is a window

    media = _media(args)
    return open_preview(Form.load(xml, media=media), media)


def _report(findings: Sequence[Any], *, as_json: bool, written: str | None = None) -> None:
    errors = sum(finding.severity.value == "error" for finding in findings)
    if as_json:
        listed = [{"severity": f.severity.value, "what": f.what, "where": f.where} for f in findings]
        print(json.dumps({"ok": errors == 0, "written": written, "findings": listed}, ensure_ascii=False))
        return
    for finding in findings:
        print(finding, file=sys.stderr if written else sys.stdout)
    print(
        f"{errors} errores, {len(findings) - errors} avisos" + (f"; escrito en {written}" if written else "")
    )


def _run() -> int:
    from desktop.forms.lines import answers

    for line in answers(sys.stdin.buffer):
        print(line, flush=True)
    return 0
