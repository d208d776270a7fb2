import { Field, mergeClasses, SearchBox, Text } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { useWords } from '../words/use-words';
import { useModelledStyles } from './Modelled.styles';
import { countLines, filterTables, indexTables, type IndexTable } from './modelled-state';

function Line({ cells }: { readonly cells: readonly string[] }) {
  const styles = useModelledStyles();
  const [name, ...rest] = cells;
  return (
    <tr>
      <th scope="row" className={mergeClasses(styles.cell, styles.name)}>
        {name}
      </th>
      {rest.map((cell, index) => (
        <td key={index} className={styles.cell}>
          {cell}
        </td>
      ))}
    </tr>
  );
}

function Table({ table: { title, columns, lines } }: { readonly table: IndexTable }) {
  const styles = useModelledStyles();
  return (
    <section aria-label={title}>
      <h2 className={styles.heading}>{title}</h2>
      {/* A region that scrolls must be reachable by the keyboard. */}
      <div className={styles.scroller} tabIndex={0} role="group" aria-label={title}>
        <table className={styles.table}>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col" className={styles.head}>
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody lang="en">
            {lines.map((cells) => (
              <Line key={cells.join(' ')} cells={cells} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** The index: what an add-in can reach here, what it rests on, what is invented, and what is missing. */
export function Modelled() {
  const styles = useModelledStyles();
  const words = useWords();
  const [wanted, setWanted] = useState('');
  const tables = useMemo(() => indexTables(words), [words]);
  const shown = filterTables(tables, wanted);
  return (
    <div className={styles.page}>
      <main className={styles.column}>
        <h1 className={styles.title}>{words.modelled.title}</h1>
        <p className={styles.intro}>{words.modelled.intro}</p>
        <div className={styles.filter}>
          <Field label={words.modelled.filter}>
            <SearchBox
              className={styles.box}
              value={wanted}
              onChange={(_event, { value }) => setWanted(value)}
            />
          </Field>
          <Text role="status">{words.modelled.shown(countLines(shown))}</Text>
        </div>
        {shown.map((table) => (
          <Table key={table.title} table={table} />
        ))}
      </main>
    </div>
  );
}
