// One scenario: fields and text of the same JSON, checked by the program at each change.
import { post } from './ask.js';
import { el, fail, options } from './dom.js';
import { keyFields } from './keys.js';

const calm = 250; // milliseconds

// The object with a key set, or left out with value undefined; objects that become empty go too.
function withKey(object, [key, ...rest], value) {
  const made = { ...object };
  const inner = rest.length > 0 ? withKey(made[key] ?? {}, rest, value) : value;
  if (inner === undefined || (rest.length > 0 && Object.keys(inner).length === 0)) delete made[key];
  else made[key] = inner;
  return made;
}

export class Scenario {
  constructor(prefix, title, on) {
    Object.assign(this, { prefix, on, problems: [] });
    this.choice = el('select', { id: `${prefix}-begin` });
    this.form = el('div', { class: 'keys' });
    this.text = el('textarea', { id: `${prefix}-text`, rows: 14, spellcheck: 'false' });
    this.found = el('ul', { class: 'problems' });
    this.section = el('section', { class: 'slot', 'aria-label': title },
      el('h2', {}, title),
      el('div', { class: 'field' }, el('label', { for: `${prefix}-begin` }, 'Begin with'), this.choice),
      this.found,
      this.form,
      el('details', { class: 'group' }, el('summary', {}, 'As text'),
        el('p', { class: 'says' }, 'Every key can be written here, also those without a field: several policies, mandates, weights by name.'),
        el('label', { for: `${prefix}-text` }, 'Scenario as JSON'),
        this.text,
        el('button', { type: 'button', onclick: () => this.apply() }, 'Apply the text')));
    this.choice.addEventListener('change', () => this.set(JSON.parse(this.list.scenarios[Number(this.choice.value)].text)));
  }

  // The scenarios to begin with, the records that it must fit.
  begin(list, data, records, value) {
    Object.assign(this, { list, data, records });
    options(this.choice, list.scenarios.map((named, index) => ({ id: String(index), name: named.name })), '0');
    this.set(value ?? JSON.parse(list.scenarios[0].text));
  }

  get json() {
    return JSON.stringify(this.value, null, 2);
  }

  set(value) {
    this.value = value;
    this.draw();
    this.changed();
  }

  apply() {
    try {
      this.set(JSON.parse(this.text.value));
    } catch (error) {
      this.show([`The text is no JSON: ${error.message}`]);
    }
  }

  draw() {
    const open = new Map([...this.form.querySelectorAll('details')].map(group => [group.dataset.key, group.open]));
    this.form.replaceChildren(...keyFields(this.prefix, [], this.list.schema, this.value, this.data, (path, value, whole) => {
      const wasThere = path.reduce((at, key) => at?.[key], this.value) !== undefined;
      this.value = withKey(this.value, path, value);
      if (whole || !wasThere) this.drawLater();
      this.changed();
    }));
    for (const group of this.form.querySelectorAll('details')) {
      if (open.has(group.dataset.key)) group.open = open.get(group.dataset.key);
    }
  }

  // After the slider is let go: a field must not be replaced under the hand.
  drawLater() {
    const held = document.activeElement;
    if (held?.type !== 'range') {
      const id = held?.id;
      this.draw();
      if (id) document.getElementById(id)?.focus();
      return;
    }

    held.addEventListener('change', () => this.draw(), { once: true });
  }

  changed() {
    this.text.value = this.json;
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => this.check(), calm);
  }

  async check() {
    const text = this.json;
    try {
      const { problems } = await post('api/scenario', { records: this.records(), text });
      if (text !== this.json) return;
      this.show(problems);
      if (problems.length === 0) this.on.usable();
    } catch (error) {
      fail(error);
    }
  }

  show(problems) {
    this.problems = problems;
    this.found.replaceChildren(...problems.map(problem => el('li', {}, problem)));
    this.section.classList.toggle('wrong', problems.length > 0);
  }
}

// What two scenarios say differently: path, value in the first, value in the second.
export function differences(a, b, path = []) {
  const keys = [...new Set([...Object.keys(a ?? {}), ...Object.keys(b ?? {})])];
  return keys.flatMap(key => {
    const [x, y] = [a?.[key], b?.[key]];
    const isGroup = each => each !== null && typeof each === 'object' && !Array.isArray(each);
    if ((isGroup(x) || x === undefined) && (isGroup(y) || y === undefined) && (isGroup(x) || isGroup(y))) return differences(x, y, [...path, key]);
    return JSON.stringify(x) === JSON.stringify(y) ? [] : [{ path: [...path, key].join(' '), a: x, b: y }];
  });
}
