import type { Locator } from '@playwright/test';

/** Files by their places, or marked text. */
export type Dragged = { readonly files: readonly string[] } | { readonly text: string };

/** Drags something from outside the browser onto an element, as the system would, and lets go of it there. */
export async function dropOn(target: Locator, dragged: Dragged): Promise<void> {
  const page = target.page();
  await target.scrollIntoViewIfNeeded();
  const box = await target.boundingBox();
  if (box === null) throw new Error('there is nothing to drop on');
  const session = await page.context().newCDPSession(page);
  const items = 'text' in dragged ? [{ mimeType: 'text/plain', data: dragged.text }] : [];
  const files = 'files' in dragged ? [...dragged.files] : [];
  const place = { x: box.x + box.width / 2, y: box.y + Math.min(12, box.height / 2) };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', {
      type,
      ...place,
      data: { items, files, dragOperationsMask: 1 },
    });
  await session.detach();
}
