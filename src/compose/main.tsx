import { createRoot } from 'react-dom/client';
import { err } from '../core/result';
import { acknowledge } from '../flows/acknowledge';
import { applyStamp, type StampingTools } from '../flows/apply-stamp';
import { followThread, isAboutLists, problemWith } from '../flows/follow-thread';
import { NOTICE } from '../flows/notice-keys';
import type { ComposeHost, PolicySource } from '../flows/ports';
import { moveToBcc, putBackRecipients, removeRecipients } from '../flows/remove-recipients';
import { readDraft } from '../flows/read-draft';
import { rememberAnswered, rememberChosen } from '../flows/remember';
import { tellAudience } from '../flows/tell-audience';
import { audienceNotice } from '../i18n/audience-notice';
import { dayFormat } from '../i18n/dates';
import { localeOf, wordsFor } from '../i18n/locale';
import { paneWordsFor } from '../i18n/pane-locale';
import type { Words } from '../i18n/words';
import { createGraph } from '../graph/graph';
import { openComposeHost } from '../outlook/compose-host';
import {
  answeredMessage,
  onContextChanged,
  onItemChanged,
  onReady,
  onDraftChanged,
  onThemeChanged,
  outlookTheme,
  readInitializationContext,
  readSubject,
} from '../outlook/pane';
import { writeSetting } from '../outlook/mailbox-item';
import { fetchEarly } from '../policy-client/fetch-early';
import { fetchText } from '../policy-client/fetch-text';
import { createPolicyClient } from '../policy-client/policy-client';
import { PaneFrame } from '../ui/PaneFrame';
import { createStore } from '../ui/store';
import { toldTheme } from '../ui/told-theme';
import { ComposePane } from './ComposePane';
import { createDesk } from './desk';
import type { DraftActions } from './draft-actions';
import { parsePaneContext, type PaneLead } from './pane-context';
import { readClosely } from './read-closely';
import { keepTyped, readTyped } from './typed';
import { watchDraft } from './watch-draft';

/** A large body on a slow line takes its time; the pane says so meanwhile. */
const PATIENCE = { patienceMs: 15_000 };

const keepSetting = (name: string, value: string) => writeSetting(name, value, PATIENCE);

/** The lines above the draft, which otherwise would still speak of the stamp before. */
async function refreshNotices(host: ComposeHost, policies: PolicySource, words: Words): Promise<void> {
  await host.hideNotice(NOTICE.stamp);
  await tellAudience(host, policies, audienceNotice(words));
}

function actionsFor(host: ComposeHost, policies: PolicySource, words: Words): DraftActions {
  const tools: StampingTools = {
    policies,
    wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    surroundings: { now: Date.now, random: Math.random },
    marking: ({ stamp, details }, facts) => words.banner(stamp, { ...facts, ...details }),
  };
  return {
    async read() {
      const reading = await readClosely(host, policies);
      void rememberAnswered({ ...host, writeSetting: keepSetting }, reading);
      return reading;
    },
    async stamp(choice) {
      const applied = await applyStamp(host, tools, choice);
      if (applied.ok) {
        void refreshNotices(host, policies, words);
        const reading = await readDraft(host, policies);
        void rememberChosen({ ...host, writeSetting: keepSetting }, reading, choice.stamp);
      }
      return applied;
    },
    remove: (unwanted) => removeRecipients(host, unwanted),
    moveToBcc: (people) => moveToBcc(host, people),
    putBack: (undo) => putBackRecipients(host, undo),
    async standBy(acknowledgement) {
      const recorded = await acknowledge(host, tools.surroundings, acknowledgement);
      if (recorded.ok) void tellAudience(host, policies, audienceNotice(words));
      return recorded;
    },
    ...following(host, tools, words),
    keepTyped: (typed) => keepTyped(host, typed),
    readTyped: () => readTyped(host),
    subject: () => readSubject(PATIENCE),
    watch: watchDraft(host, {
      onDraftChanged,
      isVisible: () => document.visibilityState === 'visible',
    }),
  };
}

/** Reads conversations through Microsoft Graph where the build names an application, and this client what is answered. */
function following(
  host: ComposeHost,
  tools: StampingTools,
  words: Words,
): Pick<DraftActions, 'follow' | 'agree'> {
  const answered = answeredMessage();
  const graph = MAILSTAMP_BUILD.graph === undefined ? undefined : createGraph(MAILSTAMP_BUILD.graph);
  const agree: DraftActions['agree'] = async (to) => {
    const agreed = (await graph?.agree(to)) ?? err({ kind: 'no-sign-in' as const });
    return agreed.ok ? agreed : err(problemWith(agreed.error, to));
  };
  if (graph === undefined || answered === undefined) return { follow: undefined, agree };
  return {
    agree,
    async follow() {
      const followed = await followThread(host, graph, tools, answered);
      if (followed.ok || isAboutLists(followed.error))
        void tellAudience(host, tools.policies, audienceNotice(words));
      return followed;
    },
  };
}

/** Where the alert's button leads: to the draft's own context at first, to a newer one while the pane is open. */
function followContext() {
  const lead = createStore<PaneLead | undefined>(undefined);
  const follow = (context: string | undefined) => lead.set(parsePaneContext(context) ?? lead.get());
  onContextChanged(follow);
  void readInitializationContext(PATIENCE).then(follow);
  return lead;
}

async function start(root: HTMLElement): Promise<void> {
  // Outlook takes its time to get ready: on a slow line the policy is here by then.
  const fetchPolicy = fetchEarly(fetchText, `${MAILSTAMP_BUILD.origin}/policy.json`, Date.now);
  const { locale } = await onReady();
  startOverWithNextDraft();
  const host = openComposeHost(PATIENCE);
  if (host === undefined) return;
  const words = wordsFor(locale);
  const desk = createDesk(
    actionsFor(host, createPolicyClient({ ...MAILSTAMP_BUILD, now: Date.now }, fetchPolicy), words),
  );
  const language = localeOf(locale);
  createRoot(root).render(
    <PaneFrame locale={locale} language={language} theme={toldTheme(outlookTheme(), onThemeChanged)}>
      <ComposePane
        desk={desk}
        texts={{ words, pane: paneWordsFor(locale).compose, language, formatDay: dayFormat(locale) }}
        user={host.user}
        lead={followContext()}
      />
    </PaneFrame>,
  );
}

/** A pinned pane outlives its draft. Starting over is the sure way to know nothing of the draft before. */
function startOverWithNextDraft(): void {
  onItemChanged(() => window.location.reload());
}

const root = document.getElementById('root');
if (root !== null) void start(root);
