import { useId, type ReactNode } from 'react';
import { useSectionStyles } from './section-styles';

interface SectionProps {
  readonly heading: string;
  /** Stands beside the heading. */
  readonly hint?: string;
  readonly children: ReactNode;
}

/** A part of a pane with its heading, as a landmark of that name. */
export function Section({ heading, hint, children }: SectionProps) {
  const id = useId();
  const styles = useSectionStyles();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <div className={styles.header}>
        <h2 id={id} className={styles.heading} tabIndex={-1}>
          {heading}
        </h2>
        {hint !== undefined && <p className={styles.hint}>{hint}</p>}
      </div>
      {children}
    </section>
  );
}
