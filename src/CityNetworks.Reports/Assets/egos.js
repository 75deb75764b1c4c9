// One city at a time: the list of cities is chosen from, and the chosen one is open.
(() => {
  'use strict';

  for (const choice of document.querySelectorAll('.egos')) {
    const select = choice.querySelector('select');
    const egos = [...choice.closest('section').querySelectorAll('.ego')];
    const show = () => egos.forEach((ego, place) => {
      ego.hidden = place !== Number(select.value);
      ego.open = !ego.hidden;
    });
    choice.hidden = false;
    select.addEventListener('change', show);
    show();
  }
})();
