// Lights up what belongs together, offers selected words to the forms, and the keyboard's ways.
import { selectedSpan } from "/static/offsets.js";

const token = document.querySelector("meta[name=onrecord-token]").content;
const words = document.getElementById("words");
const bubble = document.querySelector("[data-bubble]");

// Every place that belongs to one item: hover or focus one, and all light up.
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

function mark(elements) {
  for (const one of document.querySelectorAll(".here")) one.classList.remove("here");
  for (const one of elements) one.classList.add("here");
}

// What the address leads to is marked in all its parts, not in the first alone.
function follow() {
  const item = decodeURIComponent(location.hash.slice(1)).split(":~:")[0];
  if (words && item && item !== "at") mark([...words.querySelectorAll(`[data-items~="${CSS.escape(item)}"]`)]);
}
window.addEventListener("hashchange", follow);
follow();

// A click on marked words in the text brings their card into view.
document.addEventListener("click", (event) => {
  const slice = event.target.closest?.(".words [data-items]");
  if (!slice || !document.getSelection().isCollapsed) return;
  const cards = slice.dataset.items.split(" ").map((item) => document.getElementById(`card-${item}`)).filter(Boolean);
  const card = cards.filter((one) => one.classList.contains("said")).at(-1) ?? cards.at(-1);
  if (!card) return;
  card.scrollIntoView({ block: "nearest" });
  mark([card]);
});

// The selection is offered to forms that ask for a span, in code points of the report's text.
let chosen = null;
function offer() {
  const selection = document.getSelection();
  const span = selectedSpan(selection);
  if (!span) {
    if (bubble && !bubble.contains(document.activeElement)) bubble.hidden = true;
    return;
  }
  chosen = { span, words: String(selection).trim() };
  for (const form of document.querySelectorAll("form[data-span]")) {
    form.elements.start.value = span[0];
    form.elements.end.value = span[1];
    form.querySelector("[data-selected-words]")?.replaceChildren(chosen.words);
  }
}

function showBubble() {
  const selection = document.getSelection();
  if (!bubble || !selectedSpan(selection)) return;
  const box = selection.getRangeAt(0).getBoundingClientRect();
  bubble.hidden = false;
  bubble.querySelector("[data-copied]").textContent = "";
  const left = Math.max(8, Math.min(box.left, document.documentElement.clientWidth - bubble.offsetWidth - 8));
  // The style object is not inline style: the policy of the page allows it.
  bubble.style.left = `${left + window.scrollX}px`;
  bubble.style.top = `${box.bottom + window.scrollY + 6}px`;
}

document.addEventListener("selectionchange", offer);
document.addEventListener("mouseup", () => setTimeout(showBubble));
document.addEventListener("keyup", (event) => { if (event.shiftKey) showBubble(); });

// A link to the words themselves: by their place in the stored text, which never changes, and by
// a text fragment for whoever follows it in a browser.
function fragment(text) {
  const lines = text.split(/\n+/).map((line) => line.trim().split(/\s+/)).filter((line) => line[0]);
  const all = lines.flat();
  const parts = lines.length > 1 || all.length > 10 ? [lines[0].slice(0, 5), lines.at(-1).slice(-5)] : [all];
  return parts.map((part) => encodeURIComponent(part.join(" ")).replaceAll("-", "%2D")).join(",");
}

async function copy(text, told) {
  const status = bubble.querySelector("[data-copied]");
  try {
    await navigator.clipboard.writeText(text);
    status.textContent = told;
  } catch {
    status.textContent = text;
  }
}

bubble?.addEventListener("click", (event) => {
  const what = event.target.closest("button")?.dataset.do;
  if (!what || !chosen) return;
  const [start, end] = chosen.span;
  const address = `${location.origin}/report/${words.dataset.report}?at=${start}-${end}#at:~:text=${fragment(chosen.words)}`;
  if (what === "link") copy(address, "Link copied");
  if (what === "quote") {
    const outlet = document.querySelector("main .meta b")?.textContent;
    const day = document.querySelector("main .meta time")?.textContent;
    copy(`“${chosen.words}” (${[outlet, day].filter(Boolean).join(", ")}; ${address})`, "Quote copied");
  }
  if (what === "add") {
    const below = document.querySelector(".open-below");
    below.open = true;
    below.scrollIntoView({ block: "center" });
    below.querySelector("select").focus();
    bubble.hidden = true;
  }
});

// Whoever corrects signs once; the name is kept in this browser.
const known = (() => { try { return localStorage.getItem("onrecord-by") ?? ""; } catch { return ""; } })();
for (const field of document.querySelectorAll("input[name=by]")) if (!field.value) field.value = known;
document.addEventListener("submit", (event) => {
  const by = event.target.elements?.by?.value?.trim();
  try { if (by) localStorage.setItem("onrecord-by", by); } catch { /* a private window keeps nothing */ }
});

// Files may be dropped anywhere on the page that adds.
const drop = document.querySelector("[data-drop]");
if (drop) {
  const files = drop.querySelector("input[type=file]");
  const tell = () => {
    const names = [...files.files].map((file) => file.name);
    drop.querySelector("[data-chosen]").textContent = names.length > 4 ? `${names.slice(0, 4).join(", ")} and ${names.length - 4} more` : names.join(", ");
  };
  files.addEventListener("change", tell);
  const carries = (event) => [...(event.dataTransfer?.types ?? [])].includes("Files");
  document.addEventListener("dragover", (event) => { if (carries(event)) { event.preventDefault(); drop.classList.add("over"); } });
  document.addEventListener("dragleave", (event) => { if (!event.relatedTarget) drop.classList.remove("over"); });
  document.addEventListener("drop", (event) => {
    drop.classList.remove("over");
    if (!carries(event)) return;
    event.preventDefault();
    files.files = event.dataTransfer.files;
    tell();
  });
}

// htmx sends the launch's token with every write.
document.addEventListener("htmx:configRequest", (event) => { event.detail.headers["X-Onrecord-Token"] = token; });

// Paper cannot be unfolded: what is folded is opened for it, and folded again.
let folded = [];
window.addEventListener("beforeprint", () => {
  folded = [...document.querySelectorAll("main details:not([open]):not(.correct)")];
  for (const one of folded) one.open = true;
});
window.addEventListener("afterprint", () => { for (const one of folded) one.open = false; });

// What was done is told once; its address need not be kept.
if (new URLSearchParams(location.search).has("done")) {
  const address = new URL(location.href);
  address.searchParams.delete("done");
  history.replaceState(null, "", address);
}

// j and k walk through the statements, / goes to the search, Ctrl-Z undoes and Ctrl-Shift-Z redoes.
document.addEventListener("keydown", (event) => {
  if (event.target.closest?.("input, textarea, select, [contenteditable]")) return;
  const key = event.key.toLowerCase();
  if ((event.ctrlKey || event.metaKey) && (key === "z" || key === "y")) {
    const undo = document.querySelector("form[data-undo]");
    if (!undo) return;
    event.preventDefault();
    undo.elements.again.value = key === "y" || event.shiftKey ? "1" : "";
    undo.elements.by.value ||= known;
    undo.requestSubmit();
    return;
  }
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (key === "escape" && bubble) bubble.hidden = true;
  if (key === "/") {
    event.preventDefault();
    document.getElementById("q").focus();
  }
  if (!["j", "k"].includes(key)) return;
  const links = [...document.querySelectorAll(".said a.to, .hits a.to, .saying a.to")];
  const next = links[links.indexOf(document.activeElement) + (key === "j" ? 1 : -1)] ?? links[0];
  next?.focus();
});
