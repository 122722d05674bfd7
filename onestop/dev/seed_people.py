"""Invented applicants, made from parts: the same seed and place in the office's book give the same one. Knows no ledger."""

from __future__ import annotations

from random import Random

from onestop.domain.applicant import Applicant, ApplicantKind
from onestop.domain.identifiers import check_tax_code

_FORMS = (
    *(("Công ty TNHH",) * 5),
    *(("Công ty Cổ phần",) * 3),
    *("Công ty TNHH MTV", "Chi nhánh Công ty TNHH", "Doanh nghiệp tư nhân", "Hợp tác xã"),
)
_TRADES = (
    *(
        "Thực phẩm",
        "Dệt may",
        "Cơ khí",
        "Điện tử",
        "Nhựa kỹ thuật",
        "Giày da",
        "Thiết bị y tế",
        "Vật liệu xây dựng",
    ),
    *(
        "Bao bì",
        "Gỗ nội thất",
        "Hoá chất",
        "Linh kiện ô tô",
        "Thép hình",
        "Nước giải khát",
        "Đóng gói",
        "Kho vận",
    ),
    *("In ấn", "Cao su", "Gốm sứ", "Năng lượng", "Dược phẩm", "Thức ăn chăn nuôi", "Sơn", "Cáp điện"),
)
_NAMES = (
    *("Ánh Dương", "Đông Á", "Hoà Phong", "Thanh Bình", "Minh Quang", "Phúc Lộc", "Trường Thịnh", "Đại Việt"),
    *("Sao Mai", "Bình Minh", "Hoàng Long", "Tân Tiến", "Việt Hưng", "Nam Sơn", "Đức Thành", "Quế Lâm"),
    *("Phương Đông", "Hải Âu", "An Khánh", "Thiên Ấn", "Kim Ngưu", "Ngọc Lan", "Bảo Tín", "Vạn Xuân"),
    *("Đồng Tâm", "Lạc Hồng", "Thuận Phát", "Cửu Long", "Tường Vi", "Ích Nhân", "Gia Định", "Yên Mỹ"),
)
_ENDS = ("", "", "", " Việt Nam", " Quốc tế", " Hưng Yên", " II", " Bắc Bộ")
_FAMILIES = (
    "Nguyễn",
    "Trần",
    "Lê",
    "Phạm",
    "Hoàng",
    "Phan",
    "Vũ",
    "Đặng",
    "Bùi",
    "Đỗ",
    "Hồ",
    "Ngô",
    "Dương",
    "Lý",
)
_MIDDLES = ("Văn", "Thị", "Đức", "Minh", "Ngọc", "Hữu", "Thu", "Quang", "Thanh", "Xuân", "Đình", "Khánh")
_GIVEN = (
    *(
        "An",
        "Bình",
        "Cường",
        "Dung",
        "Đạt",
        "Giang",
        "Hà",
        "Hiền",
        "Hoà",
        "Hùng",
        "Khoa",
        "Lan",
        "Liên",
        "Long",
    ),
    *(
        "Mai",
        "Nam",
        "Nga",
        "Oanh",
        "Phúc",
        "Quý",
        "Sơn",
        "Tâm",
        "Thuỷ",
        "Trang",
        "Tuấn",
        "Uyên",
        "Việt",
        "Yến",
    ),
)
_PARKS = ("KCN Bãi Sậy", "KCN Cửu Cao", "KCN Đồng Than", "KCN Lạc Đạo", "KCN Ngọc Long", "CCN Tân Dân")
_PLACES = (
    "xã Yên Phú",
    "xã Lạc Đạo",
    "phường Mỹ Hào",
    "xã Đức Hợp",
    "phường Phố Hiến",
    "xã Tiên Lữ",
    "xã Đoàn Đào",
)
_PERSONS_IN_TEN = 2
_FIRST_TAX_CODE = 99_100_000


class InventedPeople:
    """The applicants of one seed, by number from 0; each is made once."""

    def __init__(self, seed: int) -> None:
        self._seed = seed
        self._made: dict[int, Applicant] = {}

    def applicant(self, number: int) -> Applicant:
        found = self._made.get(number)
        if found is None:
            found = self._made[number] = self._invented(number, Random(self._seed * 1_000_003 + number))
        return found

    def _invented(self, number: int, chance: Random) -> Applicant:
        if chance.randrange(10) < _PERSONS_IN_TEN:
            name = " ".join((chance.choice(_FAMILIES), chance.choice(_MIDDLES), chance.choice(_GIVEN)))
            born = f"{chance.choice((0, 1))}{chance.randrange(60, 100)}"
            return Applicant(
                ApplicantKind.PERSON,
                name,
                id_number=f"033{born}{number % 1_000_000:06d}",
                address=f"Thôn {chance.randrange(1, 12)}, {chance.choice(_PLACES)}, tỉnh Hưng Yên",
                phone=_mobile(chance),
            )
        trade, given = chance.choice(_TRADES), chance.choice(_NAMES)
        name = f"{chance.choice(_FORMS)} {trade} {given}{chance.choice(_ENDS)}"
        lot = f"Lô {chance.choice('ABCDĐEGH')}{chance.randrange(1, 40)}"
        return Applicant(
            ApplicantKind.ORGANISATION,
            name,
            tax_code=_tax_code(number),
            address=f"{lot}, {chance.choice(_PARKS)}, tỉnh Hưng Yên",
            phone=f"0221{chance.randrange(3_000_000, 4_000_000)}"
            if chance.random() < 0.6
            else _mobile(chance),
            email=f"vanphong{number}@doanhnghiep.example" if chance.random() < 0.3 else "",
        )


def _mobile(chance: Random) -> str:
    return f"0{chance.choice('35789')}{chance.randrange(10_000_000, 100_000_000)}"


def _tax_code(number: int) -> str:
    """Ten digits that no other number has. Where none has a right check digit, one that only warns."""
    nine = f"{(_FIRST_TAX_CODE + number) * 10:09d}"
    for digit in "0123456789":
        verdict = check_tax_code(nine + digit)
        if verdict.ok:
            return verdict.normal
    return nine + "0"
