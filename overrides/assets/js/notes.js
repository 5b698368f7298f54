// A card at the number of a note says whose work it is, and leads there. It comes when the number is pointed at, focused
// or tapped; a second tap, and Enter, lead to the note itself, as every number does where this script does not run.
const WAIT = 150;
const EDGE = 16;

let card = null;
let shown = null;
let timer = 0;

/** The note in words of its own, its title a link to the work, and a way to the list. */
function fill(note, link) {
  const words = note.cloneNode(true);
  for (const back of words.querySelectorAll(".back")) back.remove();
  const title = words.querySelector("a");
  if (note.dataset.url && title) title.href = note.dataset.url;
  const list = document.createElement("a");
  Object.assign(list, { className: "to-notes", href: link.hash, textContent: note.parentElement.dataset.card });
  card.replaceChildren(...words.childNodes, list);
}

/** Under the number, or over it where there is no room; within the window. */
function place(link) {
  const at = link.getBoundingClientRect();
  const { offsetWidth, offsetHeight } = card;
  const { clientWidth, clientHeight } = document.documentElement;
  const below = at.bottom + offsetHeight < clientHeight;
  card.style.left = `${Math.max(EDGE, Math.min(at.left - EDGE, clientWidth - offsetWidth - EDGE))}px`;
  card.style.top = `${below ? at.bottom : Math.max(0, at.top - offsetHeight)}px`;
}

function hide() {
  clearTimeout(timer);
  if (shown) card.hidePopover();
  shown = null;
}

function show(link) {
  clearTimeout(timer);
  const note = document.getElementById(decodeURIComponent(link.hash.slice(1)));
  if (link === shown || !note) return;
  hide();
  fill(note, link);
  link.closest(".ref").after(card); // the next stop of the keyboard
  card.showPopover();
  place(link);
  shown = link;
}

const later = (act) => {
  clearTimeout(timer);
  timer = setTimeout(act, WAIT);
};
const linkAt = (target) => target.closest?.(".ref a") ?? null;
const within = (target) => card.contains(target) || (shown !== null && linkAt(target) === shown);

export function showNotes() {
  card = Object.assign(document.createElement("span"), { className: "card", popover: "manual" });
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
    } else if (link || event.target.closest?.(".card a")) hide();
  });
  document.addEventListener("keydown", ({ key }) => {
    if (key === "Escape") hide();
    finger = false;
  });
  addEventListener("scroll", hide, { passive: true });
  addEventListener("hashchange", hide);
}
