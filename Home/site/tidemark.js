// Every page works without this file. It lets a chart answer the pointer, and submits a filter when it changes.

const read = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

for (const form of document.querySelectorAll("form.filter")) {
  for (const select of form.querySelectorAll("select")) {
    select.addEventListener("change", () => form.requestSubmit());
  }
}

for (const holder of document.querySelectorAll("[data-chart]")) {
  import("./chart.js").then(({ draw }) => draw(holder, read)).catch(() => {});
}
