"""The digest in the browser: set up in the chat, posted when the month ends, read and answered."""

from playwright.sync_api import expect

from domain.calendar import working_day_on_or_after
from domain.periods import months_after
from tests.browser.conftest import Opens
from tests.stories.town import BEGINS


def test_a_digest_comes_when_the_month_ends_and_its_whole_is_opened(opens: Opens) -> None:
    window = opens().goes_to("/som/karin-holm")
    window.becomes("Karin Holm")
    window.says("posta månadssammanställningen här")
    expect(window.last_card).to_contain_text("första vardagen kl. 8")
    day = working_day_on_or_after(months_after(BEGINS.date(), 1))
    window.page.get_by_label("Välj datum och tid").fill(f"{day}T08:05")
    window.page.get_by_role("button", name="Flytta dit").click()
    card = window.cards.filter(has_text="Inkommet per månad").last
    expect(card).to_contain_text("Öppna ärenden", timeout=180_000)
    card.evaluate("card => card.scrollIntoView()")
    window.shoot("digest")
    card.get_by_role("button", name="Visa mer", exact=True).click()
    expect(window.dialog).to_contain_text("Per ärendetyp")
    window.shoot("digest-whole")
