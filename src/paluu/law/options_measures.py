"""Options and readings of Articles 15 to 25: monitoring, age, duties, measures, legal aid."""

from __future__ import annotations

from paluu.law.options_making import number, one_of, yes_or_no
from paluu.rules.values import Unit

# --- Articles 15 and 16 ------------------------------------------------------------------------

forced_return_monitoring_body = yes_or_no(
    "forced_return_monitoring_body",
    "15(1)",
    "The body that monitors forced returns is set up: its access and reporting are on record.",
    default=False,
)
one_year_offence_reading = one_of(
    "one_year_offence_reading",
    "16(1)(b)",
    "Which end of the range of punishment must reach one year for an offence to be serious.",
    {"minimum_penalty": "The shortest imprisonment.", "maximum_penalty": "The longest."},
    reading="A19",
)
additional_security_threats = yes_or_no(
    "additional_security_threats",
    "16(1)(ca)",
    "National law defines other threats to national security.",
    default=False,
)
other_security_means = yes_or_no(
    "other_security_means",
    "16(4)",
    "National law lays down other means against a threat under 16(1)(a).",
    default=False,
)

# --- Article 19 --------------------------------------------------------------------------------

age_assessment_procedure = one_of(
    "age_assessment_procedure",
    "19(1)",
    "By which procedure age is assessed.",
    {
        "article_25_of_2024_1348": "That of Article 25 of Regulation (EU) 2024/1348.",
        "national": "That of national law.",
    },
)
recognise_foreign_age_assessments = yes_or_no(
    "recognise_foreign_age_assessments",
    "19(3)",
    "Another State's lawful finding that a person is a minor is recognised without more.",
    default=True,
)

# --- Article 21 --------------------------------------------------------------------------------

additional_cooperation_duties = yes_or_no(
    "additional_cooperation_duties",
    "21(2)(m)",
    "National law lays down further duties related to return.",
    default=False,
)
documents_with_receipt = one_of(
    "retained_documents",
    "21(4)",
    "For which documents a receipt is given, and when they are handed over.",
    {
        "every_document": "For every one; on removal too, unless a reason is recorded.",
        "point_b_only": "For those of 21(2)(b); handed over on voluntary return only.",
    },
    reading="A09",
)
notification_by_personal_service = yes_or_no(
    "notification_channels_personal_service",
    "21(5)",
    "National law provides for personal service with a receipt.",
    default=True,
)
notification_by_post = yes_or_no(
    "notification_channels_registered_post",
    "21(5)",
    "National law provides for registered post with proof.",
    default=True,
)
notification_by_digital_system = yes_or_no(
    "notification_channels_digital_system",
    "21(5)",
    "A digital system developed or supported by States or the Union is used.",
    default=False,
)
notification_by_other_means = yes_or_no(
    "notification_channels_other_means",
    "21(5)",
    "National law provides for another manner of notification.",
    default=False,
)
deemed_receipt_days = number(
    "deemed_receipt_days",
    "21(5)",
    "Days after sending on which receipt is deemed, other than in person; a figure of national"
    " law.",
    Unit.DAYS,
    7,
    low=0,
    high=None,
)
deemed_notification = one_of(
    "deemed_notification",
    "21(5)",
    "What deemed notification needs besides a channel of national law.",
    {
        "proven_and_knowable": "Proof on file, and that the person could in fact learn of it.",
        "channel_alone": "Nothing.",
    },
    reading="A34",
)

# --- Article 23 --------------------------------------------------------------------------------

additional_return_measures = yes_or_no(
    "additional_return_measures",
    "23(1)(d)",
    "National law lays down further measures to further return.",
    default=False,
)
written_form_of_measures = one_of(
    "written_form_of_measures",
    "23(6)",
    "Which measures of 23(1) are decided in writing, individually and proportionately.",
    {"every_measure": "All of them.", "points_b_and_c": "Those of points (b) and (c)."},
    reading="A26",
)

# --- Article 23a -------------------------------------------------------------------------------

investigative_measures_regime = yes_or_no(
    "investigative_measures_regime",
    "23a(1)",
    "A legal basis, an authorising body and safeguards for searches and seizures are on record.",
    default=False,
)
investigative_measures_prior_court = yes_or_no(
    "investigative_measures_prior_judicial_authorisation",
    "23a(3)",
    "A court authorises each measure beforehand.",
    default=True,
)
investigative_measures_protected_places = yes_or_no(
    "investigative_measures_excluded_places",
    "23a(3)",
    "Premises of third persons and places of humanitarian, legal, medical or religious assistance"
    " are left out.",
    default=True,
)
additional_investigative_measures = yes_or_no(
    "additional_investigative_measures",
    "23a(1)(c)",
    "National law lays down further investigative measures.",
    default=False,
)
investigative_safeguards = one_of(
    "investigative_safeguards",
    "23a(3)",
    "What opens a search for the sake of return.",
    {
        "configured_and_authorised": "A regime on record and an authorisation for each measure.",
        "text_alone": "The conditions of 23a(1) alone.",
    },
    reading="A27",
)

# --- Article 23b -------------------------------------------------------------------------------

