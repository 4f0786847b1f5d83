// The few things that must happen in the browser itself: keys, focus, scrolling, what is being typed.
// They carry no rules of Lyhörd's own.
window.lyhord = (() => {
  const composer = () => document.querySelector(".composer textarea");
  const log = () => document.querySelector(".log[role=log]");
  const draftKey = () => "lyhord:" + location.pathname;

  let pressedIn = null;

  // A pressed button is often gone with the card it stood in; whoever uses the keys stays there.
  function stayThere() {
    if (!pressedIn || document.activeElement !== document.body || document.querySelector(".q-dialog")) return;
    if (pressedIn.isConnected) pressedIn.focus({ preventScroll: true });
    pressedIn = null;
  }

  // A double click is one press.
  function once(event) {
    const target = event.currentTarget;
    if (target.dataset.pressed) return false;
    target.dataset.pressed = "yes";
    pressedIn = target.closest(".message");
    setTimeout(() => delete target.dataset.pressed, 700);
    return true;
  }

  // A press that nobody has heard is sent once more: its card was being drawn anew just then, or contact was
  // lost and the page is back. It keeps its id, so one that was heard after all counts once.
  const pressKey = () => "lyhord:press:" + location.pathname;
  const KEPT_FOR = 5 * 60 * 1000;
  const HEARD_WITHIN = 1500;

  const inContact = () => Boolean(window.socket && window.socket.connected && window.did_handshake);
  const newId = () =>
    [...crypto.getRandomValues(new Uint8Array(16))].map((each) => each.toString(16).padStart(2, "0")).join("");
  const keptPress = () => JSON.parse(sessionStorage.getItem(pressKey()) || "null");

  function press(event, emit) {
    if (!once(event)) return;
    const id = newId();
    const what = JSON.parse(event.currentTarget.dataset.press);
    sessionStorage.setItem(pressKey(), JSON.stringify({ id, what, at: Date.now() }));
    emit(id);
    setTimeout(() => pressOnceMore(id), HEARD_WITHIN);
  }

  function heard(id) {
    if (keptPress()?.id === id) sessionStorage.removeItem(pressKey());
  }

  function pressOnceMore(id) {
    const kept = keptPress();
    if (!kept || (id && kept.id !== id)) return;
    if (!inContact() || !document.querySelector(".main")) return void setTimeout(() => pressOnceMore(id), 200);
    sessionStorage.removeItem(pressKey());
    if (Date.now() - kept.at < KEPT_FOR) emitEvent("press_once_more", kept);
  }
  window.addEventListener("load", () => setTimeout(pressOnceMore, 500));

  // What was refused may be sent again at once.
  function again() {
    for (const form of document.querySelectorAll(".sheet-form")) delete form.dataset.pressed;
  }

  function grow(area) {
    area.style.height = "auto";
    area.style.height = Math.min(area.scrollHeight, 180) + "px";
  }

  // What is being typed survives a reload and a restart of the server.
  function keep(event) {
    sessionStorage.setItem(draftKey(), event.target.value);
    sessionStorage.removeItem(sendKey());
    grow(event.target);
  }

  function enterSends(event) {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    event.target.form.requestSubmit();
  }

  // What was sent without contact stays where it was written, and goes when contact is there: after a press
  // that waits too, and not if it has been changed meanwhile.
  const sendKey = () => "lyhord:send:" + location.pathname;

  function sendWhenInContact() {
    const wished = Number(sessionStorage.getItem(sendKey()));
    if (!wished) return;
    if (!inContact() || !composer() || keptPress()) return void setTimeout(sendWhenInContact, 200);
    sessionStorage.removeItem(sendKey());
    if (Date.now() - wished < KEPT_FOR) composer().form.requestSubmit();
  }
  window.addEventListener("load", sendWhenInContact);

  function take() {
    const area = composer();
    const text = area.value.trim();
    if (text && !inContact()) {
      sessionStorage.setItem(sendKey(), Date.now());
      sendWhenInContact();
    }
    if (!text || !inContact()) return "";
    area.value = "";
    sessionStorage.removeItem(draftKey());
    grow(area);
    return text;
  }

  const filled = (event) => [...new FormData(event.currentTarget).entries()];

  function focus(id) {
    const found = document.getElementById(id);
    if (found) found.focus();
  }

  // In an open dialog the Tab key goes round; Quasar alone lets it slip out at the ends.
  function goRound(event) {
    const dialog = [...document.querySelectorAll(".q-dialog .sheet, .q-dialog .drawer")].pop();
    if (event.key !== "Tab" || !dialog) return;
    const stops = [...dialog.querySelectorAll("a[href], button, input, select, textarea, [tabindex='0']")].filter(
      (each) => each.offsetParent && !each.disabled && each.tabIndex >= 0,
    );
    const [from, to] = event.shiftKey ? [stops[0], stops.at(-1)] : [stops.at(-1), stops[0]];
    if (document.activeElement !== from && dialog.contains(document.activeElement)) return;
    event.preventDefault();
    to.focus();
  }
  document.addEventListener("keydown", goRound);

  // The button that opened a dialog is often gone when it closes: the card has changed.
  function backToComposer() {
    setTimeout(() => {
      const active = document.activeElement;
      if ((!active || active === document.body) && composer()) composer().focus();
    }, 50);
  }

  function findPeople(event) {
    const wanted = event.target.value.trim().toLocaleLowerCase("sv").split(/\s+/);
    const people = event.target.closest(".people");
    let shown = 0;
    for (const person of people.querySelectorAll("[data-find]")) {
      const fits = wanted.every((word) => person.dataset.find.includes(word));
      person.hidden = !fits;
      if (fits) shown += 1;
    }
    for (const group of people.querySelectorAll(".group"))
      group.hidden = !group.querySelector("[data-find]:not([hidden])");
    people.querySelector(".nobody").hidden = shown > 0;
  }

  function toEnd(smooth) {
    const area = log();
    if (!area) return;
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches || !smooth;
    area.scrollTo({ top: area.scrollHeight, behavior: calm ? "instant" : "smooth" });
  }

  function welcome(area) {
    area.value = sessionStorage.getItem(draftKey()) || "";
    grow(area);
    if (matchMedia("(pointer: fine)").matches) area.focus();
  }

  // Whoever one is stands in the middle of the list.
  function showCurrent(person) {
    const list = person.closest(".groups");
    list.scrollTop = person.offsetTop - list.offsetTop - list.clientHeight / 2;
  }

  let greeted = null;
  let shown = null;
  let height = 0;
  new MutationObserver(() => {
    const area = composer();
    if (area && area !== greeted) {
      greeted = area;
      welcome(area);
    }
    stayThere();
    const current = document.querySelector(".side .person[aria-current]");
    if (current && current !== shown) {
      shown = current;
      showCurrent(current);
    }
    const messages = log();
    if (messages && messages.scrollHeight !== height) {
      toEnd(height > 0);
      height = messages.scrollHeight;
    }
  }).observe(document.documentElement, { childList: true, subtree: true });

  return { once, press, heard, again, keep, enterSends, take, filled, focus, backToComposer, findPeople };
})();
