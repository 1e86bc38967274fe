// Links every place that belongs to one item: hover or focus one, and all light up.
import { selectedSpan } from "/static/offsets.js";

function places(items) {
  return items
    .split(" ")
    .filter(Boolean)
    .flatMap((item) => [...document.querySelectorAll(`[data-items~="${CSS.escape(item)}"]`)]);
}

function light(event, on) {
  const place = event.target.closest?.("[data-items]");
  if (!place) return;
  for (const one of places(place.dataset.items)) one.classList.toggle("lit", on);
}

for (const [name, on] of [["mouseover", true], ["mouseout", false], ["focusin", true], ["focusout", false]]) {
  document.addEventListener(name, (event) => light(event, on));
}

// A click on a statement's words in the text brings its card into view.
document.addEventListener("click", (event) => {
  const slice = event.target.closest?.(".words [data-items]");
  if (!slice || !window.getSelection().isCollapsed) return;
  const card = document.getElementById(`card-${slice.dataset.items.split(" ").at(-1)}`);
  if (card) {
    card.scrollIntoView({ block: "nearest" });
    for (const one of document.querySelectorAll(".here")) one.classList.remove("here");
    card.classList.add("here");
  }
});

// The selection is offered to forms that ask for a span, in code points of the report's text.
document.addEventListener("selectionchange", () => {
  const span = selectedSpan(document.getSelection());
  if (!span) return;
  for (const form of document.querySelectorAll("form[data-span]")) {
    form.elements.start.value = span[0];
    form.elements.end.value = span[1];

    form.querySelector("[data-selected-words]")?.replaceChildren(String(document.getSelection()));

  }
});

// htmx sends the launch's token with every write.
document.addEventListener("htmx:configRequest", (event) => {
  event.detail.headers["X-Onrecord-Token"] = document.querySelector("meta[name=onrecord-token]").content;
});

// j and k walk through the statements; Ctrl-Z undoes the last correction where the page offers it.
document.addEventListener("keydown", (event) => {
  const typing = event.target.closest?.("input, textarea, select, [contenteditable]");
  if (typing) return;
  if ((event.ctrlKey || event.metaKey) && event.key === "z") {
    const undo = document.querySelector("form[data-undo]");
    if (undo) {
      event.preventDefault();
      undo.requestSubmit();
    }
    return;
  }
  if (event.ctrlKey || event.metaKey || event.altKey || !["j", "k"].includes(event.key)) return;
  const links = [...document.querySelectorAll(".said a.to")];
  const now = links.indexOf(document.activeElement);
  const next = links[now + (event.key === "j" ? 1 : -1)] ?? links[0];
  next?.focus();
});
