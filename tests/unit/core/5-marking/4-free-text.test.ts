import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { escapeHtml, parseFreeText } from '../../../../src/core/stamp/free-text';
import { findMarkers } from '../../../../src/core/stamp/marker';
import { typedText } from './arbitraries';

describe('what somebody types', () => {
  const CLEANED: Readonly<Record<string, readonly [raw: string, clean: string]>> = {
    'keeps its words': ['Blur the face', 'Blur the face'],
    'becomes one line': ['  Blur\r\n\tthe   face\u00a0 \u2028', 'Blur the face'],
    'loses what turns the reading direction': ['a\u202egnp\u202c\u2066b\u2069', 'agnpb'],
    'loses what nobody sees': ['pass\u200bword\u00ad\ufeff\u0000\u007f\u{e0041}', 'password'],
    'gets round brackets, so that no marker can be forged': [
      '[stamp:1:cleared:000000000000:0000]',
      '(stamp:1:cleared:000000000000:0000)',
    ],
    'keeps accents, other scripts and pictures': [
      'Ne pas citer la ville – نام شهر 🏙',
      'Ne pas citer la ville – نام شهر 🏙',
    ],
    'loses half a character': ['a\ud83cb', 'ab'],
  };
  it.each(Object.entries(CLEANED))('%s', (_name, [raw, clean]) => {
    expect(parseFreeText(raw)).toEqual({ ok: true, value: clean });
  });

  it.each(['', ' \n ', '\u200b\u202e'])('is refused when nothing is left: %j', (raw) => {
    expect(parseFreeText(raw)).toEqual({ ok: false, error: 'empty' });
  });

  it('is refused when it is too long, never cut', () => {
    expect(parseFreeText('é'.repeat(300)).ok).toBe(true);
    expect(parseFreeText('é'.repeat(301))).toEqual({ ok: false, error: 'too-long' });
    expect(parseFreeText('🏙'.repeat(300)).ok).toBe(true);
    expect(parseFreeText('twelve chars', 11)).toEqual({ ok: false, error: 'too-long' });
  });

  it('stays as it is once clean, and holds no marker', () => {
    fc.assert(
      fc.property(typedText, (raw) => {
        const text = parseFreeText(raw, 1000);
        if (!text.ok) return;
        expect(parseFreeText(text.value, 1000)).toEqual(text);
        expect(findMarkers(text.value).intact).toEqual([]);
      }),
    );
  });
});

describe('text inside markup', () => {
  it('is only ever text', () => {
    expect(escapeHtml(`<img onerror="x"> & 'y'`)).toBe('&lt;img onerror=&quot;x&quot;&gt; &amp; &#39;y&#39;');
  });
});
