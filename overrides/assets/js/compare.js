// Two or three of the instruments beside each other. The choice stands in the address, as ?with=treaty-1961,treaty-2024.
// Without this script every instrument is shown, which is the whole comparison.
const LEAST = 2;
const MOST = 3;
const PARAMETER = "with";

const make = (tag, properties = {}, ...children) => {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
};

class TreatyCompare extends HTMLElement {
  connectedCallback() {
    if (!this.boxes) this.build();
    addEventListener("popstate", this);
    this.restore();
    if (this.chosen().length && location.hash) document.getElementById(location.hash.slice(1))?.scrollIntoView();
  }

  disconnectedCallback() {
    removeEventListener("popstate", this);
  }

  /** The browser has gone back or forth: the address says what was chosen there. */
  handleEvent() {
    this.restore();
  }

  build() {
    this.rows = [...this.querySelectorAll("tr[data-label]")];
    this.boxes = this.rows.map((row) => make("input", { type: "checkbox", name: PARAMETER, value: row.id }));
    const labels = this.boxes.map((box, at) => make("label", {}, box, ` ${this.rows[at].dataset.label}`));
    this.status = make("output", {});
    this.all = make("button", { type: "button", textContent: this.dataset.all });
    this.all.addEventListener("click", () => this.choose([]));
    const choices = make("fieldset", {}, make("legend", { textContent: this.dataset.legend }), ...labels);
    const form = make("form", { className: "choices" }, choices, make("p", {}, this.status, " ", this.all));
    form.addEventListener("change", () => this.choose(this.checked()));
    form.addEventListener("submit", (event) => event.preventDefault());
    this.prepend(form);
  }

  checked() {
    return this.boxes.filter((box) => box.checked).map((box) => box.value);
  }

  /** One alone is not a comparison: then all stay. */
  chosen() {
    const names = this.checked();
    return names.length < LEAST ? [] : names;
  }

  choose(names) {
    const address = new URL(location.href);
    if (names.length) address.searchParams.set(PARAMETER, names.join(","));
    else address.searchParams.delete(PARAMETER);
    address.search = address.search.replaceAll("%2C", ",");
    history.replaceState(history.state, "", address);
    this.restore();
  }

  restore() {
    const wanted = (new URLSearchParams(location.search).get(PARAMETER) ?? "").split(",");
    const names = this.boxes.map((box) => box.value).filter((name) => wanted.includes(name)).slice(0, MOST);
    for (const box of this.boxes) {
      box.checked = names.includes(box.value);
      box.disabled = names.length === MOST && !box.checked;
    }
    this.show();
    this.say(names.length);
  }

  show() {
    const names = this.chosen();
    const stays = (some) => !names.length || some.some((name) => names.includes(name));
    for (const row of this.rows) row.hidden = !stays([row.id]);
    for (const group of document.querySelectorAll("[data-instrument]")) {
      group.hidden = !stays(group.dataset.instrument.split(" "));
    }
  }

  say(count) {
    const labels = this.rows.filter((row) => this.chosen().includes(row.id)).map((row) => row.dataset.label);
    const { every, more, chosen } = this.dataset;
    if (labels.length) this.status.textContent = chosen.replace("{names}", labels.join(", "));
    else this.status.textContent = count ? more : every.replace("{count}", this.rows.length);
    this.all.hidden = !count;
  }
}

if (!customElements.get("treaty-compare")) customElements.define("treaty-compare", TreatyCompare);