measures_and_vulnerability = one_of(
    "measures_and_vulnerability",
    "23b(1)",
    "Whether a measure is imposed although none suits a vulnerable person or a child.",
    {
        "compatibility_prevails": "No: the reason is recorded instead.",
        "duty_prevails": "Yes: at least one.",
    },
    reading="A28",
)
consequence_biometrics = yes_or_no(
    "consequences_enabled_a",
    "23b(1)(a)",
    "National law lets biometric data be recorded, in the last resort by coercion.",
    default=False,
)
consequence_benefits = yes_or_no(
    "consequences_enabled_b",
    "23b(1)(b)",
    "Benefits and allowances may be refused or cut.",
    default=False,
)
floor_of_needs = one_of(
    "floor_of_needs",
    "23b(1)(b)",
    "What a cut of benefits never touches.",
    {
        "listed_needs": "Food, shelter, clothing, hygiene, care, schooling, vulnerable persons.",
        "basic_needs": "Basic needs as the authority sees them.",
    },
    reading="A29",
)
consequence_incentives = yes_or_no(
    "consequences_enabled_c",
    "23b(1)(c)",
    "Incentives for voluntary return may be refused or cut.",
    default=False,
)
consequence_work_permit = yes_or_no(
    "consequences_enabled_d",
    "23b(1)(d)",
    "National law lets work permits be refused or withdrawn.",
    default=False,
)
consequence_entry_ban = yes_or_no(
    "consequences_enabled_e",
    "23b(1)(e)",
    "Entry bans may be extended.",
    default=False,
)
consequence_criminal_penalty = yes_or_no(
    "consequences_enabled_f",
    "23b(1)(f)",
    "National law lays down criminal penalties.",
    default=False,
)
consequence_financial_penalty = yes_or_no(
    "consequences_enabled_g",
    "23b(1)(g)",
    "National law lays down financial penalties.",
    default=False,
)
other_consequences = yes_or_no(
    "other_consequences",
    "23b(1)(h)",
    "National law lays down other consequences.",
    default=False,
)

# --- Article 23c -------------------------------------------------------------------------------

additional_alternatives_to_detention = yes_or_no(
    "additional_alternatives_to_detention",
    "23c(1)(c)",
    "National law lays down further alternatives to detention.",
    default=False,
)
safeguards_of_alternatives = one_of(
    "safeguards_of_alternatives",
    "23c(1)",
    "Which safeguards hold for alternatives to detention.",
    {
        "by_analogy": "Those of 23(2), (3), (5) and (6), and review at intervals.",
        "as_written": "Those of Article 23c alone.",
    },
    reading="A30",
)
electronic_monitoring_of_minors = yes_or_no(
    "electronic_monitoring_of_minors",
    "23c(1)(b)",
    "Minors may be monitored electronically.",
    default=False,
    reading="A30",
)
alternative_review_months = number(
    "alternative_review_interval_months",
    "23c(1)",
    "Longest time between looks at an alternative to detention; a setting of the system.",
    Unit.MONTHS,
    3,
    low=1,
    high=6,
    reading="A30",
)

# --- Article 24 --------------------------------------------------------------------------------

time_of_information = one_of(
    "time_of_information",
    "24(1)",
    "By when the person is informed.",
    {
        "first_decision": "At first contact, at the latest when the first decision is notified.",
        "no_moment": "The text names no moment.",
    },
    reading="A31",
)

# --- Article 25 --------------------------------------------------------------------------------

legal_aid_exclusion_means = yes_or_no(
    "legal_aid_exclusions_a",
    "25(5)(a)",
    "Persons with sufficient means are excluded from legal aid.",
    default=False,
)
legal_aid_exclusion_prospects = yes_or_no(
    "legal_aid_exclusions_b",
    "25(5)(b)",
    "Appeals without prospect, or abusive, are excluded from legal aid.",
    default=False,
)
legal_aid_exclusion_level = yes_or_no(
    "legal_aid_exclusions_c",
    "25(5)(c)",
    "Appeals at second or higher level are excluded from legal aid.",
    default=False,
)
legal_aid_exclusion_assisted = yes_or_no(
    "legal_aid_exclusions_d",
    "25(5)(d)",
    "Persons whom a legal adviser already assists are excluded from legal aid.",
    default=False,
)
legal_aid_means_disclosure = yes_or_no(
    "legal_aid_means_disclosure",
    "25(6)",
    "Whoever asks for legal aid must disclose the financial situation.",
    default=False,
)
legal_aid_limits_in_law = yes_or_no(
    "legal_aid_monetary_and_time_limits",
    "25(7)(a)",
    "National law limits legal aid in money or time.",
    default=False,
)
legal_aid_reimbursement = yes_or_no(
    "legal_aid_reimbursement",
    "25(7)(b)",
    "The State claims costs back in the two cases of the text.",
    default=False,
)
legal_aid_cost_parity = yes_or_no(
    "legal_aid_cost_parity_with_nationals",
    "25(7)(c)",
    "Fees and costs are treated as for nationals, and no better.",
    default=True,
)
legal_aid_in_administrative_procedure = yes_or_no(
    "legal_aid_in_administrative_procedure",
    "25(10)",
    "Legal aid is given in the administrative procedure too.",
    default=False,
)
remedy_named = one_of(
    "remedy_named",
    "25(9)",
    "Which decisions name a remedy.",
    {
        "every_decision": "Every one, under national law where the text gives none.",
        "as_written": "Those for which the text gives one.",
    },
    reading="A32",
)
legal_aid_for_detention = one_of(
    "legal_aid_for_detention_review",
    "25(1)",
    "Whether legal aid is given for the review of detention.",
    {"given": "Yes.", "not_given": "The text names appeals under Article 27 only."},
    reading="A32",
)
