// Follows the figures: one EventSource a page that carries the newest vintage. Where it is another than the page's, the
// page is fetched again and only what differs is put in its place; what is being typed is left alone. Vintages are told
// apart, not ordered: after a restore the newest may bear a lower number.

const kept = (element) =>
  element.matches("form, [data-keep]") || (element.contains(document.activeElement) && element.matches("input, select, textarea, label"));

const whole = (element) => element.matches("svg, [data-chart]");

/** Gives an element the attributes of its newer self, but not whether it is folded open. */
const dress = (element, fresh) => {
  for (const { name } of [...element.attributes]) {
    if (name !== "open" && !fresh.hasAttribute(name)) element.removeAttribute(name);
  }
  for (const { name, value } of fresh.attributes) if (name !== "open") element.setAttribute(name, value);
};

/** Brings `shown` from what the server said before to what it says now; answers the elements that changed. */
const turn = (shown, before, fresh, changed) => {
  if (before.isEqualNode(fresh)) return;
  if (shown.nodeType !== Node.ELEMENT_NODE) {
    shown.replaceWith(fresh.cloneNode(true));
    return;
  }
  if (kept(shown)) return;
  const alike = shown.nodeName === before.nodeName && before.nodeName === fresh.nodeName;
  const [a, b, c] = [shown, before, fresh].map((node) => [...node.childNodes]);
  if (alike && !whole(shown) && a.length === b.length && b.length === c.length) {
    dress(shown, fresh);
    b.forEach((node, index) => turn(a[index], node, c[index], changed));
    if (b.some((node, index) => node.nodeType === Node.TEXT_NODE && !node.isEqualNode(c[index]))) changed.push(shown);
    return;
  }
  if (shown.querySelector("form") && shown.contains(document.activeElement)) return;
  const copy = fresh.cloneNode(true);
  shown.replaceWith(copy);
  changed.push(copy);
};

const flash = (elements) => {
  for (const element of elements) {
    const place = element.closest("td, th, p, li, dd, dt, h1, h2, h3, section, figure, tr, div") ?? element;
    place.classList.add("changed");
    setTimeout(() => place.classList.remove("changed"), 1600);
  }
};

export function follow(main, pristine, redrawn) {
  let [known, newest, asked, isBusy, source] = [main.dataset.vintage, main.dataset.vintage, "", false, null];
  const told = document.getElementById("live-told");

  const refresh = async () => {
    if (isBusy) return;
    isBusy = true;
    try {
      // What a page has been fetched for is not asked for twice: the page may have shown what came after it.
      while (newest !== known && newest !== asked) {
        const wanted = newest;
        const answer = await fetch(location.href, { headers: { "Tidemark-Live": "1" }, cache: "no-store" });
        if (!answer.ok) return;
        const page = new DOMParser().parseFromString(await answer.text(), "text/html");
        const fresh = page.querySelector("main[data-live]");
        if (!fresh) return;
        const changed = [];
        const [before, later] = [pristine, fresh.cloneNode(true)];
        turn(main, before, fresh, changed);
        pristine = later;
        [known, asked] = [later.dataset.vintage, wanted];
        if (changed.length) {
          flash(changed);
          if (told) told.textContent = main.dataset.liveWords;
          redrawn(main);
        }
      }
    } finally {
      isBusy = false;
    }
  };

  const close = () => {
    source?.close();
    source = null;
  };
  const open = () => {
    if (source || document.visibilityState === "hidden") return;
    source = new EventSource(`${main.dataset.live}?after=${encodeURIComponent(known)}`);
    source.addEventListener("vintage", (event) => {
      newest = event.data;
      refresh().catch(() => {});
    });
    source.addEventListener("error", () => {
      if (source?.readyState !== EventSource.CLOSED) return;
      close();
      setTimeout(open, 20_000 + Math.random() * 20_000);
    });
  };
  document.addEventListener("visibilitychange", () => (document.visibilityState === "hidden" ? close() : open()));
  window.addEventListener("pagehide", close);
  window.addEventListener("pageshow", open);
  open();
}
