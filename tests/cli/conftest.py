"""The command line in process, on the real sample and on a small portfolio in yuan, both brought in by command."""

from __future__ import annotations

import json
import shutil
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import partial
from typing import TYPE_CHECKING, Any

import pytest

from agent_desk import resources
from agent_desk.bootstrap import main
from agent_desk.domain.dates import add_months
from agent_desk.domain.money import Money
from agent_desk.domain.schedule import level_payment
from agent_desk.services.password_hashes import PasswordHashes

if TYPE_CHECKING:
    from pathlib import Path


SAMPLE = [str(resources.path("sample", f"lendingclub-loans{part}.csv")) for part in ("", "-dec2015")]

PORTFOLIO = (
    "portfolio_id,portfolio_name,currency,jurisdiction,policy_pack,business_date,time_zone\n"
    "cn,Shop,CNY,CN,cn-instalment,2026-06-16,Asia/Shanghai\n"
)
LOANS = (
    "loan_number,borrower_id,product,principal,annual_rate_percent,instalments,drawn_on,first_due_date,"
    "penalty_rate_percent,borrower_name,phone,id_number,language\n"
    "CN-6,B1,Instalment 24,60000.00,18,24,2025-06-10,2025-07-10,24,欧阳海燕,+86 138 0013 4471,11010519900307204X,zh\n"
    "CN-67,B2,Instalment 24,60000.00,18,24,2025-06-10,2025-07-10,24,王秀英,+86 120 0000 0001,310101198001010018,zh\n"
    "CN-0,B3,Instalment 24,60000.00,18,24,2025-06-10,2025-07-10,24,Anna Petrova,+86 120 0000 0002,,en\n"
)


def payments() -> str:
    """Instalments paid on their days: eleven, nine and twelve."""
    level = level_payment(Money.of("60000", "CNY"), Fraction(Decimal("0.18")) / 12, 24)
    lines = ["loan_number,payment_id,paid_on,amount"]
    for loan, count in (("CN-6", 11), ("CN-67", 9), ("CN-0", 12)):
        days = [add_months(date(2025, 7, 10), index) for index in range(count)]
        lines += [f"{loan},{loan}-{index},{day},{level}" for index, day in enumerate(days)]
    return "\n".join(lines) + "\n"


@dataclass
class Command:
    """``agent-desk`` on one store."""

    store: Path
    captured: pytest.CaptureFixture[str]

    def __call__(self, *arguments: str | Path) -> tuple[int, str, str]:
        """Exit status, what was answered, what was said on the side."""
        self.captured.readouterr()
        status = main([*map(str, arguments), "--store", str(self.store)])
        out, err = self.captured.readouterr()
        return status, out, err

    def json(self, *arguments: str | Path, status: int = 0) -> Any:
        """The answer as JSON, after the exit status was held against what is expected."""
        found, out, err = self(*arguments, "--json")
        assert found == status, f"{err or out}"
        return json.loads(out)

    def refused(self, *arguments: str | Path, status: int) -> str:
        """The sentence of a refusal."""
        found, _, err = self(*arguments)
        assert found == status, err
        assert err.startswith("agent-desk: ")
        return err.removeprefix("agent-desk: ").strip()


@pytest.fixture(autouse=True)
def _own_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No settings of the person who runs the tests."""
    (tmp_path / "config.toml").write_text("", "utf-8")
    monkeypatch.setenv("AGENT_DESK_CONFIG", str(tmp_path / "config.toml"))
    for name in ("STORE", "USER", "LANGUAGE", "PASSWORD", "NEW_PASSWORD"):
        monkeypatch.delenv(f"AGENT_DESK_{name}", raising=False)
    monkeypatch.setattr("agent_desk.bootstrap.PasswordHashes", partial(PasswordHashes, 1, 8, 1))


@pytest.fixture(scope="session")
def sample_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real sample, imported once by command."""
    path = tmp_path_factory.mktemp("sample") / "desk.db"
    assert main(["import", *SAMPLE, "--store", str(path)]) == 0
    return path


@pytest.fixture(scope="session")
def yuan_files(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    folder = tmp_path_factory.mktemp("yuan-files")
    texts = {"portfolio": PORTFOLIO, "loans": LOANS, "payments": payments()}
    for name, text in texts.items():
        (folder / f"{name}.csv").write_bytes(text.encode())
    return [folder / f"{name}.csv" for name in texts]


@pytest.fixture(scope="session")
def yuan_file(tmp_path_factory: pytest.TempPathFactory, yuan_files: list[Path]) -> Path:
    """The small portfolio in yuan, imported once by command."""
    path = tmp_path_factory.mktemp("yuan") / "desk.db"
    assert main(["import", *map(str, yuan_files), "--store", str(path)]) == 0
    return path


@pytest.fixture
def sample(sample_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Command:
    shutil.copy(sample_file, tmp_path / "desk.db")
    return Command(tmp_path / "desk.db", capsys)


@pytest.fixture
def yuan(yuan_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Command:
    shutil.copy(yuan_file, tmp_path / "yuan.db")
    return Command(tmp_path / "yuan.db", capsys)


@pytest.fixture
def empty(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Command:
    return Command(tmp_path / "empty.db", capsys)
