// What a run found, as curves and tables: the rows are those that the command line writes.
import { el } from './dom.js';
import { curves } from './curves.js';
import { SortedTable } from './tables.js';

const column = (rows, name) => rows.map(row => row[name]);

const byPolicy = rows => Map.groupBy(rows, row => row.policy);

function simulated(tables, named) {
  const charts = [...byPolicy(tables.curves)].map(([policy, rows]) => curves(
    `Adopters of ${policy} at the end of each period`, column(rows, 'period'),
    [{ name: 'mean, with the middle 95 % of runs', style: 'a', values: column(rows, 'mean'), low: column(rows, 'run_lo'), high: column(rows, 'run_hi') }],
    'cities'));
  return [...charts, cities(tables.cities, [
    { name: 'Ever adopts', number: true, of: row => row.p_ever_adopted },
    { name: '95 % from', number: true, of: row => row.ci_lo },
    { name: 'to', number: true, of: row => row.ci_hi },
    { name: 'Median period', of: row => row.median_period ?? '' },
  ], 2, named), mechanisms(tables.mechanisms)];
}

function compared(tables, names, named) {
  const charts = [...byPolicy(tables.counterfactual)].flatMap(([policy, rows]) => [
    curves(`Mean adopters of ${policy} at the end of each period`, column(rows, 'period'), [
      { name: names.a, style: 'a', values: column(rows, 'mean_a') },
      { name: names.b, style: 'b', values: column(rows, 'mean_b') },
    ], 'cities', true),
    curves(`Difference, ${names.a} less ${names.b}, run by run with the same random numbers`, column(rows, 'period'), [
      { name: 'mean, with the middle 95 % of runs', style: 'a', values: column(rows, 'difference'), low: column(rows, 'run_lo'), high: column(rows, 'run_hi') },
    ], 'cities', true),
  ]);
  return [el('div', { class: 'pair' }, ...charts), cities(tables.counterfactual_cities, [
    { name: 'Ever adopts, A', number: true, of: row => row.p_ever_a },
    { name: 'B', number: true, of: row => row.p_ever_b },
    { name: 'Difference', number: true, of: row => row.difference },
    { name: '95 % from', number: true, of: row => row.ci_lo },
    { name: 'to', number: true, of: row => row.ci_hi },
  ], 2, named)];
}

function cities(rows, columns, sorted, named) {
  const place = el('div');
  const severalPolicies = new Set(column(rows, 'policy')).size > 1;
  new SortedTable(place, 'Cities', [
    { name: 'City', isName: true, of: row => named.get(row.city) ?? row.name },
    { name: 'Policy', only: () => severalPolicies, of: row => row.policy },
    ...columns,
  ], { column: sorted, down: true }).show(rows);
  return place;
}

function mechanisms(rows) {
  const place = el('div');
  const ids = [...new Set(column(rows, 'mechanism'))];
  const periods = [...Map.groupBy(rows, row => `${row.policy}\n${row.period}`)].map(([, cells]) => ({
    policy: cells[0].policy, period: cells[0].period, ...Object.fromEntries(cells.map(cell => [`of ${cell.mechanism}`, cell.adoptions])),
  }));
  new SortedTable(place, 'Adoptions a run by mechanism', [
    { name: 'Period', isName: true, of: row => row.period },
    { name: 'Policy', only: all => new Set(column(all, 'policy')).size > 1, of: row => row.policy },
    ...ids.map(id => ({ name: id, number: true, of: row => row[`of ${id}`] ?? null })),
  ], { column: 0, down: false }).show(periods);
  return place;
}

// Cities are called as elsewhere on the page, short and each distinct from its namesakes.
export const results = (tables, names, data) => {
  const named = new Map(data.cities.map(city => [city.id, city.name]));
  return tables.curves ? simulated(tables, named) : compared(tables, names, named);
};
