import type { ToClassic } from '../shared/classic-wire';
import { networkOf } from './network';
import { startRuntime } from './runtime';
import type { Ground, Line } from './runtime';

/** The script of the worker: its first message brings the line to the host. */
declare const self: DedicatedWorkerGlobalScope;

function lineOver(port: MessagePort): Line {
  return {
    post: (message) => port.postMessage(message),
    listen: (hear) => {
      port.onmessage = ({ data }: MessageEvent<ToClassic>) => hear(data);
    },
  };
}

/** A data address needs neither the network nor storage. */
function ground(): Ground {
  const importScripts = self.importScripts.bind(self);
  return {
    globals: self,
    network: networkOf(self.fetch.bind(self), URL),
    evaluate: (script) => importScripts(`data:text/javascript;charset=utf-8,${encodeURIComponent(script)}`),
  };
}

self.addEventListener(
  'message',
  ({ ports: [port] }) => {
    if (port === undefined) return;
    const line = lineOver(port);
    self.addEventListener('error', ({ message }) => line.post({ kind: 'uncaught', problem: message }));
    self.addEventListener('unhandledrejection', ({ reason }) =>
      line.post({ kind: 'uncaught', problem: String(reason) }),
    );
    startRuntime(ground(), line);
  },
  { once: true },
);
