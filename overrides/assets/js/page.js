// What every page does beyond what stands on it: each part works alone, and the page is whole without any of them.
import { followContents } from "./contents.js";
import { fitTables } from "./tables.js";

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

/** Search is fetched when it is first asked for: the script, then the index. */
function openSearch() {
  const dialog = document.getElementById("search");
  dialog.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    event.preventDefault(); // a search field would only empty itself at the first Escape
    dialog.close();
  });
  for (const button of document.querySelectorAll('[data-open="search"]')) {
    button.addEventListener("click", async () => {
      dialog.showModal();
      (await import("./search.js")).start(dialog);
    });
  }
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
openSearch();
unfoldForPaper();
followContents();
fitTables();
