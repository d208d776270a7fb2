/** Whether an item is being written or read. */
export type ItemMode = 'compose' | 'read';
