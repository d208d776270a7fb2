import type { DeskState } from '../desk/desk';
import type { Place } from './place';

/** The columns from the back to the front. */
export type Column = 'list' | 'work' | 'pane';

/** The one column that a narrow window shows: what was opened last lies in front. */
export function frontColumn(place: Place, desk: DeskState['kind'], paneOpen: boolean): Column {
  // A pinned pane without a message has nothing to say.
  if (place.mailId === null && desk === 'clear') return 'list';
  return paneOpen ? 'pane' : 'work';
}
