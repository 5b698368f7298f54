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

/** Titles in Korean, Japanese and Chinese need fonts of their own: they come when the list of sources is near. */
function fetchTitleFonts() {
  const notes = document.querySelector(".notes");
  if (!notes) return;
  const watch = new IntersectionObserver(
    ([entry]) => {
      if (!entry.isIntersecting) return;
      notes.classList.add("near");
      watch.disconnect();
    },
    { rootMargin: "100% 0px" },
  );
  watch.observe(notes);
}

closeMenu();
fetchTitleFonts();
unfoldForPaper();
// One that does not come keeps none of the others from working.
import("./contents.js").then(({ followContents }) => followContents());
import("./tables.js").then(({ fitTables }) => fitTables());
if (document.querySelector("a.gloss")) import("./gloss.js").then(({ showGlosses }) => showGlosses());
