import type { Happening } from '../../shared/faults';
import type { Draft, Person } from '../../shared/mail';
import type { DraftChange } from '../contract';

/** What an edit of the recipients at the wrong moment makes of a draft; null for everything else that can happen. */
export function recipientsAfter(happening: Happening, { to, cc, bcc }: Draft): DraftChange | null {
  switch (happening.kind) {
    case 'add-recipient': {
      const { field, address } = happening;
      return { [field]: [...{ to, cc, bcc }[field], { address, name: address, kind: 'person' }] };
    }
    case 'remove-recipient': {
      const without = (people: readonly Person[]): readonly Person[] =>
        people.filter(({ address }) => address !== happening.address);
      return { to: without(to), cc: without(cc), bcc: without(bcc) };
    }
    case 'close-pane':
    case 'reload-pane':
    case 'reload-page':
      return null;
  }
}
