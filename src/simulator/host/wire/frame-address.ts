/** How a frame learns whom it talks to: host information in the address and in the frame's name. */

import type { FaultPlan } from '../../shared/faults';

export interface FrameIdentity {
  readonly conversationId: string;
  /** Instance id that the add-in echoes in every call. */
  readonly controlId: string;
  readonly correlationId: string;
  /** BCP 47. */
  readonly locale: string;
  /** A dialog gets no mailbox, and speaks to its opener. */
  readonly isDialog: boolean;
}

// The Outlook file of the library that is loaded: outlook-web-16.01.js.
const HOST_FILE_VERSION = '16.01';

function hostInfo({ locale, correlationId, isDialog }: FrameIdentity): string {
  const dialog = isDialog ? 'isDialog' : '';
  const logging = '';
  const flags = '0';
  return ['Outlook', 'Web', HOST_FILE_VERSION, locale, correlationId, dialog, logging, flags].join('$');
}

/** The address of an add-in's page with the host information that office.js looks for in it. */
export function addressFor(pageUrl: string, identity: FrameIdentity): string {
  const url = new URL(pageUrl);
  const given = url.search === '' ? '?' : `${url.search}&`;
  return `${url.origin}${url.pathname}${given}et=&_host_Info=${hostInfo(identity)}${url.hash}`;
}

/** What a frame has to know besides whom it talks to. */
export interface FrameExtras {
  readonly movedOrigins: Readonly<Record<string, string>>;
  readonly faults: Pick<FaultPlan, 'storageBlocked' | 'clockMs'>;
}

/**
 * The frame's `name`: JSON, because office.js parses it; it survives reloads and moves within the frame. What goes wrong
 * on purpose inside the frame stands in it for addin-side/frame-faults.js, and only then.
 */
export function nameFor(
  identity: FrameIdentity,
  hostOrigin: string,
  { movedOrigins, faults }: FrameExtras,
): string {
  const { storageBlocked, clockMs } = faults;
  const frameFaults = storageBlocked || clockMs !== 0 ? { frameFaults: { storageBlocked, clockMs } } : {};
  return JSON.stringify({
    baseFrameName: `__host_frame_${identity.controlId}`,
    hostInfo: hostInfo(identity),
    xdmInfo: `${identity.conversationId}|${identity.controlId}|${hostOrigin}`,
    serializerVersion: 1,
    flights: [],
    ...(Object.keys(movedOrigins).length === 0 ? {} : { movedOrigins }),
    ...frameFaults,
  });
}
