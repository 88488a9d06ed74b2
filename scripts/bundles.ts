/** How large each function's bundle is, and what its import costs against a Node that does nothing. */
import { bundleFunctions } from './support/bundle-functions.ts';
import { importCost } from './support/import-ratio.ts';
import { table } from './support/table.ts';

const { files } = await bundleFunctions();
const rows: string[][] = [];
for (const { name, path, bytes } of files) {
  const { bundleMs, bareMs, ratio } = await importCost(path);
  rows.push([name, (bytes / 1000).toFixed(0), bundleMs.toFixed(0), bareMs.toFixed(0), ratio.toFixed(2)]);
}
for (const line of table([['function', 'KB', 'import ms', 'bare ms', 'ratio'], ...rows])) console.log(line);
