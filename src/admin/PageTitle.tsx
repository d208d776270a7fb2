import { useEffect, useRef } from 'react';
import { useAdminStyles } from './admin-styles';

/** The heading of the page. Where the page has become another one, the keyboard starts again from here. */
export function PageTitle({ text }: { readonly text: string }) {
  const styles = useAdminStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (document.activeElement === document.body) heading.current?.focus();
  }, []);
  return (
    <h1 ref={heading} tabIndex={-1} className={styles.title} title={text}>
      {text}
    </h1>
  );
}
