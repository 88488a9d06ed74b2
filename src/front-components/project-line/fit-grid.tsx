import type { CSSProperties } from 'react';
import { comparable, type Fit, weighedFits } from '../../domain/assessment/criteria.ts';
import { formatChange, formatNumber } from '../texts/formats.ts';
import { LinkButton } from '../ui/button.tsx';
import { Tick } from '../ui/fields.tsx';
import { noteStyle, rowStyle, type Theme } from '../ui/theme.ts';
import { type ProjectCriterion, type ProjectRival, personName } from '../workspace/project.ts';
import { FitChoice } from './choice.tsx';
import { LeadBar, sideText } from './lead-bar.tsx';
import type { PartProps } from './look.ts';
import { weightOf } from './model.ts';
import { nameOf } from './rivals-section.tsx';

const KINDS = ['FORMAL', 'INFORMAL'] as const;

/** We, or one of the rivals. */
type Side = { rival: ProjectRival | undefined; name: string; fitOf(criterion: ProjectCriterion): Fit | null };

const sidesOf = ({ project, words, said }: Pick<PartProps, 'project' | 'words' | 'said'>): Side[] => [
  { rival: undefined, name: words.ourFit, fitOf: ({ ourFit }) => ourFit },
  ...comparable(project.deal.dealCompetitors).map((rival) => ({
    rival,
    name: words.theirFit(nameOf(rival, { words, said })),
    fitOf: ({ id }: ProjectCriterion) => rival.fits[id] ?? null,
  })),
];

/** What a cell of the grid is about; ours where no rival is named. */
export const fitLabel = (
  { name }: ProjectCriterion,
  rival: ProjectRival | undefined,
  look: Pick<PartProps, 'words' | 'said'>,
): string =>
  rival === undefined
    ? look.words.fitLabel(name ?? '')
    : look.words.theirFitLabel(name ?? '', nameOf(rival, look));

const cell: CSSProperties = {
  fontWeight: 400,
  padding: '8px 12px 8px 0',
  textAlign: 'left',
  verticalAlign: 'top',
};

/** What a row is about stays in sight while the sides scroll by under it. */
const firstStyle = (theme: Theme): CSSProperties => ({
  ...cell,
  background: theme.raised,
  left: 0,
  minWidth: 100,
  overflowWrap: 'anywhere',
  position: 'sticky',
  zIndex: 1,
});

const lined = (theme: Theme): CSSProperties => ({ borderTop: `1px solid ${theme.line}` });

type RowProps = Omit<PartProps, 'project'> & { criterion: ProjectCriterion };

function Criterion({ criterion, state, screen, words, theme }: RowProps) {
  const { id, name, kind, mandatory, weight, heldBy } = criterion;
  const isBusy = state.doing.kind === 'BUSY';
  const isMandatory = mandatory === true;
  const label = name ?? '';
  const holder = personName(heldBy?.name ?? null);
  return (
    <>
      <div style={{ fontWeight: 500 }}>{label}</div>
      <div style={{ ...noteStyle(theme), ...rowStyle, gap: '0 8px' }}>
        <span>{words.kinds[KINDS.find((one) => one === kind) ?? 'FORMAL']}</span>
        <span
          role="img"
          aria-label={words.weightLabel(weightOf(weight))}
          title={words.weightLabel(weightOf(weight))}
        >
          {'★'.repeat(weightOf(weight))}
        </span>
        {holder === '' ? null : <span>{words.heldByLabel(holder)}</span>}
      </div>
      <div style={{ ...rowStyle, color: theme.text, fontWeight: isMandatory ? 600 : 400, gap: 6 }}>
        <Tick
          label={words.mandatoryLabel(label)}
          isTicked={isMandatory}
          isDisabled={isBusy}
          onToggle={() => void screen.changeCriterion(id, { mandatory: !isMandatory })}
        />
        <span aria-hidden="true">{words.mandatory}</span>
      </div>
      <LinkButton
        label={words.remove}
        description={words.removeLabel(label)}
        theme={theme}
        onClick={() => void screen.remove('criterion', id)}
      />
    </>
  );
}

/** The lead of ours that a column comes to: what a rival is ahead of us we are behind. */
function Lead({ side, project, words, texts, theme }: PartProps & { side: Side }) {
  const weighed = weighedFits(
    project.deal.decisionCriteria.map((criterion) => ({
      weight: weightOf(criterion.weight),
      fit: side.fitOf(criterion),
    })),
  );
  if (weighed === null) return <span style={noteStyle(theme)}>{words.notRated}</span>;
  const lead = side.rival === undefined ? weighed.sum : 0 - weighed.sum;
  return (
    <>
      <LeadBar lead={(100 * lead) / weighed.most} theme={theme} />
      <div style={{ paddingTop: 4 }}>
        {words.leadOutOf(formatChange(lead, texts), formatNumber(weighed.most, texts))} (
        {sideText(lead, words)})
      </div>
    </>
  );
}

/**
 * What the customer decides by against us and our rivals. Where there are more rivals than room, the grid scrolls by
 * itself.
 */
export function FitGrid(props: PartProps) {
  const { project, screen, words, said, theme } = props;
  const sides = sidesOf(props);
  return (
    <div style={{ overflowX: 'auto' }}>
      <table aria-label={words.criteria} style={{ borderCollapse: 'collapse', width: '100%' }}>
        <thead>
          <tr>
            <th scope="col" style={{ ...firstStyle(theme), color: theme.secondaryText }}>
              {words.criterion}
            </th>
            {sides.map(({ rival, name }) => (
              <th key={rival?.id ?? ''} scope="col" style={{ ...cell, color: theme.secondaryText }}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {project.deal.decisionCriteria.map((criterion) => (
            <tr key={criterion.id} style={lined(theme)}>
              <th scope="row" style={firstStyle(theme)}>
                <Criterion {...props} criterion={criterion} />
              </th>
              {sides.map(({ rival, fitOf }) => {
                const fit = fitOf(criterion);
                return (
                  <td key={rival?.id ?? ''} style={cell}>
                    <FitChoice
                      {...props}
                      label={fitLabel(criterion, rival, { words, said })}
                      isOurs={rival === undefined}
                      value={fit}
                      onChoose={(value) => screen.rateOn(criterion.id, rival?.id ?? null, fit, value)}
                    />
                    <div style={noteStyle(theme)}>{fit === null ? words.notRated : words.fits[fit]}</div>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr style={lined(theme)}>
            <th scope="row" style={firstStyle(theme)}>
              {words.weighedLead}
            </th>
            {sides.map((side) => (
              <td key={side.rival?.id ?? ''} style={cell}>
                <Lead {...props} side={side} />
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
