/** An add-in without a purpose: its pages do what a test asks of them, through the real office.js. */

const HEAD = `<script src="/addin-side/frame-faults.js"></script>
<script src="/addin-side/ajax-stand-in.js"></script><script src="/office/office.js"></script>
<script src="/addin-side/newer-members.js"></script><script src="/addin-side/auth-bridge.js"></script>`;

// Follows a path such as `item.body.getAsync` below Office.context.mailbox (or `context.…`, `Office.…`, `answer.…`), calls
// it, and reports what came back: a value, an error code, or what was thrown before anything was sent.
const PROBE = `
const isObject = (value) => typeof value === 'object' && value !== null;
let answer;
function resolvePath(path) {
  const roots = { context: Office.context, Office, answer };
  const [first, ...rest] = path.split('.');
  const names = first in roots ? rest : [first, ...rest];
  const start = first in roots ? roots[first] : Office.context.mailbox;
  return { owner: names.slice(0, -1).reduce((object, name) => object[name], start), name: names.at(-1) };
}
function plain(value) { return value === undefined ? undefined : JSON.parse(JSON.stringify(value)); }
function toResult({ status, value, error, asyncContext }) {
  if (isObject(value)) answer = value;
  const carried = asyncContext === undefined ? {} : { asyncContext };
  if (status !== 'succeeded') return { code: error.code, name: error.name, ...carried };
  return { value: plain(value), ...carried };
}
window.probe = {
  ready: false,
  heard: [],
  call(path, args) {
    const [verb, member] = path.includes(' ') ? path.split(' ') : ['call', path];
    const { owner, name } = resolvePath(member);
    if (verb === 'typeof') return { value: typeof owner[name] };
    if (verb === 'get') return { value: plain(typeof owner[name] === 'function' ? owner[name](...args) : owner[name]) };
    return new Promise((resolve) => {
      const done = (result) => resolve(toResult(result));
      try { owner[name](...args, done); } catch (thrown) { resolve({ thrown: String(thrown.message) }); }
    });
  },
  // Opens a dialog and reports what it says and what becomes of it.
  openDialog(url, options) {
    return new Promise((resolve) => Office.context.ui.displayDialogAsync(url, options, (result) => {
      if (result.status !== 'succeeded') { resolve({ code: result.error.code }); return; }
      window.probe.dialog = result.value;
      if (!options.silently) window.probe.followDialog();
      resolve({});
    }));
  },
  followDialog() {
    const hear = (event) => window.probe.heard.push({ ...event });
    window.probe.dialog.addEventHandler('dialogMessageReceived', hear);
    window.probe.dialog.addEventHandler('dialogEventReceived', hear);
  },
  // In a dialog: listens to the page that opened it.
  followParent() {
    return new Promise((resolve) => Office.context.ui.addHandlerAsync('dialogParentMessageReceived',
      (event) => window.probe.heard.push({ ...event }), (result) => resolve({ code: result.error && result.error.code })));
  },
  listen(owner, type) {
    const target = owner === 'item' ? Office.context.mailbox.item : Office.context.mailbox;
    return new Promise((resolve) => target.addHandlerAsync(type, (event) => {
      const { item } = Office.context.mailbox;
      window.probe.heard.push({ ...event, initialData: undefined, subject: item && item.subject });
    }, (result) => resolve(result.status === 'succeeded' ? {} : { code: result.error.code })));
  },
};
`;
const ON_READY = 'Office.onReady((info) => { Object.assign(window.probe, { info, ready: true }); });';

// Every function of the launch page takes its options from the address, so that a test's manifest says what happens.
const WANTED = "const wanted = JSON.parse(new URLSearchParams(location.search).get('probe') || '{}');";
const LAUNCH = `
const after = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
function remember(event) { window.probe.heard.push(JSON.parse(JSON.stringify(event))); }
Office.actions.associate('complete', async (event) => {
  remember(event);
  await after(wanted.ms || 0);
  event.completed(wanted.options);
});
Office.actions.associate('completeTwice', (event) => {
  event.completed({ allowEvent: false, errorMessage: 'first' });
  event.completed({ allowEvent: true });
});
Office.actions.associate('throwing', () => { throw new Error('probe'); });
Office.actions.associate('bodyIntoHeader', async (event) => {
  const { value } = await window.probe.call('item.body.getAsync', ['text']);
  await window.probe.call('item.internetHeaders.setAsync', [{ 'x-seen': value.trim().replace(/\\s+/g, ' ') }]);
  event.completed(wanted.options);
});
Office.actions.associate('rewriteBody', async (event) => {
  await window.probe.call('item.body.setAsync', ['<p>Rewritten</p>', { coercionType: 'html' }]);
  event.completed(wanted.options);
});
Office.actions.associate('stay', () => { window.probe.ready = true; });
Office.actions.associate('never', () => undefined);
Office.actions.associate('openDialog', async (event) => {
  window.probe.heard.push(await window.probe.openDialog(location.origin + '/dialog.html', { displayInIframe: true }));
});
Office.actions.associate('note', (event) => { remember(event); event.completed(); });
Office.actions.associate('callThenAllow', async (event) => {
  for (const [member, ...args] of wanted.calls) window.probe.heard.push(await window.probe.call(member, args));
  event.completed({ allowEvent: true });
});
Office.actions.associate('contextIntoSubject', async (event) => {
  const { value } = await window.probe.call('item.getInitializationContextAsync', []);
  await window.probe.call('item.subject.setAsync', ['context: ' + value]);
  event.completed();
});
`;

function page(...scripts: readonly string[]): string {
  const body = scripts.map((script) => `<script>${script}</script>`).join('');
  return `<!doctype html><html lang="en"><head><meta charset="utf-8">${HEAD}</head>
<body><button>first</button><button>last</button>${body}</body></html>`;
}

export const PROBE_PAGES: Readonly<Record<string, string>> = {
  '/pane.html': page(PROBE, ON_READY),
  '/dialog.html': page(PROBE, ON_READY),
  '/launch.html': page(PROBE, ON_READY, WANTED, LAUNCH),
  '/login-page': '<!doctype html><html lang="en"><body>Sign in</body></html>',
  '/without-office.html': '<!doctype html><html lang="en"><body>No Office here.</body></html>',
};

/** Scripts that classic Outlook might be given instead of the probe's. */
export const PROBE_SCRIPTS: Readonly<Record<string, string>> = {
  '/broken.js': 'this is no script',
  '/of-2016.js': `Office.actions.associate('complete', (event) => event.completed({ allowEvent: 2 ** 2 === 4 }));`,
  '/of-2017.js': `Office.actions.associate('complete', async (event) => event.completed({ allowEvent: true }));`,
  '/of-2020.js': `Office.actions.associate('complete', (event) => event?.completed({ allowEvent: true }));`,
  '/modern.js': 'const a = { b: 1 }?.b;',
  '/login.js': '<!doctype html><html lang="en"><body>Please log in.</body></html>',
  '/nothing.js': '',
};

/** The launch page's functions as the one script that classic Outlook loads; it has no address to read anything from. */
export function probeScript(wanted: string): string {
  return `${PROBE}\nconst wanted = ${wanted};\n${LAUNCH}`;
}
