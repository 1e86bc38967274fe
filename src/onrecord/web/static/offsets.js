// The browser's half of `onrecord.web.offsets`: UTF-16 code units to code points and back.
// A selection is told to the server in code points of the report's text.

export function codePoints(text) {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

export function toCodePoints(text, start, end) {
  const before = codePoints(text.slice(0, start));
  return [before, before + codePoints(text.slice(start, end))];
}

export function fromCodePoints(text, start, end) {
  const letters = Array.from(text);
  const before = letters.slice(0, start).join("").length;
  return [before, before + letters.slice(start, end).join("").length];
}

// The selection within a report's text as [start, end] in code points, or null.
// Every paragraph carries the offset of its first code point in `data-start`.
export function selectedSpan(selection) {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const ends = [
    [range.startContainer, range.startOffset],
    [range.endContainer, range.endOffset],
  ].map(([node, offset]) => {
    const holder = node.nodeType === Node.TEXT_NODE ? node.parentElement : node;
    const paragraph = holder.closest("[data-start]");
    if (!paragraph) return null;
    const before = document.createRange();
    before.selectNodeContents(paragraph);
    before.setEnd(node, offset);
    return Number(paragraph.dataset.start) + codePoints(before.toString());
  });
  if (ends[0] === null || ends[1] === null || ends[0] >= ends[1]) return null;
  return ends;
}
