import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/**
 * What axe calls serious or critical, in the page and in the frames of the add-in. `narrow` says what is to be looked at
 * where that is not everything.
 */
export async function seriousProblems(
  page: Page,
  narrow: (everything: AxeBuilder) => AxeBuilder = (everything) => everything,
): Promise<readonly string[]> {
  // Fluent's own guards for the keyboard focus are hidden on purpose; axe takes them for a mistake. The mail's
  // own frame runs no scripts, so axe cannot look into it.
  const everything = new AxeBuilder({ page }).exclude('[data-tabster-dummy]').exclude('iframe[sandbox]');
  const { violations } = await narrow(everything).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}
