import type { FromClassic } from '../../shared/classic-wire';
import { hide } from './addin-frame';
import { Readiness } from './readiness';
import type { OpenWorkerLine } from './script-runtime';

const FRAME = '/local-outlook/classic-frame.html';

/** Where the add-in's server looks for the tab's name in the addresses of frames, and of what they ask for. */
function hostInfo(tab: string): string {
  return ['Outlook', 'PC', '16.01', '', tab, '', '', '0'].join('$');
}

function frameAt(address: URL, title: string): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.title = title;
  frame.src = address.href;
  frame.dataset['addinFrame'] = 'worker';
  hide(frame);
  return frame;
}

/**
 * A worker in a hidden page on the add-in's own origin: a worker of this page could ask for the mailboxes. It ends with
 * its page. Messages wait in the channel until the worker listens.
 */
export const openWorkerLine: OpenWorkerLine = ({ scriptUrl, title, container, tab }) => {
  const address = new URL(FRAME, scriptUrl);
  address.searchParams.set('_host_Info', hostInfo(tab));
  const frame = frameAt(address, title);
  const { port1: port, port2: farEnd } = new MessageChannel();
  const readiness = new Readiness(frame);
  frame.addEventListener('load', () => frame.contentWindow?.postMessage('line', address.origin, [farEnd]), {
    once: true,
  });
  container.append(frame);
  return {
    post: (message) => port.postMessage(message),
    listen: (hear) => {
      port.onmessage = ({ data }: MessageEvent<FromClassic>) => {
        readiness.heard();
        if (data.kind === 'here') return;
        readiness.ready();
        hear(data);
      };
    },
    lost: readiness.settled.then((state) =>
      state === 'unavailable' ? undefined : new Promise(() => undefined),
    ),
    close: () => {
      readiness.close();
      port.close();
      frame.remove();
    },
  };
};
