/** The overview strip for a part of the time or other lanes, in the manner of strip.py. Days are counted from 1970. */

const NS = "http://www.w3.org/2000/svg";
const PITCH = 9, LEVELS = 12, BAND = 18, ROW = 18, AXIS = 20, LETTER = 6.3;
const RADIUS = [0, 2.3, 3.4, 4.6];
const STEPS = [1, 3, 6, 12, 24, 60, 120, 300, 600, 1200, 6000, 12000];

export const day = (iso) => Date.parse(iso) / 864e5;
export const iso = (count) => new Date(Math.round(count) * 864e5).toISOString().slice(0, 10);

export const clamp = (least, value, most) => Math.min(most, Math.max(least, value));

/** Set an element's attributes, numbers to a tenth, and return it. */
export function dress(element, data) {
  for (const [key, value] of Object.entries(data)) {
    element.setAttribute(key, typeof value === "number" ? Math.round(value * 10) / 10 : value);
  }
  return element;
}

function add(parent, name, data, text = "") {
  const element = dress(document.createElementNS(NS, name), data);
  element.append(text);
  parent.append(element);
  return element;
}

const shape = (data, radius) =>
  data.replace(/-?\d*\.?\d+/g, (number) => ` ${(number * radius).toFixed(2)}`).replace(/F/g, " 0 1 0");

/** Ticks at least 56 pixels apart: days, or every so many months, which may be years. */
function* ticks({ first, last, left, right }, lang) {
  const size = (right - left) / (last - first), [year, number] = iso(first).split("-");
  const name = (count, options) => new Date(count * 864e5).toLocaleDateString(lang, { timeZone: "UTC", month: "short", ...options });
  const days = size > 8 && Math.ceil(64 / size), months = STEPS.find((count) => size * 30.4 * count >= 56);
  for (let at = Math.ceil(first); days && at <= last; at += days) yield [at, name(at, { day: "numeric" })];
  let month = year * 12 - 1 + +number, at;
  for (month -= month % months; !days && (at = Date.UTC(2000, month - 24000) / 864e5) <= last; month += months) {
    yield [at, month % 12 ? name(at) : month / 12];
  }
}

function stack(events, x) {
  const levels = [], marks = [];
  for (const event of [...events].sort((a, b) => b.weight - a.weight)) {
    const at = x(day(event.from)), radius = RADIUS[event.weight], end = event.bar ? x(day(event.to)) : at;
    const a = at - radius - 0.5, b = Math.max(end, at + radius) + 0.5;
    let level = levels.findIndex((row) => row.every(([c, d]) => b <= c || a >= d));
    if (level < 0) level = levels.push([]) - 1;
    if (level >= LEVELS) return null;
    levels[level].push([a, b]);
    marks.push([event, at, end, level]);
  }
  return marks;
}

function density(group, lane, { x, left, right }, base, height) {
  const counts = new Map();
  for (const event of lane.events) {
    const at = left + PITCH * Math.floor((x(day(event.from)) - left) / PITCH);
    counts.set(at, (counts.get(at) ?? 0) + 1);
  }
  const most = Math.max(...counts.values()), [peak] = [...counts].find(([, count]) => count === most);
  let data = "";
  for (const [at, count] of counts) {
    data += `M${at} ${base}V${base - Math.ceil(((height - 14) * count) / most)}H${Math.min(right, at + 8)}V${base}z`;
  }
  add(group, "path", { class: "tl-density", "data-ink": lane.ink, d: data });
  add(group, "text", { class: "tl-most", x: peak, y: base - height + 9 }, most);
}

function dots(group, marks, base, model) {
  const paths = {};
  for (const [event, x, end, level] of marks) {
    const y = (base - 2.6 - level * PITCH).toFixed(1), [theme] = event.theme, [form = "disc", ink = "treaty"] = model.themes[theme] ?? [];
    const put = (name, data) => {
      const path = (paths[name + theme + event.soft] ??= { class: name + event.soft, "data-theme": theme, "data-ink": ink, d: "" });
      path.d += `M${x.toFixed(1)} ${y}${data}`;
    };
    put("tl-mark", shape(model.shapes[form], RADIUS[event.weight]));
    if (end > x + 1) put("tl-bar", `H${end.toFixed(1)}`);
  }
  for (const path of Object.values(paths)) add(group, "path", path);
}

