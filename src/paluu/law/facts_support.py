"""Facts about support, emergencies and the text itself: Articles 42 to 52."""

from __future__ import annotations

from paluu.law.facts_part import Part
from paluu.law.terms_system import (
    AskedProvision,
    DerogatedProvision,
    SupportCriterion,
    SupportSource,
)
from paluu.rules.language import choice, truth
from paluu.rules.nodes import Table


class Programme(Part):
    """A return and reintegration programme."""

    table = Table("programmes", "A programme that is available.", complete=False)

    programme_publicly_supported = truth(
        "46(3)", "It is supported or financed at national or Union level."
    )
    programme_gives_assistance = truth(
        "46(3)", "It gives logistical, financial or other help or incentives."
    )
    programme_includes_reintegration = truth(
        "46(3)", "It includes reintegration assistance in the country of return."
    )


class SupportDecision(Part):
    """A decision to grant or refuse support through a programme."""

    table = Table("support_decisions", "A decision on support.", complete=True)

    support_granted = truth("46(4)", "The decision grants support.")
    support_decision_reasoned = truth("46(4)", "The decision states its reasons.")


class SupportWeighing(Part):
    """A criterion weighed for the kind and extent of support."""

    table = Table("support_criteria", "A criterion weighed for support.", complete=True)

    support_criterion = choice(SupportCriterion, "46(5)", "The criterion.")


class PriorSupport(Part):
    """Earlier support that the check with other States and the Union brought to light."""

    table = Table("prior_supports", "Earlier support found on file or on asking.", complete=True)

    prior_support_source = choice(SupportSource, "46(6)", "Who gave it.")
    prior_support_received = truth(
        "46(6)", "It is shown that the person actually received it; approval is not enough."
    )


class EmergencyMeasure(Part):
    """A measure by which the State departs from the text in an emergency."""

    table = Table("emergency_measures", "A measure under 47(1).", complete=True)

    emergency_derogates_from = choice(
        DerogatedProvision, "47(1)", "Provision the measure departs from."
    )


class ProvisionAsked(Part):
    """A provision of which it is asked whether it applies today."""

    table = Table("asked_provisions", "A provision asked about.", complete=True)

    asked_provision = choice(AskedProvision, "52 first paragraph", "The provision.")
