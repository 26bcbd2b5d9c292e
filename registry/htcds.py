"""Detections as rows of the Human Trafficking Case Data Standard 2.0: one per person, pseudonymous.

Field names and values: HTCDS 2.0, International Organization for Migration (IOM), CC BY 4.0; the mapping and the
columns `ar_…` are ours and not official (`data-standard.md` §2, §3.1, §6). The early detection form knows no
person one by one: a group's rows leave blank what cannot be told of each, and say why in `ar_motivo_vacio`.
"""

from __future__ import annotations

import json
import uuid
from collections.abc import Iterable

from registry.detections import Detection, provinces
from registry.documents import text_at

FIELDS = [
    "org_Name",
    "org_ShippingCity",
    "org_ShippingCountry",
    "org_ShippingState",
    "org_ShippingStreet",
    "org_ShippingPostalCode",
    "org_ShippingLongitude",
    "org_ShippingLatitude",
    "org_Phone",
    "org_Type",
    "prs_Salutation",
    "prs_FirstName",
    "prs_MiddleName",
    "prs_SecondName",
    "prs_Birthdate",
    "prs_Gender",
    "prs_Deceased",
    "prs_MaritalStatus",
    "prs_NumberOfChildren",
    "prs_PrimaryLanguage",
    "prs_SecondaryLanguage",
    "prs_HighestLevelOfEducation",
    "prs_Citizenship",
    "prs_IdentityNumber",
    "prs_Title",
    "prs_Email",
    "prs_HomePhone",
    "prs_MobilePhone",
    "prs_MailingCity",
    "prs_MailingCountry",
    "prs_MailingState",
    "prs_MailingStreet",
    "prs_MailingPostalCode",
    "prs_MailingLongitude",
    "prs_MailingLatitude",
    "vic_TraffickingStatus",
    "vic_TraffickingStatusDecisionMakingOrg",
    "vic_RelationshipToTrafficker",
    "vic_AgeWhenTrafficked",
    "vic_RecruitmentWebsitesAndApps",
    "vic_MethodOfRecruitment",
    "vic_LocationOfRecruitment",
    "vic_MethodsOfControl",
    "vic_TypeOfExploitation",
    "vic_ForcedLabourIndustry",
    "vic_TypeOfSexExploitation",
    "vic_LocationOfExploitation",
    "vic_ExploitationWebsitesAndApps",
    "per_RoleInProcess",
    "per_RoleDetails",
    "per_Organisation",
    "cas_Status",
    "cas_ReasonForCaseClosure",
    "cas_CaseOwner",
    "cas_ReferringOrganisation",
    "cas_IncomingReferralDate",
    "cas_ReferringPrimaryCaseWorker",
    "cas_ReasonForIncomingReferral",
    "cas_IncomingReferralDetails",
    "cas_ReferredOrganisation",
    "cas_ReferredPrimaryCaseWorker",
    "cas_ReasonForOutgoingReferral",
    "cas_OutgoingReferralDate",
    "cas_OutgoingReferralDetails",
    "cco_CaseComment",
    "hte_Longitude",
    "hte_Latitude",
    "hte_City",
    "hte_Country",
    "hte_State",
    "hte_Street",
    "hte_PostalCode",
    "hte_Date",
    "hte_Type",
    "hte_Description",
    "spl_Objectives",
    "spl_ActionPlan",
    "spl_PlannedEndDate",
    "spl_ActualEndDate",
    "spl_Type",
    "con_Consent",
]

EXTENSION = [
    "ar_hecho_id",
    "ar_persona_id",
    "ar_registro_id",
    "ar_nro_puesto",
    "ar_puesto",
    "ar_detectado_en",
    "ar_nivel",
    "ar_via_deteccion",
    "ar_sentido_cruce",
    "ar_transporte",
    "ar_acompanante",
    "ar_necesita_interprete",
    "ar_cantidad_victimas_est",
    "ar_cantidad_nnya_est",
    "ar_es_nnya",
    "ar_modalidad",
    "ar_indicadores",
    "ar_derivaciones",
    "ar_motivo_vacio",
    "ar_formulario",
]

_MODALITIES = {
    "SEX": "SexualExploitation",
    "LAB": "ForcedLabour",
    "SER": "Servitude",
    "MAT": "ForcedMarriage",
    "ORG": "OrganRemoval",
    "PIN": "SexualExploitation",
    "MEN": "ForcedBegging",
    "ILI": "Other",
    "ADO": "ForcedAdoption",
}
_ONLY_IF_ALONE = {"COE": "Other"}  # a way of organising, not an aim
_PERSON_LIMIT = 500