/** Draw the box of a period with its title, where that fits. */
function period(group, axis, [title, from, to], box, words) {
  const a = axis.x(day(from)), b = to ? axis.x(day(to)) : axis.right;
  if (a >= b) return;
  add(group, "rect", { ...box, x: a, width: Math.max(1, b - a) });
  if (title.length * LETTER < b - a - 9) add(group, "text", { ...words, x: a + 5 }, title);
}

/** Write the name of a lane: in the column before the axis, or on a line of its own, which moves the lane down. */
function label(group, axis, lines, top, height) {
  const wide = axis.left > 9;
  for (const [at, line] of lines.entries()) {
    add(group, "text", { class: "tl-lane", x: wide ? 0 : 4, y: wide ? top + height / 2 + 10 - 6.5 * lines.length + 13 * at : top + 12 }, line);
  }
  return wide ? top : top + 14;
}

function spans(group, model, axis) {
  let top = BAND;
  for (const row of new Set(model.spans.map(([name]) => name))) {
    top = label(group, axis, [row], top, ROW);
    for (const [name, ...span] of model.spans) {
      const box = { class: `tl-span-bar tl-${span[3]}`, y: top + 3, height: 12 };
      if (name === row) period(group, axis, span, box, { class: `tl-in-${span[3]}`, y: top + 13 });
    }
    top += ROW;
  }
  return top;
}

function axisLine(group, axis, lang, y) {
  let data = `M${axis.left} ${y}H${axis.right}`;
  for (const [count, label] of ticks(axis, lang)) {
    const x = axis.x(count);
    if (count < axis.first || x > axis.right - 19) continue;
    data += `M${x.toFixed(1)} ${y}v4`;
    add(group, "text", { class: "tl-tick", x, y: y + 16, "text-anchor": x < axis.left + 12 ? "start" : "middle" }, label);
  }
  add(group, "path", { class: "tl-axis", d: data });
}

/** Draw lanes of events between two days, `width` pixels wide, and return the SVG element. */
export function draw(model, lanes, first, last, width, lang) {
  const svg = document.createElementNS(NS, "svg"), left = width < 600 ? 1 : 132, right = width - 1;
  const x = (count) => left + clamp(0, (count - first) / (last - first || 1), 1) * (right - left);
  const axis = { first, last, left, right, x }, group = add(svg, "g", { class: "tl-panel" }), behind = add(group, "g", {});
  let top = spans(group, model, axis);
  for (const lane of lanes) {
    const marks = stack(lane.events, x), levels = marks ? 1 + Math.max(0, ...marks.map((mark) => mark[3])) : LEVELS / 2;
    const lines = left > 9 ? lane.lines : [lane.lines.join(" ")];
    const height = Math.max(levels * PITCH + 7, 13 * lines.length + 4), base = label(group, axis, lines, top, height) + height;
    add(group, "line", { class: "tl-line", x1: left, x2: right, y1: base, y2: base });
    if (marks) dots(group, marks, base - 4, model);
    else density(group, lane, axis, base - 4, levels * PITCH);
    top = base;
  }
  for (const [number, era] of model.eras.entries()) {
    period(behind, axis, era, { class: `tl-band tl-band-${(number + 1) % 2}`, y: 0, height: top }, { class: "tl-era", y: 13 });
  }
  axisLine(group, axis, lang, top);
  const height = top + AXIS, across = 100 / width;
  const panel = { first, last, left: left * across, right: right * across, top: 0, bottom: (100 * top) / height };
  dress(group, { "data-panel": JSON.stringify(panel) });
  return dress(svg, { viewBox: `0 0 ${width} ${height}`, "aria-hidden": true });
}
