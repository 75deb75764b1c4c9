// Unpacks gzip (RFC 1951 and 1952) at once, and not later as a browser's own stream does: so a page has its plots also where a program prints it as soon as it
// is loaded.
const unpacked = packed => {
  'use strict';

  const end = packed.length;
  const all = new Uint8Array(packed[end - 4] | packed[end - 3] << 8 | packed[end - 2] << 16 | packed[end - 1] << 24);
  let [at, put, hold, held] = [10, 0, 0, 0];

  const bits = count => {
    while (held < count) {
      hold |= packed[at++] << held;
      held += 8;
    }
    const value = hold & (1 << count) - 1;
    hold >>>= count;
    held -= count;
    return value;
  };

  // A canonical code: how many symbols have each length, and the symbols in the order of their codes.
  const code = lengths => {
    const [counts, places, symbols] = [new Uint16Array(16), new Uint16Array(17), new Uint16Array(lengths.length)];
    for (const length of lengths) counts[length]++;
    counts[0] = 0;
    for (let length = 1; length < 16; length++) places[length + 1] = places[length] + counts[length];
    lengths.forEach((length, symbol) => { if (length) symbols[places[length]++] = symbol; });
    return { counts, symbols };
  };

  const symbol = ({ counts, symbols }) => {
    for (let [length, read, first, index] = [1, 0, 0, 0]; length < 16; length++) {
      read |= bits(1);
      const count = counts[length];
      if (read - count < first) return symbols[index + read - first];
      index += count;
      first = first + count << 1;
      read <<= 1;
    }
    throw new Error('the plotting library is damaged');
  };

  const base = (extra, first) => extra.map((_, place) => extra.slice(0, place).reduce((sum, count) => sum + 2 ** count, first));
  const runExtra = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
  const run = [...base(runExtra, 3).slice(0, 28), 258];
  const backExtra = [0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13];
  const back = base(backExtra, 1);
  const fixed = [
    code(Array.from({ length: 288 }, (_, place) => place < 144 ? 8 : place < 256 ? 9 : place < 280 ? 7 : 8)),
    code(new Array(30).fill(5)),
  ];

  const described = () => {
    const [literals, distances, count] = [bits(5) + 257, bits(5) + 1, bits(4) + 4];
    const lengths = new Array(19).fill(0);
    for (const place of [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15].slice(0, count)) lengths[place] = bits(3);
    const ofLengths = code(lengths);
    const found = [];
    while (found.length < literals + distances) {
      const next = symbol(ofLengths);
      if (next < 16) found.push(next);
      else {
        const repeated = next === 16 ? found[found.length - 1] : 0;
        for (let times = next === 16 ? 3 + bits(2) : next === 17 ? 3 + bits(3) : 11 + bits(7); times > 0; times--) found.push(repeated);
      }
    }
    return [code(found.slice(0, literals)), code(found.slice(literals))];
  };

  const block = ([literals, distances]) => {
    for (let next = symbol(literals); next !== 256; next = symbol(literals)) {
      if (next < 256) {
        all[put++] = next;
        continue;
      }
      const length = run[next - 257] + bits(runExtra[next - 257]);
      const which = symbol(distances);
      const from = put - back[which] - bits(backExtra[which]);
      for (let copied = 0; copied < length; copied++) all[put++] = all[from + copied];
    }
  };

  for (let isLast = 0; !isLast;) {
    isLast = bits(1);
    const kind = bits(2);
    if (kind === 0) {
      [hold, held] = [0, 0];
      const length = packed[at] | packed[at + 1] << 8;
      all.set(packed.subarray(at + 4, at + 4 + length), put);
      [at, put] = [at + 4 + length, put + length];
    } else block(kind === 1 ? fixed : described());
  }
  return all;
};
