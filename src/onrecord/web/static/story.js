// Tallies drawn per counting body. A bound is drawn as a bound: an arrow that leaves the plot where
// the count is open ("more than" upward, "fewer than" downward), a bar for a range, a ring for "about".
const place = document.getElementById("plot");
const WIDE = 560;

function told(story) {
  return story.tallies.flatMap((tally, at) =>
    tally.points
      .filter((point) => point.as_of && (point.value ?? point.low ?? point.high) !== null)
      .map((point) => ({
        ...point,
        day: new Date(`${point.as_of.slice(0, 10)}T00:00:00Z`),
        at: point.value ?? point.low ?? point.high,
        body: tally.counted_by,
        epoch: tally.epoch,
        counts:
          tally.counts === "other" && tally.part.length
            ? tally.part.join(", ")
            : tally.counts + (tally.part.length ? ` (${tally.part.join(", ")})` : ""),
        series: at, // one body may count from two starts: what the table keeps apart is not joined
        open: opening(point),
        href: `/report/${point.passages[0].report}#${point.passages[0].item}`,
      })),
  );
}

function opening(point) {
  if (["more_than", "at_least"].includes(point.bound)) return "up";
  if (["fewer_than", "up_to", "nearly"].includes(point.bound)) return "down";
  if (["about", "vague"].includes(point.bound)) return point.high === null && point.low !== null ? "up" : "about";
  return point.low !== null && point.high !== null && point.low !== point.high ? "range" : "exact";
}

async function draw() {
  const story = await (await fetch(place.dataset.story)).json();
  const points = told(story);
  const kinds = [...new Set(points.map((one) => one.counts))].filter(
    (kind) => {
      const series = points.filter((one) => one.counts === kind).map((one) => one.series);
      return new Set(series).size < series.length; // somebody's count can be seen to move
    },
  );
  if (kinds.length === 0) return;
  place.hidden = false;
  const bodies = [...new Set(points.map((one) => one.body))].sort();
  const days = [Math.min(...points.map((one) => one.day)), Math.max(...points.map((one) => one.day))].map((one) => new Date(one));
  for (const kind of kinds) place.append(plotOf(kind, points, bodies, days));
  const key = document.createElement("p");
  key.className = "plot-key";
  key.textContent = "● exact   ○ bound: the arrow shows the open side   ◌ about   ▮ range. Every point leads to its words. Bodies are never added up.";
  place.append(key);
}

// The names of the bodies stand at their last points, pushed apart so that none covers another.
function labels(points, scale) {
  const last = [...new Map(points.map((one) => [one.body, one])).values()].sort((a, b) => b.at - a.at);
  let free = -Infinity;
  return last.map((one) => {
    const y = Math.max(scale(one.at), free);
    free = y + 14;
    return { ...one, dy: y - scale(one.at) };
  });
}

function plotOf(kind, all, bodies, days) {
  const points = all.filter((one) => one.counts === kind).sort((a, b) => a.day - b.day);
  const width = Math.min(WIDE, Math.max(300, place.clientWidth || WIDE));
  const height = 250;
  const [top, bottom] = [18, 30];
  const values = points.flatMap((one) => [one.at, one.low, one.high]).filter((one) => one !== null);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const room = (high - low || high || 1) * 0.22;
  const domain = [low - room < 0 || low < high * 0.4 ? 0 : low - room, high + room];
  const scale = (value) => height - bottom - ((value - domain[0]) / (domain[1] - domain[0])) * (height - bottom - top);
  const color = { domain: bodies, scheme: matchMedia("(prefers-color-scheme: dark)").matches ? "set2" : "dark2" };
  const again = points.filter((one, at) => one.epoch > 1 && points.findIndex((other) => other.series === one.series) === at);
  const title = (one) => `${one.words} ${kind}: ${one.body}, ${one.as_of}${one.relays.length ? `, passed on by ${one.relays.join(", ")}` : ""}`;
  const open = (side) => points.filter((one) => one.open === side);
  const names = labels(points, scale);
  const most = width < 420 ? 17 : 27;
  const figure = Plot.plot({
    className: "tallies",
    width, height,
    marginLeft: 48, marginRight: width < 420 ? 104 : 165, marginTop: top, marginBottom: bottom,
    color,
    x: { type: "utc", label: null, inset: 12, domain: days, ticks: 4 },
    y: { grid: true, label: null, domain, ticks: 4, tickFormat: (d) => (Number.isInteger(d) ? d.toLocaleString("en") : "") },
    marks: [
      Plot.ruleX(again, { x: "day", stroke: "body", strokeDasharray: "2 3" }),
      Plot.text(again, { x: "day", frameAnchor: "top", text: () => "begun again", dy: -9, dx: 3, textAnchor: "end", fill: "body", fontSize: 10 }),
      Plot.line(points, { x: "day", y: "at", z: "series", stroke: "body", strokeWidth: 1.5, strokeOpacity: 0.8 }),
      Plot.ruleX(open("range"), { x: "day", y1: "low", y2: "high", stroke: "body", strokeWidth: 6, strokeOpacity: 0.55 }),
      Plot.link(open("up"), { x1: "day", x2: "day", y1: "at", y2: () => domain[1], stroke: "body", strokeWidth: 2, markerEnd: "arrow", ariaDescription: "open upward" }),
      Plot.link(open("down"), { x1: "day", x2: "day", y1: "at", y2: () => domain[0], stroke: "body", strokeWidth: 2, markerEnd: "arrow", ariaDescription: "open downward" }),
      Plot.dot(open("about"), { x: "day", y: "at", stroke: "body", strokeOpacity: 0.55, strokeDasharray: "2 2", r: 8.5 }),
      Plot.dot(points, { x: "day", y: "at", fill: "body", fillOpacity: (one) => (one.open === "exact" || one.open === "range" ? 1 : 0), stroke: "body", strokeWidth: 2, r: 4.5, href: "href", title }),
      ...names.map((one) => Plot.text([one], { x: "day", y: "at", text: (d) => (d.body.length > most ? `${d.body.slice(0, most - 1)}…` : d.body), textAnchor: "start", dx: 11, dy: one.dy, fill: "body", fontWeight: 600, fontSize: 11 })),
    ],
  });
  const holder = document.createElement("figure");
  const caption = document.createElement("figcaption");
  caption.textContent = kind;
  figure.setAttribute("role", "group");
  figure.setAttribute("aria-label", `${kind}: counts over time; the table below has every point`);
  for (const group of figure.querySelectorAll("g[aria-label]")) {
    // Labels of groups that have no role say nothing to a screen reader.
    group.setAttribute("data-mark", group.getAttribute("aria-description") ?? group.getAttribute("aria-label"));
    group.removeAttribute("aria-label");
    group.removeAttribute("aria-description");
  }
  for (const link of figure.querySelectorAll("a")) link.setAttribute("aria-label", link.querySelector("title")?.textContent ?? kind);
  holder.append(caption, figure);
  return holder;
}

if (place) draw();
