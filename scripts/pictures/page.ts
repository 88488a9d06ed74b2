/** The page of screens in a real Chromium: what it is told to show, what is seen there, what goes wrong. */
import { type Browser, chromium, type Page } from 'playwright-core';
import type { Box, Seen } from './findings.ts';
import type { Fonts } from './references.ts';

export type Variant = { language: 'en' | 'zh-CN'; scheme: 'light' | 'dark'; width: 380 | 1440 };

export const VARIANTS: readonly Variant[] = (['en', 'zh-CN'] as const).flatMap((language) =>
  (['light', 'dark'] as const).flatMap((scheme) =>
    ([1440, 380] as const).map((width) => ({ language, scheme, width })),
  ),
);

const HEIGHT = 900;
/** Nothing under way for so long counts as ready, in milliseconds. */
const QUIET = 200;
/** The workspace has no document about itself: the set-up says that it can't read roles. */
const ABSENT = '/metadata';

/** Runs in the browser. */
function look(): Seen {
  const frame = document.querySelector('.frame');
  if (frame === null) throw new Error('The page has no frame');
  const boxOf = (element: Element): Box => {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    return { left, right, top, bottom };
  };
  const own = boxOf(frame);
  const texts: string[] = [];
  const outside: string[] = [];
  const isScrolled = (element: Element): boolean => {
    for (let at = element.parentElement; at !== null && at !== frame; at = at.parentElement) {
      if (/auto|scroll|hidden|clip/.test(getComputedStyle(at).overflowX)) return true;
    }
    return false;
  };
  for (const element of Array.from(frame.querySelectorAll('*'))) {
    for (const name of ['aria-label', 'title', 'alt', 'placeholder']) {
      const value = element.getAttribute(name);
      if (value) texts.push(value);
    }
    // What is to be typed letter by letter may be JSON.
    if (element.closest('code') !== null) continue;
    const direct = Array.from(element.childNodes)
      .filter((node) => node.nodeType === Node.TEXT_NODE)
      .map((node) => node.textContent?.trim() ?? '')
      .join(' ')
      .trim();
    if (direct !== '') texts.push(direct);
    if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement)
      texts.push(element.value);
    const { left, right } = boxOf(element);
    const isDrawnIn = element instanceof SVGElement && element.ownerSVGElement !== null;
    if (
      !isDrawnIn &&
      right > left &&
      (right > own.right + 1 || left < own.left - 1) &&
      !isScrolled(element)
    ) {
      outside.push(`${element.tagName.toLowerCase()} “${(element.textContent ?? '').slice(0, 40)}”`);
    }
  }
  if (document.documentElement.scrollWidth > document.documentElement.clientWidth)
    outside.push('the page itself');
  // What is drawn for another width has none here.
  const isShown = (svg: SVGElement): boolean => svg.getBoundingClientRect().width > 0;
  const drawings = Array.from(frame.querySelectorAll('svg'))
    .filter(isShown)
    .map((svg) => ({
      frame: boxOf(svg),
      texts: Array.from(svg.querySelectorAll('text'))
        .filter((text) => getComputedStyle(text).visibility !== 'hidden')
        .map((text) => ({ ...boxOf(text), text: text.textContent ?? '' }))
        .filter(({ left, right }) => right > left),
    }));
  return { texts, frame: own, outside, drawings };
}

/** Sizes that tell whether this machine draws the letters that the kept pictures have. Runs in the browser. */
function measureFonts(): Fonts {
  const sizeOf = (text: string): string => {
    const span = document.createElement('span');
    span.style.cssText = 'position:absolute;font:100px Inter,sans-serif';
    span.textContent = text;
    document.body.append(span);
    const { width, height } = span.getBoundingClientRect();
    span.remove();
    return `${Math.round(width)} x ${Math.round(height)}`;
  };
  const latin = sizeOf('Key accounts 0123');
  return { en: latin, 'zh-CN': `${latin}, ${sizeOf('大客户组合得分')}` };
}

export class ScreensPage {
  readonly page: Page;
  readonly #browser: Browser;
  /** Open requests, by the moment they began. */
  #underWay = 0;
  #quietSince = Date.now();
  /** What went wrong since somebody asked. */
  #problems: string[] = [];

