"""Plain HTML elements for the page. Text only ever goes in as text, never as markup."""

from nicegui.element import Element
from nicegui.elements.mixins.text_element import TextElement


def block(tag: str, kind: str = "", **attributes: object) -> Element:
    """An element to put others in. Attribute names are written with _ for -: aria_label."""
    return _dressed(Element(tag), kind, attributes)


def words(tag: str, text: str, kind: str = "", **attributes: object) -> TextElement:
    """An element that holds text."""
    element = TextElement(tag=tag, text=text)
    _dressed(element, kind, attributes)
    return element


def button(label: str, kind: str = "", **attributes: object) -> TextElement:
    """A button that sends nothing by itself."""
    return words("button", label, f"button {kind}".strip(), type="button", **attributes)


def unseen(text: str, **attributes: object) -> TextElement:
    """Words for those who listen to the page."""
    return words("span", text, "unseen", **attributes)


def _dressed(element: Element, kind: str, attributes: dict[str, object]) -> Element:
    element.classes(kind)
    for name, value in attributes.items():
        if value is not None and value is not False:
            element.props[name.rstrip("_").replace("_", "-")] = value
    return element
