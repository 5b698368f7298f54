// The list "on this page" follows the reader.

/** The last heading above the line a third down the window; the last of all at the end of the page. */
function current(headings) {
  const { scrollY, innerHeight } = window;
  if (scrollY > 0 && scrollY + innerHeight >= document.documentElement.scrollHeight - 2) return headings.at(-1);
  return headings.findLast((heading) => heading.getBoundingClientRect().top < innerHeight / 3);
}

/** Folded over the text on narrow screens: when a section is chosen the list has done its work. */
function foldWhenChosen() {
  document.querySelector("details.fold")?.addEventListener("click", ({ target, currentTarget }) => {
    if (target.closest("a")) currentTarget.open = false;
  });
}

export function followContents() {
  foldWhenChosen();
  const links = new Map();
  for (const link of document.querySelectorAll("nav.toc a[href^='#']")) {
    const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (heading) links.set(heading, link);
  }
  if (!links.size) return;
  const headings = [...links.keys()];
  let waiting = false;
  let marked = null;

  const mark = () => {
    waiting = false;
    const link = links.get(current(headings)) ?? null;
    if (link === marked) return;
    marked?.removeAttribute("aria-current");
    link?.setAttribute("aria-current", "location");
    marked = link;
  };
  const ask = () => {
    if (!waiting) requestAnimationFrame(mark);
    waiting = true;
  };
  addEventListener("scroll", ask, { passive: true });
  addEventListener("resize", ask, { passive: true });
  mark();
}
