import { AddinComposeSession } from './compose-session';
import type { AddinHost, CreateAddinHost } from './contract';
import { openWorkerLine } from './frames/worker-line';
import { servicesFrom } from './host-services';
import { AddinReadSession } from './read-session';

interface OpenSession {
  themeChanged(): void;
  close(): void;
}

/**
 * The host of one account's add-ins: it speaks the wire protocol to office.js in their frames. It needs a page on https
 * with the same host name as the add-ins' pages, or office.js will not trust it.
 */
export const createAddinHost: CreateAddinHost = (options): AddinHost => {
  const services = servicesFrom({ openWorkerLine, ...options });
  const sessions = new Set<OpenSession>();
  const keep = <T extends OpenSession>(session: T): T => {
    sessions.add(session);
    return session;
  };
  return {
    manifests: services.manifests,
    faults: services.faults,
    openCompose: (model, frames, handedOver) =>
      keep(new AddinComposeSession(model, frames, services, handedOver)),
    openRead: (mail, frames) => keep(new AddinReadSession(mail, frames, services)),
    wireLog: () => services.log.entries(),
    unreachable: {
      get: () => services.unreachable.get(),
      subscribe: (listener) => services.unreachable.subscribe(listener),
    },
    onUnmodelled: (listener) => services.unmodelled.listen(listener),
    themeChanged: () => {
      for (const session of sessions) session.themeChanged();
    },
    close: () => {
      for (const session of sessions) session.close();
      sessions.clear();
    },
  };
};
