"""The storyboard's first journey in a real browser: told, reviewed, sent, handled, heard back."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Opens
from tests.browser.demo_process import DemoProcess
from tests.browser.window import Window

WHAT_HAPPENED = (
    "Igår kväll vid 19 uteblev insatsen hos en brukare på Solgården, ingen vikarie gick att få tag på"
)
NUMBER = re.compile(r"AV-\d{4}-\d{4}")


def tells(anna: Window) -> None:
    anna.says(WHAT_HAPPENED)
    expect(anna.last_card).to_contain_text("kl. 19.00")
    expect(anna.last_card).to_contain_text("Bo Ek")
    expect(anna.last_card).not_to_contain_text("vikarie")
    anna.shoot("1-draft")


def completes(anna: Window) -> None:
    anna.says("vi ringde jouren")
    expect(anna.last_card.get_by_role("button", name="Granska och skicka")).to_be_visible()
    anna.shoot("2-complete")


def sends(anna: Window) -> str:
    """The number it got."""
    anna.presses("Granska och skicka")
    expect(anna.dialog.get_by_label("Vad hände?")).to_have_value(WHAT_HAPPENED)
    anna.searches("Kategori", "utebl", "Utebliven")
    anna.chooses("Har du dokumenterat i journalen?", "Ja")
    anna.shoot("3-review")
    anna.presses_in_dialog("Skicka in")
    expect(anna.dialog).to_be_hidden()
    expect(anna.last_card).to_contain_text("Tack för att du rapporterade")
    anna.shoot("4-sent")
    found = NUMBER.search(anna.last_card.inner_text())
    assert found
    return found[0]


def takes(bo: Window, number: str) -> None:
    card = bo.cards.filter(has_text=number)
    expect(card).to_have_count(1)
    expect(card).not_to_contain_text("vikarie")
    card.get_by_role("button", name="Öppna").click()
    expect(bo.dialog).to_contain_text(WHAT_HAPPENED)
    bo.shoot("5-opened")
    bo.page.keyboard.press("Escape")
    expect(bo.dialog).to_be_hidden()
    card.get_by_role("button", name="Ta emot").click()
    expect(card.get_by_role("button", name="Ta emot")).to_have_count(0)
    bo.shoot("6-taken")


def handles(bo: Window, number: str) -> None:
    bo.cards.filter(has_text=number).get_by_role("button", name="Öppna").click()
    bo.presses_in_dialog("Enkel handläggning")
    bo.chooses("Orsak", "Organisation, bemanning eller arbetsbelastning")
    bo.writes("Åtgärd", "Ny rutin för vikarier vid sjukfrånvaro.")
    bo.chooses("Kan det vara ett missförhållande", "Nej")
    bo.writes("Varför, eller varför inte?", "Ingen kom till skada.")
    bo.chooses("Vem gäller det?", "En enskild brukare")
    bo.chooses("Vem har informerats", "Den det gäller")
    bo.writes("Informerad den", "2026-11-20")
    bo.writes("Återkoppling till den", "Tack, nu har vi en rutin för det här.")
    bo.shoot("7-handling")
    bo.presses_in_dialog("Spara")
    expect(bo.dialog).to_be_hidden()
    expect(bo.cards.filter(has_text=number)).to_contain_text("Avslutat")
    bo.shoot("8-closed")


def hears_back(anna: Window, number: str) -> None:
    expect(anna.last_card).to_contain_text(f"{number} är avslutat")
    anna.presses("Visa svaret")
    expect(anna.dialog).to_contain_text("nu har vi en rutin")
    anna.shoot("9-heard-back")
    anna.page.keyboard.press("Escape")


def test_two_windows_and_a_power_cut_in_the_middle(opens: Opens, demo: DemoProcess) -> None:
    anna, bo = opens().goes_to("/som/anna-berg"), opens().goes_to("/som/bo-ek")
    tells(anna)
    anna.composer.fill("halvskrivet")
    with anna.server_taken_away(), bo.server_taken_away():
        demo.kill()
        demo.start()
    expect(anna.last_card).to_contain_text("kl. 19.00")
    expect(anna.composer).to_have_value("halvskrivet")
    completes(anna)
    number = sends(anna)
    takes(bo, number)
    handles(bo, number)
    hears_back(anna, number)


def test_a_press_and_words_while_the_server_is_away_count_once_when_it_is_back(
    opens: Opens, demo: DemoProcess
) -> None:
    anna = opens().goes_to("/som/anna-berg")
    anna.says("rapportera")
    expect(anna.last_card).to_contain_text("Skriv inga namn")
    tells(anna)
    with anna.server_taken_away():
        demo.kill()
        anna.presses("Inget kunde göras")
        anna.composer.press_sequentially("Klockan 21 kom en vikarie")
        anna.composer.press("Enter")
        expect(anna.composer).to_have_value("Klockan 21 kom en vikarie")
        demo.start()
    expect(anna.last_card.get_by_role("button", name="Granska och skicka")).to_be_visible()
    expect(anna.page.locator(".mine .bubble", has_text="Klockan 21")).to_have_count(1)
    expect(anna.composer).to_have_value("")
    assert anna.page.evaluate("Object.keys(sessionStorage).filter((key) => key.startsWith('lyhord:'))") == []
    anna.says("avbryt")
    expect(anna.last_card).to_contain_text("Utkastet är borttaget")


def test_words_sent_before_contact_is_there_go_when_it_is_unless_they_are_changed(opens: Opens) -> None:
    hassan, grace = opens().goes_to("/som/hassan-jaber"), opens().goes_to("/som/grace-mwangi")
    for someone in hassan, grace:
        someone.page.wait_for_function("window.did_handshake")
        someone.page.evaluate("window.did_handshake = false")
        someone.says("hjälp")
        expect(someone.composer).to_have_value("hjälp")
    grace.composer.press_sequentially(" till")
    for someone in hassan, grace:
        someone.page.evaluate("window.did_handshake = true")
    expect(hassan.last_card).to_be_visible()
    expect(hassan.composer).to_have_value("")
    expect(grace.composer).to_have_value("hjälp till")
    assert grace.cards.count() == 0


def opens_again(someone: Window, number: str) -> None:
    someone.cards.filter(has_text=number).last.get_by_role("button", name="Öppna").click()
    expect(someone.dialog).to_contain_text(number)


def assesses_the_risk(bo: Window, number: str) -> None:
    opens_again(bo, number)
    bo.shoot("desk-1-steps")
    other = bo.dialog.get_by_role("combobox", name="Annat du kan göra")
    expect(other).to_have_attribute("placeholder", "Annat du kan göra")
    bo.searches("Annat du kan göra", "risk", "Bedöm risk")
    bo.presses_in_dialog("Spara")
    expect(bo.dialog).to_contain_text("innan det kan sparas")
    bo.chooses("Hur allvarligt", "2 Måttligt")
    bo.chooses("Hur troligt", "2 Varje månad")
    bo.shoot("desk-2-risk")
    bo.presses_in_dialog("Spara")
    expect(bo.dialog).to_be_hidden()


def asks(bo: Window, number: str) -> None:
    opens_again(bo, number)
    bo.searches("Annat du kan göra", "kompl", "Be om komplettering")
    bo.writes("Vad behöver du veta?", "Hur länge fick hon vänta?")
    bo.dialog.locator("button[type=submit]").click()
    expect(bo.dialog).to_be_hidden()


def answers(anna: Window) -> None:
    expect(anna.last_card).to_contain_text("behöver veta mer")
    expect(anna.last_card).not_to_contain_text("vänta")
    anna.presses("Svara")
    expect(anna.dialog).to_contain_text("Hur länge fick hon vänta?")
    anna.writes("Svar", "Till klockan 22.")
    anna.shoot("desk-3-answer")
    anna.dialog.locator("button[type=submit]").click()
    expect(anna.dialog).to_be_hidden()


def test_the_manager_weighs_the_risk_and_asks_and_is_answered(opens: Opens) -> None:
    anna, bo = opens().goes_to("/som/anna-berg"), opens().goes_to("/som/bo-ek")
    tells(anna)
    completes(anna)
    number = sends(anna)
    bo.cards.filter(has_text=number).get_by_role("button", name="Ta emot").click()
    expect(bo.cards.filter(has_text=number).get_by_role("button", name="Ta emot")).to_have_count(0)
    assesses_the_risk(bo, number)
    asks(bo, number)
    answers(anna)
    opens_again(bo, number)
    expect(bo.dialog).to_contain_text("Till klockan 22.")
    bo.shoot("desk-4-answered")
    bo.page.keyboard.press("Escape")


def test_one_telephone_handed_from_one_to_the_other(opens: Opens) -> None:
    phone = opens(360).goes_to("/som/erik-thoren")
    tells(phone)
    completes(phone)
    number = sends(phone)
    phone.becomes("Bo Ek")
    takes(phone, number)
    handles(phone, number)
    phone.becomes("Erik Thorén")
    hears_back(phone, number)


def test_a_report_by_keyboard_alone(opens: Opens) -> None:
    window = opens().goes_to("/som/yasmin-osman")
    keys = window.page.keyboard
    expect(window.composer).to_be_focused()
    keys.type("Insatsen uteblev igår kl 19")
    keys.press("Shift+Enter")
    keys.type("på Solgården")
    keys.press("Enter")
    expect(window.page.locator(".mine .bubble")).to_have_text("Insatsen uteblev igår kl 19\npå Solgården")
    expect(window.last_card).to_contain_text("kl. 19.00")
    keys.type("vi ringde jouren")
    keys.press("Enter")
    expect(window.last_card.get_by_role("button", name="Granska och skicka")).to_be_visible()

    tab_to(window, "Granska och skicka", backwards=True)
    keys.press("Enter")
    expect(window.dialog.get_by_label("Vad hände?")).to_be_focused()
    tab_to(window, "Kategori")
    keys.type("utebl")
    expect(window.page.get_by_role("option")).to_have_count(1)
    keys.press("ArrowDown")
    keys.press("Enter")
    tab_to(window, "journalen")
    keys.press("Space")
    tab_to(window, "Skicka in")
    keys.press("Enter")
    expect(window.last_card).to_contain_text("Tack för att du rapporterade")


def test_the_keys_never_leave_an_open_dialog(opens: Opens) -> None:
    window = opens().goes_to("/som/bo-ek")
    window.cards.get_by_role("button", name="Öppna").last.click()
    expect(window.dialog).to_be_visible()
    for _ in range(12):
        window.page.keyboard.press("Tab")
        assert window.page.evaluate("!!document.activeElement.closest('.q-dialog')")
    window.page.keyboard.press("Escape")
    expect(window.dialog).to_be_hidden()
    window.page.wait_for_function("document.activeElement !== document.body")


_NAME_OF_FOCUSED = """() => {
    const here = document.activeElement;
    const labels = [...(here.labels || [])].map((label) => label.innerText);
    const legend = here.closest("fieldset")?.querySelector("legend").innerText;
    return [here.innerText, here.ariaLabel, ...labels, legend].join(" ");
}"""


def tab_to(window: Window, name: str, *, backwards: bool = False) -> None:
    """Press Tab until what has that name has the focus."""
    for _ in range(25):
        window.page.keyboard.press("Shift+Tab" if backwards else "Tab")
        if name in window.page.evaluate(_NAME_OF_FOCUSED):
            return
    pytest.fail(f"the Tab key does not reach {name!r}")
