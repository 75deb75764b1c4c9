// The network: ties on a canvas, cities and names above it as SVG. Places come from the program and stay.
import { el, svg, number } from './dom.js';
import { placed } from './labels.js';

const colours = 7;
const near = 7;
const many = 80;
const mostNames = 90;

// What the places take of the paper, so that they fill the drawing.
function paperOf(layout) {
  const places = Object.values(layout.places);
  const [xs, ys] = [places.map(place => place[0]), places.map(place => place[1])];
  const [left, top] = [Math.min(...xs, layout.width), Math.min(...ys, layout.height)];
  return { left, top, width: Math.max(1, Math.max(...xs, 0) - left), height: Math.max(1, Math.max(...ys, 0) - top) };
}

export class Drawing {
  constructor(stage, { onCity, onTie, onNothing }) {
    this.stage = stage;
    this.on = { onCity, onTie, onNothing };
    this.canvas = el('canvas', { 'aria-hidden': 'true' });
    this.svg = svg('svg', { role: 'img', 'aria-label': 'Network of cities' });
    this.tip = el('div', { class: 'tip', hidden: true, 'aria-hidden': 'true' });
    stage.append(this.canvas, this.svg, this.tip);
    this.zoom = { k: 1, x: 0, y: 0 };
    this.measure = document.createElement('canvas').getContext('2d');
    this.widths = new Map();
    new ResizeObserver(() => this.fit()).observe(stage);
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => this.draw());
    this.listen();
  }

  // view: what the program measured; layout: places; countries: colour by country; picked: { city } or { tie: [a, b] } by place, or null.
  show(view, layout, countries, picked) {
    if (layout !== this.layout) this.paper = paperOf(layout);
    Object.assign(this, { view, layout, countries, picked });
    this.draw();
  }

  pick(picked) {
    this.picked = picked;
    this.draw();
  }

  enlarge(factor, at = { x: this.width / 2, y: this.height / 2 }) {
    const k = Math.min(12, Math.max(1, this.zoom.k * factor));
    const by = k / this.zoom.k;
    this.zoom = { k, x: at.x - (at.x - this.zoom.x) * by, y: at.y - (at.y - this.zoom.y) * by };
    if (k === 1) this.zoom = { k: 1, x: 0, y: 0 };
    this.draw();
  }

  fit() {
    this.zoom = { k: 1, x: 0, y: 0 };
    this.draw();
  }

  size() {
    this.width = this.stage.clientWidth;
    this.height = Math.round(Math.max(320, Math.min(680, this.width * 0.62)));
    const dots = devicePixelRatio || 1;
    this.canvas.width = this.width * dots;
    this.canvas.height = this.height * dots;
    this.canvas.style.width = `${this.width}px`;
    this.canvas.style.height = `${this.height}px`;
    this.svg.setAttribute('viewBox', `0 0 ${this.width} ${this.height}`);
    this.svg.style.height = `${this.height}px`;
    this.stage.style.height = `${this.height}px`;
    return dots;
  }

  draw() {
    if (!this.view || !this.layout || this.stage.clientWidth === 0) return;
    const dots = this.size();
    const cities = this.view.cities;
    const most = Math.max(1e-12, ...cities.map(city => city.value ?? 0));
    const [smallest, growth] = cities.length > many ? [2.5, 9] : [4.5, 13];
    const pad = { x: this.width > 600 ? 56 : 26, y: 22 };
    const scale = {
      x: (this.width - 2 * pad.x) / this.paper.width,
      y: (this.height - 2 * pad.y) / this.paper.height,
    };
    this.nodes = cities.map((city, place) => {
      const [x, y] = this.layout.places[city.id] ?? [this.paper.left, this.paper.top];
      return {
        place,
        city,
        name: city.name,
        x: (pad.x + (x - this.paper.left) * scale.x) * this.zoom.k + this.zoom.x,
        y: (pad.y + (y - this.paper.top) * scale.y) * this.zoom.k + this.zoom.y,
        r: smallest + growth * Math.sqrt(Math.max(0, city.value ?? 0) / most),
      };
    });
    this.drawTies(dots);
    this.drawCities();
  }

  drawTies(dots) {
    const paint = this.canvas.getContext('2d');
    const style = getComputedStyle(this.stage);
    const [quiet, strong, chosen] = ['--quiet', '--tie-kept', '--picked'].map(name => style.getPropertyValue(name).trim());
    paint.setTransform(dots, 0, 0, dots, 0, 0);
    paint.clearRect(0, 0, this.width, this.height);
    paint.lineCap = 'round';
    const { sources, targets, weights, kept } = this.view.ties;
    const most = weights.length ? weights[0] : 1;
    const crowded = sources.length > 800;
    const isPicked = tie => this.picked?.tie?.includes(sources[tie]) && this.picked.tie.includes(targets[tie]);
    const touches = tie => this.picked?.city === sources[tie] || this.picked?.city === targets[tie];
    const looked = this.picked !== null && this.picked !== undefined;
    // The weakest first, so that what is picked and what is strong lies above.
    for (let pass = 0; pass < 2; pass++) {
      for (let tie = sources.length - 1; tie >= 0; tie--) {
        const lit = looked && (isPicked(tie) || touches(tie));
        if (lit !== (pass === 1)) continue;
        const [a, b] = [this.nodes[sources[tie]], this.nodes[targets[tie]]];
        const faint = kept && !kept[tie];
        paint.globalAlpha = lit ? 0.95 : (faint ? 0.16 : kept ? 0.8 : crowded ? 0.28 : 0.55) * (looked ? 0.45 : 1);
        paint.strokeStyle = lit ? chosen : kept?.[tie] ? strong : quiet;
        paint.lineWidth = (crowded ? 0.6 : 1) + (crowded ? 3 : 5) * Math.sqrt(weights[tie] / most) * (faint ? 0.5 : 1);
        paint.beginPath();
        paint.moveTo(a.x, a.y);
        paint.lineTo(b.x, b.y);
        paint.stroke();
      }
    }

    paint.globalAlpha = 1;
  }

  drawCities() {
    const lit = this.litCities();
    const discs = [...this.nodes].sort((a, b) => b.r - a.r).map(node => svg('circle', {
      cx: node.x.toFixed(1),
      cy: node.y.toFixed(1),
      r: node.r.toFixed(1),
      'data-city': node.city.id,
      class: `country-${this.countries.get(node.city.country ?? '') ?? colours}`
        + (this.picked?.city === node.place || this.picked?.tie?.includes(node.place) ? ' picked' : '')
        + (lit && !lit.has(node.place) ? ' dim' : ''),
    }));
    const chosen = place => this.picked?.city === place || Boolean(this.picked?.tie?.includes(place));
    const order = [...this.nodes].sort((a, b) => chosen(b.place) - chosen(a.place)
      || (lit ? lit.has(b.place) - lit.has(a.place) : 0)
      || (a.city.rank ?? 1e9) - (b.city.rank ?? 1e9));
    const sure = order.filter(node => chosen(node.place)).length;
    const names = placed(order, name => this.widthOf(name), this, mostNames, sure).map(label => svg('text', {
      x: label.x.toFixed(1),
      y: label.y.toFixed(1),
      class: lit && !lit.has(label.node.place) ? 'dim' : undefined,
    }, label.node.name));
    this.svg.replaceChildren(svg('g', { class: 'discs' }, ...discs), svg('g', { class: 'names' }, ...names));
    this.svg.setAttribute('aria-label', `Network of ${this.nodes.length} cities and ${this.view.ties.sources.length} ties; the tables hold the same.`);
  }

  litCities() {
    if (!this.picked) return null;
    if (this.picked.tie) return new Set(this.picked.tie);
    const lit = new Set([this.picked.city]);
    const { sources, targets } = this.view.ties;
    sources.forEach((source, tie) => {
      if (source === this.picked.city) lit.add(targets[tie]);
      if (targets[tie] === this.picked.city) lit.add(source);
    });
    return lit;
  }

  widthOf(name) {
    if (!this.widths.has(name)) {
      this.measure.font = '12.5px system-ui, "Segoe UI", Roboto, "Liberation Sans", Arial, sans-serif';
      this.widths.set(name, this.measure.measureText(name).width + 2);
    }

    return this.widths.get(name);
  }

  tieAt(x, y) {
    const { sources, targets } = this.view.ties;
    let best = -1;
    let distance = near;
    for (let tie = 0; tie < sources.length; tie++) {
      const [a, b] = [this.nodes[sources[tie]], this.nodes[targets[tie]]];
      const [dx, dy] = [b.x - a.x, b.y - a.y];
      const along = Math.max(0, Math.min(1, ((x - a.x) * dx + (y - a.y) * dy) / (dx * dx + dy * dy || 1)));
      const away = Math.hypot(a.x + along * dx - x, a.y + along * dy - y);
      if (away < distance) [best, distance] = [tie, away];
    }

    return best;
  }

  cityAt(x, y) {
    return this.nodes.filter(node => Math.hypot(node.x - x, node.y - y) <= node.r + 2).sort((a, b) => a.r - b.r)[0];
  }

  listen() {
    let dragged = null;
    const at = event => {
      const box = this.svg.getBoundingClientRect();
      return { x: event.clientX - box.left, y: event.clientY - box.top };
    };
    this.svg.addEventListener('pointerdown', event => {
      dragged = { ...at(event), from: { ...this.zoom }, moved: false };
    });
    this.svg.addEventListener('pointermove', event => {
      if (!this.nodes) return;
      const { x, y } = at(event);
      if (dragged && event.buttons && this.zoom.k > 1 && Math.hypot(x - dragged.x, y - dragged.y) > 3) {
        dragged.moved = true;
        this.zoom = { k: this.zoom.k, x: dragged.from.x + x - dragged.x, y: dragged.from.y + y - dragged.y };
        this.draw();
        return;
      }

      this.point(x, y);
    });
    this.svg.addEventListener('pointerleave', () => this.hush());
    this.svg.addEventListener('click', event => {
      const moved = dragged?.moved;
      dragged = null;
      if (moved || !this.nodes) return;
      const { x, y } = at(event);
      const city = this.cityAt(x, y);
      if (city) {
        this.on.onCity(city.place);
        return;
      }

      const tie = this.tieAt(x, y);
      if (tie >= 0) this.on.onTie(tie);
      else this.on.onNothing();
    });
    this.svg.addEventListener('wheel', event => {
      if (!event.ctrlKey) return; // the page scrolls, as pages do
      event.preventDefault();
      this.enlarge(event.deltaY < 0 ? 1.2 : 1 / 1.2, at(event));
    }, { passive: false });
  }

  point(x, y) {
    const city = this.cityAt(x, y);
    const tie = city ? -1 : this.tieAt(x, y);
    this.svg.classList.toggle('hot', Boolean(city) || tie >= 0);
    if (!city && tie < 0) {
      this.hush();
      return;
    }

    const { sources, targets, weights } = this.view.ties;
    this.tip.textContent = city
      ? `${city.name}: ${number(city.city.value)}, rank ${city.city.rank ?? '–'}`
      : `${this.nodes[sources[tie]].name} – ${this.nodes[targets[tie]].name}: ${number(weights[tie])}`;
    this.tip.hidden = false;
    this.tip.style.left = `${Math.min(x + 14, this.width - this.tip.offsetWidth - 4)}px`;
    this.tip.style.top = `${Math.max(4, y - 34)}px`;
  }

  hush() {
    this.tip.hidden = true;
    this.svg.classList.remove('hot');
  }
}
