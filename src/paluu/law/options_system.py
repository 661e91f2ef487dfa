"""Options and readings of Articles 34 to 52: conditions, data, support, emergencies, the text.

``SETTINGS`` are the choices that shape registers and capacity; no rule reads them.
"""

from __future__ import annotations

from paluu.law.options_making import number, one_of, yes_or_no
from paluu.rules.nodes import Option
from paluu.rules.values import Unit

# --- Articles 34 and 35 ------------------------------------------------------------------------

separation_from_prisoners = one_of(
    "separation_from_prisoners",
    "34(1)",
    "When a person held in a prison may be together with prisoners.",
    {
        "approved_exception": "Only with a recorded reason that a supervisor has approved.",
        "where_not_possible": "Wherever separation is not possible.",
    },
    reading="A21",
)
visit_restrictions = yes_or_no(
    "visit_restrictions",
    "34(5)",
    "National law lets visits be limited for security, public order or running the facility.",
    default=False,
)
visit_authorisation = yes_or_no(
    "visit_authorisation",
    "34(5)",
    "National law makes visits depend on authorisation or security clearance.",
    default=False,
)
visits_by_mandated_bodies = one_of(
    "visits_by_mandated_bodies",
    "34(5)",
    "Whether a body with a mandate of its own needs the person's request for a visit.",
    {"without_request": "No.", "on_request": "Yes."},
    reading="A72",
)

# --- Articles 38 to 41 -------------------------------------------------------------------------

answer_time_for_recognition = one_of(
    "answer_time_for_recognition",
    "9(8)",
    "Whether the two weeks hold for requests of a State that enforces this State's decision.",
    {"two_weeks": "Yes, as the outer limit.", "none": "The text sets no limit for them."},
    reading="A63",
)
compliance_data_to_third_countries = one_of(
    "compliance_data_to_third_countries",
    "39(1)",
    "Whether point (ha) lies within the range of points (a) to (h).",
    {"outside": "No: such data are not transferred.", "within": "Yes."},
    reading="A42",
)
health_data_route = one_of(
    "health_data_route",
    "39(1)",
    "On what basis health data are transferred.",
    {
        "article_41_only": "Only on that of Article 41.",
        "article_39_too": "Also on that of 39(1), without the conditions of Article 41.",
    },
    reading="A42",
)
refoulement_check_before_transfer = one_of(
    "refoulement_check_before_transfer",
    "39(1)",
    "Before which transfers non-refoulement is checked.",
    {"every_transfer": "Before all.", "convictions_only": "Before those of Article 40 only."},
    reading="A42",
)
conviction_look_back = one_of(
    "conviction_look_back",
    "40(1)(a)",
    "Whether the last limb of 40(1)(a) needs a conviction of the last 15 years.",
    {"fifteen_years": "Yes.", "any_time": "No."},
    reading="A44",
)

# --- Article 46 --------------------------------------------------------------------------------

information_before_return_decision = yes_or_no(
    "information_before_return_decision",
    "46(2)",
    "Information on return and reintegration is given before a return decision.",
    default=True,
)
support_scale = one_of(
    "support_scale",
    "46(5)",
    "How the State scales support.",
    {
        "flat": "The same for all; special needs come on top.",
        "graded": "By the criteria of 46(5); it may shrink over time.",
    },
)
additional_support_criteria = yes_or_no(
    "additional_support_criteria",
    "46(5)(f)",
    "National law adds criteria for support.",
    default=False,
)
support_exclusion = one_of(
    "support_exclusion",
    "46(6)",
    "What earlier support from another State or the Union excludes.",
    {
        "programme_support": "Support through programmes; counselling stays.",
        "all_support": "Every support of the Article, counselling too.",
    },
    reading="A64",
)

# --- Article 47 --------------------------------------------------------------------------------

emergency_measures = yes_or_no(
    "emergency_measures",
    "47(1)",
    "The State has decided on exceptional measures.",
    default=False,
)
emergency_appeal_period_days = number(
    "emergency_appeal_period_days",
    "47(1)",
    "Longer period for appeal in an emergency; 0 if not used.",
    Unit.DAYS,
    0,
    low=0,
    high=None,
)
emergency_judicial_control_hours = number(
    "emergency_judicial_control_hours",
    "47(1)",
    "Longer time for the court's own control in an emergency; 0 if not used.",
    Unit.HOURS,
    0,
    low=0,
    high=None,
)
emergency_judicial_control_days = number(
    "emergency_judicial_control_days",
    "47(1)",
    "Longer time for the court on application in an emergency; 0 if not used.",
    Unit.DAYS,
    0,
    low=0,
    high=None,
)
emergency_answer_days = number(
    "emergency_answer_days",
    "47(1)",
    "Longer time to answer requests of other States in an emergency; 0 if not used.",
    Unit.DAYS,
    0,
    low=0,
    high=None,
)
emergency_place_of_detention = yes_or_no(
    "emergency_place_of_detention",
    "47(1)",
    "Urgent measures on the place of detention depart from 34(1).",
    default=False,
)
emergency_accommodation_of_children = yes_or_no(
    "emergency_accommodation_of_children",
    "47(1)",
    "Urgent measures on the housing of minors and families depart from 35(2).",
    default=False,
)
emergency_clause = one_of(
    "emergency_clause",
    "47(1)",
    "How the two halves of the clause belong together.",
    {
        "two_powers": "Longer periods and urgent measures are two separate powers.",
        "joined": "Longer periods come only with urgent measures on detention conditions.",
    },
    reading="A45",
)

# --- Articles 51 and 52 ------------------------------------------------------------------------

repeal_of_return_directive = one_of(
    "repeal_of_return_directive",
    "51(1)",
    "When Directive 2008/115/EC ceases to apply.",
    {
        "on_application": "When the Regulation applies, so that no gap opens.",
        "on_entry_into_force": "When the Regulation enters into force.",
    },
    reading="A46",
)
repeal_of_recognition_acts = one_of(
    "repeal_of_recognition_acts",
    "51(1)",
    "When Directive 2001/40/EC and Decision 2004/191/EC cease to apply.",
    {
        "not_before_application": "With the implementing act, once the Regulation applies.",
        "on_publication": "With the publication of the implementing act.",
    },
    reading="A46",
)
early_preparation = one_of(
    "early_preparation",
    "52 first paragraph",
    "Whether preparatory duties left out of the early list are planned from entry into force.",
    {"planned": "Yes, as tasks.", "literal": "No."},
    reading="A47",
)

# --- choices that no rule reads ----------------------------------------------------------------

competent_authorities = yes_or_no(
    "competent_authorities",
    "43(1)",
    "The register of competent authorities is filled in; the system is not used before.",
    default=False,
)
detention_capacity_level = number(
    "detention_capacity_level",
    "42(1)(ea)",
    "Places of detention that the State considers adequate to actual needs.",
    Unit.COUNT,
    0,
    low=0,
    high=None,
)

SETTINGS: tuple[Option, ...] = (competent_authorities, detention_capacity_level)
"""Choices of the State that shape registers and capacity; no rule reads them."""
