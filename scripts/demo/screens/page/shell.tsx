/** The page around the screens: which one, of which record, for whom, in which dress. */

import components from 'screens:components';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { type Context, installHost, type Snackbar, setEnvironment } from './host.ts';
import { groupOf, Navigation, PLACES } from './navigation.tsx';
import { type Asked, Confirmation, type Toast, Toasts } from './notices.tsx';
import { Pick } from './pick.tsx';
import { type Ask, type Choice, choicesOf, firstChoice } from './records.ts';
import { Screen } from './screen.tsx';
import { KINDS, type Kind, type Session } from './session.ts';
import { LANGUAGE_NAMES, LANGUAGES, type Language, WORDS } from './words.ts';

const asker =
  (token: string): Ask =>
  async (query, variables = {}) => {
    const response = await fetch('/graphql', {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = await response.json();
    if (errors?.[0]) throw new Error(errors[0].message);
    return data;
  };

/** Everything that is PLACES to whoever has a session. */
export function Shell({ session }: { session: Session }): ReactNode {
  const [language, setLanguage] = useState<Language>('en');
  const [scheme, setScheme] = useState<'light' | 'dark'>('light');
  const [width, setWidth] = useState<'380' | 'full'>('full');
  const [personId, setPersonId] = useState(session.people[0]?.id ?? '');
  const [kind, setKind] = useState<Kind>('administrator');
  const [placeId, setPlaceId] = useState(PLACES[0]?.id ?? '');
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>({});
  const [companyId, setCompanyId] = useState<string | null>(null);
  const [choices, setChoices] = useState<{ of: string; list: Choice[] } | null>(null);
  const [toasts, setToasts] = useState<Toast[]>([]);
  const [asked, setAsked] = useState<Asked | null>(null);

  const words = WORDS[language];
  const place = PLACES.find(({ id }) => id === placeId);
  const person = session.people.find(({ id }) => id === personId);
  const token = person?.tokens[kind] ?? '';

  useEffect(() => {
    document.documentElement.dataset.scheme = scheme;
    document.documentElement.lang = language;
    document.title = words.title;
  }, [scheme, language, words]);

  const object = place?.object ?? null;
  useEffect(() => {
    if (object === null) return;
    let isCurrent = true;
    void choicesOf(asker(token), object).then((list) => {
      if (isCurrent) setChoices({ of: object.name, list });
    });
    return () => {
      isCurrent = false;
    };
  }, [object, token]);

  const tell = (snackbar: Snackbar): void => {
    const key = performance.now();
    setToasts((before) => [...before.slice(-2), { ...snackbar, key }]);
  };
  const openRecord = (name: string, id: string, tab?: string): void => {
    const named = PLACES.find((one) => one.id === tab);
    const at =
      named ?? (place?.object?.name === name ? place : PLACES.find((one) => one.object?.name === name));
    if (at === undefined) {
      tell({ message: words.wouldOpen(words.record(words.objects[name] ?? null)), variant: 'info' });
      return;
    }
    setChosen((before) => ({ ...before, [name]: id }));
    setPlaceId(at.id);
  };
  useEffect(() => {
    installHost({
      openRecord,
      openList: (plural, ids) => {
        const named = PLACES.find((one) => one.object?.plural === plural);
        const what = named ? groupOf(named, words, language) : null;
        tell({ message: words.wouldOpenList(what, ids?.length ?? null), variant: 'info' });
      },
      openPage: () => tell({ message: words.wouldOpen(words.page), variant: 'info' }),
      openSettings: () => tell({ message: words.wouldOpen(words.settings), variant: 'info' }),
      tell,
      confirm: (question) =>
        new Promise((resolve) =>
          setAsked({
            ...question,
            settle: (isConfirmed) => {
              setAsked(null);
              resolve(isConfirmed);
            },
          }),
        ),
      copy: async (text) => {
        await navigator.clipboard.writeText(text);
        tell({ message: words.copied, variant: 'success' });
      },
    });
  });

  const list = object === null || choices?.of !== object.name ? null : choices.list;
  const choice = object === null || list === null ? null : firstChoice(list, chosen[object.name], companyId);
  const recordId = object === null ? null : (chosen[object.name] ?? choice?.id ?? null);
  const definition = components.find(({ universalIdentifier }) => universalIdentifier === place?.component);
  const context = useMemo<Context>(
    () => ({
      frontComponentId: place?.component ?? '',
      userId: person?.userId ?? null,
      recordId,
      selectedRecordIds: recordId === null ? [] : [recordId],
      selectedObjectMetadata: object === null ? null : { nameSingular: object.name },
      colorScheme: scheme,
      locale: language,
    }),
    [place, person, recordId, object, scheme, language],
  );
  const isReady = definition !== undefined && (object === null || recordId !== null);
  if (isReady) setEnvironment(token, session.variables);

  return (
    <div className="shell">
      <header className="bar">
        <h1>{words.title}</h1>
        <Pick
          name="person"
          label={words.as}
          value={personId}
          of={session.people.map(({ id, name }) => [id, name])}
          onPick={setPersonId}
        />
        <Pick
          name="rights"
          label={words.rights}
          isQuiet
          value={kind}
          of={KINDS.map((one) => [one, words.kinds[one]])}
          onPick={setKind}
        />
        <Pick
          name="language"
          label={words.language}
          value={language}
          of={LANGUAGES.map((one) => [one, LANGUAGE_NAMES[one]])}
          onPick={setLanguage}
        />
        <Pick
          name="scheme"
          label={words.scheme}
          value={scheme}
          of={[
            ['light', words.schemes.light],
            ['dark', words.schemes.dark],
          ]}
          onPick={setScheme}
        />
        <Pick
          name="width"
          label={words.width}
          value={width}
          of={[
            ['full', words.full],
            ['380', '380'],
          ]}
          onPick={setWidth}
        />
      </header>
      <Navigation words={words} language={language} current={placeId} onOpen={setPlaceId} />
      <main>
        {object === null || list === null ? null : (
          <div className="chosen">
            <Pick
              name="record"
              label={groupOf({ object }, words, language)}
              value={recordId ?? ''}
              of={list.map(({ id, name }) => [id, name])}
              onPick={(id) => {
                setChosen({ [object.name]: id });
                setCompanyId(list.find((one) => one.id === id)?.companyId ?? null);
              }}
            />
          </div>
        )}
        <div className={width === '380' ? 'frame narrow' : 'frame'} data-screen={placeId}>
          {isReady ? (
            <Screen
              key={[placeId, recordId, language, token].join(' ')}
              definition={definition}
              context={context}
              stopped={words.stopped}
            />
          ) : (
            <p className="notice">{list === null ? words.looking : words.none}</p>
          )}
        </div>
      </main>
      <Toasts
        toasts={toasts}
        words={words}
        onDismiss={(key) => setToasts((before) => before.filter((one) => one.key !== key))}
      />
      {asked === null ? null : <Confirmation asked={asked} words={words} />}
    </div>
  );
}
