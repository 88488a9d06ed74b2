/** Works with a screen as a curious person does: presses everything, chooses, types keys, drags. */
import { rawIn } from './findings.ts';
import type { ScreensPage } from './page.ts';

const MOST_BUTTONS = 60;
const MOST_CHOICES = 8;
const KEYS = ['ArrowRight', 'ArrowDown', 'j', 'k', 'x', 'Enter', 'Escape'];

export type Played = { done: number; problems: string[] };

/** Everything that can be pressed has to leave a screen that can be read; what asks first is not confirmed. */
export async function playOn(screens: ScreensPage, place: string): Promise<Played> {
  const { page } = screens;
  const problems: string[] = [];
  let done = 0;
  const frame = page.locator('.frame');

  const after = async (what: string): Promise<void> => {
    done += 1;
    await screens.ready();
    if (await page.locator('dialog').isVisible()) await page.locator('dialog button[value=cancel]').click();
    const said = [...screens.problems(), ...rawIn((await screens.seen()).texts)];
    if (await page.locator('.stopped').isVisible()) said.push(await page.locator('.stopped').innerText());
    problems.push(...said.map((text) => `${what}: ${text}`));
    const shown = await frame.getAttribute('data-screen');
    if (shown !== place) await screens.show(place);
  };

  await screens.dress({ language: 'en', scheme: 'light', width: 1440 });
  await screens.show(place);
  // Of buttons that are called the same, as in the rows of a table, the first stands for the others.
  const pressed = new Set<string>();
  for (let at = 0; at < MOST_BUTTONS; at += 1) {
    const button = frame.locator('button:enabled').nth(at);
    if (!(await button.isVisible())) break;
    const name = (await button.innerText()) || (await button.getAttribute('aria-label')) || `button ${at}`;
    if (pressed.has(name)) continue;
    pressed.add(name);
    await button.click();
    await after(`pressing “${name}”`);
  }
  await screens.reload(place);
  for (let at = 0; at < MOST_CHOICES; at += 1) {
    const select = frame.locator('select:enabled').nth(at);
    if (!(await select.isVisible())) break;
    const values = await select
      .locator('option')
      .evaluateAll((options) =>
        options.map((option) => option.getAttribute('value') ?? option.textContent ?? ''),
      );
    const last = values.at(-1);
    if (last === undefined) continue;
    await select.selectOption(last);
    await after(`choosing “${last}” in list ${at + 1}`);
  }
  await screens.reload(place);
  for (const drawing of await frame.locator('svg[role]').all()) {
    const box = await drawing.boundingBox();
    if (box === null || box.width < 100 || box.height < 50) continue;
    await drawing.scrollIntoViewIfNeeded();
    const seen = await drawing.boundingBox();
    if (seen === null) continue;
    await page.mouse.move(seen.x + seen.width * 0.3, seen.y + seen.height * 0.3);
    await page.mouse.down();
    await page.mouse.move(seen.x + seen.width * 0.5, seen.y + seen.height * 0.5, { steps: 4 });
    await page.mouse.move(seen.x + seen.width * 0.7, seen.y + seen.height * 0.7, { steps: 4 });
    await page.mouse.up();
    await after('dragging over a drawing');
    if (!(await drawing.isVisible())) break;
    await drawing.focus();
    for (const key of KEYS) await page.keyboard.press(key);
    await after('keys in a drawing');
    if (!(await drawing.isVisible())) break;
  }
  return { done, problems };
}
