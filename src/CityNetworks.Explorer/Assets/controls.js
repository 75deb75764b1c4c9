// What is shown: window, measure, weight, backbone, rows that count.
import { el, find, options } from './dom.js';

// The window as the command line names it.
export const windowName = (show, periods) => show.from === 0 && show.to === periods.length - 1
  ? 'all'
  : show.from === show.to ? periods[show.from].id : `${periods[show.from].id}..${periods[show.to].id}`;

// Draws the choices of a data set and gives what they begin with.
export function drawControls(start, data) {
  const last = data.periods.length - 1;
  const show = {
    from: 0, to: last, measure: start.measures[0].id, weight: start.weights[0].id, backbone: '', alpha: 0.05, adjust: 'holm',
    evidence: 'paper', includeCancelled: false, kinds: [...data.kinds],
  };
  for (const id of ['from', 'to']) {
    find(id).max = last;
    find(id).disabled = last === 0;
  }

  options(find('measure'), start.measures, show.measure);
  options(find('weight'), start.weights, show.weight);
  options(find('backbone'), [{ id: '', name: 'all ties' }, ...start.backbones], '');
  find('testing').hidden = true;
  find('alpha').value = show.alpha;
  find('adjust').value = show.adjust;
  find('evidence').value = show.evidence;
  find('cancelled').checked = false;
  find('evidence-field').hidden = !data.hasSecondary;
  find('cancelled-field').hidden = !data.hasCancelled;
  find('kinds').hidden = data.kinds.length < 2;
  find('kinds').replaceChildren(
    el('legend', {}, 'Kinds of event'),
    ...data.kinds.map(kind => el('label', { class: 'check' }, el('input', { type: 'checkbox', value: kind, checked: true }), ` ${kind}`)));
  drawWindow(show, data);
  drawMeaning(start, show);
  return show;
}

function drawWindow(show, data) {
  find('from').value = show.from;
  find('to').value = show.to;
  find('from-name').value = data.periods[show.from]?.id ?? '';
  find('to-name').value = data.periods[show.to]?.id ?? '';
  find('from').setAttribute('aria-valuetext', data.periods[show.from]?.name ?? '');
  find('to').setAttribute('aria-valuetext', data.periods[show.to]?.name ?? '');
  find('back').disabled = show.from === 0;
  find('forth').disabled = show.to === data.periods.length - 1;
}

function drawMeaning(start, show) {
  const measure = start.measures.find(each => each.id === show.measure);
  find('measure-meaning').textContent = measure.meaning.split('. Formula')[0];
  find('measure-meaning').title = measure.meaning;
}

// Listens; refresh asks for the same records, rebuild for others.
export function changedControls(state, refresh, rebuild) {
  const window = (from, to) => {
    Object.assign(state.show, { from, to });
    drawWindow(state.show, state.data);
    refresh();
  };
  find('from').addEventListener('input', event => window(Number(event.target.value), Math.max(Number(event.target.value), state.show.to)));
  find('to').addEventListener('input', event => window(Math.min(Number(event.target.value), state.show.from), Number(event.target.value)));
  find('back').addEventListener('click', () => window(state.show.from - 1, state.show.to - 1));
  find('forth').addEventListener('click', () => window(state.show.from + 1, state.show.to + 1));
  find('whole').addEventListener('click', () => window(0, state.data.periods.length - 1));
  for (const id of ['measure', 'weight', 'backbone', 'adjust']) {
    find(id).addEventListener('change', event => {
      state.show[id] = event.target.value;
      find('testing').hidden = state.show.backbone === '';
      drawMeaning(state.start, state.show);
      refresh();
    });
  }

  find('alpha').addEventListener('change', event => {
    if (!event.target.reportValidity()) return;
    state.show.alpha = Number(event.target.value);
    refresh();
  });
  find('evidence').addEventListener('change', event => {
    state.show.evidence = event.target.value;
    rebuild();
  });
  find('cancelled').addEventListener('change', event => {
    state.show.includeCancelled = event.target.checked;
    rebuild();
  });
  find('kinds').addEventListener('change', event => {
    const kinds = [...find('kinds').querySelectorAll('input:checked')].map(input => input.value);
    if (kinds.length === 0) {
      event.target.checked = true; // at least one counts
      return;
    }

    state.show.kinds = kinds;
    rebuild();
  });
}
