import { LAUNCH_EVENT_SINCE } from '../../shared/launch-events';
import type { HostServices } from '../host-services';

/** Whether a client with these requirement sets raises a launch event. */
export function raisesEvent(
  type: string,
  { client, supports }: Pick<HostServices, 'client' | 'supports'>,
): boolean {
  const since = LAUNCH_EVENT_SINCE[type];
  if (since === undefined || !client.launchEvents.has(type)) return false;
  return client.id === 'phone' || supports(since);
}
