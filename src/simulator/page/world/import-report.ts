import type { ImportNote } from '../../shared/mail';
import type { Words } from '../words/en';

export type NotesByKind = Readonly<Record<ImportNote['kind'], readonly ImportNote[]>>;

export function sortNotes(notes: readonly ImportNote[]): NotesByKind {
  const of = (kind: ImportNote['kind']) => notes.filter((note) => note.kind === kind);
  return { unreadable: of('unreadable'), duplicate: of('duplicate'), 'same-id': of('same-id') };
}

/** `archive.mbox, message 12` or `letter.eml`. */
export const noteOrigin = ({ file, message }: ImportNote, words: Words): string =>
  message === null ? file : words.import.messageOf(file, message);

export function describeNote(note: ImportNote, words: Words): string {
  if (note.kind === 'unreadable') return words.import.reasons[note.reason];
  return words.import.liesIn(note.subject || words.list.noSubject, words.folders[note.folder]);
}

/** A cell of a table program: a text that begins like a formula must not become one. */
function cell(text: string | number): string {
  const safe = /^[=+\-@\t]/.test(String(text)) ? `'${text}` : String(text);
  return `"${safe.replaceAll('"', '""')}"`;
}

/** The whole report as a table (CSV), for what is too long for a dialog. */
export function reportTable(notes: readonly ImportNote[], words: Words): string {
  const { columns, kinds } = words.import;
  const rows = notes.map((note) => [
    note.file,
    note.message ?? '',
    kinds[note.kind],
    describeNote(note, words),
  ]);
  return [columns, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}
