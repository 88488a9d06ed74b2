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
  pageLayouts: z.array(
    z.object({
      universalIdentifier: z.string(),
      type: z.string(),
      tabs: z.array(
        z.object({ widgets: z.array(z.object({ configuration: z.record(z.string(), z.unknown()) })) }),
      ),
    }),
  ),
  navigationMenuItems: z.array(
    z.object({
      pageLayoutUniversalIdentifier: z.string().optional(),
      folderUniversalIdentifier: z.string().optional(),
    }),
  ),
  pageLayoutTabs: z.array(
    z.object({
      pageLayoutUniversalIdentifier: z.string(),
      widgets: z.array(z.object({ configuration: z.record(z.string(), z.unknown()) })),
    }),
  ),
});

const { application, commandMenuItems, frontComponents, navigationMenuItems, pageLayouts, pageLayoutTabs } =
  Manifest.parse(readBuiltManifest());
const PANEL = ids.frontComponents.scoreExplanation;
const SET_UP = ids.frontComponents.setUp;
const opening = commandMenuItems.filter((item) => item.frontComponentUniversalIdentifier === PANEL);

describe('the panel', () => {
  it('and a component for each page and tab of its own are all that shows something', () => {
    const { rescoreCommand: _, ...components } = ids.frontComponents;
    const shown = frontComponents.filter(({ isHeadless }) => !isHeadless);
    expect(shown.map(({ universalIdentifier }) => universalIdentifier).toSorted()).toEqual(
      Object.values(components).toSorted(),
    );
  });

  it('opens with the set-up in the settings', () => {
    expect(application.settingsFrontComponent.universalIdentifier).toBe(SET_UP);
  });

  it('has a page beside it from which the app is set up, in the folder', () => {
    const page = pageLayouts.find(({ universalIdentifier }) => universalIdentifier === ids.setUpPage);
    expect(page?.type).toBe('STANDALONE_PAGE');
    expect(page?.tabs.flatMap(({ widgets }) => widgets.map(({ configuration }) => configuration))).toEqual([
      { configurationType: 'FRONT_COMPONENT', frontComponentUniversalIdentifier: SET_UP },
    ]);
    const entries = navigationMenuItems.filter(
      (item) => item.pageLayoutUniversalIdentifier === ids.setUpPage,
    );
    expect(entries.map((item) => item.folderUniversalIdentifier)).toEqual([ids.navigation.folder]);
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

  it.each([
    [
      'keyAccount',
      [
        ids.frontComponents.keyAccountCockpit,
        ids.frontComponents.keyAccountHistory,
        ids.frontComponents.keyAccountRelationships,
        ids.frontComponents.keyAccountNeeds,
      ],
    ],
    ['scoringPolicy', [ids.frontComponents.policyWorkshop]],
    ['contract', [PANEL]],
    ['scoreRun', [PANEL]],
  ] as const)('or what fits better has a tab on the page of a %s', (object, expected) => {
    const tabs = pageLayoutTabs.filter(
      (tab) => tab.pageLayoutUniversalIdentifier === ids.recordPages[object].layout,
    );
    const components = tabs.flatMap(({ widgets }) =>
      widgets.map(({ configuration }) => configuration.frontComponentUniversalIdentifier),
    );
    expect(components.toSorted()).toEqual([...expected].toSorted());
  });
});
