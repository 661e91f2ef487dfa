"""The addresses of the application."""

from __future__ import annotations

from allauth.account import views as account
from django.urls import path

from paluu.web.views import acts, cases, law, papers, status

urlpatterns = [
    path("", cases.queue, name="cases"),
    path("cases/new/", cases.open_case, name="open_case"),
    path("cases/<uuid:case_id>/", cases.case, name="case"),
    path("cases/<uuid:case_id>/law/", cases.whole_law, name="case_law"),
    path("cases/<uuid:case_id>/do/<slug:name>/", acts.act, name="act"),
    path("cases/<uuid:case_id>/decisions/<uuid:event_id>/", papers.decision, name="decision"),
    path(
        "cases/<uuid:case_id>/decisions/<uuid:event_id>/<str:language>.pdf",
        papers.decision_pdf,
        name="decision_pdf",
    ),
    path(
        "cases/<uuid:case_id>/documents/<uuid:event_id>/<str:name>",
        papers.document,
        name="document",
    ),
    path("law/", law.articles, name="law"),
    path("law/<str:provision>/", law.provision, name="provision"),
    path("status/", status.status, name="status"),
    path("sign-in/", account.login, name="account_login"),
    path("sign-out/", account.logout, name="account_logout"),
    path("sign-in/again/", account.reauthenticate, name="account_reauthenticate"),
    path("sign-in/inactive/", account.account_inactive, name="account_inactive"),
    path("sign-up/", account.signup, name="account_signup"),
]

handler404 = "paluu.web.views.status.not_found"
handler403 = "paluu.web.views.status.not_found"
handler500 = "paluu.web.views.status.broken"
