// Scenarios, runs and what they found.
import { cancel, get, leave, post, saveBlob, saveGot } from './ask.js';
import { command } from './commands.js';
import { el, fail, find, plural, say } from './dom.js';
import { results } from './results.js';
import { differences, Scenario } from './scenario.js';

const often = 120; // milliseconds between looks at a run
const files = { a: 'scenario-a.json', b: 'scenario-b.json' };

export class Spread {
  constructor(state, recordsAsked) {
    Object.assign(this, { state, recordsAsked, isTwo: false, run: null, number: 0, last: Promise.resolve() });
    this.a = new Scenario('a', 'Scenario A', { usable: () => this.usable() });
    this.b = new Scenario('b', 'Scenario B', { usable: () => this.usable() });
    this.build();
    addEventListener('pagehide', () => this.run && leave(`api/runs/${this.run}`));
  }

  build() {
    this.runs = el('input', { type: 'number', id: 'runs', min: 1, max: this.state.start.mostRuns, step: 1, value: 200, required: true });
    this.seed = el('input', { type: 'number', id: 'seed', min: 0, max: Number.MAX_SAFE_INTEGER, step: 1, value: 1, required: true });
    this.live = el('input', { type: 'checkbox', id: 'live' });
    this.go = el('button', { type: 'button', class: 'main', onclick: () => this.start() });
    this.stop = el('button', { type: 'button', disabled: true, onclick: () => this.cancel() }, 'Cancel');
    this.bar = el('progress', { max: 1, value: 0, 'aria-label': 'Progress of the run' });
    this.doing = el('p', { class: 'summary', role: 'status' });
    this.second = el('button', { type: 'button', onclick: () => this.toggle() });
    this.note = el('p', { class: 'note' });
    this.out = el('section', { class: 'result', 'aria-label': 'Result', hidden: true });
    this.page = el('button', { type: 'button', onclick: () => this.makePage() }, 'Make the page of a study');
    find('spread').replaceChildren(
      el('div', { class: 'slots' }, this.a.section, this.b.section),
      el('div', { class: 'found' },
        el('section', { class: 'runs', 'aria-label': 'Run' },
          el('h2', {}, 'Run'),
          el('div', { class: 'row' },
            el('div', { class: 'field' }, el('label', { for: 'runs' }, 'Runs'), this.runs),
            el('div', { class: 'field' }, el('label', { for: 'seed' }, 'Seed'), this.seed)),
          el('label', { class: 'check' }, this.live, ' Run at each change'),
          el('p', { class: 'row' }, this.go, this.stop, this.second),
          this.bar, this.doing, this.note,
          el('p', { class: 'row' }, this.page,
            el('button', { type: 'button', onclick: () => this.save('a') }, 'Save scenario A'),
            this.saveB = el('button', { type: 'button', onclick: () => this.save('b') }, 'Save scenario B'))),
        this.out));
    this.show();
  }

  // After a change of records: the scenarios are reset if it is a different data set.
  async records() {
    this.show();
    if (this.of === this.state.data.id) {
      this.usable();
      return;
    }

    this.of = this.state.data.id;
    this.isTwo = false;
    this.out.hidden = true;
    try {
      const list = await post('api/scenarios', this.recordsAsked());
      const records = () => ({ ...this.recordsAsked(), edits: [] });
      this.a.begin(list, this.state.data, records);
      this.b.begin(list, this.state.data, records);
      this.live.checked = this.state.data.cities.length <= 100;
    } catch (error) {
      fail(error);
    }

    this.show();
  }

  get edits() {
    return this.state.edits.length;
  }

  get makes() {
    return this.isTwo || this.edits > 0 ? 'comparison' : 'simulation';
  }

  toggle() {
    this.isTwo = !this.isTwo;
    if (this.isTwo) this.b.set(structuredClone(this.a.value));
    this.show();
    this.usable();
  }

  show() {
    const both = this.isTwo && this.edits > 0;
    this.b.section.hidden = !this.isTwo;
    this.saveB.hidden = !this.isTwo;
    find('spread').classList.toggle('two-slots', this.isTwo);
    this.second.textContent = this.isTwo ? 'Without scenario B' : 'Compare with a scenario B';
    this.go.textContent = this.makes === 'simulation' ? 'Simulate' : 'Compare';
    this.go.disabled = both;
    this.note.textContent = both
      ? 'Records are changed and there is a scenario B: take the changes back, or leave scenario B, so that one thing at a time makes the difference.'
      : this.edits > 0
        ? `${plural(this.edits, 'change', 'changes')} of the records: A is the changed world, B the records as they are.`
        : 'A scenario is a stated assumption, never a finding. Differences follow from the assumptions; they are no causal effect in the real world.';
  }

