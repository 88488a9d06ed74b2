import { STANDARD_OBJECT_UNIVERSAL_IDENTIFIERS } from 'twenty-sdk/define';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { ids } from '../../src/definitions/ids.ts';
import { readBuiltManifest } from '../support/manifest.ts';

const Item = z.object({
  label: z.string(),
  shortLabel: z.string(),
  isPinned: z.boolean().default(false),
  availabilityType: z.string(),
  availabilityObjectUniversalIdentifier: z.string().optional(),
  conditionalAvailabilityExpression: z.string(),
  frontComponentUniversalIdentifier: z.string(),
});
const Manifest = z.object({
  application: z.object({ settingsFrontComponent: z.object({ universalIdentifier: z.string() }) }),
  commandMenuItems: z.array(Item),
  frontComponents: z.array(
    z.object({ universalIdentifier: z.string(), isHeadless: z.boolean().default(false) }),
  ),
  pageLayoutTabs: z.array(
    z.object({
      pageLayoutUniversalIdentifier: z.string(),
      widgets: z.array(z.object({ configuration: z.record(z.string(), z.unknown()) })),
    }),
  ),
});

const { application, commandMenuItems, frontComponents, pageLayoutTabs } = Manifest.parse(
  readBuiltManifest(),
);
const PANEL = ids.frontComponents.scoreExplanation;
const opening = commandMenuItems.filter((item) => item.frontComponentUniversalIdentifier === PANEL);

describe('the panel', () => {
  it('is the only component that shows something besides the recommendations of their page, in the settings too', () => {
    const visible = frontComponents.filter(({ isHeadless }) => !isHeadless);
    expect(visible.map(({ universalIdentifier }) => universalIdentifier).sort()).toEqual(
      [PANEL, ids.frontComponents.recommendations].sort(),
    );
    expect(application.settingsFrontComponent.universalIdentifier).toBe(PANEL);
  });

  it.each([
    ['keyAccount', ids.objects.keyAccount, true],
    ['espPlan', ids.objects.espPlan, true],
    ['accountNeed', ids.objects.accountNeed, true],
    ['scoreRun', ids.objects.scoreRun, false],
    ['scoringPolicy', ids.objects.scoringPolicy, true],
    ['opportunity', STANDARD_OBJECT_UNIVERSAL_IDENTIFIERS.opportunity.universalIdentifier, false],
  ])('opens for a single %s', (_name, object, isPinned) => {
    const items = opening.filter((item) => item.availabilityObjectUniversalIdentifier === object);
    expect(items).toMatchObject([
      {
        isPinned,
        availabilityType: 'RECORD_SELECTION',
        conditionalAvailabilityExpression: 'numberOfSelectedRecords == 1',
      },
    ]);
  });

  it('opens for a company too, and for the programme where no single record would be handed over', () => {
    expect(opening).toHaveLength(8);
    expect(opening.filter((item) => item.availabilityType === 'GLOBAL')).toMatchObject([
      { conditionalAvailabilityExpression: 'numberOfSelectedRecords != 1' },
    ]);
  });

  it('is a tab on the page of a key account', () => {
    const tabs = pageLayoutTabs.filter(
      (tab) => tab.pageLayoutUniversalIdentifier === ids.recordPages.keyAccount.layout,
    );
    expect(tabs.map(({ widgets }) => widgets.map(({ configuration }) => configuration))).toEqual([
      [{ configurationType: 'FRONT_COMPONENT', frontComponentUniversalIdentifier: PANEL }],
    ]);
  });
});
