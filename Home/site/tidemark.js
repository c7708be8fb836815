// Every page works without this file. It lets a chart answer the pointer, submits a filter when it changes, and
// follows the figures.

const read = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

for (const form of document.querySelectorAll("form.filter")) {
  for (const select of form.querySelectorAll("select")) {
    select.addEventListener("change", () => form.requestSubmit());
  }
}

const drawCharts = (root) => {
  for (const holder of root.querySelectorAll("[data-chart]:not(:has(.chart-live))")) {
    import("./chart.js").then(({ draw }) => draw(holder, read)).catch(() => {});
  }
};

const main = document.querySelector("main[data-live]");
if (main && "EventSource" in window) {
  const pristine = main.cloneNode(true);
  import("./live.js").then(({ follow }) => follow(main, pristine, drawCharts)).catch(() => {});
}

drawCharts(document);
