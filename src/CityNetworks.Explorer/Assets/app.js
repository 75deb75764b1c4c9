// The page: what is asked for, in one object; each change asks the program anew and draws what it answers.
import { get, post, savePosted, send } from './ask.js';
import { changedControls, drawControls, windowName } from './controls.js';
import { drawChanges } from './changes.js';
import { command } from './commands.js';
import { cityDetail, nothing, tieDetail } from './details.js';
import { clearFailure, el, fail, find, options, plural, say } from './dom.js';
import { Drawing } from './drawing.js';
import { Spread } from './spread.js';
import { citiesTable, tieNote, tiesTable } from './tables.js';

const colours = 7;
const tables = ['centrality', 'ties', 'describe'];

const state = { start: null, data: null, show: null, edits: [], picked: null, view: null, layout: null };

let drawing, cities, ties, spread, asking = null;

const recordsAsked = () => ({
  data: state.data.id,
  evidence: state.show.evidence,
  includeCancelled: state.show.includeCancelled,
  kinds: state.show.kinds.length === state.data.kinds.length ? [] : state.show.kinds,
  edits: state.edits,
});

const networkAsked = () => ({
  records: recordsAsked(),
  window: windowName(state.show, state.data.periods),
  measure: state.show.measure,
  weight: state.show.weight,
  backbone: state.show.backbone || undefined,
  alpha: state.show.alpha,
  adjust: state.show.adjust,
});

// Asks for what is shown now; an answer that comes too late is not wanted any more, and its work is stopped.
async function refresh(places = false) {
  asking?.abort();
  asking = new AbortController();
  const signal = asking.signal;
  const asked = networkAsked();
  document.documentElement.dataset.busy = 'true';
  try {
    const placing = places || !state.layout ? post('api/layout', asked.records, signal) : state.layout;
    state.view = await post('api/network', asked, signal);
    clearFailure();
    draw();
    drawDetail();
    state.layout = await placing;
    drawPicture();
  } catch (error) {
    fail(error);
  } finally {
    if (asking.signal === signal) delete document.documentElement.dataset.busy;
  }
}

const placeOf = id => state.view.cities.findIndex(city => city.id === id);

// What is picked, by its place in the view; null where it is not in the window.
function pickedPlaces() {
  if (!state.picked) return null;
  const places = (state.picked.city ? [state.picked.city] : state.picked.tie).map(placeOf);
  return places.includes(-1) ? null : state.picked.city ? { city: places[0] } : { tie: places };
}

function countries() {
  const counts = new Map();
  for (const city of state.data.cities) counts.set(city.meaning ?? '', (counts.get(city.meaning ?? '') ?? 0) + 1);
  const known = [...counts.keys()].filter(country => country).sort((a, b) => counts.get(b) - counts.get(a) || a.localeCompare(b));
  return new Map(known.map((country, index) => [country, Math.min(index, colours)]));
}

function draw() {
  const { view } = state;
  const picked = pickedPlaces();
  find('picture-title').textContent = view.window === 'all' ? 'All periods' : view.window;
  const kept = view.summary.kept === undefined ? '' : `, ${view.summary.kept} of them more than chance`;
  find('summary').textContent = `${plural(view.summary.cities, 'city', 'cities')} at ${plural(view.summary.events, 'event', 'events')}; `
    + `${plural(view.summary.ties, 'tie', 'ties')}${kept}; ${plural(view.summary.components, 'connected part', 'connected parts')}.`;
  drawPicture();
  drawKey(countries());
  drawTables(picked);
  find('commands').replaceChildren(...view.commands.map((made, index) => command(made, () =>
    savePosted('api/table', { network: networkAsked(), table: tables[index] }).catch(fail))));
}

// The places may come later than the view: they are sought once for all windows.
function drawPicture() {
  find('stage').toggleAttribute('data-waiting', !state.layout);
  if (state.layout) drawing.show(state.view, state.layout, countries(), pickedPlaces());
}

function drawKey(coloured) {
  const present = new Set(state.view.cities.map(city => city.country ?? ''));
  const entries = [...coloured].filter(([country, colour]) => colour < colours && present.has(country));
  const rest = [...present].some(country => (coloured.get(country) ?? colours) === colours);
  find('key').replaceChildren(
    ...entries.map(([country, colour]) => el('li', {}, el('span', { class: `swatch country-${colour}` }), country)),
    ...(rest ? [el('li', {}, el('span', { class: `swatch country-${colours}` }), 'other or not known')] : []));
}

function drawTables(picked = pickedPlaces()) {
  const wanted = find('find').value.trim().toLocaleLowerCase();
  const has = name => name.toLocaleLowerCase().includes(wanted);
  const { view } = state;
  cities.show(view.cities.map((city, place) => ({ ...city, isPicked: picked?.city === place })).filter(city => has(city.name)),
    `, ${plural(view.cities.length, 'city', 'cities')}`);
  const list = view.ties;
  const rows = list.sources.map((source, tie) => ({
    a: view.cities[source],
    b: view.cities[list.targets[tie]],
    name: `${view.cities[source].name} – ${view.cities[list.targets[tie]].name}`,
    weight: list.weights[tie],
    p: list.pValues?.[tie] ?? null,
    kept: list.kept?.[tie] ?? null,
    isPicked: Boolean(picked?.tie?.includes(source) && picked.tie.includes(list.targets[tie])),
  }));
  ties.show(rows.filter(row => has(row.name)), `, ${plural(rows.length, 'tie', 'ties')}${tieNote(list)}`);
}

