/**
 * What few visits need stands in a second script beside this one: cards and gestures, the story, the other views, files.
 * It is fetched at the first use. Where both stand in one script, as in a page of its own, nothing is fetched.
 */
const own = document.currentScript?.src;
/** What the two scripts know of each other, by name. */
export const shared = (globalThis.mkdocsTimeline ??= {});
let coming;

const fetched = () => new Promise((done, failed) => {
  const tag = document.createElement("script");
  Object.assign(tag, { src: own.replace("timeline.js", "timeline-more.js"), onload: done, onerror: failed });
  document.head.append(tag);
});

/** Do something with what the second script has. */
export const later = (does) => (coming ??= Promise.resolve().then(() => shared.Hands ?? fetched())).then(() => does(shared)).catch(reportError);
