// What every page does beyond what stands on it: each part works alone, and the page is whole without any of them.
/** The menu is a details element and opens by itself; Escape and a click elsewhere close it. */
function closeMenu() {
  const menu = document.querySelector("details.menu");
  if (!menu) return;
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !menu.open) return;
    menu.open = false;
    menu.querySelector("summary").focus();
  });
  document.addEventListener("click", (event) => {
    if (menu.open && !menu.contains(event.target)) menu.open = false;
  });
}

/** Paper cannot unfold: what is folded in the text is opened before printing, and folded again. */
function unfoldForPaper() {
  let opened = [];
  addEventListener("beforeprint", () => {
    opened = [...document.querySelectorAll("article details:not([open]):not(.fold)")];
    for (const details of opened) details.open = true;
  });
  addEventListener("afterprint", () => {
    for (const details of opened) details.open = false;
  });
}

/** What an address leads to may be folded away; not every browser opens the fold. */
function openWhatIsAskedFor() {
  const open = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const folds = [];
    for (let fold = target?.closest("details"); fold; fold = fold.parentElement.closest("details")) folds.push(fold);
    if (!folds.some((fold) => !fold.open)) return;
    for (const fold of folds) fold.open = true;
    target.scrollIntoView();
  };
  addEventListener("hashchange", open);
  open();
}

/** Where the facts stand in the margin they are open whatever is said: then there is nothing to press. */
function keepFactsOpen() {
  const facts = document.querySelector("details.keyfacts");
  if (!facts) return;
  const wide = matchMedia("(min-width: 76.25rem)");
  const fit = () => {
    facts.open = wide.matches;
    facts.firstElementChild.tabIndex = wide.matches ? -1 : 0;
  };
  wide.addEventListener("change", fit);
  fit();
}

closeMenu();
keepFactsOpen();
openWhatIsAskedFor();
unfoldForPaper();
// One that does not come keeps none of the others from working.
import("./contents.js").then(({ followContents }) => followContents());
import("./tables.js").then(({ fitTables }) => fitTables());
if (document.querySelector(".ref")) import("./notes.js").then(({ showNotes }) => showNotes());
if (document.querySelector("a.gloss")) import("./gloss.js").then(({ showGlosses }) => showGlosses());
