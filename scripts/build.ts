import { buildApp } from './support/build-app.ts';

try {
  const { outputDir, fileCount } = await buildApp({ onProgress: (line) => console.log(line) });
  console.log(`Built ${fileCount} files into ${outputDir}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
