"""XPath for XForms: XPath 1.0 with the functions and the semantics of ODK.

expression = compile_expression("/data/age >= 18")
expression.truth(Context(node, root=root, environment=environment))
"""

from desktop.errors import XPathError
from desktop.forms.xpath.context import Context, Environment, PlainEnvironment
from desktop.forms.xpath.expression import Expression, compile_expression
from desktop.forms.xpath.references import Reference, generic_path
from desktop.forms.xpath.shared import Known
from desktop.forms.xpath.values import Value, to_answer, to_boolean, to_date, to_number, to_string

__all__ = [
    "Context",
    "Environment",
    "Expression",
    "Known",
    "PlainEnvironment",
    "Reference",
    "Value",
    "XPathError",
    "compile_expression",
    "generic_path",
    "to_answer",
    "to_boolean",
    "to_date",
    "to_number",
    "to_string",
]
