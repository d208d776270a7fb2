import { coercion } from './arguments';
import type { Fields } from './arguments';

/** `Office.MailboxEnums.BodyMode.HostConfig`: the part of a reply that its writer sees. */
const HOST_CONFIG = 1;

/** Of an ordinary call the wire says no mode. */
export function modeIn({ bodyMode }: Fields): Fields {
  return bodyMode === HOST_CONFIG ? { bodyMode } : {};
}

export function readsBody([type]: readonly unknown[], options: Fields): Fields {
  return { coercionType: coercion(type), ...modeIn(options) };
}
