// Makes outlines.json: country outlines of Natural Earth, simplified and quantised, as one small topology.
// Usage: npm pack world-atlas@2.0.2 && tar xzf world-atlas-2.0.2.tgz && node make-outlines.mjs package/countries-50m.json > outlines.json
// The README beside this file says what the source is. The same input gives the same bytes.
import { readFileSync } from 'node:fs';

const tolerance = 0.03; // degrees: a point nearer than this to the line without it is dropped
const grid = 0.01; // degrees of one unit of the result
const leastArea = 0.02; // square degrees: smaller islands are dropped, but no country's largest piece of land

const source = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const { scale, translate } = source.transform;

// A longitude counts on from the one before: 181 and not −179 behind 180.
const onFrom = (lon, before) => lon - 360 * Math.round((lon - before) / 360);

const arcs = source.arcs.map(arc => {
  let [x, y] = [0, 0];
  let before;
  return arc.map(([dx, dy]) => {
    x += dx;
    y += dy;
    const lon = x * scale[0] + translate[0];
    before = before === undefined ? lon : onFrom(lon, before);
    return [before, y * scale[1] + translate[1]];
  });
});

const distance = (point, a, b) => {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.max(0, Math.min(1, ((point[0] - a[0]) * dx + (point[1] - a[1]) * dy) / length));
  return Math.hypot(point[0] - a[0] - along * dx, point[1] - a[1] - along * dy);
};

// Douglas and Peucker (1973), on arcs: two countries keep one border. A ring that is one arc is split at its farthest point first.
const simplified = points => {
  const first = points[0];
  const last = points[points.length - 1];
  let [far, most] = [0, -1];
  for (let i = 1; i < points.length - 1; i++) {
    const off = distance(points[i], first, last);
    if (off > most) [far, most] = [i, off];
  }
  const ring = first[0] === last[0] && first[1] === last[1];
  if (far === 0 || (most < tolerance && !ring)) return [first, last];
  return [...simplified(points.slice(0, far + 1)).slice(0, -1), ...simplified(points.slice(far))];
};

const onGrid = points => points
  .map(([x, y]) => [Math.round(x / grid), Math.round(y / grid)])
  .filter(([x, y], i, all) => i === 0 || x !== all[i - 1][0] || y !== all[i - 1][1]);

const lines = arcs.map(points => onGrid(simplified(points)));
const pointsOf = ring => ring.flatMap((arc, i) => {
  const line = arc < 0 ? [...lines[~arc]].reverse() : lines[arc];
  return i === 0 ? line : line.slice(1);
});
const areaOf = ring => {
  const points = pointsOf(ring);
  for (let i = 1; i < points.length; i++) points[i] = [onFrom(points[i][0] * grid, points[i - 1][0] * grid) / grid, points[i][1]];
  return Math.abs(points.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = points[(i + 1) % points.length];
    return sum + (x * nextY - nextX * y);
  }, 0)) / 2 * grid * grid;
};

// The outer ring of Antarctica is the pole, without area, and its coast the inner one.
const geometries = source.objects.countries.geometries.map(({ type, arcs: own, properties }) => {
  const polygons = type === 'Polygon' ? [own] : own;
  const bySize = polygons.map(rings => ({ rings, area: Math.max(...rings.map(areaOf)) })).sort((a, b) => b.area - a.area);
  const kept = bySize.filter(({ area }, i) => area > 0 && (i === 0 || area >= leastArea))
    .map(({ rings }) => rings.filter((ring, i) => areaOf(ring) >= (i === 0 ? Number.MIN_VALUE : leastArea)));
  return { name: properties.name, kept };
}).filter(({ kept }) => kept.length > 0).sort((a, b) => a.name < b.name ? -1 : a.name > b.name ? 1 : 0);

const numbers = new Map();
const used = [];
const numberOf = arc => {
  const own = arc < 0 ? ~arc : arc;
  if (!numbers.has(own)) {
    numbers.set(own, used.length);
    used.push(lines[own].map(([x, y], i, all) => i === 0 ? [x, y] : [x - all[i - 1][0], y - all[i - 1][1]]));
  }
  return arc < 0 ? ~numbers.get(own) : numbers.get(own);
};
const countries = geometries.map(({ kept }) => kept.map(rings => rings.map(ring => ring.map(numberOf))));

// The encoded polyline algorithm format of Google: zigzag differences, five bits a letter, least first; a letter above '^' is followed by another.
const letters = number => {
  let rest = number < 0 ? ~(number * 2) : number * 2;
  let text = '';
  for (; rest >= 32; rest = Math.floor(rest / 32)) text += String.fromCharCode((rest % 32) + 32 + 63);
  return text + String.fromCharCode(rest + 63);
};
const encoded = line => line.map(([x, y]) => letters(x) + letters(y)).join('');

// One arc and one country a line, so that a change can be read.
const listed = items => items.map(item => JSON.stringify(item)).join(',\n');
process.stdout.write(`{"grid":${grid},\n"countries":[\n${listed(countries)}],\n"arcs":[\n${listed(used.map(encoded))}]}\n`);
