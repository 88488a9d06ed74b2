/** What certain screens are there for, done with the pointer and the keys. */
import type { Locator } from 'playwright-core';
import type { ScreensPage } from './page.ts';

type Act = {
  /** What is done, and what is to come of it. */
  name: string;
  place: string;
  /** Does it; whether what was to come of it came. */
  run(screens: ScreensPage, frame: Locator): Promise<boolean>;
};

const drawing = (frame: Locator): Locator => frame.locator('svg[role=group]').last();

/** Drags over a part of a drawing, from share to share of its width and height. */
async function dragOver(
  { page }: ScreensPage,
  frame: Locator,
  from: readonly [number, number],
  to: readonly [number, number],
): Promise<void> {
  await drawing(frame).scrollIntoViewIfNeeded();
  const box = await drawing(frame).boundingBox();
  if (box === null) throw new Error('The drawing is not shown');
  const at = ([x, y]: readonly [number, number]) => [box.x + box.width * x, box.y + box.height * y] as const;
  await page.mouse.move(...at(from));
  await page.mouse.down();
  await page.mouse.move(...at(to), { steps: 8 });
  await page.mouse.up();
}

export const ACTS: readonly Act[] = [
  {
    name: 'a frame that is dragged around accounts chooses them, and their list opens',
    place: 'page-portfolio',
    run: async (screens, frame) => {
      await frame.getByRole('button', { name: 'Choose by a frame' }).click();
      // The upper right quarter: close and important.
      await dragOver(screens, frame, [0.5, 0.05], [0.98, 0.5]);
      await screens.ready();
      const said = await frame.getByText(/accounts chosen\./).innerText();
      await frame.getByRole('button', { name: 'Open as list' }).click();
      const count = /\d+/.exec(said)?.[0] ?? 'none';
      return screens.page.locator('.toasts').getByText(`list of ${count} records`).isVisible();
    },
  },
  {
    name: 'an account is gone to and opened by the keys',
    place: 'page-portfolio',
    run: async (screens, frame) => {
      await drawing(frame).focus();
      await screens.page.keyboard.press('j');
      await screens.page.keyboard.press('Enter');
      await screens.ready();
      return (await frame.getAttribute('data-screen')) !== 'page-portfolio';
    },
  },
  {
    name: 'a name that is typed leaves the accounts that have it',
    place: 'page-portfolio',
    run: async (screens, frame) => {
      await frame.getByLabel('Name contains').fill('Varley');
      await screens.ready();
      return frame.getByText(/^1 of \d+ accounts\./).isVisible();
    },
  },
  {
    name: 'a month that is clicked tells what moved since',
    place: 'company-score-history',
    run: async (screens, frame) => {
      const month = frame.locator('select').first();
      const before = await month.inputValue();
      await drawing(frame).locator('[role=button]').first().click();
      await screens.ready();
      return (await month.inputValue()) !== before;
    },
  },
  {
    name: 'a renewal is decided where it is listed, by the keys and a click',
    place: 'page-the-week',
    run: async (screens, frame) => {
      await frame.getByLabel('Whose week').selectOption('ALL');
      await screens.ready();
      await frame.getByRole('button', { name: /^Renewals/ }).click();
      await frame.getByRole('listbox').first().press('j');
      await frame.getByRole('listbox').first().press('Enter');
      await screens.ready();
      await frame.getByRole('button', { name: /^Leave it/ }).click();
      await screens.ready();
      return frame.getByText('1 done in this sitting.').isVisible();
    },
  },
  {
    name: 'the small map of people leads to the large one',
    place: 'company-cockpit',
    run: async (screens, frame) => {
      await frame.getByRole('button', { name: 'Open the relationship map' }).click();
      await screens.ready();
      return (await frame.getAttribute('data-screen')) === 'company-relationship-map';
    },
  },
];

/** What went wrong with the acts of a place; none for a place without any. */
export async function actOn(screens: ScreensPage, place: string): Promise<string[]> {
  const problems: string[] = [];
  for (const { name, run } of ACTS.filter((act) => act.place === place)) {
    await screens.reload(place);
    const isDone = await run(screens, screens.page.locator('.frame'));
    problems.push(...screens.problems());
    if (!isDone) problems.push(`not so: ${name}`);
  }
  return problems;
}
