import { existsSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { AddinManifest } from '../shared/manifest';
import { createAddinApp, ownPages, type AddinAppOptions } from './addin-app';
import { officeJsFolder } from './addin/office-js';
import { TabFaults } from './addin/tab-faults';
import { loadCertificate, privateKeyOf } from './certificate';
import type { BuiltAddin, CommandLine } from './command-line';
import { findFolder, withParents } from './find-folders';
import { createGraphApp, type GraphAppOptions } from './graph/graph-app';
import { GraphFaults } from './graph/load';
import { TokenMint } from './graph/tokens';
import { addinOriginOf } from './manifest/addin-origin';
import { ManifestProblem } from './manifest/manifest-problem';
import { readKnownManifest } from './manifest/read-manifest';
import { readPagePlaces } from './other-addins/page-place';
import { startOthers, type Others, type OthersOptions } from './other-addins/start-others';
import { createOutlookApp } from './outlook-app';
import type { Sources } from './sources';
import { lockState } from './state-lock';
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

function isFree(port: number): Promise<boolean> {
  const probe = createServer();
  return new Promise((done) => {
    probe.once('error', () => done(false));
    probe.listen({ host: '127.0.0.1', port }, () => probe.close(() => done(true)));
  });
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

interface OwnAddin {
  readonly manifest: AddinManifest;
  readonly origin: URL;
  readonly folder: string;
}

/** Not part of any manifest: administrators look for the page by this name where the add-in lies. */
const ADMIN_PAGE = 'admin.html';

function adminPageIn(folder: string, { origin }: URL): Pick<AddinManifest, 'adminUrl'> {
  return existsSync(join(folder, ADMIN_PAGE)) ? { adminUrl: `${origin}/${ADMIN_PAGE}` } : {};
}

function readAddin({ manifest: file, addinFolder }: BuiltAddin): OwnAddin {
  const missing = [file, addinFolder].find((path) => !existsSync(path));
  if (missing !== undefined) throw new Error(`${missing} does not exist. Build the add-in first.`);
  try {
    const manifest = readKnownManifest(readFileSync(file, 'utf8'));
    const origin = addinOriginOf(manifest);
    const folder = resolve(addinFolder);
    return { manifest: { ...manifest, ...adminPageIn(folder, origin) }, origin, folder };
  } catch (error) {
    throw error instanceof ManifestProblem ? new Error(`${file}: ${error.message}`) : error;
  }
}

/** What the local Outlook hosts: manifests, and the origins that serve their pages. */
type Hosted = Pick<Others, 'manifests' | 'served' | 'domains' | 'close'>;
type Files = Omit<AddinAppOptions, 'servePages'>;

const NOTHING: Hosted = { manifests: [], served: [], domains: [], close: async () => undefined };

async function startOwn({ manifest, origin, folder }: OwnAddin, files: Files): Promise<Hosted> {
  const servePages = ownPages(folder, files.officeJsFolder);
  const app = createAddinApp({ ...files, servePages });
  await listen(app, Number(origin.port || '443'), 'build the add-in for another origin');
  const close = async (): Promise<void> => {
    await app.close();
  };
  return { manifests: [manifest], served: [origin.origin], domains: [], close };
}

/** The port after the one before it, or any free one where that is taken: storage of pages is kept by port. */
function portsFrom(first: number): OthersOptions['listen'] {
  return async (app, index) => {
    const wanted = first === 0 ? 0 : first + index;
    try {
      return await listen(app, (await isFree(wanted)) ? wanted : 0, 'choose another with --other-port');
    } catch (error) {
      await app.close();
      throw error;
    }
  };
}

async function startAddins(
  line: CommandLine,
  ownAddin: OwnAddin | null,
  files: Files,
  say: Surroundings['say'],
): Promise<readonly Hosted[]> {
  const own = ownAddin === null ? NOTHING : await startOwn(ownAddin, files);
  if (line.others.length === 0) return [own];
  try {
    const places = readPagePlaces(line.pages);
    const others = { ...files, manifests: line.others, places, listen: portsFrom(line.otherPort), say };
    return [own, await startOthers(others)];
  } catch (error) {
    await own.close();
    throw error;
  }
}

interface Graph extends Pick<GraphAppOptions, 'faults' | 'tokens'> {
  readonly origin: string;
  close(): Promise<void>;
}

/** Nobody types its address: pages are sent there. */
async function startGraph(port: number, options: GraphAppOptions): Promise<Graph> {
  const app = createGraphApp(options);
  const free = (await isFree(port)) ? port : 0;
  const origin = `https://localhost:${await listen(app, free, 'choose another with --graph-port')}`;
  const close = async (): Promise<void> => {
    await app.close();
  };
  return { origin, faults: options.faults, tokens: options.tokens, close };
}

async function startAll(
  line: CommandLine,
  { programFolder, sources, say }: Surroundings,
): Promise<LocalOutlook> {
  const ownAddin = line.own && readAddin(line.own);
  const { pageFolder, mailboxFolder, addinSideFolder, classicFolder } = findFolders(line, programFolder);
  const certificate = await loadCertificate(resolve(line.certificate), sources.now());
  const worlds = new Worlds(resolve(line.state), await loadSampleMailbox(mailboxFolder), sources, say);
  const faults = new TabFaults();
  const tokens = new TokenMint(privateKeyOf(certificate), sources.now);
  const graph = await startGraph(line.graphPort, {
    ...{ certificate, worlds, sources, say, tokens },
    faults: new GraphFaults(),
  });
  const files = {
    certificate,
    officeJsFolder: officeJsFolder(programFolder),
    addinSideFolder,
    classicFolder,
    faults,
    graph: graph.origin,
  };
  const started: { close(): Promise<void> }[] = [graph];
  const closeAll = async (): Promise<void> => {
    await Promise.all(started.map((some) => some.close()));
  };
  try {
    const hosted = await startAddins(line, ownAddin, files, say);
    started.push(...hosted);
    const outlook = createOutlookApp({
      certificate,
      worlds,
      manifests: hosted.flatMap(({ manifests }) => manifests),
      pageFolder,
      addinOrigins: {
        served: hosted.flatMap(({ served }) => served),
        domains: hosted.flatMap(({ domains }) => domains),
      },
      faults,
      graph,
      say,
    });
    // Last, so that whatever stops the start leaves the mailboxes as they were.
    if (line.reset) rmSync(resolve(line.state), { recursive: true, force: true });
    const port = await listen(outlook, line.port, 'choose another with --port');
    const close = async (): Promise<void> => {
      worlds.close();
      await Promise.all([outlook.close(), closeAll()]);
    };
    return { url: `https://localhost:${port}/`, close };
  } catch (error) {
    await closeAll();
    throw error;
  }
}

/**
 * Starts all origins: the local Outlook's and the add-ins'. When this resolves all answer.
 * @throws Error whose message a person can act on.
 */
export async function startLocalOutlook(
  line: CommandLine,
  surroundings: Surroundings,
): Promise<LocalOutlook> {
  const letGo = lockState(resolve(line.state));
  try {
    const { url, close } = await startAll(line, surroundings);
    return { url, close: () => close().finally(letGo) };
  } catch (error) {
    letGo();
    throw error;
  }
}
