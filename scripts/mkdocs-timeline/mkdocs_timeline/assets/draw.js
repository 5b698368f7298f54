/** The overview strip for a part of the time or other lanes, in the manner of strip.py. Days are counted from 1970. */

const NS = "http://www.w3.org/2000/svg";
const PITCH = 9, LEVELS = 12, BAND = 18, ROW = 18, AXIS = 20, LETTER = 6.3;
const RADIUS = [0, 2.3, 3.4, 4.6];
const STEPS = [1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000];

export const day = (iso) => Date.parse(iso) / 864e5;
export const iso = (count) => new Date(Math.round(count) * 864e5).toISOString().slice(0, 10);

function add(parent, name, data, text) {
  const element = document.createElementNS(NS, name);
  for (const [key, value] of Object.entries(data)) {
    element.setAttribute(key, typeof value === "number" ? Math.round(value * 10) / 10 : value);
  }
  if (text) element.textContent = text;
  parent.append(element);
  return element;
}

const shape = (data, radius) =>
  data.replace(/-?\d*\.?\d+/g, (number) => ` ${(number * radius).toFixed(2)}`).replace(/F/g, " 0 1 0");

function* ticks(first, last, width, lang) {
  const year = (width / (last - first)) * 365.25, start = new Date(first * 864e5), end = new Date(last * 864e5);
  const utc = (y, m, d = 1) => Date.UTC(y, m, d) / 864e5;
  const name = (count, options) => new Date(count * 864e5).toLocaleDateString(lang, { timeZone: "UTC", month: "short", ...options });
  if (year / 12 > 240) {
    const step = [1, 2, 5, 10].find((days) => (year / 365) * days > 64);
    for (let at = Math.ceil(first); at <= last; at += step) yield [at, name(at, { day: "numeric" })];
    return;
  }
  const months = [1, 3, 6].find((count) => (year / 12) * count >= 56) ?? 12;
  const step = STEPS.find((count) => year * count >= 56);
  for (let y = Math.ceil(start.getUTCFullYear() / step) * step - (step > 1 ? step : 0); y <= end.getUTCFullYear(); y += step) {
    yield [utc(y, 0), String(y)];
    for (let m = months; m < 12 && step === 1; m += months) yield [utc(y, m), name(utc(y, m))];
  }
}

function stack(events, x, right) {
  const levels = [], marks = [];
  for (const event of [...events].sort((a, b) => b.weight - a.weight)) {
    const at = x(day(event.from)), radius = RADIUS[event.weight];
    const end = event.to === "9999" ? right : Math.max(at, event.to === event.from ? at : x(day(event.to)));
    const bar = event.bar ? end : at;
    const a = at - radius - 0.5, b = Math.max(bar, at + radius) + 0.5;
    let level = levels.findIndex((row) => row.every(([c, d]) => b <= c || a >= d));
    if (level < 0) level = levels.push([]) - 1;
    if (level >= LEVELS) return null;
    levels[level].push([a, b]);
    marks.push([event, at, bar, level]);
  }
  return marks;
}

function density(group, lane, x, left, base, height) {
  const counts = new Map();
  for (const event of lane.events) {
    const slot = Math.floor((x(day(event.from)) - left) / PITCH);
    counts.set(slot, (counts.get(slot) ?? 0) + 1);
  }
  const [peak, most] = [...counts].reduce((best, one) => (one[1] > best[1] ? one : best));
  let data = "";
  for (const [slot, count] of counts) {
    const tall = 1.5 + ((height - 14) * count) / most;
    data += `M${(left + slot * PITCH).toFixed(1)} ${base}v${-tall.toFixed(1)}h${PITCH - 1}v${tall.toFixed(1)}z`;
  }
  add(group, "path", { class: "tl-density", "data-ink": lane.ink, d: data });
  add(group, "text", { class: "tl-most", x: left + peak * PITCH, y: base - height + 9 }, String(most));
}

function dots(group, marks, base, model) {
  const paths = new Map();
  const put = (name, theme, data) => {
    const key = `${name}|${theme}`;
    paths.set(key, (paths.get(key) ?? "") + data);
  };
  for (const [event, x, end, level] of marks) {
    const y = (base - 2.6 - level * PITCH).toFixed(1), [theme] = event.theme, soft = event.soft ? " tl-soft" : "";
    const form = model.shapes[model.themes[theme]?.[0] ?? "disc"];
    put(`tl-mark${soft}`, theme, `M${x.toFixed(1)} ${y}${shape(form, RADIUS[event.weight])}`);
    if (end > x + 1) put(`tl-bar${soft}`, theme, `M${x.toFixed(1)} ${y}H${end.toFixed(1)}`);
  }
  for (const [key, d] of [...paths].sort()) {
    const [name, theme] = key.split("|");
    add(group, "path", { class: name, "data-theme": theme, "data-ink": model.themes[theme]?.[1] ?? "treaty", d });
  }
}

