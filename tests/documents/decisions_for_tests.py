"""Fictitious persons and complete decisions the tests start from."""

from __future__ import annotations

from datetime import date

import msgspec

from paluu.documents.content import (
    AppealPeriod,
    Authority,
    BanOfMonths,
    Contact,
    CountedDay,
    CountedFromNotification,
    CountryCategory,
    CountryOfReturn,
    DataProtection,
    DecisionMaker,
    DeparturePeriod,
    EntryBan,
    Heard,
    HearingMode,
    Language,
    Nationals,
    NoEntryBan,
    NoRemovalDecision,
    Person,
    Reasons,
    Remedies,
    RemovalDecision,
    ReturnDecisionContent,
    Sex,
    State,
    SuspensiveEffect,
    Withheld,
    WithholdingGround,
)

OFFICE = Contact(
    name="Return Office, Unit North",
    lines=("Satamakatu 4, 00160 Helsinki", "+358 29 555 0110", "north@return-office.example"),
)

PLAIN = ReturnDecisionContent(
    state=State.SIGNED,
    written_in=Language.EN,
    authority=Authority(
        name="Return Office",
        unit="Unit North",
        address=("Satamakatu 4, 00160 Helsinki", "return-office.example"),
    ),
    decision_maker=DecisionMaker(name="Ilse Tamminen", title="Senior Decision Officer"),
    case_reference="RO/2029/00417",
    decision_number="RD-2029-001385",
    decided_on=date(2029, 1, 30),
    person=Person(
        family_name="Okafor-Lindqvist",
        given_names="Daniel Chukwuma",
        date_of_birth=date(1994, 6, 12),
        nationality=Nationals(countries=("NG",)),
        sex=Sex.MALE,
        aliases=("Daniel Okafor",),
        understood_language="en",
    ),
    illegal_stay=Reasons(
        facts=(
            "You entered Finland on 4 September 2026 with a residence permit for studies. "
            "The permit was valid until 31 August 2028.",
            "Your application for an extension was refused on 2 November 2028. The refusal "
            "became final on 14 December 2028, and you have held no other right to stay since.",
        ),
        law=(
            "Article 4(2) and Article 7(1) of the Return Regulation",
            "Section 36 of the Aliens Act of the fictitious State used in these examples",
        ),
    ),
    hearing=Heard(
        on=date(2029, 1, 16),
        mode=HearingMode.ORAL,
        statement="You said that you wish to finish your thesis before you leave, that you have "
        "a sister in Lagos with whom you can stay, and that you fear no harm there.",
    ),
    departure=DeparturePeriod(
        days=30,
        last_day=CountedDay(
            notified_on=date(2029, 2, 1),
            counted_from=date(2029, 2, 1),
            last_day=date(2029, 3, 5),
            moved_from=date(2029, 3, 3),
        ),
        reasons=("The full period is granted so that you can hand over your thesis and flat.",),
    ),
    countries=(
        CountryOfReturn(
            country="NG",
            category=CountryCategory.ORIGIN,
            refoulement_risk=False,
            assessment=(
                "You named no risk when you were heard. The authority also examined the country "
                "information of November 2028 and found nothing that concerns you personally.",
            ),
        ),
    ),
    best_interests=("No child is concerned by this decision.",),
    family_life=("You live alone. Your parents and your sister live in Nigeria.",),
    state_of_health=("You said that you are in good health. Nothing in the file says otherwise.",),
    removal=NoRemovalDecision(),
    entry_ban=NoEntryBan(reasons=("You have cooperated with the authority throughout.",)),
    remedies=Remedies(
        court=Contact(
            name="Administrative Court of the North",
            lines=("Radanrakentajantie 5, 00520 Helsinki", "registry@court-north.example"),
        ),
        period=AppealPeriod(
            days=14,
            last_day=CountedDay(
                notified_on=date(2029, 2, 1),
                counted_from=date(2029, 2, 1),
                last_day=date(2029, 2, 15),
            ),
        ),
        how_to_lodge=(
            "In writing, by post, by e-mail or at the registry of the court. State the number of "
            "this decision, what you want changed and why, and how you can be reached.",
        ),
        suspensive_effect=SuspensiveEffect.ON_REQUEST,
    ),
    legal_aid=Contact(name="Legal Aid Office", lines=("+358 29 555 0140", "aid@legal.example")),
    translation=OFFICE,
    counselling=Contact(
        name="Return Counselling Service",
        lines=("+358 29 555 0199, weekdays 9 to 16", "counselling@return-office.example"),
    ),
    withheld=(),
    data_protection=DataProtection(
        controller=OFFICE,
        officer=Contact(name="Data Protection Officer", lines=("dpo@return-office.example",)),
    ),
)