def rows(found: Iterable[Detection]) -> list[dict[str, str]]:
    """One row per possible victim; smuggling without signs of exploitation is another offence and is left out."""
    places = provinces()
    return [
        row
        for detection in found
        if detection.answer("trafico") != "si"
        for row in _rows_of(detection, places)
    ]


def _rows_of(detection: Detection, places: dict[str, str]) -> list[dict[str, str]]:
    people = min(max(_number(detection.answer("comienzo", "cantidad_victimas_est")), 1), _PERSON_LIMIT)
    incident = detection.answer("hecho") or detection.first_id
    shared = _shared(detection, incident, places)
    return [
        {**dict.fromkeys([*FIELDS, *EXTENSION], ""), **shared, **_person(detection, incident, n, people)}
        for n in range(people)
    ]


def _shared(detection: Detection, incident: str, places: dict[str, str]) -> dict[str, str]:
    """What is of the incident, and so the same on each of its rows."""
    told = detection.told
    detected = detection.answer("comienzo", "detectado_en")
    referrals = _referrals(detection)
    first = referrals[0] if referrals else {}
    return {
        "prs_Gender": "NonSpecifiedUnknown",
        "vic_TraffickingStatus": "PossibleVictimOfTrafficking",
        "cas_Status": "Active",
        "cas_CaseOwner": str(told.get("author", "")),
        "cas_ReferredOrganisation": first.get("a_quien", ""),
        "cas_OutgoingReferralDate": detected[:10] if first else "",
        "cas_ReasonForOutgoingReferral": "Other" if first else "",
        "cas_OutgoingReferralDetails": first.get("respuesta", ""),
        "cco_CaseComment": _comment(detection),
        "hte_Country": "AR",
        "hte_State": places.get(str(told.get("post", "")), ""),
        "hte_Date": detected[:10],
        "hte_Type": "Transit",
        "vic_TypeOfExploitation": ";".join(_exploitation(detection.chosen("modalidad"))),
        "ar_hecho_id": incident,
        "ar_registro_id": detection.instance_id,
        "ar_nro_puesto": str(told.get("number", "")),
        "ar_puesto": str(told.get("post", "")),
        "ar_detectado_en": detected,
        "ar_nivel": detection.answer("nivel"),
        "ar_via_deteccion": detection.answer("comienzo", "via_deteccion"),
        "ar_sentido_cruce": detection.answer("comienzo", "sentido_cruce"),
        "ar_transporte": detection.answer("comienzo", "medio_transporte"),
        "ar_acompanante": detection.answer("comienzo", "acompanante"),
        "ar_necesita_interprete": detection.answer("comienzo", "necesita_interprete"),
        "ar_cantidad_victimas_est": detection.answer("comienzo", "cantidad_victimas_est"),
        "ar_cantidad_nnya_est": detection.answer("comienzo", "cantidad_nnya_est"),
        "ar_modalidad": ";".join(detection.chosen("modalidad")),
        "ar_indicadores": ";".join(detection.chosen("marcados")),
        "ar_derivaciones": json.dumps(referrals, ensure_ascii=False) if referrals else "",
        "ar_formulario": f"{detection.form_id} {detection.version}".strip(),
    }


def _person(detection: Detection, incident: str, n: int, people: int) -> dict[str, str]:
    """What is of one person; ids are made from the incident's, so that an export repeats itself."""
    under_age = detection.answer("es_nnya")
    if people > 1:
        counted = detection.answer("comienzo", "cantidad_nnya_est")
        under_age = {"0": "no", str(people): "si"}.get(counted, "")
    return {
        "ar_persona_id": str(uuid.uuid5(uuid.NAMESPACE_URL, f"urn:x-vigia:persona:{incident}:{n}")),
        "ar_es_nnya": under_age,
        "ar_motivo_vacio": "" if under_age else "ar_es_nnya=no_sabe",
    }


def _exploitation(modalities: list[str]) -> list[str]:
    values = dict.fromkeys(_MODALITIES[code] for code in modalities if code in _MODALITIES)
    if not values:
        values = dict.fromkeys(_ONLY_IF_ALONE[code] for code in modalities if code in _ONLY_IF_ALONE)
    return list(values)


def _referrals(detection: Detection) -> list[dict[str, str]]:
    names = ("a_quien", "hora", "atendio", "respuesta", "numero")
    found = ({name: text_at(node, name) for name in names} for node in detection.repeats("aviso"))
    return [{name: value for name, value in each.items() if value} for each in found if each["a_quien"]]


def _comment(detection: Detection) -> str:
    parts = (detection.answer("frase_textual"), detection.answer("resguardo", "observaciones"))
    return "\n".join(part for part in parts if part)


def _number(text: str) -> int:
    return int(text) if text.isdecimal() else 0
