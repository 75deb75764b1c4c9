// Asking the program. The token comes with the address, behind the #, and is kept by this tab only.
const key = 'citynet-token';

if (location.hash.length > 1) {
  sessionStorage.setItem(key, location.hash.slice(1));
  history.replaceState(null, '', location.pathname);
}

export class Refused extends Error {
  constructor(message, problems = []) {
    super(message);
    this.problems = problems;
  }
}

async function answered(path, options) {
  const token = sessionStorage.getItem(key) ?? '';
  let answer;
  try {
    answer = await fetch(path, { ...options, headers: { ...options.headers, 'X-Citynet-Token': token } });
  } catch (error) {
    if (error.name === 'AbortError') throw error;
    throw new Refused('The explorer does not answer; expected citynet explore to be running in its terminal.');
  }

  if (answer.ok) return answer;
  const told = await answer.json().catch(() => ({ message: `The explorer answered ${answer.status}.` }));
  throw new Refused(told.message, told.problems);
}

export const get = async path => (await answered(path, {})).json();

export const cancel = async path => (await answered(path, { method: 'DELETE' })).json();

// A page that goes away stops its run; nobody is left to hear the answer.
export const leave = path => { answered(path, { method: 'DELETE', keepalive: true }).catch(() => {}); };

const posted = (path, asked, signal) => answered(path, {
  method: 'POST',
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify(asked),
  signal,
});

export const post = async (path, asked, signal) => (await posted(path, asked, signal)).json();

export async function send(path, files) {
  const form = new FormData();
  for (const file of files) form.append('files', file, file.name);
  return (await answered(path, { method: 'POST', body: form })).json();
}

// Saves an answer as a file, under the name that the program gives it.
async function saved(answer) {
  const name = /filename="([^"]+)"/.exec(answer.headers.get('Content-Disposition'))?.[1] ?? 'file';
  saveBlob(name, await answer.blob());
}

export const savePosted = async (path, asked) => saved(await posted(path, asked));

export const saveGot = async path => saved(await answered(path, {}));

export function saveBlob(name, blob) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
