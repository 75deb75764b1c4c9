// Command lines that make the same, to be copied, and files to be saved.
import { el, say } from './dom.js';

export const command = ({ makes, line }, save) => el('div', { class: 'command' },
  el('p', {}, makes),
  el('code', { tabindex: '0' }, line),
  el('p', { class: 'row' },
    el('button', {
      type: 'button',
      'aria-label': `Copy the command: ${makes}`,
      onclick: async () => {
        await navigator.clipboard.writeText(line);
        say('Copied.');
      },
    }, 'Copy'),
    save ? el('button', { type: 'button', 'aria-label': `Save the file: ${makes}`, onclick: save }, 'Save the file') : null));
