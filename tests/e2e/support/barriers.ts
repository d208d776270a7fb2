import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** What axe calls serious or critical, in the page and in the frames of the add-in. */
export async function seriousProblems(page: Page): Promise<readonly string[]> {
  // Fluent's own guards for the keyboard focus are hidden on purpose; axe takes them for a mistake. The mail's
  // own frame runs no scripts, so axe cannot look into it.
  const { violations } = await new AxeBuilder({ page })
    .exclude('[data-tabster-dummy]')
    .exclude('iframe[sandbox]')
    .analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}
