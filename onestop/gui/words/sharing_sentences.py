"""Sentences for what stands in the way of sharing: what is safe, then what to do. And each in a few words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def sharing_sentences() -> dict[str, str]:
    return {**_server_sentences(), **_join_sentences(), **_doubt_sentences()}


def _server_sentences() -> dict[str, str]:
    return {
        "shared_busy": translate(
            "Sharing", "The shared server is busy. Nothing is lost here; the program tries again by itself."
        ),
        "shared_certificate_early": translate(
            "Sharing",
            "The server's certificate is not valid yet. Nothing was sent; look at this machine's clock.",
        ),
        "shared_certificate_expired": translate(
            "Sharing",
            "The server's certificate has expired. Nothing was sent; ask the administrator for a new one.",
        ),
        "shared_certificate_host": translate(
            "Sharing", "The certificate is not this server's. Nothing was sent; look at the address."
        ),
        "shared_certificate_unknown": translate(
            "Sharing",
            "The server's certificate cannot be trusted. Nothing was sent; look at the root certificate.",
        ),
        "shared_failed": translate(
            "Sharing",
            "The shared server reports a fault. Tell the administrator; nothing is lost here. {cause}",
        ),
        "shared_full": translate(
            "Sharing", "The shared server's disk is full. Tell the administrator; nothing is lost here."
        ),
        "shared_login_refused": translate(
            "Sharing", "The shared server does not let this login in. Ask the administrator."
        ),
        "shared_login_taken": translate(
            "Sharing", "Somebody on the server is called {cause} already. Choose another name."
        ),
        "shared_no_database": translate("Sharing", "The server has no such database. Look at the name."),
        "shared_not_admitted": translate(
            "Sharing", "This login does not belong to our agency on the server yet. Ask the administrator."
        ),
        "shared_not_owner": translate(
            "Sharing", "This login may not prepare the server. Use the administrator's address."
        ),
        "shared_not_prepared": translate(
            "Sharing", "This database has no shared ledger yet. The administrator runs: onestop shared init."
        ),
        "shared_password": translate(
            "Sharing",
            "The shared server does not take this password. Ask the administrator, then join again.",
        ),
        "shared_read_only": translate(
            "Sharing", "The shared server only lets us read. Tell the administrator; nothing is lost here."
        ),
        "shared_root_missing": translate(
            "Sharing", "The root certificate that proves the server is missing. Choose its file."
        ),
        "shared_starting": translate(
            "Sharing", "The shared server is starting or stopping. The program connects again by itself."
        ),
        "shared_unreachable": translate(
            "Sharing",
            "The shared server cannot be reached. Work at the desk goes on; the program connects by itself.",
        ),
        "shared_without_tls": translate(
            "Sharing",
            "The server does not encrypt (TLS). Nothing was sent; ask the administrator to turn it on.",
        ),
    }


def _join_sentences() -> dict[str, str]:
    return {
        "shared_url_unreadable": translate(
            "Sharing",
            "This is no address. Type the server's name, or paste the whole address you were given.",
        ),
        "bundle_nowhere": translate("Sharing", "There is no folder {cause}. Nothing was changed."),
        "bundle_of_others": translate(
            "Sharing", "This file is of another agency: {cause}. Nothing was changed."
        ),
        "bundle_unreadable": translate(
            "Sharing", "This file is no bundle of ours or was damaged. Nothing was taken in: {cause}"
        ),
        "shared_is_practice": translate(
            "Sharing", "This shared ledger is for practice; real dossiers were received here. Choose another."
        ),
        "shared_is_real": translate(
            "Sharing",
            "This shared ledger holds real dossiers; this office practises. Use another data folder.",
        ),
        "shared_other_agency": translate(
            "Sharing", "This shared ledger is of {known}, not of {agency}. Look at the address."
        ),
        "shared_joined": translate("Sharing", "This machine shares the ledger at {place} already."),
        "shared_not_joined": translate("Sharing", "This machine shares no ledger yet. Join one first."),
        "shared_join_cancelled": translate(
            "Sharing", "Joining was stopped. This machine stands alone as before."
        ),
        "station_name_missing": translate(
            "Sharing", "Give this desk a name the others know it by, such as Quầy 2."
        ),
        "stranger_unknown": translate(
            "Sharing", "The file has no unknown desk with the mark {text}. Look at what the other side reads."
        ),
        "shared_settings": translate(
            "Sharing", "The file {cause} cannot be read. Delete it, then join again; no dossier is lost."
        ),
        "shared_password_unkept": translate(
            "Sharing",
            "This machine has no safe place for the password. Turn on the system's keyring, then join again.",
        ),
        "join_busy": translate(
            "Sharing", "The shared server is busy. Try again in some minutes; nothing was changed here."
        ),
        "join_starting": translate(
            "Sharing", "The shared server is starting or stopping. Try again when it runs."
        ),
        "join_unreachable": translate(
            "Sharing", "The shared server cannot be reached. Try again when it runs."
        ),
        "join_host_missing": translate(
            "Sharing", "Type the server's name, or paste the address you were given."
        ),
        "join_database_missing": translate("Sharing", "Type the name of the database."),
        "join_login_missing": translate("Sharing", "Type the login this machine was given."),
        "join_name_missing": translate(
            "Sharing", "Give this desk a name the others know it by, such as Quầy 2."
        ),
        "joined": translate("Sharing", "This machine shares the ledger now as {name}, number {number}."),
        "support_saved": translate("Sharing", "Saved {file}. It holds no names and no dossiers."),
        "sharing_behind": translate(
            "Sharing",
            "{count} entries of other desks are here and not on the server. A desk that may relay brings them.",
        ),
        "sharing_other_key": translate(
            "Sharing", "A desk signs with another key than the one known here. Its entries were not taken in."
        ),
    }


def _doubt_sentences() -> dict[str, str]:
    """Why what the server holds of a desk is kept aside; each begins its own line."""
    return {
        "doubt_unsigned": translate(
            "Sharing", "Entries without their desk's signature were kept aside. Tell the administrator."
        ),
        "doubt_torn": translate(
            "Sharing",
            "Entries of a desk do not follow one another and were kept aside. Tell the administrator.",
        ),
        "doubt_unknown_station": translate(
            "Sharing", "Entries of a desk nobody knows were kept aside. Tell the administrator."
        ),
        "doubt_event_differs": translate(
            "Sharing",
            "An entry stands otherwise here than on the server and was kept aside. Tell the administrator.",
        ),
        "doubt_not_allowed": translate(
            "Sharing", "The server did not take some entries of a desk. Ask the administrator for the right."
        ),
    }


def short_reason(code: str) -> str:
    """After "sharing stopped:", and in the list of what failed."""
    return _short_reasons().get(code) or translate("Sharing", "fault {code}").format(code=code)


def _short_reasons() -> dict[str, str]:
    return {
        "shared_busy": translate("Sharing", "the server is busy"),
        "shared_certificate_early": translate("Sharing", "certificate not valid yet"),
        "shared_certificate_expired": translate("Sharing", "certificate expired"),
        "shared_certificate_host": translate("Sharing", "another server's certificate"),
        "shared_certificate_unknown": translate("Sharing", "certificate not trusted"),
        "shared_failed": translate("Sharing", "the server reports a fault"),
        "shared_full": translate("Sharing", "the server's disk is full"),
        "shared_login_refused": translate("Sharing", "login refused"),
        "shared_login_taken": translate("Sharing", "login taken"),
        "shared_no_database": translate("Sharing", "no such database"),
        "shared_not_admitted": translate("Sharing", "login not of our agency"),
        "shared_not_owner": translate("Sharing", "no right to prepare"),
        "shared_not_prepared": translate("Sharing", "database not prepared"),
        "shared_password": translate("Sharing", "wrong password"),
        "shared_read_only": translate("Sharing", "the server only lets us read"),
        "shared_root_missing": translate("Sharing", "root certificate missing"),
        "shared_starting": translate("Sharing", "the server is starting"),
        "shared_unreachable": translate("Sharing", "server not reached"),
        "shared_without_tls": translate("Sharing", "the server does not encrypt"),
        "bundle_of_others": translate("Sharing", "bundle of another agency"),
        "bundle_unreadable": translate("Sharing", "bundle cannot be read"),
        "shared_settings": translate("Sharing", "this machine's settings cannot be read"),
        "shared_password_unkept": translate("Sharing", "no place for the password"),
        "shared_is_practice": translate("Sharing", "the shared ledger is for practice"),
        "shared_is_real": translate("Sharing", "the shared ledger holds real dossiers"),
        "shared_other_agency": translate("Sharing", "another agency's ledger"),
        "home_not_writable": translate("Sharing", "the data folder cannot be written"),
        "disk_full": translate("Sharing", "this machine's disk is full"),
        "disk_failed": translate("Sharing", "this machine's disk fails"),
        "printer_silent": translate("Sharing", "the printer does not answer"),
    }