function back(group, model, axis, bottom) {
  for (const [number, [title, from, to]] of model.eras.entries()) {
    const a = Math.max(day(from), axis.first), b = Math.min(to ? day(to) : axis.last, axis.last);
    if (a >= b) continue;
    const width = axis.x(b) - axis.x(a);
    add(group, "rect", { class: `tl-band tl-band-${(number + 1) % 2}`, x: axis.x(a), y: 0, width, height: bottom });
    if (title.length * LETTER < width - 8) add(group, "text", { class: "tl-era", x: axis.x(a) + 5, y: 13 }, title);
  }
}

function spans(group, model, axis) {
  let top = BAND, row;
  for (const [name, title, from, to, kind] of model.spans) {
    const a = Math.max(day(from), axis.first), b = Math.min(to ? day(to) : axis.last, axis.last);
    if (a >= b) continue;
    if (row !== undefined && name !== row) top += ROW;
    if (name !== row) add(group, "text", { class: "tl-lane", x: axis.left > 9 ? 0 : 4, y: (top += axis.left > 9 ? 0 : 14) + 13 }, name);
    row = name;
    const width = Math.max(1, axis.x(b) - axis.x(a));
    add(group, "rect", { class: `tl-span-bar tl-${kind}`, x: axis.x(a), y: top + 3, width, height: 12 });
    if (title.length * LETTER < width - 10) add(group, "text", { class: `tl-in-${kind}`, x: axis.x(a) + 6, y: top + 13 }, title);
  }
  return row === undefined ? top : top + ROW;
}

function axisLine(group, axis, lang, y) {
  let data = `M${axis.left} ${y}H${axis.right}`;
  for (const [count, label] of ticks(axis.first, axis.last, axis.right - axis.left, lang)) {
    if (count < axis.first || axis.x(count) > axis.right - 12) continue;
    const x = axis.x(count);
    data += `M${x.toFixed(1)} ${y}v4`;
    add(group, "text", { class: "tl-tick", x, y: y + 16, "text-anchor": x < axis.left + 12 ? "start" : "middle" }, label);
  }
  add(group, "path", { class: "tl-axis", d: data });
}

/** Draw lanes of events between two days, `width` pixels wide, and return the SVG element. */
export function draw(model, lanes, first, last, width, lang) {
  const svg = document.createElementNS(NS, "svg"), left = width < 600 ? 1 : 132, right = width - 1;
  const x = (count) => left + (Math.min(1, Math.max(0, (count - first) / Math.max(1, last - first)))) * (right - left);
  const axis = { first, last, left, right, x };
  const group = add(svg, "g", { class: "tl-panel" }), behind = add(group, "g", {});
  let top = spans(group, model, axis);
  for (const lane of lanes) {
    const marks = stack(lane.events, x, right);
    const levels = marks ? 1 + Math.max(0, ...marks.map((mark) => mark[3])) : LEVELS >> 1;
    if (left < 9) top += 14;
    const lines = left > 9 ? lane.title.match(/.{1,19}(?:\s|$)|\S+\s?/g) ?? [] : [lane.title];
    const height = Math.max(levels * PITCH + 7, 13 * lines.length + 4), base = top + height - 4;
    for (const [at, line] of lines.entries()) {
      add(group, "text", { class: "tl-lane", x: left > 9 ? 0 : 4, y: left > 9 ? top + height / 2 + 10 - 6.5 * lines.length + 13 * at : top - 2 }, line);
    }
    add(group, "line", { class: "tl-line", x1: left, x2: right, y1: base + 4, y2: base + 4 });
    if (marks) dots(group, marks, base, model);
    else density(group, lane, x, left, base, levels * PITCH);
    top += height;
  }
  back(behind, model, axis, top);
  axisLine(group, axis, lang, top);
  group.dataset.span = `${iso(first)} ${iso(last)}`;
  group.dataset.box = `${left} ${right} 0 ${top}`;
  svg.setAttribute("viewBox", `0 0 ${width} ${top + AXIS}`);
  return svg;
}
