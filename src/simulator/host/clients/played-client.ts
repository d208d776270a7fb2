import type { ClientProfile } from './client-profile';
import type { FieldBugId } from './field-bugs';

/** The client that is played, with what it suffers from. */
export interface PlayedClient {
  readonly client: ClientProfile;
  /** Whether a field bug is switched on. */
  readonly suffers: (bug: FieldBugId) => boolean;
}
