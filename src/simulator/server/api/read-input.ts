import * as v from 'valibot';
import { FOLDERS, type FolderId } from '../../shared/mail';
import { Problem } from '../problem';

/** Checks what came in over the wire against a schema. @throws Problem that says where it does not fit. */
export function readInput<T>(schema: v.GenericSchema<unknown, T>, input: unknown): T {
  const read = v.safeParse(schema, input);
  if (read.success) return read.output;
  const where = v.getDotPath(read.issues[0]) ?? 'the request';
  throw new Problem(400, `${where} is not as expected.`, 'Nothing was changed.');
}

export function readFolder(text: string): FolderId {
  const folder = FOLDERS.find((candidate) => candidate === text);
  if (folder) return folder;
  throw new Problem(
    404,
    `There is no folder "${text.slice(0, 40)}".`,
    `The folders are ${FOLDERS.join(', ')}.`,
  );
}
