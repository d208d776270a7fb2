import { cleanForReading } from '../../../src/simulator/page/body/sanitise-body';
import { htmlMailDocument, textMailDocument } from '../../../src/simulator/page/body/mail-document';
import type { Look } from '../looks';
import { BANNER_STATES } from '../states/banners';
import { arrange, type GalleryDraft } from '../states/gallery-draft';
import { OutlookFrame } from './OutlookFrame';
import { anArea, type Staged } from './stage';

/** As high as what it shows. */
function fit({ currentTarget: frame }: { readonly currentTarget: HTMLIFrameElement }): void {
  frame.style.height = `${frame.contentDocument?.documentElement.scrollHeight ?? 0}px`;
}

async function stage(state: GalleryDraft, look: Look): Promise<Staged> {
  const { host } = await arrange(state, look.locale);
  const { format, content } = host.draft.body;
  const paper = { dark: look.theme !== 'light', pictureOrigin: '' };
  const shown =
    format === 'html'
      ? htmlMailDocument(cleanForReading(content, () => null).html, paper)
      : textMailDocument(content, paper);
  let tell: () => void = () => undefined;
  const loaded = new Promise<void>((resolve) => {
    tell = resolve;
  });
  return {
    element: (
      <OutlookFrame look={look}>
        <iframe
          title="Mail"
          sandbox="allow-same-origin"
          srcDoc={shown}
          style={{ display: 'block', width: '100%', border: 0 }}
          onLoad={(event) => {
            fit(event);
            tell();
          }}
        />
      </OutlookFrame>
    ),
    act: () => loaded,
  };
}

/** What those see who have no add-in. */
export const BANNERS = anArea({
  ...{ title: 'Lines in the mail', widths: [560], height: 40, isAlwaysLeftToRight: true },
  ...{ states: BANNER_STATES, stage },
});
