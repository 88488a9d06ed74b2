/** Pictures as they are kept and compared: small, so that letters are grey and what counts is what stands where. */
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

/** One pixel of a kept picture stands for a square of so many. */
const SHRUNK = 4;
/** Colours are kept in so many steps a channel. */
const STEPS = 16;
/** How far a colour may be from the other, of 1. */
const THRESHOLD = 0.12;
/** The share of pixels that may differ. */
const TOLERANCE = 0.015;
/** How much higher or lower a picture may be, in kept pixels. */
const HEIGHT_TOLERANCE = 6;

const stepped = (value: number): number => Math.round((value / 255) * (STEPS - 1)) * (255 / (STEPS - 1));

/** A screenshot as it is kept. */
export function shrunk(screenshot: Buffer): PNG {
  const from = PNG.sync.read(screenshot);
  const width = Math.floor(from.width / SHRUNK);
  const height = Math.floor(from.height / SHRUNK);
  const to = new PNG({ width, height });
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      for (let channel = 0; channel < 3; channel += 1) {
        let sum = 0;
        for (let down = 0; down < SHRUNK; down += 1) {
          for (let right = 0; right < SHRUNK; right += 1) {
            const at = ((y * SHRUNK + down) * from.width + x * SHRUNK + right) * 4 + channel;
            sum += from.data[at] ?? 0;
          }
        }
        to.data[(y * width + x) * 4 + channel] = stepped(sum / SHRUNK ** 2);
      }
      to.data[(y * width + x) * 4 + 3] = 255;
    }
  }
  return to;
}

export const encoded = (picture: PNG): Buffer => PNG.sync.write(picture, { colorType: 2, deflateLevel: 9 });

const cropped = ({ width, data }: PNG, height: number): Buffer => data.subarray(0, width * height * 4);

/** How a picture differs from the one that was kept; null where it does not. */
export function differenceFrom(kept: Buffer, present: PNG): string | null {
  const before = PNG.sync.read(kept);
  if (before.width !== present.width) return `${present.width * SHRUNK} wide, was ${before.width * SHRUNK}`;
  if (Math.abs(before.height - present.height) > HEIGHT_TOLERANCE) {
    return `${present.height * SHRUNK} high, was ${before.height * SHRUNK}`;
  }
  const height = Math.min(before.height, present.height);
  const different = pixelmatch(
    cropped(before, height),
    cropped(present, height),
    undefined,
    before.width,
    height,
    { threshold: THRESHOLD },
  );
  const share = different / (before.width * height);
  return share > TOLERANCE ? `${(share * 100).toFixed(1)} % of it differs` : null;
}
