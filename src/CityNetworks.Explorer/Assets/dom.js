// Elements from data. Text only ever becomes text: no name of a city can become markup.
const svgSpace = 'http://www.w3.org/2000/svg';

export const find = id => document.getElementById(id);

function filled(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? '' : value);
  }

  element.append(...children.flat().filter(child => child !== null && child !== undefined));
  return element;
}

export const el = (name, attributes, ...children) => filled(document.createElement(name), attributes, children);

export const svg = (name, attributes, ...children) => filled(document.createElementNS(svgSpace, name), attributes, children);

export const options = (select, choices, chosen) => select.replaceChildren(
  ...choices.map(choice => el('option', { value: choice.id, title: choice.meaning, selected: choice.id === chosen }, choice.name)));

// Three digits that matter; whole numbers whole.
export function number(value) {
  if (value === null || value === undefined) return '–';
  if (Number.isInteger(value)) return String(value);
  const size = Math.abs(value);
  return size >= 1000 ? value.toFixed(0) : size >= 0.001 ? String(Number(value.toPrecision(3))) : value.toExponential(1);
}

export const plural = (count, one, several) => `${count} ${count === 1 ? one : several}`;

export function say(text) {
  find('said').textContent = text;
}

export function fail(error) {
  if (error?.name === 'AbortError') return;
  const place = find('failed');
  place.replaceChildren(
    el('p', {}, error.message),
    error.problems?.length ? el('ul', {}, ...error.problems.map(problem => el('li', {}, problem))) : null,
    el('button', { type: 'button', onclick: clearFailure }, 'Close'));
  place.hidden = false;
}

export function clearFailure() {
  find('failed').hidden = true;
  find('failed').replaceChildren();
}
