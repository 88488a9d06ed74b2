import { definePageLayout, PageLayoutTabLayoutMode } from 'twenty-sdk/define';
import { derivedId } from '../ids/derived-id.ts';
import { ids } from '../ids.ts';
import {
  bars,
  barsByCurrency,
  countsNotEmpty,
  countsOneOf,
  countsThisQuarter,
  figure,
  shares,
} from '../support/charts.ts';
import { componentWidget } from '../support/component-widget.ts';
import {
  accountNeeds,
  companies,
  espPlans,
  keyAccounts,
  opportunities,
  salesCredits,
  supportRequests,
} from '../support/listed.ts';

const page = ids.programmePage;

const widget = (key: string): string => derivedId(page, 'widget', key);

/** Where the figures stand, and the charts below them. */
const figureAt = (index: number) => ({ row: 0, column: 2 * index, rows: 2, columns: 2 });
const chartAt = (row: number, index: number) => ({ row, column: 4 * index, rows: 6, columns: 4 });

const counted = ({ object, objectFields }: { object: string; objectFields: { name: string } }) => ({
  object,
  of: objectFields.name,
});

const inProgramme = [countsOneOf(keyAccounts.objectFields.status, 'KEY', 'WATCH')];
const measured = [countsOneOf(espPlans.objectFields.status, 'ACTIVE', 'IN_REVIEW')];
const openNeeds = [countsOneOf(accountNeeds.objectFields.needState, 'OPEN')];

/**
 * The programme on one page: what has to be done, and how accounts, plans, needs and credits stand; in a second tab what
 * is recommended for its accounts, to be decided on; in further ones what they need, and what deals were won with.
 */
export default definePageLayout({
  universalIdentifier: page,
  name: 'Programme',
  type: 'STANDALONE_PAGE',
  tabs: [
    {
      universalIdentifier: derivedId(page, 'tab', 'programme'),
      title: 'Programme',
      icon: 'IconChartPie',
      position: 0,
      layoutMode: PageLayoutTabLayoutMode.GRID,
      widgets: [
        figure({
          ...counted(keyAccounts),
          identifier: widget('keyAccounts'),
          title: 'Key and watch',
          only: inProgramme,
          place: figureAt(0),
        }),
        figure({
          ...counted(keyAccounts),
          identifier: widget('overdueReviews'),
          title: 'Reviews overdue',
          only: [countsOneOf(keyAccounts.objectFields.reviewState, 'OVERDUE')],
          place: figureAt(1),
        }),
        figure({
          ...counted(opportunities),
          identifier: widget('awaitingInitiation'),
          title: 'Awaiting initiation',
          only: [countsOneOf(opportunities.objectFields.initiation, 'PENDING')],
          place: figureAt(2),
        }),
        figure({
          ...counted(espPlans),
          identifier: widget('plansBehind'),
          title: 'Plans behind',
          only: [countsOneOf(espPlans.objectFields.health, 'AT_RISK', 'OFF_TRACK')],
          place: figureAt(3),
        }),
        figure({
          ...counted(supportRequests),
          identifier: widget('openSupport'),
          title: 'Support open',
          only: [countsOneOf(supportRequests.objectFields.supportState, 'ASKED', 'ACCEPTED', 'IN_PROGRESS')],
          place: figureAt(4),
        }),
        figure({
          ...counted(accountNeeds),
          identifier: widget('capabilityGaps'),
          title: 'Capability gaps',
          only: [...openNeeds, countsOneOf(accountNeeds.objectFields.capability, 'PARTIAL', 'MISSING')],
          place: figureAt(5),
        }),
        shares(
          {
            ...counted(keyAccounts),
            identifier: widget('accountsByStatus'),
            title: 'Accounts by status',
            place: chartAt(2, 0),
          },
          keyAccounts.objectFields.status,
        ),
        shares(
          {
            ...counted(espPlans),
            identifier: widget('plansByHealth'),
            title: 'Plans by health',
            only: measured,
            place: chartAt(2, 1),
          },
          espPlans.objectFields.health,
        ),
        shares(
          {
            ...counted(accountNeeds),
            identifier: widget('needsByCapability'),
            title: 'Open needs by capability',
            only: openNeeds,
            place: chartAt(2, 2),
          },
          accountNeeds.objectFields.capability,
        ),
        bars(
          {
            ...counted(companies),
            identifier: widget('closenessTrend'),
            title: 'Closeness trend of key and watch companies',
            only: [countsOneOf(companies.objectFields.keyAccountStatus, 'KEY', 'WATCH')],
            place: chartAt(8, 0),
          },
          companies.objectFields.closenessTrend,
        ),
        barsByCurrency(
          {
            object: salesCredits.object,
            of: salesCredits.objectFields.amount,
            identifier: widget('creditByLine'),
            title: 'Credit by currency and line this quarter',
            only: [
              countsThisQuarter(salesCredits.objectFields.creditedOn),
              countsOneOf(salesCredits.objectFields.creditState, 'CREDITED'),
            ],
            place: chartAt(8, 1),
          },
          salesCredits.objectFields.creditRole,
        ),
        bars(
          {
            ...counted(accountNeeds),
            identifier: widget('needsByHorizon'),
            title: 'Open needs by horizon',
            only: openNeeds,
            place: chartAt(8, 2),
          },
          accountNeeds.objectFields.horizon,
        ),
        figure({
          ...counted(companies),
          identifier: widget('amountsWithoutRate'),
          title: 'Companies with amounts without rate',
          only: [countsNotEmpty(companies.objectFields.amountsWithoutRate)],
          place: { row: 14, column: 0, rows: 2, columns: 4 },
        }),
      ],
    },
    {
      universalIdentifier: derivedId(page, 'tab', 'recommendations'),
      title: 'Recommendations',
      icon: 'IconListCheck',
      position: 10,
      layoutMode: PageLayoutTabLayoutMode.CANVAS,
      widgets: [
        componentWidget(widget('recommendations'), 'Recommendations', ids.frontComponents.recommendations),
      ],
    },
    {
      universalIdentifier: derivedId(page, 'tab', 'needs'),
      title: 'Needs board',
      icon: 'IconLayoutKanban',
      position: 20,
      layoutMode: PageLayoutTabLayoutMode.CANVAS,
      widgets: [componentWidget(widget('needs'), 'Needs board', ids.frontComponents.needsBoard)],
    },
    {
      universalIdentifier: derivedId(page, 'tab', 'what wins'),
      title: 'What wins',
      icon: 'IconTrophy',
      position: 30,
      layoutMode: PageLayoutTabLayoutMode.CANVAS,
      widgets: [componentWidget(widget('whatWins'), 'What wins', ids.frontComponents.whatWins)],
    },
  ],
});
