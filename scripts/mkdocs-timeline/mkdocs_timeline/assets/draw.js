/**
 * The overview strip for the events shown, a part of the time or other lanes: the drawing of strip/figure.py. Sizes,
 * words and dressing come with the model. Pure: what is drawn is a tree of [tag, attributes, children].
 */
import { axisOf, breadth, ticks } from "./axis.js";
import { day, monthStart, yearOf } from "./days.js";

/** One decimal at most; a tie goes to the even digit, as it does in Python. */
const number = (value) => String((value * 4) % 1 || (value * 2) % 1 === 0 ? +value.toFixed(1) : (2 * Math.round(value * 5)) / 10);

export function add(parent, tag, attributes, ...children) {
  const node = [tag, attributes, children];
  parent[2].push(node);
  return node;
}

function write(parent, name, x, y, words, anchor = "start") {
  add(parent, "text", { class: name, x: number(x), y: number(y), ...(anchor !== "start" && { "text-anchor": anchor }) }, words);
}

function box(parent, name, left, top, right, bottom) {
  add(parent, "rect", { class: name, x: number(left), y: number(top), width: number(right - left), height: number(bottom - top) });
}

/** Path data of a mark of this radius, to follow a move to its centre. */
export function shape(data, radius) {
  const sized = data.replace(/-?\d*\.?\d+/g, (size) => ` ${+(size * radius).toFixed(2)}`).replace(/F/g, " 0 1 0");
  return sized.replace(/([a-zA-Z]) +/g, "$1").replace(/ +(?=[-a-zA-Z ])/g, "");
}

/** The one lane where there is no vocabulary, or no room for more. */
export const undivided = ({ plain: [, ink] }) => [[ink, []]];

/** A name in lines that fit before the axis. */
function wrapped(name, { gutter, letter }) {
  const room = Math.trunc((gutter - 8) / letter), lines = [""];
  for (const part of name.split(/\s+/)) {
    if (lines.at(-1) && [...lines.at(-1), 1, ...part].length > room) lines.push("");
    lines.push(`${lines.pop()} ${part}`.trim());
  }
  return lines;
}

/** Write a row's name beside it, or over it where there is no room; return the top of the row itself. */
function nameRow(parent, name, { left }, top, height, sizes) {
  if (!name) return top;
  if (left < sizes.gutter) {
    write(parent, "tl-lane", left + 3, top + 12, name);
    return top + 14;
  }
  const lines = wrapped(name, sizes), start = top + height / 2 + 4 - (sizes.line / 2) * (lines.length - 1);
  for (const [at, line] of lines.entries()) write(parent, "tl-lane", 0, start + sizes.line * at, line);
  return top;
}

function spans(parent, { spans: all, sizes }, axis, top) {
  const seen = all.filter(([, , , from, to]) => (to ? day(to) : axis.last) >= axis.first && day(from) <= axis.last);
  for (const name of new Set(seen.map(([row]) => row))) {
    top = nameRow(parent, name, axis, top, sizes.row, sizes);
    for (const [, title, kind, from, to] of seen.filter(([row]) => row === name)) {
      const left = axis.x(day(from)), right = axis.x(to ? day(to) : axis.last);
      box(parent, `tl-span-bar tl-${kind}`, left, top + 3, Math.max(right, left + 1), top + 15);
      if (breadth(title, sizes) < right - left - 10) write(parent, `tl-in-${kind}`, left + 6, top + sizes.line, title);
    }
    top += sizes.row;
  }
  return top;
}

function bands(parent, { eras, sizes }, axis, top, bottom) {
  for (const [at, [title, roman, from, to]] of eras.entries()) {
    const last = to ? day(to) : axis.last;
    if (last < axis.first || day(from) > axis.last) continue;
    const left = axis.x(day(from)), right = axis.x(last);
    const d = `M${number(left)} ${number(top)}H${number(right)}V${number(bottom)}H${number(left)}z`;
    add(parent, "path", { class: `tl-band tl-band-${(at + 1) % 2}`, d });
    const fits = [`${roman} ${title}`, title, roman].find((name) => breadth(name, sizes) < right - left - 8);
    if (fits) write(parent, "tl-era", left + 5, top + sizes.line, fits);
  }
}