# Everything at once, still a draft: removal decision, entry ban, a longer period, two countries of
# which one is closed by the principle of non-refoulement, and one fact withheld.
FULL = msgspec.structs.replace(
    PLAIN,
    state=State.DRAFT,
    case_reference="RO/2028/02210",
    decision_number="RD-2029-001402",
    person=Person(
        family_name="Warsame",
        given_names="Hodan Ayaan",
        date_of_birth=date(1988, 11, 2),
        nationality=Nationals(countries=("SO", "DJ")),
        sex=Sex.FEMALE,
        aliases=("Hodan Warsama", "Ayaan H. Warsame"),
        understood_language="so",
        representative=Contact(name="Attorney Mirja Kallas", lines=("kallas@bar.example",)),
    ),
    illegal_stay=Reasons(
        facts=(
            "Your application for international protection was rejected on 8 March 2027. The "
            "court of last instance upheld the rejection on 19 January 2028.",
            "You were asked to leave by 2 June 2028. You remained, and you hold no right to stay "
            "in any Member State.",
        ),
        law=("Article 4(2) and Article 7(1) of the Return Regulation",),
    ),
    hearing=Heard(
        on=date(2029, 1, 12),
        mode=HearingMode.ORAL,
        statement="You said that you fear the fighting around your home town, that you have not "
        "been in Djibouti since 2019, and that your two children are at school here. You asked "
        "that they may finish the term.",
        interpreted_into="so",
    ),
    departure=DeparturePeriod(
        days=45,
        last_day=CountedFromNotification(),
        reasons=("The period allows your children to finish the school term.",),
        reasons_for_more_than_30_days=(
            "The term ends 40 days after this decision. Five further days are needed to travel "
            "as a family with a child of six years.",
        ),
    ),
    countries=(
        CountryOfReturn(
            country="SO",
            category=CountryCategory.ORIGIN,
            refoulement_risk=True,
            assessment=(
                "The region you come from is the scene of violence that spares nobody. On the "
                "information of December 2028 a civilian who returns there faces a real risk of "
                "serious harm by being present.",
            ),
        ),
        CountryOfReturn(
            country="DJ",
            category=CountryCategory.RIGHT_TO_RESIDE,
            refoulement_risk=False,
            assessment=(
                "You hold its nationality and lived there for nine years. You named no risk there "
                "when you were asked, and the country information shows none.",
            ),
        ),
    ),
    best_interests=(
        "Your children are six and nine years old. Both were heard through their representative. "
        "They stay with you throughout, and school places in Djibouti have been confirmed.",
    ),
    family_life=("You and the children form one household and will travel together.",),
    state_of_health=(
        "Your younger child has asthma. The medicine is available in Djibouti and is given for "
        "three months for the journey and the first weeks.",
    ),
    removal=RemovalDecision(
        reasons=Reasons(
            facts=("You did not leave after the earlier decision and gave no reason for it.",),
            law=("Article 12(1)(-a) and Article 12(2) of the Return Regulation",),
        )
    ),
    entry_ban=EntryBan(
        length=BanOfMonths(months=30),
        reasons=Reasons(
            facts=(
                "You stayed seven months after the period you had been given. You kept in touch "
                "with the authority, which speaks for a ban well below the usual length.",
            ),
            law=("Article 10(1)(a) and Article 10(6) of the Return Regulation",),
        ),
        waiver_examined=(
            "No sign of trafficking in human beings was found. Your children have no relatives "
            "in the Member States, so no humanitarian ground calls for refraining from the ban.",
        ),
    ),
    remedies=msgspec.structs.replace(
        PLAIN.remedies,
        period=AppealPeriod(days=14, last_day=CountedFromNotification()),
        suspensive_effect=SuspensiveEffect.ON_REQUEST_OR_OWN_MOTION,
    ),
    withheld=(
        Withheld(
            ground=WithholdingGround.CRIMINAL_OFFENCES,
            legal_basis="Section 24 of the Act on Access to Documents (fictitious)",
            essence="How the authority learned of your address in January 2029 is not disclosed. "
            "The address itself is the one you have since confirmed.",
        ),
    ),
)
