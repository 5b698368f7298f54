// A card at a gloss says in a sentence who or what it is, and leads to the record. It comes when the words are pointed at,
// focused or tapped; a second tap, and Enter, lead there, as the words do where this script does not run.
const WAIT = 150;
const EDGE = 16;

let card = null;
let shown = null;
let timer = 0;

/** Under the words, or over them where there is no room; within the window. */
function place(link) {
  const at = link.getClientRects()[0];
  const { offsetWidth, offsetHeight } = card;
  const { clientWidth, clientHeight } = document.documentElement;
  const below = at.bottom + offsetHeight < clientHeight;
  card.style.left = `${Math.max(EDGE, Math.min(at.left - EDGE, clientWidth - offsetWidth - EDGE))}px`;
  card.style.top = `${below ? at.bottom : Math.max(0, at.top - offsetHeight)}px`;
}

function hide() {
  clearTimeout(timer);
  if (shown) card.remove();
  shown = null;
}

function show(link) {
  clearTimeout(timer);
  const sentence = document.getElementById(link.getAttribute("aria-describedby"));
  if (link === shown || !sentence) return;
  hide();
  card.replaceChildren(sentence.parentElement.querySelector("a").cloneNode(true), sentence.textContent);
  link.after(card); // the next stop of the keyboard
  card.showPopover();
  place(link);
  shown = link;
}

const later = (act) => {
  clearTimeout(timer);
  timer = setTimeout(act, WAIT);
};
const linkAt = (target) => target.closest?.("a.gloss") ?? null;
const within = (target) => card.contains(target) || (shown !== null && linkAt(target) === shown);

export function showGlosses() {
  card = Object.assign(document.createElement("span"), { className: "gloss-card", popover: "manual" });
  if (!card.showPopover) return;
  let finger = false;
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
    }
  });
  document.addEventListener("keydown", ({ key }) => {
    if (key === "Escape") hide();
    finger = false;
  });
  addEventListener("scroll", hide, { passive: true });
}
