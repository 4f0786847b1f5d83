"""What the page itself promises: it can be read, reached and trusted, and its clock moves."""

import re
from contextlib import suppress

import pytest
from playwright.sync_api import Locator, expect
from playwright.sync_api import TimeoutError as PlaywrightTimeout

from tests.browser.conftest import Opens
from tests.browser.window import Window

TRAVEL = 120_000
"""Everything on the way really happens, also on a machine that is busy with much else."""

_UNLABELLED = """() => [...document.querySelectorAll("input, textarea, select, button, a")]
    .filter((each) => each.offsetParent && each.type !== "hidden")
    .filter((each) => {
        const labels = [...(each.labels || [])].map((label) => label.innerText).join("");
        return !(labels || each.ariaLabel || each.innerText || "").trim();
    })
    .map((each) => each.outerHTML.slice(0, 200))"""

_POOR_CONTRAST = """() => {
    const numbers = (colour) => colour.match(/[\\d.]+/g).map(Number);
    const light = (channel) => {
        const share = channel / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    };
    const luminance = ([r, g, b]) => 0.2126 * light(r) + 0.7152 * light(g) + 0.0722 * light(b);
    const ground = (element) => {
        for (let each = element; each; each = each.parentElement) {
            const colour = numbers(getComputedStyle(each).backgroundColor);
            if (colour.length < 4 || colour[3] === 1) return colour;
        }
        return [255, 255, 255];
    };
    const found = [];
    for (const each of document.querySelectorAll("body *")) {
        const own = [...each.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim());
        const style = getComputedStyle(each);
        const ink = numbers(style.color);
        if (!own || !each.offsetParent || style.visibility === "hidden" || ink[3] === 0) continue;
        const pair = [luminance(ink), luminance(ground(each))].sort((a, b) => b - a);
        const ratio = (pair[0] + 0.05) / (pair[1] + 0.05);
        if (ratio < 4.5) found.push(`${ratio.toFixed(2)} ${each.className} ${each.innerText.slice(0, 40)}`);
    }
    return found;
}"""

_TOO_WIDE = "() => document.documentElement.scrollWidth > document.documentElement.clientWidth"


_TRIES = 40


def can_be_read(window: Window) -> None:
    """As it stands when everything has come to rest."""
    faults = _faults(window)
    for _ in range(_TRIES):
        if not faults:
            return
        window.page.wait_for_timeout(250)
        faults = _faults(window)
    assert faults == []


def _faults(window: Window) -> list[str]:
    unlabelled, poor = window.page.evaluate(_UNLABELLED), window.page.evaluate(_POOR_CONTRAST)
    return [*unlabelled, *poor, *(["it is wider than the window"] if window.page.evaluate(_TOO_WIDE) else [])]


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
def test_every_view_can_be_read(opens: Opens, width: int, dark: bool) -> None:
    window = opens(width, dark=dark).goes_to("/")
    window.shoot("welcome")
    can_be_read(window)
    window.goes_to("/som/bo-ek/start")
    expect(window.page.locator(".start .card")).to_be_visible()
    window.shoot("start-page")
    can_be_read(window)
    window.goes_to("/som/bo-ek/solgarden")
    window.shoot("channel")
    can_be_read(window)
    window.goes_to("/som/bo-ek")
    window.says("mina öppna")
    expect(window.last_card.get_by_role("button", name="Öppna").first).to_be_visible()
    window.shoot("cards")
    can_be_read(window)
    window.cards.get_by_role("button", name="Öppna").last.click()
    expect(window.dialog).to_be_visible()
    window.shoot("dialog")
    can_be_read(window)
    window.page.keyboard.press("Escape")


def test_what_people_write_is_never_markup(opens: Opens) -> None:
    window = opens().goes_to("/som/dawit-tesfaye")
    nasty = '<img src=x onerror="document.title=1"><b>fet</b> {{ 1 + 1 }}'
    window.says(nasty)
    expect(window.page.locator(".mine .bubble").last).to_have_text(nasty)
    assert window.page.locator(".bubble img, .bubble b").count() == 0


def test_messages_are_announced_to_those_who_listen(opens: Opens) -> None:
    window = opens().goes_to("/som/lena-forsman")
    expect(window.page.get_by_role("log", name="Meddelanden")).to_have_attribute("aria-live", "polite")
    window.says("hej")
    expect(window.page.get_by_role("log").locator(".card")).to_be_visible()


def test_a_story_in_a_channel_is_answered_in_private(opens: Opens) -> None:
    window = opens().goes_to("/som/simon-lindh/hemtjanst-soder")
    window.says("I natt ramlade en brukare och slog i huvudet")
    expect(window.page.locator(".mine .bubble")).to_be_visible()
    expect(window.page.locator(".tabs .badge")).to_have_text("1 ny")
    assert window.cards.count() == 0
    window.page.get_by_role("navigation", name="Samtal").get_by_role("link", name="Lyhörd").click()
    expect(window.last_card).to_be_visible()
    expect(window.last_card).not_to_contain_text("huvudet")


def test_the_list_of_people_is_searched(opens: Opens) -> None:
    people = opens().goes_to("/").page.locator(".people")
    people.get_by_role("searchbox").fill("lex sarah")
    expect(people.locator(".person:visible")).to_have_count(2)
    people.get_by_role("searchbox").fill("finns inte")
    expect(people.locator(".person:visible")).to_have_count(0)
    expect(people.get_by_role("status")).to_be_visible()


