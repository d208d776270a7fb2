import type { FileFault, ServerFaults as AllFaults } from '../../shared/faults';

type ServerFaults = Pick<AllFaults, 'files' | 'frames'>;

/** Tabs that are closed do not say so; the oldest are forgotten. */
const MOST_TABS = 500;

/** What goes wrong on purpose with the add-in's files, for each tab of the local Outlook by itself. */
export class TabFaults {
  readonly #tabs = new Map<string, ServerFaults>();

  set(tab: string, faults: ServerFaults): void {
    this.#tabs.delete(tab);
    this.#tabs.set(tab, faults);
    const [oldest] = this.#tabs.keys();
    if (this.#tabs.size > MOST_TABS && oldest !== undefined) this.#tabs.delete(oldest);
  }

  /** The fault of the file that is asked for, by a page or by something in that page. */
  fileFault(address: string, referer: string | undefined): FileFault | undefined {
    const files = Object.entries(this.#of(address, referer)?.files ?? {});
    const { pathname } = new URL(address, 'https://localhost');
    return files.find(([end]) => pathname.endsWith(end))?.[1];
  }

  /** Whether the page at this address gets the script that spoils its frame. */
  spoilsFrame(address: string): boolean {
    return this.#of(address, undefined)?.frames === true;
  }

  #of(address: string, referer: string | undefined): ServerFaults | undefined {
    const tab = tabIn(address) ?? tabIn(referer);
    return tab === undefined ? undefined : this.#tabs.get(tab);
  }
}

/** The correlation id in the host information that every page of an add-in has in its address (facts: host-protocol 2.1). */
function tabIn(address: string | undefined): string | undefined {
  if (address === undefined || !URL.canParse(address, 'https://localhost')) return undefined;
  const hostInfo = new URL(address, 'https://localhost').searchParams.get('_host_Info');
  return hostInfo?.split('$')[4];
}
