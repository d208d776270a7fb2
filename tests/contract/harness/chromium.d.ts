/** The launcher is a plain script; this is what tests use of it. */
declare module '*/scripts/chromium.mjs' {
  import type { Browser, LaunchOptions } from 'playwright-core';

  export function launchBrowser(options?: LaunchOptions): Promise<Browser>;
}
