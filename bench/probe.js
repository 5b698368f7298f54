// Runs before the page's own scripts: notes when the timeline is ready, what blocks, and how long an input takes.
(selectors, count) => {
  const notes = { fcp: 0, ready: 0, cls: 0, tasks: [], inputs: [] };
  window.benchmark = notes;
  const watch = (type, take) => new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
  watch("paint", (entry) => { if (entry.name === "first-contentful-paint") notes.fcp = entry.startTime; });
  watch("longtask", ({ startTime, duration }) => notes.tasks.push([startTime, duration]));
  watch("layout-shift", (entry) => { if (!entry.hadRecentInput) notes.cls += entry.value; });

  // A message posted in a frame callback arrives when that frame has been drawn.
  const afterFrame = (then) => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = then;
    port2.postMessage(null);
  });
  addEventListener("click", ({ timeStamp }) => afterFrame(() => notes.inputs.push(performance.now() - timeStamp)), true);

  // Looking costs time too: after each look, wait twenty times as long as it took.
  let next = 0;
  const look = () => {
    const start = performance.now();
    if (start >= next) {
      if (selectors.every((one) => document.querySelectorAll(one).length >= count)) {
        afterFrame(() => { notes.ready = performance.now(); });
        return;
      }
      next = performance.now() + 20 * (performance.now() - start);
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);

  notes.quietFor = () => performance.now() - Math.max(notes.ready, ...notes.tasks.map(([start, duration]) => start + duration));
  notes.blocking = () => notes.tasks.reduce((sum, [, duration]) => sum + Math.max(0, duration - 50), 0);
};
