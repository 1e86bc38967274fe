// Tallies drawn per counting body; a bound is drawn as a bound: open upward for "more than".
const place = document.getElementById("plot");

function limits(point) {
  if (point.low !== null && point.high !== null && point.low !== point.high) return [point.low, point.high];
  return null;
}

async function draw() {
  const story = await (await fetch(place.dataset.story)).json();
  const told = story.tallies.filter((one) => one.points.filter((p) => p.as_of).length > 0);
  const points = told.flatMap((tally) =>
    tally.points
      .filter((point) => point.as_of && (point.value ?? point.low) !== null)
      .map((point) => ({
        ...point,
        day: new Date(`${point.as_of.slice(0, 10)}T00:00:00Z`),
        at: point.value ?? point.low,
        body: tally.counted_by,
        counts: tally.counts + (tally.part.length ? ` (${tally.part.join(", ")})` : ""),
        series: `${tally.person} ${tally.counts} ${tally.part} ${tally.epoch}`,
        href: `/report/${point.passages[0].report}#${point.passages[0].item}`,
      })),
  );
  const bodies = [...new Set(points.map((one) => one.body))].sort();
  const kinds = [...new Set(points.map((one) => one.counts))].filter(
    (kind) => points.filter((one) => one.counts === kind).length > 1,
  );
  const color = { domain: bodies, scheme: "observable10" };
  const days = [Math.min(...points.map((one) => one.day)), Math.max(...points.map((one) => one.day))];
  for (const kind of kinds) place.append(drawn_of(kind, points, color, days));
  if (kinds.length === 0) return;
  place.prepend(Plot.legend({ color, className: "tallies" }));
  place.hidden = false;
}

// One small plot for each thing counted, with a scale of its own: counts of the dead and of the
// displaced say nothing to each other.
function drawn_of(kind, all, color, days) {
  const points = all.filter((one) => one.counts === kind);
  const figure = Plot.plot({
    className: "tallies",
    width: 460,
    height: 230,
    marginLeft: 56,
    marginBottom: 44,
    color,
    x: { type: "utc", label: null, inset: 14, domain: days },
    y: { grid: true, label: null, inset: 18, nice: true, ticks: 4, tickFormat: (d) => (Number.isInteger(d) ? d.toLocaleString("en") : "") },
    marks: [
      Plot.line(points, { x: "day", y: "at", z: "series", stroke: "body", strokeWidth: 1.5 }),
      Plot.ruleX(points.filter((one) => limits(one)), { x: "day", y1: (d) => d.low, y2: (d) => d.high, stroke: "body", strokeWidth: 5, strokeOpacity: 0.5 }),
      Plot.text(points.filter((one) => one.high === null), { x: "day", y: "at", text: () => "↑", dy: -13, fontSize: 15, fill: "body" }),
      Plot.text(points.filter((one) => one.low === null), { x: "day", y: "at", text: () => "↓", dy: 13, fontSize: 15, fill: "body" }),
      Plot.dot(points, { x: "day", y: "at", fill: "body", r: 5, href: "href", title: (d) => `${d.words} ${d.counts}: ${d.body}, ${d.as_of}` }),
    ],
  });
  const holder = document.createElement("figure");
  const title = document.createElement("figcaption");
  title.textContent = kind;
  figure.setAttribute("role", "group");
  figure.setAttribute("aria-label", `${kind}: counts over time; the table below has every point`);
  for (const group of figure.querySelectorAll("g[aria-label]")) group.removeAttribute("aria-label");
  for (const link of figure.querySelectorAll("a")) {
    link.setAttribute("aria-label", link.querySelector("title")?.textContent ?? kind);
  }
  holder.append(title, figure);
  return holder;
}

if (place) draw();
