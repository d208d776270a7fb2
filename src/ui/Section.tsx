import { useId, type ReactNode } from 'react';
import { useSectionStyles } from './section-styles';

interface SectionProps {
  readonly heading: string;
  readonly children: ReactNode;
}

/** A part of a pane with its heading, as a landmark of that name. */
export function Section({ heading, children }: SectionProps) {
  const id = useId();
  const styles = useSectionStyles();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 id={id} className={styles.heading} tabIndex={-1}>
        {heading}
      </h2>
      {children}
    </section>
  );
}
