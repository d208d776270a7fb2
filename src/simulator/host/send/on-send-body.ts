import type { PlayedClient } from '../clients/played-client';
import type { ComposeModel } from '../contract';
import { fitToBody, prependToBody } from '../item/body';
import type { Body } from '../item/body';
import type { OnSendText, OnSendTexts } from '../item/on-send';

function appendToBody({ format, content }: Body, fitted: string): string {
  if (format === 'text') return `${content}\n${fitted}`;
  const end = /<\/body>\s*(?:<\/html>)?\s*$/iu.exec(content);
  const at = end?.index ?? content.length;
  return content.slice(0, at) + fitted + content.slice(at);
}

/** A new line comes after what is prepended (facts: platform 3.2); how it looks in HTML is invented. */
function prependLine(body: Body, fitted: string): string {
  return prependToBody(body, `${fitted}${body.format === 'text' ? '\n' : '<br>'}`);
}

type Put = (body: Body, fitted: string) => string;

/** A text that does not fit the body's format is left out: HTML in plain text, as elsewhere. */
function join(body: Body, texts: readonly OnSendText[], put: Put, client: PlayedClient): Body {
  return texts.reduce((joined, { format, data }) => {
    const fitted = fitToBody({ format, content: data }, joined.format, client);
    return fitted === null ? joined : { ...joined, content: put(joined, fitted) };
  }, body);
}

/**
 * Puts what add-ins queued into the body, before any of them is asked (facts: platform 2.4). Returns how to take it out
 * again when the message is held: that this happens is invented. What a handler has changed meanwhile stays as it is, and
 * nothing is put in a second time.
 */
export function putOnSend(model: ComposeModel, texts: OnSendTexts, client: PlayedClient): () => void {
  const { body, bodyFormat } = model.read();
  const begun = join({ format: bodyFormat, content: body }, texts.at('prepend'), prependLine, client);
  const { content } = join(begun, texts.at('append'), appendToBody, client);
  if (content === body) return () => undefined;
  model.change({ body: content }, 'add-in');
  return () => {
    if (model.read().body === content) model.change({ body }, 'add-in');
    else texts.clear();
  };
}