/** What each row holds of the events, under the titles that occur; a row without titles takes all. */
function lanes(events, rows) {
  return rows.map(([ink, titles, facet = "theme"]) => {
    const ids = titles.map(([id]) => id), inside = ids.length ? events.filter((event) => event[facet].some((id) => ids.includes(id))) : events;
    const used = new Set(inside.flatMap((event) => event[facet]));
    return { ink, title: titles.filter(([id]) => used.has(id)).map(([, title]) => title).join(", "), events: inside };
  }).filter((lane) => lane.events.length);
}

/** How many events begin in each slot of one mark's width. */
function bins(events, { x, left }, { pitch }) {
  const counts = new Map();
  for (const event of events) {
    const slot = Math.floor((x(day(event.from)) - left) / pitch);
    counts.set(slot, (counts.get(slot) ?? 0) + 1);
  }
  return counts;
}

/** Where the bar of an event ends: nowhere, at its last day, at the right, or soon because nobody knows. */
const ends = (event, { x, right }, at, { fade }) => [at, event.to && x(day(event.to)), right, Math.min(right, at + fade)][event.mark % 4];

/** Place each event on the lowest free level; null when there are too many. */
function stack(events, axis, sizes) {
  if (Math.max(...bins(events, axis, sizes).values()) > sizes.levels) return null;
  const levels = [], marks = [];
  for (const event of [...events].sort((a, b) => b.weight - a.weight)) {
    const x = axis.x(day(event.from)), end = ends(event, axis, x, sizes), radius = sizes.radius[event.weight];
    const left = x - radius - 0.5, right = Math.max(end, x + radius) + 0.5;
    let level = levels.findIndex((row) => row.every(([a, b]) => right <= a || left >= b));
    if (level < 0) level = levels.push([]) - 1;
    if (level >= sizes.levels) return null;
    levels[level].push([left, right]);
    marks.push({ event, x, end, level });
  }
  return marks;
}

function density(parent, lane, axis, base, height, sizes) {
  const counts = bins(lane.events, axis, sizes), most = Math.max(...counts.values()), { pitch } = sizes;
  const at = (slot) => axis.left + slot * pitch, [peak] = [...counts].find(([, count]) => count === most);
  let d = "";
  for (const [slot, count] of [...counts].sort(([a], [b]) => a - b)) {
    const tall = 1.5 + ((height - 14) * count) / most;
    d += `M${number(at(slot))} ${number(base)}v${number(-tall)}h${pitch - 1}v${number(tall)}z`;
  }
  add(parent, "path", { class: "tl-density", "data-ink": lane.title ? lane.ink : "all", d });
  write(parent, "tl-most", at(peak), base - height + 9, String(most), at(peak) > axis.right - 40 ? "end" : "start");
}

/** Marks as one path for each theme and kind; those that overlay others come later, as in Python by name. */
function dots(parent, { themes, shapes, sizes, plain }, lane, marks, base) {
  const signs = {}, paths = {}, put = (name, theme, d) => (paths[`${name}\n${theme}`] = (paths[`${name}\n${theme}`] ?? "") + d);
  for (const { event, x, end, level } of marks) {
    const y = number(base - sizes.radius[3] + 2 - level * sizes.pitch), [theme] = event.theme, [form] = themes[theme] ?? plain;
    const soft = event.mark > 3, kind = event.mark % 4, sign = (signs[form + event.weight] ??= shape(shapes[form], sizes.radius[event.weight]));
    put(soft ? "tl-mark tl-soft" : "tl-mark", theme, `M${number(x)} ${y}${sign}`);
    if (end > x + 1) put(soft || kind === 3 ? "tl-bar tl-soft" : "tl-bar", theme, `M${number(x)} ${y}H${number(end)}${kind === 2 ? sizes.head : ""}`);
  }
  for (const key of Object.keys(paths).sort()) {
    const [name, theme] = key.split("\n");
    add(parent, "path", { class: name, "data-theme": theme, "data-ink": themes[theme]?.[1] ?? lane.ink, d: paths[key] });
  }
}

function drawLane(parent, model, lane, axis, top) {
  const { sizes } = model, marks = stack(lane.events, axis, sizes);
  const levels = marks ? 1 + Math.max(...marks.map((mark) => mark.level)) : Math.floor(sizes.levels / 2);
  const room = axis.left < sizes.gutter ? 0 : sizes.line * wrapped(lane.title, sizes).length;
  const height = Math.max(levels * sizes.pitch + 7, room + 4);
  top = nameRow(parent, lane.title, axis, top, height, sizes);
  const base = top + height - 4, y = number(base + 4);
  add(parent, "line", { class: "tl-line", x1: number(axis.left), x2: number(axis.right), y1: y, y2: y });
  if (marks) dots(parent, model, lane, marks, base);
  else density(parent, lane, axis, base, levels * sizes.pitch, sizes);
  return top + height;
}

