// The keys of a scenario as fields, from the schema that the program's own reader checks by.
import { el, number, options } from './dom.js';

const bounds = shape => ({
  low: shape.minimum ?? shape.exclusiveMinimum,
  high: shape.maximum ?? shape.exclusiveMaximum,
});

const inWords = shape => {
  const { low, high } = bounds(shape);
  const range = [];
  if (low !== undefined) range.push(`${shape.minimum === undefined ? 'above' : 'from'} ${low}`);
  if (high !== undefined) range.push(`${shape.maximum === undefined ? 'below' : 'to'} ${high}`);
  return [range.join(' '), shape.default === undefined ? '' : `${shape.default} if left out`].filter(Boolean).join('; ');
};

const idOf = (prefix, path) => `${prefix}-${path.join('-')}`;

const said = shape => el('small', { class: 'says' }, [shape.description, inWords(shape)].filter(Boolean).join(' · '));

// A field of one key. change(path, value) is called; undefined leaves the key out.
function field(prefix, path, shape, value, change, body) {
  const name = path.at(-1).replaceAll('_', ' ');
  return el('div', { class: `field item${value === undefined ? ' unset' : ''}` },
    el('label', { for: idOf(prefix, path) }, name,
      value === undefined ? null : el('button', {
        type: 'button', class: 'small', 'aria-label': `Leave out ${path.join(' ')}`, onclick: () => change(path, undefined, true),
      }, 'leave out')),
    ...body,
    said(shape));
}

function numberField(prefix, path, shape, value, change) {
  const { low, high } = bounds(shape);
  const now = value ?? shape.default ?? low ?? 0;
  const reach = Math.max(1, 4 * Math.abs(now));
  const [min, max] = [low ?? -reach, high ?? reach];
  const whole = shape.type === 'integer';
  const exact = el('input', { type: 'number', id: idOf(prefix, path), value: now, step: whole ? 1 : 'any', min: low, max: high });
  const parts = [exact];
  if (!whole) {
    const slider = el('input', { type: 'range', min, max, step: (max - min) / 100, value: now, 'aria-label': `${path.join(' ')}, slider` });
    slider.addEventListener('input', () => {
      exact.value = number(Number(slider.value));
      change(path, Number(exact.value));
    });
    exact.addEventListener('input', () => { slider.value = exact.value; });
    parts.unshift(slider);
  }

  exact.addEventListener('change', () => {
    if (exact.value !== '') change(path, Number(exact.value));
  });
  return field(prefix, path, shape, value, change, [el('div', { class: 'slide' }, ...parts)]);
}

function choiceField(prefix, path, shape, value, choices, change) {
  const select = el('select', { id: idOf(prefix, path) });
  const unset = { id: '', name: shape.default === undefined ? '(left out)' : `(left out: ${shape.default})` };
  options(select, value === undefined ? [unset, ...choices] : choices, value ?? '');
  select.addEventListener('change', () => change(path, select.value || undefined, true));
  return field(prefix, path, shape, value, change, [select]);
}

function flagField(prefix, path, shape, value, change) {
  return choiceField(prefix, path, shape, value === undefined ? undefined : String(value), [{ id: 'true', name: 'yes' }, { id: 'false', name: 'no' }],
    (at, text, whole) => change(at, text === undefined ? undefined : text === 'true', whole));
}

function textField(prefix, path, shape, value, change) {
  const input = el('input', { type: 'text', id: idOf(prefix, path), value: value ?? '' });
  input.addEventListener('change', () => change(path, input.value || undefined));
  return field(prefix, path, shape, value, change, [input]);
}

function citiesField(prefix, path, shape, value, cities, change) {
  const select = el('select', { id: idOf(prefix, path), multiple: true, size: 6 }, ...cities.map(city => el(
    'option', { value: city.id, selected: value?.includes(city.id) }, city.name)));
  select.addEventListener('change', () => change(path, [...select.selectedOptions].map(option => option.value)));
  return field(prefix, path, shape, value, change, [select]);
}

// The field of a key, or null where a field cannot hold it: the text can.
function keyField(prefix, path, shape, value, data, change) {
  const key = path.join('.');
  if (key === 'start' || key === 'end') return choiceField(prefix, path, shape, value, data.periods, change);
  if (key === 'initial') {
    const isList = value === undefined || (Array.isArray(value) && value.every(city => typeof city === 'string'));
    return isList ? citiesField(prefix, path, shape, value, data.cities, change) : null;
  }

  if (shape.properties) return group(prefix, path, shape, value, data, change);
  if (shape.enum) return choiceField(prefix, path, shape, value, shape.enum.map(word => ({ id: word, name: word })), change);
  if (value !== undefined && typeof value !== { number: 'number', integer: 'number', boolean: 'boolean', string: 'string' }[shape.type]) return null;
  switch (shape.type) {
    case 'number': case 'integer': return numberField(prefix, path, shape, value, change);
    case 'boolean': return flagField(prefix, path, shape, value, change);
    case 'string': return textField(prefix, path, shape, value, change);
    default: return null;
  }
}

function group(prefix, path, shape, value, data, change) {
  const fields = keyFields(prefix, path, shape, value ?? {}, data, change);
  if (fields.length === 0) return null;
  const isMechanism = path.length === 2 && path[0] === 'mechanisms';
  const open = (path.length === 1 && path[0] === 'mechanisms') || (isMechanism && value?.rate > 0);
  return el('details', { class: 'group', open, 'data-key': path.join('.') },
    el('summary', {}, path.at(-1).replaceAll('_', ' '), value === undefined ? el('small', {}, ' off') : null),
    el('p', { class: 'says' }, shape.description ?? ''),
    ...fields);
}

const skipped = new Set(['$schema', 'policies', 'interactions', 'runs', 'seed']);

export const keyFields = (prefix, path, shape, value, data, change) => Object.entries(shape.properties)
  .filter(([key]) => path.length > 0 || !skipped.has(key))
  .map(([key, inner]) => keyField(prefix, [...path, key], inner, value[key], data, change))
  .filter(Boolean);
