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
  { appointmentSend, launchEvents }: Pick<ClientProfile, 'appointmentSend' | 'launchEvents'>,
  { separateWindow }: FormWindow,
): readonly AddinManifest[] {
  const isAsked = launchEvents.has('OnAppointmentSend') && (appointmentSend === 'any-form' || separateWindow);
  if (isAsked) return [];
  return manifests.filter((addin) => addin.launchEvents.some(({ type }) => type === 'OnAppointmentSend'));
}
