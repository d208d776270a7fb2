import type { PolicyProblem } from '../core/policy/policy-problem';
import { LARGEST_SOURCE } from '../core/policy/source/read-json';
import type { SourceDocument } from '../core/policy/source/source-document';
import { err, type Result } from '../core/result';
import { openSource } from './policy-draft';

/** Undefined where letters would be lost: which other encoding was meant is not guessed. */
function decoded(bytes: ArrayBuffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** A policy from a file. What is too large is refused before it is read. */
export async function readPolicyFile(file: Blob): Promise<Result<SourceDocument, readonly PolicyProblem[]>> {
  if (file.size > LARGEST_SOURCE) return err([{ path: '', kind: 'file-too-long', values: {} }]);
  const text = decoded(await file.arrayBuffer());
  return text === undefined ? err([{ path: '', kind: 'no-utf-8', values: {} }]) : openSource(text);
}
