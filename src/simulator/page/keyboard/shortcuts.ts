/** What keys do, as in Outlook on the web; the ones with Alt are invented. */
export type ShortcutId =
  | 'newMail'
  | 'reply'
  | 'replyAll'
  | 'forward'
  | 'delete'
  | 'backToList'
  | 'send'
  | 'checkNames'
  | 'popOut'
  | 'nextRegion'
  | 'previousRegion'
  | 'help';

export interface Shortcut {
  readonly id: ShortcutId;
  /** As people read them. */
  readonly keys: readonly string[];
  /** Also while somebody types; letters never do. */
  readonly whileTyping: boolean;
  fits(stroke: KeyStroke): boolean;
}

/** The parts of a keyboard event that decide. */
export type KeyStroke = Pick<KeyboardEvent, 'key' | 'code' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>;

const isPlain = ({ altKey, ctrlKey, metaKey }: KeyStroke): boolean => !altKey && !ctrlKey && !metaKey;

function letter(id: ShortcutId, key: string, shift = false): Shortcut {
  const fits = (stroke: KeyStroke) =>
    isPlain(stroke) && stroke.shiftKey === shift && stroke.key.toLowerCase() === key;
  const name = key.toUpperCase();
  return { id, keys: shift ? ['Shift', name] : [name], whileTyping: false, fits };
}

/** By its place on the keyboard: with Alt, some systems write another letter. */
function alt(id: ShortcutId, name: string): Shortcut {
  const fits = (stroke: KeyStroke) =>
    stroke.altKey && !stroke.ctrlKey && !stroke.metaKey && !stroke.shiftKey && stroke.code === `Key${name}`;
  return { id, keys: ['Alt', name], whileTyping: true, fits };
}

const region = (id: ShortcutId, shift: boolean): Shortcut => ({
  id,
  keys: shift ? ['Shift', 'F6'] : ['F6'],
  whileTyping: true,
  fits: (stroke) => isPlain(stroke) && stroke.key === 'F6' && stroke.shiftKey === shift,
});

export const SHORTCUTS: readonly Shortcut[] = [
  letter('newMail', 'n'),
  letter('reply', 'r'),
  letter('replyAll', 'r', true),
  letter('forward', 'f', true),
  {
    id: 'delete',
    keys: ['Delete'],
    whileTyping: false,
    fits: (stroke) => isPlain(stroke) && !stroke.shiftKey && stroke.key === 'Delete',
  },
  {
    id: 'backToList',
    keys: ['Esc'],
    whileTyping: false,
    fits: (stroke) => isPlain(stroke) && stroke.key === 'Escape',
  },
  {
    id: 'send',
    keys: ['Ctrl', 'Enter'],
    whileTyping: true,
    fits: ({ key, ctrlKey, metaKey, altKey }) => key === 'Enter' && (ctrlKey || metaKey) && !altKey,
  },
  alt('send', 'S'),
  alt('checkNames', 'K'),
  alt('popOut', 'P'),
  region('nextRegion', false),
  region('previousRegion', true),
  {
    id: 'help',
    keys: ['?'],
    whileTyping: false,
    fits: (stroke) => isPlain(stroke) && stroke.key === '?',
  },
];

/** The shortcut that a stroke means; null for any other key, and for letters while somebody types. */
export const shortcutFor = (stroke: KeyStroke, typing: boolean): ShortcutId | null =>
  SHORTCUTS.find((shortcut) => (shortcut.whileTyping || !typing) && shortcut.fits(stroke))?.id ?? null;

const TYPING = 'input, textarea, select, [contenteditable=""], [contenteditable="true"], [role="textbox"]';

/** Whether a key pressed here writes something. */
export const isTypingIn = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest(TYPING) !== null;

const OWN_KEYS = '[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"][data-own-keys]';

/** Menus and dialogs keep their keys to themselves. */
export const hasKeysOfItsOwn = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest(OWN_KEYS) !== null;
