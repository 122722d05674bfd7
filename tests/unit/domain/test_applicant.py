"""Who files: an organisation or a person, by number and name, and which number stands on paper."""

from __future__ import annotations

import unicodedata

import pytest

from onestop.domain.applicant import Applicant, ApplicantKind, FeeState, kind_from_name, usual_fee_state

ORGANISATIONS = (
    "Công ty TNHH Sao Mai",
    "CÔNG TY CỔ PHẦN BAO BÌ",
    "cong ty tnhh sao mai",
    "Cty Sao Mai",
    "Doanh nghiệp tư nhân Hoa",
    "Hợp tác xã Minh Đức",
    "Chi nhánh Hà Nội",
    "Văn phòng đại diện Kyowa",
    "Tập đoàn Hòa Phát",
    "Ngân hàng Nhà nước",
    "Sở Công Thương",
    "Ban quản lý dự án",
    "Uỷ ban nhân dân xã",
    "Ủy ban nhân dân xã",
    "Trường Cao đẳng nghề",
    "Trung tâm Khuyến công",
    "Viện Nghiên cứu",
    "Hội Nông dân",
    "Kyowa Vietnam Co., Ltd.",
    "Samsung Display Corp",
    "Canon, Inc.",
    "Bosch GmbH",
    "HP Steel JSC",
)
PERSONS = (
    "Nguyễn Văn An",
    "Văn Thị Hòa",
    "Văn Phong",
    "Van Phong",
    "Hợp Văn Bình",
    "Ban Thị Hoa",
    "Trương Văn Sở",
    "TRUONG VAN BINH",
    "Trung Thị Tâm",
    "So Thị Nga",
    "Hồi Văn Lâm",
    "Tôn Nữ Thị Hồng Ánh Tuyết Mai",
    "Công Tằng Tôn Nữ",
    "",
)


@pytest.mark.parametrize("name", ORGANISATIONS)
def test_legal_forms_are_organisations(name: str) -> None:
    assert kind_from_name(name) is ApplicantKind.ORGANISATION
    assert kind_from_name(unicodedata.normalize("NFD", name)) is ApplicantKind.ORGANISATION


@pytest.mark.parametrize("name", PERSONS)
def test_surnames_and_long_names_are_persons(name: str) -> None:
    assert kind_from_name(name) is ApplicantKind.PERSON


@pytest.mark.parametrize(
    ("tax_code", "kind"),
    [
        ("0100109106", ApplicantKind.ORGANISATION),
        ("0100109106-001", ApplicantKind.ORGANISATION),
        ("033085001234", ApplicantKind.PERSON),
    ],
)
def test_a_tax_code_says_more_than_a_name(tax_code: str, kind: ApplicantKind) -> None:
    for name in ("Trần Văn Bình", "Công ty TNHH Sao Mai"):
        assert kind_from_name(name, tax_code) is kind


def test_a_number_of_no_known_length_leaves_it_to_the_name() -> None:
    assert kind_from_name("Trần Văn Bình", "12345") is ApplicantKind.PERSON
    assert kind_from_name("Công ty Sao Mai", "12345") is ApplicantKind.ORGANISATION


def test_the_number_on_paper_is_named_by_where_it_was_filled_in() -> None:
    person = ApplicantKind.PERSON
    assert Applicant(person, "A", id_number="B1234567").number_kind == "person_id"
    assert Applicant(person, "A", tax_code="0100109106", id_number="033085001234").number_kind == "tax"
    assert Applicant(person, "A").number_kind == ""


def test_a_fee_nobody_knows_yet_is_taken_when_it_is_known() -> None:
    assert usual_fee_state(None) is FeeState.AT_RETURN
    assert usual_fee_state(600_000) is FeeState.PAID
    assert usual_fee_state(0) is FeeState.EXEMPT
