// In the head and not a module, because it must choose the palette before the first paint.
(() => {
  const root = document.documentElement;
  const system = matchMedia("(prefers-color-scheme: dark)");
  root.classList.replace("no-js", "js");

  const remembered = () => {
    try {
      return localStorage.getItem("palette");
    } catch {
      return null; // storage may be forbidden: the system's choice then stands
    }
  };

  const show = () => {
    const palette = remembered() || (system.matches ? "ink" : "paper");
    root.dataset.mdColorScheme = palette;
    for (const button of document.querySelectorAll("[data-palette]")) {
      button.setAttribute("aria-pressed", String(button.dataset.palette === palette));
    }
  };

  const choose = ({ target }) => {
    const button = target.closest?.("[data-palette]");
    if (!button) return;
    try {
      localStorage.setItem("palette", button.dataset.palette);
    } catch {
      // not remembered, but shown
    }
    show();
    root.dataset.mdColorScheme = button.dataset.palette;
  };

  show();
  system.addEventListener("change", show);
  addEventListener("storage", show);
  document.addEventListener("DOMContentLoaded", show);
  document.addEventListener("click", choose);
})();
