// A table of marks as a drawing: its lines, words and marks where they stand on the page.
const drawingOfLanes = figure => {
  'use strict';

  const table = figure.querySelector('table.lanes');
  const parts = [...figure.querySelectorAll('.key'), table];
  const boxes = parts.map(part => part.getBoundingClientRect());
  const [left, top] = [Math.min(...boxes.map(box => box.left)), Math.min(...boxes.map(box => box.top))];
  const set = (element, attributes) => {
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, typeof value === 'number' ? value.toFixed(1) : value);
    return element;
  };
  const created = (name, attributes) => set(document.createElementNS('http://www.w3.org/2000/svg', name), attributes);
  const [width, height] = [Math.max(...boxes.map(box => box.right)) - left, Math.max(...boxes.map(box => box.bottom)) - top].map(Math.ceil);
  const svg = created('svg', { viewBox: `0 0 ${width} ${height}`, width, height });

  // A word at a time, since a text node does not say where its lines break.
  const linesOf = node => {
    const lines = [];
    const upright = getComputedStyle(node.parentElement).writingMode.startsWith('vertical');
    for (const word of node.data.matchAll(/\S+/g)) {
      const range = document.createRange();
      range.setStart(node, word.index);
      range.setEnd(node, word.index + word[0].length);
      const box = range.getBoundingClientRect();
      const last = lines.at(-1);
      if (last && Math.abs(upright ? last.left - box.left : last.top - box.top) < 2) {
        last.words.push(word[0]);
        [last.right, last.top, last.bottom] = [Math.max(last.right, box.right), Math.min(last.top, box.top), Math.max(last.bottom, box.bottom)];
      } else if (box.width > 0) {
        lines.push({ words: [word[0]], left: box.left, right: box.right, top: box.top, bottom: box.bottom, upright });
      }
    }
    return lines;
  };

  for (const cell of table.querySelectorAll('tr > *')) {
    const box = cell.getBoundingClientRect();
    if (cell.classList.contains('gap')) {
      const size = { x: box.left - left, y: box.top - top, width: box.width, height: box.height };
      svg.append(created('rect', { ...size, style: 'fill: var(--block); stroke: none' }));
    }
    const foot = box.bottom - top;
    svg.append(created('line', { x1: box.left - left, x2: box.right - left, y1: foot, y2: foot, style: 'stroke: var(--line)' }));
  }
  for (const part of parts) {
    for (const mark of part.querySelectorAll('svg.mark')) {
      const box = mark.getBoundingClientRect();
      const copy = mark.cloneNode(true);
      set(copy, { x: box.left - left, y: box.top - top, width: box.width, height: box.height });
      svg.append(copy);
    }
    const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!node.data.trim() || node.parentElement.closest('svg, caption')) continue;
      const style = getComputedStyle(node.parentElement);
      for (const line of linesOf(node)) {
        const [x, y] = [line.left - left, (line.top + line.bottom) / 2 - top];
        const middle = (line.left + line.right) / 2 - left;
        const place = line.upright
          ? { x: middle, y, transform: `rotate(-90 ${middle.toFixed(1)} ${y.toFixed(1)})`, 'text-anchor': 'middle' }
          : { x, y };
        const font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily.replaceAll('"', "'")}`;
        const text = created('text', { ...place, 'dominant-baseline': 'central', style: `font: ${font}; fill: ${style.color}; stroke: none` });
        text.textContent = line.words.join(' ');
        svg.append(text);
      }
    }
  }
  return svg;
};
