"""Stands in the frozen program for the loader of PySide's signatures, and loads each of its modules when it is asked for.

Signatures serve the texts of wrong calls and `inspect.signature`. PySide's own loader decodes, compiles and runs all of
them at every start: half of what an empty window costs. `resources/installer/qt/signatures.py` puts this file, compiled,
beside PySide's own modules where PySide looks first (`shiboken6/files.dir`). The names are those that its C++ side calls.
"""

import builtins
import sys
from importlib import import_module
from importlib.util import find_spec, module_from_spec

import signature_bootstrap
from shibokensupport import signature

signature.get_signature = signature_bootstrap.get_signature
signature.make_snake_case_name = signature_bootstrap.make_snake_case_name
builtins.__feature_import__ = signature_bootstrap.__feature_import__
_switches = signature_bootstrap.pyside_feature_dict
_NOT_SWITCHED = -1  # what PySide finds for any module without its source, as all are here


def pyside_type_init(type_key, sig_strings):
    return _part("parser").pyside_type_init(type_key, sig_strings)


def create_signature(props, key):
    return _part("layout").create_signature(props, key)


def seterror_argument(args, func_name, info):
    return _part("errorhandler").seterror_argument(args, func_name, info)


def make_helptext(func):
    return _part("errorhandler").make_helptext(func)


def finish_import(module):
    """Nothing of what PySide keeps for older programs is used here."""


def feature_import(*args, **kwds):
    """No module of this program asks for snake_case."""


def feature_imported(module):
    _switches.setdefault(getattr(module, "__name__", ""), _NOT_SWITCHED)


def post_init():
    """Importing stays Python's own."""


def _part(name):
    if _mapping.update_mapping is _first_update:
        _mapping.__spec__.loader.exec_module(_mapping)
    return import_module(f"shibokensupport.signature.{name}")


def _first_update():
    """Run the module that this stands in, and do what was asked for."""
    return _part("mapping").update_mapping()


# The C++ side takes this module from where it is, without importing it, and calls its `update_mapping`.
_mapping = module_from_spec(find_spec("shibokensupport.signature.mapping"))
_mapping.update_mapping = _first_update
sys.modules[_mapping.__name__] = signature.mapping = _mapping
