// The page that was asked for is not here: name the page whose address is nearest.

/** Edits between two strings (Levenshtein), one row at a time. */
function distance(a, b) {
  let row = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
    }
    row = next;
  }
  return row[b.length];
}

const clean = (path) => path.replace(/index\.html$|\.html$/, "").replace(/^\/+|\/+$/g, "").toLowerCase();
const last = (path) => path.split("/").at(-1);

/** Nearest by the whole address or by its last word, whichever fits better; null when nothing is like it. */
function nearest(asked, links, base) {
  let best = null;
  for (const link of links) {
    const path = clean(link.pathname.slice(base.length));
    if (!path) continue;
    const far = Math.min(
      distance(asked, path) / Math.max(asked.length, path.length),
      0.05 + distance(last(asked), last(path)) / Math.max(last(asked).length, last(path).length),
    );
    if (!best || far < best.far) best = { far, link };
  }
  return best && best.far < 0.6 ? best.link : null;
}

const pages = document.getElementById("pages");
const near = document.getElementById("near");
const base = new URL(pages.dataset.base, location.href).pathname;
const asked = clean(location.pathname.slice(base.length));
const link = asked && nearest(asked, pages.querySelectorAll("a"), base);
if (link) {
  const copy = document.createElement("a");
  copy.href = link.href;
  copy.textContent = link.textContent;
  near.append(`${near.dataset.label} `, copy, ".");
}
