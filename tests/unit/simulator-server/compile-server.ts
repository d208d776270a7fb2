import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { transformSync } from '@swc/core';

const SOURCE = resolve('src/simulator');

function sourcesUnder(folder: string): readonly string[] {
  return readdirSync(join(SOURCE, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sourcesUnder(path);
    return path.endsWith('.ts') && !path.endsWith('.d.ts') ? [path] : [];
  });
}

/** Compiles the server so that a process of its own can run it, and be killed. Returns the folder. */
export function compileServer(name: string): string {
  const folder = resolve('node_modules/.cache/server-for-tests', name);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{"type":"commonjs"}');
  for (const path of [...sourcesUnder('server'), ...sourcesUnder('shared')]) {
    const { code } = transformSync(readFileSync(join(SOURCE, path), 'utf8'), {
      jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
      module: { type: 'commonjs' },
    });
    const out = join(folder, path.replace(/\.ts$/, '.js'));
    mkdirSync(dirname(out), { recursive: true });
    writeFileSync(out, code);
  }
  return folder;
}
