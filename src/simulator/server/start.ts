import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { createAddinApp } from './addin-app';
import { officeJsFolder } from './addin/office-js';
import { TabFaults } from './addin/tab-faults';
import { loadCertificate } from './certificate';
import type { CommandLine } from './command-line';
import { findFolder, withParents } from './find-folders';
import { addinOriginOf } from './manifest/addin-origin';
import { ManifestProblem } from './manifest/manifest-problem';
import { readKnownManifest } from './manifest/read-manifest';
import { createOutlookApp } from './outlook-app';
import type { Sources } from './sources';
import { loadSampleMailbox } from './world/sample-mailbox';
import { Worlds } from './world/worlds';

export interface Surroundings {
  /** Folder of the running program: the page and the scripts for the add-in's side lie beside it. */
  readonly programFolder: string;
  readonly sources: Sources;
  /** Says a line at the terminal. */
  readonly say: (line: string) => void;
}

export interface LocalOutlook {
  /** Where to open it. */
  readonly url: string;
  readonly addinOrigin: string;
  close(): Promise<void>;
}

async function listen(app: FastifyInstance, port: number, flag: string): Promise<number> {
  try {
    // By number: a bare machine may have no entry for localhost, which browsers know by themselves.
    await app.listen({ host: '127.0.0.1', port });
  } catch (error) {
    await app.close();
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
      throw new Error(`Port ${port} is taken. Stop the program that uses it, or ${flag}.`);
    }
    throw error;
  }
  const [address] = app.addresses();
  return typeof address === 'object' ? address.port : port;
}

function findFolders({ page, mailbox, addinSide }: CommandLine, programFolder: string) {
  const above = withParents(programFolder);
  const named = (folder: string | null, candidates: readonly string[]) =>
    folder === null ? candidates : [resolve(folder)];
  const mailboxes = above.map((folder) => join(folder, 'assets/mailbox'));
  const scripts = [
    programFolder,
    join(programFolder, 'addin-side'),
    ...above.map((folder) => join(folder, 'src/simulator/addin-side')),
  ];
  const addinSideFolder = findFolder(
    "The scripts for the add-in's side were",
    named(addinSide, scripts),
    'ajax-stand-in.js',
  );
  return {
    addinSideFolder,
    pageFolder: findFolder(
      'The page of the local Outlook was',
      named(page, [join(programFolder, 'page'), programFolder]),
      'index.html',
    ),
    mailboxFolder: findFolder(
      'The sample mail was',
      named(mailbox, [join(programFolder, 'mailbox'), ...mailboxes]),
      'index.json',
    ),
    classicFolder: findFolder(
      "The script of classic Outlook's runtimes was",
      [programFolder, addinSideFolder].map((folder) => join(folder, 'classic')),
      'runtime.js',
    ),
  };
}

function readAddin({ manifest: file, addinFolder }: CommandLine) {
  const missing = [file, addinFolder].find((path) => !existsSync(path));
  if (missing !== undefined) throw new Error(`${missing} does not exist. Build the add-in first.`);
  try {
    const manifest = readKnownManifest(readFileSync(file, 'utf8'));
    return { manifest, origin: addinOriginOf(manifest) };
  } catch (error) {
    throw error instanceof ManifestProblem ? new Error(`${file}: ${error.message}`) : error;
  }
}

/**
 * Starts both origins: the local Outlook and the add-in. When this resolves both answer.
 * @throws Error whose message a person can act on.
 */
export async function startLocalOutlook(
  line: CommandLine,
  { programFolder, sources, say }: Surroundings,
): Promise<LocalOutlook> {
  const { manifest, origin } = readAddin(line);
  const { pageFolder, mailboxFolder, addinSideFolder, classicFolder } = findFolders(line, programFolder);
  const certificate = await loadCertificate(resolve(line.certificate), sources.now());
  const worlds = new Worlds(resolve(line.state), await loadSampleMailbox(mailboxFolder), sources, say);
  const faults = new TabFaults();
  const addin = createAddinApp({
    certificate,
    addinFolder: resolve(line.addinFolder),
    officeJsFolder: officeJsFolder(programFolder),
    addinSideFolder,
    classicFolder,
    faults,
  });
  const outlook = createOutlookApp({
    certificate,
    worlds,
    manifests: [manifest],
    pageFolder,
    addinOrigins: { served: [origin.origin], domains: [] },
    faults,
    say,
  });
  await listen(addin, Number(origin.port || '443'), 'build the add-in for another origin');
  try {
    const port = await listen(outlook, line.port, 'choose another with --port');
    const close = async () => {
      await Promise.all([outlook.close(), addin.close()]);
    };
    return { url: `https://localhost:${port}/`, addinOrigin: origin.origin, close };
  } catch (error) {
    await addin.close();
    throw error;
  }
}