def test_someone_unknown_leads_to_the_choice_of_person(opens: Opens) -> None:
    window = opens().goes_to("/som/nobody")
    expect(window.page.get_by_role("heading", level=1)).to_contain_text("finns inte")


def is_not_moved_back(clock: Locator) -> None:
    clock.get_by_label("Välj datum och tid").fill("2020-01-01T08:00")
    clock.get_by_role("button", name="Flytta dit").click()
    expect(clock.get_by_role("status")).to_contain_text("bara framåt")


def travels(clock: Locator, by: str) -> None:
    """Moves the clock and waits until it has come there: the buttons can be pressed again."""
    is_not_moved_back(clock)  # so that it is this journey that it tells the end of, not the one before
    shown = clock.locator(".clock-now")
    before = shown.inner_text()
    clock.get_by_role("button", name=by).click()
    expect(clock.get_by_role("status")).to_contain_text("Framme", timeout=TRAVEL)
    expect(shown).not_to_have_text(before, timeout=TRAVEL)
    expect(clock.get_by_role("button", name=by)).to_be_enabled(timeout=TRAVEL)


def test_the_clock_moves_forward_and_what_is_planned_happens(opens: Opens) -> None:
    window = opens().goes_to("/som/bo-ek")
    clock = window.page.locator(".time-side .clock")
    shown = clock.locator(".clock-now")
    expect(shown).to_have_text(re.compile(r"\w+dag \d+ \w+ \d{4} kl\. \d\d\.\d\d"))
    before = shown.inner_text()
    is_not_moved_back(clock)
    travels(clock, "I morgon 08.00")
    expect(shown).to_have_text(re.compile(r"kl\. 08\.0\d$"))
    tomorrow = shown.inner_text()
    travels(clock, "Till nästa händelse")
    expect(clock.get_by_role("status")).not_to_contain_text("Inget hände")
    expect(window.page.locator(".badge:visible").or_(window.cards).first).to_be_visible()
    expect(shown).not_to_have_text(before)
    expect(shown).not_to_have_text(tomorrow)
    window.shoot("clock")


def test_what_was_said_today_was_said_yesterday_when_the_clock_has_moved_on(opens: Opens) -> None:
    window = opens().goes_to("/som/simon-lindh")
    window.says("hej")
    day = window.page.locator(".day").last
    expect(day).to_have_text("I dag")
    clock = window.page.locator(".time-side .clock")
    travels(clock, "I morgon 08.00")
    expect(window.page.locator(".day", has_text="I dag")).to_have_count(0)
    expect(window.page.locator(".day", has_text="I går")).to_have_count(1)
    window.says("hej igen")
    expect(window.page.locator(".day", has_text="I dag")).to_have_count(1)


def test_the_clock_is_at_hand_on_a_telephone(opens: Opens) -> None:
    window = opens(360).goes_to("/som/bo-ek")
    window.page.get_by_role("button", name="Demoklockan").click()
    sheet = window.page.locator(".sheet .clock")
    before = sheet.locator(".clock-now").inner_text()
    travels(sheet, "+1 vecka")
    assert sheet.locator(".clock-now").inner_text() != before
    window.shoot("clock")
    can_be_read(window)


FLOOD = """() => {
    const area = document.querySelector(".composer textarea");
    for (let times = 0; times < 90; times++) {
        area.value = "hjälp";
        area.form.requestSubmit();
    }
}"""
"""More than a person may send at once (person_at_once), quicker than their share fills again."""
FLOODS = 6
"""A machine so slow that the share fills again as fast is flooded anew."""


def floods(window: Window) -> None:
    """Until the pause is asked for."""
    asked = window.page.get_by_text("Vänta en halv minut").first
    for _ in range(FLOODS):
        window.page.evaluate(FLOOD)
        with suppress(PlaywrightTimeout):
            asked.wait_for(timeout=TRAVEL / FLOODS)
            return
    pytest.fail("nobody is asked to pause")


def test_a_flood_is_asked_to_pause_and_what_is_written_in_a_form_stays(opens: Opens) -> None:
    window, flooding = opens().goes_to("/som/ali-karimi"), opens().goes_to("/som/ali-karimi")
    window.says("Igår kl 10 uteblev insatsen hos en brukare på Hemtjänst Norr")
    expect(window.last_card).to_contain_text("direkt")
    window.says("vi ringde jouren")
    window.presses("Granska och skicka")
    story = window.dialog.get_by_label("Vad hände?")
    story.fill("Insatsen uteblev, och ingen vikarie gick att få tag på.")
    window.searches("Kategori", "utebl", "Utebliven")
    window.chooses("Har du dokumenterat i journalen?", "Ja")
    floods(flooding)
    window.presses_in_dialog("Skicka in")
    expect(window.page.get_by_text("Vänta en halv minut").first).to_be_visible()
    expect(story).to_have_value("Insatsen uteblev, och ingen vikarie gick att få tag på.")
    others = opens().goes_to("/som/gunilla-dahl")
    others.says("hjälp")
    expect(others.last_card).to_be_visible()
    expect(others.page.get_by_text("Vänta en halv minut")).to_have_count(0)
