// Cities and ties as tables; every row is a button's way to its events.
import { el, number, plural } from './dom.js';

const shown = 100;

// A table that its reader can sort. columns: { name, number, of(row), show(row)?, only(rows)? }.
export class SortedTable {
  constructor(place, caption, columns, sorted) {
    Object.assign(this, { place, caption, columns, sorted, rows: [], most: shown });
    this.body = el('tbody');
    this.heads = columns.map((column, index) => el(
      'th', { scope: 'col', class: column.number ? 'number' : null },
      el('button', { type: 'button', onclick: () => this.sort(index) }, column.name)));
    this.captionText = el('caption');
    this.more = el('button', { type: 'button', hidden: true, onclick: () => { this.most = Infinity; this.draw(); } });
    place.replaceChildren(
      el('div', { class: 'wide', tabindex: '0', role: 'region', 'aria-label': caption },
        el('table', {}, this.captionText, el('thead', {}, el('tr', {}, ...this.heads)), this.body)),
      this.more);
  }

  show(rows, note = '') {
    this.rows = rows;
    this.note = note;
    this.draw();
  }

  sort(index) {
    this.sorted = { column: index, down: this.sorted.column === index ? !this.sorted.down : Boolean(this.columns[index].number) };
    this.draw();
  }

  draw() {
    const { column, down } = this.sorted;
    const of = this.columns[column].of;
    const seen = this.columns.filter(each => !each.only || each.only(this.rows));
    const name = seen.findIndex(each => each.isName);
    const rows = [...this.rows].sort((a, b) => {
      const [x, y] = [of(a), of(b)];
      if (x === null || y === null) return (x === null) - (y === null);
      return (typeof x === 'string' ? x.localeCompare(y) : x - y) * (down ? -1 : 1);
    });
    this.heads.forEach((head, index) => {
      head.hidden = !seen.includes(this.columns[index]);
      if (index === column) head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
      else head.removeAttribute('aria-sort');
    });
    this.captionText.textContent = `${this.caption}${this.note}`;
    this.body.replaceChildren(...rows.slice(0, this.most).map(row => el(
      'tr', { class: row.isPicked ? 'picked' : null },
      ...seen.map((cell, index) => el(
        index === name ? 'th' : 'td',
        { class: cell.number ? 'number' : null, scope: index === name ? 'row' : null },
        cell.show ? cell.show(row) : cell.number ? number(cell.of(row)) : cell.of(row) ?? '–')))));
    this.more.hidden = rows.length <= this.most;
    this.more.textContent = `Show all ${rows.length}`;
  }
}

const button = (text, action) => el('button', { type: 'button', class: 'name', onclick: action }, text);

export const citiesTable = (place, pick) => new SortedTable(place, 'Cities', [
  { name: 'Rank', number: true, of: row => row.rank ?? null },
  { name: 'City', isName: true, of: row => row.name, show: row => button(row.name, () => pick(row)) },
  { name: 'Country', of: row => row.country ?? '' },
  { name: 'Value', number: true, of: row => row.value ?? null },
  { name: 'Raw', number: true, of: row => row.raw ?? null },
  { name: 'Events', number: true, of: row => row.events },
], { column: 0, down: false });

const areTested = rows => rows.some(row => row.kept !== null);

export const tiesTable = (place, pick) => new SortedTable(place, 'Ties', [
  { name: 'Cities', isName: true, of: row => row.name, show: row => button(row.name, () => pick(row)) },
  { name: 'Weight', number: true, of: row => row.weight },
  { name: 'Adjusted p', number: true, only: areTested, of: row => row.p },
  { name: 'Backbone', only: areTested, of: row => (row.kept === null ? '–' : row.kept ? 'kept' : 'no') },
], { column: 1, down: true });

export const tieNote = ties => ties.leftOut > 0 ? `; the ${plural(ties.leftOut, 'weakest is', 'weakest are')} not listed` : '';
