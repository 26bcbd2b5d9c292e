"""The pages of the program, in the order of the rail."""

from __future__ import annotations

from desktop.ui.contacts.page import PAGE as CONTACTS
from desktop.ui.detection.page import PAGE as DETECTION
from desktop.ui.form_page.page import PAGE as FORM
from desktop.ui.guides.page import PAGE as GUIDES
from desktop.ui.help.page import PAGE as HELP
from desktop.ui.home.page import PAGE as HOME
from desktop.ui.log.page import PAGE as LOG
from desktop.ui.practice.page import PAGE as PRACTICE
from desktop.ui.preferences.page import PAGE as PREFERENCES
from desktop.ui.resources.page import PAGE as RESOURCES
from desktop.ui.sending.page import PAGE as SENDING
from desktop.ui.statistics.page import PAGE as STATISTICS
from desktop.ui.supervision.page import PAGE as SUPERVISION

PAGES = (
    HOME,
    DETECTION,
    LOG,
    RESOURCES,
    CONTACTS,
    GUIDES,
    SENDING,
    STATISTICS,
    PRACTICE,
    HELP,
    PREFERENCES,
    FORM,
    SUPERVISION,
)
