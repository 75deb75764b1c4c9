// Curves over periods, as SVG: lines with bands.
import { el, number, svg } from './dom.js';

const margins = { left: 46, right: 16, top: 14, bottom: 48 };

// A drawing is scaled to its place; drawn too wide for it, its words would become too small to read.
function sizeFor(beside) {
  const width = window.innerWidth <= 720 ? 340 : beside ? 460 : 640;
  return { ...margins, width, height: width < 640 ? 260 : 300 };
}

// Curves count cities, so ticks stand at whole numbers alone.
function ticksOf(low, high) {
  const rough = Math.max(1, (high - low || 1) / 4);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map(times => times * power).find(each => each >= rough);
  const ticks = [];
  for (let tick = Math.ceil(low / step - 1e-9) * step; tick <= high + 1e-9; tick += step) ticks.push(Number(tick.toPrecision(12)));
  return ticks;
}

// lines: { name, style, values, low?, high? }, one value a period; beside: whether another chart stands beside it.
export function curves(title, periods, lines, unit, beside = false) {
  const size = sizeFor(beside);
  const all = lines.flatMap(line => [...line.values, ...(line.low ?? []), ...(line.high ?? [])]);
  const ends = [Math.min(0, ...all), Math.max(0, ...all)];
  const [low, high] = ends[0] === ends[1] ? [0, 1] : ends;
  const x = place => size.left + (periods.length === 1 ? 0.5 : place / (periods.length - 1)) * (size.width - size.left - size.right);
  const y = value => size.height - size.bottom - ((value - low) / (high - low)) * (size.height - size.top - size.bottom);
  const path = values => values.map((value, place) => `${place ? 'L' : 'M'}${x(place).toFixed(1)} ${y(value).toFixed(1)}`).join('');
  const every = Math.ceil(periods.length / Math.floor((size.width - size.left - size.right) / 90));
  return el('figure', { class: 'chart' },
    el('figcaption', {}, title),
    el('ul', { class: 'key' }, ...lines.map(line => el('li', {}, el('span', { class: `swatch line-${line.style}` }), line.name))),
    svg('svg', { viewBox: `0 0 ${size.width} ${size.height}`, role: 'img', 'aria-label': `${title}: ${spoken(periods, lines)}` },
      svg('g', { class: 'axis' },
        ...ticksOf(low, high).map(tick => svg('g', {},
          svg('line', { x1: size.left, x2: size.width - size.right, y1: y(tick), y2: y(tick) }),
          svg('text', { x: size.left - 7, y: y(tick) + 4, 'text-anchor': 'end' }, number(tick)))),
        ...periods.map((period, place) => (place % every === 0
          ? svg('text', { x: x(place), y: size.height - size.bottom + 20, 'text-anchor': anchor(place, periods.length) }, period)
          : null)).filter(Boolean),
        svg('text', { x: size.left, y: size.height - 6, class: 'unit' }, unit)),
      ...lines.filter(line => line.low).map(line => svg('path', {
        class: `band line-${line.style}`,
        d: `${path(line.low)}${path(line.high).slice(1).split('L').reverse().map(point => `L${point}`).join('')}Z`,
      })),
      ...lines.map(line => svg('path', { class: `curve line-${line.style}`, d: path(line.values) })),
      ...lines.flatMap(line => line.values.map((value, place) => svg('circle', { class: `dot line-${line.style}`, cx: x(place), cy: y(value), r: 3 },
        svg('title', {}, `${line.name}, ${periods[place]}: ${number(value)}`))))));
}

const anchor = (place, count) => (count === 1 ? 'middle' : place === 0 ? 'start' : place === count - 1 ? 'end' : 'middle');

const spoken = (periods, lines) => lines
  .map(line => `${line.name} ${number(line.values[0])} in ${periods[0]}, ${number(line.values.at(-1))} in ${periods.at(-1)}`)
  .join('; ');
