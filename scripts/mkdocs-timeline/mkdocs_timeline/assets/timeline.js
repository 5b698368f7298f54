(() => {
"use strict";
const ISO = /^([+-]?\d{4,9})(?:-(\d\d))?(?:-(\d\d))?$/;
function monthStart(year, month) {
const at = year * 12 + month - 2, from = Math.floor(at / 12), { floor } = Math;
return from * 365 + floor(from / 4) - floor(from / 100) + floor(from / 400) + floor(((at - from * 12) * 153 + 2) / 5) - 719468;
}
function civil(count) {
let year = Math.floor(count / 365.2425) + 1971, month = 11;
while (monthStart(year, 0) > count) year -= 1;
while (monthStart(year, month) > count) month -= 1;
return [year, month, Math.floor(count) - monthStart(year, month) + 1];
}
const yearOf = (count) => civil(count)[0];
function day(iso) {
const [, year, month = 1, date = 1] = ISO.exec(iso) ?? [];
return iso ? monthStart(+year, month - 1) + +date - 1 : Infinity;
}
function lastDay(iso) {
const [, year, month = 12, date] = ISO.exec(iso) ?? [];
return date ? day(iso) : monthStart(+year, +month) - 1;
}
const padded = (number, size) => String(number).padStart(size, "0");
function iso(count) {
const [year, month, date] = civil(Math.round(count)), sign = year < 0 ? "-" : year > 9999 ? "+" : "";
return `${sign}${padded(Math.abs(year), 4)}-${padded(month + 1, 2)}-${padded(date, 2)}`;
}
const isDate = (text) => ISO.test(text) && iso(day(text)).replace("+", "").startsWith(text.replace("+", ""));
function days(period) {
const [first, last = first] = period.split("/");
return [day(first), lastDay(last)];
}
const ALIKE = [
[/[‘’‚‛‹›ʹʻʼʽˈ′‵´\x60＇]/g, "'"],
[/[“”„‟«»″‶〝〞＂]/g, '"'],
[/[\p{Pd}−]/gu, "-"],
];
const LETTERS = { ß: "ss", ς: "σ", ı: "i", ł: "l", ø: "o", đ: "d", æ: "ae", œ: "oe" };
function folded(text) {
const plain = ALIKE.reduce((left, [signs, sign]) => left.replace(signs, sign), text).normalize("NFKD").replace(/[\p{M}\p{Cf}]/gu, "");
return plain.normalize("NFC").toLowerCase().replace(/[ßςıłøđæœ]/g, (letter) => LETTERS[letter]).replace(/\s+/g, " ");
}
const wordsOf = (query) => folded(query).split(/[\s,;"()]+/).map((word) => word.replace(/^\p{P}+|\p{P}+$/gu, "")).filter(Boolean);
const FACETS = "theme actor status era".split(" ");
const SORTS = "date title actors status sources".split(" ");
const whole = () => ({
theme: [], actor: [], status: [], era: [], weight: 1, from: "", to: "", q: "",
view: "list", sort: "date", lanes: false, fold: false, compare: [],
});
const isPeriod = (text) => text.split("/").length < 3 && text.split("/").every(isDate);
const whether = (text) => (/^[01]$/.test(text) ? text === "1" : undefined);
const isForeign = (name, text) => /^(from|to)$/.test(name) && /^[a-z_]+$/i.test(text);
const oneOf = (allowed) => (text) => (allowed.includes(text) ? text : undefined);
const date = (text) => (!text || isDate(text) ? text : undefined);
const tidy = (text) => text.replace(/\s+/g, " ").trim().slice(0, 200).replace(/\p{Cs}/gu, "").trim();
const READ = {
weight: (text) => (/^[123]$/.test(text) ? +text : undefined),
from: date, to: date, q: tidy,
view: oneOf(["list", "table"]),
sort: (text) => (SORTS.includes(text.replace(/^-/, "")) ? text : undefined),
lanes: whether, fold: whether,
compare: (text) => {
const parts = text.replace(/\s/g, "").split(",");
return parts.length === 2 && parts.every(isPeriod) ? parts : undefined;
},
};
function parse(search, knows) {
const state = whole(), ignored = [];
for (const [name, given] of new URLSearchParams(search)) {
const text = given.trim();
if (FACETS.includes(name)) {
for (const value of text.split(",")) {
if (!knows(name, value)) ignored.push(`${name}=${value}`);
else if (!state[name].includes(value)) state[name].push(value);
}
} else if (Object.hasOwn(READ, name)) {
const value = READ[name](text);
if (value !== undefined) state[name] = value;
else if (!isForeign(name, text)) ignored.push(`${name}=${text}`);
}
}
for (const name of FACETS) state[name].sort();
return { state, left: ignored.join(" · ") };
}
function serialise(state) {
const base = whole(), parts = [];
for (const name of Object.keys(base)) {
const value = state[name];
if (String(value) === String(base[name])) continue;
const text = typeof value === "boolean" ? +value : value;
parts.push(`${name}=${encodeURIComponent(text).replace(/%2C/g, ",").replace(/%2F/g, "/")}`);
}
return parts.length ? `?${parts.join("&")}` : "";
}
const touches = (event, first, last) => day(event.to) >= first && day(event.from) <= last;
const inside = (event, period) => touches(event, ...days(period));
function tests(state) {
const out = {};
for (const name of FACETS) {
if (state[name].length) out[name] = (event) => event[name].some((value) => state[name].includes(value));
}
if (state.weight > 1) out.weight = (event) => event.weight >= state.weight;
if (state.from || state.to) {
const first = state.from ? day(state.from) : -Infinity, last = state.to ? lastDay(state.to) : Infinity;
out.period = (event) => touches(event, first, last);
}
if (state.q) {
const wanted = wordsOf(state.q);
out.q = (event) => wanted.every((word) => event.text.includes(word));
}
return out;
}
function select(events, state) {
const checks = Object.entries(tests(state)), shown = [], counts = {}, without = {};
for (const name of FACETS) counts[name] = {};
for (const event of events) {
const [first, second] = checks.filter(([, test]) => !test(event));
if (second) continue;
const only = first?.[0];
if (only) without[only] = (without[only] ?? 0) + 1;
else shown.push(event);
for (const name of FACETS) {
if (only && only !== name) continue;
for (const value of event[name]) counts[name][value] = (counts[name][value] ?? 0) + 1;
}
}
return { shown, counts, without };
}
const clamp = (least, value, most) => Math.min(most, Math.max(least, value));
function axisOf(first, last, left, right) {
const x = (at) => left + clamp(0, (at - first) / Math.max(1, last - first), 1) * (right - left);
return { first, last, left, right, x };
}
function everyDay({ first, last }, size, { sizes, months, day: pattern }) {
const out = [];
for (let at = first; at <= last; at += Math.ceil(sizes.day[1] / size)) {
const [, month, date] = civil(at);
out.push([at, pattern.replace("{month}", months[month]).replace("{day}", date)]);
}
return out;
}
function everyMonth({ first, last }, size, { sizes, months }) {
const out = [], year = size * 365.25, fits = (step) => year * step >= sizes.gap;
const month = sizes.months.find((step) => (year * step) / 12 >= sizes.gap) ?? 12;
let step = sizes.years.find(fits) ?? sizes.years.at(-1);
while (!fits(step)) step *= 10;
for (let number = Math.ceil(yearOf(first) / step) * step; number <= yearOf(last); number += step) {
out.push([monthStart(number, 0), String(number)]);
for (let next = month; step === 1 && next < 12; next += month) out.push([monthStart(number, next), months[next]]);
}
return out;
}
function ticks(axis, model) {
const { first, last, left, right, x } = axis, { sizes } = model, size = (right - left) / Math.max(1, last - first);
const daily = size > sizes.day[0], all = (daily ? everyDay : everyMonth)(axis, size, model);
return all.filter(([at]) => at >= first && at <= last).map(([at, label]) => [x(at), label])
.filter(([at]) => at <= right - sizes.edge[+daily]);
}
const number = (value) => String((value * 4) % 1 || (value * 2) % 1 === 0 ? +value.toFixed(1) : (2 * Math.round(value * 5)) / 10);
function add(parent, tag, attributes, ...children) {
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
function shape(data, radius) {
const sized = data.replace(/-?\d*\.?\d+/g, (size) => ` ${+(size * radius).toFixed(2)}`).replace(/F/g, " 0 1 0");
return sized.replace(/([a-zA-Z]) +/g, "$1").replace(/ +(?=[-a-zA-Z ])/g, "");
}
const undivided = ({ plain: [, ink] }) => [[ink, []]];
const breadth = (words, { letter }) => [...words].length * letter;
function wrapped(name, { gutter, letter }) {
const room = Math.trunc((gutter - 8) / letter), lines = [""];
for (const part of name.split(/\s+/)) {
if (lines.at(-1) && [...lines.at(-1), 1, ...part].length > room) lines.push("");
lines.push(`${lines.pop()} ${part}`.trim());
}
return lines;
}
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
function lanes(events, rows) {
return rows.map(([ink, titles, facet = "theme"]) => {
const ids = titles.map(([id]) => id), inside = ids.length ? events.filter((event) => event[facet].some((id) => ids.includes(id))) : events;
const used = new Set(inside.flatMap((event) => event[facet]));
return { ink, title: titles.filter(([id]) => used.has(id)).map(([, title]) => title).join(", "), events: inside };
}).filter((lane) => lane.events.length);
}
function bins(events, { x, left }, { pitch }) {
const counts = new Map();
for (const event of events) {
const slot = Math.floor((x(day(event.from)) - left) / pitch);
counts.set(slot, (counts.get(slot) ?? 0) + 1);
}
return counts;
}
const ends = (event, { x, right }, at, { fade }) => [at, event.to && x(day(event.to)), right, Math.min(right, at + fade)][event.mark % 4];
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
function panel(svg, model, events, rows, axis, top) {
const group = add(svg, "g", { class: "tl-panel" }), behind = add(group, "g", { class: "tl-back" });
let bottom = spans(group, model, axis, top + model.sizes.band);
for (const lane of lanes(events, rows)) bottom = drawLane(group, model, lane, axis, bottom);
bands(behind, model, axis, top, bottom);
axisLine(group, model, axis, bottom);
return { group, axis, top, bottom, end: bottom + model.sizes.axis };
}
function crowdedFrom({ eras, sizes }, events, first, last) {
const [most, few, part] = sizes.crowd, years = [...new Set(events.map((event) => yearOf(day(event.from))))];
const starts = eras.length ? eras.map((era) => yearOf(day(era[2]))) : years;
for (const begin of starts.sort((a, b) => a - b).map((year) => monthStart(year, 0))) {
const inside = events.map((event) => day(event.from)).filter((at) => at >= begin);
const short = begin > first && (last - begin) / Math.max(1, last - first) <= most;
if (short && inside.length >= Math.max(few, part * events.length)) return monthStart(yearOf(Math.min(...inside)), 0);
}
return null;
}
function frame(svg, left, bottom, right, count, { boxed, axis, line }) {
box(svg, "tl-box", left, 0.5, right, bottom);
if (right - left > boxed) write(svg, "tl-boxed", (left + right) / 2, bottom / 2, `${count} ↓`, "middle");
else write(svg, "tl-boxed", right - 3, bottom + axis + line, `${count} ↓`, "end");
return right - left > boxed ? 10 : 20;
}
function enlarged(svg, model, events, rows, axis, split) {
const { sizes } = model, wedge = add(svg, "path", { class: "tl-wedge" });
const late = events.filter((event) => day(event.from) >= split), early = events.filter((event) => day(event.from) < split);
const whole = panel(svg, model, early, axis.left < sizes.gutter ? undivided(model) : rows, axis, 0), left = axis.x(split);
const begin = whole.end + frame(svg, left, whole.bottom, axis.right, late.length, sizes);
wedge[1].d = `M${number(left)} ${number(whole.bottom)}H${number(axis.right)}V${number(begin)}H${number(axis.left)}z`;
return [whole, panel(svg, model, late, rows, axisOf(split, axis.last, axis.left, axis.right), begin)];
}
function place({ group, axis, top, bottom }, width, height) {
const share = (part, whole) => Math.round((1e4 * part) / whole) / 100, { first, last, left, right } = axis;
const sides = { left: share(left, width), right: share(right, width), top: share(top, height), bottom: share(bottom, height) };
group[1]["data-panel"] = JSON.stringify({ first, last, ...sides });
}
function draw(model, { events, rows, first, last, width, enlarges }) {
const { sizes } = model, svg = ["svg", {}, []], left = width < sizes.narrow ? 1 : sizes.gutter;
const axis = axisOf(first, last, left, width - 1), split = enlarges && crowdedFrom(model, events, first, last);
const panels = split === null || split === false ? [panel(svg, model, events, rows, axis, 0)] : enlarged(svg, model, events, rows, axis, split);
const height = panels.at(-1).end;
for (const one of panels) place(one, width, height);
svg[1].viewBox = `0 0 ${width} ${number(height)}`;
return svg;
}
class Entry {
constructor(article, group, mark) {
const { theme, status, weight, from, to, actors, era } = article.dataset, item = article.parentNode;
Object.assign(this, { article, item, list: item.parentNode, theme: [theme], status: status ? [status] : [], weight: +weight, from, to });
Object.assign(this, { actor: actors ? actors.split(" ") : [], era: [era ?? group.dataset.era], mark });
}
get text() {
return (this.words ??= folded([this.article.textContent, ...[...this.article.querySelectorAll("time")].map((one) => one.dateTime)].join(" ")));
}
}
function index(root, marks) {
const groups = [...root.querySelectorAll(":scope > :is(.tl-group, .tl-list)")], events = [];
for (const group of groups) {
for (const article of group.querySelectorAll("li > .tl-event")) events.push(new Entry(article, group, +marks[events.length]));
}
return { groups, events };
}
const texts = (event, name) => [...event.article.getElementsByClassName(name)].map((one) => one.textContent);
const textOf = (event, name) => texts(event, name).join(" ");
const idOf = (event) => event.article.querySelector(".tl-title").id;
const addressOf = (event) => `${location.href.split(/[?#]/)[0]}#${idOf(event)}`;
const titleOf = (event) => textOf(event, "tl-title");
const dateOf = (event) => textOf(event, "tl-date");
const actorsOf = (event) => texts(event, "tl-actor").join(", ");
const sourcesOf = (event) => [...event.article.querySelectorAll(".tl-sources :is(a, cite)")];
const sourceIdsOf = (event) => event.article.dataset.sources?.split(" ") ?? [];
const rowsOf = (text) => text.match(/(?:"[^"]*"|[^"\n])*\n|(?:"[^"]*"|[^"\n])+$/g) ?? [];
const cutEach = (entry, idIn) => (text, ids) => text.replace(entry, (one) => (ids.has(one.match(idIn)?.[1]) ? one : ""));
const cutCsl = (text, ids) => `${JSON.stringify(JSON.parse(text).filter((item) => ids.has(item.id)), null, 1)}\n`;
function cutCsv(text, ids) {
const [head, ...rows] = rowsOf(text);
return [head, ...rows.filter((row) => ids.has(row.match(/^"?([^",\r\n]*)/)[1]))].join("");
}
function cutJson(text, ids) {
const data = JSON.parse(text), events = data.events.filter((event) => ids.has(event.id));
const used = new Set(events.flatMap((event) => event.sources ?? []));
const sources = data.sources && { sources: data.sources.filter((source) => used.has(source.id)) };
return `${JSON.stringify({ ...data, events, ...sources }, null, 1)}\n`;
}
function cutCalendar(text, ids) {
return text.replace(/^BEGIN:VEVENT\r?\n[^]*?^END:VEVENT\r?\n/gm, (event) => {
const [, id] = event.replace(/\r?\n[ \t]/g, "").match(/^UID:([^@\r\n]*)@/m) ?? [];
return ids.has(id) ? event : "";
});
}
const CUT = {
csv: cutCsv, json: cutJson, ics: cutCalendar, "csl.json": cutCsl,
bib: cutEach(/^@\w+\{[^]*?^\}\n\n?/gm, /\{([^,]*),/), ris: cutEach(/^TY  -[^]*?^ER  -.*\r?\n(\r?\n)?/gm, /^ID  - (.*?)\r?$/m),
};
const SOURCES = ["bib", "ris", "csl.json"];
const cut = (form, text, ids) => CUT[form](text, new Set(ids));
async function take(link, form, ids) {
const answer = await fetch(link.href);
if (!answer.ok) throw new Error(answer.statusText);
const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(await answer.arrayBuffer());
const file = document.createElement("a");
file.href = URL.createObjectURL(new Blob([cut(form, text, ids)]));
file.download = `timeline.${form}`;
file.click();
setTimeout(() => URL.revokeObjectURL(file.href), 1e4);
}
function make(name, data, ...children) {
const element = document.createElement(name);
for (const [key, value] of Object.entries(data)) element.setAttribute(key, value);
element.append(...children);
return element;
}
const VALUE = {
date: (event) => day(event.from),
title: titleOf,
actors: actorsOf,
status: (event) => textOf(event, "tl-status"),
sources: (event) => sourcesOf(event).length,
};
const link = (event) => make("a", { href: `#${idOf(event)}` }, titleOf(event));
function row(event) {
const sources = sourcesOf(event).flatMap((one, at) => [at ? "; " : "", one.cloneNode(true)]);
const cells = [[dateOf(event)], [VALUE.actors(event)], [VALUE.status(event)], sources].map((content) => make("td", {}, ...content));
cells.splice(1, 0, make("th", { scope: "row" }, link(event)));
return make("tr", {}, ...cells);
}
function fill(table, events, sort) {
const column = sort.replace("-", ""), down = sort !== column;
const keyed = events.map((event) => [VALUE[column](event), event]);
if (sort !== "date") keyed.sort(([a], [b]) => (down ? -1 : 1) * (a.localeCompare ? a.localeCompare(b) : a - b));
for (const button of table.querySelectorAll("th button")) {
button.parentNode.ariaSort = button.dataset.do === `sort ${column}` ? (down ? "descending" : "ascending") : null;
}
table.querySelector("tbody").replaceChildren(...keyed.map(([, event]) => row(event)));
}
function column(events, period, amount) {
const found = events.filter((event) => inside(event, period));
const items = found.map((event) => make("li", {}, make("span", { class: "tl-date" }, dateOf(event)), " ", link(event),
make("p", {}, textOf(event, "tl-summary"))));
return make("section", {}, make("h2", {}, `${period.replace("/", "–")} · ${amount(items.length)}`), make("ol", {}, ...items));
}
const compare = (events, periods, amount) =>
make("div", { class: "tl-compare" }, ...periods.map((period) => column(events, period, amount)));
const FIELDS = { from: isDate, to: isDate, first: isPeriod, second: isPeriod };
class Form {
constructor(root, { choose, total }) {
Object.assign(this, { root, choose, total });
this.words = JSON.parse(root.dataset.words);
}
part(name) {
return this.root.querySelector(`.tl-${name}`);
}
say(name, text) {
const line = this.part(name);
line.textContent = text;
line.hidden = !text;
}
boxes(name) {
return [...this.root.querySelectorAll(`input[name="${name}"]`)];
}
options(name) {
return this.boxes(name).map((input) => [input.value, input.dataset.title]);
}
parse(query) {
return parse(query, (name, value) => this.boxes(name).some((input) => input.value === value));
}
load(query) {
const { state, left } = this.parse(query);
this.say("ignored", left && `${this.words.ignored} ${left.slice(0, 120)}${left[120] ? "…" : ""}`);
this.write(state);
return state;
}
read() {
const data = new FormData(this.root);
data.set("compare", [data.get("first"), data.get("second")]);
this.check();
return this.parse(data).state;
}
check() {
const { elements } = this.root, said = [], compares = elements.first.value + elements.second.value;
for (const [name, reads] of Object.entries(FIELDS)) {
const field = elements[name], value = field.value.replace(/\s/g, ""), period = reads === isPeriod;
const fault = value ? !reads(value) && (period ? "not-a-period" : "not-a-date") : period && compares.trim() && "half";
field.ariaInvalid = fault ? "true" : null;
if (fault) said.push(this.phrase(fault, { name: field.labels[0].textContent.trim(), value: field.value.trim() }));
}
this.say("faults", said.join(" "));
}
write(state) {
const { elements } = this.root;
this.say("faults", "");
for (const name of FACETS) for (const input of this.boxes(name)) input.checked = state[name].includes(input.value);
for (const name of ["lanes", "fold"]) elements[name].checked = state[name];
const [first = "", second = ""] = state.compare, values = { ...state, first, second };
for (const name of ["weight", "view", "from", "to", "q", "first", "second"]) {
Object.assign(elements[name], { value: values[name], ariaInvalid: null });
}
}
tell({ shown, counts, without }, state) {
for (const count of this.root.querySelectorAll("[data-count]")) {
const [name, value] = count.dataset.count.split(" ");
count.textContent = counts[name][value] ?? 0;
}
this.say("count", this.amount(shown.length));
this.part("chips").replaceChildren(...this.chips(state));
this.part("reset").hidden = !serialise(state);
this.part("empty").hidden = shown.length;
this.part("offers").replaceChildren(...Object.entries(without).map(([name, n]) => this.offer(
state, this.phrase("without", { name: this.words[`f-${name}`], n }), name === "period" ? { from: "", to: "" } : { [name]: whole()[name] })));
}
amount = (n) => this.phrase("of", { n, all: this.total() });
phrase(name, data) {
return this.words[name].replace(/{(\w+)}/g, (_, blank) => data[blank]);
}
offer(state, content, change, data) {
const button = make("button", { type: "button", ...data }, content);
button.onclick = () => this.choose({ ...state, ...change });
return button;
}
chips(state) {
const chip = (label, change) => this.offer(state, label, change, { class: "tl-chip", "aria-label": `${this.words.remove} ${label}` });
const chips = FACETS.flatMap((name) => this.options(name).filter(([value]) => state[name].includes(value))
.map(([value, title]) => chip(title, { [name]: state[name].filter((other) => other !== value) })));
if (state.weight > 1) chips.push(chip(this.words[`weight-${state.weight}`], { weight: 1 }));
if (state.from || state.to) chips.push(chip(`${state.from}–${state.to}`, { from: "", to: "" }));
if (state.q) chips.push(chip(`“${state.q}”`, { q: "" }));
if (state.compare[0]) chips.push(chip(state.compare.join(" | "), { compare: [] }));
return chips;
}
}
class List {
constructor(root, table, { marks, after, amount }) {
Object.assign(this, { root, table, marks, after, amount });
}
remove() {
this.pair?.remove();
}
get events() {
return (this.index ??= index(this.root, this.marks)).events;
}
get shown() {
return this.passing ?? this.events;
}
show(state) {
const { events, root } = this, result = select(events, state), { shown } = result;
this.passing = shown;
reveal(this.index, shown);
root.toggleAttribute("data-fold", state.fold);
root.toggleAttribute("data-narrowed", shown.length < events.length);
this.view(shown, state);
return result;
}
view(shown, state) {
const { table } = this, [first] = state.compare;
this.pair?.remove();
this.pair = first && compare(select(this.events, { ...state, from: "", to: "" }).shown, state.compare, this.amount);
if (first) this.after.after(this.pair);
table.hidden = first || state.view === "list";
if (!table.hidden) fill(table, shown, state.sort);
this.root.toggleAttribute("data-other", (this.other = first || !table.hidden));
}
}
function reveal({ groups, events }, shown) {
const sizes = new Map();
let next = 0;
for (const event of events) {
const out = event !== shown[next];
next += !out;
if (event.item.hidden !== out) event.item.hidden = out;
sizes.set(event.list, (sizes.get(event.list) ?? 0) + !out);
}
for (const group of groups) {
let left = 0, all = 0;
for (const list of group.matches(".tl-list") ? [group] : group.querySelectorAll(".tl-list")) {
const size = sizes.get(list);
list.hidden = !size;
list.dataset.size = size;
left += size;
all += list.children.length;
}
group.hidden = !left;
const line = group.querySelector(":scope > .tl-span");
if (line) line.textContent = line.textContent.replace(/(\d+ \/ )?\d+(?=\D*$)/, left < all ? `${left} / ${all}` : all);
}
}
const NS = "http://www.w3.org/2000/svg";
const MIN_DRAG = 6;
function picture([tag, attributes, children]) {
const element = document.createElementNS(NS, tag);
for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
element.append(...children.map((child) => (typeof child === "string" ? child : picture(child))));
return element;
}
class Strip {
constructor(figure, model, { on, ...acts }) {
Object.assign(this, { figure, model, acts });
this.cursor = figure.querySelector(".tl-cursor");
[this.brush, this.pin] = this.cursor.children;
this.stretch = model.domain.map(day);
this.cursor.hidden = false;
const listen = (name, does) => on(this.cursor, name, does.bind(this));
listen("keydown", this.key);
listen("pointerdown", this.down);
listen("pointermove", this.drag);
listen("pointerup", this.up);
listen("pointercancel", () => {
this.start = null;
this.brush.hidden = true;
});
}
remove() {
this.cursor.hidden = true;
this.drawn?.remove();
this.figure.classList.remove("tl-live");
}
get width() {
return this.figure.clientWidth;
}
update({ shown, total, state, actors, width }) {
const { from, to, lanes } = state, plain = !lanes && shown.length === total && !from && !to;
this.stretch = this.range(state);
this.drawn?.remove();
this.figure.classList.toggle("tl-live", !plain);
if (plain) return;
const events = [...shown].sort((a, b) => day(a.from) - day(b.from)), [first, last] = this.stretch;
const all = undivided(this.model), byActor = actors.length ? actors.map((one) => [all[0][0], [one], "actor"]) : all;
const rows = lanes ? byActor : this.model.rows;
this.drawn = picture(draw(this.model, { events, rows, first, last, width, enlarges: !from && !to }));
this.drawn.ariaHidden = true;
this.figure.prepend(this.drawn);
}
range({ from, to }) {
const [first, last] = this.model.domain;
return [day(from || first), to ? days(to)[1] : day(last)];
}
panels() {
return [...this.figure.querySelectorAll(".tl-panel")].filter((panel) => panel.getClientRects()[0])
.map((panel) => JSON.parse(panel.dataset.panel));
}
lay(element, panel, from, to) {
const { left, right, top, bottom } = panel, wide = right - left;
const places = { left: left + from * wide, width: (to - from) * wide, top, height: bottom - top };
for (const [side, place] of Object.entries(places)) element.style[side] = `${place}%`;
element.hidden = false;
}
point(at) {
const panel = this.panels().findLast((one) => at >= one.first && at <= one.last);
this.pin.hidden = true;
if (!panel) return;
const share = (at - panel.first) / (panel.last - panel.first);
this.lay(this.pin, panel, share, share);
}
speak(event, at, last) {
Object.assign(this.cursor, { ariaValueMax: last + 1, ariaValueNow: at + 1, ariaValueText: `${dateOf(event)}: ${titleOf(event)}` });
this.point(day(event.from));
}
key(event) {
const steps = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1, Home: -Infinity, End: Infinity };
if (event.altKey || event.ctrlKey || event.metaKey) return;
if (event.key === "Enter") this.acts.open();
else if (event.key in steps) this.acts.step(steps[event.key]);
else return;
event.preventDefault();
}
under(event) {
const box = this.cursor.getBoundingClientRect();
const x = (100 * (event.clientX - box.left)) / box.width, y = (100 * (event.clientY - box.top)) / box.height;
const panels = this.panels(), panel = this.start?.panel ?? panels.findLast((one) => y >= one.top) ?? panels[0];
if (!panel) return null;
const share = clamp(0, (x - panel.left) / (panel.right - panel.left), 1);
return { panel, at: panel.first + share * (panel.last - panel.first), px: event.clientX, x: share, axis: y > panel.bottom };
}
down(event) {
if (event.button || !event.isPrimary) return;
this.start = this.under(event);
this.cursor.setPointerCapture(event.pointerId);
}
drag(event) {
const { start } = this, end = start && this.under(event);
if (!start) return;
this.lay(this.brush, start.panel, Math.min(start.x, end.x), Math.max(start.x, end.x));
this.brush.hidden = start.axis || Math.abs(end.px - start.px) < MIN_DRAG;
}
up(event) {
const { start } = this;
if (!start) return;
const end = this.under(event);
this.start = null;
this.brush.hidden = true;
if (Math.abs(end.px - start.px) < MIN_DRAG) this.acts.nearest(start.at);
else if (start.axis) this.move(1, start.x - end.x);
else this.zoom(Math.min(start.at, end.at), Math.max(start.at, end.at));
}
zoom(first, last) {
const [half, rest] = last - first > 500 ? [15, /-\d\d$/] : [0, ""];
this.acts.go(...[first + half, last - half].map((at) => iso(at).replace(rest, "")));
}
move(size, by, at) {
const [first, last] = this.stretch, [least, most] = this.model.domain.map(day);
const long = last - first || 1, half = (size * long) / 2, middle = at ?? (first + last) / 2 + by * long;
const from = clamp(least + half, middle, most - half) - half;
if (half * 2 < most - least) this.zoom(from, from + half * 2);
else this.acts.go("", "");
}
}
class Reading {
constructor(place, list, strip, { tell, follow }) {
Object.assign(this, { place, list, strip, tell, goes: follow });
this.forget();
}
forget() {
this.at = -1;
this.here = null;
}
get current() {
return this.list.shown[this.at];
}
step(by, opens) {
const { article, list: { shown } } = this, last = shown.length - 1;
if (last < 0) return;
if (this.at < 0) this.at = shown.findIndex((event) => event.article === article);
this.at = clamp(0, this.at + by, last);
this.strip.speak(this.current, this.at, last);
this.mention(this.current);
if (opens) this.open();
}
mention(event) {
this.here = event.article;
this.tell(`${dateOf(event)} · ${titleOf(event)}`);
}
nearest(count) {
const far = this.list.shown.map((event) => Math.abs(day(event.from) - count));
this.at = far.indexOf(Math.min(...far));
this.step(0, true);
}
open() {
const event = this.current;
if (!event) return;
this.goes(idOf(event));
this.at = this.list.shown.indexOf(event);
}
get article() {
const { left, width } = this.place.getBoundingClientRect();
const found = document.elementFromPoint(left + width / 2, innerHeight / 3)?.closest(".tl-event");
return this.place.contains(found) ? found : null;
}
follow() {
const { top } = this.current?.article.getBoundingClientRect() ?? {};
if (top >= -9 && top < innerHeight) return;
const { article } = this;
if (!article || article === this.here) return;
this.at = -1;
this.strip.point(day(article.dataset.from));
this.mention({ article });
}
}
class Tools {
constructor(line, home, words) {
Object.assign(this, { line, home, words });
}
leave() {
this.article = null;
this.line.hidden = true;
this.home.after(this.line);
}
offer(article) {
if (!article || article === this.article || !idOf({ article })) return;
this.article = article;
this.line.hidden = false;
this.line.lastChild.textContent = "";
article.append(this.line);
}
reference(cites) {
const event = { article: this.article }, address = addressOf(event), now = new Date();
const today = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
return cites ? `“${titleOf(event)}” (${dateOf(event)}). ${document.title}. ${address} (${this.words.accessed} ${today}).` : address;
}
}
let aim;
function reach(article, left = 30, before = NaN, at = NaN) {
const goal = article.querySelector(".tl-title"), y = Math.floor(goal.getBoundingClientRect().top + scrollY);
aim = article;
if (y !== before) goal.scrollIntoView();
else if (scrollY !== at) return;
at = scrollY;
if (left) requestAnimationFrame(() => aim === article && reach(article, left - 1, y, at));
}
class Timeline extends HTMLElement {
connectedCallback() {
try {
this.start();
} catch (error) {
this.disconnectedCallback();
for (const part of this.querySelectorAll("[hidden]:is(.tl-group, .tl-list, li)")) part.hidden = false;
for (const part of this.querySelectorAll(".tl-filters, .tl-cursor, .tl-scroll")) part.hidden = true;
this.removeAttribute("data-other");
reportError(error);
}
}
start() {
const [figure, form, table, line] = this.children;
if (this.stop || !form?.matches(".tl-filters")) return;
const model = JSON.parse(figure.dataset.model);
this.stop = new AbortController();
this.state = whole();
this.form = new Form(form, { choose: (state) => this.choose(state), total: () => this.list.events.length });
this.list = new List(this, table, { marks: model.marks, after: form, amount: this.form.amount });
this.tools = new Tools(line, table, this.form.words);
this.strip = new Strip(figure, model, {
on: (...what) => this.on(...what), go: (from, to) => this.set({ ...this.state, from, to }),
step: (by) => this.reading.step(by), open: () => this.reading.open(), nearest: (count) => this.reading.nearest(count),
});
this.reading = new Reading(this, this.list, this.strip, {
tell: (text) => this.form.say("now", text),
follow: (id) => {
location.hash = id;
this.land();
},
});
this.listen();
if (location.search) this.restore();
if (location.hash) this.land();
else (window.requestIdleCallback ?? setTimeout)(() => this.list.events);
}
disconnectedCallback() {
if (!this.stop) return;
this.stop.abort();
this.stop = null;
this.strip?.remove();
this.list?.remove();
this.tools?.leave();
}
on(target, name, does) {
target.addEventListener(name, does, { signal: this.stop.signal });
}
listen() {
const { root } = this.form;
this.on(root, "submit", (event) => event.preventDefault());
for (const name of ["input", "change"]) {
this.on(root, name, ({ target }) => (target.type === "search") === (name === "input") && this.read(name === "input"));
}
this.on(this, "focusin", ({ target }) => target.matches(":focus-visible") && this.tools.offer(target.closest(".tl-event")));
this.on(this, "click", (event) => this.click(event));
this.on(window, "popstate", () => this.restore());
this.on(window, "hashchange", () => this.land());
this.on(window, "resize", () => {
this.draw(this.strip.width);
this.reading.here = null;
this.reading.follow();
});
for (const name of ["scroll", "contentvisibilityautostatechange"]) {
this.on(window, name, () => (this.frame ??= requestAnimationFrame(() => this.follow())));
}
}
follow() {
this.frame = null;
if (this.stop) this.reading.follow();
}
restore() {
const before = serialise(this.state);
this.state = this.form.load(location.search);
if (serialise(this.state) !== before) this.show();
}
read(typing) {
this.set({ ...this.form.read(), sort: this.state.sort }, typing, true);
}
choose(state) {
this.set(state);
this.form.part("count").focus({ preventScroll: true });
}
set(state, replaces, said) {
const same = replaces || serialise(state) === serialise(this.state);
this.state = state;
this.form.say("ignored", "");
this.form.say("note", "");
if (!said) this.form.write(state);
this.show();
const away = this.list.other || this.querySelector(":target")?.closest("[hidden]");
try {
history[same ? "replaceState" : "pushState"](history.state, "", location.pathname + serialise(state) + (away ? "" : location.hash));
} catch {
}
}
show() {
this.tools.leave();
const { width } = this.strip, result = this.list.show(this.state);
this.reading.forget();
this.strip.pin.hidden = true;
this.form.tell(result, this.state);
this.draw(width);
}
draw(width) {
const { list, state } = this;
this.strip.update({ shown: list.shown, total: list.events.length, state, actors: this.form.options("actor"), width });
}
land() {
const goal = document.getElementById(location.hash.slice(1)), article = goal?.closest(".tl-event"), hides = goal?.closest("[hidden]");
if (!this.contains(goal)) return;
if (this.list.other || hides) {
this.set({ ...(hides ? whole() : this.state), lanes: this.state.lanes, view: "list", compare: [] }, true);
if (hides) this.form.say("ignored", this.form.words.widened);
goal.querySelector("a")?.focus();
goal.scrollIntoView();
}
this.tools.offer(article);
if (article) reach(article);
}
click(event) {
const { target } = event, control = target.closest("[data-do]"), [name, ...values] = control?.dataset.do.split(" ") ?? [];
if (Object.hasOwn(ACTS, name)) ACTS[name](this, values, control, event);
if (!target.closest("a, button")) this.tools.offer(target.closest(".tl-event"));
}
}
async function copy(text, words, output) {
const done = await navigator.clipboard?.writeText(text).then(() => true, () => false);
output.textContent = `${words[done ? "copied" : "copy"]} ${text}`;
output.hidden = false;
}
const ACTS = {
reset: (one) => one.choose(whole()),
sort: (one, [by]) => one.set({ ...one.state, sort: one.state.sort === by ? `-${by}` : by }),
step(one, [by]) {
one.reading.step(+by, true);
one.tools.line.children[by > 0 ? 1 : 0].focus({ preventScroll: true });
},
zoom(one, [size, by]) {
const { current } = one.reading;
one.strip.move(+size, +by, size < 1 && current ? day(current.from) : null);
},
print: () => window.print(),
take(one, [form], link, event) {
event.preventDefault();
take(link, form, one.list.shown.flatMap(SOURCES.includes(form) ? sourceIdsOf : idOf)).catch(() => one.form.say("note", `${one.form.words.unreachable} ${link.href}`));
},
copy: (one) => copy(location.href, one.form.words, one.form.part("note")),
link: (one) => copy(one.tools.reference(false), one.form.words, one.tools.line.lastChild),
cite: (one) => copy(one.tools.reference(true), one.form.words, one.tools.line.lastChild),
};
const able = [].findLast && Object.hasOwn && window.reportError && CSS.supports("selector(:is(a, b))");
if (able && !customElements.get("mkdocs-timeline")) customElements.define("mkdocs-timeline", Timeline);
})();
