import { isCall, rowsFor } from './row';
import type { Row, Step, Table } from './row';

/** Members that launch events do not have (facts: platform 1.3), or that belong to a page alone. */
const FOR_PAGES =
  /\bdisplay\w*(?:Form|Dialog|Card)|\bclose|sendAsync|SelectedItems|loadItem|IdentityToken|CallbackToken|makeEws|SharedProperties|Telemetry|officeTheme|addHandler|navigateTo|\bmove/iu;

function isForScripts(step: Step): boolean {
  return isCall(step) && !FOR_PAGES.test(step[0]);
}

/** The rows that speak of what a launch event can do in a script runtime. */
export function rowsForScripts(table: Table): readonly (readonly [string, Row])[] {
  return rowsFor('classic', table).filter(([, { steps }]) => steps.every(isForScripts));
}
