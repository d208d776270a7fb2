import type { PaneLead } from '../../../src/compose/pane-context';
import type { LocalText } from '../../../src/core/policy/policy';
import { ok } from '../../../src/core/result';
import type { StampDetails } from '../../../src/flows/draft-state';
import type { ComposeHost, ThreadSource } from '../../../src/flows/ports';
import { localeOf } from '../../../src/i18n/locale';
import { textIn } from '../../../src/ui/local-text';
import { arrangeDraft, type ArrangedDraft, type DraftScene } from '../../support/draft-scene';
import { samplePolicyNow } from './sample-policy';

/** A draft of the gallery: as Outlook has it, in whatever language its author writes. */
export interface GalleryDraft {
  /** What a person sees of it, in one sentence. */
  readonly shows: string;
  readonly scene: Omit<DraftScene, 'details' | 'locale'>;
  /** Changes or uses that its author named, as the stamp wants them. */
  readonly items?: readonly LocalText[];
  /** Ids of ticked checklist items. */
  readonly ticked?: readonly string[];
  /** This Outlook accepts a header and keeps none. */
  readonly keepsNoHeader?: boolean;
  readonly source?: ThreadSource;
  readonly subject?: string;
  readonly lead?: PaneLead;
  /** What its author or Outlook does to the draft once it is stamped. */
  readonly change?: (draft: ArrangedDraft) => void | Promise<void>;
}

export function detailsOf(
  { scene, items = [], ticked = [] }: GalleryDraft,
  locale: string,
): Partial<StampDetails> {
  const texts = items.map((item) => textIn(item, localeOf(locale)));
  return { ticked, ...(scene.stamp === 'adjust' ? { adjustments: texts } : { uses: texts }) };
}

/** Stamps the draft, and lets happen to it what the state says. */
export async function arrange(
  state: GalleryDraft,
  locale: string,
): Promise<ArrangedDraft & { readonly seenBy: ComposeHost }> {
  const arranged = await arrangeDraft({
    ...{ policy: samplePolicyNow(), ...state.scene },
    ...{ locale, details: detailsOf(state, locale) },
  });
  await state.change?.(arranged);
  const { host } = arranged;
  return { ...arranged, seenBy: state.keepsNoHeader === true ? withoutHeaders(host) : host };
}

function withoutHeaders(host: ComposeHost): ComposeHost {
  return { ...host, readHeader: async () => ok(undefined), writeHeader: async () => ok(undefined) };
}
