// Microsoft's own tools, as far as they work offline: the parser, the converter to the JSON format, and its schema.
import { spawnSync } from 'node:child_process';
import { mkdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { Ajv } from 'ajv';
import { OfficeAddinManifest } from 'office-addin-manifest';
import { CACHE, ROOT } from '../project.mjs';

const CONVERTER = path.join(ROOT, 'node_modules/office-addin-manifest-converter/cli.js');
/** Of requirement set 1.13, and in no list of the converter's (facts: platform 6.4). Our own rules hold event names to Microsoft's list. */
const NEWER_THAN_CONVERTER = ['OnMessageFromChanged'];
const SCHEMAS = path.join(ROOT, 'node_modules/@microsoft/app-manifest/build/json-schemas/teams');

/**
 * @param {string} manifest absolute path of the XML manifest
 * @returns {Promise<readonly string[]>} what the tools object to
 */
export async function secondOpinion(manifest) {
  const { permissions } = await OfficeAddinManifest.readManifestFile(manifest);
  return [
    ...(permissions === undefined ? ['office-addin-manifest finds no permission.'] : []),
    ...(await conversionProblems(manifest)),
  ];
}

/** @param {string} manifest */
async function conversionProblems(manifest) {
  const folder = path.join(CACHE, 'converted-manifest');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  // The converter ends well even when it drops what it does not know; only its log tells.
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [CONVERTER, 'convert', manifest, '-o', folder, '-v'],
    {
      encoding: 'utf8',
    },
  );
  const errors = `${stdout}\n${stderr}`
    .split('\n')
    .filter((line) => /error|unrecogni/i.test(line))
    .filter((line) => !NEWER_THAN_CONVERTER.some((event) => line.endsWith(` type: ${event}`)));
  return errors.length > 0 ? errors : schemaProblems(path.join(folder, 'manifest.json'));
}

/**
 * The converter writes for schema 1.17, which asks menus for an action that they cannot have; 1.20 corrected that.
 * @param {string} file absolute path of the converted manifest
 */
async function schemaProblems(file) {
  const converted = { ...(await readJson(file)), manifestVersion: '1.20' };
  const schema = await readJson(path.join(SCHEMAS, 'v1.20/MicrosoftTeams.schema.json'));
  // Its meta schema, draft 04, is unknown to Ajv; it uses nothing that later drafts read differently.
  delete schema['$schema'];
  const validate = new Ajv({ strict: false, validateFormats: false, allErrors: true }).compile(schema);
  if (validate(converted)) return [];
  return (validate.errors ?? []).map(
    ({ instancePath, message }) => `JSON schema: ${instancePath} ${message ?? ''}`,
  );
}

/**
 * @param {string} file
 * @returns {Promise<Record<string, unknown>>}
 */
async function readJson(file) {
  return JSON.parse(await readFile(file, 'utf8'));
}
