import type { RecordRef } from '../panel/desk.ts';
import { LinkButton } from '../ui/button.tsx';
import { DataTable } from '../ui/data-table.tsx';
import type { Look } from '../ui/look.ts';
import { headingStyle, noteStyle } from '../ui/theme.ts';
import type { RunFailure } from '../workspace/past.ts';

type FailuresPartProps = Look & {
  failures: readonly RunFailure[];
  /** How many there were: a run keeps the first ones only. */
  failed: number;
  /** Names of companies by id. */
  names: ReadonlyMap<string, string>;
  onOpen: (record: RecordRef) => void;
};

/** What a run could not calculate, each by its name, with a way there and the reason. */
export function FailuresPart({ failures, failed, names, onOpen, texts, theme }: FailuresPartProps) {
  const { run: words } = texts;
  if (failures.length === 0) return failed === 0 ? <p style={{ margin: 0 }}>{words.noFailures}</p> : null;
  const linkTo = (record: RunFailure['record']) => {
    if (record === null) return texts.panel.none;
    const name = record.object === 'company' ? (names.get(record.id) ?? words.openCompany) : words.openRecord;
    return <LinkButton label={name} theme={theme} onClick={() => onOpen(record)} />;
  };
  return (
    <div style={{ display: 'flex', flexDirection: 'column', gap: 6 }}>
      <h4 style={headingStyle(theme)}>{words.failures}</h4>
      <DataTable
        label={words.failures}
        columns={[words.what, words.why]}
        rows={failures.map(({ record, reason }, index) => ({
          id: `${index} ${record?.id}`,
          cells: [linkTo(record), reason],
        }))}
        theme={theme}
      />
      {failed > failures.length ? <p style={noteStyle(theme)}>{words.moreFailures(failed)}</p> : null}
    </div>
  );
}
