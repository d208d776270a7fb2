type TabStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** The import that runs in this browser tab, for the page that comes after it. */
export interface ImportMemory {
  remember(address: string): void;
  /** Null when none was running. */
  recall(): string | null;
  forget(): void;
}

/** Where storage is forbidden, an import that is left is found by what lies in the mailbox only. */
export function rememberImport(storage: () => TabStorage, mailbox: string): ImportMemory {
  const key = `local-outlook.import:${mailbox}`;
  const attempt = <T>(work: (storage: TabStorage) => T): T | null => {
    try {
      return work(storage());
    } catch {
      return null;
    }
  };
  return {
    remember: (address) => void attempt((kept) => kept.setItem(key, address)),
    recall: () => attempt((kept) => kept.getItem(key)),
    forget: () => void attempt((kept) => kept.removeItem(key)),
  };
}
