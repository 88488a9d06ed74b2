import { describe, expect, it } from 'vitest';
import { normaliseManifest } from '../../scripts/support/normalise-manifest.ts';

const normalised = (manifest: unknown): unknown => JSON.parse(normaliseManifest(manifest));

describe('a normalised manifest', () => {
  it('does not depend on the order of keys or of top-level lists', () => {
    const one = {
      views: [{ universalIdentifier: 'a', name: 'A' }, { universalIdentifier: 'b' }],
      application: {},
    };
    const other = {
      application: {},
      views: [{ universalIdentifier: 'b' }, { name: 'A', universalIdentifier: 'a' }],
    };
    expect(normaliseManifest(one)).toBe(normaliseManifest(other));
  });

  it('sorts what has a position by it', () => {
    const manifest = { views: [{ fields: [{ position: 1 }, { position: 0.5 }] }] };
    expect(normalised(manifest)).toEqual({ views: [{ fields: [{ position: 0.5 }, { position: 1 }] }] });
  });

  it('keeps the order of lists where it means something', () => {
    const manifest = { indexes: [{ fields: [{ universalIdentifier: 'b' }, { universalIdentifier: 'a' }] }] };
    expect(normalised(manifest)).toEqual(manifest);
  });

  it('orders permissions, whose order means nothing', () => {
    const manifest = {
      roles: [{ fieldPermissions: [{ universalIdentifier: 'b' }, { universalIdentifier: 'a' }] }],
    };
    expect(normalised(manifest)).toEqual({
      roles: [{ fieldPermissions: [{ universalIdentifier: 'a' }, { universalIdentifier: 'b' }] }],
    });
  });

  it('leaves out checksums, the README and generated images', () => {
    const manifest = {
      application: {
        aboutDescription: 'words',
        packageJsonChecksum: 'x',
        galleryImages: ['public/cover.generated.png'],
      },
      logicFunctions: [{ universalIdentifier: 'a', builtHandlerChecksum: 'x' }],
      publicAssets: [
        { filePath: 'public/cover.generated.png', checksum: 'x' },
        { filePath: 'public/logo.png', checksum: 'y' },
      ],
    };
    expect(normalised(manifest)).toEqual({
      application: { galleryImages: [] },
      logicFunctions: [{ universalIdentifier: 'a' }],
      publicAssets: [{ filePath: 'public/logo.png' }],
    });
  });

  it('ends with a newline', () => {
    expect(normaliseManifest({})).toBe('{}\n');
  });

  it('is refused for anything but an object', () => {
    expect(() => normaliseManifest([])).toThrow();
  });
});
