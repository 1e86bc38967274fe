// Tallies drawn per counting body; a bound is drawn as a bound: open upward for "more than".
const place = document.getElementById("plot");

function limits(point) {
  if (point.low !== null && point.high !== null && point.low !== point.high) return [point.low, point.high];
  return null;
}

async function draw() {
  const story = await (await fetch(place.dataset.story)).json();
  const drawn = story.tallies.filter((one) => one.points.filter((p) => p.as_of).length > 0);
  const points = drawn.flatMap((tally) =>
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
  if (points.length < 2) return;
  const style = getComputedStyle(document.documentElement);
  const figure = Plot.plot({
    width: Math.min(960, place.parentElement.clientWidth),
    marginLeft: 64,
    marginRight: 120,
    height: Math.max(240, 150 * new Set(points.map((one) => one.counts)).size),
    x: { type: "utc", label: null, inset: 12 },
    y: { grid: true, label: null, zero: false, inset: 8 },
    fy: { label: null },
    color: { legend: true },
    marks: [
      Plot.frame({ stroke: style.getPropertyValue("--line") }),
      Plot.line(points, { x: "day", y: "at", z: "series", stroke: "body", fy: "counts" }),
      Plot.ruleX(points.filter((one) => limits(one)), { x: "day", y1: (d) => d.low, y2: (d) => d.high, stroke: "body", strokeWidth: 4, strokeOpacity: 0.5, fy: "counts" }),
      Plot.text(points.filter((one) => one.high === null), { x: "day", y: "at", text: () => "↑", dy: -12, fill: "body", fy: "counts" }),
      Plot.text(points.filter((one) => one.low === null), { x: "day", y: "at", text: () => "↓", dy: 12, fill: "body", fy: "counts" }),
      Plot.dot(points, { x: "day", y: "at", fill: "body", r: 4.5, fy: "counts", href: "href", title: (d) => `${d.words} ${d.counts}: ${d.body}, ${d.as_of}` }),
    ],
  });
  figure.setAttribute("role", "img");
  figure.setAttribute("aria-label", "Tallies over time; the table below has every point");
  place.append(figure);
  place.hidden = false;
}

if (place) draw();