function axisLine(parent, model, axis, y) {
  let d = `M${number(axis.left)} ${number(y)}H${number(axis.right)}`;
  for (const [x, label] of ticks(axis, model)) {
    d += `M${number(x)} ${number(y)}v4`;
    write(parent, "tl-tick", x, y + 16, label, x < axis.left + 12 ? "start" : "middle");
  }
  add(parent, "path", { class: "tl-axis", d });
}

/** Draw one stretch of time from a height down; return where it ends and what there is to place it by. */
function panel(svg, model, events, rows, axis, top) {
  const group = add(svg, "g", { class: "tl-panel" }), behind = add(group, "g", { class: "tl-back" });
  let bottom = spans(group, model, axis, top + model.sizes.band);
  for (const lane of lanes(events, rows)) bottom = drawLane(group, model, lane, axis, bottom);
  bands(behind, model, axis, top, bottom);
  axisLine(group, model, axis, bottom);
  return { group, axis, top, bottom, end: bottom + model.sizes.axis };
}

/** Where an enlargement begins: a late stretch that is short and holds many of the events. */
function crowdedFrom({ eras, sizes }, events, first, last) {
  const [most, few, part] = sizes.crowd, all = events.map((event) => day(event.from)), own = eras.map((era) => day(era[2]));
  const starts = new Set((own.length ? own : all).map((at) => monthStart(yearOf(at), 0)));
  for (const begin of [...starts].sort((a, b) => a - b)) {
    const inside = all.filter((at) => at >= begin);
    const short = begin > first && (last - begin) / Math.max(1, last - first) <= most;
    if (short && inside.length >= Math.max(few, part * events.length)) return monthStart(yearOf(Math.min(...inside)), 0);
  }
  return null;
}

/** Frame the stretch that is drawn again, say how many events it holds, and return the room below for that. */
function frame(svg, left, bottom, right, count, { boxed, axis, line }) {
  box(svg, "tl-box", left, 0.5, right, bottom);
  if (right - left > boxed) write(svg, "tl-boxed", (left + right) / 2, bottom / 2, `${count} ↓`, "middle");
  else write(svg, "tl-boxed", right - 3, bottom + axis + line, `${count} ↓`, "end");
  return right - left > boxed ? 10 : 20;
}

/** The whole, and below it the crowded end drawn again. */
function enlarged(svg, model, events, rows, axis, split) {
  const { sizes } = model, wedge = add(svg, "path", { class: "tl-wedge" });
  const late = events.filter((event) => day(event.from) >= split), early = events.filter((event) => day(event.from) < split);
  const whole = panel(svg, model, early, axis.left < sizes.gutter ? undivided(model) : rows, axis, 0), left = axis.x(split);
  const begin = whole.end + frame(svg, left, whole.bottom, axis.right, late.length, sizes);
  wedge[1].d = `M${number(left)} ${number(whole.bottom)}H${number(axis.right)}V${number(begin)}H${number(axis.left)}z`;
  return [whole, panel(svg, model, late, rows, axisOf(split, axis.last, axis.left, axis.right), begin)];
}

/** Say which days a stretch shows, and where it lies, in hundredths of the drawing. */
function place({ group, axis, top, bottom }, width, height) {
  const share = (part, whole) => Math.round((1e4 * part) / whole) / 100, { first, last, left, right } = axis;
  group[1]["data-panel"] = JSON.stringify({ first, last, left: share(left, width), right: share(right, width), top: share(top, height), bottom: share(bottom, height) });
}

/** Draw events, in order of time, between two days; a row is an ink, pairs of id and title, and a facet. */
export function draw(model, { events, rows, first, last, width, enlarges }) {
  const { sizes } = model, svg = ["svg", {}, []], left = width < sizes.narrow ? 1 : sizes.gutter;
  const axis = axisOf(first, last, left, width - 1), split = enlarges && crowdedFrom(model, events, first, last);
  const panels = split === null || split === false ? [panel(svg, model, events, rows, axis, 0)] : enlarged(svg, model, events, rows, axis, split);
  const height = panels.at(-1).end;
  for (const one of panels) place(one, width, height);
  svg[1].viewBox = `0 0 ${width} ${number(height)}`;
  return svg;
}
