import { createRoot } from 'react-dom/client';
import { openSession } from './session.ts';
import { Shell } from './shell.tsx';
import { WORDS } from './words.ts';

const hadCode = location.hash.length > 1;
const session = await openSession({
  location,
  history,
  storage: sessionStorage,
  fetch: globalThis.fetch.bind(globalThis),
});
const languages = navigator.language.startsWith('zh') ? WORDS['zh-CN'] : WORDS.en;
const place = document.getElementById('page');
if (place) {
  createRoot(place).render(
    session === null ? (
      <p className="notice">{hadCode ? languages.unknownCode : languages.closed}</p>
    ) : (
      <Shell session={session} />
    ),
  );
}
