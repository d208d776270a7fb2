import { Button, mergeClasses } from '@fluentui/react-components';
import type { FindingKind } from '../core/decide/finding';
import { Glyph, type GlyphName } from '../ui/Glyph';
import type { SendLineState } from './send-line-state';
import { useSendLineStyles, useSendToneStyles } from './send-line-styles';
import type { Texts } from './texts';

const GLYPH_OF: Readonly<Record<SendLineState['tone'], GlyphName>> = {
  wait: 'wait',
  go: 'go',
  todo: 'hold',
  ask: 'ask',
  hold: 'hold',
};

interface SendLineProps {
  readonly line: SendLineState;
  readonly texts: Texts;
  readonly onShow: (finding: FindingKind) => void;
}

/** Always in sight: what Send will do. The one place of the pane that speaks up by itself. */
export function SendLine({
  line: { tone, headline, sentence, finding },
  texts: { pane },
  onShow,
}: SendLineProps) {
  const styles = useSendLineStyles();
  const tones = useSendToneStyles();
  return (
    <footer className={styles.footer} aria-label={pane.send.label}>
      <span className={mergeClasses(styles.glyph, tones[tone])}>
        <Glyph name={GLYPH_OF[tone]} size={20} />
      </span>
      <div role="status" aria-atomic="true">
        <p className={styles.headline}>{headline}</p>
        <p className={styles.sentence}>{sentence}</p>
      </div>
      {finding !== undefined && (
        <Button size="small" className={styles.show} onClick={() => onShow(finding)}>
          {pane.send.show}
        </Button>
      )}
    </footer>
  );
}