async function drawDetail() {
  const place = find('detail');
  const places = pickedPlaces();
  if (!places) {
    place.replaceChildren(...nothing());
    return;
  }

  const on = {
    close: () => pick(null),
    tie: (a, b) => pick({ tie: [a, b] }),
    removeCity: city => change({ kind: 'remove-city', id: city.id }),
    removeEvent: row => change({ kind: 'remove-event', id: row.id }),
  };
  const network = networkAsked();
  try {
    place.replaceChildren(...state.picked.city
      ? cityDetail(await post('api/city', { network, city: state.picked.city }), inWords(), on)
      : tieDetail(await post('api/tie', { network, source: state.picked.tie[0], target: state.picked.tie[1] }), inWords(), on));
  } catch (error) {
    state.picked = null;
    place.replaceChildren(...nothing());
    fail(error);
  }
}

const inWords = () => (state.view.window === 'all' ? 'all periods' : state.view.window);

async function pick(picked) {
  state.picked = picked;
  drawing.pick(pickedPlaces());
  drawTables();
  await drawDetail();
  if (picked) say(`${find('detail').querySelector('h2').textContent}: events listed.`);
}

function change(edit) {
  // What was added in this page is taken back, not removed.
  const added = state.edits.findIndex(made => made.id === edit.id && made.kind === edit.kind.replace('remove', 'add') && edit.kind.startsWith('remove'));
  state.edits = added >= 0 ? state.edits.toSpliced(added, 1) : [...state.edits, edit];
  state.picked = null;
  changed();
}

function changed() {
  drawEdits();
  refresh(true);
  spread.records();
}

function drawEdits() {
  drawChanges(find('changes'), state.data, state.edits, state.start.eventKinds, {
    undo: index => { state.edits = state.edits.toSpliced(index, 1); changed(); },
    clear: () => { state.edits = []; changed(); },
    add: edit => change(edit),
    save: () => savePosted('api/records', recordsAsked()).catch(fail),
  });
}

function choose(id) {
  state.data = state.start.data.find(data => data.id === id);
  Object.assign(state, { edits: [], picked: null, layout: null });
  state.show = drawControls(state.start, state.data);
  drawEdits();
  refresh(true);
  spread.records();
  if (state.data.notes.length) say(`${plural(state.data.notes.length, 'note', 'notes')} on reading: ${state.data.notes[0]}`);
}

async function upload(files) {
  if (files.length === 0) return;
  say('Reading …');
  try {
    const { data } = await send('api/upload', files);
    state.start.data.push(data);
    options(find('data'), state.start.data.map(row => ({ id: row.id, name: row.title })), data.id);
    choose(data.id);
    say(`${data.title}: ${plural(data.cities.length, 'city', 'cities')}, ${plural(data.events.length, 'event', 'events')}.`);
  } catch (error) {
    say('');
    fail(error);
  }
}

function tabs() {
  const all = ['network', 'spread'];
  const open = (name, focus) => {
    for (const each of all) {
      find(each).hidden = each !== name;
      find(`tab-${each}`).setAttribute('aria-selected', String(each === name));
      find(`tab-${each}`).tabIndex = each === name ? 0 : -1;
    }

    if (focus) find(`tab-${name}`).focus();
    if (name === 'network') drawing.draw();
    else spread.usable();
  };
  for (const [index, name] of all.entries()) {
    find(`tab-${name}`).addEventListener('click', () => open(name, false));
    find(`tab-${name}`).addEventListener('keydown', event => {
      if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') open(all[1 - index], true);
    });
  }
}

async function begin() {
  state.start = await get('api/start');
  document.title = 'CityNetworks explorer';
  find('upload').title = state.start.uploads;
  options(find('data'), state.start.data.map(row => ({ id: row.id, name: row.title })), state.start.data[0].id);
  const tieIds = tie => ({ tie: [tie[0].id, tie[1].id] });
  drawing = new Drawing(find('stage'), {
    onCity: place => pick({ city: state.view.cities[place].id }),
    onTie: tie => pick(tieIds([state.view.cities[state.view.ties.sources[tie]], state.view.cities[state.view.ties.targets[tie]]])),
    onNothing: () => pick(null),
  });
  cities = citiesTable(find('cities-table'), row => pick({ city: row.id }));
  ties = tiesTable(find('ties-table'), row => pick(tieIds([row.a, row.b])));
  find('data').addEventListener('change', event => choose(event.target.value));
  find('upload').addEventListener('click', () => find('files').click());
  find('files').addEventListener('change', event => upload([...event.target.files]).finally(() => { event.target.value = ''; }));
  find('find').addEventListener('input', () => drawTables());
  find('zoom-in').addEventListener('click', () => drawing.enlarge(1.5));
  find('zoom-out').addEventListener('click', () => drawing.enlarge(1 / 1.5));
  find('zoom-fit').addEventListener('click', () => drawing.fit());
  changedControls(state, () => refresh(false), () => {
    refresh(true);
    spread.records();
  });
  spread = new Spread(state, recordsAsked);
  tabs();
  choose(state.start.data[0].id);
}

begin().then(() => { document.documentElement.dataset.ready = 'true'; }, fail);
