// The slider of a drawing: moves it through its periods. Lengths in pixels stand beside each line (width) and disc (radius), one for each moment; nothing moves.
(() => {
  'use strict';

  for (const box of document.querySelectorAll('.moments')) {
    const range = box.querySelector('input');
    const output = box.querySelector('output');
    const words = JSON.parse(box.dataset.words);
    const moving = [...box.closest('figure').querySelectorAll('[data-moments]')]
      .map(element => ({ element, lengths: element.dataset.moments.split(' ') }));

    const show = () => {
      const moment = Number(range.value);
      output.textContent = words[moment];
      range.setAttribute('aria-valuetext', words[moment]);
      for (const { element, lengths } of moving) {
        const length = lengths[moment];
        if (element.tagName === 'circle') {
          element.setAttribute('r', length);
        } else {
          element.setAttribute('stroke-width', length);
          element.style.display = length === '0' ? 'none' : '';
        }
      }
    };

    range.hidden = false;
    range.addEventListener('input', show);
    show(); // a page that is opened again keeps what was chosen
  }
})();
