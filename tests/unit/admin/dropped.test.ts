import { describe, expect, it } from '@jest/globals';
import { fileIn, type Dropped } from '../../../src/admin/dropped';

const file = (name: string) => new File(['{}'], name);
const entry = (isDirectory: boolean) => ({
  webkitGetAsEntry: () => ({ isDirectory }) as FileSystemEntry,
});
const MAIL = file('rota.eml');

const ROWS: Readonly<Record<string, readonly [Dropped, ReturnType<typeof fileIn>]>> = {
  'one file is taken': [{ files: [MAIL], items: [entry(false)] }, MAIL],
  'one file is taken where the browser does not say what it is': [
    { files: [MAIL], items: [{ webkitGetAsEntry: () => null }] },
    MAIL,
  ],
  'two files are one too many': [{ files: [MAIL, file('b.eml')], items: [] }, 'several'],
  'a folder is no file': [{ files: [file('Mail')], items: [entry(true)] }, 'folder'],
  'marked text is no file': [{ files: [], items: [] }, 'no-file'],
};

describe('of what is dropped', () => {
  it.each(Object.entries(ROWS))('%s', (_name, [dropped, expected]) => {
    expect(fileIn(dropped)).toBe(expected);
  });
});
