// Tables on narrow screens. A table of words stacks: each row repeats the column heads (the sheet does it by data-l).
// A table of figures scrolls in a frame of its own, which the keyboard reaches only while there is something to scroll.

const ROLES = { TABLE: "table", THEAD: "rowgroup", TBODY: "rowgroup", TR: "row", TD: "cell" };

/** Rows laid out as blocks are no table to some screen readers: say the roles aloud. */
function keepRoles(table) {
  for (const part of [table, ...table.querySelectorAll("thead, tbody, tr, td, th")]) {
    const head = part.closest("thead") || part.scope === "col" ? "columnheader" : "rowheader";
    part.setAttribute("role", ROLES[part.tagName] ?? head);
  }
}

function stack(table) {
  const heads = [...table.querySelectorAll("thead th")].map((cell) => cell.textContent.trim());
  for (const row of table.querySelectorAll("tbody tr")) {
    for (const [column, cell] of [...row.cells].entries()) {
      if (column && cell.tagName === "TD" && heads[column]) cell.dataset.l = heads[column];
    }
  }
  table.classList.add("stack");
  keepRoles(table);
}

function nameOf(table) {
  if (table.caption) return table.caption.textContent.trim();
  let before = table.closest(".scroll").previousElementSibling;
  while (before && !/^H[1-6]$/.test(before.tagName)) before = before.previousElementSibling;
  return (before ?? document.querySelector("h1"))?.firstChild.textContent.trim() ?? document.title;
}

function frame(table) {
  const box = document.createElement("div");
  box.className = "scroll";
  table.replaceWith(box);
  box.append(table);
  new ResizeObserver(() => {
    const more = box.scrollWidth > box.clientWidth + 1;
    for (const name of ["tabindex", "role", "aria-label"]) box.removeAttribute(name);
    if (!more) return;
    box.tabIndex = 0;
    box.setAttribute("role", "region");
    box.setAttribute("aria-label", nameOf(table));
  }).observe(box);
}

/** A cell that holds nothing but numbers of notes: they are targets of their own, not words in a line. */
function spaceNotes(table) {
  for (const cell of table.querySelectorAll("td")) {
    const words = [...cell.childNodes].filter((node) => node.textContent.trim() && node.className !== "refs");
    cell.classList.toggle("only-refs", !words.length && cell.querySelector(".refs") !== null);
  }
}

export function fitTables() {
  for (const table of document.querySelectorAll("article table")) {
    spaceNotes(table);
    const figures = table.querySelector("td[align=right], td.num") || !table.tHead;
    if (table.classList.contains("stack") || !figures) stack(table);
    if (!table.closest(".scroll")) frame(table);
  }
}
