import { createStore, type Store } from './store';

export const THEME_CHOICES = ['system', 'light', 'dark', 'high-contrast'] as const;
export type ThemeChoice = (typeof THEME_CHOICES)[number];
/** What is drawn. */
export type ThemeName = Exclude<ThemeChoice, 'system'>;

export interface ThemeState {
  readonly choice: ThemeChoice;
  readonly drawn: ThemeName;
}

/** The colours of the page, for as long as it is open; what was chosen holds for the next page too. */
export interface Theme extends Pick<Store<ThemeState>, 'get' | 'subscribe'> {
  choose(choice: ThemeChoice): void;
  /** Another window may have chosen. */
  reload(): void;
}

type Watched = Pick<MediaQueryList, 'matches' | 'addEventListener'>;
type ThemeStorage = Pick<Storage, 'getItem' | 'setItem'>;

const STORAGE_KEY = 'local-outlook.theme';

function load(storage: () => ThemeStorage): ThemeChoice {
  try {
    const stored = storage().getItem(STORAGE_KEY);
    return THEME_CHOICES.find((choice) => choice === stored) ?? 'system';
  } catch {
    return 'system';
  }
}

function save(storage: () => ThemeStorage, choice: ThemeChoice): void {
  try {
    storage().setItem(STORAGE_KEY, choice);
  } catch {
    // Forbidden storage: the choice holds for this page.
  }
}

/**
 * `dark` says whether the system asks for dark colours; `forced` whether it brings high-contrast ones of its own, which
 * nobody can choose away here.
 */
export function createTheme(
  { dark, forced }: { readonly dark: Watched; readonly forced: Watched },
  storage: () => ThemeStorage,
): Theme {
  const drawn = (choice: ThemeChoice): ThemeName => {
    if (choice !== 'system' && !forced.matches) return choice;
    if (!dark.matches) return 'light';
    return forced.matches ? 'high-contrast' : 'dark';
  };
  const stateFor = (choice: ThemeChoice): ThemeState => ({ choice, drawn: drawn(choice) });
  const store = createStore(stateFor(load(storage)));
  const follow = () =>
    store.update((state) => (drawn(state.choice) === state.drawn ? state : stateFor(state.choice)));
  dark.addEventListener('change', follow);
  forced.addEventListener('change', follow);
  return {
    get: store.get,
    subscribe: store.subscribe,
    choose(choice) {
      save(storage, choice);
      store.update(() => stateFor(choice));
    },
    reload: () => store.update(() => stateFor(load(storage))),
  };
}
