import { createRoot } from 'react-dom/client';
import { ok, type Result } from '../core/result';
import type { Stamp } from '../core/stamp/stamp';
import { mayForward } from '../flows/may-forward';
import { readStamp, type Trust } from '../flows/read-stamp';
import type { HostError, PolicySource, ReadHost } from '../flows/ports';
import { rememberStamp } from '../flows/seen-stamps';
import { dateLocale } from '../i18n/dates';
import { localeOf, wordsFor } from '../i18n/locale';
import { paneWordsFor } from '../i18n/pane-locale';
import { writeSetting } from '../outlook/mailbox-item';
import {
  onItemChanged,
  onLeftBehind,
  onReady,
  onThemeChanged,
  openReply,
  outlookTheme,
} from '../outlook/pane';
import { openReadHost } from '../outlook/read-host';
import { fetchText } from '../policy-client/fetch-text';
import { createPolicyClient } from '../policy-client/policy-client';
import { PaneFrame } from '../ui/PaneFrame';
import { toldTheme } from '../ui/told-theme';
import { adjustingOf } from './adjusting';
import { ReadPane } from './ReadPane';
import type { ReadTexts } from './read-pane-state';
import { createShelf, type ReadMessage, type SelectedMessage } from './shelf';

const PATIENCE = { patienceMs: 15_000 };

const keepSetting = (name: string, value: string) => writeSetting(name, value, PATIENCE);

/** An answer that quotes nothing goes on with the stamp that was seen here. */
function remember(host: ReadHost, stamp: Stamp, trust: Trust): void {
  const item = { ...host, writeSetting: keepSetting };
  void rememberStamp(item, { stamp, isSure: trust.kind === 'inside' }, Math.random);
}

async function readMessage(host: ReadHost, policies: PolicySource): Promise<Result<ReadMessage, HostError>> {
  const [view, current] = await Promise.all([readStamp(host, policies), policies.current(undefined)]);
  if (!view.ok) return view;
  const { stamp, trust } = view.value;
  if (stamp === undefined) return ok({ view: view.value, mayForward: undefined, adjusting: undefined });
  remember(host, stamp, trust);
  const item = { ...host, writeSetting: keepSetting };
  return ok({
    view: view.value,
    mayForward: (typed) => mayForward(typed, stamp, host, current),
    adjusting: adjustingOf(view.value, item, current, (html) => openReply(html, PATIENCE)),
  });
}

function selectedMessage(policies: PolicySource): SelectedMessage | undefined {
  const host = openReadHost(PATIENCE);
  return host && { sender: host.from, read: () => readMessage(host, policies) };
}

function textsFor(locale: string): ReadTexts {
  const time = new Intl.DateTimeFormat(dateLocale(locale), { dateStyle: 'long', timeStyle: 'short' });
  return {
    words: wordsFor(locale),
    pane: paneWordsFor(locale).read,
    organisation: MAILSTAMP_BUILD.organisation,
    formatTime: (milliseconds) => time.format(milliseconds),
  };
}

async function start(root: HTMLElement): Promise<void> {
  const { locale } = await onReady();
  const policies = createPolicyClient({ ...MAILSTAMP_BUILD, now: Date.now }, fetchText);
  const shelf = createShelf(() => selectedMessage(policies));
  onItemChanged(() => void shelf.follow());
  onLeftBehind(() => shelf.leaveBehind());
  createRoot(root).render(
    <PaneFrame locale={locale} language={localeOf(locale)} theme={toldTheme(outlookTheme(), onThemeChanged)}>
      <ReadPane shelf={shelf} texts={textsFor(locale)} />
    </PaneFrame>,
  );
}

const root = document.getElementById('root');
if (root !== null) void start(root);
