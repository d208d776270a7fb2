import { mergeClasses } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { FindingKind } from '../core/decide/finding';
import { Glyph, type GlyphName } from './Glyph';
import { useNoticeGlyphStyles, useNoticeStyles, useNoticeToneStyles } from './notice-styles';

/** How much a sentence asks for: to be known, to be looked at, to be dealt with before Send. */
export type Tone = 'info' | 'ask' | 'hold';

const GLYPH_OF: Readonly<Record<Tone, GlyphName>> = { info: 'info', ask: 'ask', hold: 'hold' };

interface NoticeProps {
  readonly tone: Tone;
  /** What there is to know. */
  readonly sentence: string;
  /** What else there is to say or to look at. */
  readonly children?: ReactNode;
  /** Buttons, the one to press first. */
  readonly actions?: ReactNode;
  /** The finding that a person is led to here, when an alert or the line at the bottom points at it. */
  readonly finding?: FindingKind;
}

/** Something that a person should know, with what can be done about it. */
export function Notice({ tone, sentence, children, actions, finding }: NoticeProps) {
  const styles = useNoticeStyles();
  const tones = useNoticeToneStyles();
  const glyphs = useNoticeGlyphStyles();
  return (
    <div className={mergeClasses(styles.notice, tones[tone])} data-finding={finding} tabIndex={finding && -1}>
      <div className={styles.lead}>
        <span className={mergeClasses(styles.glyph, glyphs[tone])}>
          <Glyph name={GLYPH_OF[tone]} />
        </span>
        <p>{sentence}</p>
      </div>
      {children}
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}