  asked(makes) {
    return {
      records: this.recordsAsked(),
      makes,
      scenario: this.a.json,
      against: makes === 'comparison' && this.isTwo ? this.b.json : undefined,
      runs: Number(this.runs.value),
      seed: Number(this.seed.value),
    };
  }

  usable() {
    if (this.live.checked && !find('spread').hidden && !this.go.disabled) this.start();
  }

  async start() {
    if (!this.runs.reportValidity() || !this.seed.reportValidity()) return;
    const made = this.makes;
    const names = this.isTwo ? { a: 'scenario A', b: 'scenario B' } : { a: 'changed records (A)', b: 'records as they are (B)' };
    await this.follow(this.asked(made), state => this.draw(state, names));
  }

  async makePage() {
    await this.follow(this.asked('page'), async state => {
      await saveGot(`api/runs/${state.id}/page`);
      this.doing.textContent = 'The page is saved.';
      this.out.hidden = false;
      this.out.replaceChildren(el('h2', {}, 'Page'), command({ makes: 'the page', line: state.command }));
    });
  }

  // One run at a time: a run that is no longer wanted is stopped, and has ended, before the next begins.
  follow(asked, done) {
    const number = ++this.number;
    if (this.run) cancel(`api/runs/${this.run}`).catch(() => {});
    this.last = this.last.then(() => this.turn(number, asked, done));
    return this.last;
  }

  async turn(number, asked, done) {
    const isWanted = () => number === this.number;
    if (!isWanted()) return;
    try {
      let state = await post('api/runs', asked);
      this.run = state.id;
      this.stop.disabled = false;
      if (!isWanted()) await cancel(`api/runs/${state.id}`);
      while (state.state === 'running') {
        if (isWanted()) {
          this.bar.value = state.share;
          this.doing.textContent = `${state.doing} …`;
        }

        await new Promise(resolve => { setTimeout(resolve, often); });
        state = await get(`api/runs/${state.id}`);
      }

      this.ended(isWanted() ? state : null);
      if (isWanted() && state.state === 'done') await done(state);
    } catch (error) {
      this.ended(null);
      fail(error);
    }
  }

  // What the page shows of a run that has ended; null: nothing, since another is wanted or it could not be started.
  ended(state) {
    this.run = null;
    this.stop.disabled = true;
    this.bar.value = state?.state === 'done' ? 1 : 0;
    this.doing.textContent = state ? { done: 'Done.', cancelled: 'Cancelled.', failed: 'Failed.' }[state.state] : '';
    if (state?.state === 'failed') fail(new Error(state.message));
  }

  async cancel() {
    if (!this.run) return;
    this.stop.disabled = true;
    await cancel(`api/runs/${this.run}`).catch(fail);
  }

  draw(state, names) {
    const other = this.isTwo ? differences(this.a.value, this.b.value) : [];
    const shown = value => (value === undefined ? 'left out' : typeof value === 'string' ? value : JSON.stringify(value));
    this.out.hidden = false;
    this.out.replaceChildren(
      el('h2', {}, 'Result'),
      this.isTwo ? el('p', { class: 'summary' }, other.length === 0
        ? 'The two scenarios say the same.'
        : `What differs, A and B: ${other.map(row => `${row.path} ${shown(row.a)} and ${shown(row.b)}`).join('; ')}.`) : el('span'),
      ...results(state.tables, names, this.state.data),
      el('h3', {}, 'Tables'),
      el('p', { class: 'row' }, ...Object.keys(state.tables).map(name => el(
        'button', { type: 'button', onclick: () => saveGot(`api/runs/${state.id}/tables/${name}`).catch(fail) }, `Save ${name}.csv`))),
      command({
        makes: `these tables; it reads ${this.isTwo ? `${files.a} and ${files.b}` : files.a}, as saved here, where it names them`,
        line: state.command,
      }));
    say('The run is done.');
  }

  save(which) {
    saveBlob(files[which], new Blob([`${this[which].json}\n`], { type: 'application/json' }));
  }
}
