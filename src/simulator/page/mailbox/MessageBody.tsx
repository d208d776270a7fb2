import { mergeClasses } from '@fluentui/react-components';
import { useCallback, useMemo, useState } from 'react';
import type { Mail } from '../../shared/mail';
import type { AccountApi } from '../api/api';
import { htmlMailDocument, textMailDocument } from '../body/mail-document';
import { cleanForReading } from '../body/sanitise-body';
import { useDark } from '../state/use-dark';
import { useOutlook } from '../outlook';
import { useWords } from '../words/use-words';
import { useReadingPaneStyles } from './ReadingPane.styles';

function toDocument(mail: Mail, dark: boolean, api: AccountApi) {
  const paper = { dark, pictureOrigin: window.location.origin };
  if (mail.bodyFormat === 'text') return { html: textMailDocument(mail.body, paper), remoteParts: 0 };
  const { html, remoteParts } = cleanForReading(mail.body, (contentId) => {
    const picture = mail.attachments.find((each) => each.contentId === contentId);
    return picture ? new URL(api.attachmentUrl(mail.id, picture.id), window.location.href).href : null;
  });
  return { html: htmlMailDocument(html, paper), remoteParts };
}

/** Keeps a frame as tall as the message in it, so that the pane scrolls as one page. */
function useFittingHeight() {
  const [height, setHeight] = useState(120);
  const fit = useCallback((frame: HTMLIFrameElement) => {
    const root = frame.contentDocument?.documentElement;
    if (!root) return;
    const measure = () => setHeight(Math.ceil(root.getBoundingClientRect().height) + 1);
    measure();
    new ResizeObserver(measure).observe(root);
  }, []);
  return { height, fit };
}

/** The text of a message in a frame that runs no scripts and loads nothing from elsewhere. */
export function MessageBody({ mail }: { readonly mail: Mail }) {
  const styles = useReadingPaneStyles();
  const words = useWords();
  const { api } = useOutlook();
  const dark = useDark();
  const { html, remoteParts } = useMemo(() => toDocument(mail, dark, api), [mail, dark, api]);
  const { height, fit } = useFittingHeight();
  return (
    <div className={styles.body}>
      {remoteParts > 0 && <p className={styles.line}>{words.read.remoteParts}</p>}
      <iframe
        key={mail.id}
        title={words.read.body}
        // Same origin so that its height can be measured; without allow-scripts nothing in it can use that.
        sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"
        srcDoc={html}
        className={mergeClasses(styles.frame, dark && styles.paper)}
        style={{ height }}
        onLoad={(event) => fit(event.currentTarget)}
      />
    </div>
  );
}
