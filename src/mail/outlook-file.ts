import { stampInSource } from '../core/stamp/mail-source';
import { findMarkers } from '../core/stamp/marker';
import { strictest, type Stamp } from '../core/stamp/stamp';

/**
 * The strictest stamp in a file of Outlook's own (.msg). Its format is not read: its texts have two bytes to a letter and lie
 * in one piece, mostly, so that marks can be found in them. A torn one counts as Confidential.
 */
export function stampInOutlookFile(file: Uint8Array): Stamp | undefined {
  const text = new TextDecoder('latin1').decode(file).replaceAll('\0', '');
  const { intact, damaged } = findMarkers(text);
  const marks = [stampInSource(text), ...intact.map(({ stamp }) => stamp)].filter(
    (stamp) => stamp !== undefined,
  );
  return damaged > 0 ? 'confidential' : strictest(marks);
}
