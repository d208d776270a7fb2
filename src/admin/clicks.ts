import type { MouseEvent } from 'react';

/** Acts once for a double click: the second one would act on what has moved there, or a second time. */
export function onceFor(act: () => void): (event: MouseEvent) => void {
  return ({ detail }) => {
    if (detail <= 1) act();
  };
}
