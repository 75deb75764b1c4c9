// Changes of the records: cities and meetings taken away or added.
import { el, find, options } from './dom.js';

const words = { 'remove-city': 'without', 'remove-event': 'without', 'add-city': 'with the city', 'add-event': 'with the meeting' };

const several = (id, label, choices) => el('div', { class: 'field' },
  el('label', { for: id }, label),
  el('select', { id, multiple: true, size: 5 }, ...choices.map(choice => el('option', { value: choice.id }, choice.name))));

const text = (id, label, attributes) => el('div', { class: 'field' },
  el('label', { for: id }, label),
  el('input', { id, type: 'text', required: true, ...attributes }));

const chosen = id => [...find(id).selectedOptions].map(option => option.value);

function adding(title, fields, edit, add) {
  const form = el('form', { autocomplete: 'off' }, ...fields, el('button', {}, 'Add'));
  form.addEventListener('submit', event => {
    event.preventDefault();
    add(edit());
    form.reset();
  });
  return el('details', {}, el('summary', {}, title), form);
}

// Draws the list of changes and the two forms.
export function drawChanges(place, data, edits, kinds, on) {
  const name = edit => (edit.kind.endsWith('city') ? data.cities : data.events).find(row => row.id === edit.id)?.name ?? edit.id;
  const list = edits.length === 0
    ? el('p', { class: 'note' }, 'The records as they are. Remove a city or a meeting in its list of events, or add one here.')
    : el('ul', { class: 'edits' }, ...edits.map((edit, index) => el('li', {},
      el('span', {}, `${words[edit.kind]} ${name(edit)}`),
      el('button', {
        type: 'button', class: 'small', 'aria-label': `Take back: ${words[edit.kind]} ${name(edit)}`, onclick: () => on.undo(index),
      }, 'Take back'))));
  const kind = el('select', { id: 'new-kind' });
  const period = el('select', { id: 'new-period' });
  options(kind, kinds.map(id => ({ id, name: id })), 'meeting');
  options(period, data.periods, data.periods.at(-1)?.id);
  place.replaceChildren(
    list,
    edits.length ? el('p', { class: 'row' },
      el('button', { type: 'button', onclick: on.save }, 'Save the changed records'),
      el('button', { type: 'button', onclick: on.clear }, 'Take all back')) : el('span'),
    adding('Add a city', [
      text('new-city', 'Id', { maxlength: 100, pattern: '[^,:/@]+' }),
      text('new-country', 'Country (two letters)', { maxlength: 2, pattern: '[A-Za-z]{2}', required: false }),
      several('new-city-events', 'At these events', data.events),
    ], () => ({
      kind: 'add-city', id: find('new-city').value.trim(), country: find('new-country').value.toUpperCase() || undefined, with: chosen('new-city-events'),
    }), on.add),
    adding('Add a meeting', [
      text('new-event', 'Id', { maxlength: 100, pattern: '[^,:/@]+' }),
      el('div', { class: 'field' }, el('label', { for: 'new-period' }, 'Period'), period),
      el('div', { class: 'field' }, el('label', { for: 'new-kind' }, 'Kind'), kind),
      several('new-event-cities', 'Cities', data.cities),
    ], () => ({
      kind: 'add-event', id: find('new-event').value.trim(), period: period.value, eventKind: kind.value, with: chosen('new-event-cities'),
    }), on.add));
}
