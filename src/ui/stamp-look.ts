import type { Stamp } from '../core/stamp/stamp';

/** Ground colours for white text, the same as in the banner on the mail; contrast 8.0 to 11.4 (design: words and look). */
export const STAMP_COLOURS: Readonly<Record<Stamp, string>> = {
  cleared: '#0b5d2a',
  adjust: '#5c4300',
  internal: '#0b3d91',
  confidential: '#7a0019',
};
