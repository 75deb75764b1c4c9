// The events behind what is picked.
import { el, number, plural } from './dom.js';

const change = (label, text, action) => el('button', { type: 'button', class: 'small', 'aria-label': label, onclick: action }, text);

const events = (rows, remove) => el('ol', { class: 'events' }, ...rows.map(row => el(
  'li', {},
  el('span', { class: 'when' }, row.start ?? row.period),
  el('span', { class: 'what' },
    el('strong', {}, row.title),
    el('small', {}, [row.kind, row.role, plural(row.cities, 'city', 'cities'), row.source].filter(Boolean).join(' · ')),
    change(`Remove the event ${row.title}`, 'Remove', () => remove(row))))));

export const cityDetail = (city, window, on) => [
  el('h2', {}, city.name),
  el('p', { class: 'summary' },
    `${city.country ? `${city.country} · ` : ''}${plural(city.events.length, 'event', 'events')} in ${window} · `
    + `met ${plural(city.partners.length, 'city', 'cities')}`),
  el('p', { class: 'row' }, change(`Remove this city: ${city.name}`, 'Remove this city', () => on.removeCity(city)), change('Close', 'Close', on.close)),
  el('h3', {}, 'Events'),
  events(city.events, on.removeEvent),
  city.partners.length
    ? el('div', {}, el('h3', {}, 'Met'), el('ul', { class: 'partners' }, ...city.partners.map(partner => el(
      'li', {}, el('button', { type: 'button', class: 'name', onclick: () => on.tie(city.id, partner.id) }, partner.name), ` ${number(partner.weight)}`))))
    : null,
].filter(Boolean);

export const tieDetail = (tie, window, on) => [
  el('h2', {}, `${tie.source} – ${tie.target}`),
  el('p', { class: 'summary' },
    `Weight ${number(tie.weight)} · ${plural(tie.events.length, 'shared event', 'shared events')} in ${window}`),
  tie.pValue === undefined ? null : el('p', {},
    `Chance of at least so many shared events under the null model: ${number(tie.pValue)}; adjusted ${number(tie.adjusted)}: `
    + `${tie.kept ? 'kept' : 'not kept'}.`),
  el('p', { class: 'row' }, change('Close', 'Close', on.close)),
  el('h3', {}, 'Events that made the tie'),
  events(tie.events, on.removeEvent),
].filter(Boolean);

export const nothing = () => [
  el('h2', {}, 'Events'),
  el('p', {}, 'Click a city or a tie in the drawing, or choose one in the tables, to see the events behind it.'),
];
