// Which names are written where: the most central first, over no other name and no disc.
const gap = 5;
const height = 15;

const within = (left, width, paper) => Math.max(0, Math.min(left, paper.width - width));

// Beside the disc; at last above or below it, moved into the paper, and a line farther away.
const candidates = (node, width, paper) => [
  [node.x + node.r + gap, node.y - height / 2],
  [node.x - node.r - gap - width, node.y - height / 2],
  [node.x - width / 2, node.y - node.r - gap - height + 2],
  [node.x - width / 2, node.y + node.r + gap - 2],
  [node.x + node.r * 0.7 + 3, node.y - node.r * 0.7 - height],
  [node.x + node.r * 0.7 + 3, node.y + node.r * 0.7],
  [node.x - node.r * 0.7 - 3 - width, node.y - node.r * 0.7 - height],
  [node.x - node.r * 0.7 - 3 - width, node.y + node.r * 0.7],
  ...[0, height].flatMap(away => [
    [within(node.x - width / 2, width, paper), node.y + node.r + gap - 2 + away],
    [within(node.x - width / 2, width, paper), node.y - node.r - gap - height + 2 - away],
  ]),
];

const over = (a, b) => a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top;

const onDisc = (box, node) => {
  const x = Math.max(box.left, Math.min(node.x, box.right));
  const y = Math.max(box.top, Math.min(node.y, box.bottom));
  return (x - node.x) ** 2 + (y - node.y) ** 2 < node.r ** 2;
};

// Nodes in the order in which they choose; widths of their names; the paper. A name that finds no place is left out.
// The first `sure` nodes are named wherever they lie.
export function placed(nodes, widthOf, paper, most, sure = 0) {
  const boxes = [];
  const labels = [];
  for (const [place, node] of nodes.entries()) {
    if (labels.length >= most) break;
    const width = widthOf(node.name);
    const free = candidates(node, width, paper).find(([left, top]) => {
      const box = { left, top, right: left + width, bottom: top + height };
      return left >= 0 && top >= 0 && box.right <= paper.width && box.bottom <= paper.height
        && !boxes.some(other => over(box, other)) && !nodes.some(other => onDisc(box, other));
    });
    if (free) {
      const [left, top] = free;
      boxes.push({ left, top, right: left + width, bottom: top + height });
      labels.push({ node, x: left, y: top + height - 3.5 });
    } else if (place < sure) {
      const left = within(node.x + node.r + gap, width, paper);
      const top = Math.max(0, Math.min(node.y - height / 2, paper.height - height));
      boxes.push({ left, top, right: left + width, bottom: top + height });
      labels.push({ node, x: left, y: top + height - 3.5 });
    }
  }

  return labels;
}
