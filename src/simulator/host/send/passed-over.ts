import type { AddinManifest } from '../../shared/manifest';
import type { ClientProfile } from '../clients/client-profile';

/** How a form is shown, which decides who hears of it when it is sent. */
export interface FormWindow {
  /** The form stands in a window of its own. */
  readonly separateWindow: boolean;
}

/**
 * The add-ins that want to see an appointment at Send and are not asked: in Outlook on the web and the new Outlook on Windows
 * nobody is, unless the form stands in a window of its own (facts: platform 1.1).
 */
export function passedOver(
  manifests: readonly AddinManifest[],
  { appointmentSend }: Pick<ClientProfile, 'appointmentSend'>,
  { separateWindow }: FormWindow,
): readonly AddinManifest[] {
  if (appointmentSend === 'any-form' || separateWindow) return [];
  return manifests.filter((addin) => addin.launchEvents.some(({ type }) => type === 'OnAppointmentSend'));
}
