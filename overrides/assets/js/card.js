// A card beside a link says what it leads to. It comes when the link is pointed at, focused or tapped; a second tap, and
// Enter, lead there, as the link does where this script does not run.
const WAIT = 150;
const EDGE = 16;

/** Under the link, or over it where there is no room; within the window. */
function place(card, link) {
  const at = link.getClientRects()[0];
  const { offsetWidth, offsetHeight } = card;
  const { clientWidth, clientHeight } = document.documentElement;
  const top = at.bottom + offsetHeight < clientHeight ? at.bottom : at.top - offsetHeight;
  card.style.left = `${Math.max(EDGE, Math.min(at.left - EDGE, clientWidth - offsetWidth - EDGE))}px`;
  // What takes the focus may still lie off the window, which the browser then scrolls to it.
  card.style.top = `${Math.max(0, Math.min(top, clientHeight - offsetHeight))}px`;
}

/**
 * Give the links that `links` selects a card, of a class of its own. `content(link)` returns what the card holds, or
 * nothing where there is nothing to say; `whole(link)` the element after which it stands, so that it is the next stop of
 * the keyboard.
 */
export function giveCards({ links, className, content, whole = (link) => link }) {
  const card = Object.assign(document.createElement("span"), { className: `card ${className}`, popover: "manual" });
  if (!card.showPopover) return;
  let shown = null;
  let timer = 0;
  let finger = false;

  const hide = () => {
    clearTimeout(timer);
    if (shown) {
      card.hidePopover(); // gives the focus back
      card.remove();
    }
    shown = null;
  };
  const show = (link) => {
    clearTimeout(timer);
    const words = link === shown ? null : content(link);
    if (!words) return;
    hide();
    card.replaceChildren(...words);
    whole(link).after(card);
    card.showPopover();
    place(card, link);
    shown = link;
  };
  const later = (act) => {
    clearTimeout(timer);
    timer = setTimeout(act, WAIT);
  };
  const linkAt = (target) => target.closest?.(links) ?? null;
  const within = (target) => card.contains(target) || (shown !== null && linkAt(target) === shown);

  document.addEventListener("pointerover", ({ target, pointerType }) => {
    if (pointerType !== "mouse") return;
    const link = linkAt(target);
    if (within(target)) clearTimeout(timer);
    else if (link) later(() => show(link));
    else later(hide);
  });
  document.addEventListener("pointerdown", ({ target, pointerType }) => {
    finger = pointerType !== "mouse";
    if (!within(target)) hide();
  });
  document.addEventListener("focusin", ({ target }) => {
    const link = linkAt(target);
    if (link?.matches(":focus-visible") && !finger) show(link);
    else if (!within(target)) hide();
  });
  document.addEventListener("click", (event) => {
    const link = linkAt(event.target);
    if (link && finger && link !== shown) {
      event.preventDefault();
      show(link);
    } else if (link || event.target.closest?.(".card a")) hide();
  });
  document.addEventListener("keydown", ({ key }) => {
    if (key === "Escape") hide();
    finger = false;
  });
  addEventListener("scroll", hide, { passive: true });
  addEventListener("hashchange", hide);
}
