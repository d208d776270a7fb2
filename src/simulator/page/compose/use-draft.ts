import { useSyncExternalStore } from 'react';
import type { Draft } from '../../shared/mail';
import type { DraftModel } from './compose-model';

/** The draft as far as it is known without asking the editor; views never need the body. */
export const useDraft = (model: DraftModel): Draft => useSyncExternalStore(model.subscribe, model.glance);