  private constructor(browser: Browser, page: Page) {
    this.#browser = browser;
    this.page = page;
    page.on('pageerror', (error) => this.#problems.push(`threw: ${error.message}`));
    page.on('console', (message) => {
      const isAbsence = message.location().url.endsWith(ABSENT);
      if (message.type() === 'error' && !isAbsence) this.#problems.push(`said: ${message.text()}`);
    });
    page.on('request', () => {
      this.#underWay += 1;
    });
    const ended = (): void => {
      this.#underWay -= 1;
      this.#quietSince = Date.now();
    };
    page.on('requestfinished', ended);
    page.on('requestfailed', ended);
    page.on('response', async (response) => {
      if (response.status() >= 400) {
        if (!response.url().endsWith(ABSENT))
          this.#problems.push(`${response.status()} from ${response.url()}`);
      }
    });
  }

  /** Opens the link at the given moment, in milliseconds since 1970. */
  static async open(executablePath: string, link: string, now: number): Promise<ScreensPage> {
    const browser = await chromium.launch({
      executablePath,
      args: ['--no-sandbox', '--force-color-profile=srgb'],
    });
    const context = await browser.newContext({
      viewport: { width: 1440, height: HEIGHT },
      locale: 'en-US',
      timezoneId: 'UTC',
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    await page.clock.setFixedTime(now);
    const screens = new ScreensPage(browser, page);
    await page.goto(link);
    await page.locator('nav button').first().waitFor();
    await screens.ready();
    return screens;
  }

  fonts(): Promise<Fonts> {
    return this.page.evaluate(measureFonts);
  }

  /** The places that can be opened, by their ids. */
  async places(): Promise<string[]> {
    const buttons = await this.page.locator('nav button').all();
    return Promise.all(buttons.map(async (button) => (await button.getAttribute('data-place')) ?? ''));
  }

  async show(place: string): Promise<void> {
    await this.page.locator(`nav button[data-place="${place}"]`).click();
    await this.ready();
  }

  /** Opens a place afresh: whatever was begun on it is gone. */
  async reload(place: string): Promise<void> {
    await this.page.reload();
    await this.page.locator('nav button').first().waitFor();
    await this.show(place);
  }

  /** Opens the place that is shown for a record. */
  async choose(record: string): Promise<void> {
    await this.page.locator('select[name=record]').selectOption(record);
    await this.ready();
  }

  async dress({ language, scheme, width }: Variant): Promise<void> {
    await this.page.setViewportSize({ width, height: HEIGHT });
    await this.page.locator('select[name=language]').selectOption(language);
    await this.page.locator('select[name=scheme]').selectOption(scheme);
    await this.ready();
  }

  /** Waits until nothing is asked any more. */
  async ready(): Promise<void> {
    // Enough for one turn of what a click sets off.
    await this.page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    );
    const limit = Date.now() + 30_000;
    while (this.#underWay > 0 || Date.now() - this.#quietSince < QUIET) {
      if (Date.now() > limit) throw new Error('The screen is not ready after 30 s');
      await this.page.waitForTimeout(25);
    }
  }

  seen(): Promise<Seen> {
    return this.page.evaluate(look);
  }

  /** What went wrong since the last call. */
  problems(): string[] {
    const problems = this.#problems;
    this.#problems = [];
    return problems;
  }

  /** The screen alone, in a window that is as high: what stays in sight while a page scrolls stands in its place then. */
  async picture(): Promise<Buffer> {
    const size = this.page.viewportSize();
    const box = await this.page.locator('.frame').boundingBox();
    if (size === null || box === null) throw new Error('The screen has no size');
    await this.page.mouse.move(0, 0);
    await this.page.setViewportSize({
      width: size.width,
      height: Math.ceil(box.y + box.height + HEIGHT / 4),
    });
    const picture = await this.page.locator('.frame').screenshot({ animations: 'disabled', caret: 'hide' });
    await this.page.setViewportSize(size);
    return picture;
  }

  async close(): Promise<void> {
    await this.#browser.close();
  }
}
