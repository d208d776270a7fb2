import type { DraftAttachment } from '../../shared/mail';
import { readBase64 } from '../api/base64';

/** Above this, Outlook on the web offers the cloud instead. Bytes. */
export const MOST_BYTES = 20_000_000;

/** What became of the files that a person picked. */
export interface PickedFiles {
  readonly attachments: readonly DraftAttachment[];
  readonly tooBig: readonly string[];
  readonly unreadable: readonly string[];
}

/** Reads files as attachments; the ones that cannot be attached are named. `newId` makes ids unique in the draft. */
export async function readPickedFiles(files: readonly File[], newId: () => string): Promise<PickedFiles> {
  const small = files.filter(({ size }) => size <= MOST_BYTES);
  const read = await Promise.all(
    small.map(async (file) => ({ file, base64: await readBase64(file).catch(() => null) })),
  );
  return {
    tooBig: files.filter(({ size }) => size > MOST_BYTES).map(({ name }) => name),
    unreadable: read.filter(({ base64 }) => base64 === null).map(({ file }) => file.name),
    attachments: read.flatMap(({ file, base64 }) =>
      base64 === null ? [] : [toAttachment(file, base64, newId())],
    ),
  };
}

const toAttachment = (file: File, base64: string, id: string): DraftAttachment => ({
  id,
  name: file.name,
  contentType: file.type || 'application/octet-stream',
  size: file.size,
  isInline: false,
  contentId: null,
  base64,
});
