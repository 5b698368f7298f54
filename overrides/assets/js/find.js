// Opens the search. In the head and not a module, so that it also works from file://, and so that no button for it is
// shown where it did not come. The script and the index are fetched when they are first asked for.
(() => {
  if (!window.HTMLDialogElement) return;
  document.documentElement.classList.add("finds");

  /** Which words say what went wrong: a browser loads neither from file://, and an old one does not read the script. */
  const reason = (error, loaded) => {
    if (location.protocol === "file:") return "file";
    return error instanceof SyntaxError && !loaded ? "old" : "fail";
  };

  const open = async (dialog) => {
    dialog.showModal();
    let search;
    try {
      search = await import("./search.js");
      await search.start(dialog);
    } catch (error) {
      dialog.querySelector("[role=status]").textContent = dialog.dataset[reason(error, search)];
    }
  };

  document.addEventListener("click", ({ target }) => {
    if (target.closest('[data-open="search"]')) open(document.getElementById("search"));
  });
  document.addEventListener("keydown", (event) => {
    const dialog = event.key === "Escape" && event.target.closest("dialog.search");
    if (!dialog) return;
    event.preventDefault(); // a search field would only empty itself at the first Escape
    dialog.close();
  });
})();
