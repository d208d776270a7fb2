import { Link } from '@fluentui/react-components';
import { type Block, type Inline, parseMarkdown } from './markdown';

function Words({ inside }: { readonly inside: readonly Inline[] }) {
  return inside.map((inline, at) => <Word key={at} inline={inline} />);
}

function Word({ inline }: { readonly inline: Inline }) {
  switch (inline.kind) {
    case 'text':
      return inline.text;
    case 'bold':
      return (
        <strong>
          <Words inside={inline.inside} />
        </strong>
      );
    case 'italic':
      return (
        <em>
          <Words inside={inline.inside} />
        </em>
      );
    case 'link':
      return (
        <Link href={inline.href} target="_blank" rel="noopener noreferrer">
          <Words inside={inline.inside} />
        </Link>
      );
  }
}

const items = (block: Extract<Block, { items: unknown }>) =>
  block.items.map((inside, at) => (
    <li key={at}>
      <Words inside={inside} />
    </li>
  ));

function Paragraph({ block }: { readonly block: Block }) {
  switch (block.kind) {
    case 'paragraph':
      return (
        <p>
          <Words inside={block.inside} />
        </p>
      );
    case 'bullets':
      return <ul>{items(block)}</ul>;
    case 'numbers':
      return <ol>{items(block)}</ol>;
  }
}

/** Shows the Markdown subset of Smart Alerts as elements; there is no way for HTML to get in. */
export function Markdown({ text }: { readonly text: string }) {
  return parseMarkdown(text).map((block, at) => <Paragraph key={at} block={block} />);
}
